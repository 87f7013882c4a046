import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as search } from '#modules/search/messages.ts';
import { messages as statements } from '#modules/statements/messages.ts';
import { ask, entityCalled, largestChart, startVisit, words, type Guest, type Visit } from './visit.ts';

const typed = [
  ['accents do not matter', 'transportes alazan', /Transportes Alazán/],
  ['nor does the order of words', 'valdovinos irene', /Irene Valdovinos/],
  ['nor the second surname', 'evaristo lujan', /Evaristo Luján Cota/],
  ['nor a typing error', 'evaristo lujna cota', /Evaristo Luján Cota/],
  ['an alias is a name', 'la contadora', /Irene Valdovinos/],
  ['an identifier is found by its letters', 'tal-140922-kx6', /Transportes Alazán/],
] as const;

for (const language of ['en', 'es'] as const) {
  describe(`searching and opening, ${language}`, () => {
    const find = words(search, language);
    const show = words(statements, language);
    let visit: Visit;
    let guest: Guest;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
    });
    after(() => visit.end());

    for (const [what, text, found] of typed) {
      it(`${what}: “${text}”`, async () => {
        const { page, go } = guest;
        await go('/search');
        await page
          .getByRole('main')
          .getByRole('searchbox')
          .or(page.getByRole('main').getByRole('combobox'))
          .first()
          .fill(text);
        await page.getByRole('button', { name: find('find'), exact: true }).click();
        await page.getByRole('main').getByText(found).first().waitFor();
        if (text === 'evaristo lujan') await guest.picture(`search-${language}`);
        assert.ok(!page.url().includes('lujan'), 'no name stands in the address');
      });
    }

    it('words of a report find it, with the place', async () => {
      const { page, go } = guest;
      await go('/search');
      await page
        .getByRole('main')
        .getByRole('searchbox')
        .or(page.getByRole('main').getByRole('combobox'))
        .first()
        .fill('contadora cuentas terminación');
      await page.getByRole('button', { name: find('find'), exact: true }).click();
      await page.locator('main mark').first().waitFor();
    });

    it('a fact tells who says so, and one click opens the report at its sentence', async () => {
      const { page, go } = guest;
      await go(`/entities/${await entityCalled(page, 'transportes alazan')}`);
      await page.getByRole('heading', { name: 'Transportes Alazán, S.A. de C.V.', level: 1 }).waitFor();
      await page
        .getByText(new RegExp(show('origins', { n: 16 }).replace('16', '\\d+')))
        .first()
        .waitFor();
      await guest.picture(`entity-${language}`);
      await page.getByRole('main').getByRole('link', { name: /A1/ }).first().click();
      await page.waitForURL(/\/reports\/.*at=/);
      await page.locator('main mark').first().waitFor();
      await guest.picture(`report-${language}`);
    });

    it('contradicting values stand side by side; one is preferred, and left open again', async () => {
      const { page, go } = guest;
      const { nodes } = await ask<{ nodes: { id: string; contradicted: boolean }[] }>(page, 'POST', 'graph', {
        entities: await everybody(guest),
      });
      const id = nodes.find((node) => node.contradicted)?.id;
      assert.ok(id, 'the case holds a contradiction');
      await go(`/entities/${id}`);
      const prefer = page.getByRole('button', { name: new RegExp(`^${show('preferFirst')}`) }).first();
      await prefer.waitFor();
      await prefer.click();
      await page
        .getByRole('button', { name: show('leaveOpen') })
        .first()
        .click();
      await page.getByText(show('left-open')).first().waitFor();
    });

    it('at an earlier date the page is what it was', async () => {
      const { page, go } = guest;
      const id = await entityCalled(page, 'irene valdovinos');
      const today = await ask<{ links: unknown[] }>(page, 'GET', `entities/${id}`);
      const before = await ask<{ links: unknown[] }>(page, 'GET', `entities/${id}?asOf=2026-03-01`);
      assert.ok(before.links.length < today.links.length);
      await go(`/entities/${id}?asOf=2026-03-01`);
      await page
        .getByText(language === 'en' ? /1 Mar 2026/ : /1 mar 2026/)
        .first()
        .waitFor();
    });

    it('two men of one name are two entities', async () => {
      const { entities } = await ask<{ entities: { caption: string }[] }>(guest.page, 'POST', 'search', {
        text: 'Julian Ocaña',
      });
      assert.ok(entities.filter((one) => one.caption.includes('Ocaña')).length >= 2);
    });
  });
}

async function everybody({ page }: Guest): Promise<string[]> {
  const { state } = await ask<{ state: { nodes: { id: string }[] } }>(
    page,
    'GET',
    `charts/${await largestChart(page)}`,
  );
  return state.nodes.map((node) => node.id);
}
