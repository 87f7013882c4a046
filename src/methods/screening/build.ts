import type { NamesState } from '#methods/names/index/build.ts';
import { NamesBuilder, namesTransferables } from '#methods/names/index/build.ts';
import { Growing } from '#methods/names/index/growing.ts';
import { readText } from '#methods/names/name-text.ts';
import type { ListedEntry, ListedIdentifier, ListedKind, ListedName, ListHead } from '#vocabulary/listed.ts';
import { identifierKey } from './identifiers.ts';
import type { JsonState } from './json-store.ts';
import { JsonBuilder } from './json-store.ts';
import type { WordIndexState } from './word-index.ts';
import { WordIndexBuilder } from './word-index.ts';
import { wordsOfRead } from './words.ts';

/** Lists made ready for screening: strings and typed arrays, so that one thread builds and another takes it over. */
export interface ScreenState {
  heads: ListHead[];
  entries: EntriesState;
  names: NamesState;
  /** The first name of each entry, and after the last the end: names stand in the order of their entries. */
  firstNames: Uint32Array<ArrayBuffer>;
  words: WordIndexState;
  /** Keys of identifiers, a line each, and the entry each belongs to. */
  identifiers: string;
  bearers: Uint32Array<ArrayBuffer>;
}

/** The entries: whole as JSON, and apart from it what every hit shows, so that hardly one is ever parsed. */
export interface EntriesState {
  json: JsonState;
  /** The list and number of each entry with a tab between, a line each. */
  ids: string;
  /** Places in `entryKinds`. */
  kinds: Uint8Array<ArrayBuffer>;
  programmeSets: string[][];
  /** Of each entry the place of its programmes in `programmeSets`. */
  programmes: Uint32Array<ArrayBuffer>;
}

/** A list as its reader gives it. */
export interface ListToScreen {
  head: ListHead;
  entries: Iterable<ListedEntry>;
}

/** What is kept of an entry as JSON, in this order. */
export const wholeFields = [
  'list',
  'entry',
  'kind',
  'names',
  'programmes',
  'birthDates',
  'birthPlaces',
  'countries',
  'identifiers',
  'addresses',
  'links',
  'title',
  'gender',
  'remarks',
  'listedOn',
] as const satisfies readonly (keyof ListedEntry)[];

export const entryKinds: readonly ListedKind[] = ['person', 'organization', 'vessel', 'aircraft', 'unknown'];

/** Kinds of the vocabulary of names; an unknown kind has none. */
export const kindOfName: Readonly<Record<ListedKind, string | undefined>> = {
  person: 'Person',
  organization: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Airplane',
  unknown: undefined,
};

/** How an entry is called within a state. */
export const idLine = (list: string, entry: string): string =>
  `${list}\t${/[\n\t]/.test(entry) ? entry.replaceAll(/[\n\t]/g, ' ') : entry}`;

/** Builds the state of one or more lists. Two entries with the same number stay apart: either may be the one that is meant. */
export function buildScreen(lists: Iterable<ListToScreen>): ScreenState {
  const heads: ListHead[] = [];
  const builder = new ScreenBuilder();
  for (const list of lists) {
    heads.push(list.head);
    for (const entry of list.entries) builder.add(entry);
  }
  return builder.done(heads);
}

/** Takes entries in turn. Its methods are small so that each is soon compiled for good. */
class ScreenBuilder {
  private readonly entries = new EntriesBuilder();
  private readonly names = new NamesBuilder();
  private readonly firstNames = new Growing(Uint32Array);
  private readonly words = new WordIndexBuilder();
  private readonly keys: string[] = [];
  private readonly bearers = new Growing(Uint32Array);

  constructor() {
    this.firstNames.push(0);
  }

  add(entry: ListedEntry): void {
    const at = this.entries.add(entry);
    for (const one of entry.names) this.addName(one, entry.kind, at);
    this.firstNames.push(this.names.count);
    for (const one of entry.identifiers) this.addIdentifier(one, at);
  }

  private addName({ name, weak, type }: ListedName, kind: ListedKind, entry: number): void {
    const text = readText(name);
    this.words.add(wordsOfRead(text, name, kind));
    this.names.add({ name, kind: kindOfName[kind], weak: weak || type === 'nickname', entry }, text);
  }

  private addIdentifier({ type, value }: ListedIdentifier, entry: number): void {
    const key = identifierKey(type, value);
    if (key === '') return;
    this.keys.push(key);
    this.bearers.push(entry);
  }

  done(heads: ListHead[]): ScreenState {
    return {
      heads,
      entries: this.entries.done(),
      names: this.names.done(),
      firstNames: this.firstNames.done(),
      words: this.words.done(),
      identifiers: this.keys.join('\n'),
      bearers: this.bearers.done(),
    };
  }
}

class EntriesBuilder {
  private readonly json = new JsonBuilder();
  private readonly ids: string[] = [];
  private readonly kinds: number[] = [];
  private readonly sets = new Map<string, number>();
  private readonly programmeSets: string[][] = [];
  private readonly programmes: number[] = [];

  /** Gives the entry's number. */
  add(entry: ListedEntry): number {
    const at = this.ids.length;
    this.json.add(wholeFields.map((field) => entry[field]));
    this.ids.push(idLine(entry.list, entry.entry));
    this.kinds.push(entryKinds.indexOf(entry.kind));
    const set = entry.programmes.join('\n');
    let place = this.sets.get(set);
    if (place === undefined) {
      place = this.programmeSets.length;
      this.sets.set(set, place);
      this.programmeSets.push([...entry.programmes]);
    }
    this.programmes.push(place);
    return at;
  }

  done(): EntriesState {
    return {
      json: this.json.done(),
      ids: this.ids.join('\n'),
      kinds: Uint8Array.from(this.kinds),
      programmeSets: this.programmeSets,
      programmes: Uint32Array.from(this.programmes),
    };
  }
}

/** The buffers of a state, for the transfer list of `postMessage`. */
export const transferables = (state: ScreenState): ArrayBuffer[] => namesTransferables(state);
