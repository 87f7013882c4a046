import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentsOf } from '../kernels/components.ts';
import { rowsOf, type Rows } from '../rows.ts';
import { stability } from './stability.ts';

const parts = (rows: Rows): Uint32Array => componentsOf(rows).of;
const plan = { loss: 0.1, draws: 60, seed: 3, first: 3 };

test('a group held by many ties stays together, a chain does not; a doubtful tie halves what rests on it', () => {
  // 0–4 all joined; 5–9 a chain whose middle tie, 7–8, is doubtful.
  const edges: [number, number][] = [];
  for (let a = 0; a < 5; a++) for (let b = a + 1; b < 5; b++) edges.push([a, b]);
  for (let a = 5; a < 9; a++) edges.push([a, a + 1]);
  const { rows } = rowsOf(
    10,
    Uint32Array.from(edges, ([a]) => a),
    Uint32Array.from(edges, ([, b]) => b),
  );
  const doubtful = new Uint8Array(rows.targets.length);
  for (const [node, to] of [
    [7, 8],
    [8, 7],
  ] as const)
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++)
      if (rows.targets[slot] === to) doubtful[slot] = 1;
  const found = stability(rows, doubtful, parts(rows), parts, plan);
  assert.ok(found.underLoss[0]! > 0.99, `${found.underLoss[0]!}`);
  assert.ok(found.underLoss[1]! > 0.6 && found.underLoss[1]! < 0.95, `${found.underLoss[1]!}`);
  assert.deepEqual([...found.firm], [1, 0.6]);
  assert.deepEqual(stability(rows, doubtful, parts(rows), parts, plan), found);
});
