/** Entries of made-up lists, for tests. */
import { buildScreen } from './build.ts';
import type { Screen } from './open.ts';
import { openScreen } from './open.ts';
import type { ListedEntry, ListHead } from '#vocabulary/listed.ts';

/** An entry of a made-up list; what is not given is not known. */
export function listed(
  entry: string,
  name: string,
  more: Partial<ListedEntry> & { aliases?: string[] } = {},
): ListedEntry {
  const { aliases = [], ...rest } = more;
  return {
    list: 'house',
    entry,
    kind: 'person',
    names: [
      { name, type: 'primary', weak: false },
      ...aliases.map((alias) => ({ name: alias, type: 'alias' as const, weak: false })),
    ],
    programmes: [],
    birthDates: [],
    birthPlaces: [],
    countries: [],
    identifiers: [],
    addresses: [],
    links: [],
    title: null,
    gender: null,
    remarks: null,
    listedOn: null,
    ...rest,
  };
}

export const head = (list: string): ListHead => ({
  list,
  title: list,
  publisher: 'nobody',
  asOf: null,
  official: false,
});

export const screenOf = (entries: readonly ListedEntry[]): Screen =>
  openScreen(buildScreen([{ head: head('house'), entries }]));

export const born = (date: string): ListedEntry['birthDates'] => [{ date, to: null, about: false }];
