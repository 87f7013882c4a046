import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { TestNode } from '../node.ts';
import {
  bankNode,
  decide,
  hits,
  officer,
  payment,
  payments,
  post,
  runFiles,
  second,
  send,
  sendFiles,
  transfer,
  workOff,
} from './bank.ts';

/* What somebody might try, or a machine might do, so that a listed name goes by without a question. */
let one: TestNode;
before(async () => {
  one = await bankNode();
});
after(() => one.close());

const listed = 'BRUNO QUIROGA PAZ';
const hitIds = async (messageId: string): Promise<string[]> =>
  (await payment(one, messageId)).parties.flatMap((party) => party.hits.map((hit) => hit.id));

describe('a listed name never goes by', () => {
  it('broken up by letters the store cannot hold', async () => {
    const answer = await send(one, transfer('NUL', 'BR\0UNO QUI\0ROGA P\0AZ', 'ROSA MENA'));
    assert.equal(answer.decision, 'review');
    assert.ok(answer.faults.some(({ found }) => found === 'a NUL'));
  });

  it('behind as much text as is kept of a message', async () => {
    const long = (creditor: string): string =>
      transfer('LONG', 'INES LARA', creditor).replace('<CdtTrfTxInf>', `<!--${'x'.repeat(10_500_000)}--><CdtTrfTxInf>`);
    assert.equal((await runFiles(one, 'payments', { 'a.xml': long('ROSA MENA') })).clear, 1);
    assert.equal((await runFiles(one, 'payments', { 'b.xml': long(listed) })).review, 1);
  });

  it('in a gzipped file, whole or cut off', async () => {
    const packed = gzipSync(
      [transfer('GZ-1', 'INES LARA', 'ROSA MENA'), transfer('GZ-2', 'INES LARA', listed)].join('\n'),
    );
    const form = (bytes: Uint8Array): Promise<{ id: string }> =>
      sendFiles(one, 'payments', { 'a.xml.gz': new Blob([Uint8Array.from(bytes)]) });
    const whole = await workOff(one, (await form(packed)).id);
    assert.deepEqual([whole.done, whole.clear, whole.review], [2, 1, 1]);
    const cut = await workOff(one, (await form(packed.subarray(0, -20))).id);
    assert.equal(cut.state, 'done');
    assert.ok(cut.review > 0);
    assert.ok((await payments(one)).some((each) => each.file === 'a.xml.gz' && each.faults > 0));
  });

  it('since another of the same name and account was dismissed while one is held for true', async () => {
    const same = (id: string): string =>
      transfer(id, 'INES LARA', 'EVARISTO LUJAN COTA', 'RENTA', '646180110400009990');
    for (const id of ['TRUE', 'FALSE']) await send(one, same(id));
    await decide(one, await hitIds('FALSE'), 'dismiss');
    for (const who of [officer, second]) await decide(one, await hitIds('TRUE'), 'confirm', who);
    assert.equal((await send(one, same('NEXT'))).decision, 'review');
  });

  it('since a payment of the same bare name was dismissed: a customer is another one', async () => {
    await send(one, transfer('BARE', 'INES LARA', listed));
    await decide(one, await hitIds('BARE'), 'dismiss');
    const run = await runFiles(one, 'customers', { 'c.csv': `id,name\nBARE-1,${listed}` });
    assert.deepEqual([run.review, run.stayDismissed], [1, 0]);
    const { id } = (await hits(one)).find(({ subject }) => subject.ref === 'BARE-1') ?? { id: '' };
    await decide(one, [id], 'dismiss');
    const next = await runFiles(one, 'customers', { 'c.csv': `id,name\nBARE-1,${listed}\nBARE-2,${listed}` });
    assert.deepEqual([next.hits, next.stayDismissed], [1, 1]);
  });
});

describe('two at once', () => {
  it('the same message is kept once', async () => {
    const text = transfer('TWICE', 'INES LARA', listed);
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(one, text)));
    assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
    assert.equal(answers.filter(({ repeated }) => !repeated).length, 1);
  });
});

describe('the sample for quality', () => {
  it('comes back when what a second person doubted is dismissed again', async () => {
    await send(one, transfer('DOUBT', 'INES LARA', listed));
    const ids = await hitIds('DOUBT');
    await decide(one, ids, 'dismiss');
    await one.sql('update screening_hit set sampled = true where id = any($1)', [ids]);
    await post(one, `/hits/${ids[0]}/look`, { agrees: false, reason: 'look at the date' }, second);
    await decide(one, ids, 'dismiss');
    assert.ok((await hits(one, 'sample')).some(({ id }) => id === ids[0]));
  });
});
