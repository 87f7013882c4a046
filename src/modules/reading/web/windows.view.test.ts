import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntitySuggestion, ReadingView, Suggestion } from '../shapes.ts';
import { countsIn, kindsIn, together } from './windows.view.ts';

const one = (id: string, at: number, state: Suggestion['state'] = 'open'): EntitySuggestion => ({
  id,
  by: 'reader',
  what: 'entity',
  kind: 'Person',
  readKind: 'Person',
  spans: [[at, at + 4]],
  state,
  made: null,
  standing: { state: 'new', against: [] },
  name: id,
  aliases: [],
  candidates: [],
});

const window = (from: number, to: number, more: Partial<ReadingView>): ReadingView => ({
  report: 'r',
  readAt: 1,
  finishedAt: null,
  language: 'en',
  suggestions: [],
  origins: [],
  sums: [],
  dates: [],
  furniture: [[from, from + 1]],
  unsure: [],
  extractor: { state: 'off', reason: null },
  window: [from, to],
  next: null,
  totals: { all: 0, open: 0, accepted: 0, rejected: 0, kinds: [] },
  originsLeft: [],
  ...more,
});

const totals = (open: number, accepted: number): ReadingView['totals'] => ({
  all: open + accepted,
  open,
  accepted,
  rejected: 0,
  kinds: [
    { what: 'entity', kind: 'Person', n: 5, open },
    { what: 'entity', kind: 'Company', n: 7, open: 7 },
    { what: 'link', kind: 'Company', n: 1, open: 0 },
  ],
});
const left = { report: { id: 'o', title: 'Other' }, n: 3 } as unknown as ReadingView['originsLeft'][number];
const first = window(0, 100, {
  suggestions: [one('a', 5), one('b', 50)],
  next: '100',
  totals: totals(10, 0),
  originsLeft: [left],
});
const second = window(100, 200, {
  suggestions: [
    one('c', 120),
    {
      ...one('a', 5, 'accepted'),
      spans: [
        [5, 9],
        [150, 154],
      ],
    },
  ],
  totals: totals(9, 1),
});

describe('windows of a huge reading', () => {
  test('are one reading, in which what comes twice is one', () => {
    const whole = together([first, second]);
    assert.deepEqual(
      whole.suggestions.map((each) => [each.id, each.state]),
      [
        ['a', 'accepted'],
        ['b', 'open'],
        ['c', 'open'],
      ],
    );
    assert.deepEqual(whole.suggestions[0]?.spans, [
      [5, 9],
      [150, 154],
    ]);
    assert.deepEqual(whole.window, [0, 200]);
    assert.equal(whole.next, null);
    assert.equal(whole.partial, true);
    assert.equal(whole.torn, false);
    assert.deepEqual(whole.originsLeft, [left]);
    assert.equal(whole.furniture.length, 2);
    assert.equal(whole.totals.accepted, 1);
  });
  test('of two readings do not go together', () => {
    const whole = together([first, { ...second, readAt: 2 }]);
    assert.equal(whole.torn, true);
    assert.equal(whole.suggestions.length, 2);
    assert.equal(whole.next, '100');
  });
  test('count as the node counts, with what was just decided', () => {
    const part = together([first]);
    assert.equal(part.partial, true);
    assert.deepEqual(countsIn(part, part.suggestions), { all: 10, open: 10, accepted: 0, rejected: 0 });
    assert.deepEqual(countsIn(part, [one('a', 5, 'accepted'), one('b', 50, 'rejected')]), {
      all: 10,
      open: 8,
      accepted: 1,
      rejected: 1,
    });
    assert.deepEqual(kindsIn(part, part.suggestions), [
      { kind: 'Company', n: 8 },
      { kind: 'Person', n: 5 },
    ]);
  });
  test('a small reading counts what is there', () => {
    const whole = together([{ ...first, next: null }]);
    assert.equal(whole.partial, false);
    assert.equal(countsIn(whole, whole.suggestions).all, 2);
    assert.deepEqual(kindsIn(whole, whole.suggestions), [{ kind: 'Person', n: 2 }]);
  });
});
