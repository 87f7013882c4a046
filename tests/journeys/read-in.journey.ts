import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { messages as intake } from '#modules/intake/messages.ts';
import { messages as documents } from '#modules/reading/web/documents.messages.ts';
import { messages as reading } from '#modules/reading/web/messages.ts';
import { boxOfPapers, faultsOf, type Box } from './papers.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Job {
  state: string;
  documents: { read: number; failed: number; held: number; reports: { id: string; title: string }[] };
}

const source = 'Buzón del taller';

for (const language of ['en', 'es'] as const) {
  describe(`bringing in a folder of documents, ${language}`, () => {
    const say = words(documents, language);
    const text = words(intake, language);
    const read = words(reading, language);
    let visit: Visit;
    let guest: Guest;
    let box: Box;
    let first: string;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
      box = await boxOfPapers(guest.context);
    });
    after(async () => {
      box?.remove();
      await visit?.end();
    });

    const idOf = (): string => /documents\/([0-9a-f-]{36})/.exec(guest.page.url())?.[1] ?? '';
    const job = (id: string): Promise<Job> => ask<Job>(guest.page, 'GET', `imports/${id}`);
    const state = (name: 'done' | 'stopped' | 'undone'): Promise<void> =>
      guest.page
        .getByRole('main')
        .getByText(text(`state-${name}`), { exact: true })
        .first()
        .waitFor();
    const marks = {
      reliability: language === 'en' ? /reliability/i : /confiabilidad/i,
      credibility: language === 'en' ? /credibility/i : /credibilidad/i,
    };
    const drop = async (): Promise<void> => {
      await guest.go('/documents');
      await guest.page.getByLabel(say('chooseFolder'), { exact: true }).first().setInputFiles(box.path);
      await guest.page.getByText(say('chosenFiles', { n: box.files.size })).waitFor();
    };
    const start = async (): Promise<void> => {
      await guest.page.getByRole('button', { name: say('start'), exact: true }).click();
      await guest.page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
    };

    it('takes a whole folder, and asks where it comes from', async () => {
      const { page } = guest;
      await drop();
      await page
        .getByRole('combobox', { name: new RegExp(`^${text('source')}`) })
        .first()
        .click();
      await page.getByRole('option', { name: text('sourceNew') }).click();
      await page.getByLabel(text('sourceName')).fill(source);
      await page.getByRole('combobox', { name: marks.reliability }).click();
      await page.getByRole('option', { name: /^B/ }).click();
      await page.getByRole('combobox', { name: marks.credibility }).click();
      await page.getByRole('option', { name: /^2/ }).click();
      assert.deepEqual(await faultsOf(page), []);
      await guest.picture(`documents-${language}`);
      await start();
    });

    it('shows how far it is; stops after the document at work, and goes on where it was', async () => {
      const { page } = guest;
      await page.getByRole('progressbar').waitFor();
      await page.getByRole('button', { name: text('stop'), exact: true }).click();
      await state('stopped');
      await page.getByText(text('stoppedHelp')).waitFor();
      const early = (await job(idOf())).documents.read;
      assert.ok(early < 8, `${early} were read before the stop`);
      await page.getByRole('button', { name: text('resume'), exact: true }).click();
      await state('done');
      assert.deepEqual((({ read, failed, held }) => [read, failed, held])((await job(idOf())).documents), [8, 1, 0]);
    });

    it('names what could not be read, and what to do about it', async () => {
      const { page } = guest;
      const row = page.getByRole('row').filter({ hasText: '08-broken.pdf' });
      await row.getByText(say('fault-damaged')).waitFor();
      await row.getByText(say('way-damaged')).waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await guest.picture(`documents-job-${language}`);
    });

    it('goes from there to the review of the first', async () => {
      const { page } = guest;
      const [one] = (await job(idOf())).documents.reports;
      first = idOf();
      await page.getByRole('link', { name: say('reviewFirst') }).click();
      await page.waitForURL(new RegExp(`/reports/${one?.id ?? ''}/reading`));
      await page
        .getByRole('button', { name: read('accept') })
        .first()
        .waitFor();
    });

    it('keeps each document as it came', async () => {
      const { page, go } = guest;
      const { reports } = (await job(first)).documents;
      assert.equal(reports.length, 8);
      for (const [title, name] of [
        ['Comunicado 14', '04-page.html'],
        ['Bodegas Merrow', '07-mail.eml'],
      ] as const) {
        const report = reports.find((one) => one.title === title);
        assert.ok(report, `${title} in ${reports.map((one) => one.title).join(', ')}`);
        await go(`/reports/${report.id}`);
        const waiting = page.waitForEvent('download');
        await page.getByRole('link', { name: new RegExp(name) }).click();
        assert.deepEqual(readFileSync(await (await waiting).path()), box.files.get(name));
      }
    });

    it('marks the words of the scan of which it was not sure', async () => {
      const { page, go } = guest;
      const { reports } = (await job(first)).documents;
      for (const { id } of reports) {
        const { unsure } = await ask<{ unsure: unknown[] }>(page, 'GET', `reports/${id}/reading`);
        if (unsure.length === 0) continue;
        await go(`/reports/${id}/reading`);
        await page
          .getByText(/Manzanillo/)
          .first()
          .waitFor();
        assert.ok((await page.locator('article [class*="unsure"]').count()) > 0);
        assert.match((await page.locator('article [class*="unsure"]').allInnerTexts()).join(' '), /^(?!.*Manzanillo)/s);
        await page
          .getByRole('button', { name: read('accept') })
          .first()
          .waitFor();
        return;
      }
      assert.fail('no scan among the reports');
    });

    it('is taken back whole', async () => {
      const { page, go } = guest;
      await go(`/documents/${first}`);
      const { reports } = (await job(first)).documents;
      await page
        .getByRole('button', { name: text('undo'), exact: true })
        .first()
        .click();
      await page
        .getByRole('dialog')
        .or(page.getByRole('alertdialog'))
        .getByRole('button', { name: text('undoYes') })
        .click();
      await state('undone');
      const { withdrawn } = await ask<{ withdrawn: unknown }>(page, 'GET', `reports/${reports[0]?.id ?? ''}`);
      assert.ok(withdrawn, 'its reports are withdrawn');
    });

    it('read again, it asks nothing: source, grade, label and authority are remembered', async () => {
      const { page } = guest;
      await drop();
      await page
        .getByRole('combobox', { name: new RegExp(`^${text('source')}`) })
        .filter({ hasText: source })
        .waitFor();
      await page.getByRole('combobox', { name: marks.reliability }).filter({ hasText: /^B/ }).waitFor();
      await page.getByRole('combobox', { name: marks.credibility }).filter({ hasText: /^2/ }).waitFor();
      await start();
      await state('done');
      assert.deepEqual((({ read: done, held }) => [done, held])((await job(idOf())).documents), [8, 0]);
    });

    it('dropped a third time, what the case already holds is not read twice', async () => {
      await drop();
      await start();
      await state('done');
      const { documents: held } = await job(idOf());
      assert.deepEqual([held.read, held.held], [0, 7]);
      await guest.page.getByText(say('fault-held')).first().waitFor();
    });
  });
}
