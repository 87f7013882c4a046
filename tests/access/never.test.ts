import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { routes } from '#server/routes.ts';
import { isA, kindNames, kindOf } from '#vocabulary/kinds.ts';
import { testNode, type Answer, type TestNode } from '../node.ts';
import { everything, type Question } from './every-route.ts';
import { address, day, nastyCase, whereabouts } from './nasty-case.ts';
import { Shown, truthOf } from './shown.ts';

/* DESIGN section 1: what Enlace never does. Each sentence stands over the tests that fail the build when it is broken (S-23). */

const root = join(import.meta.dirname, '../..');
const viewers = ['serrano', 'olmos', 'montes', 'ibarguen', 'escandon'];

let one: TestNode;
before(async () => {
  one = await testNode();
  await nastyCase(one);
});
after(() => one.close());

/** Every way in which a node tells of entities, for every entity, report and claim, now and at other times. */
async function everyTelling(): Promise<Question[]> {
  const all = await everything(one);
  const nasty = (
    await one.sql<{ id: string }>(`
    select distinct s.entity as id from statement s where report = (select id from report where title = 'Lista') order by 1`)
  ).map((row) => row.id);
  const times = [
    '',
    `?on=${day}`,
    '?on=2025-01-02',
    '?asOf=2026-11-15',
    '?asOf=2026-11-20',
    `?asOf=2026-11-20&on=${day}`,
  ];
  const inBody = times.map((time) => Object.fromEntries(new URLSearchParams(time)));
  return [
    ...all.entities.map((id): Question => ['GET', `/entities/${id}`]),
    ...nasty.flatMap((id) => times.map((time): Question => ['GET', `/entities/${id}${time}`])),
    ...nasty.flatMap((entity) =>
      inBody.map((time): Question => ['POST', '/graph/expand', { entity, among: nasty, ...time }]),
    ),
    ...nasty.map((entity): Question => ['POST', '/graph/neighbours', { entity }]),
    ...all.people.map((entity): Question => ['POST', '/graph/expand', { entity }]),
    ...inBody.map((time): Question => ['POST', '/graph', { entities: all.entities, ...time }]),
    ...all.reports.map((id): Question => ['GET', `/reports/${id}`]),
    ...all.claims.map((id): Question => ['GET', `/claims/${id}`]),
    ...['ftm', 'csv', 'graphml'].flatMap((format) => [
      ...nasty.flatMap((id) =>
        times.map((time): Question => ['GET', `/export/${format}?entity=${id}${time.replace('?', '&')}`]),
      ),
      ...all.cases.map((id): Question => ['GET', `/export/${format}?case=${id}`]),
      ...all.charts.map((id): Question => ['GET', `/export/${format}?chart=${id}`]),
    ]),
    ...[address, whereabouts, 'Villa Escondida', 'Prohibida 77', 'Escondrijo', 'Evaristo Nasty Prohibido'].map(
      (text): Question => ['POST', '/search', { text }],
    ),
  ];
}

async function tell(name: string, hear: (path: string, answer: Answer) => void): Promise<void> {
  const questions = await everyTelling();
  for (let at = 0; at < questions.length; at += 8) {
    await Promise.all(
      questions
        .slice(at, at + 8)
        .map(async ([method, path, body]) => hear(path, await one.ask(name, method, `/api${path}`, body))),
    );
  }
}

describe('“It does not locate people. No query, method, map or export joins a person to a dated place.”', () => {
  for (const name of viewers) {
    it(`not in all that ${name} can ask, taken together`, async () => {
      const shown = new Shown(await truthOf(one));
      await tell(name, (_path, answer) => shown.take(answer));
      assert.deepEqual(shown.personsAtPlaces(), []);
    });
  }

  it('“A list’s address of an individual serves screening only”: it is in no answer, and search does not find him by it', async () => {
    const told: string[] = [];
    await tell('serrano', (path, { text }) => {
      // The house may say where the house is; no file and no search says it of a man.
      if (
        (path.includes('/export/') || path.startsWith('/search')) &&
        /Nasty Prohibido.*Prohibida 77|Prohibida 77.*Nasty Prohibido/.test(text)
      )
        told.push(path);
    });
    assert.deepEqual(told, []);
    const found = (await one.ask('serrano', 'POST', '/api/search', { text: 'Prohibida 77 Villa Escondida' })).json as {
      entities: { kind: string }[];
    };
    assert.deepEqual(
      found.entities.filter((hit) => isA(hit.kind, 'Person')),
      [],
    );
    const [person] = await one.sql<{ entity: string }>(
      "select entity from statement where value = 'Evaristo Nasty Prohibido' and property = 'name'",
    );
    const page = await one.ask('serrano', 'GET', `/api/entities/${person?.entity}`);
    assert.ok(!page.text.includes('Prohibida 77') && (page.json as { screeningOnly: number }).screeningOnly === 1);
  });

  it('nobody writes it either: the refusal cites the rule', async () => {
    const [row] = await one.sql<{ person: string; site: string; report: string; meeting: string }>(
      `
      select (select entity from statement where value = 'Evaristo Nasty Prohibido' and property = 'name') as person, (select entity from statement where value = $1 and kind = 'Site' and property = 'name') as site,
        (select id from report where title = 'Lista') as report, (select entity from statement where value = 'Encuentro N10') as meeting`,
      [whereabouts],
    );
    const citation = { report: row?.report };
    for (const [path, body] of [
      ['/statements', { entity: row?.person, property: 'address', value: 'x', citation }],
      ['/statements', { entity: row?.meeting, property: 'involved', value: row?.person, citation }],
      [
        '/entities',
        {
          kind: 'Meeting',
          facts: [
            { property: 'involved', value: row?.person },
            { property: 'place', value: row?.site },
          ],
          citation,
        },
      ],
      [
        '/entities',
        {
          kind: 'Meeting',
          facts: [
            { property: 'involved', value: row?.person },
            { property: 'location', value: 'x' },
          ],
          citation,
        },
      ],
      ['/links', { kind: 'UnknownLink', source: row?.person, target: row?.site, citation }],
      ['/links', { kind: 'UnknownLink', source: row?.site, target: row?.person, citation }],
    ] as const) {
      const answer = await one.ask('serrano', 'POST', `/api${path}`, body);
      assert.deepEqual(
        [answer.status, (answer.json as { rule: string }).rule],
        [403, 'persons-and-places-apart'],
        `${path} ${JSON.stringify(body)}: ${answer.text}`,
      );
    }
  });
});

describe('“It does not score, rank or predict any individual’s likelihood of crime.”', () => {
  const banned = /score|risk|likelihood|probab|dangerous|suspicio|threat.?level|propensity|ranking/i;

  it('no property of a person, and no property that ranges over persons, is a score', () => {
    const found = kindNames.flatMap((name) =>
      isA(name, 'Person') || isA('Person', name)
        ? [...(kindOf(name)?.properties.keys() ?? [])]
            .filter((property) => banned.test(property))
            .map((property) => `${name}.${property}`)
        : [],
    );
    assert.deepEqual(found, []);
  });

  it('no column of the store is one', async () => {
    const columns = await one.sql<{ name: string }>(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
    );
    assert.ok(columns.length > 100);
    assert.deepEqual(
      columns.filter(({ name }) => banned.test(name)),
      [],
    );
  });

  it('no answer about a person holds one', async () => {
    const keys = (part: unknown): string[] =>
      Array.isArray(part)
        ? part.flatMap(keys)
        : typeof part === 'object' && part !== null
          ? Object.entries(part).flatMap(([key, value]) => [key, ...keys(value)])
          : [];
    const all = await everything(one);
    for (const id of all.people)
      assert.deepEqual(
        keys((await one.ask('serrano', 'GET', `/api/entities/${id}`)).json).filter((key) => banned.test(key)),
        [],
        id,
      );
  });
});

describe('“It does not match faces or other biometrics. It does not intercept, decrypt, hack, scrape or collect.”', () => {
  const banned =
    /face|facial|biometr|fingerprint|iris-|gait|voiceprint|speaker-?(id|recog)|opencv|tensorflow|onnx|geolocat|geofenc|gps|imsi|wifi-?scan|puppeteer|cheerio|scrapy|crawler|pcap|sniff|mitm|hashcat/i;

  it('no package it rests on does', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dependencies?: object }>;
    };
    const names = Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1) ?? '');
    assert.ok(names.length > 100);
    // Of a font: its faces are letters.
    assert.deepEqual(
      names.filter((name) => banned.test(name) && !/fontsource|typeface|surface|interface/.test(name)),
      [],
    );
  });

  it('no kind or property holds a biometric template', () => {
    const found = kindNames
      .flatMap((name) => [name, ...(kindOf(name)?.properties.keys() ?? [])])
      .filter((name) => /face|biometric|fingerprint|iris|gait|voiceprint|(^dna|Dna|DNA)/.test(name));
    assert.deepEqual(found, []);
  });
});

describe('“It does not plan, target or time the use of force, and holds no data kind for it.”', () => {
  it('no kind is a target, a strike, a raid or a plan of one', () => {
    const banned =
      /target|strike|raid|ambush|kill.?list|weaponeer|mission|assault|neutrali|capture|high.?value|engagement|fire.?support/i;
    assert.deepEqual(
      kindNames.filter((name) => banned.test(name)),
      [],
    );
    assert.ok(kindNames.length > 80);
  });
});

describe('“What-if works on positions, roles and cells, not on named people.”', () => {
  const ask = (name: string, body: unknown) => one.ask(name, 'POST', '/api/what-if/positions', body);

  it('nobody can be named in the question', async () => {
    const [person] = await one.sql<{ id: string }>(`select entity as id from statement where kind = 'Person' limit 1`);
    const rest = { measure: 'arrest-and-trial', recovery: 'role', weeks: 4, replicates: 10, seed: 1 };
    for (const removal of [
      { what: 'positions', nodes: [0] },
      { what: 'person', id: person?.id },
      { what: 'position', role: 'leader', unit: person?.id },
      { what: 'unit', unit: person?.id },
    ])
      assert.equal((await ask('serrano', { question: { removal, ...rest } })).status, 422, JSON.stringify(removal));
  });

  it('nobody is named in the answer', async () => {
    const people = await one.sql<{ id: string }>(`select distinct entity as id from statement where kind = 'Person'`);
    const names = await one.sql<{ value: string }>(
      `select distinct value from statement where kind = 'Person' and property in ('name', 'alias')`,
    );
    for (const viewer of viewers.filter((name) => name !== 'ibarguen')) {
      const { status, text } = await ask(viewer, {});
      assert.equal(status, 200, viewer);
      for (const { id } of people) assert.ok(!text.includes(id), viewer);
      for (const { value } of names)
        assert.ok(!text.includes(JSON.stringify(value).slice(1, -1)), `${viewer}: ${value}`);
    }
  });

  it('and nothing of it leaves as a list: no route exports it', () => {
    assert.deepEqual(
      routes.filter((route) => route.path.includes('what-if')).map((route) => `${route.method} ${route.path}`),
      ['POST /what-if/positions'],
    );
  });
});

describe('every route says what it is for', () => {
  it('declares purpose and data class in the document of the interface', async () => {
    const { json } = await one.ask(null, 'GET', '/api/openapi.json');
    const paths = (json as { paths: Record<string, Record<string, Record<string, unknown>>> }).paths;
    const classes = new Set(['content', 'work', 'reference', 'session', 'people', 'ledger', 'node']);
    for (const route of routes) {
      const operation = paths[`/api${route.path.replace(/:(\w+)/g, '{$1}')}`]?.[route.method.toLowerCase()];
      const said = `${route.method} ${route.path}`;
      assert.ok(operation, `${said} is not in the document`);
      assert.ok(classes.has(String(operation['x-data-class'])), said);
      assert.ok(String(operation['x-purpose']).length > 15, said);
      assert.match(String(operation['summary']), /^[A-Z].{8,}\.$/, said);
    }
    assert.equal(Object.values(paths).flatMap((path) => Object.keys(path)).length, routes.length);
  });

  it('and the node answers on no other', () => {
    const declared = new Set(routes.map((route) => `${route.method} /api${route.path}`));
    const answering = one.app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path}`);
    const open = ['GET /api/health', 'GET /api/openapi.json'];
    assert.deepEqual(
      [...new Set(answering)].filter((route) => !declared.has(route) && !open.includes(route)),
      [],
    );
  });
});
