import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft, LinkBody } from './drafts.ts';
import type { Figure, Reading } from '#methods/text/reading/types.ts';
import type { Writer } from '#storage/store.ts';
import { keepReading, mergingInto } from './keep.ts';
import type { SuggestionRow } from './queries.ts';

const entity = (local: string, name: string): Draft => ({
  local,
  by: 'reader',
  what: 'entity',
  kind: 'Person',
  readKind: 'Person',
  body: { name, aliases: [] },
  spans: [[0, 1]],
});
const link = (from: string, to: string): Draft => ({
  local: null,
  by: 'reader',
  what: 'link',
  kind: 'Family',
  readKind: 'Family',
  body: {
    from,
    to,
    quote: '',
    start: 5,
    end: 9,
    role: null,
    former: false,
    modality: 'asserted',
    denied: false,
    speaker: null,
  },
  spans: [[5, 9]],
});

const ids = (): (() => string) => {
  let count = 0;
  return () => `new${(count += 1)}`;
};

async function merged(
  drafts: readonly Draft[],
  before: readonly SuggestionRow[],
  newId: () => string,
): Promise<{ rows: SuggestionRow[]; gone: string[] }> {
  const merging = await mergingInto('r', before, newId);
  return { rows: drafts.flatMap(merging.rowOf), gone: merging.gone() };
}

test('what is found again keeps its id, its references follow, the rest goes, what was decided stays', async () => {
  const first = await merged(
    [entity('e1', 'Ada'), entity('e2', 'Bo'), entity('e3', 'Cy'), link('e1', 'e2')],
    [],
    ids(),
  );
  assert.deepEqual(
    first.rows.map((row) => row.id),
    ['new1', 'new2', 'new3', 'new4'],
  );
  const before = first.rows.map((row): SuggestionRow => (row.id === 'new1' ? { ...row, state: 'accepted' } : row));
  let more = 10;
  const drafts = [entity('e1', 'Dee'), entity('e2', 'Bo'), entity('e3', 'Ada'), link('e3', 'e2')];
  const second = await merged(drafts, before, () => `more${(more += 1)}`);
  assert.deepEqual(
    second.rows.map((row) => row.id),
    ['more11', 'new2', 'new4'],
  );
  assert.deepEqual(second.gone, ['new3']);
  const { from, to } = (second.rows[2] as SuggestionRow).body as LinkBody;
  assert.deepEqual([from, to], ['new1', 'new2']);
});

test('an entity on which something decided stands is not taken away', async () => {
  const { rows } = await merged([entity('e1', 'Ada'), entity('e2', 'Bo'), link('e1', 'e2')], [], ids());
  const before = rows.map((row): SuggestionRow => (row.what === 'link' ? { ...row, state: 'rejected' } : row));
  assert.deepEqual((await merged([], before, ids())).gone, []);
});

test('two of the same key are two', async () => {
  const { rows } = await merged([entity('e1', 'Ada'), entity('e2', 'Ada')], [], ids());
  assert.deepEqual(
    (await merged([entity('e1', 'Ada'), entity('e2', 'Ada')], rows, ids())).rows.map((row) => row.id),
    ['new1', 'new2'],
  );
});

const nothing: Reading = {
  language: 'en',
  dated: null,
  entities: [],
  links: [],
  events: [],
  figures: [],
  identifiers: [],
  dates: [],
  sums: [],
  furniture: [],
};

test('while a very long reading is kept, everything else on the thread gets its turns', async () => {
  const figure = (start: number): Figure => ({
    what: 'boxes',
    value: start,
    unit: 'boxes',
    date: null,
    number: [start, start + 1],
    qualifier: null,
    refuted: false,
    speaker: null,
    quote: 'x',
    start,
    end: start + 1,
  });
  const figures = Array.from({ length: 9500 }, (_, at) => figure(at));
  // A store that answers at once gives no turn by itself.
  const db = { now: 0, newId: ids(), sight: { handlings: [] }, rows: async () => [] } as unknown as Writer;
  let turns = 0;
  const count = (): void => {
    turns += 1;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const kept = await keepReading(
    db,
    { id: 'r', body: '', handling: 1 },
    { reading: { ...nothing, figures }, marks: [] },
  );
  clearImmediate(waiting);
  assert.equal(kept, 9500);
  assert.ok(turns >= 9, `${turns} turns`);
});
