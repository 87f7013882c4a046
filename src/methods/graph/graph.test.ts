import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { brokerage, degrees, top } from './brokerage.ts';
import { betweenness } from './kernels/betweenness.ts';
import { components } from './components.ts';
import { communities, groupAbove } from './groups.ts';
import { network, type Tie } from './network.ts';

const tie = (from: string, to: string): Tie => ({ from, to });
const small = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 9 }).map(String), to: fc.integer({ min: 0, max: 9 }).map(String) }),
  { maxLength: 25 },
);
const names = Array.from({ length: 10 }, (_, i) => String(i));

test('loops and strangers are left out, parallel ties merged, rows rise', () => {
  const net = network(['b', 'a', 'c', 'a'], [tie('a', 'b'), tie('b', 'a'), tie('a', 'a'), tie('a', 'z')]);
  assert.deepEqual(net.ids, ['a', 'b', 'c']);
  assert.deepEqual([...net.offsets], [0, 1, 2, 2]);
  assert.deepEqual([...net.weights], [2, 2]);
  assert.deepEqual([...degrees(net)], [1, 1, 0]);
});

test('components: largest first, everything once', () => {
  const net = network(['a', 'b', 'c', 'd', 'e', 'f'], [tie('e', 'f'), tie('d', 'e'), tie('a', 'b')]);
  assert.deepEqual(components(net), [[3, 4, 5], [0, 1], [2]]);
});

test('betweenness of a path, a star and a ring', () => {
  const path = network(['a', 'b', 'c', 'd', 'e'], [tie('a', 'b'), tie('b', 'c'), tie('c', 'd'), tie('d', 'e')]);
  assert.deepEqual(
    [...betweenness(path)].map((one) => one * 6),
    [0, 3, 4, 3, 0],
  );
  const star = network(['m', 'a', 'b', 'c'], [tie('m', 'a'), tie('m', 'b'), tie('m', 'c')]);
  assert.deepEqual(top(star.ids, betweenness(star), 3), [{ id: 'm', score: 1 }]);
  const ring = network(['a', 'b', 'c', 'd'], [tie('a', 'b'), tie('b', 'c'), tie('c', 'd'), tie('d', 'a')]);
  for (const one of betweenness(ring)) assert.ok(Math.abs(one - 1 / 6) < 1e-12);
});

test('betweenness agrees with counting every shortest path', () => {
  fc.assert(
    fc.property(small, (ties) => {
      const { ids, scores } = brokerage.run({ nodes: names, ties });
      const slow = counted(names, ties);
      ids.forEach((id, i) => assert.ok(Math.abs((scores[i] ?? 0) - (slow.get(id) ?? 0)) < 1e-9));
    }),
  );
});

/** Betweenness by its definition, from all distances and path counts. */
function counted(ids: readonly string[], ties: readonly Tie[]): Map<string, number> {
  const far = new Map<string, { d: number; n: number }>();
  for (const start of ids) {
    let front = new Map([[start, 1]]);
    const seen = new Set([start]);
    for (let d = 0; front.size > 0; d++) {
      for (const [id, n] of front) far.set(`${start} ${id}`, { d, n });
      const next = new Map<string, number>();
      for (const [id, n] of front) {
        const near = new Set(ties.flatMap((one) => (one.from === id ? [one.to] : one.to === id ? [one.from] : [])));
        for (const to of near) if (!seen.has(to)) next.set(to, (next.get(to) ?? 0) + n);
      }
      for (const to of next.keys()) seen.add(to);
      front = next;
    }
  }
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
  return new Map(
    ids.map((via) => {
      let sum = 0;
      for (const a of ids) {
        for (const b of ids) {
          if (a >= b || a === via || b === via) continue;
          const whole = far.get(`${a} ${b}`);
          const left = far.get(`${a} ${via}`);
          const right = far.get(`${via} ${b}`);
          if (whole && left && right && left.d + right.d === whole.d) sum += (left.n * right.n) / whole.n;
        }
      }
      return [via, sum / pairs];
    }),
  );
}

test('communities do not depend on the order of rows', () => {
  fc.assert(
    fc.property(small, (ties) => {
      const forth = communities(network(names, ties));
      assert.deepEqual(communities(network([...names].reverse(), [...ties].reverse())), forth);
    }),
  );
});

test('grouping keeps everything, exactly once, and fits the limit', () => {
  const nodes = Array.from({ length: 300 }, (_, i) => `n${String(i).padStart(3, '0')}`);
  const ties = nodes.flatMap((id, i) => (i % 10 === 0 || i > 200 ? [] : [tie(id, nodes[i - (i % 10)] ?? '')]));
  for (const limit of [299, 120, 40, 10]) {
    const { single, groups } = groupAbove(nodes, ties, limit);
    assert.deepEqual([...single, ...groups.flatMap((one) => one.members)].sort(), nodes);
    assert.ok(single.length + groups.length <= limit, `${single.length} + ${groups.length} > ${limit}`);
  }
  assert.deepEqual(groupAbove(nodes, ties, 300).groups, []);
});
