import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft, LinkBody } from './drafts.ts';
import { merged } from './keep.ts';
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

test('what is found again keeps its id, its references follow, the rest goes, what was decided stays', () => {
  const first = merged('r', [entity('e1', 'Ada'), entity('e2', 'Bo'), entity('e3', 'Cy'), link('e1', 'e2')], [], ids());
  assert.deepEqual(
    first.rows.map((row) => row.id),
    ['new1', 'new2', 'new3', 'new4'],
  );
  const before = first.rows.map((row): SuggestionRow => (row.id === 'new1' ? { ...row, state: 'accepted' } : row));
  let more = 10;
  const drafts = [entity('e1', 'Dee'), entity('e2', 'Bo'), entity('e3', 'Ada'), link('e3', 'e2')];
  const second = merged('r', drafts, before, () => `more${(more += 1)}`);
  assert.deepEqual(
    second.rows.map((row) => row.id),
    ['more11', 'new2', 'new4'],
  );
  assert.deepEqual(second.gone, ['new3']);
  const { from, to } = (second.rows[2] as SuggestionRow).body as LinkBody;
  assert.deepEqual([from, to], ['new1', 'new2']);
});

test('an entity on which something decided stands is not taken away', () => {
  const { rows } = merged('r', [entity('e1', 'Ada'), entity('e2', 'Bo'), link('e1', 'e2')], [], ids());
  const before = rows.map((row): SuggestionRow => (row.what === 'link' ? { ...row, state: 'rejected' } : row));
  assert.deepEqual(merged('r', [], before, ids()).gone, []);
});

test('two of the same key are two', () => {
  const { rows } = merged('r', [entity('e1', 'Ada'), entity('e2', 'Ada')], [], ids());
  assert.deepEqual(
    merged('r', [entity('e1', 'Ada'), entity('e2', 'Ada')], rows, ids()).rows.map((row) => row.id),
    ['new1', 'new2'],
  );
});
