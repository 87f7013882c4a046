import type { NameBand, NameComparison } from '../compare.ts';
import { bandOf, compareParsed, leastScore } from '../compare.ts';
import { closedUp, longestAcronym } from '../closed-up.ts';
import { Pairing } from '../pairing.ts';
import type { ParsedName } from '../parse.ts';
import { mostWords } from '../name-text.ts';
import { parseName, parseQuery } from '../parse.ts';
import { fourDecimals } from '../reasons.ts';
import { emptyOutcome } from '../outcome.ts';
import { acronymScore, settle } from '../scoring.ts';
import type { Side } from '../sides.ts';
import { emptySide, shapeNames } from '../sides.ts';
import { pairWords } from '../word-agreement.ts';
import { Asked, unknownShape } from './asked.ts';
import { lookUp } from './buckets.ts';
import type { NamesState } from './build.ts';
import { saysOf } from './build.ts';
import { Collector } from './collector.ts';
import { seeds } from './keys.ts';
import { Vocabulary } from './vocabulary.ts';

export interface FindOptions {
  /** What the query is the name of, for names of the list of which that is not known. */
  kind?: string;
  /** Hits below this score are left out; `leastScore.possible` where not given. */
  least?: number;
  /** At most so many; all where not given. */
  limit?: number;
}

export interface NameHit {
  /** The ordinal of the name in the order given to `buildNames`. */
  name: number;
  entry: number;
  score: number;
  band: NameBand;
}

/** Looks names up in a built index. It keeps room for its work, so that it belongs to one thread. */
export class NamesIndex {
  readonly size: number;
  private readonly state: NamesState;
  private readonly vocabulary: Vocabulary;
  private readonly collector: Collector;
  private readonly asked = new Asked((key) => this.weight(key));
  private query = emptySide();
  private readonly listed = emptySide();
  private readonly listedWords = new Uint32Array(mostWords);
  private readonly pairs = new Pairing();
  private readonly outcome = emptyOutcome();
  private explained: { query: string; kind: string | undefined; read: Map<string | undefined, ParsedName> } = {
    query: '',
    kind: undefined,
    read: new Map(),
  };
  private readonly byAcronym = new Uint32Array(256);

  constructor(state: NamesState) {
    this.state = state;
    this.size = state.entries.length;
    this.vocabulary = new Vocabulary(state.vocabulary);
    this.collector = new Collector(state, this.vocabulary);
  }

  /** Names that agree with the query, best first, ties by entry, then by ordinal. */
  find(query: string, { kind, least = leastScore.possible, limit = this.size }: FindOptions = {}): NameHit[] {
    this.asked.read(query, kind);
    const hits: NameHit[] = [];
    const take = (name: number): void => {
      const score = this.score(name);
      if (score < least) return;
      hits.push({ name, entry: this.entryOf(name), score, band: this.outcome.exact ? 'exact' : bandOf(score) });
    };
    this.collector.collect(this.asked.as(unknownShape), this.read, least);
    this.collector.promising(this.read, least, take);
    const acronyms = this.withAcronym();
    const seen = acronyms.length === 0 ? null : new Set(hits.map(({ name }) => name));
    for (const name of acronyms) if (seen?.has(name) === false) take(name);
    return hits.sort((a, b) => b.score - a.score || a.entry - b.entry || a.name - b.name).slice(0, limit);
  }

  /** The comparison behind a hit, with its reasons. */
  explain(query: string, name: number, kind?: string): NameComparison {
    const listed = this.kindOf(name);
    return compareParsed(this.readAs(query, listed, kind), parseName(this.nameAt(name), listed), this.weight);
  }

  /** A query is explained for one name after another. */
  private readAs(query: string, listed: string | undefined, kind: string | undefined): ParsedName {
    if (query !== this.explained.query || kind !== this.explained.kind)
      this.explained = { query, kind, read: new Map<string | undefined, ParsedName>() };
    const { read } = this.explained;
    const known = read.get(listed);
    if (known !== undefined) return known;
    const parsed = parseQuery(this.asked.textOf(query), listed, kind);
    read.set(listed, parsed);
    return parsed;
  }

  nameAt(name: number): string {
    return this.state.text.slice(this.state.starts[name], this.state.starts[name + 1]);
  }

  entryOf(name: number): number {
    return this.state.entries[name] ?? 0;
  }

  isWeak(name: number): boolean {
    return this.state.weak[name] === 1;
  }

  /** What a word (its Latin key) says in this list compared with an ordinary one; to be given to `compareNames`. */
  readonly weight = (key: string): number => {
    const id = this.vocabulary.idOf(key);
    return id < 0 ? saysOf(0) : (this.state.says[id] ?? 1);
  };

  private readonly read = (shape: number): Side => this.asked.as(shape);

  private readonly may = (i: number, j: number): boolean => {
    const { query, listed } = this;
    if (query.lengths[i] === 1 || listed.lengths[j] === 1 || query.cutWord === i) return true;
    return ((this.collector.alikeTo(this.listedWords[j] ?? 0) >> (query.places[i] ?? 0)) & 1) === 1;
  };

  private kindOf(name: number): string | undefined {
    return this.state.kindNames[this.state.kinds[name] ?? 0] || undefined;
  }

  private score(name: number): number {
    this.fillListed(name);
    const query = this.asked.as(this.state.shapes[name] ?? unknownShape);
    this.query = query;
    pairWords(query, this.listed, this.pairs, this.may);
    settle(query, this.listed, this.pairs, this.outcome);
    const acronym = Math.max(acronymScore(query, this.listed), acronymScore(this.listed, query));
    if (acronym > this.outcome.score) {
      this.outcome.exact = false;
      return fourDecimals(acronym);
    }
    return fourDecimals(this.outcome.score);
  }

  private fillListed(name: number): void {
    const { state, listed, vocabulary } = this;
    const from = state.wordStarts[name] ?? 0;
    listed.count = (state.wordStarts[name + 1] ?? 0) - from;
    listed.shape = shapeNames[state.shapes[name] ?? 0] ?? 'unknown';
    listed.cutWord = state.cutWords[name] ?? -1;
    listed.surnames = state.surnames[name] ?? 0;
    listed.acronym = state.acronyms[name] ?? 0;
    listed.acronymLength = state.acronymLengths[name] ?? 0;
    listed.legal = state.legal[name] ?? 0;
    for (let at = 0; at < listed.count; at += 1) {
      const word = state.words[from + at] ?? 0;
      const key = vocabulary.keyAt(word);
      this.listedWords[at] = word;
      listed.keys[at] = key;
      listed.hashes[at] = vocabulary.hashAt(word);
      listed.lengths[at] = key.length;
      listed.places[at] = state.orders[from + at] ?? 0;
      listed.written[at] = state.written[from + at] ?? 0;
      listed.classes[at] = state.classes[from + at] ?? 0;
      listed.weights[at] = state.weights[from + at] ?? 0;
    }
  }

  /** Names of which the query may be the acronym, or that may be its acronym. */
  private withAcronym(): readonly number[] {
    const { acronymKeys } = this.state;
    let count = 0;
    for (const shape of organised) {
      const query = this.asked.as(shape);
      const { joined, length, first, firstLength } = closedUp(query);
      if (length > 0 && length <= longestAcronym)
        count = lookUp(acronymKeys, joined, seeds.acronym, this.byAcronym, count);
      if (firstLength > 0 && firstLength < length)
        count = lookUp(acronymKeys, first, seeds.acronym, this.byAcronym, count);
      if (query.acronymLength > 0) count = lookUp(acronymKeys, query.acronym, seeds.closed, this.byAcronym, count);
    }
    return count === 0 ? [] : [...new Set(this.byAcronym.subarray(0, count))];
  }
}

/** Opens a built index. */
export function openNames(state: NamesState): NamesIndex {
  return new NamesIndex(state);
}

const organised = [shapeNames.indexOf('organisation'), unknownShape];
