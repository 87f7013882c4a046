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
  /** The text's own headline, where it begins with one. */
  heading: string | null;
  marks: Mark[];
}

/** Reads a text and marks its words; a language the reader does not know it finds out itself. */
export function takeText({ text, dated, language }: TextToRead): TextRead {
  const known = language === 'en' || language === 'es' ? { language } : {};
  return {
    reading: readText(text, { dated, ...known } as Parameters<typeof readText>[1]),
    heading: headingOf(text),
    marks: fingerprints(text),
  };
}

const longestHeading = 140;
const mostLines = 8;
/** A line that is all capitals and says that the text is an exercise or who may read it is no headline. */
const marking =
  /^(?:exercise|ejercicio|fictional|ficticio|texto (?:de|inventado)|documento ficticio|unclassified|tlp:)/i;

/** The first of the first lines that reads as a headline: short, several words, not ended as a sentence, no label. */
export function headingOf(text: string): string | null {
  const lines = text
    .slice(0, 4000)
    .split('\n')
    .map((line) =>
      line
        .replace(/^#+\s*/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const found = lines
    .filter((line) => line !== '')
    .slice(0, mostLines)
    .find(
      (line) =>
        line.length <= longestHeading &&
        line.split(' ').length >= 3 &&
        !/[.:;,!]$/.test(line) &&
        !/^[\p{L} ]{1,20}: /u.test(line) &&
        !/^\W*\d/.test(line) &&
        !marking.test(line) &&
        !/\b(?:19|20)\d\d$/.test(line),
    );
  return found ?? null;
}
