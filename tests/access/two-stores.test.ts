import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routes } from '#server/routes.ts';
import { testDatabase } from '#storage/postgres/testing.ts';
import type { Sight } from '#storage/store.ts';
import { seedDemo } from '#demo/seed.ts';
import { testNode, type TestNode } from '../node.ts';
import { everything, reading, writing, type Everything, type Question } from './every-route.ts';
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
  return { whole, own, sight, close: async () => void (await Promise.all([whole.close(), own.close()])) };
}

const atOnce = 8;

/** Asks both stores; gives how often. The first difference of each route is told. */
async function sameAnswers(pair: Pair, name: string, asking: readonly (readonly [route: string, questions: readonly Question[]])[], together = atOnce): Promise<number> {
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

async function differs({ whole, own }: Pair, name: string, [method, path, body]: Question): Promise<string | undefined> {
  const [a, b] = await Promise.all([whole.ask(name, method, `/api${path}`, body), own.ask(name, method, `/api${path}`, body)]);
  const question = `${method} ${path} ${JSON.stringify(body)?.slice(0, 200) ?? ''}`;
  if (a.status === 500) return `${question} fails: ${whole.errors.at(-1)}`;
  if (a.status !== b.status) return `${question}: ${a.status}, in his own store ${b.status}`;
  if (JSON.stringify(a.headers) !== JSON.stringify(b.headers)) return `${question}: ${JSON.stringify(a.headers)}, in his own store ${JSON.stringify(b.headers)}`;
  if (a.text === b.text) return undefined;
  const at = [...a.text].findIndex((letter, index) => letter !== b.text[index]);
  return `${question}: …${a.text.slice(Math.max(0, at - 150), at + 150)}…, in his own store …${b.text.slice(Math.max(0, at - 150), at + 150)}…`;
}

describe('the two stores', () => {
  it('ask every route of the node: a new one must be added here', () => {
    const known = new Set([...Object.keys(reading), ...Object.keys(writing)]);
    assert.deepEqual(routes.map(keyOf).filter((key) => !known.has(key)), []);
    assert.deepEqual([...known].filter((key) => !routes.some((route) => keyOf(route) === key)), []);
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
      await sameAnswers(pair, name, questions.map(([key, of]) => [key, of.slice(0, 2)] as const), 1);
      const asked = await sameAnswers(pair, name, questions.filter(([key]) => !ledger.has(key)));
      assert.ok(asked > 2000, `${asked} questions`);
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

const secretsIn = async (one: TestNode): Promise<string[]> =>
  (await one.sql<{ value: string }>('select distinct value from statement union select name from source union select title from report')).flatMap(({ value }) => strataNames.map(secretName).filter((secret) => value.includes(secret)));
