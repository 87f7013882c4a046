import type { ListedEntry, ListedKind } from '#vocabulary/listed.ts';
import type { EntriesState } from './build.ts';
import { entryKinds, idLine, wholeFields } from './build.ts';
import { valueAt } from './json-store.ts';

/** Entries of a state by their numbers. What a hit shows costs nothing; the whole entry is read when it is asked for. */
export class Entries {
  readonly size: number;
  private readonly state: EntriesState;
  private readonly ids: readonly string[];
  private readonly kept = new Map<number, ListedEntry>();
  private numbers: Map<string, number[]> | undefined;

  constructor(state: EntriesState) {
    this.state = state;
    this.size = state.kinds.length;
    this.ids = state.ids === '' ? [] : state.ids.split('\n');
  }

  idOf(at: number): { list: string; entry: string } {
    const id = this.ids[at] ?? '';
    const end = id.indexOf('\t');
    return { list: id.slice(0, end), entry: id.slice(end + 1) };
  }

  kindOf(at: number): ListedKind {
    return entryKinds[this.state.kinds[at] ?? 0] ?? 'unknown';
  }

  programmesOf(at: number): readonly string[] {
    return this.state.programmeSets[this.state.programmes[at] ?? 0] ?? [];
  }

  /** Numbers of the entries of a list that bear a publisher's number: one, where the list is in order. */
  numbersOf(list: string, entry: string): readonly number[] {
    if (this.numbers === undefined) {
      const numbers = new Map<string, number[]>();
      this.ids.forEach((id, at) => {
        const known = numbers.get(id);
        if (known === undefined) numbers.set(id, [at]);
        else known.push(at);
      });
      this.numbers = numbers;
    }
    return this.numbers.get(idLine(list, entry)) ?? [];
  }

  whole(at: number): ListedEntry {
    const known = this.kept.get(at);
    if (known !== undefined) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const values = valueAt(this.state.json, at) as readonly unknown[];
    const entry = Object.fromEntries(
      wholeFields.map((field, place) => [field, values[place]]),
    ) as unknown as ListedEntry;
    this.kept.set(at, entry);
    return entry;
  }
}

const mostKept = 4096;
