import { tokenise } from '../document/tokens.ts';
import type { EntityWord, Token } from '../reading/types.ts';
import { isCapital, type Span } from './span.ts';

interface Phrase {
  words: string[];
  kind: EntityWord;
  key: string;
  /** Which of its words must stand in capitals. */
  capitals: boolean[] | null;
  /** The exact letters, for acronyms. */
  exact: string | null;
}

/** Names looked up by their words: the first word leads to the few phrases that begin with it, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

export interface PhraseRow {
  kind: EntityWord;
  key: string;
  names: readonly string[];
  /** In any case of letters. */
  common?: boolean;
}

export function phraseTable(rows: readonly PhraseRow[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const row of rows) {
    for (const name of row.names) {
      const tokens = tokenise(name.replace(/^the /, ''));
      const words = tokens.map((token) => token.folded);
      const first = words[0];
      if (first === undefined) continue;
      const acronym = tokens.length === 1 && name === name.toUpperCase() && name.length <= 6;
      const capitals = row.common ? null : tokens.map((one) => isCapital({ ...one, sentence: 0 }));
      const phrase: Phrase = {
        words,
        kind: row.kind,
        key: row.key,
        capitals,
        exact: acronym && !row.common ? name : null,
      };
      const list = table.get(first) ?? [];
      list.push(phrase);
      table.set(first, list);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest phrase of a table that begins at a token, or undefined. */
export function phraseAt(
  table: PhraseTable,
  tokens: readonly Token[],
  at: number,
): (Phrase & { last: number }) | undefined {
  const token = tokens[at];
  const list = token && table.get(token.folded);
  if (!list) return undefined;
  return firstFit(list, tokens, at);
}

function firstFit(
  list: readonly Phrase[],
  tokens: readonly Token[],
  at: number,
): (Phrase & { last: number }) | undefined {
  for (const phrase of list) {
    const last = at + phrase.words.length;
    if (last > tokens.length) continue;
    let fits = phrase.exact === null || tokens[at]?.text === phrase.exact;
    for (let step = 0; fits && step < phrase.words.length; step += 1) {
      const token = tokens[at + step];
      fits = token !== undefined && token.folded === phrase.words[step] && token.sentence === tokens[at]?.sentence;
    }
    if (!fits) continue;
    if (phrase.capitals?.some((wanted, step) => wanted && !isCapital(tokens[at + step]))) continue;
    return { ...phrase, last };
  }
  return undefined;
}

/** All phrases of a table in a run of tokens, longest at each place. */
export function phrasesIn(table: PhraseTable, tokens: readonly Token[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const found = phraseAt(table, tokens, at);
    if (!found) continue;
    spans.push({ first: at, last: found.last, kind: found.kind, key: found.key, strength: 3 });
    at = found.last - 1;
  }
  return spans;
}
