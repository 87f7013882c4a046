import type { FoldedWord } from './fold.ts';
import { foldWithOffsets } from './fold.ts';
import { hashOf } from './hash.ts';
import { latinKey } from './latin.ts';
import type { LegalRun } from './legal-forms.ts';
import { legalRuns } from './legal-forms.ts';
import { nicknameRanges } from './nicknames.ts';
import { inTable, tablesOf } from './word-bits.ts';
import { numberWords } from './word-tables.ts';

/** What is longer is no name but data; its beginning is read. */
const longestName = 1000;
export const mostWords = 30;

/** A word of a name: folded, as it stood, and where it stood (UTF-16, end exclusive). */
export interface WordOfText extends FoldedWord {
  /** The word in Latin letters, by which it is compared, and the hash of it. */
  key: string;
  hash: number;
  original: string;
  /** The hash of the word as it stood, in small letters. */
  written: number;
  /** Which word of the text it is. */
  place: number;
  /** The tables it stands in (`tablesOf`). */
  tables: number;
}

/** What is read in a name whatever it is the name of. */
export interface NameText {
  name: string;
  /** Whether the name was so long that only its beginning was read. */
  capped: boolean;
  words: readonly WordOfText[];
  /** Whether these are all words of the name as they were written: no numbers in their place, none left out. */
  isWhole: boolean;
  legal: readonly LegalRun[];
  /** The tables its words stand in, of all together. */
  tables: number;
  /** Where nicknames stand, known once somebody asked (`nicknamesOf`). */
  nicknames: readonly Range[] | null;
}

interface Range {
  start: number;
  end: number;
}

/** Reads the words of a name; to be classified by `parseText`, once for every kind of bearer it may have. */
export function readText(whole: string): NameText {
  const name = whole.length > longestName ? whole.slice(0, longestName) : whole;
  const folded = foldWithOffsets(name);
  let all: readonly FoldedWord[] = folded;
  let words = wordsOf(name, folded);
  if (folded.length > mostWords || (tablesOfAll(words) & inTable.number) !== 0) {
    all = withNumbers(folded, name);
    words = wordsOf(name, all);
  }
  const tables = tablesOfAll(words);
  return {
    name,
    capped: whole.length > longestName || all.length > mostWords,
    words,
    isWhole: name === whole && all === folded,
    legal: (tables & inTable.legalBeginning) === 0 ? [] : legalRuns(words.map(({ word }) => word)),
    tables,
    nicknames: null,
  };
}

/** Where a name carries a nickname. */
export function nicknamesOf(text: NameText): readonly Range[] {
  text.nicknames ??= nicknameRanges(text.name);
  return text.nicknames;
}

function wordsOf(name: string, found: readonly FoldedWord[]): WordOfText[] {
  const words: WordOfText[] = [];
  for (const item of found) if (words.length < mostWords) words.push(wordOfText(name, item, words.length));
  return words;
}

function tablesOfAll(words: readonly WordOfText[]): number {
  let all = 0;
  for (const { tables } of words) all |= tables;
  return all;
}

function wordOfText(name: string, { word, start, end }: FoldedWord, place: number): WordOfText {
  const tables = tablesOf(word);
  const key = latinKey(word);
  const original = name.slice(start, end);
  return { word, start, end, key, hash: hashOf(key), original, written: hashOf(original.toLowerCase()), place, tables };
}

/** Number words as digits, tens and units together: "Forty-four" is 44. The original stays what it was. */
function withNumbers(found: readonly FoldedWord[], name: string): readonly FoldedWord[] {
  if (found.length < 2) return found;
  const merged: FoldedWord[] = [];
  for (const item of found) {
    const value = numberWords.get(item.word);
    const previous = merged.at(-1);
    const isUnit = value !== undefined && value > 0 && value < 10;
    if (
      isUnit &&
      previous !== undefined &&
      /^[2-9]0$/.test(previous.word) &&
      !/\d/.test(name.slice(previous.start, item.start))
    ) {
      merged[merged.length - 1] = {
        word: String(Number(previous.word) + value),
        start: previous.start,
        end: item.end,
      };
    } else {
      merged.push(value === undefined ? item : { ...item, word: String(value) });
    }
  }
  return merged;
}
