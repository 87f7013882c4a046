import { spans } from '../dates/lexicon.ts';
import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Draft } from './drafted.ts';
import { numeralAt, tidy } from './numerals.ts';

/** Nouns that make a stretch of time a matter of its own: "a 14-day deadline", "a 20-year sentence". */
const terms: ReadonlySet<string> = new Set(
  (
    'deadline sentence sentences prison jail ban suspension ceasefire moratorium imprisonment incarceration custody probation supervised ' +
    'confinement prision carcel plazo tregua reclusion internamiento encierro inhabilitacion condena pena'
  ).split(' '),
);

/** Words after which a stretch of time is a punishment: "sentenced to 20 years", "una pena de 30 años". */
const punished: ReadonlySet<string> = new Set(
  (
    'imposed impuso impusieron imponen dicto dictaron handed condenan condenaron sentenced sentence sentencing faces face sentencia condenado condenada condenados condenadas condeno sentencio sentenciado sentenciada ' +
    'sentenciados pena penas condena purga purgar purgara imprisoned jailed'
  ).split(' '),
);
const punishedReach = 9;
/** "served 12 years"; farther off, one serves in an office. */
const served: ReadonlySet<string> = new Set('serve serves served serving'.split(' '));
const servedReach = 4;

/** "14-day deadline", "20 years in prison", "once años y seis meses de prisión", "condenado a 15 años". */
export function term(pieces: readonly Piece[], base: Draft, at: number): Draft | null {
  const span = spans.get(wordAt(pieces, at));
  if (span === undefined || span === 'decade') return null;
  const months = span === 'year' ? monthsAt(pieces, at + 1) : null;
  const half = span === 'year' && wordAt(pieces, at + 1) === 'y' && /^medi[oa]$/.test(wordAt(pieces, at + 2));
  const last = half ? at + 3 : (months?.next ?? at + 1);
  const reach = wordAt(pieces, last) === 'and' || wordAt(pieces, last) === 'y' ? 6 : 3;
  const noun = punishment(pieces, base, last, reach);
  if (noun === null) return null;
  return {
    ...base,
    value: tidy(base.value + (half ? 0.5 : (months?.value ?? 0) / 12)),
    unit: `${span}s`,
    last,
    kind: 'term',
    phrase: { first: noun, last: noun + 1, head: wordAt(pieces, noun), code: null },
  };
}

/** Position of the word that makes a stretch of time a term: after it, else before it. */
function punishment(pieces: readonly Piece[], base: Draft, last: number, reach: number): number | null {
  for (let next = last; next < last + reach; next += 1) if (terms.has(wordAt(pieces, next))) return next;
  for (let left = base.first - 1; left > base.first - punishedReach; left -= 1) {
    const word = wordAt(pieces, left);
    if (word === '.' || word === ';') return null;
    if (punished.has(word) || (left > base.first - servedReach && served.has(word))) return left;
  }
  return null;
}

/** "and six months" after years. */
function monthsAt(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  const link = wordAt(pieces, at);
  if (link !== 'and' && link !== 'y' && link !== ',' && link !== 'con') return null;
  const months = numeralAt(pieces, at + 1, 'point');
  if (months === null || spans.get(wordAt(pieces, months.next)) !== 'month' || months.value > 11) return null;
  return { value: months.value, next: months.next + 1 };
}
