import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoId, testNode, type TestNode } from '../node.ts';

/* A label is computed from everything an answer shows, not from the facts alone: the title of a report and the name of its
 * source may be more sensitive than the fact they stand behind, and so may the reason why two are held to be one. */
let one: TestNode;
let entity = '';
before(async () => {
  one = await testNode();
  const [row] = await one.sql<{ entity: string }>(
    "select entity from statement where report = $1 and kind = 'Company' and withdrawn_at is null limit 1",
    [demoId('report', 'r003')],
  );
  entity = row?.entity ?? '';
  await one.sql('update report set handling = (select handling from report where id = $1) where id = $2', [
    demoId('report', 'r004'),
    demoId('report', 'r003'),
  ]);
});
after(() => one.close());

describe('the label of an answer', () => {
  it('of an entity’s page holds that of the reports it names', async () => {
    const page = (await one.ask('serrano', 'GET', `/api/entities/${entity}`)).json as {
      banner: string;
      reports: { id: string; title: string }[];
    };
    assert.ok(page.reports.some((report) => report.id === demoId('report', 'r003') && report.title !== ''));
    assert.match(page.banner, /FUENTES/);
  });

  it('of a file holds it too, in the header and on each row', async () => {
    const { text, headers } = await one.ask('serrano', 'GET', `/api/export/csv?entity=${entity}`);
    assert.match(decodeURI(headers['x-enlace-label'] ?? ''), /FUENTES/);
    const [first = '', ...rows] = text.trim().split('\n');
    assert.ok(first.startsWith('label,'));
    const [titled] = await one.sql<{ title: string }>('select title from report where id = $1', [
      demoId('report', 'r003'),
    ]);
    const naming = rows.filter((row) => row.includes(titled?.title ?? '?'));
    assert.ok(naming.length > 0);
    for (const row of naming) assert.match(row, /^"?TLP:[^"]*FUENTES/);
  });

  it('of a source alone is enough', async () => {
    await one.sql('update report set handling = (select handling from report where id = $1) where id = $2', [
      demoId('report', 'r001'),
      demoId('report', 'r003'),
    ]);
    await one.sql(
      'update source set handling = (select handling from report where id = $1) where id = (select source from report where id = $2)',
      [demoId('report', 'r004'), demoId('report', 'r003')],
    );
    const page = (await one.ask('serrano', 'GET', `/api/entities/${entity}`)).json as { banner: string };
    assert.match(page.banner, /FUENTES/);
    // Who does not see the source is shown no name of it, and no label for it.
    const without = (await one.ask('olmos', 'GET', `/api/entities/${entity}`)).json as { banner: string };
    assert.doesNotMatch(without.banner, /FUENTES/);
  });

  it('of a judgement is on the page that shows it, and on the picture that follows from it', async () => {
    const [a, b] = [demoId('entity', 'company:rivero'), demoId('entity', 'company:llanera')];
    await one.ask('serrano', 'POST', '/api/judgements', {
      a,
      b,
      verdict: 'same',
      reason: 'Lo dice MIMBRE',
      label: { compartments: ['FUENTES'] },
    });
    assert.match(
      ((await one.ask('serrano', 'GET', `/api/entities/${a}`)).json as { banner: string }).banner,
      /FUENTES/,
    );
    assert.match(
      ((await one.ask('serrano', 'POST', '/api/graph', { entities: [a] })).json as { banner: string }).banner,
      /FUENTES/,
    );
  });
});
