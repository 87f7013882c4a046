/** A piece of a text by its offsets. */
export interface Piece {
  start: number;
  end: number;
}

/** Where a text is best parted, best first. */
const seams = [/\n[ \t]*\n/g, /\n/g, /[.!?…]["”»')]*\s/g, /\s/g];

/**
 * Cuts a text into pieces of at most `size` characters, at the end of a paragraph where one is in the second half of the
 * piece, else of a line, a sentence, a word. Pieces follow one another without gaps; no more than `most` are made.
 */
export function piecesOf(text: string, size: number, most: number): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length && pieces.length < most;) {
    const end = start + size >= text.length ? text.length : start + seamIn(text.slice(start, start + size));
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function seamIn(window: string): number {
  const half = window.length >> 1;
  for (const seam of seams) {
    seam.lastIndex = half;
    let last = 0;
    for (let match = seam.exec(window); match !== null; match = seam.exec(window)) last = seam.lastIndex;
    if (last > 0) return last;
  }
  const lone = window.charCodeAt(window.length - 1);
  return lone >= 0xd800 && lone < 0xdc00 && window.length > 1 ? window.length - 1 : window.length;
}
