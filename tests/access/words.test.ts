import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoId, testNode, type Answer, type TestNode } from '../node.ts';

/* A compartment's name may tell of a source: whoever is not in it is told nothing of it, whatever he types. */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const with_ = (compartment: string): unknown => ({ tlp: 'GREEN', compartments: [compartment] });
const ways: [string, (label: unknown) => [string, unknown]][] = [
  [
    'a report',
    (label) => [
      '/reports',
      {
        case: demoId('case', 'sierra'),
        title: 'x',
        text: 'x',
        source: demoId('source', 'afc'),
        discipline: 'human',
        grade: 'B2',
        label,
        authority: 'fuentes-publicas',
      },
    ],
  ],
  ['a source', (label) => ['/sources', { name: 'x', kind: 'person', label, authority: 'fuentes-publicas' }]],
  [
    'a fact',
    (label) => [
      '/statements',
      {
        entity: demoId('entity', 'company:alazan'),
        property: 'alias',
        value: 'x',
        citation: { report: demoId('report', 'r026'), label },
      },
    ],
  ],
  [
    'a judgement',
    (label) => [
      '/judgements',
      {
        a: demoId('entity', 'company:alazan'),
        b: demoId('entity', 'company:rivero'),
        verdict: 'unsure',
        reason: 'x',
        label,
      },
    ],
  ],
];

describe('the words of a label', () => {
  for (const [says, of] of ways) {
    it(`on ${says}: a compartment one is not in answers as one that is none, and none is listed`, async () => {
      const ask = async (compartment: string): Promise<Answer> =>
        one.ask(
          'olmos',
          'POST',
          ...(([path, body]): [string, unknown] => [`/api${path}`, body])(of(with_(compartment))),
        );
      const [hidden, none] = [await ask('FUENTES'), await ask('NADA')];
      assert.deepEqual(
        [hidden.status, hidden.text.replaceAll('FUENTES', 'X')],
        [none.status, none.text.replaceAll('NADA', 'X')],
      );
      assert.ok(!none.text.includes('FUENTES'));
    });

    it(`on ${says}: one’s own may be used`, async () => {
      const [path, body] = of(with_('FUENTES'));
      assert.equal((await one.ask('serrano', 'POST', `/api${path}`, body)).status, 200);
    });
  }

  it('listed for a screen are those one is in', async () => {
    const compartments = async (name: string): Promise<unknown> =>
      (
        (await one.ask(name, 'GET', '/api/vocabulary/known')).json as { compartments: { id: string }[] }
      ).compartments.map((each) => each.id);
    assert.deepEqual(
      [await compartments('olmos'), await compartments('serrano'), await compartments('nodo')],
      [[], ['FUENTES'], ['FUENTES']],
    );
  });

  it('may narrow, and never widen, what a report says of itself', async () => {
    const [, body] = ways[2]?.[1]({ tlp: 'CLEAR', parties: null }) ?? ['', {}];
    const { json } = await one.ask('serrano', 'POST', '/api/statements', {
      ...(body as object),
      citation: { report: demoId('report', 'r014'), label: { tlp: 'CLEAR' } },
    });
    const [id] = (json as { ids?: string[] }).ids ?? [];
    if (id === undefined) return assert.fail(JSON.stringify(json));
    const [row] = await one.sql<{ same: boolean }>(
      'select (select handling from statement where id = $1) = (select handling from report where id = $2) as same',
      [id, demoId('report', 'r014')],
    );
    assert.equal(row?.same, true);
  });
});
