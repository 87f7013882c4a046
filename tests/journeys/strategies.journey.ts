import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { messages } from '#modules/strategy/messages.ts';
import { faultsOf as axe } from './papers.ts';
import { startVisit, words, type Guest, type Visit } from './visit.ts';

/** The words of each page of a PDF. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const read = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= read.numPages; at += 1) {
    const { items } = await (await read.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  assert.ok(pages.length > 1);
  return pages;
}

for (const language of ['en', 'es'] as const) {
  describe(`strategies compared, ${language}`, () => {
    const say = words(messages, language);
    let visit: Visit;
    let guest: Guest;
    let page: Page;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      ({ page } = guest);
      await guest.enter('serrano');
    });
    after(() => visit.end());

    const charts = (): ReturnType<Page['locator']> => page.locator('main svg[role="img"]');
    const saved = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      const path = join(visit.data, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    };

    it('the groups of the case stand with what is said of their relations; what is denied or over is left out', async () => {
      await guest.go('/strategies');
      await charts().nth(3).waitFor();
      const relations = page.getByRole('list', { name: say('relationsOf') });
      assert.equal(await relations.getByRole('checkbox').count(), 4);
      assert.equal(await relations.getByRole('checkbox', { checked: false }).count(), 2);
      await relations.getByText(say('deniedBy')).waitFor();
      await page.getByText(/TLP:/).first().waitFor();
      // Who has no name in the reports starts unticked; the numbers are preceded by what they are not.
      const groups = page.getByRole('list', { name: say('groups') });
      assert.equal(await groups.getByRole('checkbox', { name: /sin nombre/ }).isChecked(), false);
      const [caution, chart] = await Promise.all([
        page.getByRole('note', { name: say('caution') }).boundingBox(),
        charts().first().boundingBox(),
      ]);
      assert.ok(caution && chart && caution.y + caution.height <= chart.y);
      assert.deepEqual(await axe(page), []);
      if (language === 'es') await guest.picture('strategies-es');
    });

    it('every change names what it is against, and bands stand where a line would', async () => {
      const year = new Date().getFullYear();
      const sentence = page.getByRole('listitem').filter({ hasText: String(year + 5) });
      assert.equal(await sentence.count(), 4);
      for (const said of await sentence.allTextContents()) assert.ok(said.includes(String(year)), said);
      for (const chart of await charts().all()) assert.ok((await chart.locator('path').count()) >= 2);
      assert.equal((await page.getByRole('table', { name: '' }).count()) > 0, true);
    });

    it('a factor is moved by keys, the strategy loses the name that no longer fits, and it is computed anew', async () => {
      const before = await charts().nth(1).getAttribute('aria-label');
      const slider = page.getByRole('slider').first();
      await slider.focus();
      for (let at = 0; at < 6; at += 1) await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (old) => document.querySelectorAll('main svg[role="img"]')[1]?.getAttribute('aria-label') !== old,
        before,
      );
      assert.match((await charts().nth(1).getAttribute('aria-label')) ?? '', new RegExp(say('unnamed', { n: 1 })));
      await page.getByRole('button', { name: say('add') }).click();
      await charts().nth(4).waitFor();
    });

    it('what is typed wrongly is said beside it, and the last result stays', async () => {
      await page.getByLabel(say('reference'), { exact: true }).fill('1');
      await page.getByText(say('expectsYear')).waitFor();
      await page.getByText(say('stale')).waitFor();
      assert.equal(await charts().count(), 5);
      await page.getByLabel(say('reference'), { exact: true }).fill(String(new Date().getFullYear()));
      await page.getByText(say('stale')).waitFor({ state: 'detached' });
    });

    it('table and picture leave with the label of the case', async () => {
      const table = readFileSync(await saved(say('exportCsv')), 'utf8').split('\r\n');
      const heads = ['csvLabel', 'csvStrategy', 'csvFactors', 'csvMeasure', 'csvUnit'] as const;
      assert.ok((table[0] ?? '').startsWith(`\ufeff${heads.map((head) => say(head)).join(',')},`));
      assert.ok(table.some((line) => line.includes(say('unitShare'))));
      assert.ok(table.slice(1, -1).every((line) => line.startsWith('TLP:')));
      const picture = readFileSync(await saved(say('exportSvg')), 'utf8');
      assert.equal(picture.match(/TLP:/g)?.length, 2);
      assert.doesNotMatch(picture, /var\(--/);
      const broken = (text: string): boolean =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') !== null;
      assert.equal(await page.evaluate(broken, picture), false);
      assert.equal(
        readFileSync(await saved(say('exportPng')))
          .subarray(1, 4)
          .toString(),
        'PNG',
      );
    });

    it('the page for a brief is the result under its label, and what has to be believed', async () => {
      await page.getByRole('button', { name: say('brief') }).click();
      const brief = page.getByRole('region', { name: say('brief') });
      await brief.getByText(/TLP:/).first().waitFor();
      await brief.getByText(say('assumptions'), { exact: true }).waitFor();
      await brief.getByRole('note', { name: say('caution') }).waitFor();
      assert.deepEqual(await axe(page), []);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('#root').isVisible(), false);
      assert.equal(await page.locator('[data-paper]').isVisible(), true);
      // On paper the label is head and foot of every page.
      const edges = page.locator('[data-paper] article > div');
      const display = (one: Element): string => getComputedStyle(one).display;
      assert.equal(await edges.first().evaluate(display), 'table-header-group');
      assert.equal(await edges.last().evaluate(display), 'table-footer-group');
      for (const [at, words] of (await pagesOf(await page.pdf())).entries())
        assert.match(words, /TLP:/, `page ${at + 1}`);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: say('back') }).click();
      await charts().first().waitFor();
    });

    it('two files of public data are read in the browser and never sent', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      const [groups, relations] = ['groups.csv', 'relations.csv'].map((name) => join(visit.data, name));
      writeFileSync(groups!, 'group,size\nNorth,4000\nSouth,2500\n"West, old",900\n');
      writeFileSync(relations!, 'source,target,kind,weight\nNorth,South,rival,4\nNorth,Nowhere,ally,1\n');
      await page.getByLabel(say('fromFiles')).check();
      await page.getByText(say('fileNone')).waitFor();
      await page.getByLabel(say('groupsFile')).setInputFiles(groups!);
      await page.getByLabel(say('relationsFile')).setInputFiles(relations!);
      await page.getByText(say('rowsLeft', { n: 1 })).waitFor();
      await page.getByText(/relations\.csv, .* 3: target Nowhere/).waitFor();
      await charts().nth(3).waitFor();
      writeFileSync(relations!, 'source,target,kind,weight\n');
      await page.getByLabel(say('relationsFile')).setInputFiles(relations!);
      await page.getByText(say('refusedFiles')).waitFor();
      assert.equal(await charts().count(), 0);
      writeFileSync(relations!, 'source,target,kind,weight\nNorth,South,rival,4\nNorth,"West, old",ally,1\n');
      await page.getByLabel(say('relationsFile')).setInputFiles(relations!);
      await charts().nth(3).waitFor();
      assert.deepEqual(await axe(page), []);
      const table = readFileSync(await saved(say('exportCsv')), 'utf8');
      assert.ok(table.includes(say('publicData')));
      assert.ok(!asked.some((one) => one.includes('strategies') || one.startsWith('POST')), asked.join());
    });

    it('a narrow window shows all of it, one below the other', async () => {
      await page.setViewportSize({ width: 420, height: 900 });
      await page.waitForFunction(() => document.documentElement.scrollWidth <= 420);
      assert.deepEqual(await axe(page), []);
    });
  });
}
