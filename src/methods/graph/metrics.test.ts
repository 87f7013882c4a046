import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { metricNames, metricsOf, type Metrics } from './metrics.ts';
import { gather, groundOf, type HeavyAnswer, isLong, partsOf, runPart, type Sample } from './metrics-parts.ts';
import { rowsOf, type Rows } from './rows.ts';

type Tie = readonly [number, number];
const only = new Set(metricNames);
const heavy = new Set(['betweenness', 'closeness', 'paths'] as const);

const rowsFrom = (n: number, ties: readonly Tie[]): Rows =>
  rowsOf(
    n,
    Uint32Array.from(ties, ([a]) => a),
    Uint32Array.from(ties, ([, b]) => b),
  ).rows;

function heavyOf(rows: Rows, sample: Sample | null): HeavyAnswer {
  const ground = groundOf(rows);
  const together = gather(ground);
  for (const part of partsOf(ground, heavy, sample)) together.add(part, runPart(ground, part));
  return together.end();
}

function metrics(n: number, ties: readonly Tie[], sample: Sample | null = null): Metrics {
  const rows = rowsFrom(n, ties);
  const ids = Array.from({ length: n }, (_, node) => String(node));
  return metricsOf(rows, ids, { only, heavy: heavyOf(rows, sample) });
}

/** Everything in it that is no finite number, by where it stands. */
function faultsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === null || value === undefined) return [`${path}: ${String(value)}`];
  if (value instanceof Map)
    return [...value].flatMap(([key, one]) => faultsIn([...(one as number[])], `${path}.${key}`));
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) => faultsIn(one, `${path}.${key}`))
    : [];
}

/** To twelve decimals, as the command prints them. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'number' ? Math.round(one * 1e12) / 1e12 : one,
  );

const small: readonly (readonly [what: string, n: number, ties: readonly Tie[], gives: Record<string, unknown>])[] = [
  ['nothing', 0, [], { nodes: 0, edges: 0, components: 0, largest: 0, density: 0, averagePath: 0, efficiency: 0 }],
  ['one node', 1, [], { nodes: 1, isolates: 1, components: 1, largest: 1, diameter: 0, fragmentation: 1 }],
  ['two nodes without an edge', 2, [], { components: 2, largest: 1, efficiency: 0, fragmentation: 1, bridges: 0 }],
  ['one edge', 2, [[0, 1]], { density: 1, averagePath: 1, diameter: 1, efficiency: 1, bridges: 1, articulation: [] }],
  [
    'a star of four',
    4,
    [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
    {
      centralisation: { degree: 1, betweenness: 1, closeness: 1 },
      articulation: ['0'],
      bridges: 3,
      averagePath: 1.5,
      efficiency: 0.75,
      assortativity: -1,
    },
  ],
  [
    'an edge and a triangle',
    5,
    [
      [0, 1],
      [2, 3],
      [3, 4],
      [4, 2],
    ],
    { components: 2, largest: 3, componentSizes: [3, 2], averagePath: 1, efficiency: 0.4, clustering: 0.6, maxCore: 2 },
  ],
];

for (const [what, n, ties, gives] of small)
  for (const sample of [null, { count: 2, seed: 1 }])
    test(`metrics of ${what}${sample ? ', sampled,' : ''} are finite${sample ? '' : ' and right'}`, () => {
      const found = metrics(n, ties, sample);
      assert.deepEqual(faultsIn(found.network), []);
      assert.deepEqual(faultsIn(found.columns), []);
      if (sample === null)
        for (const [key, value] of Object.entries(gives))
          assert.deepEqual(rounded(found.network[key as keyof typeof found.network]), value, key);
    });

const graphs = fc.integer({ min: 1, max: 40 }).chain((n) => {
  const node = fc.nat(n - 1);
  return fc.record({ n: fc.constant(n), ties: fc.array(fc.tuple(node, node), { maxLength: 80 }) });
});

const near = (a: unknown, b: unknown, what: string): void =>
  assert.ok(Math.abs(Number(a) - Number(b)) < 1e-9, `${what}: ${String(a)} and ${String(b)}`);

test('other numbers for the nodes change nothing but the order', () => {
  fc.assert(
    fc.property(graphs, fc.func(fc.nat()), ({ n, ties }, place) => {
      const order = Array.from({ length: n }, (_, node) => node).sort((a, b) => place(a) - place(b));
      const one = metrics(n, ties);
      const other = metrics(n, ties.map(([a, b]) => [order[a]!, order[b]!] as const).toReversed());
      for (const key of ['components', 'largest', 'clustering', 'assortativity', 'efficiency', 'bridges'] as const)
        near(one.network[key], other.network[key], key);
      assert.deepEqual(one.network.componentSizes, other.network.componentSizes);
      // Of components of the same size the one with the least node counts as the largest.
      const [first, second] = one.network.componentSizes!;
      if (first !== second)
        for (const key of ['averagePath', 'diameter'] as const) near(one.network[key], other.network[key], key);
      for (const [key, values] of one.columns)
        if (key !== 'eigenvector')
          for (let node = 0; node < n; node++) near(values[node], other.columns.get(key)![order[node]!], key);
    }),
  );
});

test('a node without ties changes nothing of what is about the others', () => {
  fc.assert(
    fc.property(graphs, ({ n, ties }) => {
      fc.pre(ties.some(([a, b]) => a !== b));
      const [one, more] = [metrics(n, ties), metrics(n + 1, ties)];
      for (const key of ['largest', 'averagePath', 'diameter', 'transitivity', 'assortativity', 'maxCore'] as const)
        near(one.network[key], more.network[key], key);
      assert.equal(more.network.isolates, one.network.isolates + 1);
      for (const key of ['degree', 'eigenvector', 'constraint', 'effectiveSize', 'core', 'clustering'])
        for (let node = 0; node < n; node++) near(one.columns.get(key)![node], more.columns.get(key)![node], key);
    }),
  );
});

test('a sample of all nodes is the exact answer, and the same seed draws the same', () => {
  fc.assert(
    fc.property(graphs, fc.nat(1000), ({ n, ties }, seed) => {
      const exact = metrics(n, ties);
      const whole = metrics(n, ties, { count: n, seed });
      for (const key of ['averagePath', 'diameter', 'efficiency'] as const)
        near(whole.network[key], exact.network[key], key);
      for (const key of ['betweenness', 'closeness'])
        for (let node = 0; node < n; node++) near(whole.columns.get(key)![node], exact.columns.get(key)![node], key);
      assert.deepEqual(metrics(n, ties, { count: 3, seed }), metrics(n, ties, { count: 3, seed }));
    }),
  );
});

test('work that takes hours is known from the sizes alone', () => {
  const sized = (nodes: number, edges: number): Rows => ({
    offsets: new Uint32Array(nodes + 1),
    targets: new Uint32Array(edges * 2),
  });
  assert.equal(isLong(sized(10_000, 50_000)), false);
  assert.equal(isLong(sized(400_000, 2_000_000)), true);
});
