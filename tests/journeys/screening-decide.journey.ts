import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as shared } from '#modules/screening/messages.ts';
import type { HitSummary, PaymentSummary } from '#modules/screening/shapes.ts';
import { messages as hitWords } from '#modules/screening/web/hits.messages.ts';
import { messages as payWords } from '#modules/screening/web/payments.messages.ts';
import { faultsOf } from './papers.ts';
import { answersLate, ask, startVisit, words, type Guest, type Visit } from './visit.ts';

const cutSurname = 'MSG-20260908-0417';
const listedInText = 'MSG-20260912-0551';
const cutOff = 'MSG-20260913-0077';

for (const language of ['en', 'es'] as const) {
  describe(`deciding hits and payments, ${language}`, () => {
    const text = words(hitWords, language);
    const pay = words(payWords, language);
    const all = words(shared, language);
    let visit: Visit;
    let guest: Guest;
    let second: Guest;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('ibarguen');
      second = await visit.open({ language, width: 420, height: 860, dark: language === 'en' });
      await second.enter('tirado');
    });
    after(() => visit.end());

    const exact = (page: Page, role: 'button' | 'link', name: string): Locator =>
      page.getByRole(role, { name: new RegExp(`^${name}`) });
    /** Presses the key of a verdict, then the number of a reason, and decides. */
    const decide = async (page: Page, key: string, asks: string, reason: string): Promise<void> => {
      await exact(page, 'button', text(asks.replace('ask-', ''))).waitFor();
      await page.keyboard.press(key);
      const form = page.getByRole('form', { name: text(asks) });
      await form.waitFor();
      await page.keyboard.press(reason);
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'hidden' });
    };
    const hits = async (of: Guest, state: string): Promise<HitSummary[]> =>
      (await ask<{ hits: HitSummary[] }>(of.page, 'GET', `screening/hits?state=${state}`)).hits;
    const payment = async (messageId: string): Promise<PaymentSummary | undefined> =>
      (await ask<{ payments: PaymentSummary[] }>(guest.page, 'GET', 'screening/payments?state=all')).payments.find(
        (one) => one.messageId === messageId,
      );
    const queued = (page: Page, name: string | RegExp): Locator =>
      page.getByRole('list', { name: text('queue') }).getByRole('button', { name });

    it('a held payment says why, and is not released before its hit is decided', async () => {
      const { page, go, picture } = guest;
      await go('/screening/payments');
      await page.getByRole('link', { name: cutSurname }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.getByRole('link', { name: cutSurname }).click();
      const release = exact(page, 'button', pay('release'));
      await release.waitFor();
      assert.equal(await release.getAttribute('aria-disabled'), 'true');
      await page.keyboard.press('l');
      assert.equal(await page.getByRole('form').count(), 0);
      await picture(`screening-payment-${language}`);
      assert.deepEqual(await faultsOf(page), []);
    });

    it('its hit stands side by side, is dismissed by keys, and leads back to the release', async () => {
      const { page, picture } = guest;
      await page.getByRole('link', { name: pay('openNext') }).click();
      await page
        .locator(`mark[title="${text('partly')}"]`)
        .filter({ hasText: 'BARRAGAN' })
        .waitFor();
      await page.getByText(text('noEffect')).waitFor();
      await picture(`screening-hit-${language}`);
      assert.deepEqual(await faultsOf(page), []);
      await decide(page, 'd', 'ask-dismiss', '1');
      await page.getByText(text('decideRest')).waitFor();
      await page.getByRole('link', { name: text('toPayment'), exact: true }).click();
      await page.getByText(pay('heldReady')).waitFor();
      await page.keyboard.press('l');
      await page.getByRole('form', { name: pay('ask-release') }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.keyboard.press('Control+Enter');
      await page.getByText(text('reasonWantedOnly')).waitFor();
      await page.keyboard.type('otra persona');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: pay('wasReleased'), exact: true }).waitFor();
      assert.equal((await payment(cutSurname))?.state, 'released');
    });

    it('a hit is escalated, and found among those escalated', async () => {
      const { page, go } = guest;
      // The reasons of the house come late: until then no verdict is asked for, or the number of one would be a word.
      await answersLate(page, /\/api\/screening$/, 1500);
      await go('/screening/hits');
      await queued(page, /Nadia Ibarra/).click();
      await page.getByRole('region', { name: /Nadia Ibarra/ }).waitFor();
      await decide(page, 'e', 'ask-escalate', '1');
      await queued(page, /Nadia Ibarra/).waitFor({ state: 'hidden' });
      await exact(page, 'link', text('escalated')).click();
      await queued(page, /Nadia Ibarra/).waitFor();
    });

    it('a match waits for a second person, who confirms it; the payment is then rejected', async () => {
      const { page, go } = guest;
      await go('/screening/payments');
      await page.getByRole('link', { name: listedInText }).click();
      await page.getByRole('link', { name: 'GRUPO TRES RIOS' }).first().click();
      await decide(page, 'c', 'ask-confirm', '4');
      await page.getByText(text('awaitsSecond')).first().waitFor();
      const confirm = exact(page, 'button', text('confirm'));
      await page.waitForFunction(
        (name) =>
          [...document.querySelectorAll('button[aria-disabled]')].some((one) => one.textContent?.startsWith(name)),
        text('confirm'),
      );
      assert.equal(await confirm.getAttribute('aria-disabled'), 'true');
      await second.go('/screening/hits?state=second');
      await second.page.getByText(text('secondIsYou')).waitFor();
      assert.deepEqual(await faultsOf(second.page), []);
      await decide(second.page, 'c', 'ask-confirm', '4');
      await go('/screening/payments');
      await page.getByRole('link', { name: listedInText }).click();
      await page.getByText(all('hit-confirmed')).first().waitFor();
      assert.equal(await exact(page, 'button', pay('release')).getAttribute('aria-disabled'), 'true');
      await page.keyboard.press('r');
      await page.getByRole('form', { name: pay('ask-reject') }).waitFor();
      await page.keyboard.type('lo confirmaron dos personas');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: pay('wasRejected'), exact: true }).waitFor();
      assert.equal((await payment(listedInText))?.state, 'rejected');
    });

    it('several are dismissed with one reason, and taken back', async () => {
      const { page, go } = guest;
      await go('/screening/hits');
      await queued(page, /Alazan/).waitFor();
      const open = (await hits(guest, 'open')).length;
      await queued(page, /Alazan/).click();
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByText(text('chosen', { n: 2 })).waitFor();
      await page.keyboard.press('d');
      const form = page.getByRole('form', { name: text('forSeveral', { n: 2 }) });
      await form.waitFor();
      assert.deepEqual(await faultsOf(page), []);
      // Taken back while the page is still being fetched anew.
      await answersLate(page, /screening\/hits\?/, 2500);
      await page.keyboard.press('5');
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'hidden' });
      assert.equal((await hits(guest, 'open')).length, open - 2);
      await page.keyboard.press('z');
      await queued(page, /Alazan/).waitFor();
      assert.equal((await hits(guest, 'open')).length, open);
    });

    it('what could not be read is shown in the message, line by line', async () => {
      const { page, go } = second;
      await go('/screening/payments');
      await page.getByRole('link', { name: cutOff }).click();
      await page.getByRole('button', { name: pay('lineColumn', { line: 7, column: 16 }) }).click();
      await page.locator('pre [data-at]').filter({ hasText: ':59:' }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
    });

    it('its keys are listed', async () => {
      const { page, go } = guest;
      await go('/screening/hits');
      await exact(page, 'button', text('dismiss')).waitFor();
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog');
      for (const key of ['dismiss', 'confirm', 'escalate', 'next', 'pickThis', 'takeBack'])
        await keys.getByText(text(key), { exact: true }).waitFor();
    });
  });
}
