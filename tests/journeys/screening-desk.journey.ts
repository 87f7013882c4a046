import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as desk } from '#modules/screening/web/desk.messages.ts';
import { faultsOf as axe } from './papers.ts';
import { startVisit, words, type Guest, type Visit } from './visit.ts';

/* The compliance officer comes in: what waits, the lists in force, a file to be screened, and the past looked through. */
let visit: Visit;
let one: Guest;
before(async () => {
  visit = await startVisit();
  one = await visit.open({ language: 'es' });
  await one.enter('ibarguen');
});
after(() => visit.end());

const say = words(desk, 'es');

describe('the desk of the compliance officer', () => {
  it('is where the door opens: what waits, and that the lists have changed since', async () => {
    await one.go('/');
    await one.page.getByRole('heading', { name: say('title'), exact: true }).waitFor();
    await one.page.getByText(say('changed')).waitFor();
    await one.page.getByText('Restricted dealings list, Order 31').first().waitFor();
    assert.deepEqual(await axe(one.page), []);
    await one.picture('screening-es');
  });

  it('screens a file of customers: good rows are screened, bad ones told', async () => {
    await one.page.locator('input[type=file]').setInputFiles({
      name: 'altas.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'id,name,kind,birthDate\nN-1,Evaristo Luján Cota,person,1969-02-03\nN-2,Rosa Mena Ortiz,person,\nN-3,,person,\nN-4,Ana Solís,person,31 de febrero\n',
      ),
    });
    await one.page.getByRole('button', { name: say('start'), exact: true }).click();
    await one.page.getByText(say('runDone', { done: 3 })).waitFor({ timeout: 60_000 });
    await one.page.getByText(say('runRejects', { n: 2 })).waitFor();
    await one.page.getByRole('link', { name: say('reviewNow') }).waitFor();
    assert.deepEqual(await axe(one.page), []);
  });

  it('looks back through the payments after a new listing: a report with dates', async () => {
    await one.go('/screening');
    await one.page.getByRole('button', { name: say('lookBack') }).click();
    await one.page.getByRole('heading', { name: say('findings') }).waitFor({ timeout: 60_000 });
    await one.page.getByText('CEBRIAN HARO, Lorenzo').first().waitFor();
    assert.equal(await one.page.getByText('MSG-20260318-0203').count(), 2);
    assert.equal(await one.page.getByText(say('before')).count(), 2);
    assert.deepEqual(await axe(one.page), []);
    await one.picture('look-back-es');
  });

  it('screens yesterday’s customers again, against what changed alone', async () => {
    await one.go('/screening');
    await one.page.getByRole('button', { name: say('rescreen') }).click();
    await one.page.getByText(say('runDone', { done: 17 })).waitFor({ timeout: 60_000 });
    await one.go('/screening');
    await one.page.getByText(say('changed')).waitFor({ state: 'detached' });
  });

  it('proves that everything received was screened', async () => {
    await one.page.getByRole('link', { name: say('seeCompleteness') }).click();
    await one.page.getByText(say('allAgree')).waitFor();
    assert.deepEqual(await axe(one.page), []);
  });

  it('loads a list from its files, and shows what changed', async () => {
    await one.go('/lists');
    await one.page.locator('input[type=file][multiple]').setInputFiles({
      name: 'propia.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify([
          {
            id: 'P-1',
            name: 'MENA ORTIZ, Rosa',
            aliases: ['LA MAESTRA'],
            type: 'individual',
            programs: ['SDGT', 'FTO'],
          },
        ]),
      ),
    });
    await one.page.getByRole('button', { name: /^Cargar$/ }).click();
    await one.page.getByRole('heading', { name: 'propia' }).first().waitFor({ timeout: 60_000 });
    assert.deepEqual(await axe(one.page), []);
    await one.go('/screening');
    await one.page.getByText(say('changed')).waitFor();
  });
});
