import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, type Rows } from '../rows.ts';
import { betweenness, betweennessPart, sampledBetweenness } from './betweenness.ts';
import {
  bare,
  chain,
  close,
  complete,
  distances,
  graph,
  graphs,
  type Pair,
  relabelled,
  ring,
  star,
  withStranger,
} from './graphs.testing.ts';

const raw = (rows: Rows, from = 0, to = nodeCount(rows)): Float64Array => {
  const into = new Float64Array(nodeCount(rows));
  betweennessPart(rows, from, to, into);
  return into;
};

const same = (found: ArrayLike<number>, expected: ArrayLike<number>): void => {
  assert.equal(found.length, expected.length);
  for (let at = 0; at < found.length; at++)
    assert.ok(close(found[at]!, expected[at]!), `node ${at}: ${found[at]}, expected ${expected[at]}`);
};

/** By the definition: the share of the shortest paths of every ordered pair that run through the node. */
function counted(rows: Rows, from: number, to: number): number[] {
  const n = nodeCount(rows);
  const d = distances(rows);
  const ways = d.map((row, a) => {
    const count = row.map((_, b) => Number(a === b));
    const order = row.map((_, b) => b).filter((b) => row[b]! < Infinity);
    for (const b of order.sort((x, y) => row[x]! - row[y]!))
      for (let c = 0; c < n; c++) if (d[b]![c] === 1 && row[c] === row[b]! + 1) count[c]! += count[b]!;
    return count;
  });
  return Array.from({ length: n }, (_, via) => {
    let sum = 0;
    for (let a = from; a < to; a++)
      for (let b = 0; b < n; b++)
        if (a !== b && a !== via && b !== via && d[a]![b]! < Infinity && d[a]![via]! + d[via]![b]! === d[a]![b]!)
          sum += (ways[a]![via]! * ways[via]![b]!) / ways[a]![b]!;
    return sum;
  });
}

test('small networks whose values are known', () => {
  const cases: [string, Rows, number[]][] = [
    ['a chain of five', chain(5), [0, 3 / 6, 4 / 6, 3 / 6, 0]],
    ['a star: all pairs meet in the middle', star(5), [1, 0, 0, 0, 0]],
    ['a ring of four: half of the one pair across', ring(4), [1 / 6, 1 / 6, 1 / 6, 1 / 6]],
    ['everyone tied with everyone', complete(4), [0, 0, 0, 0]],
    [
      'two chains of three',
      graph(6, [
        [0, 1],
        [1, 2],
        [3, 4],
        [4, 5],
      ]),
      [0, 0.1, 0, 0, 0.1, 0],
    ],
  ];
  for (const [, rows, expected] of cases) same(betweenness(rows), expected);
  for (const rows of bare) same(betweenness(rows), new Float64Array(nodeCount(rows)));
});

test('every part agrees with counting each path, and the parts add up', () => {
  fc.assert(
    fc.property(graphs, fc.nat(12), (rows, cut) => {
      const n = nodeCount(rows);
      const at = Math.min(cut, n);
      same(raw(rows, 0, at), counted(rows, 0, at));
      const both = raw(rows, 0, at);
      betweennessPart(rows, at, n, both);
      same(both, raw(rows));
    }),
    { numRuns: 300 },
  );
});

test('numbers of nodes do not matter, nor does a node that nobody knows', () => {
  fc.assert(
    fc.property(graphs, fc.nat(11), (rows, by) => {
      const other = relabelled(rows, by);
      const values = raw(rows);
      const moved = raw(other.rows);
      same(
        values.map((_, node) => moved[other.now(node)]!),
        values,
      );
      same(raw(withStranger(rows)).subarray(0, values.length), values);
    }),
  );
});

test('trees hanging on a tree are worked out, not searched: a chain of 20,000', () => {
  const rows = chain(20_000);
  const values = raw(rows);
  for (const at of [0, 1, 9_999, 19_998]) assert.equal(values[at], 2 * at * (19_999 - at));
});

test('path counts beyond the range of numbers do not spoil the values', () => {
  // Each diamond doubles the number of shortest paths: 2^1200 from end to end.
  const diamonds = 1200;
  const pairs: Pair[] = Array.from({ length: diamonds }, (_, i): Pair[] => {
    const a = 3 * i;
    return [
      [a, a + 1],
      [a, a + 2],
      [a + 1, a + 3],
      [a + 2, a + 3],
    ];
  }).flat();
  const n = 3 * diamonds + 1;
  const values = raw(graph(n, pairs), 0, 1);
  for (const joint of [1, 600, 1199]) assert.ok(close(values[3 * joint]!, n - 1 - 3 * joint), `${values[3 * joint]}`);
});

test('all nodes drawn give the exact values; a sample repeats for its seed', () => {
  const rows = graph(
    30,
    Array.from({ length: 60 }, (_, i): Pair => [(i * 7) % 30, (i * i + 3) % 30]),
  );
  assert.deepEqual(sampledBetweenness(rows, 30, 1), betweenness(rows));
  assert.deepEqual(sampledBetweenness(rows, 10, 1), sampledBetweenness(rows, 10, 1));
  assert.notDeepEqual(sampledBetweenness(rows, 10, 1), sampledBetweenness(rows, 10, 2));
});
