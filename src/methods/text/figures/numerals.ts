import { readDecimal } from '#vocabulary/quantity.ts';
import { isGlued, wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';

/** A number as read, in digits or words, and the position after it. */
export interface Numeral {
  value: number;
  next: number;
  /** Written in words throughout. */
  words: boolean;
  /** Said with separators of thousands, a decimal or a scale: hardly a label. */
  grouped: boolean;
}

/** Which mark parts the decimals off: "1,240.5" or "1.240,5". */
export type Custom = 'point' | 'comma';

const entries = (text: string): [string, number][] =>
  text.split(' ').map((entry) => [entry.split(':')[0] ?? '', Number(entry.split(':')[1])]);

const small: ReadonlyMap<string, number> = new Map(
  entries(
    'zero:0 cero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 ' +
      'sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 ' +
      'uno:1 un:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 ' +
      'quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiun:21 veintiuno:21 veintiuna:21 veintidos:22 ' +
      'veintitres:23 veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29 treinta:30 ' +
      'cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 doscientos:200 doscientas:200 ' +
      'trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500 seiscientos:600 ' +
      'seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 novecientos:900 novecientas:900',
  ),
);

const scales: ReadonlyMap<string, number> = new Map(
  entries(
    'hundred:100 thousand:1000 mil:1000 million:1000000 millions:1000000 millon:1000000 millones:1000000 billion:1000000000 ' +
      'billions:1000000000 trillion:1000000000000 billon:1000000000000 billones:1000000000000 dozen:12 docena:12 docenas:12 ' +
      'decena:10 decenas:10 centenar:100 centenares:100 millar:1000 millares:1000 score:20',
  ),
);
/** Scales that stand without a number before them: "mil pesos". */
const lone: ReadonlySet<string> = new Set(['mil']);
/** Scales that close a number: nothing is added after "two dozen". */
const closing: ReadonlySet<string> = new Set(
  'dozen docena docenas decena decenas centenar centenares millar millares score'.split(' '),
);
const halves: ReadonlySet<string> = new Set(['half', 'medio', 'media']);

/** Words at which `numeralAt` may find a number. */
export const numeralWords: ReadonlySet<string> = new Set([...small.keys(), ...lone, ...halves, 'a', 'an']);

const vulgar: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
const longest = 24;

/** The value of digits as they stand ("1,240", "6½", "1.240,5"), or null. */
export function digitsValue(text: string, custom: Custom): number | null {
  if (text.length > longest) return null;
  const part = vulgar[text.slice(-1)];
  const whole = part === undefined ? text : text.slice(0, -1);
  if (whole === '') return part ?? null;
  const swapped = custom === 'comma' && /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(whole);
  const read = readDecimal(swapped ? whole.replaceAll('.', '').replace(',', '.') : whole);
  return read === null ? null : Number(read) + (part ?? 0);
}

/** Adds the pieces of a number in the order they are said. */
class Sum {
  total = 0;
  group = 0;
  last = Infinity;
  lowest = Infinity;

  /** Takes a number below the last scale; false where it cannot follow. */
  add(value: number): boolean {
    if (value >= this.lowest || (this.last !== Infinity && value >= this.last)) return false;
    this.group += value;
    this.lowest = value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 0;
    return true;
  }

  scale(by: number): void {
    const group = this.group === 0 && this.total === 0 ? 1 : this.group;
    if (by === 100) {
      this.group = group * 100;
      this.lowest = 100;
      return;
    }
    this.total = by > this.last ? (this.total + group) * by : this.total + group * by;
    this.group = 0;
    this.last = by;
    this.lowest = Infinity;
  }

  get value(): number {
    return Math.round((this.total + this.group) * 1e6) / 1e6;
  }
}

/** "half a million", "medio centenar", "a dozen", "un millón": a scale with its article or half. */
function articled(pieces: readonly Piece[], at: number): Numeral | null {
  const first = wordAt(pieces, at);
  const article = first === 'half' && (wordAt(pieces, at + 1) === 'a' || wordAt(pieces, at + 1) === 'an') ? 1 : 0;
  const factor = halves.has(first) ? 0.5 : 1;
  const scale = scales.get(wordAt(pieces, at + 1 + article));
  if (scale !== undefined && scale !== 20) {
    const sum = new Sum();
    sum.group = factor;
    sum.scale(scale);
    const tail =
      factor === 1 && !closing.has(wordAt(pieces, at + 1 + article)) ? rest(pieces, at + 2 + article, sum) : null;
    return tail ?? { value: factor * scale, next: at + 2 + article, words: true, grouped: true };
  }
  return factor === 0.5 ? { value: 0.5, next: at + 1 + article, words: true, grouped: false } : null;
}

/** What follows the beginning of a number: more words, scales, and digits after a Spanish "mil". */
function rest(pieces: readonly Piece[], from: number, sum: Sum, custom: Custom = 'point'): Numeral {
  let at = from;
  let grouped = false;
  for (let steps = 0; steps < 12; steps += 1) {
    const hyphen = wordAt(pieces, at) === '-' && isGlued(pieces, at) && isGlued(pieces, at + 1) ? 1 : 0;
    const piece = pieces[at + hyphen];
    if (piece === undefined || piece.gap === 3) break;
    const by = piece.kind === 'word' ? scales.get(piece.word) : undefined;
    if (by !== undefined && !(by === 20 && piece.word === 'score')) {
      sum.scale(by);
      at += 1 + hyphen;
      grouped = true;
      if (closing.has(piece.word)) break;
      continue;
    }
    const joined = hyphen === 0 && (piece.word === 'and' || piece.word === 'y') ? 1 : 0;
    const next = pieces[at + hyphen + joined];
    const value = next === undefined ? undefined : follower(next, sum, custom, joined === 1);
    if (value === undefined || !sum.add(value)) break;
    at += 1 + hyphen + joined;
  }
  return { value: sum.value, next: at, words: true, grouped };
}

function follower(piece: Piece, sum: Sum, custom: Custom, joined: boolean): number | undefined {
  if (piece.kind === 'number') {
    const value = sum.last === Infinity || joined ? null : digitsValue(piece.word, custom);
    return value === null || !Number.isInteger(value) || value >= 1000 || piece.word.length > 3 ? undefined : value;
  }
  if (joined && sum.lowest === Infinity && sum.last === Infinity) return undefined;
  if (joined && (piece.word === 'a' || piece.word === 'un' || piece.word === 'una')) return undefined;
  return small.get(piece.word);
}

/** "and a half", "y medio" right after a number; and "1/2" after a whole one. */
function withHalf(pieces: readonly Piece[], numeral: Numeral): Numeral {
  const { next } = numeral;
  const link = wordAt(pieces, next);
  if (link === 'and' && wordAt(pieces, next + 1) === 'a' && wordAt(pieces, next + 2) === 'half')
    return { ...numeral, value: numeral.value + 0.5, next: next + 3 };
  if (link === 'y' && (wordAt(pieces, next + 1) === 'medio' || wordAt(pieces, next + 1) === 'media'))
    return { ...numeral, value: numeral.value + 0.5, next: next + 2 };
  if (/^[1-7]$/.test(link) && wordAt(pieces, next + 1) === '/' && /^[2348]$/.test(wordAt(pieces, next + 2)))
    return { ...numeral, value: numeral.value + Number(link) / Number(wordAt(pieces, next + 2)), next: next + 3 };
  return numeral;
}

/** The number that begins at a place, in digits or words of either language, or null. */
export function numeralAt(pieces: readonly Piece[], at: number, custom: Custom): Numeral | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind === 'mark') return null;
  if (piece.kind === 'number') {
    const value = digitsValue(piece.word, custom);
    if (value === null) return null;
    const sum = new Sum();
    sum.group = value;
    sum.lowest = 0;
    const whole = rest(pieces, at + 1, sum, custom);
    return withHalf(pieces, { ...whole, words: false, grouped: whole.grouped || /[.,]|[^\d]/.test(piece.word) });
  }
  if (
    halves.has(piece.word) ||
    piece.word === 'a' ||
    piece.word === 'an' ||
    piece.word === 'un' ||
    piece.word === 'una'
  ) {
    const found = articled(pieces, at);
    if (found !== null) return found;
    if (piece.word === 'a' || piece.word === 'an') return null;
  }
  const first = small.get(piece.word);
  if (first === undefined && !lone.has(piece.word)) return null;
  const sum = new Sum();
  if (first !== undefined) sum.add(first);
  const begins = first === undefined ? at : at + 1;
  if (first === undefined) {
    sum.scale(1000);
    return withHalf(pieces, rest(pieces, at + 1, sum, custom));
  }
  return withHalf(pieces, rest(pieces, begins, sum, custom));
}

/** The decimal custom of a document: told by its numbers that can be read in one way only. */
export function customOf(pieces: readonly Piece[], spanish: boolean): { custom: Custom; sure: boolean } {
  let comma = 0;
  let point = 0;
  for (const { kind, word } of pieces) {
    if (kind !== 'number' || word.length < 3 || word.length > longest) continue;
    if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,(?:\d{1,2}|\d{4,})$/.test(word)) comma += 1;
    else if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.(?:\d{1,2}|\d{4,})$/.test(word)) point += 1;
  }
  if (comma === point) return { custom: spanish && comma === 0 ? 'comma' : 'point', sure: false };
  return { custom: comma > point ? 'comma' : 'point', sure: true };
}

/** Without the noise of binary fractions. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
