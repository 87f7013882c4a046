import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PositionNetwork, Question } from '#modules/disruption/shapes.ts';
import { demoId, testNode, type Answer, type TestNode } from '../node.ts';

/* The network of positions of the demonstration: who may see what of it, and that it names nobody. */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const path = '/api/what-if/positions';
const ask = (name: string, body: unknown = {}): Promise<Answer> => one.ask(name, 'POST', path, body);
const network = async (name: string, body: unknown = {}): Promise<PositionNetwork> => {
  const { status, text, json } = await ask(name, body);
  assert.equal(status, 200, text);
  return json as PositionNetwork;
};
const question: Question = {
  removal: { what: 'role', role: 'leader' },
  measure: 'arrest-and-trial',
  recovery: 'role',
  weeks: 52,
  replicates: 100,
  seed: 1,
};
const chart = demoId('chart', 'who-connects');
const viewers = ['serrano', 'olmos', 'montes', 'escandon'];

/** Every text by which a person is known in the store, and every id of one. */
async function people(): Promise<{ ids: string[]; names: string[]; dates: string[] }> {
  const rows = await one.sql<{ entity: string; property: string; value: string }>(
    `select entity, property, value from statement where kind = 'Person'`,
  );
  const of = (...properties: string[]): string[] => [
    ...new Set(rows.filter((row) => properties.includes(row.property)).map((row) => row.value)),
  ];
  return {
    ids: [...new Set(rows.map((row) => row.entity))],
    names: of('name', 'alias', 'weakAlias', 'previousName'),
    dates: of('birthDate', 'deathDate'),
  };
}

describe('the positions of the demonstration', () => {
  for (const name of viewers) {
    it(`tell ${name} no person’s id, name or date, of the case or a chart`, async () => {
      const { ids, names, dates } = await people();
      assert.ok(ids.length > 30 && names.length > 30 && dates.length > 0);
      for (const body of [
        {},
        { within: true },
        { chart },
        { question },
        { on: '2026-03-01' },
        { asOf: '2026-01-15' },
      ]) {
        const made = await network(name, body);
        assert.ok(made.positions.length > 5, JSON.stringify(body));
        const text = JSON.stringify(made);
        const told = [...ids, ...names, ...dates].filter((known) => text.toLowerCase().includes(known.toLowerCase()));
        assert.deepEqual(told, [], JSON.stringify(body));
        assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-/);
      }
    });
  }

  it('are those of the reports: leaders of three groups, a cell, money, loads and customs', async () => {
    const { positions, groups, cells, ties } = await network('serrano');
    assert.deepEqual(
      groups.map((one) => one.name),
      ['Facción del Vado', 'Grupo Tres Ríos', 'Hermandad del Llano'],
    );
    const leaders = positions.filter((one) => one.role === 'leader').map((one) => groups[one.group ?? -1]?.name);
    assert.deepEqual(
      leaders,
      groups.map((one) => one.name),
    );
    const led = positions.filter((one) => one.role === 'cell-leader').map((one) => cells[one.cell ?? -1]?.name);
    assert.deepEqual(led.sort(), ['Canteras cell', 'Célula Los Silos']);
    for (const role of ['finance', 'logistics', 'procurement', 'accountant', 'customs', 'driver'])
      assert.ok(
        positions.some((one) => one.role === role),
        role,
      );
    assert.ok(ties.every(([a, b]) => a < b && b < positions.length));
    assert.equal(new Set(ties.map(([a, b]) => `${a} ${b}`)).size, ties.length);
  });

  it('who is dead holds none; whoever led a group before it split does not lead it now', async () => {
    assert.equal((await network('serrano')).counts.dead, 1);
    const then = await network('serrano', { on: '2025-06-01' });
    assert.equal(then.counts.dead, 0);
    const leading = then.positions
      .filter((one) => one.role === 'leader')
      .map((one) => then.groups[one.group ?? -1]?.name);
    assert.ok(leading.includes('Grupo Tres Ríos') && !leading.includes('Facción del Vado'), leading.join(', '));
  });

  it('a name of a company that holds a person’s is not told', async () => {
    const { cells } = await network('serrano');
    assert.ok(cells.some((one) => one.kind === 'company' && one.name === null));
    assert.ok(cells.every((one) => !/Ibarra/.test(one.name ?? '')));
  });

  it('nor on a chart where that person is not', async () => {
    const { json } = await one.ask('serrano', 'POST', '/api/charts', { case: demoId('case', 'sierra'), title: 'x' });
    const { id } = json as { id: string };
    const nodes = ['person:irene-valdovinos', 'company:comercial-ibarra'].map((key) => ({
      id: demoId('entity', key),
      x: 0,
      y: 0,
      pinned: false,
    }));
    const state = { nodes, hiddenLinks: [], without: [], layout: 'force', sizeBy: 'constant', colourBy: 'kind' };
    assert.equal((await one.ask('serrano', 'POST', `/api/charts/${id}/save`, { state })).status, 200);
    const { positions, cells } = await network('serrano', { chart: id });
    assert.deepEqual(
      positions.map((one) => one.role),
      ['accountant'],
    );
    assert.deepEqual(
      cells.map((one) => one.name),
      [null],
    );
  });

  it('ties within a cell are all doubtful, and only there when asked', async () => {
    const [plain, more] = [await network('serrano'), await network('serrano', { within: true })];
    assert.ok(more.ties.length > plain.ties.length);
    assert.equal(
      more.ties.filter(([, , doubtful]) => !doubtful).length,
      plain.ties.filter(([, , doubtful]) => !doubtful).length,
    );
  });

  it('who sees less has a network of his own, under a label of his own', async () => {
    const [all, less] = [await network('serrano'), await network('olmos')];
    assert.ok(less.ties.length < all.ties.length);
    assert.notEqual(less.banner, all.banner);
    assert.match(all.banner, /FUENTES/);
    assert.doesNotMatch(less.banner, /FUENTES/);
  });

  it('the same question has the same answer', async () => {
    assert.equal((await ask('serrano', { question })).text, (await ask('serrano', { question })).text);
  });
});

describe('what may be asked', () => {
  const removal = (given: unknown): unknown => ({ question: { ...question, removal: given } });
  const anyone = demoId('entity', 'person:irene-valdovinos');
  const group = demoId('entity', 'group:llano');
  for (const [what, body] of [
    ['a person by id', removal({ what: 'person', person: anyone })],
    ['an entity by id', removal({ what: 'entity', entity: group })],
    ['an entity where a role is expected', removal({ what: 'role', role: anyone })],
    ['an entity where a key is expected', removal({ what: 'unit', unit: group })],
    ['a person beside a role', removal({ what: 'role', role: 'leader', person: anyone })],
    ['positions by number', removal({ what: 'positions', nodes: [0] })],
    ['persons beside the question', { question, remove: [anyone] }],
    ['a question without a measure', { question: { ...question, measure: undefined } }],
    ['a measure that is force', { question: { ...question, measure: 'strike' } }],
    ['no weeks at all', { question: { ...question, weeks: 0 } }],
    ['parts of replicates', { question: { ...question, replicates: 10.5 } }],
    ['more than everything', removal({ what: 'random', share: 1.1 })],
    ['a group that is not there', removal({ what: 'unit', unit: 'ffffffff' })],
  ] as const) {
    it(`${what} is refused as invalid`, async () => {
      const { status, json } = await ask('serrano', body);
      assert.equal(status, 422, what);
      assert.ok((json as { fields: unknown[] }).fields.length > 0);
    });
  }

  it('a cell of the network may be named by its key', async () => {
    const { cells } = await network('serrano');
    const key = cells.find((one) => one.name === 'Canteras cell')?.key;
    await network('serrano', removal({ what: 'unit', unit: key }));
    await network('serrano', removal({ what: 'position', role: 'cell-leader', unit: key }));
  });

  it('another case, and a chart of it, are not there', async () => {
    const other = demoId('case', 'cartera');
    assert.equal((await ask('serrano', { case: other })).status, 404);
    assert.equal((await ask('serrano', { chart: demoId('chart', 'who-owns-the-haulier') })).status, 404);
    assert.equal((await ask('serrano', { chart: 'nothing' })).status, 404);
    assert.equal((await ask('nodo', {})).status, 403);
  });

  it('what is asked stands in the ledger, with its measure', async () => {
    await network('serrano', { chart, question: { ...question, seed: 4711 } });
    const rows = await one.sql<{ payload: string }>(
      `select payload::text as payload from ledger_payload where payload::text like '%4711%'`,
    );
    assert.equal(rows.length, 1);
    for (const word of ['"leader"', '"arrest-and-trial"', chart]) assert.ok(rows[0]?.payload.includes(word), word);
  });
});
