import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { EntityView } from '#modules/statements/shapes.ts';
import { demoId, testNode, type Answer, type TestNode } from '../node.ts';

let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const pair = [demoId('entity', 'person:pinto'), demoId('entity', 'person:mauricio-arce')] as const;
const company = demoId('entity', 'company:alazan');
const report = demoId('report', 'r026');
const citation = { report };

/** One second passes with each request, so that "later" means something. */
async function ask(name: string, method: string, path: string, body?: unknown): Promise<Answer> {
  one.watch.now += 1000;
  return one.ask(name, method, `/api${path}`, body);
}

/** What a viewer sees of three entities and a search, without ids and dates of rows, which acts may renew. */
async function world(name = 'serrano'): Promise<string> {
  const pages: unknown[] = [];
  for (const id of [...pair, company]) {
    const answer = await ask(name, 'GET', `/entities/${id}`);
    if (answer.status !== 200) {
      pages.push(answer.status);
      continue;
    }
    const page = answer.json as EntityView;
    const facts = (of: EntityView['facts']): unknown =>
      of.map(({ property, contradicted, values }) => [
        property,
        contradicted,
        values.map((value) => [
          value.value,
          value.preferred,
          value.denied,
          value.origins,
          value.statements.map((s) => [s.claim, s.grade, s.original, s.span, s.speaker].join()).sort(),
        ]),
      ]);
    const links = page.links
      .map((link) => [link.id, link.origins, link.others.map((other) => other.id), facts(link.facts)])
      .sort();
    pages.push([
      page.caption,
      [...page.members].sort(),
      page.aliases,
      facts(page.facts),
      links,
      page.judgements.map((j) => [j.verdict, j.other.id]).sort(),
      page.counts,
      page.banner,
    ]);
  }
  const found = (await ask(name, 'POST', '/search', { text: 'Probado Nuevo' })).json as {
    entities: { id: string; matched: string; facts: number }[];
  };
  pages.push(found.entities.map((hit) => [hit.id, hit.matched, hit.facts]).sort());
  const { reports } = (await ask(name, 'GET', `/reports?case=${demoId('case', 'sierra')}`)).json as {
    reports: { id: string; withdrawn: boolean; statements: number }[];
  };
  pages.push(
    reports
      .filter((each) => !each.withdrawn)
      .map((each) => [each.id, each.statements])
      .sort(),
  );
  return JSON.stringify(pages, null, 1);
}

type Step = { does: string; which: number; text: number };
const verbs = [
  'fact',
  'link',
  'correct',
  'regrade',
  'withdraw',
  'prefer',
  'leave',
  'judge',
  'unjudge',
  'report',
  'unreport',
];
const step: fc.Arbitrary<Step> = fc.record(
  { does: fc.constantFrom(...verbs), which: fc.nat(7), text: fc.nat(3) },
  { noNullPrototype: true },
);

/** Does a step as a person would on the screen; gives whether it was an act that can be undone. */
async function act({ does, which, text }: Step, name = 'serrano'): Promise<boolean> {
  const opened = await ask(name, 'GET', `/entities/${pair[which % 2] ?? ''}`);
  if (opened.status !== 200) return false;
  const page = opened.json as EntityView;
  const statements = page.facts
    .filter((fact) => ['name', 'alias', 'notes'].includes(fact.property))
    .flatMap((fact) => fact.values.flatMap((value) => value.statements));
  const chosen = statements[which % Math.max(1, statements.length)];
  const judgement = page.judgements[which % Math.max(1, page.judgements.length)];
  const value = `Probado Nuevo ${text}`;
  const todo: Record<string, () => Promise<Answer> | undefined> = {
    fact: () =>
      ask(name, 'POST', '/statements', { entity: page.id, property: which % 3 ? 'alias' : 'notes', value, citation }),
    link: () =>
      ask(name, 'POST', '/links', {
        kind: 'Associate',
        source: pair[0],
        target: pair[1],
        facts: [{ property: 'relationship', value }],
        citation,
      }),
    correct: () => chosen && ask(name, 'POST', `/statements/${chosen.id}/correct`, { value, reason: 'corrección' }),
    regrade: () =>
      chosen &&
      ask(name, 'POST', `/statements/${chosen.claim}/correct`, { grade: `C${1 + text}`, reason: 'evaluación' }),
    withdraw: () => chosen && ask(name, 'POST', `/statements/${chosen.id}/withdraw`, { reason: 'no' }),
    prefer: () => chosen && ask(name, 'POST', `/claims/${chosen.claim}/prefer`, { preferred: true }),
    leave: () => chosen && ask(name, 'POST', `/claims/${chosen.claim}/prefer`, { preferred: false }),
    judge: () =>
      ask(name, 'POST', '/judgements', {
        a: pair[which % 2],
        b: pair[(which + 1) % 2],
        verdict: ['same', 'different', 'unsure'][text % 3],
        reason: 'porque sí',
      }),
    unjudge: () => judgement && ask(name, 'POST', `/judgements/${judgement.id}/withdraw`, { reason: '' }),
    report: () =>
      ask(name, 'POST', '/reports', {
        case: demoId('case', 'sierra'),
        title: value,
        text: value,
        source: demoId('source', 'afc'),
        discipline: 'human',
        grade: 'B2',
        label: { tlp: 'GREEN' },
        authority: 'fuentes-publicas',
      }),
    unreport: () =>
      statements.length > 0 && which % 4 === 0
        ? ask(name, 'POST', `/reports/${report}/withdraw`, { reason: 'retirado' })
        : undefined,
  };
  const answer = await todo[does]?.();
  if (answer && answer.status !== 200 && answer.status !== 422 && answer.status !== 404)
    assert.fail(`${does}: ${answer.status} ${answer.text} ${one.errors.at(-1)}`);
  return answer?.status === 200;
}

describe('what was done', () => {
  it('and undone leaves the world as it was at every step, and done again as it was then', async () => {
    let acts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const worlds = [await world()];
        for (const each of steps) if (await act(each)) worlds.push(await world());
        acts += worlds.length - 1;
        for (let at = worlds.length - 2; at >= 0; at--) {
          assert.equal((await ask('serrano', 'POST', '/undo', {})).status, 200);
          assert.equal(await world(), worlds[at], `undone to ${at} of ${worlds.length - 1}`);
        }
        for (let at = 1; at < worlds.length; at++) {
          assert.equal((await ask('serrano', 'POST', '/redo', {})).status, 200);
          assert.equal(await world(), worlds[at], `done again to ${at}`);
        }
        for (let at = worlds.length - 2; at >= 0; at--) await ask('serrano', 'POST', '/undo', {});
        assert.equal(await world(), worlds[0], 'undone once more');
      }),
      { numRuns: 30, seed: 7305, endOnFailure: true },
    );
    assert.ok(acts > 60, `${acts} acts`);
  });

  it('leaves derived rows of what stands, and of nothing else', async () => {
    const [row] = await one.sql<{ words: number; lines: number }>(`
      select (select count(*)::int from name_word w join statement s on s.entity = w.entity and s.id = w.statement where (s.withdrawn_at is null) <> (w.withdrawn_at is null)) as words,
        (select count(*)::int from adjacency a join statement s on s.entity = a.link and s.id = a.statement where (s.withdrawn_at is null) <> (a.withdrawn_at is null)) as lines`);
    assert.deepEqual(row, { words: 0, lines: 0 });
  });

  it('by somebody else in between is not trodden on', async () => {
    const text = (value: string): object => ({ value, reason: 'r' });
    const made = (
      await ask('serrano', 'POST', '/statements', { entity: pair[0], property: 'notes', value: 'Uno', citation })
    ).json as { ids: string[] };
    const claim = made.ids[0] ?? '';
    await ask('serrano', 'POST', `/statements/${claim}/correct`, text('Dos'));
    assert.equal((await ask('montes', 'POST', `/statements/${claim}/correct`, text('Tres'))).status, 200);
    await ask('serrano', 'POST', '/undo', {});
    const open = await one.sql<{ value: string }>(
      'select value from statement where claim = $1 and withdrawn_at is null',
      [claim],
    );
    assert.deepEqual(open, [{ value: 'Tres' }], 'a claim stands in one version');
    await ask('serrano', 'POST', '/undo', {});
    assert.deepEqual(
      await one.sql('select value from statement where claim = $1 and withdrawn_at is null', [claim]),
      open,
    );
    assert.equal((await ask('montes', 'POST', '/undo', {})).status, 200);
  });

  it('is one’s own: nobody undoes what another did', async () => {
    await ask('serrano', 'POST', '/statements', { entity: pair[0], property: 'notes', value: 'Mío', citation });
    const standing = async (): Promise<number> =>
      (await one.sql("select 1 from statement where value = 'Mío' and withdrawn_at is null")).length;
    for (let at = 0; at < 30; at++) if ((await ask('olmos', 'POST', '/undo', {})).status !== 200) break;
    assert.equal(await standing(), 1);
    const nothing = await ask('olmos', 'POST', '/undo', {});
    assert.deepEqual([nothing.status, (nothing.json as { rule: string }).rule], [409, 'nothing-to-undo']);
    await ask('serrano', 'POST', '/undo', {});
    assert.equal(await standing(), 0);
  });

  it('anew after an undo cannot be followed by a redo', async () => {
    await ask('serrano', 'POST', '/statements', { entity: pair[0], property: 'notes', value: 'A', citation });
    await ask('serrano', 'POST', '/undo', {});
    await ask('serrano', 'POST', '/statements', { entity: pair[0], property: 'notes', value: 'B', citation });
    const { status, json } = await ask('serrano', 'POST', '/redo', {});
    assert.deepEqual([status, (json as { rule: string }).rule], [409, 'nothing-to-redo']);
    await ask('serrano', 'POST', '/undo', {});
  });
});

describe('a claim', () => {
  it('keeps its id through correction, regrading, narrowing and withdrawal, and shows every version', async () => {
    const made = (
      await ask('serrano', 'POST', '/statements', { entity: company, property: 'notes', value: 'v1', citation })
    ).json as { ids: string[] };
    const claim = made.ids[0] ?? '';
    for (const change of [
      { value: 'v2' },
      { grade: 'A1' },
      { denied: true, modality: 'alleged' },
      { label: { compartments: ['FUENTES'] } },
    ]) {
      assert.equal(
        (await ask('serrano', 'POST', `/statements/${claim}/correct`, { ...change, reason: 'r' })).status,
        200,
      );
    }
    assert.equal((await ask('serrano', 'POST', `/statements/${claim}/withdraw`, { reason: 'r' })).status, 200);
    type Versions = {
      versions: {
        value: string;
        grade: string;
        denied: boolean;
        claim: string;
        endReason: string | null;
        withdrawnAt: number | null;
        id: string;
      }[];
    };
    const { versions } = (await ask('serrano', 'GET', `/claims/${claim}`)).json as Versions;
    assert.deepEqual(
      versions.map((v) => [v.value, v.grade, v.denied, v.endReason]),
      [
        ['v1', 'C3', false, 'r'],
        ['v2', 'C3', false, 'r'],
        ['v2', 'A1', false, 'r'],
        ['v2', 'A1', true, 'corrected'],
        ['v2', 'A1', true, 'r'],
      ],
    );
    assert.ok(versions.every((v) => v.claim === claim) && new Set(versions.map((v) => v.id)).size === 5);
    // Who is not in the compartment knows the versions before, and that the last of them ended.
    const seen = ((await ask('olmos', 'GET', `/claims/${claim}`)).json as Versions).versions;
    assert.deepEqual(
      seen,
      versions.slice(0, 4).map((version, at) => ({ ...seen[at], id: version.id })),
    );
    assert.equal(
      (await ask('serrano', 'POST', `/statements/${claim}/correct`, { value: 'v3', reason: 'r' })).status,
      404,
    );
  });

  it('is corrected by one of two who try at once, and the other is told', async () => {
    const made = (
      await ask('serrano', 'POST', '/statements', { entity: company, property: 'notes', value: 'once', citation })
    ).json as { ids: string[] };
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((value, at) =>
        ask(at % 2 ? 'montes' : 'serrano', 'POST', `/statements/${made.ids[0]}/correct`, { value, reason: 'r' }),
      ),
    );
    assert.ok(
      answers.every((answer) => [200, 409, 404].includes(answer.status)),
      answers.map((answer) => answer.text).join(),
    );
    assert.equal(
      (await one.sql('select 1 from statement where claim = $1 and withdrawn_at is null', [made.ids[0]])).length,
      1,
    );
  });
});

describe('looking back', () => {
  it('moves facts, judgements and preferences to what was known then', async () => {
    const day = async (date: string): Promise<void> => void (one.watch.now = Math.max(one.watch.now, Date.parse(date)));
    const values = async (asOf?: string): Promise<unknown> => {
      const page = (await ask('serrano', 'GET', `/entities/${company}${asOf ? `?asOf=${asOf}` : ''}`))
        .json as EntityView;
      return [
        page.facts.find((fact) => fact.property === 'summary')?.values.map((value) => [value.value, value.preferred]),
        page.members.length,
      ];
    };
    const before = await values();
    await day('2026-12-01T08:00Z');
    for (const name of ['serrano', 'montes'])
      await one.sql(
        `update session set created_at = $1, seen_at = $1 where account = (select id from account where name = '${name}')`,
        [new Date(one.watch.now)],
      );
    const made = (
      await ask('serrano', 'POST', '/statements', { entity: company, property: 'summary', value: 'nota', citation })
    ).json as { ids: string[] };
    await day('2026-12-02T08:00Z');
    await one.sql(
      "update session set created_at = $1, seen_at = $1 where account = (select id from account where name = 'serrano')",
      [new Date(one.watch.now)],
    );
    await ask('serrano', 'POST', `/claims/${made.ids[0]}/prefer`, { preferred: true });
    await ask('serrano', 'POST', '/judgements', {
      a: company,
      b: demoId('entity', 'company:rivero'),
      verdict: 'same',
      reason: 'x',
    });
    assert.deepEqual(await values('2026-11-30'), before);
    assert.deepEqual(await values('2026-12-01'), [[['nota', false]], 1]);
    assert.deepEqual(await values('2026-12-02'), [[['nota', true]], 2]);
    assert.deepEqual(await values(), [[['nota', true]], 2]);
    for (let at = 0; at < 3; at++) await ask('serrano', 'POST', '/undo', {});
    assert.deepEqual(await values(), before);
    assert.deepEqual(await values('2026-12-01'), [[['nota', false]], 1], 'what was undone was known all the same');
    assert.deepEqual(await values('2026-12-02'), before, 'and at the end of that day no more');
  });

  it('never moves permission: what one may not see today one may not see as of a day when one might', async () => {
    // The pilot agreement ran until 1 January 2026; its report was known and open to olmos' party then.
    const [row] = await one.sql<{ entity: string }>(
      'select s.entity from statement s join handling h on h.id = s.handling where h.authorities = $1 limit 1',
      [['piloto-2023']],
    );
    for (const query of ['', '?asOf=2025-06-01', '?on=2025-06-01']) {
      const page = await ask('serrano', 'GET', `/entities/${row?.entity}${query}`);
      assert.ok(page.status === 404 || !page.text.includes('piloto-2023'), query);
    }
  });
});
