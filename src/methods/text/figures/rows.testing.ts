import { findDates } from '../dates/find.ts';
import { findFigures } from './find.ts';

/** A sentence and its figures as "value unit", in their order. */
export type SentenceRow = readonly [text: string, ...figures: string[]];

/** The figures of a text as a row gives them. */
export const figuresAsRow = (text: string, language: 'en' | 'es'): string[] =>
  findFigures({ text, language }, findDates(text, { language }).dates, []).map(
    (one) => `${String(one.value)} ${one.unit}`,
  );
