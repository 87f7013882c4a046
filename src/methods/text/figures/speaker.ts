import type { Piece } from '../dates/scan.ts';
import { wordAt } from '../dates/parts.ts';
import type { Stretch } from './sentences.ts';

const saying: ReadonlySet<string> = new Set(
  (
    'said says claimed claims stated announced reported estimates alleged asserted declared testified confirmed told ' +
    'dijo afirmo aseguro declaro senalo indico informo reporto sostuvo preciso detallo confirmo anuncio'
  ).split(' '),
);
const particles: ReadonlySet<string> = new Set('of the a an de del la el los las for and y u'.split(' '));
const determiners: ReadonlySet<string> = new Set('the a an el la los las un una'.split(' '));
const pronouns: ReadonlySet<string> = new Set(
  'i we you he she they it who that which this there el ella ellos quien que also has have had as'.split(' '),
);

/** Walks a name or role: capitals, or an article and a few words. */
function nameEnding(pieces: readonly Piece[], last: number, from: number): [number, number] | null {
  let first = last + 1;
  for (let at = last; at >= from && at > last - 8; at -= 1) {
    const piece = pieces[at];
    const initial = piece?.word === '.' && pieces[at - 1]?.kind === 'word' && (pieces[at - 1]?.word.length ?? 9) < 4;
    if (piece === undefined || (piece.kind !== 'word' && !initial)) break;
    if (pronouns.has(piece.word) && !piece.capital && !particles.has(piece.word)) break;
    first = at;
  }
  return name(pieces, first, last + 1);
}

function nameBeginning(pieces: readonly Piece[], first: number, to: number): [number, number] | null {
  let last = first;
  for (; last < to && last < first + 8; last += 1) {
    const piece = pieces[last];
    const initial =
      piece?.word === '.' && (pieces[last - 1]?.word.length ?? 9) < 4 && pieces[last + 1]?.capital === true;
    if (piece === undefined || (piece.kind !== 'word' && !initial) || pronouns.has(piece.word)) break;
  }
  return name(pieces, first, last);
}

function name(pieces: readonly Piece[], from: number, to: number): [number, number] | null {
  let first = from;
  while (first < to && ['and', 'but', 'y', 'as', 'pero'].includes(wordAt(pieces, first))) first += 1;
  if (first >= to) return null;
  const capital = pieces
    .slice(first, to)
    .some((piece, index) => piece.capital && (index > 0 || !pronouns.has(piece.word)));
  const alone = to - first === 1 && (pronouns.has(wordAt(pieces, first)) || particles.has(wordAt(pieces, first)));
  return (capital || determiners.has(wordAt(pieces, first))) && !alone ? [first, to] : null;
}

/** Who says the sentence, as positions, where it says so plainly; else null. */
export function speakerOf(pieces: readonly Piece[], { first, last }: Stretch): [number, number] | null {
  for (let at = first; at < last; at += 1) {
    const word = wordAt(pieces, at);
    if (word === 'according' && wordAt(pieces, at + 1) === 'to') return nameBeginning(pieces, at + 2, last);
    if (word === 'segun') return nameBeginning(pieces, at + 1, last);
    if (!saying.has(word) || pieces[at]?.capital === true) continue;
    if (wordAt(pieces, at - 1) === 'has' || wordAt(pieces, at - 1) === 'ha') {
      const found = nameEnding(pieces, at - 2, first);
      if (found !== null) return found;
    }
    const adverb = /(?:ly|mente)$/.test(wordAt(pieces, at - 1)) ? 1 : 0;
    const has = wordAt(pieces, at - 1 - adverb) === 'has' || wordAt(pieces, at - 1 - adverb) === 'ha' ? 1 : 0;
    const before = nameEnding(pieces, at - 1 - adverb - has, first);
    if (before !== null) return before;
    const mark = wordAt(pieces, at - 1);
    if (mark === ',' || mark === '"') return nameBeginning(pieces, at + 1, last);
  }
  return null;
}
