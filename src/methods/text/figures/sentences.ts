import type { Sentence } from '../reading/types.ts';
import type { Piece } from '../dates/scan.ts';

/** A sentence as positions of its first piece and of the one after its last. */
export interface Stretch {
  first: number;
  last: number;
  furniture: boolean;
}

const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr lt col gen sgt capt sen rep gov st no nos jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp jr sr vs approx ' +
    'est fig vol art sec lic ing sra srta num pag ene abr ago dic av col etc us dept maj cmdr adm prof rev hon'
  ).split(' '),
);

function closes(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (piece === undefined || next === undefined) return true;
  if (next.gap === 3) return true;
  const line = next.gap === 2;
  if (line && piece.kind === 'mark' && /[.!?:;"]/.test(piece.word)) return true;
  if (line && next.kind === 'word' && next.capital && pieces[at + 2]?.word === ':') return true;
  if (piece.word === '!' || piece.word === '?') return next.gap > 0;
  if (piece.word === '"') return next.gap > 0 && /[.!?]/.test(pieces[at - 1]?.word ?? '') && opens(next);
  if (piece.word !== '.' || next.gap === 0 || !opens(next)) return false;
  const before = pieces[at - 1];
  if (before === undefined || before.kind !== 'word') return true;
  const afterDigits = before.gap === 0 && pieces[at - 2]?.kind === 'number';
  return afterDigits || (before.word.length > 1 && !abbreviations.has(before.word));
}

const opens = (piece: Piece): boolean => piece.capital || piece.kind !== 'word';

/** The sentences of scanned pieces; those of the document where it has them. */
export function stretches(pieces: readonly Piece[], given: readonly Sentence[] | undefined): Stretch[] {
  const out: Stretch[] = [];
  let first = 0;
  if (given !== undefined && given.length > 0) {
    for (const { end, kind } of given) {
      let last = first;
      while (last < pieces.length && (pieces[last]?.start ?? 0) < end) last += 1;
      if (last > first) out.push({ first, last, furniture: kind === 'furniture' });
      first = last;
    }
    if (first < pieces.length) out.push({ first, last: pieces.length, furniture: false });
    return out;
  }
  for (let at = 0; at < pieces.length; at += 1) {
    if (!closes(pieces, at)) continue;
    out.push({ first, last: at + 1, furniture: false });
    first = at + 1;
  }
  return out;
}
