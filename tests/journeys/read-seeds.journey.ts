import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { messages as intake } from '#modules/intake/messages.ts';
import { messages as documents } from '#modules/reading/web/documents.messages.ts';
import { messages as reading } from '#modules/reading/web/messages.ts';
import type { ReadingView, Suggestion } from '#modules/reading/shapes.ts';
import { messages as workspace } from '#modules/workspace/messages.ts';
import { noSeeds, seedPaths } from '#tests/acceptance/seeds.ts';
import { atReader, type AtReader } from './reader.ts';
import { ask, entityCalled, startVisit, words, type Guest, type Visit } from './visit.ts';

interface Entity {
  facts: {
    property: string;
    values: {
      value: string;
      denied: boolean;
      statements: { validFrom: string | null; speaker: string | null; report: string }[];
    }[];
  }[];
  links: { kind: string; others: { id: string; caption: string }[] }[];
}

const language = 'es';

/** The five documents that stand beside the project where they are; what one sees when they are read one after another. */
describe('reading the seed documents', { skip: noSeeds }, () => {
  const text = words(reading, language);
  const say = words(documents, language);
  const job = words(intake, language);
  const chart = words(workspace, language);
  let visit: Visit;
  let guest: Guest;
  let at: AtReader;
  let reports: string[] = [];
  before(async () => {
    visit = await startVisit();
    guest = await visit.open({ language, dark: true });
    await guest.enter('serrano');
    at = atReader(guest);
  });
  after(() => visit?.end());

  const readingOf = (seed: number): Promise<ReadingView> =>
    ask<ReadingView>(guest.page, 'GET', `reports/${reports[seed]}/reading`);
  const entity = (id: string): Promise<Entity> => ask<Entity>(guest.page, 'GET', `entities/${id}`);
  const quoted = (one: Suggestion): string => ('body' in one && 'quote' in one.body ? one.body.quote : '');
  const main = () => guest.page.getByRole('main');

  /** Kinds of entities, then of links, then of events, that are still open in a report. */
  const openKinds = (suggestions: readonly Suggestion[]): Suggestion[][] =>
    (['entity', 'link', 'event'] as const).flatMap((what) => [
      ...Map.groupBy(
        suggestions.filter((one) => one.what === what && one.state === 'open'),
        (one) => one.kind,
      ).values(),
    ]);
  const reject = async (wrong: (one: Suggestion) => boolean): Promise<void> => {
    const rejected = await at.count('rejected');
    await at.walkTo(await at.find(wrong));
    await at.press('r');
    await at.counted('progressRejected', rejected + 1);
  };

  it('drops all five, and each becomes a report with suggestions', async () => {
    const { page, go } = guest;
    await go('/documents');
    await page.getByLabel(say('chooseFiles'), { exact: true }).first().setInputFiles(seedPaths());
    await page.getByText(say('chosenFiles', { n: 5 })).waitFor();
    await page.getByRole('button', { name: say('start'), exact: true }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
    await main().getByText(job('state-done'), { exact: true }).first().waitFor();
    const id = /documents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    const { documents: done } = await ask<{ documents: { reports: { id: string; suggestions: number }[] } }>(
      page,
      'GET',
      `imports/${id}`,
    );
    assert.equal(done.reports.length, 5);
    const named = new Map<string, string>();
    for (const one of done.reports) {
      assert.ok(one.suggestions > 10);
      const { original } = await ask<{ original: { name: string } }>(page, 'GET', `reports/${one.id}`);
      named.set(original.name, one.id);
    }
    reports = seedPaths().map((path) => named.get(basename(path)) ?? '');
  });

  it('X4: the quotation that two of them share is one origin; to whom each gives it stands beside', async () => {
    const { page } = guest;
    await at.open(reports[3]);
    const { origins } = await readingOf(3);
    const shared = origins.filter((one) => one.report.id === reports[1]);
    assert.ok(shared.length >= 2, 'both quotations');
    for (const { speakers } of shared)
      await main()
        .getByText(
          text('originSpeakers', { here: speakers.here ?? text('nobody'), there: speakers.there ?? text('nobody') }),
        )
        .first()
        .waitFor();
    await page
      .getByRole('button', { name: text('originJoin') })
      .first()
      .click();
    await page.getByText(text('originJoined')).first().waitFor();
    assert.ok((await readingOf(3)).origins.some((one) => one.joined));
  });

  it('X10, X9, X11: sums in both tons, a handing over, and nothing of the victim', async () => {
    await at.open(reports[4]);
    for (const sum of (await readingOf(4)).sums) await main().getByText(sum.says.es).first().waitFor();
    const { suggestions } = await readingOf(4);
    const handed = suggestions.find(
      (one) => one.what === 'event' && one.readKind === 'Transfer' && one.body.quantity === 29,
    );
    assert.ok(handed);
    assert.ok(
      !suggestions.some(
        (one) =>
          one.readKind === 'Extradition' &&
          one.what === 'event' &&
          one.body.modality === 'asserted' &&
          !one.body.denied,
      ),
    );
    const victim = suggestions.find((one) => one.what === 'entity' && /Camarena/.test(one.name));
    for (const one of suggestions)
      if (one.what === 'link' && victim && (one.from === victim.id || one.to === victim.id))
        assert.equal(one.readKind, 'Employment');
  });

  it('X6, X14: where nobody is named nobody is proposed, and the hero of novels is not a person', async () => {
    const persons = async (seed: number): Promise<string[]> =>
      (await readingOf(seed)).suggestions.flatMap((one) =>
        one.what === 'entity' && one.kind === 'Person' ? [one.name] : [],
      );
    assert.deepEqual(await persons(2), []);
    assert.ok(!(await persons(0)).some((name) => /Corey|Pearson/.test(name)));
  });

  it('one is reviewed by the keys, kind by kind', async () => {
    const { page } = guest;
    await at.open(reports[0]);
    await reject((one) => one.what === 'entity' && one.name === 'Western Hemisphere');
    for (const [first] of openKinds((await at.read()).suggestions)) {
      // An end of a link is accepted along with it: its kind may be done by now.
      const now = (await at.read()).suggestions.filter(
        (one) => one.state === 'open' && one.what === first?.what && one.kind === first.kind,
      );
      if (!now[0]) continue;
      await at.walkTo(now[0]);
      await at.press('Shift+A');
      await page.getByRole('button', { name: text('acceptAllYes') }).waitFor();
      const answered = page.waitForResponse(/suggestions\/accept/);
      await at.press('Enter');
      assert.ok((await answered).ok(), `${first?.kind}`);
    }
  });

  it('and the others: entities, links and events by their kinds, a few rejected', async () => {
    const { page } = guest;
    for (const [seed, wrong] of [
      [1, 'drones'],
      [2, 'North America'],
      [3, 'Africa'],
      [4, 'marijuana'],
    ] as const) {
      const { suggestions } = await readingOf(seed);
      const rejected = suggestions.find((one) => one.what === 'entity' && one.name === wrong);
      if (rejected) await ask(page, 'POST', `reports/${reports[seed]}/suggestions/reject`, { ids: [rejected.id] });
      for (const kind of openKinds(suggestions))
        await ask(page, 'POST', `reports/${reports[seed]}/suggestions/accept`, {
          ids: kind.flatMap((one) => (one.id === rejected?.id ? [] : [one.id])),
        });
    }
    for (const seed of [0, 1, 2, 3, 4]) {
      const { suggestions } = await readingOf(seed);
      const left = suggestions.filter(
        (one) => one.state === 'open' && one.what !== 'figure' && one.what !== 'identifier',
      );
      const all = suggestions.filter((one) => one.what !== 'figure' && one.what !== 'identifier').length;
      assert.ok(
        left.length <= all / 10,
        `document ${seed}: ${left.map((one) => `${one.kind} ${quoted(one)}`).join('\n')}`,
      );
    }
  });

  it('X1: proposed in one and done in another stand side by side', async () => {
    const designations = (await Promise.all([3, 4].map(readingOf))).map(({ suggestions }) =>
      suggestions.filter((one) => one.what === 'event' && one.readKind === 'Designation'),
    );
    const [proposed = [], done = []] = designations;
    assert.ok(proposed.length > 0);
    for (const one of proposed)
      assert.ok(one.what === 'event' && (one.body.modality !== 'asserted' || one.body.denied));
    assert.ok(done.some((one) => /executive order that designated/.test(quoted(one))));
  });

  it('X3: the refuted number is its speaker’s and is denied; other periods are other values', async () => {
    const { page } = guest;
    for (const seed of [3, 4]) {
      await at.open(reports[seed]);
      for (const value of seed === 3 ? [300_000, 90_000] : [54_000, 114_000]) {
        const one = (await at.read()).suggestions.find((each) => each.what === 'figure' && each.body.value === value);
        assert.ok(one);
        await at.walkTo(one);
        if (value === 300_000) await page.getByText(text('refuted')).first().waitFor();
        await at.press('a');
        await page.locator(`mark[data-ids~="${one.id}"][data-state=accepted]`).first().waitFor();
      }
    }
    const refuted = (await readingOf(3)).suggestions.find((one) => one.what === 'figure' && one.body.refuted);
    const amounts =
      (await entity(refuted?.made?.id ?? '')).facts.find((fact) => fact.property === 'amount')?.values ?? [];
    const claimed = amounts.find((one) => one.value === '300000');
    assert.ok(
      claimed?.statements.some((one) => one.speaker !== null),
      'it stays its speaker’s',
    );
  });

  it('X5: who was killed is dead from that day on, and was not before', async () => {
    const { page, go } = guest;
    const id = await entityCalled(page, 'El Mencho');
    await go(`/entities/${id}`);
    await main().getByRole('heading', { level: 1 }).waitFor();
    const killed = (await readingOf(0)).suggestions.find((one) => one.what === 'event' && one.readKind === 'Killing');
    assert.equal(killed?.state, 'accepted');
    const status = (await entity(id)).facts.find((fact) => fact.property === 'status')?.values ?? [];
    assert.ok(
      status.some((one) => one.statements.some((row) => row.validFrom?.startsWith('2026'))),
      JSON.stringify(status),
    );
  });

  it('what was accepted is put on a chart by search and stands with its neighbours', async () => {
    const { page, go } = guest;
    const me = await ask<{ looking: { case: string } }>(page, 'GET', 'me');
    const group = await entityCalled(page, 'Sinaloa Cartel');
    const nodes = [{ id: group, x: 0, y: 0, pinned: false }];
    const { id } = await ask<{ id: string }>(page, 'POST', 'charts', {
      case: me.looking.case,
      title: 'Cinco documentos',
    });
    const state = { nodes, hiddenLinks: [], without: [], layout: 'force', sizeBy: 'constant', colourBy: 'kind' };
    await ask(page, 'POST', `charts/${id}/save`, { state });
    await go(`/charts/${id}`);
    await page.locator('canvas').first().waitFor();
    await page
      .getByRole('button', { name: chart('addTool') })
      .first()
      .click();
    await page
      .getByRole('combobox', { name: chart('addSearch') })
      .or(page.getByPlaceholder(chart('addSearch')))
      .first()
      .fill('Chapo');
    await page
      .locator('[role=option]:not([aria-disabled=true])')
      .filter({ hasText: /Guzman/ })
      .first()
      .click();
    await at.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { entities } = await ask<{ entities: string[] }>(page, 'POST', 'graph/expand', { entity: group });
    assert.ok(entities.length > 0, 'it has neighbours');
    await guest.picture('read-seeds');
  });
});
