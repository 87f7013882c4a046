import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as documents } from '#modules/reading/web/documents.messages.ts';
import { messages as reading } from '#modules/reading/web/messages.ts';
import { messages as sources } from '#modules/sources/messages.ts';
import { messages as statements } from '#modules/statements/messages.ts';
import { messages as kit } from '#ui/messages.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { faultsOf } from './papers.ts';
import { atReader, type AtReader } from './reader.ts';
import { ask, entityCalled, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Fact {
  property: string;
  values: { value: string; statements: { span: [number, number] | null; speaker: string | null }[] }[];
}

for (const language of ['en', 'es'] as const) {
  describe(`what reading a report records, ${language}`, () => {
    const text = words(reading, language);
    const say = words(documents, language);
    const show = words(statements, language);
    const mark = words(sources, language);
    const common = words(kit, language);
    let visit: Visit;
    let guest: Guest;
    let at: AtReader;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
      at = atReader(guest);
      await at.byTheDoor();
    });
    after(() => visit?.end());

    /** Marks words of the text as a pointer does. */
    const marked = async (wanted: string): Promise<void> => {
      await guest.page.evaluate((found) => {
        const walk = document.createTreeWalker(document.querySelector('main article') as Node, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
          const from = node.data.indexOf(found);
          if (from < 0 || !node.parentElement?.closest('[data-start]')) continue;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + found.length);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          return;
        }
      }, wanted);
      await guest.page.getByRole('toolbar', { name: mark('marked') }).waitFor();
    };
    const facts = async (id: string): Promise<Fact[]> =>
      (await ask<{ facts: Fact[] }>(guest.page, 'GET', `entities/${id}`)).facts;
    const send = async (title: string): Promise<void> => {
      const dialog = guest.page.getByRole('dialog', { name: title });
      await dialog.locator('button[type=submit]').press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };

    it('marks an entity, a fact and a link by hand where the reader saw nothing', async () => {
      const { page } = guest;
      await marked('Prairie Ledger');
      await at.press('e');
      const kind = kindOf('Company')?.label[language] ?? '';
      await page.getByRole('dialog', { name: show('addEntity') }).waitFor();
      await at.pick(show('kind'), new RegExp(`^${kind}$`));
      await send(show('addEntity'));
      const paper = await entityCalled(page, 'Prairie Ledger');
      await at.open();
      await at.walkTo(await at.find((one) => one.kind === 'Penalty'));
      await at.press('m');
      await page.getByRole('toolbar', { name: mark('marked') }).waitFor();
      await at.press('e');
      const name = page.getByRole('dialog', { name: show('addEntity') }).getByLabel(show('name'), { exact: true });
      await name.and(page.locator(':focus')).waitFor();
      assert.equal(await name.inputValue(), '', 'a sentence is nobody’s name');
      await at.press('Escape');
      await name.waitFor({ state: 'detached' });
      await at.press('f');
      await page
        .getByRole('dialog', { name: mark('aboutWhom') })
        .getByRole('button', { name: 'Prairie Ledger' })
        .press('Enter');
      const notes = propertyOf('Company', 'notes')?.label[language] ?? '';
      await page.getByRole('dialog', { name: show('addFact') }).waitFor();
      await at.pick(show('property'), new RegExp(`^${notes}$`));
      await send(show('addFact'));
      assert.match((await facts(paper)).find((one) => one.property === 'notes')?.values[0]?.value ?? '', /17 hauliers/);
      await marked('this newspaper');
      await at.press('l');
      await page
        .getByRole('dialog', { name: mark('aboutWhom') })
        .getByRole('button', { name: 'Prairie Ledger' })
        .press('Enter');
      const way = kindOf('UnknownLink')?.link?.label[language] ?? '';
      await at.pick('Prairie Ledger…', new RegExp(`^${way}`));
      await page.getByLabel(show('other')).fill('Frontier Inspection');
      await page
        .getByRole('option', { name: /Bureau of Frontier Inspection/ })
        .first()
        .waitFor();
      await at.press('Enter');
      await send(show('addLink'));
      const { links } = await ask<{ links: { kind: string }[] }>(page, 'GET', `entities/${paper}`);
      assert.deepEqual(
        links.map((one) => one.kind),
        ['UnknownLink'],
      );
    });

    it('filters by how suggestions stand, without a pointer', async () => {
      const { page } = guest;
      await at.open();
      const { length } = (await at.read()).suggestions;
      await page.getByRole('button', { name: text('filter'), exact: true }).press('Enter');
      await at.pick(text('filterStanding'), text('standing-contradicts'));
      await at.press('Escape');
      await page.getByRole('tab', { name: `${text('all')} 1 / ${length}` }).waitFor();
      await page.getByText(text('standsContradicts')).waitFor();
    });

    it('keeps who says so, how firmly, what is denied and “at least”, and opens at the sentence', async () => {
      const { page, go } = guest;
      const said = [
        ['Meeting', 'planned', [common('modPlanned'), 'a haulier']],
        ['Seizure', 'denied', [common('denied')]],
        ['Figure', 'at least', [show('qual-at least')]],
      ] as const;
      for (const [kind, what, expected] of said) {
        await at.open();
        const one = await at.find(
          (each) =>
            each.state === 'open' &&
            each.kind === kind &&
            (what === 'at least'
              ? each.what === 'figure' && each.body.qualifier === 'at least'
              : each.what === 'event' && (what === 'denied' ? each.body.denied : each.body.modality === 'planned')),
        );
        const made = await at.accept(one);
        await go(`/entities/${made}`);
        for (const words of expected) await page.getByRole('main').getByText(words, { exact: true }).first().waitFor();
        await page.getByRole('main').getByRole('link', { name: /C3/ }).first().click();
        await page.waitForURL(new RegExp(`/reports/${at.report}.*at=`));
        await page.locator('main mark').first().waitFor();
      }
    });

    it('the count of origins on a page follows when the same words are counted as one', async () => {
      const { page, go } = guest;
      const irene = await entityCalled(page, 'irene valdovinos');
      const origins = async (): Promise<number> => {
        await go(`/entities/${irene}`);
        const words = await page
          .getByRole('main')
          .getByText(new RegExp(show('origins', { n: 16 }).replace('16', '\\d+')))
          .first()
          .innerText();
        return Number(
          /(\d+)/.exec(
            words
              .slice(0, words.search(show('origins', { n: 16 }).replace('16', '').trim()))
              .split('·')
              .at(-1) ?? '',
          )?.[1],
        );
      };
      const before = await origins();
      await at.open();
      await at.accept(
        await at.find(
          (one) => one.what === 'link' && one.standing.state === 'confirms' && /accountant/.test(one.body.quote),
        ),
      );
      assert.equal(await origins(), before + 1, 'one more origin');
      await at.open();
      await page
        .getByRole('button', { name: text('originJoin') })
        .first()
        .press('Enter');
      await page.getByText(text('originJoined')).first().waitFor();
      assert.equal(await origins(), before, 'it was the wire after all');
    });

    it('on a narrow screen the suggestion stands under the text', async () => {
      const { page } = guest;
      await page.setViewportSize({ width: 420, height: 860 });
      await at.open();
      await page
        .getByRole('button', { name: text('accept') })
        .first()
        .waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 420), 'nothing runs off the screen');
      assert.deepEqual(await faultsOf(page), []);
      await guest.picture(`read-narrow-${language}`);
      await page.setViewportSize({ width: 1440, height: 900 });
    });

    it('everything decided, the review is finished and the reader’s own accuracy is counted', async () => {
      const { page, go } = guest;
      await at.open();
      for (let left = await at.count('open'); left > 0; left = await at.count('open')) {
        await at.press('n');
        const { what, kind } = await at.find((one) => one.id === new URL(page.url()).searchParams.get('sel'));
        const together = what === 'entity' || what === 'figure';
        const answered = page.waitForResponse(/suggestions\/(accept|reject)$/);
        await at.press(together ? 'Shift+A' : 'r');
        if (together) await at.press('Enter');
        assert.ok((await answered).ok(), `${what} ${kind}`);
        assert.ok((await at.count('open')) < left);
        await at.counted('progressOpen', await at.count('open'));
      }
      await page.getByText(text('allDecided')).waitFor();
      await page.getByRole('button', { name: text('finish') }).press('Enter');
      await page.getByRole('button', { name: text('reopenReview') }).waitFor();
      await go('/reading/accuracy');
      await page.getByText(say('accuracyReports', { n: 1 })).waitFor();
      const company = kindOf('Company')?.label[language] ?? '';
      const cells = page
        .getByRole('row')
        .filter({ hasText: new RegExp(`^${company}`) })
        .getByRole('cell');
      await cells.filter({ hasText: /^67/ }).waitFor();
      assert.equal(await cells.nth(5).innerText(), '1', 'the paper itself was missed');
      assert.deepEqual(await faultsOf(page), []);
      await guest.picture(`accuracy-${language}`);
    });
  });
}
