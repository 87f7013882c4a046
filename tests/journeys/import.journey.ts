import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { messages as intake } from '#modules/intake/messages.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

const sdn = [
  '900001,"QUIMERA BELTRAN, Ignacio","individual","SDNTK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 12 Mar 1971; R.F.C. QUBI710312AB1 (Mexico)."',
  '900002,"GRUPO QUIMERA",-0- ,"SDNTK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Linked To: QUIMERA BELTRAN, Ignacio."',
];
const alt = ['900002,1,"aka","LOS QUIMERA",-0- ', '999999,2,"aka","NOBODY OF THIS LIST",-0- '];

for (const language of ['en', 'es'] as const) {
  describe(`importing a list, ${language}`, () => {
    const text = words(intake, language);
    let visit: Visit;
    let guest: Guest;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
      writeFileSync(join(visit.data, 'sdn.csv'), `${sdn.join('\r\n')}\r\n`);
      writeFileSync(join(visit.data, 'alt.csv'), `${alt.join('\r\n')}\r\n`);
    });
    after(() => visit.end());

    it('recognises the files, shows their first rows and what could not be taken', async () => {
      const { page, go, picture } = guest;
      await go('/imports/new');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(['sdn.csv', 'alt.csv'].map((name) => join(visit.data, name)));
      await page
        .getByText(/Ignacio/)
        .first()
        .waitFor();
      await page
        .getByText(/alt\.csv/)
        .first()
        .waitFor();
      await picture(`import-${language}`);
    });

    it('imports with progress, tells the rejects, and the entries are found with their links', async () => {
      const { page } = guest;
      await page
        .getByRole('combobox', { name: new RegExp(`^${text('source')}`) })
        .first()
        .click();
      await page.getByRole('option', { name: text('sourceNew') }).click();
      await page.getByLabel(text('sourceName')).fill('Lista Quimera');
      await page.getByRole('button', { name: text('start'), exact: true }).click();
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
      await page.getByText(text('state-done'), { exact: true }).first().waitFor();
      const download = page.waitForEvent('download');
      await page
        .getByRole('link', { name: text('downloadRejects') })
        .or(page.getByRole('button', { name: text('downloadRejects') }))
        .first()
        .click();
      const rejects = readFileSync(await (await download).path(), 'utf8');
      assert.match(rejects, /alt\.csv,2,.*999999/);
      const { entities } = await ask<{ entities: { id: string; caption: string }[] }>(page, 'POST', 'search', {
        text: 'los quimera',
      });
      assert.equal(entities[0]?.caption, 'GRUPO QUIMERA');
      const group = await ask<{ links: { others: { caption: string }[] }[] }>(
        page,
        'GET',
        `entities/${entities[0]?.id ?? ''}`,
      );
      assert.ok(group.links.some((link) => link.others.some((one) => one.caption.includes('QUIMERA BELTRAN'))));
      const { entities: byNumber } = await ask<{ entities: { caption: string }[] }>(page, 'POST', 'search', {
        text: 'QUBI710312AB1',
      });
      assert.match(byNumber[0]?.caption ?? '', /QUIMERA BELTRAN/);
    });

    it('takes the whole import back', async () => {
      const { page } = guest;
      await page
        .getByRole('button', { name: text('undo'), exact: true })
        .first()
        .click();
      await page
        .getByRole('dialog')
        .or(page.getByRole('alertdialog'))
        .getByRole('button', { name: text('undoYes') })
        .click();
      await page.getByText(text('state-undone'), { exact: true }).first().waitFor();
      const { entities } = await ask<{ entities: { caption: string }[] }>(page, 'POST', 'search', {
        text: 'los quimera',
      });
      assert.ok(entities.every((one) => !one.caption.includes('QUIMERA')));
    });
  });
}
