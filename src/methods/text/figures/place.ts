import type { Piece } from '../dates/scan.ts';
import type { Figure } from '../reading/types.ts';
import type { Draft } from './drafted.ts';
import type { Stretch } from './sentences.ts';

/** The sentence in which figures are made. */
export interface Place {
  pieces: readonly Piece[];
  text: string;
  stretch: Stretch;
  spanish: boolean;
}

/** A draft and the figure made of it. */
export interface Made {
  draft: Draft;
  figure: Figure;
}

/** The words of the text between two positions of pieces, on one line. */
export const slice = ({ text, pieces }: Place, first: number, last: number): string =>
  text.slice(pieces[first]?.start ?? 0, pieces[last - 1]?.end ?? 0).replace(/\s+/g, ' ');
