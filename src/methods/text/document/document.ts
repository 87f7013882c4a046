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
];

/** What stands between quotation marks, the marks not included. Straight marks close each other within a paragraph. */
function quotesOf(text: string): [number, number][] {
  const quotes: [number, number][] = [];
  for (const [open, close] of pairs) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const end = text.indexOf(close, at + 1);
      const fence = text.indexOf('\n\n', at + 1);
      if (end > at + 1 && end - at <= longestQuote && (fence < 0 || end < fence)) {
        quotes.push([at + 1, end]);
        at = end;
      } else if (end < 0) break;
    }
  }
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const end = text.indexOf('"', at + 1);
    if (end < 0) break;
    const inner = text.slice(at + 1, end);
    if (inner.length > 0 && inner.length <= longestQuote && !inner.includes('\n\n')) {
      quotes.push([at + 1, end]);
      at = end;
    }
  }
  return quotes.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}
