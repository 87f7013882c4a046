import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';

const wrong: ReadonlySet<string> = new Set(
  (
    'falsely wrongly incorrectly mistakenly erroneously inaccurately misstated misreported exaggerated overstated understated debunked ' +
    'falsamente erroneamente equivocadamente incorrectamente exageradamente'
  ).split(' '),
);
const right: ReadonlySet<string> = new Set(
  'correct corrected true actual accurate right real correcta correcto verdadera verdadero exacta exacto corregida corregido'.split(
    ' ',
  ),
);
const measured: ReadonlySet<string> = new Set(
  'number figure weight amount total count value sum toll quantity price cifra numero peso monto cantidad dato valor suma precio saldo'.split(
    ' ',
  ),
);
/** Said right before a number, they set it aside. */
const asides: readonly string[] = [
  'rather than',
  'instead of',
  'and not',
  ', not',
  ', no',
  'y no',
  'en lugar de',
  'en vez de',
];
const reach = 14;

/** Whether the words of the sentence before a number say that it is wrong. */
export function isRefuted(pieces: readonly Piece[], at: number, from: number): boolean {
  for (let left = at - 1; left >= Math.max(from, at - reach); left -= 1) {
    const word = wordAt(pieces, left);
    if (word === ';') break;
    if (wrong.has(word)) return true;
    if ((word === 'false' || word === 'falsa' || word === 'error') && left > at - 8) return true;
  }
  const three = `${wordAt(pieces, at - 3)} ${wordAt(pieces, at - 2)} ${wordAt(pieces, at - 1)}`;
  return asides.some((words) => three.endsWith(` ${words}`) || three === words) || notBut(pieces, at);
}

/** "not 300,000 but 90,000", "no cinco sino cuatro". */
function notBut(pieces: readonly Piece[], at: number): boolean {
  const verb = /^(?:fueron|eran|son|were|are)$/.test(wordAt(pieces, at - 1)) ? 1 : 0;
  const word = wordAt(pieces, at - 1 - verb);
  if (word !== 'not' && word !== 'no') return false;
  for (let next = at + 1; next < at + 8; next += 1)
    if (wordAt(pieces, next) === (word === 'not' ? 'but' : 'sino')) return true;
  return false;
}

/** Whether the words before a number present it as the correct one: "the true number is about", "la cifra correcta es". */
export function corrects(pieces: readonly Piece[], at: number, from: number): boolean {
  if (wordAt(pieces, at - 1) === 'sino') return true;
  for (let left = at - 1; left >= Math.max(from, at - 8); left -= 1) {
    const word = wordAt(pieces, left);
    if (right.has(word)) {
      for (let near = left - 1; near <= left + 3; near += 1)
        if (near < at && measured.has(wordAt(pieces, near))) return true;
      if (wordAt(pieces, left + 1) === 'to' || wordAt(pieces, left + 1) === 'a') return true;
    }
  }
  return false;
}

/** Whether the words before a bare number make it one: "the death toll reached", "el total fue de". */
export function isMeasured(pieces: readonly Piece[], at: number, from: number): boolean {
  for (let left = at - 1; left >= Math.max(from, at - 6); left -= 1)
    if (measured.has(wordAt(pieces, left))) return true;
  return false;
}
