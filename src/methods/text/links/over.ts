import { isKin } from './family.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';

/* What stands between a person and an office and is passed over, or keeps the office from being his. */

const naming =
  /^(?:(?:identific|senal|ubic|acus|describ|consider|investig|menciona|tien)(?:a|an|e|en|o|aron|aba|aban)|(?:identif|describ|regard|name|portray|consider|classif)(?:y|ies|ied|e|es|ed|s)?|sees?|knows?)$/;
const agents = /^(?:la|el|los|las|the|se|has|have|had|ha|han|habia)$/;

const smallOrBracketed = (ground: Ground, at: number): boolean =>
  ground.tokens[at]!.shape === 'lower'
    ? !/^(?:no|not|never|nunca|ni)$/.test(wordAt(ground, at))
    : wordAt(ground, at + 1) === ')';

/** Where "a quien(es) la B señala", "whom the B describes" before "como", "as" begins, from its verb, or null. */
export function overPointer(ground: Ground, verb: number): number | null {
  if (!naming.test(wordAt(ground, verb)) || !/^(?:como|as)$/.test(wordAt(ground, verb + 1))) return null;
  for (let at = verb - 1; at > verb - 14 && at > 0; at -= 1) {
    const word = wordAt(ground, at);
    const unit = unitOf(ground, at);
    if (/^quien(?:es)?$/.test(word) && wordAt(ground, at - 1) === 'a') return at - 1;
    if (word === 'whom') return at;
    if (unit !== null) {
      if (unit.sort !== 'body' && unit.sort !== 'country') return null;
      at = unit.first;
    } else if (!agents.test(word) && !/^[()]$/.test(word) && !smallOrBracketed(ground, at)) return null;
  }
  return null;
}

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
