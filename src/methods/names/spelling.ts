import { englishSkeleton, spanishSound } from './sound.ts';

/** Words shorter than this are findable only as they are written, or by their sound. */
const shortestMisspelt = 4;
/** A skeleton of fewer sounds joins words that have nothing in common. */
const shortestSkeleton = 3;
/** From this length a query word may be two words written as one. */
const shortestSplit = 10;
const prefixLengths = { from: 3, to: 8 };

/**
 * The keys under which a folded word is stored, all to be compared by equality alone: the word, its one-letter
 * deletions (symmetric deletion, SymSpell, Garbe 2012), its sounds, and its beginnings. Distinct, about 17 for eight letters.
 */
export function spellingKeys(word: string): string[] {
  return [...new Set([...variants(word), ...prefixKeys(word)])];
}

/**
 * The keys to look up for a folded word of a query. Any stored word of four letters or more within one edit has one
 * of them, and so has any word that sounds alike, and the parts of a word that lost its space. With `partial`, so has
 * any stored word that begins with it.
 */
export function queryKeys(word: string, { partial }: { partial: boolean }): string[] {
  const keys = [...variants(word), ...splitKeys(word)];
  const prefix = partial ? prefixKey(word) : null;
  return [...new Set(prefix === null ? keys : [...keys, prefix])];
}

/** The word, its sounds (`es~…`, `en~…`), and the word without each of its letters in turn. */
export function variants(word: string): string[] {
  return [...new Set([word, ...soundKeys(word), ...deletions(word)])];
}

/** The beginnings of a word, three to eight letters, each marked `^`: a half-typed word equals one of them. */
export function prefixKeys(word: string): string[] {
  const letters = [...word];
  const keys: string[] = [];
  for (let length = prefixLengths.from; length <= Math.min(letters.length, prefixLengths.to); length += 1) {
    keys.push(`^${letters.slice(0, length).join('')}`);
  }
  return keys;
}

/** The words that a long query word may be made of, its space lost ("sergeilavrov"): both parts of four letters or more. */
function splitKeys(word: string): string[] {
  if (word.length < shortestSplit) return [];
  const keys = new Set<string>();
  for (let at = 4; at <= word.length - 4; at += 1) {
    keys.add(word.slice(0, at));
    keys.add(word.slice(at));
  }
  return [...keys];
}

function prefixKey(word: string): string | null {
  const letters = [...word];
  if (letters.length < prefixLengths.from) return null;
  return `^${letters.slice(0, prefixLengths.to).join('')}`;
}

function soundKeys(word: string): string[] {
  const keys: string[] = [];
  const spanish = spanishSound(word);
  if (spanish !== '') keys.push(`es~${spanish}`);
  const english = englishSkeleton(word);
  if (english.length >= shortestSkeleton) keys.push(`en~${english}`);
  return keys;
}

function deletions(word: string): string[] {
  const letters = [...word];
  if (letters.length < shortestMisspelt || /^\p{N}+$/u.test(word)) return [];
  return letters.map((_, at) => letters.slice(0, at).join('') + letters.slice(at + 1).join(''));
}
