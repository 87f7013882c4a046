import type { TextDocument, TextLanguage } from '../reading/types.ts';
import { languageOf } from './language.ts';
import { sentencesOf } from './sentences.ts';
import { tokenise } from './tokens.ts';

export interface CutText extends TextDocument {
  /** Ranges of page furniture. */
  furniture: [start: number, end: number][];
}

/** Longest quotation looked for, so that a mark never closed spoils no more than a paragraph. */
const longestQuote = 3000;

/** Cuts a text into tokens and sentences, tells its language, finds quotations and page furniture. Linear in the text. */
export function cutText(text: string, language?: TextLanguage): CutText {
  const bare = tokenise(text);
  const { tokens, sentences, furniture } = sentencesOf(text, bare);
  return { text, language: language ?? languageOf(bare), tokens, sentences, quotes: quotesOf(text), furniture };
}

const pairs: readonly [open: string, close: string][] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
];

/** What stands between quotation marks, the marks not included. Straight marks close each other within a paragraph. */
function quotesOf(text: string): [number, number][] {
  const quotes = pairs.flatMap(([open, close]) => quotesBetween(text, open, close));
  return quotes.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** One pass: a mark that opens waits for the one that closes, until the paragraph ends or the quotation grows too long. */
function quotesBetween(text: string, open: string, close: string): [number, number][] {
  const quotes: [number, number][] = [];
  let from = -1;
  for (const { 0: mark, index } of text.matchAll(new RegExp(`${open}|${close}|\\n\\s*\\n`, 'g'))) {
    if (mark.startsWith('\n')) from = -1;
    else if (from >= 0 && mark === close && index - from <= longestQuote) {
      if (index > from + 1) quotes.push([from + 1, index]);
      from = -1;
    } else if (mark === open && (from < 0 || index - from > longestQuote)) from = index;
  }
  return quotes;
}
