import type { Identifier, IdentifierType, TextLanguage } from '../reading/types.ts';

export type Fault = NonNullable<Identifier['fault']>;

/** A text with its separators made plain, offset for offset (see plain.ts). */
export interface Page {
  text: string;
  language: TextLanguage;
}

/** An identifier before its slice is taken. */
export interface Found {
  type: IdentifierType;
  start: number;
  end: number;
  value: string;
  /** What is wrong with it; null when valid. */
  fault: Fault | null;
}

/** An identifier known by its form alone, wherever it stands. `shape` is global. */
export interface LoneRule {
  shape: RegExp;
  read: (match: RegExpExecArray, page: Page) => Found | null;
}

/** A word that announces an identifier, and what stands between the two. */
export interface Cue {
  word: string;
  start: number;
  /** A word such as "number" or "ending", or a colon, stands between. */
  qualified: boolean;
  /** The value follows another of the same list. */
  listed: boolean;
}

/** An identifier known by the word before it. `shape` is sticky. */
export interface CuedRule {
  shape: RegExp;
  /** Folded words that may stand between the cue and the value. */
  fillers: ReadonlySet<string>;
  read: (match: RegExpExecArray, page: Page, cue: Cue) => Found | null;
}

/** In: what a match read as. Out: the identifier at the place of the match, shortened to `length` if given. */
export function found(
  type: IdentifierType,
  match: RegExpExecArray,
  value: string,
  fault: Fault | null = null,
  length = match[0].length,
): Found {
  return { type, start: match.index, end: match.index + length, value, fault };
}

/** Letters and digits of a piece of text, in capitals. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}&]/gu, '').toUpperCase();

/** Words of a table, as a set. */
export const wordSet = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/).filter(Boolean)));

/** Up to `length` characters before an offset. */
export const before = (page: Page, at: number, length: number): string => page.text.slice(Math.max(0, at - length), at);
