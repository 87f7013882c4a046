import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EntityView } from '#modules/statements/shapes.ts';
import { testNode, type TestNode } from '../node.ts';
import { accept, act, keepText, look, suggested } from './texts.ts';

/* What two texts that disagree, repeat each other or keep silent must come to (requirements X1 to X9). */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const page = async (id: string | undefined, query = ''): Promise<EntityView> => {
  const answer = await one.ask('serrano', 'GET', `/api/entities/${id}${query}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json as EntityView;
};
const made = async (report: string, what: 'entity' | 'event' | 'link' | 'figure', words: string): Promise<string> =>
  suggested(await look(one, report), what, words).made?.id ?? '';

describe('two texts', () => {
  it('X1: one designates and one denies it; both stand, and the contradiction is shown before and after', async () => {
    const yes = 'He signed an order that designated the Velvet Cartel.';
    const first = await keepText(one, { title: 'Later', text: yes, date: '2025-04' }, (pen) => {
      pen.entity('e1', 'Organization', 'Velvet Cartel');
      pen.event('Designation', 'designated the Velvet Cartel', {
        date: '2025-01-20',
        actors: ['e1'],
        patients: ['e1'],
      });
    });
    await accept(one, first, [suggested(await look(one, first), 'event', 'designated the Velvet Cartel').id]);
    const no = 'The order asks for advice on the Velvet Cartel; no designation of the Velvet Cartel was announced.';
    const words = 'no designation of the Velvet Cartel was announced';
    const second = await keepText(one, { title: 'Earlier', text: no, date: '2025-02' }, (pen) => {
      pen.entity('e1', 'Organization', 'Velvet Cartel');
      pen.event('Designation', words, { date: '2025-01-20', actors: ['e1'], patients: ['e1'], denied: true });
    });
    const event = suggested(await look(one, second), 'event', words);
    assert.equal(event.standing.state, 'contradicts');
    assert.equal(event.standing.against[0]?.report.title, 'Later');
    assert.equal(event.standing.against[0]?.sameOrigin, false);
    const known = await made(first, 'event', 'designated the Velvet Cartel');
    const company = suggested(await look(one, second), 'entity', 'Velvet Cartel');
    assert.ok(company.what === 'entity' && company.candidates[0]?.band === 'exact');
    await accept(one, second, [event.id], {
      [event.id]: { is: known },
      [company.id]: { is: await made(first, 'entity', 'Velvet Cartel') },
    });
    const { facts } = await page(known);
    const subject = facts.find((fact) => fact.property === 'subject');
    assert.ok(subject?.contradicted);
    assert.deepEqual(subject.values[0]?.statements.map((row) => row.denied).sort(), [false, true]);
  });

  it('X2: two spans of one programme are both kept with their source', async () => {
    const reports: string[] = [];
    for (const [title, text, date] of [
      ['One', 'The Larkspur Programme, launched in 2008, went on.', '2008'],
      ['Two', 'An agreement of 2007-2021 called the Larkspur Programme ended.', '2007/2021'],
    ] as const) {
      const id = await keepText(one, { title, text }, (pen) => {
        pen.entity('e1', 'Programme', 'Larkspur Programme');
        pen.figure('Larkspur Programme span', 1, 'unit', 'Larkspur', { date });
      });
      reports.push(id);
    }
    const [a = '', b = ''] = reports;
    const all = (await look(one, a)).suggestions.map((row) => row.id);
    await accept(one, a, all);
    const known = await made(a, 'figure', '1');
    const figure = suggested(await look(one, b), 'figure', '1');
    await accept(one, b, [figure.id], { [figure.id]: { is: known } });
    const statements =
      (await page(known)).facts.find((fact) => fact.property === 'quantity')?.values[0]?.statements ?? [];
    assert.deepEqual(statements.map((row) => [row.validFrom, row.validTo]).sort(), [
      ['2007', '2021'],
      ['2008', '2008'],
    ]);
    assert.equal(new Set(statements.map((row) => row.report)).size, 2);
  });

  it('X3: figures of different periods are a series; the refuted claim stays its speaker’s and is denied', async () => {
    const text = 'Halden falsely claimed that 300,000 die annually. The true number is about 90,000.';
    const first = await keepText(one, { title: 'Claim', text }, (pen) => {
      pen.entity('e1', 'Person', 'Halden');
      pen.figure('overdose deaths', 300_000, 'people', '300,000', { refuted: true, speaker: 'e1' });
      pen.figure('overdose deaths', 90_000, 'people', '90,000', { qualifier: 'about' });
    });
    const view = await look(one, first);
    await accept(one, first, [suggested(view, 'figure', '300000').id, suggested(view, 'figure', '90000').id]);
    const series = await made(first, 'figure', '90000');
    assert.equal(await made(first, 'figure', '300000'), series, 'one text, one series');
    const later = 'It fell to 54,000 in the year to October 2024 from a peak of 114,000.';
    const second = await keepText(one, { title: 'Decline', text: later }, (pen) => {
      pen.figure('overdose deaths', 54_000, 'people', '54,000', { date: '2023-11/2024-10' });
      pen.figure('overdose deaths', 114_000, 'people', '114,000', { date: '2022-09/2023-08' });
    });
    const other = await look(one, second);
    const [fell, peak] = [suggested(other, 'figure', '54000'), suggested(other, 'figure', '114000')];
    assert.deepEqual([fell.standing.state, peak.standing.state], ['new', 'new'], 'another period contradicts nothing');
    await accept(one, second, [fell.id, peak.id], { [fell.id]: { is: series }, [peak.id]: { is: series } });
    const { facts, kind } = await page(series);
    assert.equal(kind, 'Figure');
    const amounts = facts.find((fact) => fact.property === 'amount')?.values ?? [];
    assert.deepEqual(amounts.map((value) => value.value).sort(), ['114000', '300000', '54000', '90000']);
    const claimed = amounts.find((value) => value.value === '300000')?.statements ?? [];
    assert.deepEqual(claimed.map((row) => [row.speaker, row.denied]).sort(), [
      [null, true],
      ['Halden', false],
    ]);
    const third = await keepText(one, { title: 'Again', text: 'Some say 300,000 overdose deaths.' }, (pen) =>
      pen.figure('overdose deaths', 300_000, 'people', '300,000'),
    );
    assert.equal(suggested(await look(one, third), 'figure', '300000').standing.state, 'contradicts');
    const same = await keepText(one, { title: 'Same', text: 'There were 54,000 overdose deaths.' }, (pen) =>
      pen.figure('overdose deaths', 54_000, 'people', '54,000', { date: '2023-11/2024-10' }),
    );
    assert.equal(suggested(await look(one, same), 'figure', '54000').standing.state, 'confirms');
  });

  it('X5: at large, then killed, is a change and not a contradiction; each day shows its own', async () => {
    const before = await keepText(
      one,
      { title: 'Spring', text: 'Tomas Verrill remains at large.', date: '2025-04' },
      (pen) => pen.entity('e1', 'Person', 'Tomas Verrill'),
    );
    await accept(
      one,
      before,
      (await look(one, before)).suggestions.map((row) => row.id),
    );
    const person = await made(before, 'entity', 'Tomas Verrill');
    const citation = { report: before, span: [22, 30], validFrom: '2025-04' };
    const fact = { entity: person, property: 'status', value: 'at large', citation };
    assert.equal((await one.ask('serrano', 'POST', '/api/statements', fact)).status, 200);
    const words = 'Tomas Verrill was killed on 22 February 2026.';
    const after = await keepText(one, { title: 'Winter', text: words, date: '2026-02-23' }, (pen) => {
      pen.entity('e1', 'Person', 'Tomas Verrill');
      pen.event('Killing', words, { date: '2026-02-22', actors: ['e1'], patients: ['e1'] });
    });
    const killing = suggested(await look(one, after), 'event', words);
    assert.equal(killing.standing.state, 'changes');
    assert.equal(killing.standing.against[0]?.says, 'at large');
    const entity = suggested(await look(one, after), 'entity', 'Tomas Verrill');
    await accept(one, after, [killing.id], { [entity.id]: { is: person } });
    const now = (await page(person)).facts.find((each) => each.property === 'status');
    assert.deepEqual(now?.values.map((value) => value.value).sort(), ['at large', 'dead']);
    assert.equal(now?.contradicted, false);
    const then = (await page(person, '?on=2025-06')).facts.find((each) => each.property === 'status');
    assert.deepEqual(
      then?.values.map((value) => value.value),
      ['at large'],
    );
  });

  it('X6: a man who is not named gets no name and no person, whatever another text tells', async () => {
    const [count] = await one.sql<{ count: number }>(
      `select count(distinct entity)::int as count from statement where kind = 'Person' and withdrawn_at is null`,
    );
    const text = 'A senior cartel figure was killed in a clash on 22 February 2026.';
    const report = await keepText(one, { title: 'Unnamed', text }, (pen) =>
      pen.event('Killing', text, { date: '2026-02-22' }),
    );
    const killing = suggested(await look(one, report), 'event', text);
    assert.equal(killing.standing.state, 'new');
    await accept(one, report, [killing.id]);
    const { facts, links } = await page(await made(report, 'event', text));
    assert.deepEqual(
      facts.map((fact) => fact.property),
      ['date'],
    );
    assert.deepEqual(links, []);
    const [after] = await one.sql<{ count: number }>(
      `select count(distinct entity)::int as count from statement where kind = 'Person' and withdrawn_at is null`,
    );
    assert.equal(after?.count, count?.count);
  });

  it('X9: an expulsion of 29 is a transfer with its number, and no extradition', async () => {
    const text = 'Orlandia chose to expel rather than extradite the 29 men to Norland.';
    const report = await keepText(one, { title: 'Expelled', text }, (pen) => {
      pen.entity('e1', 'PublicBody', 'Orlandia');
      pen.entity('e2', 'PublicBody', 'Norland');
      pen.event('Transfer', text, { actors: ['e1', 'e2'], quantity: 29, unit: 'people' });
    });
    await accept(one, report, [suggested(await look(one, report), 'event', text).id]);
    const { kind, facts } = await page(await made(report, 'event', text));
    assert.equal(kind, 'Transfer');
    assert.deepEqual(
      ['handedOverBy', 'handedOverTo', 'transferredCount'].map(
        (property) => facts.find((fact) => fact.property === property)?.values.length,
      ),
      [1, 1, 1],
    );
  });

  it('a second weight of one seizure contradicts; the same in another unit confirms', async () => {
    const first = 'The Harbour Guard seized 1,420 lb of zorbine on 6 May 2027.';
    const write = (value: number, unit: string) => (pen: Parameters<Parameters<typeof keepText>[2]>[0]) => {
      pen.entity('e1', 'PublicBody', 'Harbour Guard');
      pen.entity('e2', 'Substance', 'zorbine');
      pen.event('Seizure', 'seized', {
        date: '2027-05-06',
        actors: ['e1'],
        substance: 'e2',
        quantity: value,
        unit,
      });
    };
    const report = await keepText(one, { title: 'Weighed', text: first }, write(1420, 'lb'));
    await accept(one, report, [suggested(await look(one, report), 'event', 'seized').id]);
    const states: string[] = [];
    for (const [value, unit] of [
      [644, 'kg'],
      [900, 'kg'],
    ] as const) {
      const other = await keepText(one, { title: `${value}`, text: first }, write(value, unit));
      const { standing } = suggested(await look(one, other), 'event', 'seized');
      states.push(`${standing.state} ${standing.against.map((each) => each.says).join()}`);
    }
    assert.deepEqual(states, ['confirms 1420 lb', 'contradicts 1420 lb']);
  });

  it('a link told again confirms and joins the same link, as a second origin; a former one changes it', async () => {
    const text = 'Rurik Salm is director of the Corvid Freight.';
    const write = (former: boolean) => (pen: Parameters<Parameters<typeof keepText>[2]>[0]) => {
      pen.entity('e1', 'Person', 'Rurik Salm');
      pen.entity('e2', 'Company', 'Corvid Freight');
      pen.link('Employment', 'e1', 'e2', text, { role: 'director', former });
    };
    const first = await keepText(one, { title: 'First', text }, write(false));
    await accept(one, first, [suggested(await look(one, first), 'link', text).id]);
    const second = await keepText(one, { title: 'Second', text }, write(false));
    const view = await look(one, second);
    assert.equal(suggested(view, 'link', text).standing.state, 'confirms');
    const third = await keepText(one, { title: 'Third', text }, write(true));
    assert.equal(suggested(await look(one, third), 'link', text).standing.state, 'changes');
    const [person, company] = [suggested(view, 'entity', 'Rurik Salm'), suggested(view, 'entity', 'Corvid Freight')];
    await accept(one, second, [suggested(view, 'link', text).id], {
      [person.id]: { is: await made(first, 'entity', 'Rurik Salm') },
      [company.id]: { is: await made(first, 'entity', 'Corvid Freight') },
    });
    const [link, ...more] = (await page(await made(first, 'entity', 'Rurik Salm'))).links;
    assert.equal(more.length, 0, 'one link, not two');
    assert.equal(link?.origins, 2);
  });
});

describe('accuracy', () => {
  it('counts what was accepted, rejected and missed on finished reports of this person', async () => {
    const text = 'Ada Quist met Bo Lind. Cora Venn was there.';
    const report = await keepText(one, { title: 'Met', text }, (pen) => {
      pen.entity('e1', 'Person', 'Ada Quist');
      pen.entity('e2', 'Person', 'Bo Lind');
    });
    const early = (await one.ask('serrano', 'GET', '/api/reading/accuracy')).json as { reports: number };
    const view = await look(one, report);
    await accept(one, report, [suggested(view, 'entity', 'Ada Quist').id]);
    await act(one, report, 'suggestions/reject', { ids: [suggested(view, 'entity', 'Bo Lind').id] });
    for (const name of ['Cora Venn', 'Bo Lind']) {
      const span = [text.indexOf(name), text.indexOf(name) + name.length];
      const entity = { kind: 'Person', facts: [{ property: 'name', value: name }], citation: { report, span } };
      assert.equal((await one.ask('serrano', 'POST', '/api/entities', entity)).status, 200);
    }
    const finished = await act(one, report, 'reading/finish', {});
    assert.equal((finished.json as { finishedAt: number }).finishedAt, one.watch.now);
    assert.equal((await look(one, report)).finishedAt, one.watch.now);
    const told = (await one.ask('serrano', 'GET', '/api/reading/accuracy')).json as {
      reports: number;
      kinds: { what: string; kind: string }[];
    };
    assert.equal(told.reports, early.reports + 1);
    assert.deepEqual(
      told.kinds.find((row) => row.what === 'entity' && row.kind === 'Person'),
      {
        what: 'entity',
        kind: 'Person',
        suggested: 2,
        accepted: 1,
        rejected: 1,
        missed: 1,
        precision: 0.5,
        recall: 0.5,
      },
    );
    const others = (await one.ask('olmos', 'GET', '/api/reading/accuracy')).json as { reports: number };
    assert.equal(others.reports, 0);
    await act(one, report, 'reading/unfinish', {});
    assert.equal((await look(one, report)).finishedAt, null);
  });
});
