import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PositionNetwork } from '#modules/disruption/shapes.ts';
import { record, type NewStatement } from '#modules/statements/index.ts';
import { demoId, noon, testNode, type TestNode } from '../node.ts';

/* What more is laid over the demonstration: names that organisations may not tell, and the label of what only counts. */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

type Said = Pick<NewStatement, 'entity' | 'kind' | 'property' | 'value'> & Partial<NewStatement>;

const day = 86_400_000;
const earlier = noon - 5 * day;
const asOf = new Date(noon - 2 * day).toISOString().slice(0, 10);
const company = demoId('entity', 'company:comercial-ibarra');
const id = (key: string): string => demoId('entity', `laid:${key}`);

/** Records what a report of the case says, under the label of the report unless another is given. */
async function lay(rows: readonly Said[]): Promise<void> {
  const [base] = await one.sql<{ report: string; handling: number }>(
    `select s.report, s.handling from statement s join report_case c on c.report = s.report
     where s.entity = $1 and c.case_id = $2 order by s.id limit 1`,
    [company, demoId('case', 'sierra')],
  );
  assert.ok(base);
  const { sight } = await one.caller('serrano');
  await one.node.store.transact(
    sight,
    () => null,
    (db) =>
      record(
        db,
        one.node.store.node,
        rows.map((row) => ({ ...base, grade: 'B2', recordedAt: earlier, ...row })),
      ),
  );
}

const network = async (body: unknown): Promise<PositionNetwork> => {
  const { status, text, json } = await one.ask('serrano', 'POST', '/api/what-if/positions', body);
  assert.equal(status, 200, text);
  return json as PositionNetwork;
};

/** A company of that name, of which somebody called otherwise is a director. */
const led = (key: string, name: string): Said[] => [
  { entity: id(`${key} company`), kind: 'Company', property: 'name', value: name },
  { entity: id(`${key} head`), kind: 'Person', property: 'name', value: `Hombre ${key}` },
  { entity: id(`${key} link`), kind: 'Directorship', property: 'director', value: id(`${key} head`) },
  { entity: id(`${key} link`), kind: 'Directorship', property: 'organization', value: id(`${key} company`) },
];
const called = (key: string, property: string, value: string, more: Partial<NewStatement> = {}): Said => ({
  entity: id(`${key} other`),
  kind: 'Person',
  property,
  value,
  ...more,
});

describe('an organisation’s name that names a person is withheld', () => {
  for (const [what, name, rows] of [
    [
      'today and as of a day before that person was recorded',
      'Fletes Zacatal',
      [called('late', 'name', 'Zacatal', { recordedAt: noon - 3_600_000 })],
    ],
    [
      'where only the parts of the name are known',
      'Fletes Quirarte Obeso',
      [called('parts', 'firstName', 'Obeso'), called('parts', 'lastName', 'Quirarte')],
    ],
    ['where the alias is denied', 'Fletes Tordo', [called('denied', 'alias', 'Tordo', { denied: true })]],
    [
      'where the name was true on other days only',
      'Fletes Jilote',
      [called('past', 'alias', 'Jilote', { validFrom: '2019', validTo: '2020' })],
    ],
  ] as const)
    it(what, async () => {
      const key = rows[0].entity;
      await lay(led(key, name));
      const told = async (body: object): Promise<boolean> =>
        (await network(body)).cells.some((cell) => cell.name === name);
      assert.deepEqual([await told({}), await told({ asOf })], [true, true]);
      await lay(rows);
      assert.deepEqual([await told({}), await told({ asOf })], [false, false]);
    });
});

describe('the banner', () => {
  it('rises with a person who is only counted', async () => {
    const made = await one.ask('serrano', 'POST', '/api/charts', { case: demoId('case', 'sierra'), title: 'x' });
    const chart = (made.json as { id: string }).id;
    const counted = id('counted');
    await lay(led('plain', 'Fletes Llanos'));
    const nodes = [id('plain head'), id('plain company'), counted].map((each) => ({
      id: each,
      x: 0,
      y: 0,
      pinned: false,
    }));
    const state = { nodes, hiddenLinks: [], without: [], layout: 'force', sizeBy: 'constant', colourBy: 'kind' };
    assert.equal((await one.ask('serrano', 'POST', `/api/charts/${chart}/save`, { state })).status, 200);
    const [plain, olmos] = [
      await network({ chart }),
      await one.ask('olmos', 'POST', '/api/what-if/positions', { chart }),
    ];
    assert.doesNotMatch(plain.banner, /FUENTES/);
    const [sources] = await one.sql<{ handling: number }>(
      `select s.handling from statement s join handling h on h.id = s.handling
       where h.label::text like '%FUENTES%' order by s.id limit 1`,
    );
    await lay([
      { entity: counted, kind: 'Person', property: 'name', value: 'Nadie Sabe', handling: sources?.handling ?? 0 },
    ]);
    const more = await network({ chart });
    assert.deepEqual([more.counts.persons, more.positions], [plain.counts.persons + 1, plain.positions]);
    assert.match(more.banner, /FUENTES/);
    const again = await one.ask('olmos', 'POST', '/api/what-if/positions', { chart });
    assert.equal(again.text, olmos.text);
  });
});

describe('the ledger', () => {
  it('says for which day it was asked, of what was known when, and with which ties', async () => {
    await network({ asOf, on: '2026-02-17', within: true });
    const rows = await one.sql<{ payload: string }>(
      `select payload::text as payload from ledger_payload where payload::text like '%2026-02-17%'`,
    );
    assert.equal(rows.length, 1);
    const said = rows[0]?.payload ?? '';
    for (const word of [/"asOf":\s*\d+/, /"within":\s*true/]) assert.match(said, word);
  });
});
