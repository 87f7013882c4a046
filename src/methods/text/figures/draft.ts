import { spans } from '../dates/lexicon.ts';
import { isGlued, wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Customs, Draft } from './drafted.ts';
import { hangsOn, isLabel, isOrdinal, isRating, isShare, pastRating } from './labels.ts';
import { currencyAfter, currencyBefore, letterScale, percentAt, unitAt } from './measures.ts';
import type { Measure, Prefix } from './measures.ts';
import { countedNouns, idleNouns, isAbstract, stops } from './nouns.ts';
import { numeralAt, tidy } from './numerals.ts';
import type { Custom, Numeral } from './numerals.ts';
import { fateAt, harmed, persons, struck } from './fates.ts';
import { countedAt } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { term } from './terms.ts';

const small = 20;
const leastPesos = 100;
/** A smaller number in words of a thing unknown is hardly a figure. */
const leastUnknown = 3;
const definite: ReadonlySet<string> = new Set(
  (
    'the these those both all its his her their our my your other last first next every each any los las estos estas esos esas sus ambos otros ' +
    'otras ultimos ultimas primeros primeras nuestros todos todas'
  ).split(' '),
);
/** The draft that begins at a place (or at its currency sign), or null; `ended` is where the one before it ended, `after` says where to go on. */
export function draftAt(
  pieces: readonly Piece[],
  at: number,
  customs: Customs,
  ended: number,
): { draft: Draft | null; after: number } {
  const piece = pieces[at];
  const numeral = numeralAt(pieces, at, customs.custom);
  if (piece === undefined || numeral === null) return { draft: null, after: at + 1 };
  const none = { draft: null, after: numeral.next };
  if (isRating(pieces, numeral.next)) return none;
  const prefix = piece.kind === 'number' ? (currencyBefore(pieces, at) ?? currencyOfRange(pieces, at)) : null;
  if (piece.kind === 'number' && /^0\d/.test(piece.word) && prefix === null) return none;
  if (prefix === null && isLabel(pieces, at, numeral.grouped, ended)) return none;
  if (isOrdinal(pieces, numeral.next) || (prefix === null && !numeral.grouped && isShare(pieces, at, numeral.next)))
    return none;
  const base: Draft = {
    first: prefix?.first ?? at,
    last: numeral.next + (wordAt(pieces, numeral.next) === '+' && isGlued(pieces, numeral.next) ? 1 : 0),
    numeral: at,
    base: baseOf(numeral, piece, customs),
    value: numeral.value,
    unit: null,
    kind: 'bare',
    phrase: null,
    words: numeral.words,
    grouped: numeral.grouped,
    back: false,
  };
  const draft =
    money(pieces, base, prefix?.unit, prefix !== null, customs) ??
    measured(pieces, base, customs.custom) ??
    counted(pieces, base, customs.spanish);
  if (draft === null) return none;
  return { draft: settled(draft, pieces), after: Math.max(numeral.next, draft.last) };
}

/** "$1.1-1.4bn": the end of a range has the sign of its beginning. */
function currencyOfRange(pieces: readonly Piece[], at: number): Prefix | null {
  if (wordAt(pieces, at - 1) !== '-' || !isGlued(pieces, at) || pieces[at - 2]?.kind !== 'number') return null;
  const before = currencyBefore(pieces, at - 2);
  return before === null ? null : { unit: before.unit, first: at };
}

/** The digits without their scale, so that "5 and 6 million" can share it. */
function baseOf(numeral: Numeral, piece: Piece, customs: Customs): number {
  if (numeral.words || !numeral.grouped) return numeral.value;
  return numeralAt([piece], 0, customs.custom)?.value ?? numeral.value;
}

function money(
  pieces: readonly Piece[],
  base: Draft,
  unit: string | null | undefined,
  signed: boolean,
  customs: Customs,
): Draft | null {
  const letter = letterScale(pieces, base.last, signed);
  let last = letter === null ? base.last : base.last + 1;
  let value = base.value * (letter ?? 1);
  const after = currencyAfter(pieces, last, customs.pesos);
  if (base.words && base.value <= 1) return null;
  if (!signed && after === null)
    return letter === null ? null : counted(pieces, { ...base, last, value, grouped: true }, customs.spanish);
  if (after !== null) {
    last = after.next;
    value *= after.factor;
  }
  const currency = unit ?? after?.unit ?? customs.dollar;
  if (hangsOn(pieces, last)) return null;
  // "COP 28" is a conference, and no price is that low.
  if (currency === 'COP' && signed && !base.grouped && value < leastPesos) return null;
  const price = priceOf(pieces, last);
  return {
    ...base,
    value: tidy(value),
    unit: price === null ? currency : `${currency}/${price.unit}`,
    last: price?.next ?? last,
    kind: 'money',
  };
}

const per: ReadonlySet<string> = new Set(['per', 'por', '/', 'a', 'an', 'el', 'la', 'cada', 'each']);

/** "per kg", "a gram", "por kilo", "/kg". */
export function priceOf(pieces: readonly Piece[], at: number): Measure | null {
  if (!per.has(wordAt(pieces, at)) || (wordAt(pieces, at) === '/' && !isGlued(pieces, at))) return null;
  const unit = unitAt(pieces, at + 1, true);
  if (unit !== null) return unit;
  const span = spans.get(wordAt(pieces, at + 1));
  const word = wordAt(pieces, at + 1);
  if (span !== undefined && !word.endsWith('s')) return { unit: span, factor: 1, next: at + 2 };
  const noun = per.has(wordAt(pieces, at)) && wordAt(pieces, at) !== 'la' ? countedNouns.get(`${word}s`) : undefined;
  return noun !== undefined && ['per', 'por', '/', 'a', 'cada'].includes(wordAt(pieces, at))
    ? { unit: noun, factor: 1, next: at + 2 }
    : null;
}

/** How many of the smaller unit make one of the larger. */
const parts: ReadonlyMap<string, number> = new Map([
  ['kg g', 1000],
  ['t kg', 1000],
  ['lb oz', 16],
  ['l ml', 1000],
]);

/** "48 kilos 600 gramos", "2 kilos con 300 gramos", "3 pounds 4 ounces": one amount in two units. */
function withParts(pieces: readonly Piece[], base: Draft, unit: Measure, custom: Custom): Draft | null {
  const at = /^(?:con|y|and)$/.test(wordAt(pieces, unit.next)) ? unit.next + 1 : unit.next;
  const numeral = numeralAt(pieces, at, custom);
  if (numeral === null || numeral.words) return null;
  const small = unitAt(pieces, numeral.next, true);
  const share = small === null ? undefined : parts.get(`${unit.unit} ${small.unit}`);
  if (small === null || share === undefined || numeral.value >= share) return null;
  return {
    ...base,
    value: tidy(base.value + numeral.value / share),
    unit: unit.unit,
    last: small.next,
    kind: 'measure',
  };
}

function measured(pieces: readonly Piece[], base: Draft, custom: Custom): Draft | null {
  const rate = rateOf(pieces, base.last);
  if (rate !== null) return { ...base, ...rate, kind: 'percent' };
  const percent = percentAt(pieces, base.last);
  if (percent !== null) return { ...base, unit: percent.unit, last: percent.next, kind: 'percent' };
  const hyphen =
    wordAt(pieces, base.last) === '-' && isGlued(pieces, base.last) && isGlued(pieces, base.last + 1) ? 1 : 0;
  const of = wordAt(pieces, base.last) === 'de' && base.grouped ? 1 : 0;
  const unit = unitAt(pieces, base.last + hyphen + of, !base.words);
  if (unit === null) return hyphen === 1 ? term(pieces, base, base.last + 1) : null;
  const joined = withParts(pieces, base, unit, custom);
  if (joined !== null) return joined;
  const half =
    (wordAt(pieces, unit.next) === 'y' && /^medi[oa]$/.test(wordAt(pieces, unit.next + 1))) ||
    (wordAt(pieces, unit.next) === 'and' &&
      wordAt(pieces, unit.next + 1) === 'a' &&
      wordAt(pieces, unit.next + 2) === 'half');
  const more = wordAt(pieces, unit.next) === 'y' ? 2 : 3;
  return {
    ...base,
    value: half ? base.value + 0.5 : base.value,
    unit: unit.unit,
    last: half ? unit.next + more : unit.next,
    kind: 'measure',
  };
}

/** "24.9 per 100,000 residents", "12 por cada 100 mil". */
function rateOf(pieces: readonly Piece[], at: number): { unit: string; last: number } | null {
  const each =
    wordAt(pieces, at) === 'por' && wordAt(pieces, at + 1) === 'cada' ? 2 : wordAt(pieces, at) === 'per' ? 1 : 0;
  const of = each === 0 ? null : numeralAt(pieces, at + each, 'point');
  return of === null || of.value < 100 ? null : { unit: `per ${String(of.value)}`, last: of.next };
}

/** Nouns in the singular that a hyphen joins to their number, by what they count. */
const joined: ReadonlyMap<string, string> = new Map(
  Object.entries({
    charges: 'count',
    people: 'person man woman member strong passenger',
    troops: 'soldier troop',
    officers: 'officer agent',
    vehicles: 'vehicle truck car',
    vessels: 'ship boat vessel',
    shots: 'shot bullet',
    containers: 'container',
    companies: 'company',
  }).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
);

/** "a six-count indictment", "a 12-person crew". */
function hyphened(pieces: readonly Piece[], base: Draft): Draft | null {
  const at = base.last + 1;
  const head = wordAt(pieces, at);
  const code = joined.get(head);
  if (code === undefined || base.value <= 1 || pieces[at + 1]?.kind !== 'word' || stops.has(wordAt(pieces, at + 1)))
    return null;
  return { ...base, unit: code, phrase: { first: at, last: at + 2, head, code }, last: at + 1, kind: 'count' };
}

function counted(pieces: readonly Piece[], base: Draft, spanish: boolean): Draft | null {
  if (hangsOn(pieces, base.last)) return null;
  if (
    wordAt(pieces, base.last) === '-' &&
    isGlued(pieces, base.last) &&
    pieces[base.last + 1]?.kind === 'word' &&
    isGlued(pieces, base.last + 1)
  )
    return hyphened(pieces, base);
  if (spans.has(wordAt(pieces, base.last))) return term(pieces, base, base.last);
  if (spanish && wordAt(pieces, base.last - 1) === 'plazo') return null;
  if (base.value === 0.5) return null;
  if (pronouns.has(wordAt(pieces, base.last + 1)) && /^(?:of|de)$/.test(wordAt(pieces, base.last))) return base;
  const hits = struck(pieces, base);
  if (hits !== null) return hits;
  const noun = countedAt(pieces, pastRating(pieces, base.last), spanish);
  const phrase = noun ?? fateAt(pieces, base);
  if (phrase === null) return idleNouns.has(wordAt(pieces, base.last)) ? null : base;
  if (noun === null ? base.value <= 1 : !isCount(pieces, base, phrase)) return null;
  const rate = rateOf(pieces, phrase.last);
  if (rate !== null) return { ...base, ...rate, phrase, kind: 'percent' };
  const code = phrase.code ?? phrase.head;
  const unit = harmed(pieces, base, phrase, code) ?? code;
  return {
    ...base,
    unit,
    phrase,
    last: phrase.last,
    kind: 'count',
    back: articled.has(wordAt(pieces, base.numeral - 1)),
  };
}

const pronouns: ReadonlySet<string> = new Set(
  'them whom which these those ellos ellas estos estas esos esas'.split(' '),
);
const articled: ReadonlySet<string> = new Set(
  'the these those all los las estos estas esos esas todos todas'.split(' '),
);
/** Whether a number before a noun is worth a figure: vague ones, references back and years are not. */
function isCount(pieces: readonly Piece[], base: Draft, phrase: Phrase): boolean {
  if (!Number.isInteger(base.value) && !base.grouped) return false;
  if (base.words && base.value <= 1) return false;
  const back = definite.has(wordAt(pieces, base.numeral - 1));
  const few = base.words && base.value < small;
  if (
    few &&
    phrase.code === null &&
    pieces[phrase.last - 1]?.capital === true &&
    pieces[base.numeral]?.capital === true
  )
    return false;
  if (
    few &&
    phrase.code === null &&
    (back || base.value < leastUnknown || isAbstract(phrase.head) || phrase.first > base.last + 1)
  )
    return false;
  if (few && back && !(articled.has(wordAt(pieces, base.numeral - 1)) && refersBack(base, phrase))) return false;
  const digits = wordAt(pieces, base.numeral);
  const likeYear = !base.words && !base.grouped && digits.length === 4 && base.value >= 1900 && base.value < 2100;
  if (likeYear && !persons.has(phrase.code ?? '')) return false;
  return base.value > 0 || phrase.code !== null;
}

const unnumbered: ReadonlySet<string> = new Set([
  'countries',
  'states',
  'groups',
  'companies',
  'municipalities',
  'branches',
]);

const nearNoun = 2;

/** "the three adults" may be the first that is said of them. */
const refersBack = (base: Draft, phrase: Phrase): boolean =>
  base.value >= leastUnknown &&
  phrase.code !== null &&
  !unnumbered.has(phrase.code) &&
  phrase.last - base.last <= nearNoun;

/** "1.240" in a Spanish text whose other numbers do not tell: a count is whole. */
function settled(draft: Draft, pieces: readonly Piece[]): Draft {
  if (draft.kind !== 'count' || Number.isInteger(draft.value)) return draft;
  const digits = wordAt(pieces, draft.numeral);
  return /^\d{1,3}\.\d{3}$/.test(digits) ? { ...draft, value: tidy(draft.value * 1000) } : draft;
}
