import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '#methods/random.ts';
import { rowsOf } from '#methods/graph/rows.ts';
import { heavyInThreads } from './network-threads.ts';

test('one thread and two give the same to the last digit, and parts are told as they are done', async () => {
  const [nodes, edges] = [2000, 14_000];
  const next = random(5);
  const ends = (): Uint32Array => Uint32Array.from({ length: edges }, () => Math.floor(next() * next() * nodes));
  const { rows } = rowsOf(nodes, ends(), ends());
  const what = new Set(['betweenness', 'closeness', 'paths'] as const);
  const told: number[][] = [];
  const asked = { what, sample: null, show: (done: number, of: number) => void told.push([done, of]) };
  const one = await heavyInThreads(rows, { ...asked, threads: 1 });
  const last = told.at(-1)!;
  assert.equal(last[0], last[1]);
  assert.deepEqual(await heavyInThreads(rows, { ...asked, threads: 2 }), one);
  assert.deepEqual(Object.keys(one).toSorted(), ['all', 'betweenness', 'closeness', 'inside']);
});
