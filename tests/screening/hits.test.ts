import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestNode } from '../node.ts';
import {
  bankNode,
  decide,
  entry,
  get,
  hitOf,
  hits,
  loadVersion,
  officer,
  post,
  refused,
  runFiles,
  second,
  view,
  workOff,
} from './bank.ts';

/* A hit is a question to a person: who may answer it, how long the answer stands, and what is asked again. */
let one: TestNode;
before(async () => {
  one = await bankNode();
});
after(() => one.close());

const customers = (rows: string): Record<string, string> => ({
  'customers.csv': `id,name,kind,birthDate,idNumber\n${rows}`,
});
const rescreened = async (): Promise<Awaited<ReturnType<typeof workOff>>> =>
  workOff(one, (await post<{ id: string }>(one, '/runs/rescreen', {})).id);

describe('a hit', () => {
  it('shows both sides, every reason with its points, and what was decided', async () => {
    const hit = await view(one, (await hitOf(one, 'C-1005')).id);
    assert.equal(hit.entryBody.entry, 'ORD-0148');
    const sum = hit.reasons.reduce((total, reason) => total + reason.points, 0);
    assert.ok(Math.abs(sum - hit.score) < 0.0002, `${sum} is not ${hit.score}`);
    assert.ok(hit.reasons.every(({ says }) => says.en !== '' && says.es !== '' && !says.en.includes('{')));
    assert.ok(hit.programmesMean.length > 0);
    assert.equal(hit.listInForce.asOf, '2025-02-11');
  });

  it('is confirmed by two people where the house says so, never by the same one twice', async () => {
    const { id } = await hitOf(one, 'P-NIS');
    assert.equal((await decide(one, [id], 'confirm', officer)).awaitSecond, 1);
    assert.deepEqual(
      (await hits(one, 'second')).map((hit) => hit.id),
      [id],
    );
    assert.equal(
      await refused(one, '/hits/decide', { ids: [id], verdict: 'confirm', reason: 'again' }),
      'second-must-be-another',
    );
    assert.equal((await view(one, id)).may.confirm, false);
    assert.equal((await view(one, id, second)).may.confirm, true);
    assert.equal((await decide(one, [id], 'confirm', second)).awaitSecond, 0);
    const done = await view(one, id);
    assert.equal(done.state, 'confirmed');
    assert.deepEqual(
      done.decisions.map((decision) => [decision.by, decision.second]),
      [
        ['P. Ibargüen', false],
        ['N. Tirado', true],
      ],
    );
  });

  it('is decided with a reason, and not by who only watches', async () => {
    const { id } = await hitOf(one, 'C-1005');
    assert.equal(await refused(one, '/hits/decide', { ids: [id], verdict: 'dismiss', reason: ' ' }), '422');
    assert.equal(
      await refused(one, '/hits/decide', { ids: [id], verdict: 'dismiss', reason: 'why', reasonCode: 'sounds-nice' }),
      '422',
    );
    for (const other of ['escandon', 'serrano', 'nodo'])
      assert.match(
        await refused(one, '/hits/decide', { ids: [id], verdict: 'dismiss', reason: 'why' }, other),
        /^screening\.decide$/,
      );
    assert.equal((await view(one, id)).state, 'open');
  });

  it('of several, all are decided or none', async () => {
    const ids = [(await hitOf(one, 'C-1005')).id, (await hitOf(one, 'P-NIS')).id];
    assert.equal(await refused(one, '/hits/decide', { ids, verdict: 'dismiss', reason: 'both' }), 'decided-already');
    assert.equal((await view(one, ids[0] ?? '')).state, 'open');
  });

  it('is overdue once the house’s hours have passed', async () => {
    assert.equal((await hits(one, 'overdue')).length, 0);
    await one.sql(
      `update screening_hit set due_at = due_at - interval '25 hours' where subject in (select id from screening_customer where ref = 'C-1005')`,
    );
    assert.deepEqual(
      (await hits(one, 'overdue')).map((hit) => hit.subject.ref),
      ['C-1005'],
    );
  });
});

describe('a dismissed pair', () => {
  const rows = 'K-1,Ana Solís Trejo,person,1980-02-03,\nK-2,Rita Ochoa Luna,person,,';
  const listedNow = [entry('N-1', 'SOLIS TREJO, Ana'), entry('N-2', 'OCHOA LUNA, Rita')];
  before(async () => {
    await loadVersion(one, '2026-05-01', listedNow);
    await runFiles(one, 'customers', customers(rows));
    await decide(one, [(await hitOf(one, 'K-1')).id], 'dismiss', officer, { reasonCode: 'known-customer' });
  });
  const open = async (ref: string): Promise<number> =>
    (await hits(one, 'open')).filter((hit) => hit.subject.ref === ref).length;

  it('is not asked again when the same customer is screened again', async () => {
    const run = await runFiles(one, 'customers', customers(rows));
    assert.equal(run.stayDismissed, 1);
    assert.deepEqual([await open('K-1'), await open('K-2')], [0, 1]);
  });

  it('stays when another entry of the list changes', async () => {
    await loadVersion(one, '2026-05-02', [
      listedNow[0] ?? entry('', ''),
      entry('N-2', 'OCHOA LUNA, Rita', { remarks: 'new' }),
    ]);
    const run = await rescreened();
    assert.equal(await open('K-1'), 0);
    assert.equal(run.done, (await get<{ total: number }>(one, '/customers')).total);
  });

  it('an open one is brought up to date instead of asked twice', async () => {
    assert.equal(await open('K-2'), 1);
    assert.equal((await view(one, (await hitOf(one, 'K-2')).id)).entryBody.remarks, 'new');
  });

  it('is asked again when its entry changes, and says what was decided before', async () => {
    await loadVersion(one, '2026-05-03', [
      entry('N-1', 'SOLIS TREJO, Ana', { birthDates: [{ date: '1980-02-03', to: null, about: false }] }),
    ]);
    await rescreened();
    const again = (await hits(one, 'open')).find((hit) => hit.subject.ref === 'K-1');
    assert.ok(again);
    assert.deepEqual(
      (await view(one, again.id)).before.map(({ state, since }) => [state, since]),
      [['dismissed', 'entry-changed']],
    );
    await decide(one, [again.id], 'dismiss');
  });

  it('is asked again when the customer changes', async () => {
    await runFiles(one, 'customers', customers('K-1,Ana Solís Trejo,person,1980-02-03,SOTA800203AB1'));
    const again = (await hits(one, 'open')).find((hit) => hit.subject.ref === 'K-1');
    assert.ok(again);
    assert.ok((await view(one, again.id)).before.some(({ since }) => since === 'subject-changed'));
  });
});

describe('a customer whose name says nothing', () => {
  it('is told as a reject and shown as not screened, never as clear; his number is asked for all the same', async () => {
    await loadVersion(one, '2026-05-04', [
      entry('N-9', 'ACME RIOS', { identifiers: [{ type: 'rfc', value: 'ACR900101AB1', country: 'mx' }] }),
    ]);
    const run = await runFiles(
      one,
      'customers',
      customers('NL-1,S.A. de C.V.,company,,\nNL-2,X,person,,\nNL-3,S.A. de C.V.,company,,ACR900101AB1'),
    );
    assert.deepEqual([run.clear, run.rejects], [0, 3]);
    const { customers: all } = await get<{ customers: { ref: string; state: string }[] }>(one, '/customers?words=NL-');
    assert.deepEqual(all.map(({ ref, state }) => `${ref} ${state}`).toSorted(), ['NL-1 not-screened', 'NL-3 review']);
  });
});

describe('one number given to two', () => {
  it('keeps the first, and tells the second as a row not taken', async () => {
    const run = await runFiles(
      one,
      'customers',
      customers('D-1,Rosa Mena,person,,\nD-1,Otra Persona,person,,\nD-1,Rosa Mena,person,,'),
    );
    assert.deepEqual([run.done, run.rejects], [2, 1]);
    const { customers: all } = await get<{ customers: { name: string }[] }>(one, '/customers?words=D-1');
    assert.deepEqual(
      all.map(({ name }) => name),
      ['Rosa Mena'],
    );
  });
});

describe('the sample for quality', () => {
  it('is looked at by another person, who agrees or sends it up', async () => {
    const { id } = await hitOf(one, 'C-1008');
    await decide(one, [id], 'dismiss');
    await one.sql('update screening_hit set sampled = true where id = $1', [id]);
    assert.ok((await hits(one, 'sample')).some((hit) => hit.id === id));
    const look = { agrees: false, reason: 'the date of birth was misread' };
    assert.equal(await refused(one, `/hits/${id}/look`, look), 'second-must-be-another');
    await post(one, `/hits/${id}/look`, look, second);
    assert.equal((await view(one, id)).state, 'escalated');
    assert.equal(await refused(one, `/hits/${id}/look`, look, second), 'not-in-sample');
  });
});
