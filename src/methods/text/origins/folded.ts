/** The words of a text folded for comparison, and where each stands (UTF-16, end exclusive). */
export interface FoldedWords {
  words: string[];
  starts: number[];
  ends: number[];
}

// oxlint-disable-next-line no-control-regex -- plain ASCII needs no folding
const ascii = /^[\x00-\x7f]*$/;
const word = /[\p{L}\p{M}\p{N}]+(?:(?:['’`´]|[-‐‑–](?:[ \t]*\r?\n[ \t]*)?|\u00ad(?:\r?\n)?)[\p{L}\p{M}\p{N}]+)*/gu;

/** Lower case without accents; apostrophes and hyphens closed up, so that "counter-cartel" is "countercartel". */
function foldOne(raw: string): string {
  const joined = raw.replaceAll(/['’`´\-‐‑–\s\u00ad]+/g, '');
  return ascii.test(joined)
    ? joined.toLowerCase()
    : joined
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase();
}

export function foldedWords(text: string): FoldedWords {
  const out: FoldedWords = { words: [], starts: [], ends: [] };
  for (const match of text.matchAll(word)) {
    const folded = foldOne(match[0]);
    if (folded === '') continue;
    out.words.push(folded);
    out.starts.push(match.index);
    out.ends.push(match.index + match[0].length);
  }
  return out;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '‘': '’', '„': '“' };
const longest = 3000;
const marks = /["“”«»„‘’]|\n[ \t\r]*\n/g;

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Ranges between quotation marks of any style, the marks not included; a quotation ends with its paragraph. */
export function quotations(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let open: { close: string; at: number } | null = null;
  for (const match of text.matchAll(marks)) {
    const at = match.index;
    const mark = match[0];
    if (open === null) {
      const opens = mark in closers || (mark === '"' && !isLetter(text[at - 1]));
      if (opens) open = { close: closers[mark] ?? '"', at: at + 1 };
      continue;
    }
    const apostrophe = mark === '’' && isLetter(text[at + 1]);
    if (mark === open.close && !apostrophe) {
      if (at - open.at <= longest) found.push([open.at, at]);
      open = null;
    } else if (mark.length > 1) open = null;
    else if (mark === '“' || (mark === '«' && open.close !== '»')) open = { close: closers[mark] ?? '"', at: at + 1 };
  }
  return found;
}

const firstPrime = 0x85ebca6b;
const secondPrime = 0xc2b2ae35;

/** Two 32-bit hashes of the words from a place, mixed as by MurmurHash3's finaliser. */
export function hashOf(hashes: readonly [number, number][], from: number, count: number): [number, number] {
  let a = 0x9e3779b9 | 0;
  let b = 0x7f4a7c15 | 0;
  for (let at = from; at < from + count; at += 1) {
    const one = hashes[at] ?? [0, 0];
    a = Math.imul(a ^ one[0], firstPrime);
    a ^= a >>> 13;
    b = Math.imul(b ^ one[1], secondPrime);
    b ^= b >>> 16;
  }
  return [a >>> 0, b >>> 0];
}

/** Hashes of every word, equal for equal words. */
export function wordHashes(words: readonly string[]): [number, number][] {
  const known = new Map<string, [number, number]>();
  return words.map((text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    let a = 0x811c9dc5 | 0;
    let b = 0x01000193 | 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
      b ^= b >>> 15;
    }
    const made: [number, number] = [a, b];
    known.set(text, made);
    return made;
  });
}

export const hex = ([a, b]: readonly [number, number]): string =>
  a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
