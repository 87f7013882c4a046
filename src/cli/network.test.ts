import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ran, type Ran } from './run.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-network-'));
const at = (name: string): string => join(folder, name);

/** Two triangles that share a node, a pair apart; every way a file may be untidy. */
const edges = ['1,2,2', '2,3,1', '1,3,1', '3,4,4', '4,5,1', '3,5,1', '"a,1","b ""x""",1'];
const header = 'source,target,weight';
const untidy = [...edges, '5,5,1', '2,1,2', '4,1,-3', ',2,1', '6,7,many'];

before(() => {
  writeFileSync(at('net.csv'), [header, ...edges].join('\n'));
  writeFileSync(at('net.csv.gz'), gzipSync(`\ufeff${[header, ...edges].join('\r\n')}`));
  writeFileSync(at('turned.csv'), ['From,TO,Weight', ...edges.toReversed()].join('\n'));
  writeFileSync(at('untidy.csv'), [header, ...untidy].join('\n'));
  writeFileSync(at('signed.csv'), 'source,target,sign\n1,2,1\n2,3,-1\n1,3,-1\n');
  writeFileSync(at('oneway.csv'), 'source,target\n1,2\n2,3\n3,1\n1,3\n');
  writeFileSync(at('nodes.csv'), 'id,name\n1,x\n9,y\n');
  writeFileSync(at('heavy.csv'), `${header}\na,b,100\nb,c,1\nc,d,100\nd,a,1\n`);
  writeFileSync(at('head.csv'), `${header}\n`);
  writeFileSync(at('zero.csv'), `${header}\n1,2,0\n`);
  writeFileSync(at('labelled.csv'), 'label,entity,kind,property,value\nTLP:AMBER,1,Person,name,x\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the tidy file gives, run once. */
let tidy: Promise<Ran> | undefined;
const tidyMetrics = (): Promise<Ran> => (tidy ??= run('metrics --edges net.csv --json'));

const run = (args: string, input = ''): Promise<Ran> => ran(['network', ...args.split(' ')], folder, input);

async function json<Answer>(args: string, input = ''): Promise<Answer> {
  const ran = await run(`${args} --json`, input);
  assert.equal(ran.code, 0, ran.err);
  return JSON.parse(ran.out) as Answer;
}

test('metrics: the whole network and each node of it, whatever the order of lines and the packing', async () => {
  const { out, err } = await tidyMetrics();
  const found = JSON.parse(out) as Record<string, unknown> & { perNode: Record<string, Record<string, number>> };
  assert.equal(err, '');
  assert.deepEqual(
    ['nodes', 'edges', 'components', 'largest', 'diameter', 'articulation', 'bridges'].map((key) => found[key]),
    [7, 7, 2, 5, 2, ['3'], 1],
  );
  assert.deepEqual(Object.keys(found.perNode), ['1', '2', '3', '4', '5', 'a,1', 'b "x"']);
  assert.deepEqual([found.perNode['3']!['degree'], found.perNode['3']!['strength']], [4, 7]);
  assert.equal(found.perNode['3']!['betweenness'], 0.266666666667);
  for (const other of ['net.csv.gz', 'turned.csv']) assert.equal((await run(`metrics --edges ${other}`)).out, out);
});

test('bad rows are kept apart and told, the rest is the same network', async () => {
  const { out, err } = await run('metrics --edges - --rejects rejected.csv', readFileSync(at('untidy.csv'), 'utf8'));
  assert.equal(out, (await tidyMetrics()).out);
  assert.match(err, /stdin:11: weight -3; expected a number, zero or more/);
  assert.match(err, /3 rows not taken, their reasons are in rejected\.csv/);
  assert.match(err, /1 row from a node to itself, dropped/);
  assert.match(err, /1 row of edges that were there before, merged; the last weight stands/);
  assert.equal(readFileSync(at('rejected.csv'), 'utf8').trim().split(/\r?\n/).length, 4);
});

test('metrics: nodes without edges, only what is asked for, signs, directions', async () => {
  const few = await json<Record<string, unknown>>('metrics --edges net.csv --nodes nodes.csv --only components,degree');
  assert.deepEqual([few['nodes'], few['isolates'], few['components'], few['averagePath']], [8, 1, 3, undefined]);
  assert.deepEqual((few['perNode'] as Record<string, unknown>)['9'], { degree: 0, strength: 0 });
  const signed = await json<Record<string, unknown>>('metrics --edges signed.csv');
  assert.deepEqual(signed['balance'], { triads: 1, balanced: 1, byRivalries: [0, 0, 1, 0], share: 1 });
  const oneWay = await json<Record<string, unknown>>('metrics --edges oneway.csv --directed');
  assert.deepEqual(oneWay['directed'], { arcs: 4, mutual: 1, reciprocity: 0.5 });
});

test('metrics: a sample says that it is one; of all nodes it is the exact answer', async () => {
  const some = await json<Record<string, unknown>>('metrics --edges net.csv --sample 3 --seed 7');
  assert.deepEqual(some['sampled'], { metrics: ['betweenness', 'closeness', 'paths'], count: 3, seed: 7 });
  const all = await run('metrics --edges net.csv --sample 1000');
  assert.equal(all.out, (await tidyMetrics()).out);
});

test('communities: every node in one, seeds repeat', async () => {
  for (const method of ['leiden', 'louvain']) {
    const found = await json<{ method: string; modularity: number; communities: string[][] }>(
      `communities --edges net.csv --method ${method} --seed 3`,
    );
    assert.equal(found.method, method);
    assert.deepEqual(found.communities.flat().toSorted(), ['1', '2', '3', '4', '5', 'a,1', 'b "x"']);
    assert.equal(found.modularity, 0.285714285714);
    assert.deepEqual(await json(`communities --edges turned.csv --method ${method} --seed 3`), found);
  }
});

test('key players: the best sets, and whether they are known to be', async () => {
  const found = await json('keyplayers --edges net.csv --k 1 --objective fragmentation');
  assert.deepEqual(found, { objective: 'fragmentation', value: 0.8, sets: [['3']], exact: true, more: false });
  const reach = await json<{ value: number; exact: boolean }>('keyplayers --edges net.csv --k 2 --objective reach');
  assert.deepEqual([reach.value, reach.exact], [1, true]);
});

test('dismantle: the largest component after each removal', async () => {
  for (const strategy of ['degree', 'adaptive-betweenness', 'best']) {
    const found = await json<{ order: string[]; largest: number[] }>(
      `dismantle --edges net.csv --strategy ${strategy} --steps 2`,
    );
    assert.deepEqual([found.order.length, found.order[0], found.largest], [2, '3', [5, 2, 2]], strategy);
  }
  const all = await run('dismantle --edges net.csv --strategy degree --steps 99 --json');
  assert.match(all.err, /net\.csv: 7 nodes, so as many steps/);
  assert.deepEqual((JSON.parse(all.out) as { largest: number[] }).largest, [5, 2, 2, 2, 2, 2, 1, 0]);
  const random = await json('dismantle --edges net.csv --strategy random --seed 5');
  assert.deepEqual(await json('dismantle --edges turned.csv --strategy random --seed 5'), random);
});

test('paths: shortest first; by weight, by strength, by direction', async () => {
  type Paths = { paths: { nodes: string[]; length: number }[] };
  const two = await json<Paths>('paths --edges net.csv --from 1 --to 4 --k 2');
  assert.deepEqual(two.paths, [
    { nodes: ['1', '3', '4'], length: 2 },
    { nodes: ['1', '2', '3', '4'], length: 3 },
  ]);
  const byWeight = await json<Paths>('paths --edges net.csv --from 1 --to 4 --lengths weight');
  assert.deepEqual(byWeight.paths, [{ nodes: ['1', '3', '5', '4'], length: 3 }]);
  const byStrength = await json<Paths>('paths --edges net.csv --from 1 --to 4 --lengths inverse');
  assert.deepEqual(byStrength.paths, [{ nodes: ['1', '3', '4'], length: 1.25 }]);
  const oneWay = await json<Paths>('paths --edges oneway.csv --directed --from 3 --to 2');
  assert.deepEqual(oneWay.paths, [{ nodes: ['3', '1', '2'], length: 2 }]);
  const none = await run('paths --edges net.csv --from 1 --to a,1');
  assert.deepEqual([none.code, none.out], [0, '{"paths":[]}\n']);
  assert.match(none.err, /no way from 1 to a,1/);
});

const wrongs: readonly (readonly [args: string, code: number, says: RegExp])[] = [
  ['metrics --edges missing.csv', 1, /^enlace: missing\.csv: no such file/],
  ['metrics --edges head.csv', 1, /^enlace: head\.csv: no edges; expected at least one row source,target/],
  ['metrics --edges labelled.csv', 1, /^enlace: labelled\.csv: a file exported from a node, which carries its label/],
  ['metrics --edges net.csv --only degree,fame', 2, /^enlace: --only: fame; expected some of components, degree/],
  ['metrics --edges net.csv --sample 0', 2, /^enlace: --sample: 0; expected a whole number from 1/],
  ['metrics --edges - --nodes -', 2, /^enlace: --nodes: stdin twice; expected one of both as a file/],
  ['metrics', 2, /required option '--edges <file>'/],
  ['communities --edges net.csv --method labels', 2, /'labels' is invalid.*leiden, louvain/],
  ['communities --edges net.csv --seed x', 2, /^enlace: --seed: x; expected a whole number from 0/],
  ['keyplayers --edges net.csv --k 8', 2, /^enlace: --k: 8; expected at most 7 nodes, as in net\.csv/],
  ['paths --edges net.csv --from 1 --to 99', 1, /^enlace: --to: no node 99; expected an id that stands in net\.csv/],
  ['paths --edges zero.csv --from 1 --to 2 --lengths weight', 1, /^enlace: zero\.csv: a weight of 0; expected weights/],
  ['centrality --edges net.csv', 2, /unknown command 'centrality'/],
];

for (const [args, code, says] of wrongs)
  test(`network ${args} is refused`, async () => {
    const ran = await run(args);
    assert.equal(ran.code, code, ran.err);
    assert.match(ran.err, says);
    assert.equal(ran.out, '');
    assert.equal(ran.err.trim().split('\n').length, 1);
  });

test('weights move communities when they are asked to count', async () => {
  const { out } = await run('communities --edges heavy.csv --weighted --json');
  const found = JSON.parse(out) as { communities: string[][]; modularity: number };
  assert.deepEqual(found.communities, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  assert.ok(found.modularity > 0.49);
});
