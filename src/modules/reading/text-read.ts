import { fingerprints } from '#methods/text/origins/fingerprints.ts';
import { readText } from '#methods/text/reading/read.ts';
import type { Reading } from '#methods/text/reading/types.ts';
import type { Mark } from './queries.ts';

/** A text to be read, with what is known of it beforehand. */
export interface TextToRead {
  text: string;
  dated: string | null;
  language: string | null;
}

/** All that is taken from a text. */
export interface TextRead {
  reading: Reading;
  marks: Mark[];
}

/** Reads a text and marks its words; a language the reader does not know it finds out itself. */
export function takeText({ text, dated, language }: TextToRead): TextRead {
  const known = language === 'en' || language === 'es' ? { language } : {};
  return {
    reading: readText(text, { dated, ...known } as Parameters<typeof readText>[1]),
    marks: fingerprints(text),
  };
}
