import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { EntityView } from '#modules/statements/shapes.ts';
import { testNode, type TestNode } from '../node.ts';
import { accept, act, keepText, look, suggested } from './texts.ts';

/* X4: the same words under two names are one origin, and that they drifted is shown. */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const quotation = 'Lessons learned on the northern coast are applicable to the work of the Harbour Guard now';

async function twin(title: string, date: string, speaker: string, body: string): Promise<string> {
  const text = body.replace('*', `“${quotation}”`);
  return keepText(one, { title, date, text }, (pen) => {
    pen.entity('e1', 'PublicBody', 'Harbour Guard');
    pen.entity('e2', 'Substance', 'zorbine');
    pen.event('Declaration', quotation, { actors: ['e1'], speaker });
    pen.event('Seizure', 'took zorbine', { date: '2027-05-06', actors: ['e1'], substance: 'e2' });
  });
}

it('finds the words on both sides with their speakers, and counts them once when joined, until that is undone', async () => {
  const early = await twin(
    'Paper',
    '2025-02',
    'a person familiar with his plans',
    'He said: *. They took zorbine on a Tuesday.',
  );
  const late = await twin(
    'Blog',
    '2025-03',
    'Unnamed source',
    'An unnamed source told us that they took zorbine. *, it said.',
  );
  const other = await keepText(
    one,
    { title: 'Other', text: 'Nothing of the sort is said in this one at all.' },
    () => undefined,
  );
  const [finding] = (await look(one, late)).origins;
  assert.ok(finding);
  assert.equal(finding.kind, 'quotation');
  assert.equal(finding.report.id, early);
  const texts = await Promise.all(
    [late, early].map(
      async (id) => ((await one.ask('serrano', 'GET', `/api/reports/${id}`)).json as { text: string }).text,
    ),
  );
  assert.ok(texts[0]?.slice(...finding.span).includes('applicable to the work'));
  assert.equal(texts[0]?.slice(...finding.span), texts[1]?.slice(...finding.there));
  assert.deepEqual(finding.speakers, { here: 'Unnamed source', there: 'a person familiar with his plans' });
  assert.equal(finding.joined, false);
  assert.deepEqual((await look(one, other)).origins, []);

  await accept(one, early, [suggested(await look(one, early), 'event', 'took zorbine').id]);
  const made = suggested(await look(one, early), 'event', 'took zorbine').made?.id ?? '';
  const again = suggested(await look(one, late), 'event', 'took zorbine');
  assert.equal(again.standing.state, 'confirms');
  assert.equal(again.standing.against[0]?.sameOrigin, false);
  await accept(one, late, [again.id], { [again.id]: { is: made } });
  const origins = async (): Promise<number> =>
    ((await one.ask('serrano', 'GET', `/api/entities/${made}`)).json as EntityView).facts.find(
      (fact) => fact.property === 'date',
    )?.values[0]?.origins ?? 0;
  assert.equal(await origins(), 2);
  one.watch.now += 1000;
  assert.equal((await act(one, early, 'origins/join', { report: late })).status, 200);
  assert.equal(await origins(), 1);
  assert.ok((await look(one, late)).origins.every((each) => each.joined));
  const page = (await one.ask('serrano', 'GET', `/api/reports/${late}`)).json as { cites: { id: string }[] };
  assert.deepEqual(
    page.cites.map((each) => each.id),
    [early],
    'the later cites the earlier',
  );
  assert.equal((await act(one, late, 'origins/join', { report: early })).status, 409, 'joined already');
  one.watch.now += 1000;
  await one.ask('serrano', 'POST', '/api/undo', {});
  assert.equal(await origins(), 2);
  one.watch.now += 1000;
  await one.ask('serrano', 'POST', '/api/redo', {});
  assert.equal(await origins(), 1);
});

it('joins with a report those that rest on it', async () => {
  const [first, second] = [
    await twin('One', '2025-01', 'x', 'First. *. They took zorbine there.'),
    await twin('Two', '2025-02', 'y', 'Second. * They took zorbine then.'),
  ];
  const text = 'It repeats what the second had written about that.';
  const third = await keepText(one, { title: 'Three', text, cites: [second] }, () => undefined);
  one.watch.now += 1000;
  assert.equal((await act(one, second, 'origins/join', { report: first })).status, 200);
  const rows = await one.sql<{ id: string; origins: string[] }>('select id, origins from report where id = any($1)', [
    [first, second, third],
  ]);
  assert.ok(rows.every((row) => row.origins.join() === first));
});

it('tells words that another report says again and again once, and of very many the first', async () => {
  const said = (n: number): string => `They said: “${quotation} in the year ${n} of the count”. `;
  const write = (title: string, text: string): Promise<string> => keepText(one, { title, text }, () => undefined);
  const between = (n: number): string =>
    `Apart ${n} from all ${n + 7} that ${n + 9} stands ${n + 11} here ${n + 13}.\n\n`;
  const again = await write('Again', Array.from({ length: 40 }, (_, n) => between(n) + said(1)).join(''));
  const short = await write('Short', said(1));
  const findings = async (id: string, other: string): Promise<[shown: number, left: number]> => {
    const view = await look(one, id);
    return [
      view.origins.filter((each) => each.report.id === other).length,
      view.originsLeft.find((each) => each.report.id === other)?.n ?? 0,
    ];
  };
  assert.deepEqual(await findings(short, again), [1, 0]);
  assert.deepEqual(await findings(again, short), [1, 0]);

  const other = (n: number): string =>
    `${n} men of the ${n}th crew left berth ${n} for quay ${n} with ${n} boxes of ${n} kilograms`;
  const many = (way: (n: number) => number): string =>
    Array.from({ length: 60 }, (_, n) => `${between(1000 * way(n))}“${other(way(n))}”. `).join('');
  const forth = await write(
    'Forth',
    many((n) => n + 1),
  );
  const back = await write(
    'Back',
    many((n) => 60 - n),
  );
  assert.deepEqual(await findings(forth, back), [50, 10]);
});
