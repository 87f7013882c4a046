import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testNode, type Answer, type TestNode } from '../node.ts';
import { accept, act, keepText, look, suggested } from './texts.ts';

/* Edits that no form of the screen would send. */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const words = {
  site: 'The Grey Depot stands in Port Amity.',
  guard: 'The Harbour Guard works for Corvid Freight.',
  raid: 'The Harbour Guard seized ten cars in Port Amity.',
  arrest: 'The Harbour Guard arrested Ilse Brandvik.',
};
const text = Object.values(words).join(' ');

const report = (): Promise<string> =>
  keepText(one, { title: 'Edits', text }, (pen) => {
    pen.entity('e1', 'Facility', 'Grey Depot');
    pen.entity('e2', 'Place', 'Port Amity');
    pen.entity('e3', 'PublicBody', 'Harbour Guard');
    pen.entity('e4', 'Company', 'Corvid Freight');
    pen.entity('e5', 'Person', 'Ilse Brandvik');
    pen.link('Location', 'e1', 'e2', words.site);
    pen.link('Cooperation', 'e3', 'e4', words.guard);
    pen.event('Seizure', words.raid, { place: 'e2', actors: ['e3'] });
    pen.event('Arrest', words.arrest, { actors: ['e3', 'e5'], patients: ['e5'] });
  });

interface Made {
  id: string;
  person: string;
  place: string;
  body: string;
  link: string;
  raid: string;
  arrest: string;
}

/** A report whose entities are accepted, with its suggestions still open. */
async function settled(): Promise<Made> {
  const id = await report();
  const view = await look(one, id);
  const entities = view.suggestions.filter((row) => row.what === 'entity').map((row) => row.id);
  await accept(one, id, entities);
  const made = await look(one, id);
  const named = (name: string): string => suggested(made, 'entity', name).made?.id ?? '';
  return {
    id,
    person: named('Ilse Brandvik'),
    place: named('Port Amity'),
    body: named('Harbour Guard'),
    link: suggested(view, 'link', words.guard).id,
    raid: suggested(view, 'event', words.raid).id,
    arrest: suggested(view, 'event', words.arrest).id,
  };
}

const tried = (id: string, ids: string[], edits: object): Promise<Answer> =>
  act(one, id, 'suggestions/accept', { ids, edits });
const refusedWith = (answer: Answer, rule: string): void => {
  assert.equal(answer.status, 409, answer.text);
  assert.match(answer.text, new RegExp(`"${rule}"`));
};
const countOn = async (entity: string): Promise<number> =>
  (await one.sql('select 1 from statement where entity = $1 and withdrawn_at is null', [entity])).length;

describe('an edit that says what a suggestion is', () => {
  it('makes no person an event', async () => {
    const { id, person, raid } = await settled();
    const before = await countOn(person);
    refusedWith(await tried(id, [raid], { [raid]: { is: person } }), 'other-sort');
    assert.equal(await countOn(person), before);
  });

  it('makes nothing a link that is another thing', async () => {
    const { id, person, place, link } = await settled();
    for (const is of [person, place]) refusedWith(await tried(id, [link], { [link]: { is } }), 'other-sort');
  });

  it('writes on no link that joins others, and on none that this person cannot see', async () => {
    const { id, link } = await settled();
    await accept(one, id, [link]);
    const joined = suggested(await look(one, id), 'link', words.guard).made?.id ?? '';
    const before = await countOn(joined);
    const second = await settled();
    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const is of [joined, unknown])
      refusedWith(await tried(second.id, [second.link], { [second.link]: { is } }), 'other-sort');
    assert.equal(await countOn(joined), before);
    assert.equal(await countOn(unknown), 0);
  });

  it('brings no person and place together on one event, in one act or in two', async () => {
    const { id, raid } = await settled();
    await accept(one, id, [raid]);
    const event = suggested(await look(one, id), 'event', words.raid).made?.id ?? '';
    const second = await settled();
    const edits = { is: event, kind: 'Seizure' };
    refusedWith(await tried(second.id, [second.arrest], { [second.arrest]: edits }), 'persons-and-places-apart');
    const third = await settled();
    await accept(one, third.id, [third.raid], { [third.raid]: { place: null } });
    const bare = suggested(await look(one, third.id), 'event', words.raid).made?.id ?? '';
    const fourth = await settled();
    const both = { is: bare, kind: 'Seizure' };
    await accept(one, fourth.id, [fourth.raid, fourth.arrest], { [fourth.raid]: both, [fourth.arrest]: both });
    const rows = await one.sql<{ property: string }>(
      'select distinct property from statement where entity = $1 and withdrawn_at is null order by property',
      [bare],
    );
    assert.ok(
      !rows.some((row) => row.property === 'place') || !rows.some((row) => row.property === 'seizedFrom'),
      JSON.stringify(rows),
    );
  });
});
