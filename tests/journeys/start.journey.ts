import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as people } from '#modules/people/messages.ts';
import { startVisit, words, type Visit } from './visit.ts';

const doors = [
  ['Analyst', /\/charts\//],
  ['Liaison', /\/(charts|reports)\//],
  ['Compliance', /\/screening$/],
  ['Overseer', /\/(ledger|reports)/],
] as const;

for (const language of ['en', 'es'] as const) {
  describe(`the first five minutes, ${language}`, () => {
    const text = words(people, language);
    let visit: Visit;
    before(async () => (visit = await startVisit()));
    after(() => visit.end());

    for (const [role, lands] of doors) {
      it(`one click on the door of ${role} opens on a picture, with its purpose in sight`, async () => {
        const { page, picture } = await visit.open({ language, dark: language === 'es' });
        await page.goto(visit.url);
        await page.getByRole('heading', { name: text('doorsTitle') }).waitFor();
        if (role === 'Analyst') await picture(`doors-${language}`);
        await page.getByRole('button', { name: new RegExp(`^${text(`role${role}`)}`) }).click();
        await page.waitForURL(lands);
        await page
          .getByRole('contentinfo')
          .getByText(text(`purpose${role}`))
          .waitFor();
        if (role === 'Overseer') {
          await page.goto(`${visit.url}/ledger`);
          await page.getByRole('row').nth(3).waitFor();
          await picture(`overseer-${language}`);
        }
      });
    }

    it('language and theme are switched and stay; keys and commands are at hand', async () => {
      const { page, enter, go } = await visit.open({ language });
      await enter('serrano');
      await go('/reports');
      const other = language === 'en' ? 'es' : 'en';
      await page.getByRole('button', { name: other.toUpperCase(), exact: true }).click();
      assert.equal(await page.locator('html').getAttribute('lang'), other);
      await page.getByRole('button', { name: /dark|oscuro/i }).click();
      await page.reload();
      assert.equal(await page.locator('html').getAttribute('lang'), other);
      assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
      // What was drawn before the scripts came hears no keys yet.
      await page.getByRole('navigation').first().waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('alazan');
      await page
        .getByRole('option', { name: /Transportes Alazán/ })
        .first()
        .click();
      await page.waitForURL(/\/entities\//);
    });
  });
}

describe('a node of one’s own', () => {
  let visit: Visit;
  before(async () => (visit = await startVisit(false)));
  after(() => visit.end());

  it('asks for its first administrator, who sees no content', async () => {
    const text = words(people, 'en');
    const { page } = await visit.open({ language: 'en' });
    await page.goto(visit.url);
    await page.getByRole('heading', { name: text('setupTitle') }).waitFor();
    await page.getByLabel(text('name'), { exact: true }).fill('admin');
    await page.getByLabel(text('display')).fill('First Administrator');
    await page.getByLabel(text('password'), { exact: true }).fill('a sentence that is long');
    await page.getByLabel(text('passwordAgain')).fill('a sentence that is long');
    await page.getByRole('button', { name: text('setupMake') }).click();
    await page.getByRole('heading', { name: text('peopleTitle') }).waitFor();
    const refused = await page.evaluate(async () => (await fetch('/api/reports?case=x')).status);
    assert.equal(refused, 403);
  });
});
