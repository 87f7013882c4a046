import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Match } from './phrases.ts';
import type { Tie } from './ties.ts';
import { table } from '../table.ts';

const conjunctions = table('and y e');

/** "Elementos de la Marina adscritos a la Zona Naval": the zone is part of the navy, not the other way. */
export function staffOf(ground: Ground, tie: Tie, match: Match<Tie>, left: Unit | null): boolean {
  if (tie.kind !== 'Membership' || left === null || !/^(?:adscrit|assigned|attached)/.test(wordAt(ground, match.first)))
    return false;
  // "Personal de la Agencia, adscrita a B": it is the agency that is.
  if (/^adscrita$/.test(wordAt(ground, match.first)) && wordAt(ground, match.first - 1) === ',') return false;
  for (let at = left.first - 1; at > left.first - 4 && at >= 0; at -= 1)
    if (
      /^(?:elementos|personal|efectivos|agentes|marinos|soldados|officers|agents|personnel)$/.test(wordAt(ground, at))
    )
      return true;
  return false;
}

const many = table(
  'members associates affiliates operatives recruits followers integrantes miembros militantes exintegrantes colaboradores socios',
);
const towards = table(
  'with con to by por against contra from desde for para among entre between about sobre including like other otros otras we they',
);

/** Whether a name is one of several, "A and B", "A, B y C". */
const ofSeveral = (ground: Ground, unit: Unit): boolean =>
  unit.group.length > 1 ||
  (conjunctions.has(wordAt(ground, unit.last + 1)) && unitOf(ground, unit.last + 2)?.sort === unit.sort) ||
  (conjunctions.has(wordAt(ground, unit.first - 1)) && unitOf(ground, unit.first - 2)?.sort === unit.sort);

/** "Ruiz arrested 600 members of G", "Ruiz spoke with a member of G": others are the members, not he. */
export function othersThan(ground: Ground, tie: Tie, match: Match<Tie>, left: Unit | null): boolean {
  if (tie.kind !== 'Membership' || !tie.forward || left === null) return false;
  for (let at = match.first; at < match.last; at += 1)
    if (/^(?:by|por|with|con|against|contra)$/.test(wordAt(ground, at))) return true;
  if (!tie.noun) return false;
  // "Se apoyan en una facción de G": the faction is another.
  if (
    /^(?:una?|an?|the)$/.test(wordAt(ground, match.first - 1)) &&
    /^(?:en|on|upon)$/.test(wordAt(ground, match.first - 2))
  )
    return true;
  for (let at = match.first; at <= match.last; at += 1)
    if (many.has(wordAt(ground, at)) && !ofSeveral(ground, left)) return true;
  const last = left.group.at(-1)?.last ?? left.last;
  for (let at = last + 1; at <= match.first; at += 1) if (towards.has(wordAt(ground, at))) return true;
  return false;
}
