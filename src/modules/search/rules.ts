import { compareNames, type NameComparison } from '#methods/names/compare.ts';
import { fold } from '#methods/names/fold.ts';
import { beginning, queryKeys } from '#methods/names/spelling.ts';
import { queryTokens } from '#methods/names/tokens.ts';
import { identifierWord } from '#modules/statements/index.ts';
import type { Text } from '#vocabulary/kinds.ts';
import { messages } from './messages.ts';
import type { Candidate } from './queries.ts';

/** What to look up for a query: its words, the keys of each, the beginning of a last word half typed, the whole as an identifier. */
export interface Asked {
  words: string[];
  keys: { key: string; asked: number }[];
  beginning: { from: string; before: string; asked: number } | null;
  identifier: string | null;
}

/** The last word counts as half typed, so that results come while one types. */
export function askedFor(text: string): Asked {
  const words = queryTokens(text);
  const last = fold(text).split(' ').at(-1);
  const keys = words.flatMap((word, asked) => queryKeys(word).map((key) => ({ key, asked })));
  const typing = words.indexOf(last ?? '');
  const range = typing < 0 ? null : beginning(last ?? '');
  const identifier = identifierWord(text);
  return {
    words,
    keys,
    beginning: range && { ...range, asked: typing },
    identifier: /\d/.test(identifier) && identifier.length > 4 ? identifier : null,
  };
}

/** Stored words as candidates: the word itself weighs most, then a beginning of it, then a sound or a slip. */
export function candidatesFrom(
  asked: Asked,
  found: readonly { variant: string; word: string }[],
  begun: readonly { word: string }[],
): Candidate[] {
  const byKey = Map.groupBy(asked.keys, (one) => one.key);
  const best = new Map<string, Candidate>();
  const add = (word: string, index: number, weight: number): void => {
    const key = `${index} ${word}`;
    const known = best.get(key);
    if (!known || known.weight < weight) best.set(key, { word, asked: index, weight });
  };
  for (const { variant, word } of found) {
    for (const { asked: index } of byKey.get(variant) ?? []) add(word, index, 3);
  }
  asked.words.forEach((word, index) => add(word, index, 9));
  for (const { word } of begun) add(word, asked.beginning?.asked ?? 0, 5);
  if (asked.identifier !== null) best.set('#', { word: asked.identifier, asked: asked.words.length, weight: 20 });
  return [...best.values()];
}

/** How a query agrees with a name; a last word half typed is read as the name's word that begins with it. */
export function agreement(query: string, name: string, kind: string): NameComparison {
  const whole = compareNames(query, name, kind);
  const words = fold(query).split(' ');
  const last = words.at(-1) ?? '';
  if (last.length < 3 || whole.band === 'exact') return whole;
  const full = fold(name)
    .split(' ')
    .find((word) => word.length > last.length && word.startsWith(last));
  if (full === undefined) return whole;
  const completed = compareNames([...words.slice(0, -1), full].join(' '), name, kind);
  // What is not yet typed is not yet known: a completed word never makes an exact match.
  const capped =
    completed.band === 'exact' ? ({ ...completed, band: 'strong', score: completed.score * 0.97 } as const) : completed;
  return capped.score > whole.score ? capped : whole;
}

/** One reason of a comparison in words: "one letter apart: Lujan / Luján". */
export const reasonText = ({ key, value }: NameComparison['reasons'][number]): Text => ({
  en: messages.en[`why-${key}`].replace('{value}', value),
  es: messages.es[`why-${key}`].replace('{value}', value),
});
