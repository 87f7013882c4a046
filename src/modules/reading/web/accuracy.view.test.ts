import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFew, totalOf, weakest, type KindAccuracy } from './accuracy.view.ts';

const kind = (name: string, accepted: number, rejected: number, missed: number): KindAccuracy => ({
  what: 'entity',
  kind: name,
  suggested: accepted + rejected,
  accepted,
  rejected,
  missed,
  precision: null,
  recall: null,
});

test('sums of several kinds are counted anew, not averaged', () => {
  const total = totalOf([kind('a', 90, 10, 0), kind('b', 0, 10, 10)]);
  assert.equal(total.precision, 90 / 110);
  assert.equal(total.recall, 0.9);
  assert.equal(totalOf([]).precision, null);
});

test('what costs most comes first; what happened once, or seldom among many, is not named', () => {
  const kinds = [kind('a', 10, 4, 0), kind('b', 10, 0, 6), kind('c', 5, 1, 1), kind('d', 1000, 9, 0)];
  assert.deepEqual(
    weakest({ reports: 1, kinds }).map((one) => [one.kind.kind, one.what, one.n]),
    [
      ['b', 'missed', 6],
      ['a', 'wrong', 4],
    ],
  );
});

test('few is said of few', () => {
  assert.ok(isFew(kind('a', 5, 2, 2)));
  assert.ok(!isFew(kind('a', 5, 3, 2)));
});
