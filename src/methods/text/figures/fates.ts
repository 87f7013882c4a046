import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Draft } from './drafted.ts';
import type { Phrase } from './phrase.ts';
import { qualifierBefore } from './qualifiers.ts';

/** Codes of those whom something may befall. */
export const persons: ReadonlySet<string> = new Set(['people', 'troops', 'officers']);
const fates: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deaths:
      'died dead killed murdered slain perished murieron fallecieron fallecidos muertos muertas asesinados asesinadas fallecidas',
    injured: 'injured wounded hurt heridos heridas lesionados lesionadas',
    people: 'missing disappeared displaced desaparecidos desaparecidas desplazados desplazadas',
  }).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
);
const caught: ReadonlyMap<string, string> = new Map(
  'arrested detained captured indicted detenidos detenidas arrestados capturados'
    .split(' ')
    .map((word): [string, string] => [word, 'arrests']),
);
const killing: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deaths: 'vida killing killed kills murieron fallecieron mataron asesinaron matando perecieron',
    injured: 'injuring wounding wounded injured hirieron hiriendo lesionaron',
  }).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
);
const carriers: ReadonlySet<string> = new Set(
  'have has had were was been are being son estan resultaron fueron quedaron han sido'.split(' '),
);

/** Said right after the number, these stand for those whom it befell. */
const alone: ReadonlySet<string> = new Set(['died', 'murieron', 'hurt', 'perished', 'fallecieron', 'slain']);

/** "nine were killed", "otras doce resultaron heridas": a number of those whom it befell. */
export function fateAt(pieces: readonly Piece[], base: Draft): Phrase | null {
  let at = base.last;
  while (carriers.has(wordAt(pieces, at)) && at < base.last + 3) at += 1;
  const head = wordAt(pieces, at);
  const code = at === base.last && !alone.has(head) ? undefined : (fates.get(head) ?? caught.get(head));
  return code === undefined ? null : { first: at, last: at + 1, head, code };
}

/** "three soldiers died" counts deaths: what befell the counted, where the next words say so. */
export function harmed(pieces: readonly Piece[], base: Draft, phrase: Phrase, code: string): string | undefined {
  if (!persons.has(code)) return undefined;
  const before = qualifierBefore(pieces, base.numeral)?.first ?? base.numeral;
  const lost = killing.get(wordAt(pieces, before - 1));
  if (lost !== undefined) return lost;
  let at = phrase.last;
  while (carriers.has(wordAt(pieces, at)) && at < phrase.last + 3) at += 1;
  return fates.get(wordAt(pieces, at));
}

const hit: ReadonlySet<string> = new Set(
  'hit shot struck stabbed wounded fired stabbing shooting hitting bitten herido herida golpeado disparo dispararon apunalado baleado'.split(
    ' ',
  ),
);
const hitReach = 6;
/** More times than that are a figure whatever was done. */
const mostOften = 20;

/** "was shot six times", "le dispararon nueve veces". */
export function struck(pieces: readonly Piece[], base: Draft): Draft | null {
  const noun = wordAt(pieces, base.last);
  if ((noun !== 'times' && noun !== 'veces') || base.value <= 1) return null;
  const often = !base.words && base.value >= mostOften;
  for (let left = base.first - 1; left > base.first - hitReach; left -= 1)
    if (hit.has(wordAt(pieces, left)) || often) {
      const phrase = { first: left, last: left + 1, head: noun, code: 'times' };
      return { ...base, unit: 'times', phrase, last: base.last + 1, kind: 'count' };
    }
  return null;
}
