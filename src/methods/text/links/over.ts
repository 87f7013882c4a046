import { isKin } from './family.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';

/* What stands between a person and an office and is passed over, or keeps the office from being his. */

/** Where "señalado por la B como" begins, or null. */
export function overAgent(ground: Ground, unit: Unit, office: number): number | null {
  if (
    (unit.sort !== 'body' && unit.sort !== 'group') ||
    wordAt(ground, unit.last + 1) !== 'como' ||
    unit.last + 6 < office
  )
    return null;
  const by = /^(?:la|el|los|las)$/.test(wordAt(ground, unit.first - 1)) ? unit.first - 2 : unit.first - 1;
  return wordAt(ground, by) === 'por' && /(?:ad[oa]s?|id[oa]s?)$/.test(wordAt(ground, by - 1)) ? by : null;
}

/** Where "esposa de Q" before "y", "hijo del exgobernador Q" before ", fue" begins, or null. */
export function overKin(ground: Ground, unit: Unit): number | null {
  const next = wordAt(ground, unit.last + 1);
  const goesOn = next === ',' && /^(?:es|fue|era)$/.test(wordAt(ground, unit.last + 2));
  if (unit.sort !== 'person' || !(goesOn || /^[ye]$/.test(next))) return null;
  for (let at = unit.first - 1; at > unit.first - 6; at -= 1) {
    const word = wordAt(ground, at);
    if (isKin(word)) return wordAt(ground, at - 1) === ',' ? at : null;
    if (ground.tokens[at]?.shape !== 'lower') return null;
  }
  return null;
}

/** "M, de la que es socio P", "de la que P es socio": told of M, whatever stands nearer (relatives.ts). */
export function inWhich(ground: Ground, office: number): boolean {
  let at = office - 1;
  if (wordAt(ground, at) === 'como') at -= 1;
  if (!/^(?:es|era|fue|figura|aparece|funge)$/.test(wordAt(ground, at))) return false;
  const subject = unitOf(ground, at - 1);
  const which = subject?.sort === 'person' ? subject.first - 1 : at - 1;
  return (
    /^(?:que|cual)$/.test(wordAt(ground, which)) &&
    (wordAt(ground, which - 1) === 'del' ||
      (/^(?:la|el|los|las)$/.test(wordAt(ground, which - 1)) && wordAt(ground, which - 2) === 'de'))
  );
}
