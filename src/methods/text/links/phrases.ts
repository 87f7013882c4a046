import type { Token } from '../reading/types.ts';

/**
 * Phrases are written as words with blanks between: "a|b" is either word, "word?" may be left out, "*" is up to three
 * words and any numbers, "~supply" an English verb in all its forms, "^surtir" a Spanish one, "+dirigid" a Spanish
 * word in both genders and numbers. All folded.
 */
type Slot = { words: ReadonlySet<string> | null; optional: boolean };

interface Phrase<T> {
  slots: readonly Slot[];
  value: T;
}

/** Phrases by their first word. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

export interface Match<T> {
  value: T;
  /** Tokens of the phrase, both inclusive. */
  first: number;
  last: number;
}

const wildcard = 3;
const longestRun = 9;
/** Marks of dates and sums of money, which any words may hold. */
const passable = new Set(['/', '$', '%', '€', '-']);
const vowel = /[aeiou]/;

const stressedEnd = /(?:[^f]fer|trol|pel|[^li]mit|cur|quip)$/;

/** Forms of a regular English verb; doubled consonants for short ones ("ship", "shipped"). */
function englishForms(verb: string): string[] {
  const last = verb.at(-1) ?? '';
  const double = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || stressedEnd.test(verb) ? verb + last : verb;
  const stem = last === 'e' ? verb.slice(0, -1) : double;
  if (last === 'y' && !vowel.test(verb.at(-2) ?? '')) {
    const base = verb.slice(0, -1);
    return [verb, `${base}ies`, `${base}ied`, `${verb}ing`];
  }
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

const spanishEndings = {
  ar: 'ar a an o aron aba aban ando ado ada ados adas aria arian ara aran ase e en',
  er: 'er e en io ieron ia ian iendo ido ida idos idas eria erian era eran a an',
  ir: 'ir e en io ieron ia ian iendo ido ida idos idas iria irian ira iran a an',
} as const;

/** Forms of a regular Spanish verb in the third person, without accents. */
function spanishForms(verb: string): string[] {
  const stem = verb.slice(0, -2);
  const kind = verb.slice(-2) as keyof typeof spanishEndings;
  return (spanishEndings[kind] ?? '').split(' ').map((ending) => stem + ending);
}

const formsOf = (word: string): string[] => {
  if (word.startsWith('~')) return englishForms(word.slice(1));
  if (word.startsWith('^')) return spanishForms(word.slice(1));
  if (word.startsWith('+')) return ['o', 'a', 'os', 'as'].map((ending) => word.slice(1) + ending);
  return [word];
};

function slotOf(piece: string): Slot {
  const optional = piece.endsWith('?');
  const bare = optional ? piece.slice(0, -1) : piece;
  return { words: bare === '*' ? null : new Set(bare.split('|').flatMap(formsOf)), optional: optional || bare === '*' };
}

/** Makes a table of phrases with what each stands for. The first word of a phrase can be neither "*" nor optional. */
export function phraseTable<T>(rows: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [written, value] of rows) {
    const slots = written.trim().split(/\s+/).map(slotOf);
    for (const word of slots[0]?.words ?? []) {
      const list = table.get(word);
      if (list) list.push({ slots, value });
      else table.set(word, [{ slots, value }]);
    }
  }
  return table;
}

/** Position after the last token of a phrase that begins at `at`, or -1. `wall` is the first token it may not take. */
function follow(
  tokens: readonly Token[],
  slots: readonly Slot[],
  slot: number,
  at: number,
  wall: number,
  quotes: boolean,
): number {
  const own = slots[slot];
  if (own === undefined) return at;
  if (own.words === null) {
    let words = 0;
    for (let to = at; to <= wall && words <= wildcard && to - at <= longestRun; to += 1) {
      const end = follow(tokens, slots, slot + 1, to, wall, quotes);
      if (end >= 0) return end;
      const token = tokens[to];
      if (token?.shape === 'mark' && !passable.has(token.folded) && !(quotes && token.folded === '"')) break;
      if (token?.shape !== 'number' && token?.shape !== 'mark') words += 1;
    }
    return -1;
  }
  if (at < wall && own.words.has(tokens[at]?.folded ?? '')) {
    const end = follow(tokens, slots, slot + 1, at + 1, wall, quotes);
    if (end >= 0) return end;
  }
  return own.optional ? follow(tokens, slots, slot + 1, at, wall, quotes) : -1;
}

/** The longest phrases of the table that begin at a token and end before `wall`; `quotes`: also over quotation marks. */
export function phrasesAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
  wall: number,
  quotes = false,
): Match<T>[] {
  const phrases = table.get(tokens[at]?.folded ?? '');
  if (phrases === undefined) return [];
  const found: Match<T>[] = [];
  for (const { slots, value } of phrases) {
    const end = follow(tokens, slots, 0, at, wall, quotes);
    if (end > at) found.push({ value, first: at, last: end - 1 });
  }
  return found;
}
