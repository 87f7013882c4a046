import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { testNode, type TestNode } from '../node.ts';
import { accept, act, keepText, look, suggested } from './texts.ts';

/* Opening a suggestion again takes back what its acceptance recorded: nothing typed by hand, nothing of anybody else's. */
let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const words = {
  phone: '+52 55 1234 5678',
  raid: 'The Harbour Guard seized ten cars from Corvid Freight.',
};
const text = `${words.raid} Corvid Freight answers at ${words.phone}.`;
const span = (quote: string): [number, number] => [text.indexOf(quote), text.indexOf(quote) + quote.length];

interface Settled {
  id: string;
  phone: string;
  raid: string;
  company: string;
  guard: string;
  event: string;
}

/** A report with everything in it accepted by Serrano. */
async function settled(): Promise<Settled> {
  const id = await keepText(one, { title: 'Reopening', text }, (pen) => {
    pen.entity('e1', 'PublicBody', 'Harbour Guard');
    pen.entity('e2', 'Company', 'Corvid Freight');
    pen.event('Seizure', words.raid, { actors: ['e1'], patients: ['e2'] });
    pen.identifier('phone', words.phone, { value: '+525512345678' });
  });
  await accept(
    one,
    id,
    (await look(one, id)).suggestions.map((row) => row.id),
  );
  const view = await look(one, id);
  return {
    id,
    phone: suggested(view, 'identifier', words.phone).id,
    raid: suggested(view, 'event', words.raid).id,
    company: suggested(view, 'entity', 'Corvid Freight').made?.id ?? '',
    guard: suggested(view, 'entity', 'Harbour Guard').made?.id ?? '',
    event: suggested(view, 'event', words.raid).made?.id ?? '',
  };
}

/** Done as somebody, a moment after what was done before. */
async function done(path: string, body: object, as = 'serrano'): Promise<string> {
  one.watch.now += 1000;
  const answer = await one.ask(as, 'POST', `/api/${path}`, body);
  assert.equal(answer.status, 200, answer.text);
  return (answer.json as { ids: string[] }).ids[0] ?? '';
}
const typed = (report: string, entity: string, property: string, value: string, quote: string): Promise<string> =>
  done('statements', { entity, property, value, citation: { report, span: span(quote) } });
const reopened = (report: string, ids: string[], as?: string, reason?: string): Promise<string> =>
  done(`reports/${report}/suggestions/reopen`, { ids, ...(reason ? { reason } : {}) }, as);

/** What still stands of a thing: "property value". */
const standing = async (entity: string): Promise<string[]> =>
  (
    await one.sql<{ said: string }>(
      `select property || ' ' || value as said from statement where entity = $1 and withdrawn_at is null order by 1`,
      [entity],
    )
  ).map((row) => row.said);

describe('a suggestion opened again', () => {
  it('leaves what was typed by hand with the same words, on the same thing and on others', async () => {
    const { id, phone, raid, company, guard, event } = await settled();
    await typed(id, guard, 'phone', '+525512345678', words.phone);
    await typed(id, company, 'email', 'desk@corvid.example', words.phone);
    await typed(id, event, 'summary', 'Ten cars were taken.', words.raid);
    await reopened(id, [phone, raid]);
    assert.deepEqual(await standing(guard), ['name Harbour Guard', 'phone +525512345678']);
    assert.deepEqual(await standing(company), ['email desk@corvid.example', 'name Corvid Freight']);
    assert.deepEqual(await standing(event), ['summary Ten cars were taken.']);
  });

  it('leaves what somebody corrected, which is no longer what was accepted', async () => {
    const { id, phone, company } = await settled();
    const [accepted] = await one.sql<{ id: string }>(
      `select id from statement where entity = $1 and property = 'phone'`,
      [company],
    );
    await done(`statements/${accepted?.id}/correct`, { value: '+525512345679', reason: 'a slip' });
    await reopened(id, [phone]);
    assert.deepEqual(await standing(company), ['name Corvid Freight', 'phone +525512345679']);
  });

  it('takes back what had been undone and done again meanwhile, under its new id', async () => {
    const { id, phone, raid, company, event } = await settled();
    await done('undo', {});
    await done('redo', {});
    const [number] = await one.sql<{ id: string }>(
      `select id from statement where entity = $1 and property = 'phone' and withdrawn_at is null`,
      [company],
    );
    await done(`statements/${number?.id}/withdraw`, { reason: 'a slip' });
    await done('undo', {});
    assert.ok((await standing(company)).includes('phone +525512345678'));
    await reopened(id, [phone, raid]);
    assert.deepEqual(await standing(company), ['name Corvid Freight']);
    assert.deepEqual(await standing(event), []);
  });

  it('by another person asks for a reason, as withdrawing its facts one by one does', async () => {
    const { id, phone, company } = await settled();
    const refused = await act(one, id, 'suggestions/reopen', { ids: [phone] }, 'olmos');
    assert.equal(refused.status, 409, refused.text);
    assert.match(refused.text, /decided-by-another/);
    assert.equal(suggested(await look(one, id), 'identifier', words.phone).state, 'accepted');
    assert.ok((await standing(company)).includes('phone +525512345678'));
    await reopened(id, [phone], 'olmos', 'Another firm of that name.');
    assert.equal(suggested(await look(one, id), 'identifier', words.phone).state, 'open');
    const [ended] = await one.sql<{ note: string }>(
      `select end_note as note from statement where entity = $1 and property = 'phone'`,
      [company],
    );
    assert.equal(ended?.note, 'Another firm of that name.');
  });

  it('by another person needs no reason where nothing was recorded', async () => {
    const { id, phone } = await settled();
    await reopened(id, [phone]);
    await done(`reports/${id}/suggestions/reject`, { ids: [phone] });
    await reopened(id, [phone], 'olmos');
    assert.equal(suggested(await look(one, id), 'identifier', words.phone).state, 'open');
  });

  it('knows of what was accepted before this was kept, by the act that accepted it', async () => {
    const { id } = await settled();
    const made = (): Promise<object[]> =>
      one.sql('select entity, id, property, suggestion from statement where report = $1 order by entity, id', [id]);
    const kept = await made();
    assert.ok(kept.length > 3 && kept.every((row) => 'suggestion' in row && row.suggestion !== null));
    await one.sql('update statement set suggestion = null where report = $1', [id]);
    const migration = readFileSync('src/modules/reading/20261121-e-accepted.sql', 'utf8');
    await one.sql(migration.slice(migration.indexOf('update statement')));
    assert.deepEqual(await made(), kept);
  });
});
