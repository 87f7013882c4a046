import type { NameWord } from './parse.ts';
import { isWeak, parseName } from './parse.ts';

const longestJoined = 14;
/** What is longer is no word but data without spaces; its beginning is enough to find it. */
const longestWord = 40;

export interface NameTokens {
  /** Words that people misspell: found by their sounds and slips too. */
  words: string[];
  /** Acronyms and words closed up: many and peculiar to one name, so they are found only as they stand. */
  whole: string[];
}

/**
 * The words under which a name is stored for search, folded and distinct: its words without the weak ones, its acronym
 * when it may be an organisation, runs of single letters closed up, and neighbours written as one where one of them
 * is short ("al Qaida", "de la O"), since that is where writers differ.
 */
export function wordTokens(name: string, kind?: string): NameTokens {
  return tokens(name, kind, (a, b) => Math.min(a.word.length, b.word.length) <= 4);
}

/** The words to look up for a name in a query: as `wordTokens`, with every two neighbours also written as one. */
export function queryTokens(name: string, kind?: string): string[] {
  const { words, whole } = tokens(name, kind, () => true);
  return [...words, ...whole];
}

function tokens(name: string, kind: string | undefined, joins: (a: NameWord, b: NameWord) => boolean): NameTokens {
  const parsed = parseName(name, kind);
  const strong = parsed.words.filter((word) => !isWeak(word));
  const kept = strong.length > 0 ? strong : parsed.words;
  const words = new Set(
    kept.filter((word) => word.word.length > 1 || kept.length === 1).map((word) => word.word.slice(0, longestWord)),
  );
  const found = new Set<string>();
  if (strong.length === 0) found.add(parsed.words.map((word) => word.word).join(''));
  if (parsed.acronym !== '') found.add(parsed.acronym);
  found.delete('');
  for (const run of singleLetterRuns(parsed.words)) found.add(run);
  const inWriting = parsed.words.toSorted((a, b) => a.start - b.start);
  inWriting.forEach((word, at) => {
    let last = at + 1;
    while (word.class === 'particle' && inWriting[last]?.class === 'particle') last += 1;
    const next = inWriting[last];
    if (next === undefined || word.class === 'legal' || isWeak(next)) return;
    const joined = inWriting
      .slice(at, last + 1)
      .map((part) => part.word)
      .join('');
    if (joined.length >= 4 && joined.length <= longestJoined && joins(word, next)) found.add(joined);
  });
  return { words: [...words], whole: [...found].filter((one) => !words.has(one)) };
}

function singleLetterRuns(words: readonly NameWord[]): string[] {
  return words
    .map((word) => (word.word.length === 1 && word.class !== 'legal' ? word.word : ' '))
    .join('')
    .split(' ')
    .filter((run) => run.length > 1);
}
