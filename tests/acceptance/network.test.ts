import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

// Published networks are no part of the project; they stand beside it where the tests of the figures run.
const folder = new URL('../../../shared/data/networks/', import.meta.url);
const at = (name: string): string => fileURLToPath(new URL(name, folder));
const files = ['network_expected_ship.json', 'montagna_meetings.edges.csv', 'crimenet_relations.csv'];
const missing = files.find((name) => !existsSync(new URL(name, folder)));
const skip = missing === undefined ? false : `${missing} is not beside the repository`;
const scratch = mkdtempSync(join(tmpdir(), 'enlace-network-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

async function network<Answer>(...args: string[]): Promise<Answer> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'network', ...args, '--json'], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  const code = await new Promise((done) => child.once('close', done));
  assert.equal(code, 0, err);
  return JSON.parse(out) as Answer;
}

type NodeFigures = Record<string, number>;
type Figures = Record<string, unknown> & { perNode: Record<string, NodeFigures> };
type Expected = Record<string, unknown>;

const close = (found: unknown, expected: unknown, what: string): void =>
  assert.ok(Math.abs(Number(found) - Number(expected)) <= 1e-6, `${what}: ${String(found)}, not ${String(expected)}`);

/** Keys of the file that are one number of the answer, by where it stands. */
const numbers: Record<string, (found: Figures) => unknown> = {
  n: ({ nodes }) => nodes,
  m: ({ edges }) => edges,
  n_components: ({ components }) => components,
  isolates: ({ isolates }) => isolates,
  density: ({ density }) => density,
  avg_degree: ({ averageDegree }) => averageDegree,
  avg_clustering: ({ clustering }) => clustering,
  transitivity: ({ transitivity }) => transitivity,
  degree_assortativity: ({ assortativity }) => assortativity,
  lcc_diameter: ({ diameter }) => diameter,
  lcc_avg_path: ({ averagePath }) => averagePath,
  global_efficiency: ({ efficiency }) => efficiency,
  degree_centralization: ({ centralisation }) => (centralisation as NodeFigures)['degree'],
  betweenness_centralization: ({ centralisation }) => (centralisation as NodeFigures)['betweenness'],
  max_core: ({ maxCore }) => maxCore,
  max_core_size: ({ perNode, maxCore }) => Object.values(perNode).filter(({ core }) => core === maxCore).length,
  n_bridges: ({ bridges }) => bridges,
  triangles: ({ triangles }) => triangles,
  F0: ({ fragmentation }) => fragmentation,
  DF0: ({ distanceFragmentation }) => distanceFragmentation,
};

/** Keys that are the first of a ranking, by the measure; `lowest` counts from the other end. */
const rankings: Record<string, { by: string; lowest?: true; times?: (n: number) => number }> = {
  top_degree: { by: 'degree' },
  top_strength: { by: 'strength' },
  top_betweenness_normalized: { by: 'betweenness' },
  top_betweenness_raw: { by: 'betweenness', times: (n) => ((n - 1) * (n - 2)) / 2 },
  top_closeness_wf: { by: 'closeness' },
  top_eigenvector_lcc: { by: 'eigenvector' },
  'top_pagerank_0.85': { by: 'pagerank' },
  lowest_burt_constraint_unweighted: { by: 'constraint', lowest: true },
  effective_size_top: { by: 'effectiveSize' },
};

const lists: Record<string, string> = { components: 'componentSizes', articulation_points: 'articulation' };
const communities = ['louvain_unweighted_Q_best_of_50', 'louvain_unweighted_Q_mean'];
/** Compared in removal.test.ts. */
const removal = [
  'kpp_neg_F_exhaustive',
  'kpp_pos_1step_exhaustive',
  'dismantling',
  'optimal_lcc_after_k_removals',
  'random_removal_mean_lcc_k1to5',
];

const expectedOf = (name: string): Expected => {
  const all = JSON.parse(readFileSync(at('network_expected_ship.json'), 'utf8')) as Record<string, Expected>;
  return name === 'crimenet' ? all[name]! : (all['networks']![name] as Expected);
};

function compareRanking(found: Figures, key: string, expected: [id: string, value: number][]): void {
  const { by, lowest, times } = rankings[key]!;
  const factor = times?.(Number(found['nodes'])) ?? 1;
  const valueOf = (id: string): number => found.perNode[id]![by]! * factor;
  for (const [id, value] of expected) close(valueOf(id), value, `${key} of ${id}`);
  const sign = lowest ? 1 : -1;
  const first = Object.keys(found.perNode).filter((id) => !lowest || found.perNode[id]!['degree']! > 0);
  first.sort((a, b) => sign * (valueOf(a) - valueOf(b)));
  for (const [place, [id, value]] of expected.entries()) close(valueOf(first[place]!), value, `${key}, where ${id} is`);
}

for (const name of ['montagna_meetings', 'oversize_ndrangheta'])
  test(`every figure of ${name} is the published one`, { skip }, async () => {
    const edges = at(`${name}.edges.csv`);
    const found = await network<Figures>('metrics', '--edges', edges);
    for (const [key, expected] of Object.entries(expectedOf(name))) {
      if (key in numbers) close(numbers[key]!(found), expected, key);
      else if (key in rankings) compareRanking(found, key, expected as [string, number][]);
      else if (key in lists) assert.deepEqual(found[lists[key]!], expected, key);
      else assert.ok([...communities, ...removal].includes(key), `${key} is not compared`);
    }
  });

for (const name of ['montagna_meetings', 'oversize_ndrangheta'])
  for (const method of ['leiden', 'louvain'])
    test(`communities of ${name} by ${method} are as good as the best of fifty`, { skip }, async () => {
      const expected = expectedOf(name);
      const found = await network<{ modularity: number; communities: string[][] }>(
        ...['communities', '--edges', at(`${name}.edges.csv`), '--method', method],
      );
      assert.ok(found.modularity >= Number(expected['louvain_unweighted_Q_best_of_50']) - 1e-6, `${found.modularity}`);
      assert.equal(new Set(found.communities.flat()).size, expected['n']);
    });

test('a file of 1,887 organisations, and their alliances alone', { skip }, async () => {
  const expected = expectedOf('crimenet');
  const relations = at('crimenet_relations.csv');
  const found = await network<Figures>('metrics', '--edges', relations, '--only', 'components,degree');
  const { nodes, edges, largest, components } = found;
  assert.deepEqual(
    { nodes_with_relations: nodes, edges, lcc: largest, n_components: components },
    Object.fromEntries(['nodes_with_relations', 'edges', 'lcc', 'n_components'].map((key) => [key, expected[key]])),
  );
  compareRanking(found, 'top_degree', expected['top_degree'] as [string, number][]);
  const allies = join(scratch, 'allies.csv');
  const rows = readFileSync(relations, 'utf8').split('\n');
  writeFileSync(allies, rows.filter((row, line) => line === 0 || row.includes(',allied_with,')).join('\n'));
  const allied = await network<Figures>('metrics', '--edges', allies, '--only', 'components');
  assert.deepEqual([allied['nodes'], allied['largest']], [expected['allies_nodes'], expected['allies_lcc']]);
});
