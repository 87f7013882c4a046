import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as resolution } from '#modules/resolution/messages.ts';
import { messages as sources } from '#modules/sources/messages.ts';
import { messages as statements } from '#modules/statements/messages.ts';
import { messages as kit } from '#ui/messages.ts';
import { answersLate, ask, entityCalled, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Page {
  facts: { property: string; values: { value: string; statements: { id: string; claim: string }[] }[] }[];
  members: string[];
}

for (const language of ['en', 'es'] as const) {
  describe(`writing with citations, ${language}`, () => {
    const text = words(sources, language);
    const show = words(statements, language);
    const judge = words(resolution, language);
    const common = words(kit, language);
    let visit: Visit;
    let guest: Guest;
    let report: string;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language });
      await guest.enter('serrano');
    });
    after(() => visit.end());

    it('types a report by hand', async () => {
      const { page, go } = guest;
      // However late the answers come, nothing is filled in over what is typed.
      await answersLate(page, /\/api\/defaults/, 700);
      await go('/reports/new');
      const choose = async (label: string, option: RegExp): Promise<void> => {
        await page.getByRole('combobox', { name: label }).first().click();
        await page.getByRole('option', { name: option }).first().click();
      };
      await page.getByLabel(text('title'), { exact: true }).fill('Aviso del taller de Encino');
      await choose(text('discipline'), new RegExp(text('disc-open'), 'i'));
      const marks = page.getByRole('combobox', {
        name: language === 'en' ? /reliability|credibility/i : /confiabilidad|credibilidad/i,
      });
      await marks.nth(0).click();
      await page.getByRole('option', { name: /^B/ }).click();
      await marks.nth(1).click();
      await page.getByRole('option', { name: /^2/ }).click();
      await page
        .getByLabel(text('text'), { exact: true })
        .fill('Ernesto Balmaceda Ruvalcaba repara tractocamiones en Encino.');
      await page.getByRole('button', { name: text('save') }).click();
      await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
      report = /reports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.getByRole('heading', { name: 'Aviso del taller de Encino' }).waitFor();
    });

    it('marks words of it and makes an entity of them', async () => {
      const { page } = guest;
      await page.evaluate(() => {
        const found = document.evaluate(
          "//main//article//text()[contains(., 'Balmaceda')] | //main//p[contains(., 'Balmaceda')]//text()",
          document,
          null,
          XPathResult.FIRST_ORDERED_NODE_TYPE,
        ).singleNodeValue as Text;
        const from = found.data.indexOf('Ernesto');
        const range = document.createRange();
        range.setStart(found, from);
        range.setEnd(found, from + 'Ernesto Balmaceda Ruvalcaba'.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        found.parentElement?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
        document.dispatchEvent(new Event('selectionchange'));
        found.parentElement?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      });
      await page.getByRole('button', { name: text('addEntity') }).click();
      const dialog = page.getByRole('dialog', { name: show('addEntity') });
      await dialog.waitFor();
      await dialog
        .getByRole('combobox', { name: show('kind') })
        .first()
        .click();
      await page
        .getByRole('option', { name: language === 'en' ? 'Person' : 'Persona', exact: true })
        .first()
        .click();
      await dialog.locator('button[type=submit]').click();
      await page
        .getByText(new RegExp(show('entity-added'), 'i'))
        .first()
        .waitFor();
      assert.ok(await entityCalled(page, 'Ernesto Balmaceda'));
    });

    it('adds a fact, corrects it, sees both in its history, takes back and does again', async () => {
      const { page } = guest;
      const id = await entityCalled(page, 'Ernesto Balmaceda');
      const citation = { report, grade: 'B2' };
      await ask(page, 'POST', 'statements', { entity: id, property: 'position', value: 'mecánico', citation });
      const claimOf = async (): Promise<string> => {
        const { facts } = await ask<Page>(page, 'GET', `entities/${id}`);
        return facts.find((fact) => fact.property === 'position')?.values[0]?.statements[0]?.claim ?? '';
      };
      const claim = await claimOf();
      await ask(page, 'POST', `statements/${claim}/correct`, { value: 'jefe de taller', reason: 'nueva nota' });
      assert.equal(await claimOf(), claim, 'the claim stays');
      const { versions } = await ask<{ versions: { value: string }[] }>(page, 'GET', `claims/${claim}`);
      assert.deepEqual(
        versions.map((one) => one.value),
        ['mecánico', 'jefe de taller'],
      );
      await page.goto(`${visit.url}/entities/${id}`);
      await page.getByText('jefe de taller').waitFor();
      await page.keyboard.press('Control+z');
      await page
        .getByText(new RegExp(common('undone', { what: '' }).trim()))
        .first()
        .waitFor();
      await page.getByText('mecánico').first().waitFor();
      await page.keyboard.press('Control+Shift+Z');
      await page.getByText('jefe de taller').first().waitFor();
    });

    it('judges two entities the same, with a reason; both are one, and two again when it is taken back', async () => {
      const { page, picture } = guest;
      const [a, b] = [await entityCalled(page, 'Ernesto Balmaceda'), await entityCalled(page, 'octavio rivero')];
      await page.goto(`${visit.url}/entities/${a}`);
      await page
        .getByRole('button', { name: show('more') })
        .first()
        .click();
      await page
        .getByRole('menuitem', { name: show('judge') })
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: judge('title') });
      await dialog.getByRole('combobox').first().fill('octavio rivero');
      await page.getByRole('option').first().click();
      await page.waitForLoadState('networkidle');
      await picture(`compare-${language}`);
      await dialog.getByText(judge('same'), { exact: true }).click();
      await dialog.getByLabel(judge('reason')).fill('mismo taller, mismo domicilio fiscal');
      await dialog.getByRole('button', { name: judge('record') }).click();
      await page
        .getByText(new RegExp(judge('judged-same'), 'i'))
        .first()
        .waitFor();
      assert.equal((await ask<Page>(page, 'GET', `entities/${a}`)).members.length, 2);
      await ask(page, 'POST', 'undo', {});
      assert.deepEqual((await ask<Page>(page, 'GET', `entities/${b}`)).members, [b]);
    });
  });
}
