import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { diffEntries } from '#methods/lists/diff.ts';
import { meaningOf } from '#modules/designations/index.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import { loadLists, openListFiles } from '#cli/list-files.ts';
import type { LoadedList } from '#modules/designations/commands.ts';

// The lists are never part of the project; they stand beside it where the tests of the figures run.
const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const skip = existsSync(join(data, 'ofac')) ? false : 'the lists are not beside the repository';
const rejects = join(tmpdir(), `enlace-lists-${process.pid}.rejects.csv`);
const read = (...path: string[]): Promise<LoadedList[]> => loadLists([join(data, ...path)], { rejects });

async function one(...path: string[]): Promise<LoadedList> {
  const [list, other] = await read(...path);
  assert.ok(list && !other);
  return list;
}

interface Expected {
  path: string[];
  list: string;
  official: boolean;
  asOf: string | null;
  entries: number;
  kinds?: Partial<Record<ListedEntry['kind'], number>>;
  rejects?: number;
}

// Counts are those of SOURCES.md and of screening.md, section 2; rows that cannot be read are those of the files themselves.
const lists: Expected[] = [
  {
    path: ['ofac', 'sdn_2024-05-03.csv.gz'],
    list: 'ofac-sdn',
    official: true,
    asOf: null,
    entries: 14_965,
    rejects: 17,
  },
  {
    path: ['ofac', 'sdn_merged_2026-07.jsonl.gz'],
    list: 'ofac-sdn-derived',
    official: false,
    asOf: null,
    entries: 19_143,
    kinds: { person: 7503, organization: 9799, vessel: 1497, aircraft: 344 },
  },
  {
    path: ['ofac', 'sdn_names_2026-07-11.json.gz'],
    list: 'ofac-sdn-derived',
    official: false,
    asOf: '2026-07-11',
    entries: 19_143,
  },
  { path: ['ofac', 'cons_nonsdn_2025.xml'], list: 'ofac-non-sdn', official: true, asOf: '2025-03-28', entries: 443 },
  {
    path: ['un', 'UN_consolidated_2026-02.xml'],
    list: 'un-sc',
    official: true,
    asOf: '2026-02-27',
    entries: 1003,
    kinds: { person: 730, organization: 273 },
  },
  {
    path: ['lists', 'eu_fsf_names_2026-06-05.json'],
    list: 'eu-fsf-derived',
    official: false,
    asOf: null,
    entries: 5994,
  },
  {
    path: ['lists', 'uk_fcdo_names_2026-06-10.json'],
    list: 'uk-sl-derived',
    official: false,
    asOf: null,
    entries: 15_313,
  },
  { path: ['lists', 'un_names_2026-06-10.json'], list: 'un-sc-derived', official: false, asOf: null, entries: 1002 },
  {
    path: ['lists', 'fixtures', 'eu_fsf_sample.xml'],
    list: 'eu-fsf',
    official: true,
    asOf: '2020-04-15',
    entries: 6,
    rejects: 1,
  },
  { path: ['lists', 'fixtures', 'unsc_sample.xml'], list: 'un-sc', official: true, asOf: '2024-10-17', entries: 7 },
  {
    path: ['ofac', 'fixtures', 'deriv_sdn.xml'],
    list: 'ofac-sdn',
    official: true,
    asOf: '2020-04-22',
    entries: 8,
    rejects: 1,
  },
];

for (const { path, list, official, asOf, entries, kinds, rejects: wrong } of lists)
  test(`${path.join('/')}: ${entries} entries of ${list}`, { skip }, async () => {
    const got = await one(...path);
    assert.deepEqual(
      [got.head.list, got.head.official, got.head.asOf, got.entries.length],
      [list, official, asOf, entries],
    );
    assert.equal(got.rejects.length, wrong ?? 0);
    const counts = Map.groupBy(got.entries, (entry) => entry.kind);
    for (const [kind, number] of Object.entries(kinds ?? {}))
      assert.equal(counts.get(kind as ListedEntry['kind'])?.length ?? 0, number, kind);
    assert.ok(got.entries.every((entry) => entry.names.length > 0 && entry.list === list));
  });

test('a folder of lists: each by its layout, two of the same list under ids of their own', { skip }, async () => {
  const { lists: all } = await openListFiles([join(data, 'ofac')], { rejects });
  const ids = all.map((list) => list.head.list);
  assert.equal(new Set(ids).size, ids.length);
  for (const list of ['ofac-sdn', 'ofac-non-sdn', 'ofac-sdn-derived']) assert.ok(ids.includes(list), list);
  const sdn = all.find((list) => list.head.list === 'ofac-sdn');
  // Of three files of three dates: aliases and addresses of entries that are newer than the first are rejects.
  assert.equal(sdn?.entries.length, 14_965);
  assert.ok(sdn?.entries.some((entry) => entry.addresses.length > 0));
});

const numbers = {
  Sinaloa: '11440',
  'Jalisco Nueva Generación': '17671',
  Gulf: '10386',
  Noreste: '11438',
  'La Nueva Familia Michoacana': '39376',
  'Cárteles Unidos': '52892',
  'Mara Salvatrucha': '15412',
  'Tren de Aragua': '49756',
};

test(
  'renames are followed from 2024 to 2026, and the eight groups of February 2025 show FTO and SDGT',
  { skip },
  async () => {
    const [before, after] = [
      await one('ofac', 'sdn_2024-05-03.csv.gz'),
      await one('ofac', 'sdn_merged_2026-07.jsonl.gz'),
    ];
    const changes = new Map(diffEntries(before.entries, after.entries).map((change) => [change.entry, change]));
    const noreste = changes.get(numbers.Noreste);
    assert.equal(noreste?.change, 'renamed');
    assert.match(noreste.formerName ?? '', /ZETAS/);
    assert.match(noreste.name, /NORESTE/);
    assert.equal(noreste.formerNameIsAlias, true);
    assert.deepEqual(noreste.programmesAdded.toSorted(), ['FTO', 'SDGT']);
    const entries = new Map(after.entries.map((entry) => [entry.entry, entry]));
    for (const [group, number] of Object.entries(numbers)) {
      const programmes = entries.get(number)?.programmes ?? [];
      const said = new Map(meaningOf(programmes, after.head.list).map((meaning) => [meaning.code, meaning]));
      assert.ok(
        said.get('FTO')?.citations.some(({ where }) => where === '18 U.S.C. 2339B'),
        group,
      );
      assert.match(said.get('SDGT')?.means.en ?? '', /secondary sanctions/, group);
    }
  },
);

test('every name that a file lists is among the names of its entry', { skip }, async () => {
  const official = await one('un', 'UN_consolidated_2026-02.xml');
  assert.ok(official.entries.some((entry) => entry.names.some((name) => name.weak)));
  const old = await one('ofac', 'sdn_2024-05-03.csv.gz');
  const identified = (type: string): number =>
    old.entries.filter((entry) => entry.identifiers.some((id) => id.type === type)).length;
  // screening.md, section 2: DOB in 6,736 remarks, R.F.C. in 306, C.U.R.P. in 416.
  assert.equal(old.entries.filter((entry) => entry.birthDates.length > 0).length, 6736);
  assert.ok(identified('rfc') >= 306 - 3, String(identified('rfc')));
  assert.ok(identified('curp') >= 416 - 3, String(identified('curp')));
});
