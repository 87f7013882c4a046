import type { Custom } from './numerals.ts';
import type { Phrase } from './phrase.ts';

/** What a document says of all its numbers. */
export interface Customs {
  custom: Custom;
  spanish: boolean;
  /** Currency of "$" and of "pesos". */
  dollar: string;
  pesos: string;
}

/** A number with what it measures, before its sentence is looked at. Positions of pieces, the last exclusive. */
export interface Draft {
  first: number;
  last: number;
  /** Where the number itself begins, its currency sign aside, and the digits' own value before any scale. */
  numeral: number;
  base: number;
  value: number;
  unit: string | null;
  kind: 'measure' | 'money' | 'percent' | 'count' | 'term' | 'bare';
  /** The counted noun. */
  phrase: Phrase | null;
  words: boolean;
  grouped: boolean;
  /** Has an article, so that it may refer to a number given before. */
  back: boolean;
}
