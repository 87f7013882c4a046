import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { messages as documents } from '#modules/reading/web/documents.messages.ts';
import { messages as reading } from '#modules/reading/web/messages.ts';
import { messages as kit } from '#ui/messages.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Read {
  finishedAt: number | null;
  suggestions: { id: string; state: string; made: { id: string } | null }[];
}

const bulletin = `Boletín del 3 de marzo de 2026.

Personal de la Aduana de Puerto Almagre aseguró 120 kilogramos de cocaína. La empresa Fletes del Alba, S.A. de C.V., negó cualquier relación.`;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const language of ['en', 'es'] as const) {
  describe(`reading documents, ${language}`, () => {
    const text = words(reading, language);
    const say = words(documents, language);
    const common = words(kit, language);
    let visit: Visit;
    let guest: Guest;
    let report: string;
    const read = (): Promise<Read> => ask<Read>(guest.page, 'GET', `reports/${report}/reading`);
    const count = async (state: string): Promise<number> =>
      (await read()).suggestions.filter((one) => one.state === state).length;
    const settled = (n: number, key: 'progressAccepted' | 'progressOpen'): Promise<void> =>
      guest.page.getByText(text(key, { n })).first().waitFor();
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
    });
    after(() => visit.end());

    it('drops two documents, of which one is damaged, and says so in plain words', async () => {
      const { page, go } = guest;
      await go('/documents');
      await page
        .getByLabel(say('chooseFiles'), { exact: true })
        .first()
        .setInputFiles([
          { name: 'boletin.txt', mimeType: 'text/plain', buffer: Buffer.from(bulletin) },
          { name: 'roto.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 broken') },
        ]);
      await page.getByText(say('chosenFiles', { n: 2 })).waitFor();
      await page.getByRole('button', { name: say('start'), exact: true }).click();
      await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
      await page.getByText(say('way-damaged')).waitFor();
      await page.getByRole('link', { name: say('reviewFirst') }).click();
      await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/reading/);
      report = /reports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page
        .getByRole('button', { name: text('accept') })
        .first()
        .waitFor();
      await guest.picture(`reader-${language}`);
    });

    it('nothing counts before it is accepted; one key accepts, another takes it back', async () => {
      const { page } = guest;
      const open = await count('open');
      assert.ok(open > 1, 'the reader suggests something');
      await page.keyboard.press('a');
      await page
        .getByRole('button', { name: common('undo') })
        .first()
        .waitFor();
      const accepted = await count('accepted');
      assert.ok(accepted >= 1);
      await settled(accepted, 'progressAccepted');
      await page.keyboard.press('z');
      await settled(open, 'progressOpen');
      assert.equal(await count('accepted'), 0);
    });

    it('axe finds nothing in the reader', async () => {
      const { page } = guest;
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { run } = (
          window as unknown as { axe: { run: (what: Element) => Promise<{ violations: { id: string }[] }> } }
        ).axe;
        return (await run(document.querySelector('main') as Element)).violations.map((one) => one.id);
      });
      assert.deepEqual(found, []);
    });

    it('a highlight chooses its suggestion, and rejecting it goes on to the next', async () => {
      const { page } = guest;
      const mark = page.locator('main mark').first();
      const id = (await mark.getAttribute('data-ids'))?.split(' ')[0] ?? '';
      await mark.click();
      await page.waitForURL((url) => url.searchParams.get('sel') === id);
      await page.keyboard.press('r');
      await page.waitForURL((url) => url.searchParams.get('sel') !== id);
      await page.locator(`mark[data-ids~="${id}"]`).first().waitFor();
      await page
        .getByText(text('progressRejected', { n: 1 }))
        .first()
        .waitFor();
      assert.equal((await read()).suggestions.find((one) => one.id === id)?.state, 'rejected');
    });

    it('the review is finished once everything is decided, and can be opened again', async () => {
      const { page } = guest;
      for (let left = await count('open'); left > 0; left = await count('open')) {
        await page.keyboard.press('n');
        await page.keyboard.press('r');
        await page
          .getByText(text('progressOpen', { n: left - 1 }))
          .first()
          .waitFor();
      }
      await page.getByRole('button', { name: text('finish') }).click();
      await page.getByRole('button', { name: text('reopenReview') }).waitFor();
      assert.ok((await read()).finishedAt !== null);
      await guest.go('/reading/accuracy');
      await page.getByText(say('accuracyReports', { n: 1 })).waitFor();
    });
  });
}
