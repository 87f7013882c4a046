import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityHit, SearchAnswer } from '../shapes.ts';
import { cutAtMarks, groupCounts, resultsOf } from './results.view.ts';

const hit = (id: string, kind: string): EntityHit => ({
  id,
  kind,
  caption: id,
  matched: id,
  score: 1,
  band: 'exact',
  reasons: [],
  facts: 1,
  origins: 1,
  detail: '',
});
const answer: SearchAnswer = {
  entities: [hit('a', 'Person'), hit('b', 'Company'), hit('c', 'Person')],
  reports: [{ id: 'r', title: 'r', date: null, source: '', snippet: '', marks: [], at: 0 }],
};
const groupOf = (kind: string) => (kind === 'Person' ? ('person' as const) : ('company' as const));

test('the filter keeps the order, and reports are a kind of their own', () => {
  assert.deepEqual(
    resultsOf(answer, [], groupOf).map((one) => one.hit.id),
    ['a', 'b', 'c', 'r'],
  );
  assert.deepEqual(
    resultsOf(answer, ['person'], groupOf).map((one) => one.hit.id),
    ['a', 'c'],
  );
  assert.deepEqual(
    resultsOf(answer, ['report'], groupOf).map((one) => one.hit.id),
    ['r'],
  );
  assert.deepEqual(groupCounts(answer, groupOf), [
    { group: 'person', count: 2 },
    { group: 'company', count: 1 },
    { group: 'report', count: 1 },
  ]);
});

test('marks cut a text without losing a letter, even when they are wrong', () => {
  const text = 'el Puente Colorada';
  for (const marks of [
    [[3, 9]],
    [],
    [[0, 99]],
    [[5, 3]],
    [
      [3, 9],
      [4, 6],
      [10, 18],
    ],
  ] as [number, number][][]) {
    assert.equal(
      cutAtMarks(text, marks)
        .map((one) => one.text)
        .join(''),
      text,
    );
  }
  assert.deepEqual(
    cutAtMarks(text, [[3, 9]]).map((one) => one.marked),
    [false, true, false],
  );
});
