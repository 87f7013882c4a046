import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as reading } from '#modules/reading/web/messages.ts';
import { messages as kit } from '#ui/messages.ts';
import { faultsOf } from './papers.ts';
import { atReader, type AtReader } from './reader.ts';
import { ask, startVisit, words, type Guest, type Visit } from './visit.ts';

for (const language of ['en', 'es'] as const) {
  describe(`deciding what a report says, ${language}`, () => {
    const text = words(reading, language);
    const common = words(kit, language);
    let visit: Visit;
    let guest: Guest;
    let at: AtReader;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
      at = atReader(guest);
    });
    after(() => visit?.end());

    it('the door leads to a report that nobody has read', async () => {
      await at.byTheDoor();
      const focused = await guest.page.evaluate(() => document.activeElement?.tagName);
      assert.equal(focused, 'MAIN', 'the keys are for the page it leads to');
      assert.equal(await at.count('open'), (await at.read()).suggestions.length);
      assert.deepEqual(await faultsOf(guest.page), []);
    });

    it('says at once what contradicts, what is an old quotation, which sums agree, and what dates rest on', async () => {
      const { page } = guest;
      const side = page.getByRole('main');
      await side.getByRole('heading', { name: text('contradictions') }).waitFor();
      const seizure = await at.find((each) => each.standing.state === 'contradicts');
      const [known] = seizure.standing.against;
      assert.match(known?.says ?? '', /388/);
      await side
        .getByText(
          text('saysThere', { report: known?.report.title ?? '', says: known?.says ?? '', grade: known?.grade ?? '' }),
        )
        .waitFor();
      const { origins } = await at.read();
      assert.equal(origins.length, 3);
      for (const { speakers } of origins)
        await side
          .getByText(
            text('originSpeakers', { here: speakers.here ?? text('nobody'), there: speakers.there ?? text('nobody') }),
          )
          .waitFor();
      await side.getByText(text('sumAgrees')).first().waitFor();
      await side.getByText(text('sumDiffers')).first().waitFor();
      await side.getByRole('heading', { name: text('yearless') }).waitFor();
      await side.getByText(text('basisYear')).first().waitFor();
      await at.walkTo(seizure);
      await page.getByText(text('standing-contradicts'), { exact: true }).first().waitFor();
      await page.getByText(text('standsContradicts')).waitFor();
      await page.mouse.move(700, 700);
      await guest.picture(`read-${language}`);
      const seen = new Set((await at.read()).suggestions.map((each) => each.standing.state));
      assert.deepEqual([...seen].sort(), ['confirms', 'contradicts', 'new']);
    });

    it('by the keys alone: on and back, accept, undo', async () => {
      const { page } = guest;
      await at.open();
      const n = (await at.read()).suggestions.length;
      await page.getByText(text('suggestion', { n: 1, all: n })).waitFor();
      await at.press('j');
      await page.getByText(text('suggestion', { n: 2, all: n })).waitFor();
      await at.press('k');
      await page.getByText(text('suggestion', { n: 1, all: n })).waitFor();
      for (const back of ['z', 'Control+z']) {
        await at.press('a');
        await at.counted('progressAccepted', 1);
        await page.waitForURL((url) => url.searchParams.has('sel'));
        await at.press(back);
        await at.counted('progressAccepted', 0);
      }
      await at.press('r');
      await at.counted('progressRejected', 1);
      await at.press('z');
      await at.counted('progressOpen', n);
    });

    it('undo pressed before the node has answered waits, and takes back what was just decided', async () => {
      const { page } = guest;
      await at.open();
      const n = (await at.read()).suggestions.length;
      await page.getByText(text('suggestion', { n: 1, all: n })).waitFor();
      const asked: string[] = [];
      await page.route(/suggestions\/accept|\/api\/undo$/, async (route) => {
        asked.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
        if (asked.at(-1) === 'accept') await page.waitForTimeout(400);
        await route.continue();
      });
      await at.press('a');
      // A second key in the same frame would be about the same suggestion.
      await page.getByText(text('suggestion', { n: 2, all: n })).waitFor();
      await at.press('a');
      await at.press('z');
      await at.press('z');
      await page
        .getByText(text('progressAccepted', { n: 0 }))
        .first()
        .waitFor();
      await page.waitForFunction(() => !document.querySelector('main mark[data-state=accepted]'));
      await at.counted('progressOpen', n);
      await page.unroute(/suggestions\/accept|\/api\/undo$/);
      assert.deepEqual(asked, ['accept', 'accept', 'undo', 'undo']);
      await page.getByText(text('suggestion', { n: 1, all: n })).waitFor();
    });

    it('words of the text choose their suggestion, and rejecting it goes on to the next', async () => {
      const { page } = guest;
      const mark = page.locator('main mark').first();
      const id = (await mark.getAttribute('data-ids'))?.split(' ')[0] ?? '';
      await mark.click();
      await page.waitForURL((url) => url.searchParams.get('sel') === id);
      await at.press('r');
      await page.waitForURL((url) => url.searchParams.get('sel') !== id);
      await at.counted('progressRejected', 1);
      assert.equal((await at.find((each) => each.id === id)).state, 'rejected');
      await at.press('z');
      await page.waitForURL((url) => url.searchParams.get('sel') === id);
      await at.counted('progressOpen', (await at.read()).suggestions.length);
    });

    it('a known entity is chosen by its number, or a new one by 0', async () => {
      const { page } = guest;
      const company = await at.find((each) => each.what === 'entity' && each.name === 'Química Baluarte');
      assert.ok(company.what === 'entity');
      const [candidate] = company.candidates;
      await at.walkTo(company);
      await page.getByText(text('candidates')).waitFor();
      await at.press('0');
      await page
        .getByRole('radio', { name: text('newEntity') })
        .and(page.locator(':checked'))
        .waitFor();
      await at.press('1');
      await page
        .getByRole('radio', { name: candidate?.entity.caption ?? '' })
        .and(page.locator(':checked'))
        .waitFor();
      await at.press('a');
      await at.counted('progressAccepted', 1);
      assert.equal((await at.find((each) => each.id === company.id)).made?.id, candidate?.entity.id);
    });

    it('an edit says beside its field what is wrong, and goes with the acceptance', async () => {
      const { page } = guest;
      const seizure = await at.find((each) => each.standing.state === 'contradicts');
      await at.walkTo(seizure);
      await at.press('e');
      const date = page.getByLabel(text('fieldDate'), { exact: true });
      await date.focus();
      await date.fill(language === 'en' ? 'in summer' : 'en verano');
      await at.press('Control+Enter');
      await page.getByText(text('needDate')).waitFor();
      assert.equal(await date.getAttribute('aria-invalid'), 'true');
      await date.fill('2026-07');
      await at.pick(text('fieldModality'), common('modAlleged'));
      await at.press('Control+Enter');
      await page.getByText(text('needDate')).waitFor({ state: 'detached' });
      await page.waitForURL((url) => url.searchParams.get('sel') !== seizure.id);
      const { made } = await at.find((each) => each.id === seizure.id);
      const view = await ask<{
        facts: { property: string; values: { value: string; statements: { modality: string }[] }[] }[];
      }>(page, 'GET', `entities/${made?.id ?? ''}`);
      const values = view.facts.find((fact) => fact.property === 'date')?.values ?? [];
      assert.ok(
        values.some((each) => each.value === '2026-07' && each.statements.some((row) => row.modality === 'alleged')),
      );
    });

    it('all of a kind are accepted together, and taken back together', async () => {
      const { page } = guest;
      const before = await at.count('accepted');
      const group = await at.find(
        (each) => each.what === 'entity' && each.kind === 'Organization' && each.state === 'open',
      );
      await at.walkTo(group);
      const alike = (await at.read()).suggestions.filter(
        (each) => each.what === 'entity' && each.kind === 'Organization' && each.state === 'open',
      );
      assert.equal(alike.length, 2);
      await at.press('Shift+A');
      await page
        .getByText(/\?$/)
        .filter({ hasText: String(alike.length) })
        .first()
        .waitFor();
      await at.press('Enter');
      await at.counted('progressAccepted', before + alike.length);
      await at.press('z');
      await at.counted('progressAccepted', before);
    });

    it('a later text that ends what was recorded changes it, and contradicts nothing', async () => {
      const { page } = guest;
      const { looking } = await ask<{ looking: { case: string } }>(page, 'GET', 'me');
      const { sources } = await ask<{ sources: { id: string; name: string }[] }>(page, 'GET', 'sources');
      const { ids } = await ask<{ ids: string[] }>(page, 'POST', 'reports', {
        case: looking.case,
        source: sources.find((one) => one.name === 'Prairie Ledger')?.id,
        discipline: 'open',
        grade: 'C3',
        label: { tlp: 'GREEN' },
        authority: 'fuentes-publicas',
        title: 'In court',
        date: '2026-11-02',
        text: 'Rogelio Antúnez Beas, a former customs broker at Agencia Aduanal Rivero, was heard in court on 2 November 2026.',
      });
      await guest.go(`/reports/${ids[0]}/reading`);
      await page.getByRole('button', { name: text('readNow') }).press('Enter');
      await page
        .getByRole('button', { name: text('accept') })
        .first()
        .waitFor();
      at.report = ids[0] ?? '';
      await at.walkTo(await at.find((one) => one.what === 'link'));
      await page.getByText(text('standing-changes'), { exact: true }).first().waitFor();
      await page.getByText(text('standsChanges')).waitFor();
    });
  });
}
