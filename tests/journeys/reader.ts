import assert from 'node:assert/strict';
import { doors } from '#demo/doors.ts';
import type { ReadingView, Suggestion } from '#modules/reading/shapes.ts';
import { inOrder } from '#modules/reading/web/list.view.ts';
import { messages } from '#modules/reading/web/messages.ts';
import type { Page } from 'playwright-core';
import { ask, words, type Guest } from './visit.ts';

/** A person at the reader of one report, with keys for hands. */
export interface AtReader {
  report: string;
  /** Comes in by the third thing to try at the analyst's door: a report that nobody has read. */
  byTheDoor(): Promise<void>;
  open(report?: string): Promise<void>;
  read(): Promise<ReadingView>;
  /** The first suggestion that fits, as it stands now. */
  find(fits: (one: Suggestion) => boolean): Promise<Suggestion>;
  count(state: Suggestion['state']): Promise<number>;
  /** Waits until the page says so many, and the node has recorded as much. */
  counted(key: 'progressAccepted' | 'progressOpen' | 'progressRejected', n: number): Promise<void>;
  press(key: string): Promise<void>;
  /** Goes to a suggestion step by step. */
  walkTo(one: Suggestion): Promise<void>;
  /** Chooses in a list. */
  pick(name: string, option: string | RegExp): Promise<void>;
  /** Accepts the one at hand and waits until it is recorded. Out: the entity, link or event that came of it. */
  accept(one: Suggestion): Promise<string>;
}

const states = { progressAccepted: 'accepted', progressOpen: 'open', progressRejected: 'rejected' } as const;

export function atReader(guest: Guest): AtReader {
  const { page, language } = guest;
  const text = words(messages, language);
  const selected = (): string | null => new URL(page.url()).searchParams.get('sel');
  const here: AtReader = {
    report: '',
    async byTheDoor() {
      await guest.go('/');
      await page.getByRole('button', { name: doors[0]?.tries[2].text[language] ?? '' }).click();
      await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/reading/);
      here.report = /reports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await ready();
    },
    async open(report = here.report) {
      here.report = report;
      await guest.go(`/reports/${report}/reading`);
      await ready();
    },
    read: () => ask<ReadingView>(page, 'GET', `reports/${here.report}/reading`),
    async find(fits) {
      const found = inOrder((await here.read()).suggestions).find(fits);
      assert.ok(found, 'the reader suggests it');
      return found;
    },
    count: async (state) => (await here.read()).suggestions.filter((one) => one.state === state).length,
    async counted(key, n) {
      await page.getByRole('status').getByText(text(key, { n })).first().waitFor();
      for (let looks = 0; looks < 100; looks += 1) if ((await here.count(states[key])) === n) return;
      assert.fail(`${n} ${states[key]} on the screen, ${await here.count(states[key])} at the node`);
    },
    press: (key) => page.keyboard.press(key),
    async walkTo({ id }) {
      const order = inOrder((await here.read()).suggestions).map((one) => one.id);
      if (selected() === null) await step('j');
      while (selected() !== id) await step(order.indexOf(id) < order.indexOf(selected() ?? '') ? 'k' : 'j');
    },
    pick: (name, option) => pick(page, name, option),
    async accept(one) {
      await here.walkTo(one);
      await page.keyboard.press('a');
      await page.locator(`mark[data-ids~="${one.id}"][data-state=accepted]`).first().waitFor();
      for (let looks = 0; looks < 100; looks += 1) {
        const { state, made } = await here.find((each) => each.id === one.id);
        if (state === 'accepted' && made) return made.id;
      }
      return assert.fail('the acceptance is recorded');
    },
  };
  const ready = (): Promise<void> =>
    page
      .getByRole('button', { name: text('accept') })
      .first()
      .waitFor();
  const step = async (key: string): Promise<void> => {
    const before = selected();
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.searchParams.get('sel') !== before);
  };
  return here;
}

async function pick(page: Page, name: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name, exact: true }).first();
  await box.focus();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option }).first();
  await wanted.waitFor();
  // Keys are for the list from when it has the focus.
  await page.waitForFunction(() => document.activeElement?.closest('[role=listbox]'));
  await page.keyboard.press('Home');
  const steps = await wanted.evaluate((one) =>
    [...(one.closest('[role=listbox]')?.querySelectorAll('[role=option]') ?? [])].indexOf(one),
  );
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await wanted.and(page.locator('[data-highlighted]:focus')).waitFor();
  await page.keyboard.press('Enter');
  await box.filter({ hasText: option }).waitFor();
  // While the list is still going, the next key would be for it.
  await wanted.waitFor({ state: 'hidden' });
}
