import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fraction, hash } from './hash.ts';
import { layers } from './hierarchical.ts';
import { layouts, type Layout } from './layouts.ts';
import { network, type Tie } from './network.ts';
import { placeAround } from './place.ts';

const names = Array.from({ length: 30 }, (_, i) => `n${i}`);
const boxes = new Map(names.map((id) => [id, { width: 40 + 60 * fraction(id), height: 44 }]));
const graphs = fc.array(
  fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names), directed: fc.boolean() }),
  { maxLength: 60 },
);
const shuffle = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, i) => ({ one, at: hash(String(i), seed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

for (const method of Object.values(layouts)) {
  test(`${method.id}: the same graph gives the same picture, whatever the order of its rows`, () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (ties, seed) => {
        const once = method.run({ nodes: names, ties, boxes });
        const again = method.run({ nodes: shuffle(names, seed), ties: shuffle(ties, seed), boxes });
        assert.deepEqual(again, once);
      }),
      { numRuns: 25 },
    );
  });

  test(`${method.id}: finite, no box over another, pinned nodes stay`, () => {
    fc.assert(
      fc.property(graphs, (ties) => {
        const free = method.run({ nodes: names, ties, boxes });
        assert.ok([...free.x, ...free.y].every(Number.isFinite));
        assert.equal(overlaps(free), 0);
        const fixed = new Map([['n3', { x: 1000, y: -500 }]]);
        const held = method.run({ nodes: names, ties, boxes, fixed });
        const at = held.ids.indexOf('n3');
        assert.deepEqual([held.x[at], held.y[at]], [1000, -500]);
      }),
      { numRuns: 25 },
    );
  });

  test(`${method.id}: nothing and one node`, () => {
    assert.equal(method.run({ nodes: [], ties: [] }).ids.length, 0);
    assert.deepEqual([...method.run({ nodes: ['a'], ties: [] }).x], [0]);
  });
}

function overlaps(layout: Layout): number {
  let count = 0;
  layout.ids.forEach((a, i) => {
    for (let j = i + 1; j < layout.ids.length; j++) {
      const [p, q] = [boxes.get(a), boxes.get(layout.ids[j] ?? '')];
      if (!p || !q) continue;
      const dx = Math.abs((layout.x[i] ?? 0) - (layout.x[j] ?? 0));
      const dy = Math.abs((layout.y[i] ?? 0) - (layout.y[j] ?? 0));
      if (dx < (p.width + q.width) / 2 - 0.5 && dy < (p.height + q.height) / 2 - 0.5) count += 1;
    }
  });
  return count;
}

test('the hierarchy puts leaders over the led, cycles or not', () => {
  const over = (from: string, to: string): Tie => ({ from, to, directed: true });
  const net = network(
    ['boss', 'm1', 'm2', 'w'],
    [over('boss', 'm1'), over('boss', 'm2'), over('m1', 'w'), over('w', 'm1')],
  );
  const row = layers(net);
  const at = (id: string): number => row[net.ids.indexOf(id)] ?? -1;
  assert.ok(at('boss') < at('m1') && at('boss') < at('m2') && at('m1') <= at('w'));
  const ring = network(['a', 'b', 'c'], [over('a', 'b'), over('b', 'c'), over('c', 'a')]);
  assert.deepEqual([...layers(ring)], [0, 1, 2]);
});

test('newcomers stand around their parent, over nothing, whatever their order', () => {
  const box = { width: 80, height: 44 };
  const existing = names.map((id, i) => ({ id, x: (i % 6) * 90, y: Math.floor(i / 6) * 50, box }));
  const parent = existing[14] ?? { x: 0, y: 0 };
  const newcomers = Array.from({ length: 60 }, (_, i) => ({ id: `new${i}`, box }));
  const placed = placeAround(parent, existing, newcomers);
  assert.deepEqual(placeAround(parent, [...existing].reverse(), [...newcomers].reverse()), placed);
  const all = [...existing, ...placed];
  for (const a of all) {
    for (const b of all) {
      if (a.id < b.id) assert.ok(Math.abs(a.x - b.x) >= 79.99 || Math.abs(a.y - b.y) >= 43.99, `${a.id} over ${b.id}`);
    }
  }
});
