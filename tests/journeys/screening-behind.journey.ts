import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { messages as companies } from '#modules/screening/web/companies.messages.ts';
import { messages as drafts } from '#modules/screening/web/drafts.messages.ts';
import { faultsOf } from './papers.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

/* Who is behind a haulier, what may be told to a customer, and a report that only a person can finish. */
describe('behind a company', () => {
  const behind = words(companies, 'en');
  const draft = words(drafts, 'en');
  let visit: Visit;
  let guest: Guest;
  before(async () => {
    visit = await startVisit();
    guest = await visit.open();
    await guest.enter('ibarguen');
  });
  after(() => visit?.end());

  it('two listed owners are summed, each a click from his hit', async () => {
    const { page, go } = guest;
    await go('/screening/companies');
    await page.getByLabel(behind('find')).fill('alaz');
    await page.getByRole('link', { name: /Transportes Alazán/ }).click();
    await page.getByText(behind('half', { sum: '30\u00a0% + 25\u00a0% = 55\u00a0%' })).waitFor();
    await page.getByText(behind('undecidedSays')).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await guest.picture('screening-behind-en');
    const other = await visit.open({ language: 'es' });
    await other.enter('ibarguen');
    await other.go('/screening/companies/C-1001');
    await other.page.getByText(words(companies, 'es')('undecidedSays')).waitFor();
    await other.picture('screening-behind-es');
    await page.getByRole('link', { name: /^IBARRA SAENZ, Nadia/ }).click();
    await page.waitForURL(/\/screening\/hits\?.*sel=/);
  });

  it('a circle is marked and not unfolded', async () => {
    const { page, go } = guest;
    await go('/screening/companies/C-1009');
    await page.getByText(behind('circle')).waitFor();
    await page.getByText(behind('differ')).waitFor();
    await go(`/screening/companies/${encodeURIComponent('A/B & C')}`);
    await page.getByText(behind('noneBehind')).waitFor();
  });

  it('a customer is corrected with a reason; of screening nothing is told', async () => {
    const { page, go } = guest;
    await go('/screening/customers');
    await page.getByRole('button', { name: /^Rosalba Quintanar Ojeda/ }).click();
    const panel = page.getByRole('complementary', { name: behind('record') });
    await panel.getByRole('button', { name: behind('correct') }).click();
    await panel.getByLabel(behind('addresses')).fill('Calle Encino 4');
    await panel.getByRole('button', { name: behind('save') }).click();
    await panel.getByText(behind('needReason')).waitFor();
    await panel.getByLabel(behind('reason'), { exact: true }).fill('Bill of her own');
    assert.deepEqual(await faultsOf(page), []);
    await panel.getByRole('button', { name: behind('save') }).click();
    await panel.getByText('Calle Encino 4').waitFor();
  });

  it('a report holds the facts; a person adds what is missing, and takes the XML', async () => {
    const { page, go } = guest;
    const { payments } = await ask<{ payments: { id: string; messageId: string }[] }>(
      page,
      'GET',
      'screening/payments?state=held',
    );
    const held = payments.find((one) => one.messageId === 'MSG-20260908-0417');
    assert.ok(held);
    await ask(page, 'POST', 'screening/drafts', { hits: [], payments: [held.id], language: 'en' });
    await go('/screening/drafts');
    await page.getByRole('link', { name: new RegExp(draft('onPayments', { n: 1 })) }).click();
    await page.getByText(/resembles ONTIVEROS BARRAGAN/).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    const fill = (label: string, value: string, under = page.locator('main')): Promise<void> =>
      under.getByLabel(draft(label), { exact: true }).fill(value);
    await fill('reason', 'The freight paid for was never moved.');
    await fill('action', 'The payment is held.');
    await fill('indicators', 'SANC');
    await fill('location', 'Encino');
    await fill('modeCode', 'ELCFT');
    await fill('entityId', '4411');
    await fill('localCurrency', 'MXN');
    const reporter = page.getByRole('group', { name: draft('reporter') });
    await fill('firstName', 'Petra', reporter);
    await fill('lastName', 'Ibargüen', reporter);
    for (const way of ['from', 'to']) {
      const side = page.getByRole('group', { name: new RegExp(`^${draft(way)} [A-Z]`) });
      await fill('fundsCode', 'K', side);
      await fill('country', 'MX', side);
      await fill('institutionCode', '77', side);
      if (way === 'to') continue;
      await fill('firstName', 'Maximiliano Evaristo', side);
      await fill('lastName', 'Ontiveros Barr', side);
    }
    await page.getByLabel(draft('amountLocal', { currency: 'MXN' })).fill('902275.00');
    await page.getByText(draft('ready')).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: draft('download') }).click(),
    ]);
    const xml = readFileSync(await file.path(), 'utf8');
    assert.match(xml, /<transactionnumber>MSG-20260908-0417</);
    assert.match(xml, /<amount_local>902275\.00</);
    assert.match(xml, /<reason>The freight paid for was never moved\.\n1\. Payment MSG-20260908-0417/);
    await page.getByRole('button', { name: draft('finish') }).click();
    await page.getByText(draft('finishedHelp')).waitFor();
  });
});
