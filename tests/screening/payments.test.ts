import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Completeness } from '#modules/screening/shapes.ts';
import type { TestNode } from '../node.ts';
import {
  bankNode,
  decide,
  get,
  payment,
  payments,
  post,
  refused,
  runFiles,
  second,
  send,
  sendFiles,
  transfer,
  workOff,
} from './bank.ts';

/* A payment is held by the machine and let go by a person; every one received was screened, and that can be proved. */
let one: TestNode;
before(async () => {
  one = await bankNode();
});
after(() => one.close());

const release = { decision: 'release', reason: 'nobody of the list' };
const today = (): Promise<Completeness> => get(one, '/completeness?from=2026-11-20&to=2026-11-22');

describe('a message by HTTP', () => {
  it('that touches nobody is clear, and says with which lists', async () => {
    const answer = await send(one, transfer('T-1', 'INES LARA', 'ROSA MENA'));
    assert.deepEqual([answer.decision, answer.state, answer.faults.length], ['clear', 'clear', 0]);
    assert.deepEqual(
      answer.lists.map(({ list, asOf }) => [list, asOf]),
      [['order-31', '2026-04-09']],
    );
  });

  it('that touches the list is held, and goes only when each hit is dismissed', async () => {
    const answer = await send(one, transfer('T-2', 'BRUNO QUIROGA PAZ', 'ROSA MENA', 'POR CUENTA DE GRUPO TRES RIOS'));
    assert.equal(answer.decision, 'review');
    assert.equal(answer.freeText[0]?.listedName, 'GRUPO TRES RIOS');
    const held = await payment(one, 'T-2');
    assert.deepEqual([held.state, held.openHits, held.may.release], ['held', 2, false]);
    assert.equal(await refused(one, `/payments/${held.id}/decide`, release), 'hits-open');
    const ids = [...held.parties, ...held.texts].flatMap((part) => part.hits.map((hit) => hit.id));
    await decide(one, ids.slice(0, 1), 'dismiss');
    assert.equal(await refused(one, `/payments/${held.id}/decide`, release), 'hits-open');
    await decide(one, ids.slice(1), 'dismiss');
    await post(one, `/payments/${held.id}/decide`, release);
    assert.equal((await payment(one, 'T-2')).state, 'released');
    assert.equal(await refused(one, `/payments/${held.id}/decide`, release), 'not-held');
  });

  it('with a confirmed hit is never released', async () => {
    await send(one, transfer('T-3', 'EVARISTO LUJAN COTA', 'ROSA MENA'));
    const held = await payment(one, 'T-3');
    const ids = held.parties.flatMap((party) => party.hits.map((hit) => hit.id));
    await decide(one, ids, 'confirm');
    await decide(one, ids, 'confirm', second);
    assert.equal(await refused(one, `/payments/${held.id}/decide`, release), 'hit-confirmed');
    await post(one, `/payments/${held.id}/decide`, { decision: 'reject', reason: 'he is listed' });
    assert.equal((await payment(one, 'T-3')).state, 'rejected');
  });

  it('sent twice gets the first answer again, with its hits, and is kept once', async () => {
    const text = transfer('T-4', 'SAUL TAPIA RENTERIA', 'ROSA MENA');
    const [first, again] = [await send(one, text), await send(one, text)];
    assert.deepEqual([first.repeated, again.repeated, again.id], [false, true, first.id]);
    assert.deepEqual(
      again.parties.map((party) => party.hits.map((hit) => [hit.entry, hit.score])),
      first.parties.map((party) => party.hits.map((hit) => [hit.entry, hit.score])),
    );
    assert.equal((await payments(one)).filter((each) => each.messageId === 'T-4').length, 1);
  });

  for (const [what, text] of [
    ['cut off', transfer('T-5', 'INES LARA', 'ROSA MENA').slice(0, -40)],
    ['wrongly nested', transfer('T-6', 'INES LARA', 'ROSA MENA').replace('</Nm></Dbtr>', '</Dbtr></Nm>')],
    ['no message', 'good morning'],
    ['another kind of XML', '<html><body>pay</body></html>'],
    ['an entity without end', `<!DOCTYPE a [<!ENTITY b "&b;&b;">]>${transfer('T-7', '&b;', 'ROSA MENA')}`],
    ['with a NUL', `\0${transfer('T-8', 'INES LARA', 'ROSA MENA')}`],
  ] as const)
    it(`that is ${what} is never clear, and says why`, async () => {
      const answer = await send(one, text, `bad-${what.replaceAll(' ', '-')}`);
      assert.deepEqual([answer.decision, answer.state], ['review', 'held']);
      assert.ok(
        answer.faults.length > 0 && answer.faults.every((fault) => fault.found !== '' && fault.expected !== ''),
      );
    });

  it('of nothing is refused', async () => {
    const answer = await one.app.request('/api/screening/messages', {
      method: 'POST',
      headers: { authorization: `Bearer ${await one.token('ibarguen')}`, 'content-type': 'text/plain' },
      body: '  ',
    });
    assert.equal(answer.status, 422);
  });
});

describe('a dismissed party of a payment', () => {
  it('is cleared next time by its account, not by a bare name', async () => {
    for (const [id, account] of [
      ['A-1', '646180110400009990'],
      ['A-2', '646180110400009990'],
      ['B-1', ''],
      ['B-2', ''],
    ] as const) {
      const answer = await send(one, transfer(id, 'INES LARA', 'MANUEL GARCIA ONTIVEROS', `PAGO ${id}`, account));
      assert.equal(answer.decision, id === 'A-2' ? 'clear' : 'review', id);
      const { parties } = await payment(one, id);
      const open = parties.flatMap((party) => party.hits).filter((hit) => hit.state === 'open');
      if (open.length > 0)
        await decide(
          one,
          open.map((hit) => hit.id),
          'dismiss',
        );
    }
  });
});

describe('completeness', () => {
  it('everything received was screened against named versions: counts and digests agree', async () => {
    const { agrees, days } = await today();
    assert.equal(agrees, true);
    const [day] = days;
    assert.ok(day && day.received > 10);
    assert.equal(day.received, day.screened);
    assert.equal(day.clear + day.held + day.released + day.rejected, day.screened);
    assert.equal(day.receivedDigest, day.screenedDigest);
    assert.ok(day.lists.every(({ version, messages }) => version !== '' && messages > 0));
  });

  it('a message noted at the door and never screened shows', async () => {
    await one.sql(`
      insert into screening_receipt (id, digest, received_at, file, handling)
      select gen_random_uuid(), 'lost', received_at, 'x', handling from screening_receipt limit 1`);
    const { agrees, days } = await today();
    assert.deepEqual([agrees, (days[0]?.received ?? 0) - (days[0]?.screened ?? 0)], [false, 1]);
    await one.sql(`delete from screening_receipt where digest = 'lost'`);
  });

  it('a message altered in the store shows', async () => {
    await one.sql(`update screening_payment set body = body || ' ' where message_id = 'T-1'`);
    assert.equal((await today()).agrees, false);
    await one.sql(`update screening_payment set body = left(body, -1) where message_id = 'T-1'`);
    assert.equal((await today()).agrees, true);
  });

  for (const query of [
    'from=2026-02-30&to=2026-03-01',
    'from=x&to=y',
    'from=2026-03-02&to=2026-03-01',
    'from=2020-01-01&to=2026-01-01',
  ])
    it(`refuses ${query}`, async () =>
      assert.equal((await one.ask('ibarguen', 'GET', `/api/screening/completeness?${query}`)).status, 422));
});

describe('a folder of messages', () => {
  const many = Object.fromEntries(
    Array.from({ length: 230 }, (_, at) => [
      `m${at}.xml`,
      transfer(`F-${at}`, `PAGADOR ${at}`, at === 200 ? 'BRUNO QUIROGA PAZ' : 'ROSA MENA'),
    ]),
  );

  it('stopped and taken up again screens each message once', async () => {
    const all = Object.values(many).join('\n');
    const { id } = await sendFiles(one, 'payments', { 'all.xml': all });
    assert.equal((await workOff(one, id, () => true)).state, 'stopped');
    const before = await get<{ done: number }>(one, `/runs/${id}`);
    assert.ok(before.done > 0 && before.done < 230, String(before.done));
    const run = await workOff(one, id);
    assert.deepEqual([run.state, run.done, run.clear, run.review], ['done', 230, 229, 1]);
    assert.equal((await today()).agrees, true);
    const [{ n } = { n: 0 }] = await one.sql<{ n: number }>(
      `select count(*)::int as n from screening_receipt where run = $1`,
      [id],
    );
    assert.equal(n, 230);
  });

  it('a bad one never stops the good ones', async () => {
    const run = await runFiles(one, 'payments', {
      'a.xml': transfer('G-1', 'INES LARA', 'ROSA MENA'),
      'b.xml': '<Doc',
      'c.fin': '{1:',
      'd.xml': transfer('G-2', 'INES LARA', 'ROSA MENA'),
    });
    assert.deepEqual([run.state, run.done, run.clear, run.review], ['done', 4, 2, 2]);
    assert.ok((await payments(one)).some((each) => each.messageId === 'G-2' && each.state === 'clear'));
  });
});
