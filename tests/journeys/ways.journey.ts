import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as network } from '#modules/network/messages.ts';
import { messages as workspace } from '#modules/workspace/messages.ts';
import { faultsOf as axe } from './papers.ts';
import { largestChart, startVisit, words, type Guest, type Visit } from './visit.ts';

for (const language of ['en', 'es'] as const) {
  describe(`how two of a chart are connected, ${language}`, () => {
    const say = words(network, language);
    const chart = words(workspace, language);
    let visit: Visit;
    let one: Guest;
    before(async () => {
      visit = await startVisit();
      one = await visit.open({ language, dark: language === 'en' });
      await one.enter('serrano');
      await one.go(`/charts/${await largestChart(one.page)}?ask=ways`);
      await one.page.getByRole('application', { name: chart('canvasLabel', { n: 61 }) }).waitFor();
    });
    after(() => visit.end());
    const end = (which: 'from' | 'to') => one.page.getByRole('combobox', { name: say(which), exact: true });
    const pick = async (which: 'from' | 'to', part: string): Promise<void> => {
      await end(which).fill(part);
      await one.page.getByRole('option').first().waitFor();
      await end(which).press('Enter');
    };
    const ways = () =>
      one.page
        .getByRole('list')
        .filter({ has: one.page.getByText(/·/) })
        .locator('> li');

    it('two are found by a part of their names, accents or not; the ways stand alone on the picture', async () => {
      await one.page.getByText(say('chooseTwo')).waitFor();
      await pick('from', 'valdovinos');
      await pick('to', 'hermandad');
      await one.page.getByRole('region', { name: say('howFirm') }).waitFor();
      await one.page.getByText(chart('linksAsked_ways')).waitFor();
      await one.page.getByText(say('staysConnected', { loss: '§', share: '§' }).split('§')[1] ?? '').waitFor();
      assert.match(one.page.url(), /ends=[\w-]+_[\w-]+/);
      assert.deepEqual(await axe(one.page), []);
    });

    it('a way opens on its ties with grades and reports, and closes again', async () => {
      const first = ways().first();
      await first.getByRole('button').first().click();
      await first.getByRole('link').first().waitFor();
      assert.match(one.page.url(), /sel=/);
      assert.deepEqual(await axe(one.page), []);
      await one.page.getByText(say('doubtHelp')).scrollIntoViewIfNeeded();
      await one.picture(`analyse-ways-${language}`);
      await one.page.getByRole('button', { name: say('allWays') }).click();
      await first.getByRole('link').first().waitFor({ state: 'detached' });
    });

    it('by least doubt no way has more doubts than one that comes later has ties and doubts', async () => {
      await one.page.getByRole('combobox', { name: say('by') }).click();
      await one.page.getByRole('option', { name: say('way_doubt') }).click();
      await one.page.waitForURL(/by=doubt/);
      await one.page.getByRole('button', { name: say('run'), exact: true }).waitFor();
      const told = await ways().locator('small').allInnerTexts();
      const lengths = told.map((text) => [...text.matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0));
      assert.ok(lengths.length > 1, told.join(' | '));
      assert.deepEqual(
        lengths,
        lengths.toSorted((a, b) => a - b),
        told.join(' | '),
      );
    });

    it('two that are selected are asked about by one click', async () => {
      const ends = async (): Promise<string[]> => [await end('from').inputValue(), await end('to').inputValue()];
      const before = await ends();
      const { pathname, searchParams } = new URL(one.page.url());
      await one.go(`${pathname}?sel=${searchParams.get('ends')?.replace('_', ',')}`);
      await one.page.getByRole('link', { name: chart('howConnected') }).click();
      await one.page.getByRole('region', { name: say('howFirm') }).waitFor();
      assert.deepEqual(await ends(), before);
    });

    it('a reload shows the same; the same one twice is refused', async () => {
      const before = await ways().allInnerTexts();
      await one.page.reload();
      await one.page.getByRole('region', { name: say('howFirm') }).waitFor();
      assert.deepEqual(await ways().allInnerTexts(), before);
      await pick('to', 'valdovinos');
      await one.page.getByText(say('sameTwice')).waitFor();
      await pick('to', 'patio la noria');
      await one.page.getByText(say('noWhereabouts')).waitFor();
      await one.page.getByRole('region', { name: say('howFirm') }).waitFor({ state: 'detached' });
      await one.page.getByText(chart('linksAsked_ways')).waitFor({ state: 'detached' });
    });
  });
}
