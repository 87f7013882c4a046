import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as reading } from '#modules/reading/web/messages.ts';
import { atReader, type AtReader } from './reader.ts';
import { faultsOf } from './papers.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

/** A text in which far more is found than is sent at once. */
const long = Array.from(
  { length: 1200 },
  (_, n) => `On ${(n % 28) + 1} March 2026 officers seized ${n + 11} kg of cocaine in Tampico.`,
).join('\n\n');

describe('a huge text, and what another person decided', () => {
  const en = words(reading, 'en');
  const es = words(reading, 'es');
  let visit: Visit;
  let serrano: Guest;
  let other: Guest;
  let report: string;
  before(async () => {
    visit = await startVisit();
    serrano = await visit.open();
    await serrano.enter('serrano');
    other = await visit.open({ language: 'es', dark: true });
    await other.enter('olmos');
    await serrano.go('/reports');
    await other.go('/reports');
  });
  after(() => visit?.end());

  it('comes in parts: counted as a whole, shown as far as it is here', async () => {
    const { page, go } = serrano;
    const { looking } = await ask<{ looking: { case: string } }>(page, 'GET', 'me');
    const { sources } = await ask<{ sources: { id: string; name: string }[] }>(page, 'GET', 'sources');
    const { ids } = await ask<{ ids: string[] }>(page, 'POST', 'reports', {
      case: looking.case,
      source: sources.find((one) => one.name === 'Prairie Ledger')?.id,
      discipline: 'open',
      grade: 'C3',
      label: { tlp: 'GREEN' },
      authority: 'fuentes-publicas',
      title: 'A year of seizures',
      date: '2026-11-02',
      text: long,
    });
    report = ids[0] ?? '';
    const { totals, next } = await ask<{ totals: { all: number }; next: string | null }>(
      page,
      'POST',
      `reports/${report}/reading`,
      {},
    );
    assert.ok(totals.all > 2000 && next !== null, `${totals.all} suggestions`);
    await go(`/reports/${report}/reading`);
    const all = totals.all.toLocaleString('en-US');
    await page
      .getByText(en('progressOpen', { n: all }))
      .first()
      .waitFor();
    await page.getByText(en('moreLater')).waitFor();
    await page.getByText(new RegExp(`of ${all} suggestions are here`)).waitFor();
    const more = page.getByRole('button', { name: en('moreText') }).first();
    const parts = /\/reading\?from=/;
    await page.route(parts, (route) => route.fulfill({ status: 429, json: { title: 'Too many tries' } }));
    await more.press('Enter');
    await page.getByRole('alert').first().waitFor();
    await page.unroute(parts);
    await more.press('Enter');
    await page.getByText(en('moreLater')).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: `${en('all')} ${all}` }).waitFor();
    await page.keyboard.press('a');
    await page
      .getByText(en('progressOpen', { n: all }))
      .first()
      .waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await page
      .getByText(en('progressOpen', { n: all }))
      .first()
      .waitFor();
  });

  it('what another accepted opens again only with a reason', async () => {
    const here: AtReader = atReader(serrano);
    await here.byTheDoor();
    const one = await here.find((each) => each.what === 'entity' && each.kind === 'Company');
    await here.accept(one);
    const { page, go } = other;
    await go(`/reports/${here.report}/reading?sel=${one.id}`);
    await page.getByRole('button', { name: es('reopen') }).click();
    await page.getByText(es('why-decided-by-another')).waitFor();
    const reason = page.getByLabel(es('reason'), { exact: true });
    await reason.and(page.locator(':focus')).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.keyboard.press('Enter');
    await page.getByText(es('needReason')).waitFor();
    await reason.fill('Es otra empresa del mismo nombre.');
    await page.keyboard.press('Enter');
    await page.locator(`mark[data-ids~="${one.id}"][data-state=open]`).first().waitFor();
    await page
      .getByRole('button', { name: es('accept') })
      .first()
      .waitFor();
    const state = async (): Promise<string> => (await here.find((each) => each.id === one.id)).state;
    for (let looks = 0; looks < 100 && (await state()) !== 'open'; looks += 1);
    assert.equal(await state(), 'open');
  });
});
