import type { Found } from './forms.ts';
import type { Piece } from './scan.ts';

/** Words before the date of a document itself, and how well they tell it. */
const labels: readonly (readonly [words: string, worth: number])[] = [
  ['report written', 9],
  ['report date', 9],
  ['date of report', 9],
  ['fecha del informe', 9],
  ['fecha de elaboracion', 9],
  ['fecha de emision', 9],
  ['dtg', 9],
  ['date of information', 9],
  ['information date', 9],
  ['information as of', 9],
  ['fecha de corte', 8],
  ['fecha de la informacion', 9],
  ['date', 8],
  ['fecha', 8],
  ['dated', 8],
  ['issued', 7],
  ['released', 7],
  ['release date', 8],
  ['for immediate release', 7],
  ['written', 7],
  ['prepared', 7],
  ['published', 8],
  ['published on', 8],
  ['publicado', 8],
  ['publicado el', 8],
  ['publicada el', 8],
  ['publicacion', 7],
  ['posted', 8],
  ['posted on', 8],
  ['filed', 6],
  ['filed on', 6],
  ['submitted', 6],
  ['emitido el', 7],
  ['elaborado el', 7],
  ['updated', 5],
  ['last updated', 5],
  ['actualizado', 5],
  ['actualizado el', 5],
];
const worths: ReadonlyMap<string, number> = new Map(labels);
const longestLabel = 3;
const headLength = 2500;
const footLength = 800;
const mastLength = 600;

/** How well a date tells when the document was written; 0 where it does not. */
function worth(form: Found, pieces: readonly Piece[], length: number): number {
  const start = pieces[form.first]?.start ?? 0;
  const inHead = start < headLength;
  const inFoot = start > length - footLength;
  if (!inHead && !inFoot) return 0;
  if (afterPlace(form, pieces)) return inHead ? 9 : 8;
  if (endsText(form, pieces)) return 4;
  const label = labelBefore(form, pieces);
  if (label > 0) return inHead ? label : label - 3;
  if (!inHead) return 0;
  if (ownLine(form, pieces)) return start < 1500 ? 7 : 3;
  if (dateline(form, pieces)) return 6;
  return start < mastLength && endsMast(form, pieces) ? 5 : 0;
}

/** The label that ends right before the date, its colon aside. */
function labelBefore(form: Found, pieces: readonly Piece[]): number {
  let at = form.first - 1;
  const colon = pieces[at]?.word === ':';
  if (colon) at -= 1;
  const words: string[] = [];
  for (let left = at; left > at - longestLabel; left -= 1) {
    const piece = pieces[left];
    if (piece === undefined || piece.kind !== 'word') break;
    words.unshift(piece.word);
    const known = worths.get(words.join(' '));
    const opens = piece.gap >= 2 || pieces[left - 1] === undefined || pieces[left - 1]?.kind === 'mark';
    if (known !== undefined && (colon || (opens && piece.capital))) return known;
    if (piece.gap >= 2) break;
  }
  return 0;
}

/** "Ciudad de México, a 14 de mayo de 2027", "México, D. F., a 3 de …". */
function afterPlace(form: Found, pieces: readonly Piece[]): boolean {
  let at = form.first - 1;
  if (pieces[at]?.word === 'dia' || pieces[at]?.word === 'los') at -= 1;
  const joins = pieces[at]?.word === 'a' && (pieces[at - 1]?.word === ',' || pieces[at - 1]?.word === '.');
  return joins && (pieces[at - 2]?.capital === true || pieces[at - 2]?.word === '.');
}

const closesLine = (pieces: readonly Piece[], at: number): boolean => (pieces[at]?.gap ?? 3) >= 2;

function ownLine(form: Found, pieces: readonly Piece[]): boolean {
  const after = pieces[form.last]?.word === '.' || pieces[form.last]?.word === '|' ? 1 : 0;
  if (!closesLine(pieces, form.last) && !closesLine(pieces, form.last + after)) return false;
  let at = form.first;
  for (let steps = 0; steps < 6; steps += 1, at -= 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.gap >= 2) return steps === 0 || placeOrName(pieces, at, form.first);
  }
  return false;
}

/** A line such as "Mexico City, 14 May 2027": capitals and a comma before the date. */
function placeOrName(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'word' && !piece.capital && piece.word !== 'de' && piece.word !== 'el') return false;
    if (piece?.word === ':' || piece?.kind === 'number') return false;
  }
  return true;
}

/** The last item of a line of the head that is parted by points or bars: "Radio X · transcript · 9 May 2027". */
function endsMast(form: Found, pieces: readonly Piece[]): boolean {
  const before = pieces[form.first - 1]?.word ?? '';
  return closesLine(pieces, form.last) && /^[·|•]$/.test(before);
}

/** A full date that stands by itself at the end of the text, as wire services write it. */
function endsText(form: Found, pieces: readonly Piece[]): boolean {
  const dot = pieces[form.last]?.word === '.' ? 1 : 0;
  if (pieces[form.last + dot] !== undefined || form.from.day === null) return false;
  const opens = (pieces[form.first]?.gap ?? 3) >= 2;
  return opens || pieces[form.first - 1]?.word === '.' || pieces[form.first - 1]?.word === '|';
}

/** "PHARR, Texas, May 7, 2027 –", "WASHINGTON (May 7, 2027) —" at the head of a paragraph. */
function dateline(form: Found, pieces: readonly Piece[]): boolean {
  const close = pieces[form.last]?.word === ')' ? 1 : 0;
  const dash = pieces[form.last + close]?.word;
  if (dash !== '-' && dash !== '.') return false;
  for (let at = form.first, steps = 0; steps < 9; steps += 1, at -= 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.gap >= 2) return dash === '-' || steps > 0;
    if (piece.kind === 'word' && !piece.capital && at < form.first) return false;
  }
  return false;
}

/** The document's own date: that of the best label, dateline or lone line of its head or foot; null where none tells. */
export function documentDate(
  all: readonly Found[],
  pieces: readonly Piece[],
  dateOf: (form: Found) => string | null,
): string | null {
  const length = pieces.at(-1)?.end ?? 0;
  let best: { worth: number; date: string } | null = null;
  for (const form of all) {
    const value = worth(form, pieces, length);
    if (value <= (best?.worth ?? 0)) continue;
    const date = dateOf(form);
    if (date !== null && date.length >= 7) best = { worth: value, date };
  }
  return best?.date ?? null;
}
