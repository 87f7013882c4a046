import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JudgedList, MergePair, MergeQueue } from '#modules/resolution/shapes.ts';
import { testNode, type TestNode } from '../node.ts';

const queueOf = async (node: TestNode, name: string): Promise<MergeQueue> =>
  (await node.ask(name, 'GET', '/api/resolution/queue?limit=200')).json as MergeQueue;

const named = (queue: MergeQueue, word: RegExp): MergePair => {
  const pair = queue.pairs.find(({ a, b }) => word.test(a.caption) && word.test(b.caption));
  assert.ok(pair, `no pair of ${word}`);
  return pair;
};

describe('the merge queue of a node', () => {
  let node: TestNode;
  let report: string;
  before(async () => {
    node = await testNode();
    const [row] = await node.sql<{ id: string }>(
      `select r.id from report r join statement s on s.report = r.id where s.value like 'Patios y Básculas%' limit 1`,
    );
    report = row?.id ?? '';
  });
  after(() => node.close());

  const judge = async (name: string, { a, b }: MergePair, verdict: string): Promise<string> => {
    const { status, json, text } = await node.ask(name, 'POST', '/api/judgements', {
      a: a.id,
      b: b.id,
      verdict,
      reason: 'cotejadas',
    });
    assert.equal(status, 200, text);
    return (json as { ids: string[] }).ids[0] ?? '';
  };
  const withdraw = (name: string, id: string): Promise<unknown> =>
    node.ask(name, 'POST', `/api/judgements/${id}/withdraw`, { reason: 'no' });
  const person = async (name: string, alias: string, compartments: string[]): Promise<void> => {
    node.watch.now += 1000;
    const { status, text } = await node.ask(name, 'POST', '/api/entities', {
      kind: 'Person',
      facts: [{ property: 'name', value: alias }],
      citation: { report, span: [0, 5], label: { compartments } },
    });
    assert.equal(status, 200, text);
  };

  it('stands strongest first, of equal strength by what would be joined', async () => {
    const { pairs, total } = await queueOf(node, 'serrano');
    assert.ok(total >= 5 && pairs.length === total);
    const bands = ['exact', 'strong', 'possible', 'weak'];
    const joins = ({ a, b }: MergePair): number => Math.min(a.statements + a.links, b.statements + b.links);
    for (const [at, pair] of pairs.slice(1).entries()) {
      const before = pairs[at]!;
      const order = bands.indexOf(before.band) - bands.indexOf(pair.band);
      assert.ok(order < 0 || (order === 0 && joins(before) >= joins(pair)));
    }
  });

  it('comes in parts that make the whole', async () => {
    const { pairs } = await queueOf(node, 'serrano');
    const parts: MergePair[] = [];
    for (let offset = 0; offset < pairs.length; offset += 2)
      parts.push(
        ...((await node.ask('serrano', 'GET', `/api/resolution/queue?offset=${offset}&limit=2`)).json as MergeQueue)
          .pairs,
      );
    assert.deepEqual(parts, pairs);
  });

  it('tells nothing of what is hidden: neither of entities, nor by how rare a name is', async () => {
    const before = await queueOf(node, 'olmos');
    for (let at = 0; at < 6; at += 1) await person('serrano', `Fermín Solana Barrientos ${at}`, ['FUENTES']);
    const own = await queueOf(node, 'serrano');
    assert.ok(own.total > before.total, 'who may see them is asked about them');
    assert.deepEqual(await queueOf(node, 'olmos'), before);
    await person('serrano', 'Fermín Solana Barrientos', []);
    assert.notDeepEqual(await queueOf(node, 'olmos'), before);
    for (let at = 0; at < 7; at += 1) await node.ask('serrano', 'POST', '/api/undo', {});
    assert.deepEqual(await queueOf(node, 'olmos'), before);
  });

  it('joins by a judgement, lets it speak for what is linked, and parts again when it is taken back', async () => {
    const before = await queueOf(node, 'serrano');
    const pair = named(before, /cumbres/i);
    const id = await judge('serrano', pair, 'same');
    const joined = await queueOf(node, 'serrano');
    assert.equal(joined.total, before.total - 1);
    assert.ok(named(joined, /solana/i).reasons.some(({ key }) => key === 'neighbours'));
    const { judged } = (await node.ask('serrano', 'GET', '/api/resolution/judgements')).json as JudgedList;
    assert.equal(judged[0]?.id, id);
    assert.notEqual(judged[0].a.caption, judged[0].b.caption);
    await withdraw('serrano', id);
    assert.deepEqual(await queueOf(node, 'serrano'), before);
  });

  it('never asks again about two that a person holds to be different', async () => {
    const before = await queueOf(node, 'serrano');
    const id = await judge('serrano', named(before, /encinera/i), 'different');
    assert.equal((await queueOf(node, 'serrano')).total, before.total - 1);
    await person('serrano', 'Alguien Del Todo Nuevo', []);
    assert.equal((await queueOf(node, 'serrano')).total, before.total - 1);
    await withdraw('serrano', id);
    assert.equal((await queueOf(node, 'serrano')).total, before.total);
  });

  it('keeps aside, for him who was unsure, until something visible to him changes', async () => {
    const before = await queueOf(node, 'serrano');
    const pair = named(before, /menchaca/i);
    node.watch.now += 1000;
    const id = await judge('serrano', pair, 'unsure');
    const after = await queueOf(node, 'serrano');
    assert.deepEqual([after.total, after.aside], [before.total - 1, 1]);
    assert.equal(named(await queueOf(node, 'olmos'), /menchaca/i).unsure?.by, 'A. Serrano');
    node.watch.now += 1000;
    const { status } = await node.ask('serrano', 'POST', '/api/statements', {
      entity: pair.a.id,
      property: 'alias',
      value: 'Gil',
      citation: { report, span: [0, 5] },
    });
    assert.equal(status, 200);
    const again = await queueOf(node, 'serrano');
    assert.deepEqual([again.total, again.aside], [before.total, 0]);
    assert.equal(named(again, /menchaca/i).unsure?.reason, 'cotejadas');
    await withdraw('serrano', id);
  });

  it('is for those who look under a purpose, and judged by those who may write', async () => {
    const pair = named(await queueOf(node, 'serrano'), /cumbres/i);
    assert.equal((await node.ask('nodo', 'GET', '/api/resolution/queue')).status, 403);
    assert.equal((await node.ask(null, 'GET', '/api/resolution/queue')).status, 401);
    const body = { a: pair.a.id, b: pair.b.id, verdict: 'same', reason: 'x' };
    assert.equal((await node.ask('escandon', 'POST', '/api/judgements', body)).status, 403);
  });
});
