import { hashOf } from './hash.ts';
import type { NameShape, NameWord, ParsedName, WordClass } from './parse.ts';
import { mostWords } from './name-text.ts';

/** Classes of words as numbers: up to `lastContent` they tell bearers apart, from `firstWeak` on they never carry a match. */
export const classes: readonly WordClass[] = [
  'plain',
  'common',
  'initial',
  'number',
  'nickname',
  'acronym',
  'particle',
  'title',
  'legal',
];
export const classCode = Object.fromEntries(classes.map((name, at) => [name, at])) as Record<WordClass, number>;
export const lastContent = 3;
export const firstWeak = 6;

export const shapeNames: readonly NameShape[] = ['person', 'organisation', 'thing', 'unknown'];

/** One of two names while they are compared, its words side by side in arrays; filled again for every name. */
export interface Side {
  count: number;
  shape: NameShape;
  /** Whether the last word written may have lost its end, and which it is. */
  cutWord: number;
  /** The keys of its words, their hashes, and those of the words as they stood. */
  keys: string[];
  hashes: Int32Array;
  written: Int32Array;
  classes: Uint8Array;
  /** The place of each word in the text as written, which is the same however the name is read. */
  places: Uint8Array;
  lengths: Uint8Array;
  weights: Float64Array;
  /** Its words that are surnames for certain, as bits. */
  surnames: number;
  /** Its words that may be a word of a legal form misspelt, as bits; known of a query only. */
  legalLike: number;
  /** Its words written in syllables (Chinese, Japanese, Korean), as bits; known of a query only. */
  syllabic: number;
  /** Of the initials, when there are three or more; their number, else 0. */
  acronym: number;
  acronymLength: number;
  /** Legal forms as a set of bits. */
  legal: number;
}

export function emptySide(): Side {
  return {
    count: 0,
    shape: 'unknown',
    cutWord: -1,
    keys: Array<string>(mostWords).fill(''),
    hashes: new Int32Array(mostWords),
    written: new Int32Array(mostWords),
    classes: new Uint8Array(mostWords),
    places: new Uint8Array(mostWords),
    lengths: new Uint8Array(mostWords),
    weights: new Float64Array(mostWords),
    surnames: 0,
    legalLike: 0,
    syllabic: 0,
    acronym: 0,
    acronymLength: 0,
    legal: 0,
  };
}

/** Fills a side from a read name. `weight` is asked for ordinary words only. */
export function fillSide(side: Side, name: ParsedName, weight?: (key: string, place: number) => number): void {
  const { words } = name;
  side.count = words.length;
  side.shape = name.shape;
  side.cutWord = name.cut ? lastWritten(name) : -1;
  side.surnames = name.surnames;
  side.acronym = hashOf(name.acronym);
  side.acronymLength = name.acronym.length;
  side.legal = legalBits(name);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as NameWord;
    const code = classCode[word.class];
    side.keys[at] = word.key;
    side.hashes[at] = word.hash;
    side.written[at] = word.written;
    side.classes[at] = code;
    side.places[at] = word.place;
    side.lengths[at] = word.key.length;
    side.weights[at] = weight === undefined || code > 1 ? word.weight : word.weight * weight(word.key, word.place);
  }
}

const syllables = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const hasSyllables = (text: string): boolean => syllables.test(text);

/** Marks the words of a side that are written in syllables: another letter is another syllable there, and no slip. */
export function markSyllabic(side: Side, name: ParsedName): void {
  side.syllabic = 0;
  if (!hasSyllables(name.name)) return;
  name.words.forEach(({ original }, at) => {
    if (syllables.test(original)) side.syllabic |= 1 << at;
  });
}

const families = ['stock', 'limited', 'company', 'partnership', 'nonprofit'] as const;

export function legalBits(name: ParsedName): number {
  let bits = 0;
  for (const form of name.legal) bits |= 1 << families.indexOf(form);
  return bits;
}

function lastWritten(name: ParsedName): number {
  return name.words.findIndex(({ place }) => place === name.words.length - 1);
}
