import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages as workspace } from '#modules/workspace/messages.ts';
import type { Page } from 'playwright-core';
import { ask, entityCalled, largestChart, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Place {
  id: string;
  x: number;
  y: number;
}

interface Draft {
  state: { nodes: Place[] };
  past: unknown[];
}

for (const language of ['en', 'es'] as const) {
  describe(`the chart, ${language}`, () => {
    const text = words(workspace, language);
    let visit: Visit;
    let guest: Guest;
    let chart: string;
    before(async () => {
      visit = await startVisit();
      guest = await visit.open({ language, dark: language === 'es' });
      await guest.enter('serrano');
      chart = await largestChart(guest.page);
    });
    after(() => visit.end());
    const button = (key: string): ReturnType<Page['getByRole']> =>
      guest.page.getByRole('button', { name: text(key), exact: true });
    const count = (n: number): Promise<void> =>
      guest.page.getByRole('application', { name: text('canvasLabel', { n }) }).waitFor();
    /** The draft as the node keeps it, once it is as it should be. */
    const draft = async (asItShould: (draft: Draft) => boolean = () => true): Promise<Draft> => {
      for (let looks = 0; looks < 100; looks += 1) {
        const { draft } = await ask<{ draft: Draft | null }>(guest.page, 'GET', `charts/${chart}`);
        if (draft && asItShould(draft)) return draft;
        await guest.page.waitForTimeout(200);
      }
      return assert.fail('the node keeps the draft');
    };

    it('opens on sixty-one entities, with who stands between the others named', async () => {
      await guest.go(`/charts/${chart}?sel=${await entityCalled(guest.page, 'transportes alazan')}`);
      await count(61);
      await guest.page.getByText(new RegExp(text('brokersTop', { names: 'Irene Valdovinos Prado' }))).waitFor();
      await guest.page.waitForTimeout(800);
      await guest.picture(`chart-${language}-${language === 'en' ? 'light' : 'dark'}`);
    });

    it('leaves out the wire that two others copied, and somebody else stands in the middle', async () => {
      const { page } = guest;
      await button('leaveOutTitle').click();
      await page
        .getByRole('group')
        .filter({ hasText: 'Contadora' })
        .getByRole('button', { name: text('leaveAllOut') })
        .click();
      const [changed] = text('brokersChanged', { before: 'Irene Valdovinos Prado', now: '§', names: '' }).split('§');
      await page
        .getByText(changed ?? '')
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await button('undo').click();
      await page.getByText(new RegExp(text('brokersTop', { names: 'Irene Valdovinos Prado' }))).waitFor();
    });

    it('adds by searching, removes, undoes and redoes, and all of it survives a reload', async () => {
      const { page } = guest;
      await button('addTool').click();
      await page
        .getByRole('combobox', { name: text('addSearch') })
        .or(page.getByPlaceholder(text('addSearch')))
        .first()
        .fill('ocaña');
      await page.locator('[role=option]:not([aria-disabled=true])').filter({ hasText: /Ocaña/ }).first().click();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await count(62);
      await button('undo').click();
      await count(61);
      await button('redo').click();
      await count(62);
      await draft(({ state, past }) => state.nodes.length === 62 && past.length >= 1);
      await page.reload();
      await count(62);
      await button('undo').click();
      await count(61);
      await draft(({ past }) => past.length === 0);
    });

    it('the same layout gives the same picture, and expanding moves nothing that was there', async () => {
      const { page } = guest;
      const layOut = async (kind: string): Promise<Map<string, Place>> => {
        const { past } = await draft();
        await button('layout').click();
        await page
          .getByRole('menuitem', { name: text(`layout_${kind}`) })
          .or(page.getByRole('menuitemradio', { name: text(`layout_${kind}`) }))
          .first()
          .click();
        return new Map(
          (await draft((one) => one.past.length > past.length)).state.nodes.map((node) => [node.id, node]),
        );
      };
      const rows = await layOut('hierarchical');
      const first = await layOut('force');
      assert.notDeepEqual(rows, first);
      assert.deepEqual(await layOut('hierarchical'), rows);
      assert.deepEqual(await layOut('force'), first);
      const id = await entityCalled(page, 'julian ocaña prieto');
      await page.goto(`${visit.url}/charts/${chart}?sel=${id}`);
      await count(61);
      await button('expand').click();
      await page.getByRole('menuitem', { name: new RegExp(text('expandAll')) }).click();
      const { state } = await draft((one) => one.state.nodes.length > 61);
      for (const node of state.nodes) {
        const was = first.get(node.id);
        if (was) assert.deepEqual([node.x, node.y], [was.x, was.y]);
      }
    });

    it('the table holds the same, and a picture and files can be taken away', async () => {
      const { page } = guest;
      await page.getByRole('tab', { name: text('table') }).click();
      await page.getByRole('row').nth(5).waitFor();
      await page.getByRole('tab', { name: text('chart') }).click();
      const download = page.waitForEvent('download');
      await button('export').click();
      await page.getByRole('menuitem', { name: text('exportPicture') }).click();
      assert.match((await download).suggestedFilename(), /\.png$/);
    });

    it('a colleague who opens it sees what he may see, and no trace of more', async () => {
      await button('save').click();
      await guest.page
        .getByText(new RegExp(text('savedAt', { time: '' }).trim()))
        .first()
        .waitFor();
      const colleague = await visit.open({ language, width: language === 'es' ? 420 : 1440 });
      await colleague.enter('olmos');
      const mine = await ask<{ state: { nodes: unknown[] } }>(guest.page, 'GET', `charts/${chart}`);
      const his = await ask<{ state: { nodes: unknown[] }; placed: boolean }>(colleague.page, 'GET', `charts/${chart}`);
      assert.ok(his.state.nodes.length < mine.state.nodes.length);
      assert.equal(his.placed, false);
      await colleague.go(`/charts/${chart}`);
      await colleague.page
        .getByRole('application', { name: text('canvasLabel', { n: his.state.nodes.length }) })
        .waitFor();
      assert.equal(await colleague.page.getByText(/hidden|restricted|oculto|restringido/i).count(), 0);
      if (language === 'es') await colleague.picture('narrow-es');
    });

    it('a person selected has no map and no place', async () => {
      const { page, go } = guest;
      const id = await entityCalled(page, 'evaristo lujan');
      await go(`/charts/${chart}?sel=${id}`);
      await page.getByRole('complementary').getByText('Evaristo Luján Cota').first().waitFor();
      assert.equal(await page.locator('[class*="map"] canvas, .maplibregl-map').count(), 0);
      assert.ok(!(await page.getByRole('complementary').innerText()).match(/Bodega Norte 7.*\d{4}/));
    });
  });
}
