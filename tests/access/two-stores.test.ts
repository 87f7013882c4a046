import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routes } from '#server/routes.ts';
import { testDatabase } from '#storage/postgres/testing.ts';
import type { Sight } from '#storage/store.ts';
import { seedDemo } from '#demo/seed.ts';
import { demoId, testNode, type TestNode } from '../node.ts';
import { everything, reading, work, writing, type Everything, type Question, type Seen } from './every-route.ts';
import { harden, secretName, strataNames } from './hard-world.ts';
import { deriveAnew, derivedRows, leaveOnly } from './own-world.ts';

/*
 * DESIGN section 4, non-interference: every answer to a viewer equals, byte for byte, the answer of a store that holds only
 * what he may see. The whole store and the cut one are asked the same questions in the same order, with the same clock and
 * the same random bytes, so that even ids and ledger commitments must agree.
 */
const viewers = ['serrano', 'olmos', 'montes', 'ibarguen', 'escandon', 'nodo'];
const ledger = new Set(['GET /ledger', 'GET /oversight/summary']);
const keyOf = (route: { method: string; path: string }): string => `${route.method} ${route.path}`;

/** The demonstration with everything hard laid over it, to be copied. */
async function hardTemplate(): Promise<string> {
  return (await testDatabase()).template('hard_demonstration', async (database) => {
    const node = await testNode({ database, seed: 'hard' });
    await seedDemo(node.node);
    await harden(node);
    await node.close();
  });
}

let all: Everything;
let template: string;

before(async () => {
  template = await hardTemplate();
  const whole = await testNode({ template });
  all = await everything(whole);
  await whole.close();
});

interface Pair {
  whole: TestNode;
  own: TestNode;
  sight: Sight;
  /** How often each status was answered. */
  answers: Map<number, number>;
  close(): Promise<void>;
}

async function pairFor(name: string): Promise<Pair> {
  const whole = await testNode({ template, seed: name });
  const own = await testNode({ template, seed: name });
  // Asked of a third node, so that both of these have given the same number of tokens and ids when the questions begin.
  const asked = await testNode({ template });
  const { sight, viewer, role } = await asked.caller(name);
  const compartments = role === 'administrator' ? ['FUENTES', 'SELLADO'] : viewer.compartments;
  await leaveOnly(own, sight, compartments);
  await asked.close();
  return {
    whole,
    own,
    sight,
    answers: new Map(),
    close: async () => void (await Promise.all([whole.close(), own.close()])),
  };
}

const atOnce = 8;

/** Asks both stores; gives how often. The first difference of each route is told. */
async function sameAnswers(
  pair: Pair,
  name: string,
  asking: readonly (readonly [route: string, questions: readonly Question[]])[],
  together = atOnce,
): Promise<number> {
  const differing: string[] = [];
  let asked = 0;
  for (const [route, questions] of asking) {
    for (let at = 0; at < questions.length; at += together) {
      const some = questions.slice(at, at + together);
      const differences = await Promise.all(some.map((question) => differs(pair, name, question)));
      asked += some.length;
      const first = differences.find((one) => one !== undefined);
      if (first === undefined) continue;
      differing.push(`${route}: ${first}`);
      break;
    }
  }
  assert.deepEqual(differing, []);
  return asked;
}

async function differs(
  { whole, own, answers }: Pair,
  name: string,
  [method, path, body]: Question,
): Promise<string | undefined> {
  const [a, b] = await Promise.all([
    whole.ask(name, method, `/api${path}`, body),
    own.ask(name, method, `/api${path}`, body),
  ]);
  const question = `${method} ${path} ${JSON.stringify(body)?.slice(0, 200) ?? ''}`;
  answers.set(a.status, (answers.get(a.status) ?? 0) + 1);
  if (a.status === 500) return `${question} fails: ${whole.errors.at(-1)}`;
  if (a.status !== b.status) return `${question}: ${a.status}, in his own store ${b.status}`;
  if (JSON.stringify(a.headers) !== JSON.stringify(b.headers))
    return `${question}: ${JSON.stringify(a.headers)}, in his own store ${JSON.stringify(b.headers)}`;
  if (a.text === b.text) return undefined;
  const at = [...a.text].findIndex((letter, index) => letter !== b.text[index]);
  return `${question}: …${a.text.slice(Math.max(0, at - 150), at + 150)}…, in his own store …${b.text.slice(Math.max(0, at - 150), at + 150)}…`;
}

describe('the two stores', () => {
  it('ask every route of the node: a new one must be added here', () => {
    const known = new Set([...Object.keys(reading), ...Object.keys(writing)]);
    assert.deepEqual(
      routes.map(keyOf).filter((key) => !known.has(key)),
      [],
    );
    assert.deepEqual(
      [...known].filter((key) => !routes.some((route) => keyOf(route) === key)),
      [],
    );
    assert.deepEqual(routes.filter((route) => route.method === 'GET' && !(keyOf(route) in reading)).map(keyOf), []);
  });
});

for (const name of viewers) {
  describe(`what ${name} is told`, () => {
    let pair: Pair;
    before(async () => {
      pair = await pairFor(name);
    });
    after(() => pair.close());

    it('is, byte for byte, what a store holding only his own world tells', async () => {
      const questions = Object.entries(reading).map(([key, of]) => [key, of(all)] as const);
      // One after another, so that the ledger, which is asked last, must hold the same events with the same ids.
      await sameAnswers(
        pair,
        name,
        questions.map(([key, of]) => [key, of.slice(0, 2)] as const),
        1,
      );
      const asked = await sameAnswers(
        pair,
        name,
        questions.filter(([key]) => !ledger.has(key)),
      );
      assert.ok(asked > 2000, `${asked} questions`);
    });

    it('rests on derived rows made of what he may see, and of nothing else', async () => {
      const kept = await derivedRows(pair.own);
      await deriveAnew(pair.own, pair.sight);
      assert.deepEqual(await derivedRows(pair.own), kept);
      if (name !== 'nodo') assert.ok(Object.values(kept).every((rows) => rows.length > 100));
    });

    it('is the same while he writes', async () => {
      const seen = await seenBy(pair.own);
      if (!seen) return;
      const differing: (string | undefined)[] = [];
      pair.answers.clear();
      for (const question of work(seen)) differing.push(await differs(pair, name, question));
      assert.deepEqual(
        differing.filter((one) => one !== undefined),
        [],
      );
      const done = pair.answers.get(200) ?? 0;
      assert.ok(
        name === 'serrano' ? done === work(seen).length : name === 'escandon' || done > 12,
        `${name} is let do ${done} of it`,
      );
    });

    it('of what is hidden is what he is told of what never was, whatever he tries to write', async () => {
      const seen = await seenBy(pair.own);
      if (!seen) return;
      const differing: string[] = [];
      for (const [kind, hidden] of Object.entries(await hiddenFrom(pair))) {
        for (const [route, of] of Object.entries(writing)) {
          const absent = of(never, seen.person, seen.report);
          for (const [at, [method, path, body]] of of(hidden, seen.person, seen.report).entries()) {
            const real = await pair.whole.ask(name, method, `/api${path}`, body);
            const [, otherPath, otherBody] = absent[at] ?? ['', '', ''];
            const none = await pair.whole.ask(name, method, `/api${otherPath}`, otherBody);
            const said = [real, none].map(
              ({ status, text }) => `${status} ${text.replaceAll(hidden, 'ID').replaceAll(never, 'ID')}`,
            );
            if (said[0] !== said[1] || real.status < 400)
              differing.push(`${route} with a hidden ${kind}: ${said.join(' / ')}`);
          }
        }
      }
      assert.deepEqual(differing, []);
    });

    it('names nothing that only hidden rows hold', async () => {
      const known = new Set(await secretsIn(pair.own));
      const hidden = strataNames.map(secretName).filter((secret) => !known.has(secret));
      if (name !== 'nodo') assert.ok(hidden.length >= 3, 'the case hides too little to prove anything');
      for (const text of hidden) {
        const { status, text: answer } = await pair.whole.ask(name, 'POST', '/api/search', { text });
        assert.ok(status === 403 || !answer.includes(text), `${name} finds ${text}`);
      }
    });
  });
}

const never = '01900000-0000-7000-8000-00000000dead';

/** Things in a viewer's own store to work on; undefined when there is nothing or he may not write. */
async function seenBy(own: TestNode): Promise<Seen | undefined> {
  const one = async (query: string): Promise<string> => (await own.sql<{ id: string }>(query))[0]?.id ?? '';
  const statements = await own.sql<{ id: string; claim: string; entity: string; report: string }>(`
    select s.id, s.claim, s.entity, s.report from statement s join report r on r.id = s.report
    where s.withdrawn_at is null and s.kind = 'Person' and s.property = 'name' order by s.id`);
  const [first] = statements;
  const other = statements.find((row) => row.entity !== first?.entity);
  if (!first || !other) return undefined;
  return {
    person: first.entity,
    other: other.entity,
    company: await one(
      `select entity as id from statement where kind = 'Company' and withdrawn_at is null order by id limit 1`,
    ),
    report: first.report,
    statement: first.id,
    claim: first.claim,
    chart: demoId('chart', 'everything sierra'),
    case: demoId('case', 'sierra'),
    read: await readBy(own),
  };
}

/** A report in his store that was read and not decided on, with another that has the same words. */
async function readBy(own: TestNode): Promise<Seen['read']> {
  const [row] = await own.sql<NonNullable<Seen['read']>>(`
    select p.report, p.id as person, o.id as other, m.report as copy from suggestion p
    join suggestion o on o.report = p.report and o.what = 'event' and o.state = 'open'
    join report r on r.id = p.report and r.withdrawn_at is null
    join fingerprint f on f.report = p.report join fingerprint m on m.hash = f.hash and m.report <> f.report
    join report c on c.id = m.report and c.withdrawn_at is null and not c.origins && r.origins
    where p.what = 'entity' and p.kind = 'Person' and p.state = 'open' order by p.report, p.id, m.report limit 1`);
  return row ?? null;
}

/** Of each kind of thing one that is in the whole store and not in his. */
async function hiddenFrom({ whole, own }: Pair): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [kind, query] of Object.entries({
    entity: 'select distinct entity as id from statement order by 1',
    claim: 'select distinct claim as id from statement order by 1',
    statement: 'select id from statement order by 1',
    report: 'select id from report order by 1',
    source: 'select id from source order by 1',
    judgement: 'select distinct id from judgement order by 1',
    suggestion: 'select id from suggestion order by 1',
  })) {
    const known = new Set((await own.sql<{ id: string }>(query)).map((row) => row.id));
    const hidden = (await whole.sql<{ id: string }>(query)).map((row) => row.id).find((id) => !known.has(id));
    assert.ok(hidden, `there is no hidden ${kind}`);
    found[kind] = hidden;
  }
  return found;
}

const secretsIn = async (one: TestNode): Promise<string[]> =>
  (
    await one.sql<{ value: string }>(
      'select distinct value from statement union select name from source union select title from report',
    )
  ).flatMap(({ value }) => strataNames.map(secretName).filter((secret) => value.includes(secret)));
