import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Accuracy, ReadingView } from '#modules/reading/shapes.ts';
import { demoId, testNode, type TestNode } from '../node.ts';
import { look } from './texts.ts';

/* The optional extractor on a node: asked only when somebody asks for it, and never for a text that bears a condition. */

const text =
  'The customs office of Bellamar reported on 4 May 2027. The Gavia Tower has long been the purse of the Fenix Cartel, Lidia Roca said.';
const quote = 'The Gavia Tower has long been the purse of the Fenix Cartel, Lidia Roca said.';
const secret = 'sk-never-to-be-seen';
const answer = {
  entities: [
    { id: 'a', kind: 'Facility', name: 'Gavia Tower', mentions: [] },
    { id: 'b', kind: 'Organization', name: 'Fenix Cartel', mentions: [] },
    { id: 'c', kind: 'Person', name: 'Lidia Roca', mentions: [] },
    { id: 'd', kind: 'Person', name: 'Nobody Atall', mentions: [] },
  ],
  links: [
    { kind: 'Control', from: 'b', to: 'a', modality: 'asserted', denied: false, speaker: 'c', quote },
    { kind: 'Location', from: 'c', to: 'a', modality: 'asserted', denied: false, speaker: null, quote },
  ],
};

let one: TestNode;
let hits: string[] = [];
let status = 200;
let given: object = answer;
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    hits.push(Buffer.concat(parts).toString());
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ finish_reason: 'stop', message: { content: JSON.stringify(given) } }] }));
  });
});

before(async () => {
  one = await testNode();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  one.node.settings.extractor = { url: `http://127.0.0.1:${port}/v1`, model: 'small', tlp: 'GREEN', key: () => secret };
});
afterEach(() => {
  hits = [];
  status = 200;
  given = answer;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await one.close();
});

let count = 0;
async function report(more: object = {}): Promise<string> {
  count += 1;
  const made = await one.ask('serrano', 'POST', '/api/reports', {
    case: demoId('case', 'sierra'),
    source: demoId('source', 'afc'),
    discipline: 'open',
    grade: 'B2',
    label: { tlp: 'GREEN' },
    authority: 'fuentes-publicas',
    title: `Note ${count}`,
    text,
    ...more,
  });
  assert.equal(made.status, 200, made.text);
  return (made.json as { ids: string[] }).ids[0] ?? '';
}

const read = (id: string, body: object) => one.ask('serrano', 'POST', `/api/reports/${id}/reading`, body);

const ledger = async (id: string, action: string): Promise<Record<string, unknown>[]> =>
  (
    await one.sql<{ payload: Record<string, unknown> }>(
      `select payload from ledger_payload p join ledger_event e on e.id = p.event
       where e.event like '%"' || $1 || '"%' and payload->>'report' = $2 order by e.id`,
      [action, id],
    )
  ).map(({ payload }) => payload);

describe('the extractor on a node', () => {
  it('is asked only by who asks for it, and its suggestions are marked', async () => {
    const id = await report();
    const plain = (await read(id, {})).json as ReadingView;
    assert.deepEqual([hits.length, plain.extractor], [0, { state: 'ready', reason: null }]);
    const asked = await read(id, { extractor: true });
    assert.equal(asked.status, 200, asked.text);
    assert.equal(hits.length, 1);
    const view = asked.json as ReadingView;
    const [control] = view.suggestions.filter(({ what, by }) => what === 'link' && by === 'extractor');
    assert.equal(control?.kind, 'Control');
    assert.deepEqual(control?.spans, [[text.indexOf(quote), text.length]]);
    assert.ok(!asked.text.includes('Nobody Atall'));
    assert.match(
      view.extractor.notes?.[0]?.en ?? '',
      /1 with words that are not in the text.*1 joining a person to a place/,
    );
    for (const mine of plain.suggestions) {
      assert.equal(view.suggestions.find((other) => other.id === mine.id)?.by, 'reader', 'the reader’s own stay his');
    }
  });

  it('writes into the ledger whither how much went, before it goes, and neither text nor key', async () => {
    const id = await report();
    await read(id, { extractor: true });
    const [sent] = await ledger(id, 'reading.send');
    const [made] = await ledger(id, 'reading.make');
    const extractor = made?.['extractor'] as Record<string, unknown>;
    for (const payload of [sent, extractor]) {
      assert.match(String(payload?.['host']), /^127\.0\.0\.1:\d+$/);
      assert.deepEqual([payload?.['model'], payload?.['characters']], ['small', text.length]);
      assert.match(String(payload?.['sha256']), /^[0-9a-f]{64}$/);
    }
    assert.deepEqual(extractor['dropped'], { words: 1, place: 1 });
    const [all] = await one.sql<{ all: string }>(`select string_agg(payload::text, '') as all from ledger_payload`);
    assert.ok(all && !all.all.includes(secret) && !all.all.includes('Gavia'));
  });

  it('keeps what it found when the reader alone reads again, and what was decided', async () => {
    const id = await report();
    const first = (await read(id, { extractor: true })).json as ReadingView;
    const found = (view: ReadingView): string[] =>
      view.suggestions.filter(({ by }) => by === 'extractor').map((suggestion) => suggestion.id);
    assert.ok(found(first).length > 0);
    const again = (await read(id, {})).json as ReadingView;
    assert.deepEqual(found(again), found(first));
    const link = first.suggestions.find(({ what, by }) => what === 'link' && by === 'extractor')?.id ?? '';
    const accepted = await one.ask('serrano', 'POST', `/api/reports/${id}/suggestions/accept`, { ids: [link] });
    assert.equal(accepted.status, 200, accepted.text);
    const after = (await read(id, { extractor: true })).json as ReadingView;
    const states = after.suggestions.filter((suggestion) => suggestion.id === link).map(({ state }) => state);
    assert.deepEqual(states, ['accepted']);
  });

  it('has its open suggestions replaced when it reads the whole text again, and only then', async () => {
    const id = await report();
    const found = (view: unknown): number =>
      (view as ReadingView).suggestions.filter(({ by }) => by === 'extractor').length;
    assert.ok(found((await read(id, { extractor: true })).json) > 0);
    status = 500;
    assert.ok(found((await read(id, { extractor: true })).json) > 0);
    status = 200;
    given = { entities: [] };
    assert.equal(found((await read(id, { extractor: true })).json), 0);
  });

  it('does not count as the reader where his accuracy is told', async () => {
    const id = await report();
    const view = (await read(id, { extractor: true })).json as ReadingView;
    const link = view.suggestions.find(({ what, by }) => what === 'link' && by === 'extractor')?.id ?? '';
    await one.ask('serrano', 'POST', `/api/reports/${id}/suggestions/accept`, { ids: [link] });
    await one.ask('serrano', 'POST', `/api/reports/${id}/reading/finish`, {});
    const { kinds } = (await one.ask('serrano', 'GET', '/api/reading/accuracy')).json as Accuracy;
    const control = kinds.find(({ what, kind }) => what === 'link' && kind === 'Control');
    assert.deepEqual([control?.suggested, control?.accepted, control?.missed, control?.recall], [0, 0, 1, 0]);
  });

  it('that fails leaves the reader’s suggestions, with a note', async () => {
    const id = await report();
    const plain = (await read(id, {})).json as ReadingView;
    status = 500;
    const asked = await read(id, { extractor: true });
    const view = asked.json as ReadingView;
    assert.equal(asked.status, 200);
    assert.deepEqual(view.suggestions, plain.suggestions);
    assert.match(view.extractor.notes?.[0]?.en ?? '', /HTTP 500/);
  });

  const forbidden: [why: string, more: object, rule: string][] = [
    ['a human source', { discipline: 'human' }, 'discipline'],
    ['a stricter TLP', { label: { tlp: 'AMBER' } }, 'tlp'],
    ['named parties', { label: { tlp: 'CLEAR', parties: ['SUR'] } }, 'parties'],
    ['a limit of use', { label: { tlp: 'CLEAR', uses: ['lead'] } }, 'uses'],
    ['a caveat', { label: { tlp: 'CLEAR', caveats: ['H3'] } }, 'caveats'],
  ];
  for (const [why, more, rule] of forbidden) {
    it(`never gets a text with ${why}: the endpoint sees no request`, async () => {
      const party = one.node.settings.party;
      const id = await report(JSON.parse(JSON.stringify(more).replace('"SUR"', JSON.stringify(party))) as object);
      const asked = await read(id, { extractor: true });
      assert.equal(asked.status, 403, asked.text);
      assert.match(asked.text, new RegExp(`extractor-${rule}`));
      assert.equal(hits.length, 0);
      assert.deepEqual(await ledger(id, 'reading.send'), []);
      const { extractor } = await look(one, id);
      assert.equal(extractor.state, 'forbidden');
      assert.ok(extractor.reason?.en && extractor.reason.es);
    });
  }

  it('keeps nothing where the report is gone when the answer comes', async () => {
    const id = await report();
    status = 200;
    const listener = server.listeners('request')[0] as (...given: unknown[]) => void;
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      void one
        .sql('update report set withdrawn_at = now() where id = $1', [id])
        .then(() => listener(request, response));
      return undefined;
    });
    const asked = await read(id, { extractor: true });
    server.removeAllListeners('request');
    server.on('request', listener);
    assert.equal(hits.length, 1);
    assert.equal(asked.status, 404);
    assert.deepEqual(await one.sql('select 1 from suggestion where report = $1', [id]), []);
  });

  it('is off where the owner chose none', async () => {
    const { extractor } = one.node.settings;
    one.node.settings.extractor = null;
    const id = await report();
    const asked = await read(id, { extractor: true });
    one.node.settings.extractor = extractor ?? null;
    assert.equal(asked.status, 409);
    assert.match(asked.text, /extractor-off/);
    assert.equal(hits.length, 0);
  });
});
