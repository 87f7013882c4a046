import { englishSkeleton, spanishSound } from './sound.ts';

/** Words shorter than this are findable only as they are written, or by their sound. */
const shortestMisspelt = 4;
/** A skeleton of fewer sounds joins words that have nothing in common. */
const shortestSkeleton = 3;
/** From this length a query word may be two words written as one. */
const shortestSplit = 10;
/** A beginning of fewer letters stands for too many words. */
const shortestBeginning = 3;

/**
 * The keys under which a folded word is stored, to be compared by equality: the word itself (marked `^`), its sounds
 * (`es~…`, `en~…`), and the word without each of its letters in turn (symmetric deletion, SymSpell, Garbe 2012).
 * Distinct, about 11 for eight letters.
 */
export function spellingKeys(word: string): string[] {
  return [...new Set([whole(word), ...soundKeys(word), ...deletions(word)])];
}

/**
 * The keys to look up for a folded word of a query. Any stored word of four letters or more within one edit has one
 * of them, and so has any word that sounds alike, and the parts of a word that lost its space.
 */
export function queryKeys(word: string): string[] {
  const near = [word, ...deletions(word)];
  return [...new Set([...near.map(whole), ...near, ...soundKeys(word), ...splitKeys(word).map(whole)])];
}

/** The range of keys, in code-point order, of all stored words that begin with a half-typed one; null when it is too short. */
export function beginning(word: string): { from: string; before: string } | null {
  const letters = [...word];
  if (letters.length < shortestBeginning) return null;
  const last = (letters.at(-1)?.codePointAt(0) ?? 0) + 1;
  return { from: whole(word), before: whole(letters.slice(0, -1).join('') + String.fromCodePoint(last)) };
}

const whole = (word: string): string => `^${word}`;

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
