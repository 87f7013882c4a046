import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clusterPairs, type Rules } from './clusters.ts';
import type { Pairs } from './pairs.ts';

type Weighed = readonly [a: number, b: number, bits: number];

const pairsOf = (list: readonly Weighed[]): Pairs => ({
  count: list.length,
  left: Int32Array.from(list, ([a]) => a),
  right: Int32Array.from(list, ([, b]) => b),
  bits: Float64Array.from(list, ([, , bits]) => bits),
});

const rules = (list: readonly Weighed[], more: Partial<Rules> = {}): Rules => ({
  least: 0,
  apart: [],
  together: [],
  weightOf: (a, b) => list.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? -3,
  ...more,
});

test('pairs join best first; the joint of two is the weakest link between them', () => {
  const list: Weighed[] = [
    [0, 1, 9],
    [1, 2, 5],
    [0, 2, 1],
    [3, 4, -1],
  ];
  const groups = clusterPairs(5, pairsOf(list), rules(list));
  assert.deepEqual([...groups.of], [0, 0, 0, 3, 4]);
  assert.deepEqual(groups.members(2), [0, 1, 2]);
  assert.equal(groups.joint(0, 1), 9);
  assert.equal(groups.joint(0, 2), 5);
  assert.equal(groups.joint(0, 3), -Infinity);
});

test('one strong pair does not join two groups whose other members are strangers', () => {
  const list: Weighed[] = [
    [0, 1, 9],
    [2, 3, 9],
    [1, 2, 4],
    [0, 2, -9],
    [0, 3, -9],
    [1, 3, -9],
  ];
  assert.deepEqual([...clusterPairs(4, pairsOf(list), rules(list)).of], [0, 0, 2, 2]);
});

test('what a person judged the same is joined first, whatever the weights say', () => {
  const list: Weighed[] = [[0, 1, 9]];
  assert.deepEqual([...clusterPairs(3, pairsOf(list), rules(list, { together: [[1, 2]] })).of], [0, 0, 0]);
});

test('two records judged different are never in one group', () => {
  const record = fc.integer({ min: 0, max: 11 });
  const couple = fc.tuple(record, record).filter(([a, b]) => a !== b);
  const weighed = fc.tuple(couple, fc.double({ min: -5, max: 30, noNaN: true }));
  fc.assert(
    fc.property(fc.array(weighed, { maxLength: 60 }), fc.array(couple), fc.array(couple), (pairs, apart, together) => {
      const list = pairs.map(([[a, b], bits]): Weighed => [a, b, bits]);
      const { of } = clusterPairs(12, pairsOf(list), rules(list, { apart, together, weightOf: () => 1 }));
      for (const [a, b] of apart) assert.notEqual(of[a], of[b]);
    }),
  );
});
