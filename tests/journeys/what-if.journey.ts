import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { measures } from '#methods/disruption/measures.ts';
import { messages } from '#modules/disruption/messages.ts';
import { roleWords } from '#methods/disruption/roles.ts';
import { faultsOf } from './papers.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

/* A question is asked of positions, stopped, run, read, repeated from its address, and taken to a brief. */
const narrow = { width: 420, height: 900 };
for (const [language, look] of [
  ['en', { dark: false, width: 1440, height: 1000 }],
  ['es', { dark: true, ...narrow }],
] as const) {
  describe(`what if, ${language}`, () => {
    const say = words(messages, language);
    let visit: Visit;
    let guest: Guest;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, ...look });
      await guest.enter('serrano');
    });
    after(() => visit?.end());

    const choose = async (page: Page, label: string, option: string): Promise<void> => {
      await page.getByLabel(label, { exact: true }).click();
      await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
    };
    const inSentence = (id: keyof typeof measures): string => {
      const name = measures[id].name[language];
      return name.charAt(0).toLowerCase() + name.slice(1);
    };
    const results = (page: Page): Promise<string[]> => page.locator('main figure output').allInnerTexts();

    it('the page says on what it computes, and offers roles, groups and shares, nobody', async () => {
      const { page, go } = guest;
      await go('/what-if');
      await page.getByRole('heading', { name: say('title'), level: 1 }).waitFor();
      await page.getByText(say('askFirst'), { exact: true }).waitFor();
      const main = await page.getByRole('main').innerText();
      assert.match(main, new RegExp(say('positions', { n: 25 })));
      assert.match(main, /TLP:RED/);
      assert.deepEqual(await faultsOf(page), []);
      const asked = await ask<{ positions: object[] }>(page, 'POST', 'what-if/positions', {});
      assert.equal(asked.positions.length, 25);
    });

    it('without a measure nothing runs, and the form says so', async () => {
      const { page } = guest;
      await page.getByRole('button', { name: say('run'), exact: true }).click();
      await page.getByText(say('needMeasure')).waitFor();
      assert.ok(!page.url().includes('whatif='));
      await choose(page, say('measure'), measures['arrest-and-trial'].name[language]);
      await page.getByLabel(say('weeks'), { exact: true }).fill('0');
      await page.getByText(say('numberError', { least: 1, most: 260 })).waitFor();
      await page.getByLabel(say('weeks'), { exact: true }).fill('52');
    });

    it('a long run tells how far it is, leaves the page alive, and shows what is done when it is stopped', async () => {
      const { page } = guest;
      await page.getByText(say('more'), { exact: true }).click();
      await page.getByLabel(say('replicates'), { exact: true }).fill('5000');
      await page.getByLabel(say('weeks'), { exact: true }).fill('260');
      await page.getByRole('button', { name: say('run'), exact: true }).click();
      await page.getByRole('progressbar', { name: say('running') }).waitFor();
      await page.waitForFunction(() => Number(document.querySelector('[role=progressbar]')?.ariaValueNow) > 0);
      await page.getByRole('button', { name: say('stop') }).click();
      await page
        .getByRole('main')
        .getByText(new RegExp(`^${say('stopped', { done: '\\d+', all: '5,000' })} `))
        .waitFor();
      await page.getByText(say('withMeasure', { measure: inSentence('arrest-and-trial') })).waitFor();
      assert.equal((await results(page)).length, 3);
      assert.deepEqual(await faultsOf(page), []);
    });

    it('a run shows bands, parts, ways and what studies found, with the measure', async () => {
      const { page } = guest;
      await choose(page, say('role'), roleWords('logistics')[language]);
      await page.getByLabel(say('replicates'), { exact: true }).fill('200');
      await page.getByLabel(say('weeks'), { exact: true }).fill('52');
      await page.getByRole('button', { name: say('run'), exact: true }).click();
      for (const heading of ['curves', 'parts', 'splits', 'moreEfficient', 'aftermath', 'ways', 'assumptions'])
        await page.getByRole('heading', { name: say(heading), exact: true }).waitFor();
      await page
        .getByRole('heading', { name: `${say('measureTitle')}: ${measures['arrest-and-trial'].name[language]}` })
        .waitFor();
      assert.match(page.url(), /whatif=role\.logistics/);
      assert.ok((await page.getByRole('row').count()) > 5, 'studies');
      const studies = page.getByRole('region', { name: say('aftermath') });
      assert.ok(await studies.evaluate((room) => room.scrollWidth <= room.clientWidth), 'studies are not cut');
      assert.deepEqual(await faultsOf(page), []);
      const [last] = await results(page);
      await page.getByRole('slider').focus();
      await page.keyboard.press('Home');
      await page.getByText(say('weekOf', { week: 0, weeks: 52 })).waitFor();
      assert.notEqual((await results(page))[1], undefined);
      assert.match(last ?? '', /^\d+( \(\d+|$)/);
      await guest.picture(`what-if-${language}`);
    });

    it('loaded again, and in an address of its own, it gives the same numbers', async () => {
      const { page, go } = guest;
      await page.reload();
      await page.getByRole('slider').waitFor();
      const first = await results(page);
      assert.equal(first.length, 3);
      const address = new URL(page.url());
      await go('/cases');
      await go(address.pathname + address.search);
      await page.getByRole('slider').waitFor();
      assert.deepEqual(await results(page), first);
      const other = address.search.replace(/1(?=$|&)/, '2');
      assert.notEqual(other, address.search);
      await go(address.pathname + other);
      await page.getByRole('slider').waitFor();
      assert.notDeepEqual(await results(page), first);
    });

    it('no name of a person is on the page or in its address', async () => {
      const { page } = guest;
      const text = `${await page.getByRole('main').innerHTML()} ${decodeURIComponent(page.url())}`;
      for (const name of ['Valdovinos', 'Antúnez', 'Luján', 'Quiroga', 'Cebrián', 'Tapia', 'Hollis', 'Pinto'])
        assert.ok(!text.includes(name), name);
    });

    it('the page for a brief holds the aftermath, the measure and the label, and no list of positions', async () => {
      const { page } = guest;
      await page.getByRole('tab', { name: say('brief') }).click();
      const sheet = page.getByRole('main').getByRole('article');
      await sheet.getByRole('heading', { name: say('aftermath') }).waitFor();
      const text = await sheet.innerText();
      assert.match(text, /TLP:RED/);
      assert.match(text, new RegExp(say('notToRelease')));
      assert.equal(await sheet.getByRole('heading', { name: say('ways') }).count(), 0);
      assert.deepEqual(await faultsOf(page), []);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('#root').isVisible(), false);
      await page.locator('[data-paper] article').waitFor();
      await page.emulateMedia({ media: 'screen' });
    });

    it('a cell, a share of brokers and positions at random are asked in the same way', async () => {
      const { page, go } = guest;
      for (const [taken, key] of [
        ['brokers.20', 'taken-brokers'],
        ['random.10', 'taken-random'],
      ] as const) {
        await go(`/what-if?whatif=${encodeURIComponent(`${taken},protection,none,4,50,1`)}`);
        const share = `${taken.split('.')[1]}\u00a0%`;
        await page.getByText(say(key, { share })).waitFor();
      }
      await page.getByText(say('partsAfterDrawn')).waitFor();
      await go('/what-if');
      await choose(page, say('what'), say('what-unit'));
      await choose(page, say('unit'), 'Grupo Tres Ríos');
      await choose(page, say('measure'), measures['supply-control'].name[language]);
      await page.getByRole('button', { name: say('run'), exact: true }).click();
      await page.getByText(new RegExp(say('taken-unit', { unit: 'Grupo Tres Ríos' }))).waitFor();
    });

    it('a role that one person holds in practice is told to be one, in the form and with the result', async () => {
      const { page, go } = guest;
      await go('/what-if');
      await page.getByLabel(say('role'), { exact: true }).click();
      const single = page.getByRole('option').filter({ hasText: say('countHeld', { n: 1 }) });
      await single.first().click();
      await page.getByText(say('singleHolder')).waitFor();
      await choose(page, say('measure'), measures.protection.name[language]);
      await page.getByRole('button', { name: say('run'), exact: true }).click();
      await page.getByRole('slider').waitFor();
      assert.equal(await page.getByText(say('singleHolder')).count(), 2);
    });

    it('a question that no longer fits, or was never one, says so', async () => {
      const { page, go } = guest;
      await go(`/what-if?whatif=${encodeURIComponent('unit.ffffffff,protection,none,4,50,1')}`);
      await page.getByText(say('unfit'), { exact: true }).waitFor();
      await go(`/what-if?whatif=${encodeURIComponent('unit.king,protection,none,4,50,1')}`);
      await page.getByText(say('unfit'), { exact: true }).waitFor();
    });

    it('a chart of nobody has nothing to take away', async () => {
      const { page, go } = guest;
      const { looking } = await ask<{ looking: { case: string } }>(page, 'GET', 'me');
      const { id } = await ask<{ id: string }>(page, 'POST', 'charts', { case: looking.case, title: 'Nadie' });
      await go('/what-if');
      await choose(page, say('network'), say('chartOf', { title: 'Nadie' }));
      await page.getByText(say('noPeople'), { exact: true }).waitFor();
      assert.ok(page.url().includes(id));
      assert.deepEqual(await faultsOf(page), []);
    });
  });
}
