import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EntityView, FactView } from '#modules/statements/shapes.ts';
import type { ReadingView } from '#modules/reading/shapes.ts';
import { testNode, type Answer, type TestNode } from '../node.ts';
import { accept, act, keepAgain, keepText, look, suggested } from './texts.ts';

let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const page = async (id: string): Promise<EntityView> => {
  const answer = await one.ask('serrano', 'GET', `/api/entities/${id}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json as EntityView;
};
const values = (facts: FactView[], property: string): string[] =>
  facts.filter((fact) => fact.property === property).flatMap((fact) => fact.values.map((value) => value.value));
const state = (view: ReadingView): string[] => view.suggestions.map((row) => row.state);

const text =
  'On 6 May 2027 the Harbour Guard seized 1,420 lb of zorbine worth $2.5 million at the Lantern Yard. ' +
  'The yard is in Port Amity. Ilse Brandvik, formerly manager of Corvid Freight, was arrested in Port Amity. ' +
  'Corvid Freight uses +52 55 1234 5678 and container CSQU3054384.';

const raid = (): Promise<string> =>
  keepText(one, { title: 'Raid', text, date: '2027-05-07' }, (pen) => {
    pen.entity('e1', 'PublicBody', 'Harbour Guard');
    pen.entity('e2', 'Substance', 'zorbine');
    pen.entity('e3', 'Facility', 'Lantern Yard');
    pen.entity('e4', 'Place', 'Port Amity');
    pen.entity('e5', 'Person', 'Ilse Brandvik');
    pen.entity('e6', 'Company', 'Corvid Freight');
    pen.link('Location', 'e3', 'e4', 'The yard is in Port Amity.');
    pen.link('Location', 'e5', 'e4', 'Ilse Brandvik, formerly manager of Corvid Freight, was arrested in Port Amity');
    pen.link('Employment', 'e5', 'e6', 'Ilse Brandvik, formerly manager of Corvid Freight', {
      role: 'manager',
      former: true,
    });
    pen.event('Seizure', 'the Harbour Guard seized 1,420 lb of zorbine worth $2.5 million at the Lantern Yard', {
      date: '2027-05-06',
      dateBasis: 'stated',
      place: 'e3',
      actors: ['e1'],
      substance: 'e2',
      quantity: 1420,
      unit: 'lb',
      valueUsd: 2_500_000,
    });
    pen.event('Arrest', 'was arrested in Port Amity', { place: 'e4', actors: ['e5'], patients: ['e5'] });
    pen.figure('zorbine', 1420, 'lb', '1,420 lb');
    pen.figure('zorbine', 2_500_000, 'USD', '$2.5 million');
    pen.identifier('phone', '+52 55 1234 5678', { value: '+525512345678' });
    pen.identifier('container', 'CSQU3054384', { valid: false, fault: { en: 'check digit', es: 'dígito' } });
  });

describe('a reading', () => {
  it('is shown in order, with kinds of the vocabulary, and joins no person to a place', async () => {
    const view = await look(one, await raid());
    assert.equal(view.language, 'en');
    assert.deepEqual(
      view.suggestions.map((row) => `${row.what} ${row.kind}`),
      [
        'entity PublicBody',
        'entity Substance',
        'entity Site',
        'entity Area',
        'entity Person',
        'entity Company',
        'link Site',
        'link Employment',
        'event Seizure',
        'event Arrest',
        'figure Figure',
        'figure Figure',
        'identifier phone',
        'identifier container',
      ],
    );
    const arrest = suggested(view, 'event', 'was arrested in Port Amity');
    assert.ok(arrest.what === 'event' && arrest.body.place === null && arrest.body.placeLeftOut);
    assert.ok(view.suggestions.every((row) => row.standing.state === 'new'));
    const phone = suggested(view, 'identifier', '+52 55 1234 5678');
    assert.ok(phone.what === 'identifier' && phone.of === suggested(view, 'entity', 'Corvid Freight').id);
  });

  it('becomes statements that cite its words, with all a seizure has, and takes open ends along', async () => {
    const report = await raid();
    const before = await look(one, report);
    const seizure = suggested(before, 'event', text.slice(14, 97));
    const done = await accept(one, report, [seizure.id]);
    assert.equal(done.taken.length, 5, 'three entities and two figures');
    const after = await look(one, report);
    const made = suggested(after, 'event', text.slice(14, 97)).made;
    const { facts } = await page(made?.id ?? '');
    assert.deepEqual(values(facts, 'quantity'), ['1420 lb']);
    assert.deepEqual(values(facts, 'valueEstimate'), ['USD 2500000']);
    assert.deepEqual(values(facts, 'date'), ['2027-05-06']);
    assert.deepEqual(
      ['authority', 'substance', 'place'].map((property) => values(facts, property).length),
      [1, 1, 1],
    );
    const quantity = facts.find((fact) => fact.property === 'quantity')?.values[0]?.statements[0];
    assert.equal(quantity?.original, '1,420 lb');
    assert.deepEqual(quantity?.span, [14, 97]);
    assert.equal(text.slice(...(quantity?.span ?? [0, 0])), text.slice(14, 97));
    assert.equal(suggested(after, 'figure', '1420').state, 'accepted');
    assert.equal(suggested(after, 'figure', '1420').made?.id, made?.id);
    const names = (await page(suggested(after, 'entity', 'Lantern Yard').made?.id ?? '')).facts;
    assert.deepEqual(values(names, 'name'), ['Lantern Yard']);
  });

  it('keeps a person from every place, by an edit too, and says what it left out', async () => {
    const report = await raid();
    const view = await look(one, report);
    const arrest = suggested(view, 'event', 'was arrested in Port Amity');
    const place = suggested(view, 'entity', 'Port Amity').id;
    const done = await accept(one, report, [arrest.id, place], { [arrest.id]: { place } });
    assert.match(done.notes[0]?.says.en ?? '', /place was left out/);
    const made = suggested(await look(one, report), 'event', 'was arrested in Port Amity').made?.id ?? '';
    const { facts } = await page(made);
    assert.equal(values(facts, 'detainee').length, 1);
    assert.deepEqual(values(facts, 'place'), []);
    const stored = await one.sql('select from statement where entity = $1 and property = $2', [made, 'place']);
    assert.equal(stored.length, 0);
    // By an edit of a link's end a person could come to a place: refused.
    const yard = suggested(view, 'link', 'The yard is in Port Amity.').id;
    const person = suggested(view, 'entity', 'Ilse Brandvik').id;
    const refused = await act(one, report, 'suggestions/accept', { ids: [yard], edits: { [yard]: { from: person } } });
    assert.equal(refused.status, 409, refused.text);
    assert.match(refused.text, /persons-and-places-apart/);
  });

  it('carries a former post, a facility in a place, and identifiers onto what bears them', async () => {
    const report = await raid();
    const view = await look(one, report);
    const job = suggested(view, 'link', 'Ilse Brandvik, formerly manager of Corvid Freight');
    const yard = suggested(view, 'link', 'The yard is in Port Amity.');
    const phone = suggested(view, 'identifier', '+52 55 1234 5678');
    const box = suggested(view, 'identifier', 'CSQU3054384');
    await accept(one, report, [job.id, yard.id, phone.id, box.id]);
    const after = await look(one, report);
    const person = await page(suggested(after, 'entity', 'Ilse Brandvik').made?.id ?? '');
    const [link] = person.links;
    assert.equal(link?.kind, 'Employment');
    assert.deepEqual(values(link?.facts ?? [], 'role'), ['manager']);
    assert.deepEqual(values(link?.facts ?? [], 'status'), ['former']);
    assert.equal(link?.validTo, null);
    const site = await page(suggested(after, 'entity', 'Lantern Yard').made?.id ?? '');
    assert.deepEqual(values(site.facts, 'within'), [suggested(after, 'entity', 'Port Amity').made?.id]);
    const company = await page(suggested(after, 'entity', 'Corvid Freight').made?.id ?? '');
    assert.deepEqual(values(company.facts, 'phone'), ['+525512345678']);
    const container = await page(suggested(after, 'identifier', 'CSQU3054384').made?.id ?? '');
    assert.equal(container.kind, 'Container');
    assert.equal(container.facts[0]?.values[0]?.statements[0]?.qualifier, 'reportedly');
  });

  it('is one act: undo opens all again and withdraws, redo brings both back', async () => {
    const report = await raid();
    const open = state(await look(one, report));
    const ids = (await look(one, report)).suggestions.map((row) => row.id);
    const done = await accept(one, report, ids);
    assert.deepEqual(done.refused, []);
    const accepted = await look(one, report);
    assert.ok(state(accepted).every((each) => each === 'accepted'));
    one.watch.now += 1000;
    assert.equal((await one.ask('serrano', 'POST', '/api/undo', {})).status, 200);
    const undone = await look(one, report);
    assert.deepEqual(state(undone), open);
    assert.ok(undone.suggestions.every((row) => row.made === null));
    const [left] = await one.sql<{ count: number }>(
      'select count(*)::int as count from statement where report = $1 and withdrawn_at is null',
      [report],
    );
    assert.equal(left?.count, 0);
    one.watch.now += 1000;
    assert.equal((await one.ask('serrano', 'POST', '/api/redo', {})).status, 200);
    const again = await look(one, report);
    assert.ok(state(again).every((each) => each === 'accepted'));
    assert.deepEqual(
      again.suggestions.map((row) => row.made?.id),
      accepted.suggestions.map((row) => row.made?.id),
    );
  });

  it('refuses a link whose end was rejected, and takes it once the end is open again', async () => {
    const report = await raid();
    const view = await look(one, report);
    const company = suggested(view, 'entity', 'Corvid Freight').id;
    const job = suggested(view, 'link', 'Ilse Brandvik, formerly manager of Corvid Freight').id;
    one.watch.now += 1000;
    assert.equal((await act(one, report, 'suggestions/reject', { ids: [company], reason: 'no' })).status, 200);
    const refused = await act(one, report, 'suggestions/accept', { ids: [job] });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /end-rejected.*Corvid Freight/s);
    const some = await accept(one, report, [job, suggested(view, 'entity', 'zorbine').id]);
    assert.deepEqual(
      some.refused.map((each) => each.rule),
      ['end-rejected'],
    );
    one.watch.now += 1000;
    assert.equal((await act(one, report, 'suggestions/reopen', { ids: [company] })).status, 200);
    await accept(one, report, [job]);
    const stood = await act(one, report, 'suggestions/reopen', { ids: [company] });
    assert.equal(stood.status, 409, 'a link stands on it');
    one.watch.now += 1000;
    assert.equal((await act(one, report, 'suggestions/reopen', { ids: [company, job] })).status, 200);
    const left = await one.sql<{ kind: string }>(
      `select distinct kind from statement where report = $1 and withdrawn_at is null order by 1`,
      [report],
    );
    assert.deepEqual(
      left.map((row) => row.kind),
      ['Person', 'Substance'],
    );
  });

  it('read again keeps what was decided and the ids of what is found again', async () => {
    const report = await raid();
    const view = await look(one, report);
    const guard = suggested(view, 'entity', 'Harbour Guard');
    const yard = suggested(view, 'entity', 'Lantern Yard');
    await accept(one, report, [guard.id]);
    await keepAgain(one, report, text, (pen) => {
      pen.entity('e1', 'Facility', 'Lantern Yard');
      pen.entity('e2', 'PublicBody', 'Harbour Guard');
      pen.entity('e3', 'Place', 'Port Amity');
      pen.link('Location', 'e1', 'e3', 'The yard is in Port Amity.');
    });
    const after = await look(one, report);
    assert.equal(after.suggestions.length, 4);
    assert.equal(suggested(after, 'entity', 'Harbour Guard').state, 'accepted');
    assert.equal(suggested(after, 'entity', 'Harbour Guard').id, guard.id);
    assert.equal(suggested(after, 'entity', 'Lantern Yard').id, yard.id);
  });

  it('accepted as a known entity records what this text calls it, and no second entity', async () => {
    const first = await raid();
    const guard = suggested(await look(one, first), 'entity', 'Corvid Freight');
    await accept(one, first, [guard.id]);
    const known = suggested(await look(one, first), 'entity', 'Corvid Freight').made?.id ?? '';
    const words = 'Corvid Freight Ltd, called CFL, moved goods.';
    const second = await keepText(one, { title: 'Goods', text: words }, (pen) =>
      pen.entity('e1', 'Company', 'Corvid Freight Ltd', 'CFL'),
    );
    const view = await look(one, second);
    const company = suggested(view, 'entity', 'Corvid Freight Ltd');
    assert.ok(company.what === 'entity');
    const candidate = company.candidates.find((each) => each.entity.id === known);
    assert.ok(candidate, JSON.stringify(company.candidates));
    assert.ok(candidate.reasons.every((each) => each.en !== '' && each.es !== ''));
    await accept(one, second, [company.id], { [company.id]: { is: known } });
    const { facts, aliases } = await page(known);
    assert.deepEqual(values(facts, 'name'), ['Corvid Freight']);
    assert.deepEqual(aliases, ['CFL', 'Corvid Freight Ltd']);
    const person = suggested(await look(one, await raid()), 'entity', 'Ilse Brandvik');
    const refused = await act(one, (await raid()) ?? '', 'suggestions/accept', { ids: [person.id] });
    assert.equal(refused.status, 409);
  });

  it('of an entity that is hidden is refused as of one that never was, wherever an edit names it', async () => {
    const report = await raid();
    const view = await look(one, report);
    const company = suggested(view, 'entity', 'Corvid Freight').id;
    const job = suggested(view, 'link', 'Ilse Brandvik, formerly manager of Corvid Freight').id;
    const seizure = suggested(view, 'event', text.slice(14, 97)).id;
    const { sight } = await one.caller('serrano');
    const [hidden] = await one.sql<{ entity: string }>(
      `select entity from statement group by entity having not bool_or(handling = any($1)) order by entity limit 1`,
      [sight.handlings],
    );
    assert.ok(hidden, 'something is hidden from him');
    const never = '01900000-0000-7000-8000-00000000dead';
    for (const [id, field] of [
      [company, 'is'],
      [job, 'to'],
      [seizure, 'is'],
    ] as const) {
      const answers: Answer[] = [];
      for (const other of [hidden.entity, never])
        answers.push(await act(one, report, 'suggestions/accept', { ids: [id], edits: { [id]: { [field]: other } } }));
      const [real, none] = answers;
      assert.equal(real?.status, 409, real?.text ?? '');
      assert.equal(real?.text.replaceAll(hidden.entity, never), none?.text);
    }
  });

  it('becomes a plain link with its word as role where the usual kind does not take its ends', async () => {
    const words = 'The Harbour Guard cooperates with Port Amity.';
    const report = await keepText(one, { title: 'Works', text: words }, (pen) => {
      pen.entity('e1', 'PublicBody', 'Harbour Guard');
      pen.entity('e2', 'Place', 'Port Amity');
      pen.link('Cooperation', 'e1', 'e2', words);
    });
    const link = suggested(await look(one, report), 'link', words);
    assert.equal(link.kind, 'UnknownLink');
    await accept(one, report, [link.id]);
    const [stored] = await one.sql<{ value: string }>(
      `select value from statement where report = $1 and property = 'role'`,
      [report],
    );
    assert.equal(stored?.value, 'cooperation');
  });

  it('is decided by one who may write, on a report he sees', async () => {
    const report = await raid();
    const { id } = suggested(await look(one, report), 'entity', 'zorbine');
    for (const way of ['accept', 'reject', 'reopen']) {
      const overseer = await act(one, report, `suggestions/${way}`, { ids: [id] }, 'escandon');
      assert.equal(overseer.status, 403, overseer.text);
      const nobody = await act(one, '01900000-0000-7000-8000-00000000dead', `suggestions/${way}`, { ids: [id] });
      assert.equal(nobody.status, 404);
    }
  });

  it('vanishes when its report is withdrawn', async () => {
    const report = await raid();
    one.watch.now += 1000;
    assert.equal((await one.ask('serrano', 'POST', `/api/reports/${report}/withdraw`, { reason: 'x' })).status, 200);
    assert.equal((await one.ask('serrano', 'GET', `/api/reports/${report}/reading`)).status, 404);
    one.watch.now += 1000;
    await one.ask('serrano', 'POST', '/api/undo', {});
    assert.equal((await look(one, report)).suggestions.length, 14);
  });
});
