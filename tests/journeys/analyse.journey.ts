import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as network } from '#modules/network/messages.ts';
import { messages as workspace } from '#modules/workspace/messages.ts';
import { faultsOf as axe } from './papers.ts';
import { largestChart, startVisit, words, type Guest, type Visit } from './visit.ts';

for (const language of ['en', 'es'] as const) {
  describe(`asking questions of a chart, ${language}`, () => {
    const say = words(network, language);
    const chart = words(workspace, language);
    let visit: Visit;
    let one: Guest;
    before(async () => {
      visit = await startVisit();
      one = await visit.open({ language, dark: language === 'es' });
      await one.enter('serrano');
      await one.go(`/charts/${await largestChart(one.page)}`);
      await one.page.getByRole('application', { name: chart('canvasLabel', { n: 61 }) }).waitFor();
    });
    after(() => visit.end());
    const question = (id: string) => one.page.getByRole('button', { name: say(`ask_${id}`), exact: true }).click();
    const settled = () => one.page.getByRole('button', { name: say('run'), exact: true }).waitFor();

    it('says who connects the parts, and how firm that is', async () => {
      await one.page.getByRole('application').press('a');
      const first = one.page
        .getByRole('table', { name: say('positions') })
        .locator('tbody tr')
        .first();
      await first.getByText('Irene Valdovinos Prado').waitFor();
      await one.page.getByRole('heading', { name: say('howFirm') }).waitFor();
      await settled();
      assert.match(one.page.url(), /ask=connects/);
      assert.deepEqual(await axe(one.page), []);
      await one.picture(`analyse-${language}`);
      await first.click();
      assert.match(one.page.url(), /sel=/);
    });

    it('answers by another way, and colours the groups', async () => {
      await question('groups');
      await one.page.getByText(say('groupsFound', { n: '§', q: '' }).split('§')[1]?.slice(0, 12) ?? '').waitFor();
      await settled();
      await one.page.getByText(chart('colourAsked')).waitFor();
      assert.deepEqual(await axe(one.page), []);
    });

    it('sets roles against as many positions at random', async () => {
      await question('roles');
      await one.page
        .getByRole('table', { name: say('ask_roles') })
        .locator('tbody tr')
        .first()
        .waitFor();
      await one.page.getByText(say('cutHelp')).waitFor();
      assert.deepEqual(await axe(one.page), []);
    });

    it('goes through time: the picture shows one period, and where a pair of groups turned stands beside it', async () => {
      await question('change');
      const slider = one.page.getByRole('slider', { name: say('slider') });
      await slider.waitFor();
      await slider.press('ArrowLeft');
      await one.page.getByText(chart('linksAsked_period')).waitFor();
      await one.page.getByRole('heading', { name: say('relations') }).waitFor();
      const turned = say('turned', { before: say('stance_both'), after: say('stance_rival') });
      await one.page.getByRole('button', { name: turned }).waitFor();
      assert.deepEqual(await axe(one.page), []);
      if (language === 'es') await one.picture('analyse-change-es');
      await one.page.getByRole('button', { name: say('allTime') }).click();
      await one.page.getByText(chart('linksAsked_period')).waitFor({ state: 'detached' });
    });

    it('goes back to the inspector', async () => {
      await one.page.getByRole('button', { name: say('close') }).click();
      await one.page.getByRole('complementary', { name: chart('inspector') }).waitFor();
      assert.doesNotMatch(one.page.url(), /ask=/);
    });
  });
}
