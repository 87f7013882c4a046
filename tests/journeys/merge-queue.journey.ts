import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { messages as acts } from '#modules/resolution/messages.ts';
import { messages as queue } from '#modules/resolution/web/messages.ts';
import type { MergeQueue } from '#modules/resolution/shapes.ts';
import { messages as kit } from '#ui/messages.ts';
import { faultsOf } from './papers.ts';
import { ask, entityCalled, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Entity {
  members: string[];
}

const haulier = /cumbres del encino/i;

for (const language of ['en', 'es'] as const) {
  describe(`the merge queue, ${language}`, () => {
    const text = words(queue, language);
    const said = words(acts, language);
    const common = words(kit, language);
    let visit: Visit;
    let guest: Guest;
    let other: Guest;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
      other = await visit.open({ language, width: 420, height: 860, dark: language === 'en' });
      await other.enter('olmos');
    });
    after(() => visit.end());

    const list = (page: Page): ReturnType<Page['locator']> => page.getByRole('list', { name: text('queue') });
    const current = (page: Page): ReturnType<Page['locator']> => list(page).locator('[aria-current]');
    const asked = (of: Guest): Promise<MergeQueue> => ask<MergeQueue>(of.page, 'GET', 'resolution/queue');
    const shows = async (page: Page, pairs: number): Promise<void> => {
      await page.waitForFunction(
        ({ name, count }) => document.querySelectorAll(`[aria-label="${name}"] button`).length === count,
        { name: text('queue'), count: pairs },
      );
    };

    it('shows the strongest pair first, side by side, with what speaks for and against', async () => {
      const { page, go, picture } = guest;
      await go('/identities');
      await current(page).getByText(haulier).first().waitFor();
      await page.getByRole('heading', { name: text('for') }).waitFor();
      await page
        .getByText(/ACE-120314-QH2/)
        .first()
        .waitFor();
      await page.getByText(text('nothingAgainst')).waitFor();
      await page.getByRole('table').waitFor();
      await picture(`merge-queue-${language}`);
      assert.deepEqual(await faultsOf(page), []);
      const { pairs, total } = await asked(guest);
      assert.equal(pairs[0]?.band, 'exact');
      await shows(page, total);
    });

    it('is walked by keys, and its keys are listed', async () => {
      const { page } = guest;
      await page.keyboard.press('j');
      await current(page)
        .getByText(/Solana/i)
        .first()
        .waitFor();
      await page.keyboard.press('k');
      await current(page).getByText(haulier).first().waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText(text('different')).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    it('joins two by one key in every view at once, and parts them again by another', async () => {
      const { page } = guest;
      const { total, pairs } = await asked(guest);
      const [one = '', two = ''] = [pairs[0]?.a.id, pairs[0]?.b.id];
      await page.keyboard.press('s');
      await page
        .getByText(new RegExp(said('judged-same'), 'i'))
        .first()
        .waitFor();
      await shows(page, total - 1);
      await current(page)
        .getByText(/Solana/i)
        .first()
        .waitFor();
      assert.deepEqual((await ask<Entity>(page, 'GET', `entities/${one}`)).members.toSorted(), [one, two].toSorted());
      // Whom both are linked to now speaks for the next pair.
      await page.getByText(text('why-neighbours', { n: 1 })).waitFor();
      await page.keyboard.press('z');
      await page
        .getByText(new RegExp(common('undone', { what: '' }).trim()))
        .first()
        .waitFor();
      await shows(page, total);
      assert.deepEqual((await ask<Entity>(page, 'GET', `entities/${two}`)).members, [two]);
    });

    it('takes a merge back any time, from the list of judgements', async () => {
      const { page } = guest;
      const { total } = await asked(guest);
      await page.getByRole('main').getByText(haulier).first().click();
      await current(page).getByText(haulier).first().waitFor();
      await page.keyboard.press('r');
      await page.keyboard.type('mismo registro federal');
      await page.getByRole('button', { name: text('same') }).click();
      await shows(page, total - 1);
      await page.getByRole('tab', { name: text('judged') }).click();
      const row = page.getByRole('listitem').filter({ hasText: 'mismo registro federal' });
      await row.waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await row.getByRole('button').click();
      await row.waitFor({ state: 'hidden' });
      await page.getByRole('tab', { name: text('toJudge') }).click();
      await shows(page, total);
    });

    it('keeps aside what one is unsure of until something changes; a colleague sees it with the doubt', async () => {
      const { page } = guest;
      const { total } = await asked(guest);
      await list(page)
        .getByText(/Menchaca/i)
        .first()
        .click();
      await current(page)
        .getByText(/Menchaca/i)
        .first()
        .waitFor();
      await page.keyboard.press('u');
      await shows(page, total - 1);
      // The page shows it before the node has it.
      for (let looks = 0; looks < 100 && (await asked(guest)).aside !== 1; looks += 1);
      assert.equal((await asked(guest)).aside, 1);
      await other.go('/identities');
      await list(other.page)
        .getByText(/Menchaca/i)
        .first()
        .click();
      await other.page
        .getByText(/Serrano/)
        .first()
        .waitFor();
      await other.page.getByRole('table').waitFor();
      const answer = other.page.getByRole('button', { name: text('same') });
      assert.ok(
        (await answer.isVisible()) && ((await answer.boundingBox())?.y ?? 9999) < 860,
        'the answers stand in sight',
      );
      assert.deepEqual(await faultsOf(other.page), []);
      const report = await ask<{ reports: { id: string; title: string }[] }>(
        page,
        'GET',
        `entities/${await entityCalled(page, 'Gilberto Menchaca Orduño')}`,
      );
      await ask(page, 'POST', 'statements', {
        entity: await entityCalled(page, 'Gilberto Menchaca Orduño'),
        property: 'alias',
        value: 'Gil Menchaca',
        citation: { report: report.reports[0]?.id, grade: 'B2' },
      });
      assert.equal((await asked(guest)).total, total);
    });

    it('says so when nothing is left', async () => {
      const { page, go } = guest;
      for (const { a, b } of (await asked(guest)).pairs)
        await ask(page, 'POST', 'judgements', { a: a.id, b: b.id, verdict: 'different', reason: 'cotejadas' });
      await go('/identities');
      await page.getByRole('heading', { name: text('empty') }).waitFor();
    });
  });
}
