import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseGroups } from '#modules/strategy/shapes.ts';
import { testNode, type TestNode } from '../node.ts';

const administrator = 'nodo';

describe('the groups of a case for the population model', () => {
  let one: TestNode;
  before(async () => {
    one = await testNode();
  });
  after(() => one.close());

  const groups = async (account: string, query = ''): Promise<CaseGroups> =>
    (await one.ask(account, 'GET', `/api/strategies/groups${query}`)).json as CaseGroups;
  const captions = ({ groups: all }: CaseGroups): string[] => all.map(({ caption }) => caption);
  const told = ({ groups: all, relations }: CaseGroups): string[] => {
    const name = new Map(all.map(({ id, caption }) => [id, caption]));
    return relations.map(({ kind, source, target }) =>
      [kind, ...[name.get(source), name.get(target)].toSorted()].join(' | '),
    );
  };

  it('are organisations with their alliances and rivalries, each pair once, and no persons', async () => {
    const found = await groups('serrano');
    assert.deepEqual(told(found).toSorted(), [
      'ally | Facción del Vado | Hermandad del Llano',
      'ally | Grupo Tres Ríos | Hermandad del Llano',
      'rival | Facción del Vado | Grupo Tres Ríos',
      'rival | Grupo Tres Ríos | Hermandad del Llano',
    ]);
    assert.deepEqual(
      captions(found),
      captions(found).toSorted((a, b) => (a < b ? -1 : 1)),
    );
    const people = await one.sql<{ entity: string }>(`select distinct entity from statement where kind = 'Person'`);
    const persons = new Set(people.map(({ entity }) => entity));
    assert.ok(found.groups.every(({ id, kind }) => !persons.has(id) && kind === 'Organization'));
    assert.match(found.banner, /^TLP:/);
  });

  it('a relation says how many origins it has, when it held, and whether somebody denies it', async () => {
    const { relations } = await groups('serrano');
    const [pact, truce, split, feud] = relations;
    assert.deepEqual([pact?.kind, pact?.denied, pact?.soft], ['ally', true, true]);
    assert.deepEqual([truce?.since, truce?.until, truce?.denied], ['2025-02', '2025-11', false]);
    assert.deepEqual([split?.kind, split?.origins, split?.until], ['rival', 1, null]);
    assert.deepEqual([feud?.origins, feud?.since], [3, '2019']);
  });

  it('as they were known then, and as they were on a day', async () => {
    const before2025 = await groups('serrano', '?on=2025-06-30');
    assert.ok(!told(before2025).some((relation) => relation.startsWith('rival | Facción')), 'the split was later');
    assert.deepEqual(told(await groups('serrano', '?asOf=2020')), []);
  });

  it('rest on what one may see: without its statements a rivalry is gone, and so is what only it named', async () => {
    const { relations, groups: before } = await groups('serrano');
    const feud = relations.find(({ origins }) => origins === 3);
    assert.ok(feud);
    // No one is cleared for a handling that no sight holds.
    const hidden = `select entity from statement where kind = 'Rivalry' and value in ('${feud.source}', '${feud.target}')`;
    const moved = await one.sql<{ id: string; handling: number }>(
      `with old as (select id, handling from statement where entity in (${hidden}))
       update statement s set handling = -1 from old where s.id = old.id returning s.id, old.handling`,
    );
    assert.ok(moved.length > 0);
    const found = await groups('serrano');
    assert.deepEqual(
      found.relations.map(({ kind }) => kind),
      ['ally', 'ally'],
    );
    assert.deepEqual(found.groups, before);
    for (const { id, handling } of moved)
      await one.sql('update statement set handling = $2 where id = $1', [id, handling]);
    assert.deepEqual((await groups('serrano')).relations, relations);
  });

  it('are for who reads content under a purpose, and each look is in the ledger', async () => {
    assert.equal((await one.ask(null, 'GET', '/api/strategies/groups')).status, 401);
    assert.equal((await one.ask(administrator, 'GET', '/api/strategies/groups')).status, 403);
    const { json } = await one.ask('serrano', 'GET', '/api/strategies/groups?on=never');
    assert.equal((json as { fields?: { field: string }[] }).fields?.[0]?.field, 'on');
    const taken = await groups('serrano', '?take=csv');
    assert.deepEqual(taken, await groups('serrano'));
    assert.equal((await one.ask('serrano', 'GET', '/api/strategies/groups?take=all')).status, 422);
    const [event] = await one.sql<{ text: string }>(
      `select p.payload::text as text from ledger_event e join ledger_payload p on p.event = e.id
       where e.event::json->>'action' = 'strategy.groups' limit 1`,
    );
    assert.match(event?.text ?? '', /"case"/);
    const taking = await one.sql<{ text: string }>(
      `select p.payload::text as text from ledger_event e join ledger_payload p on p.event = e.id
       where e.event::json->>'action' = 'strategy.export'`,
    );
    assert.equal(taking.length, 1);
    assert.match(taking[0]?.text ?? '', /"format": ?"csv"/);
  });
});
