import { isGlued, wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import { isUnitWord } from './measures.ts';

/** Words before the number of something: a law, a page, a report, an address. Such a number counts nothing. */
const numbered: ReadonlySet<string> = new Set(
  (
    'section sections ages aged age edades edad rows lines pages items columns tables exhibits figures filas renglones sec title chapter article articles art no nos num number nr page pages p pp part paragraph schedule class type level tier ' +
    'phase stage step step room suite apt unit highway interstate route road street avenue exit order law resolution docket case invoice ' +
    'report file flight form line item figure table appendix annex exhibit count group channel district ward precinct zone ' +
    'ending account policy permit seal model version model grade category fiscal fy volume vol issue top gate pier ' +
    'seccion titulo capitulo articulo numero pagina paginas parte parrafo anexo tipo clase nivel fase etapa cuarto carretera autopista ' +
    'calle avenida av colonia expediente carpeta oficio folio factura comunicado acuerdo ley decreto resolucion cuenta vuelo formato ' +
    'tabla grupo canal distrito zona fraccion inciso clave modelo version placas serie lote kilometro km juzgado tribunal sala c.p cp calibre ' +
    'caliber caliper cal operation operacion'
  ).split(' '),
);
/** Marks that make a number a piece of what stands before it. */
const leftJoins: ReadonlySet<string> = new Set([
  '-',
  '/',
  '.',
  ',',
  ':',
  '#',
  '§',
  '_',
  '+',
  '&',
  '=',
  '@',
  '\\',
  '*',
  "'",
  '№',
]);

/** Whether a number is a label or a piece of one, by what stands to its left; `ended` is where the number before it ended. */
export function isLabel(pieces: readonly Piece[], at: number, grouped: boolean, ended: number): boolean {
  const before = pieces[at - 1];
  const piece = pieces[at];
  if (before === undefined || piece === undefined) return false;
  if (before.word === '#' || before.word === '§' || before.word === '№') return true;
  if (before.word === '-' && ended === at - 1) return false;
  if (piece.gap === 0) {
    if (before.kind !== 'mark') return true;
    if (leftJoins.has(before.word)) {
      const dash = before.word === '-' && before.gap > 0 && piece.gap === 0;
      return !(before.word === '*' || (dash && pieces[at - 2]?.kind === 'word'));
    }
  }
  if (grouped) return false;
  const label = before.word === '.' || before.word === ':' ? pieces[at - 2] : before;
  if (before.word === ':' && label?.word !== 'no' && label?.word !== 'num' && label?.word !== 'folio') return false;
  if (label !== undefined && numbered.has(label.word) && (label === before || label.word.length < 5))
    return piece.kind === 'number' || label.capital;
  return false;
}

const ordinals: ReadonlySet<string> = new Set('st nd rd th º ª ° o a er ro ra to ta mo ma vo va'.split(' '));

/** Whether what hangs on the right of a number makes it a time, an ordinal, a model or a ratio. */
export function hangsOn(pieces: readonly Piece[], next: number): boolean {
  const piece = pieces[next];
  if (piece === undefined || piece.gap > 0) return false;
  if (piece.kind === 'word') return true;
  if (piece.word === '°') return true;
  const after = pieces[next + 1];
  if (after === undefined || after.gap > 0) return false;
  if (piece.word === '/' || piece.word === ':') return after.kind === 'number';
  return piece.word === '_' || piece.word === '@' || (piece.word === '.' && after.kind !== 'mark');
}

export const isOrdinal = (pieces: readonly Piece[], next: number): boolean =>
  isGlued(pieces, next) && ordinals.has(wordAt(pieces, next));

const outOf: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten hundred dos tres cuatro cinco seis siete ocho nueve diez cien'
    .split(' ')
    .map((word, index): [string, number] => [word, index]),
);

/** Whether a number is one of which shares are told: small and round. */
const isWhole = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:\d|10|100)$/.test(wordAt(pieces, at)) || outOf.has(wordAt(pieces, at));
const isNumber = (pieces: readonly Piece[], at: number): boolean =>
  (pieces[at]?.kind === 'number' && (pieces[at]?.word.length ?? 9) < 4) ||
  wordAt(pieces, at) === 'one' ||
  /^un[oa]?$/.test(wordAt(pieces, at)) ||
  outOf.has(wordAt(pieces, at));

/** "one in five", "3 of 9", "9 out of 10", "tres de cada diez": a share, not a count. */
export function isShare(pieces: readonly Piece[], first: number, next: number): boolean {
  const before = wordAt(pieces, first - 1);
  const after = wordAt(pieces, next);
  const joined = after === 'out' || after === 'de' ? `${after} ${wordAt(pieces, next + 1)}` : after;
  if ((joined === 'out of' || joined === 'de cada') && isWhole(pieces, next + 2)) return true;
  if ((after === 'in' || after === 'of') && isWhole(pieces, next + 1)) return true;
  if (!isWhole(pieces, first)) return false;
  if (before === 'cada') return wordAt(pieces, first - 2) === 'de' && isNumber(pieces, first - 3);
  if (before !== 'in' && before !== 'of') return false;
  return isNumber(pieces, first - 2) || wordAt(pieces, first - 2) === 'out';
}

const ratings: ReadonlySet<string> = new Set(
  'hp cv mm cc hz khz mhz ghz kw mw kv volt volts watts rpm gb mb tb fps'.split(' '),
);

/** Whether a number tells the power or calibre of a thing: "300 hp", "7.62 mm". */
export const isRating = (pieces: readonly Piece[], next: number): boolean => {
  const hyphen = wordAt(pieces, next) === '-' && isGlued(pieces, next) ? 1 : 0;
  return ratings.has(wordAt(pieces, next + hyphen));
};

/** Passes what rates each of the counted: "three 300 hp engines", "50 200-litre drums". */
export function pastRating(pieces: readonly Piece[], at: number): number {
  if (pieces[at]?.kind !== 'number' || pieces[at]?.gap !== 1) return at;
  const hyphen = wordAt(pieces, at + 1) === '-' ? 1 : 0;
  const rated = ratings.has(wordAt(pieces, at + 1 + hyphen)) || (hyphen === 1 && isUnitWord(wordAt(pieces, at + 2)));
  return rated ? at + 2 + hyphen : at;
}
