import type { ListedIdentifierType } from '#vocabulary/listed.ts';

/** Identifiers that may be letters alone. */
const lettersAlone: ReadonlySet<ListedIdentifierType> = new Set(['bic', 'tail-number', 'call-sign']);
/** A serial or licence number of fewer is one that strangers share. */
const shortestOther = 4;

const hasDigit = (text: string): boolean => /\d/.test(text);

/** "issued", "Frankfurt", "de": written as words are, not as the letters of a number. */
const isWord = (text: string): boolean => /^\p{L}?\p{Ll}{2,}[.:]?$/u.test(text);

/** What stands beside a number: after a comma, or words in brackets. */
const aside = /(?<=\d\S*)(?:,\s| \((?=[^()]*\p{Ll}{2}))/u;

/** A small word always, and one with a capital where no further part of the number follows ("0-16 Reg 53089"). */
const ends = (word: string, rest: readonly string[]): boolean =>
  isWord(word) && (/^\p{Ll}/u.test(word) || !rest.some(hasDigit));

/** A second number named in the same words: "Z0000001 and Kuwaiti National ID No. 000000000000". */
export function secondNumber(text: string): { words: string; number: string } | null {
  const [, words, number] = / and (\D{3,80}\bNo\.?:?) (\S*\d\S*)$/.exec(text) ?? [];
  return words === undefined || number === undefined ? null : { words, number };
}

/**
 * The number in what a remark says after its label: "No.: Z0000001, Mexico" gives Z0000001. '' where nothing of it can
 * be one ("issued in Guadalajara").
 */
export function numberIn(type: ListedIdentifierType, text: string): string {
  if (lettersAlone.has(type)) return text;
  const bare = text.replace(/^(?:no|nr|num|number)\b[.:\s]*/i, '');
  const [head = ''] = bare.split(aside, 1);
  const words = head.split(' ');
  const first = words.findIndex(hasDigit);
  if (first < 0) return '';
  const from = words.findLastIndex((word, at) => at < first && isWord(word)) + 1;
  const after = words.findIndex((word, at) => at > first && ends(word, words.slice(at)));
  const number = words.slice(from, after < 0 ? words.length : after).join(' ');
  return type === 'other' && number.replace(/[^\p{L}\p{N}]/gu, '').length < shortestOther ? '' : number;
}
