import { foldWithOffsets } from '#methods/names/fold.ts';
import { latinKey } from '#methods/names/latin.ts';
import { legalRuns } from '#methods/names/legal-forms.ts';
import type { NameText } from '#methods/names/name-text.ts';
import { inTable, tablesOf } from '#methods/names/word-bits.ts';
import type { ListedKind } from '#vocabulary/listed.ts';

/** A word of a text as it is compared, and where it stands (UTF-16, end exclusive). */
export interface TextWord {
  word: string;
  start: number;
  end: number;
}

/** What may stand between the letters of an abbreviation. */
const between = /^[\s.&/-]{0,3}$/;

/** The words of a text in Latin letters, folded, in order; letters that stand alone side by side are one ("D.G.D.", "T N K"). */
export function textWords(text: string): TextWord[] {
  const found: TextWord[] = [];
  let last: TextWord | undefined;
  let isOpen = false;
  for (const { word, start, end } of foldWithOffsets(text)) {
    const alone = isLetter(word);
    if (last !== undefined && isOpen && alone && between.test(text.slice(last.end, start))) {
      last.word += word;
      last.end = end;
      continue;
    }
    last = { word: latinKey(word), start, end };
    isOpen = alone;
    found.push(last);
  }
  return found;
}

/** The words by which a listed name is found in a text: its telling ones, or all of them where there is none. */
export function wordsOfName(name: string, kind: ListedKind): string[] {
  const { all, telling } = partsOf(name, kind);
  return telling.length > 0 ? telling : all;
}

/** The same for a name that has been read. */
export function wordsOfRead(text: NameText, name: string, kind: ListedKind): string[] {
  if (!text.isWhole) return wordsOfName(name, kind);
  const runs = kind === 'organization' || kind === 'unknown' ? text.legal : [];
  const all: string[] = [];
  const telling: string[] = [];
  for (const { word, key, tables, place } of text.words) {
    // Letters that stand alone, and letters of other scripts, are read in another way here.
    if (word.length === 1 || key !== word) return wordsOfName(name, kind);
    all.push(word);
    if ((tables & small) === 0 && !runs.some(({ from, to }) => place >= from && place < to)) telling.push(word);
  }
  return telling.length > 0 ? telling : all;
}

/** Whether a name has nothing but small words and legal forms ("Ben", "PTE OOO"): such a name is found only as it stands. */
export function saysNothing(name: string): boolean {
  const { all, telling } = partsOf(name, 'unknown');
  return telling.length === 0 && all.length > 0;
}

/** The folded words of a name, and those that are no small words, legal forms or single letters. */
function partsOf(name: string, kind: ListedKind): { all: string[]; telling: string[] } {
  const all = textWords(name).map(({ word }) => word);
  const runs = kind === 'organization' || kind === 'unknown' ? legalRuns(all) : [];
  const telling = all.filter(
    (word, at) => !isLetter(word) && !isSmall(word) && !runs.some(({ from, to }) => at >= from && at < to),
  );
  return { all, telling };
}

/** A Chinese one is a word. */
const letter = /^[a-zа-я]$/;
const isLetter = (word: string): boolean => word.length === 1 && letter.test(word);
const small = inTable.particle | inTable.organisationParticle;
const isSmall = (word: string): boolean => (tablesOf(word) & small) !== 0;
