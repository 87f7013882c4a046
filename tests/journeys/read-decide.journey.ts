import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { doors } from '#demo/doors.ts';
import { messages as documents } from '#modules/reading/web/documents.messages.ts';
import { messages as reading } from '#modules/reading/web/messages.ts';
import { inOrder } from '#modules/reading/web/list.view.ts';
import type { ReadingView, Suggestion } from '#modules/reading/shapes.ts';
import { messages as sources } from '#modules/sources/messages.ts';
import { messages as statements } from '#modules/statements/messages.ts';
import { messages as kit } from '#ui/messages.ts';
import { faultsOf } from './papers.ts';
import { ask, entityCalled, startVisit, words, type Guest, type Visit } from './visit.ts';

for (const language of ['en', 'es'] as const) {
  describe(`deciding what a report says, ${language}`, () => {
    const text = words(reading, language);
    const say = words(documents, language);
    const show = words(statements, language);
    const mark = words(sources, language);
    const common = words(kit, language);
    let visit: Visit;
    let guest: Guest;
    let report: string;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
    });
    after(() => visit?.end());

    const read = (): Promise<ReadingView> => ask<ReadingView>(guest.page, 'GET', `reports/${report}/reading`);
    const all = async (): Promise<Suggestion[]> => (await read()).suggestions;
    const count = async (state: Suggestion['state']): Promise<number> =>
      (await all()).filter((one) => one.state === state).length;
    const one = async (id: string): Promise<Suggestion> => {
      const found = (await all()).find((each) => each.id === id);
      assert.ok(found);
      return found;
    };
    const find = async (fits: (one: Suggestion) => boolean): Promise<Suggestion> => {
      const found = (await all()).find(fits);
      assert.ok(found, 'the reader suggests it');
      return found;
    };
    const counted = (key: 'progressAccepted' | 'progressOpen' | 'progressRejected', n: number): Promise<void> =>
      guest.page.getByRole('status').getByText(text(key, { n })).first().waitFor();
    const press = (key: string): Promise<void> => guest.page.keyboard.press(key);
    const selected = (): string | null => new URL(guest.page.url()).searchParams.get('sel');
    /** Goes to a suggestion as one without a pointer does: step by step. */
    const walkTo = async (id: string): Promise<void> => {
      const order = inOrder(await all()).map((each) => each.id);
      if (selected() === null) await step('j');
      while (selected() !== id) await step(order.indexOf(id) < order.indexOf(selected() ?? '') ? 'k' : 'j');
    };
    const step = async (key: string): Promise<void> => {
      const before = selected();
      await press(key);
      await guest.page.waitForURL((url) => url.searchParams.get('sel') !== before);
    };
    const open = async (): Promise<void> => {
      await guest.go(`/reports/${report}/reading`);
      await guest.page
        .getByRole('button', { name: text('accept') })
        .first()
        .waitFor();
    };
    /** Chooses in a list by typing the beginning of the words. */
    const pick = async (name: string, option: string): Promise<void> => {
      await guest.page.getByRole('combobox', { name, exact: true }).first().focus();
      await press('Enter');
      await guest.page.getByRole('option', { name: option, exact: true }).first().waitFor();
      await guest.page.keyboard.type(option.slice(0, 12));
      await press('Enter');
      await guest.page.getByRole('combobox', { name, exact: true }).filter({ hasText: option }).first().waitFor();
    };

    it('the door leads to a report that nobody has read', async () => {
      const { page, go } = guest;
      await go('/');
      await page.getByRole('button', { name: doors[0]?.tries[2].text[language] ?? '' }).click();
      await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/reading/);
      report = /reports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page
        .getByRole('button', { name: text('accept') })
        .first()
        .waitFor();
      assert.equal(await count('open'), (await all()).length);
      assert.deepEqual(await faultsOf(page), []);
    });

    it('says at once what contradicts, what is an old quotation, which sums agree, and what dates rest on', async () => {
      const { page } = guest;
      const side = page.getByRole('main');
      await side.getByRole('heading', { name: text('contradictions') }).waitFor();
      const seizure = await find((each) => each.standing.state === 'contradicts');
      const [known] = seizure.standing.against;
      assert.match(known?.says ?? '', /388/);
      await side
        .getByText(
          text('saysThere', { report: known?.report.title ?? '', says: known?.says ?? '', grade: known?.grade ?? '' }),
        )
        .waitFor();
      const { origins } = await read();
      assert.equal(origins.length, 3);
      for (const { speakers } of origins)
        await side
          .getByText(text('originSpeakers', { here: speakers.here ?? '', there: speakers.there ?? '' }))
          .waitFor();
      await side.getByText(text('sumAgrees')).first().waitFor();
      await side.getByText(text('sumDiffers')).first().waitFor();
      await side.getByRole('heading', { name: text('yearless') }).waitFor();
      await side.getByText(text('basisYear')).first().waitFor();
      await walkTo(seizure.id);
      await page.getByText(text('standing-contradicts'), { exact: true }).first().waitFor();
      await page.getByText(text('standsContradicts')).waitFor();
      await guest.picture(`read-${language}`);
      const seen = new Set((await all()).map((each) => each.standing.state));
      assert.deepEqual([...seen].sort(), ['confirms', 'contradicts', 'new']);
    });

    it('by the keys alone: on and back, accept, undo', async () => {
      const { page } = guest;
      await open();
      const n = (await all()).length;
      await page.getByText(text('suggestion', { n: 1, all: n })).waitFor();
      await press('j');
      await page.getByText(text('suggestion', { n: 2, all: n })).waitFor();
      await press('k');
      await page.getByText(text('suggestion', { n: 1, all: n })).waitFor();
      for (const back of ['z', 'Control+z']) {
        await press('a');
        await counted('progressAccepted', 1);
        await page.waitForURL((url) => url.searchParams.has('sel'));
        await press(back);
        await counted('progressAccepted', 0);
      }
      await press('r');
      await counted('progressRejected', 1);
      await press('z');
      await counted('progressOpen', n);
    });

    it('a known entity is chosen by its number, or a new one by 0', async () => {
      const { page } = guest;
      const company = await find((each) => each.what === 'entity' && each.name === 'Química Baluarte');
      assert.ok(company.what === 'entity');
      const [candidate] = company.candidates;
      await walkTo(company.id);
      await page.getByText(text('candidates')).waitFor();
      await press('0');
      await page
        .getByRole('radio', { name: text('newEntity') })
        .and(page.locator(':checked'))
        .waitFor();
      await press('1');
      await page
        .getByRole('radio', { name: candidate?.entity.caption ?? '' })
        .and(page.locator(':checked'))
        .waitFor();
      await press('a');
      await counted('progressAccepted', 1);
      assert.equal((await one(company.id)).made?.id, candidate?.entity.id);
    });

    it('an edit says beside its field what is wrong, and goes with the acceptance', async () => {
      const { page } = guest;
      const seizure = await find((each) => each.standing.state === 'contradicts');
      await walkTo(seizure.id);
      await press('e');
      const date = page.getByLabel(text('fieldDate'), { exact: true });
      await date.focus();
      await date.fill(language === 'en' ? 'in summer' : 'en verano');
      await press('Control+Enter');
      await page.getByText(text('needDate')).waitFor();
      assert.equal(await date.getAttribute('aria-invalid'), 'true');
      await date.fill('2026-07');
      await pick(text('fieldModality'), common('modAlleged'));
      await press('Control+Enter');
      await page.getByText(text('needDate')).waitFor({ state: 'detached' });
      await page.waitForURL((url) => url.searchParams.get('sel') !== seizure.id);
      const { made } = await one(seizure.id);
      const page2 = await ask<{
        facts: { property: string; values: { value: string; statements: { modality: string }[] }[] }[];
      }>(page, 'GET', `entities/${made?.id ?? ''}`);
      const values = page2.facts.find((fact) => fact.property === 'date')?.values ?? [];
      assert.ok(
        values.some((each) => each.value === '2026-07' && each.statements.some((row) => row.modality === 'alleged')),
      );
    });

    it('all of a kind are accepted together, and taken back together', async () => {
      const { page } = guest;
      const before = await count('accepted');
      const meeting = await find(
        (each) => each.what === 'entity' && each.kind === 'Organization' && each.state === 'open',
      );
      await walkTo(meeting.id);
      const alike = (await all()).filter(
        (each) => each.what === 'entity' && each.kind === 'Organization' && each.state === 'open',
      );
      assert.equal(alike.length, 2);
      await press('Shift+A');
      await page
        .getByText(/\?$/)
        .filter({ hasText: String(alike.length) })
        .first()
        .waitFor();
      await press('Enter');
      await counted('progressAccepted', before + alike.length);
      await press('z');
      await counted('progressAccepted', before);
    });
  });
}
