import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ReadingView, Suggestion } from '#modules/reading/shapes.ts';
import { testNode, type TestNode } from '../node.ts';
import { accept, keepText, look, suggested } from './texts.ts';

/* A text with very many suggestions is shown window by window; nothing of it is lost, and every id can be named. */
let one: TestNode;
let id: string;
const boats = 1300;
const owner = 'Corvid Freight';
const number = 'CSU010203AB1';
const boat = (n: number): string => `Boat-${n}-Sur`;
const line = (n: number): string => `${owner} runs ${boat(n)}. It was met on ${(n % 28) + 1} May 2027.\n`;
const text = `${Array.from({ length: boats }, (_, n) => line(n)).join('')}The crew of ${boat(5)} answers at ${number}.\n`;
before(async () => {
  one = await testNode();
  id = await keepText(one, { title: 'A long list', text }, (pen) => {
    pen.entity('owner', 'Company', owner);
    for (let n = 0; n < boats; n += 1) pen.entity(`b${n}`, n === 5 ? 'Organization' : 'Vessel', boat(n));
    for (let n = 0; n < boats; n += 1) pen.link('Control', 'owner', `b${n}`, line(n).split('.')[0] ?? '');
    pen.identifier('rfc', number, { value: 'CSU010203AB1' });
  });
});
after(() => one.close());

const windowFrom = async (from: string | null, as = 'serrano'): Promise<ReadingView> => {
  const answer = await one.ask(as, 'GET', `/api/reports/${id}/reading${from === null ? '' : `?from=${from}`}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json as ReadingView;
};
async function windows(): Promise<ReadingView[]> {
  const all = [await windowFrom(null)];
  for (let next = all[0]?.next ?? null; next !== null; next = all.at(-1)?.next ?? null)
    all.push(await windowFrom(next));
  return all;
}
const begins = (row: Suggestion): number => row.spans[0]?.[0] ?? -1;

describe('a reading of very many suggestions', () => {
  it('comes in windows that together are all of it, with the totals of the whole in each', async () => {
    const all = await windows();
    assert.equal(all.length, 2);
    const met = new Map(all.flatMap((view) => view.suggestions.map((row) => [row.id, row])));
    assert.equal(met.size, 2 * boats + 2);
    for (const view of all) {
      const { all: n, open, accepted, rejected, kinds } = view.totals;
      assert.deepEqual([n, open, accepted, rejected], [met.size, met.size, 0, 0]);
      assert.deepEqual(
        kinds.filter((row) => row.what === 'entity').map(({ kind, n: of }) => [kind, of]),
        [
          ['Company', 1],
          ['Organization', 1],
          ['Vessel', boats - 1],
        ],
      );
    }
    const [first, last] = all;
    assert.deepEqual([first?.window[0], first?.window[1], last?.window[1]], [0, last?.window[0], text.length]);
    assert.equal(
      first?.suggestions.filter((row) => begins(row) < first.window[1]).length,
      2000,
      'those that begin in it; the rest are what they stand on',
    );
  });

  it('names in every window what its suggestions stand on, with the mentions that lie in it', async () => {
    for (const view of await windows()) {
      const known = new Set(view.suggestions.map((row) => row.id));
      const [from, to] = view.window;
      for (const row of view.suggestions)
        if (row.what === 'link') assert.ok(known.has(row.from) && known.has(row.to), row.id);
      const { spans } = suggested(view, 'entity', owner);
      assert.equal(spans[0]?.[0], 0, 'its first mention is always there');
      assert.ok(spans.slice(1).every(([start, end]) => start <= to && end > from));
      assert.ok(spans.length > 100 && spans.length < boats);
    }
  });

  it('compares a thing of one window by its number in another', async () => {
    const citation = { report: id, span: [0, 5] };
    const facts = [
      { property: 'name', value: 'Crew of the south' },
      { property: 'taxNumber', value: 'CSU010203AB1' },
    ];
    one.watch.now += 1000;
    const known = await one.ask('serrano', 'POST', '/api/entities', { kind: 'Organization', facts, citation });
    assert.equal(known.status, 200, known.text);
    const crew = suggested(await windowFrom(null), 'entity', boat(5));
    assert.equal(crew.what, 'entity');
    assert.equal(crew.candidates[0]?.entity.caption, 'Crew of the south');
  });

  it('is decided across windows, and its totals follow', async () => {
    const [first, last] = await windows();
    assert.ok(first && last);
    const link = last.suggestions.find((row) => row.what === 'link' && begins(row) >= last.window[0]);
    assert.ok(link?.what === 'link');
    await accept(one, id, [link.id]);
    const { totals } = await windowFrom(null);
    assert.deepEqual([totals.open, totals.accepted], [2 * boats + 2 - 3, 3], 'the link and its two ends');
    const made = suggested(await windowFrom(null), 'entity', owner).made;
    assert.equal(made?.caption, owner);
    assert.deepEqual(suggested(await windowFrom(first.next), 'entity', owner).made, made);
  });

  it('gives dates with the window they stand in, and what is asked for out of form is refused', async () => {
    const answer = await one.ask('serrano', 'GET', `/api/reports/${id}/reading?from=x`);
    assert.equal(answer.status, 422, answer.text);
    assert.deepEqual((await windowFrom('99999999')).suggestions, []);
    assert.equal((await windowFrom('99999999')).next, null);
  });
});

it('more than a window of suggestions at one place come in several', async () => {
  const report = await keepText(one, { title: 'One place', text: 'Corvid Freight.' }, (pen) => {
    for (let n = 0; n < 4100; n += 1) pen.entity(`e${n}`, 'Company', owner);
  });
  const met = new Set<string>();
  let next: string | null = '0';
  const steps: string[] = [];
  while (next !== null) {
    steps.push(next);
    const view = (await one.ask('serrano', 'GET', `/api/reports/${report}/reading?from=${next}`)).json as ReadingView;
    for (const row of view.suggestions) met.add(row.id);
    next = view.next;
  }
  assert.deepEqual(steps, ['0', '0.2000', '0.4000']);
  assert.equal(met.size, 4100);
});

it('a report of usual length is one window', async () => {
  const short = await keepText(one, { title: 'Short', text: 'Corvid Freight came.' }, (pen) => {
    pen.entity('e1', 'Company', owner);
  });
  const view = await look(one, short);
  assert.deepEqual([view.window, view.next, view.totals.all], [[0, 20], null, 1]);
});
