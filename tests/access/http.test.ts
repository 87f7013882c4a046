import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routes } from '#server/routes.ts';
import { answerOf, demoId, fixedRandom, testNode, type Answer, type TestNode } from '../node.ts';

let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const send = async (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
  answerOf(
    await one.app.request(`http://node.test${path}`, {
      method,
      headers: { host: 'node.test', ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  );

describe('a write that comes with the browser’s cookie', () => {
  let cookie = '';
  let csrf = '';
  before(async () => {
    cookie = `enlace_session=${await one.token('serrano')}`;
    csrf = ((await one.ask('serrano', 'GET', '/api/me')).json as { csrf: string }).csrf;
  });
  const language = (headers: Record<string, string>): Promise<Answer> =>
    send('PUT', '/api/me/language', headers, '{"language":"en"}');

  for (const [says, status, headers] of [
    ['with the page’s own half is taken', 200, () => ({ cookie, 'x-enlace-csrf': csrf })],
    [
      'from the node’s own page is taken',
      200,
      () => ({ cookie, 'x-enlace-csrf': csrf, origin: 'http://node.test', 'sec-fetch-site': 'same-origin' }),
    ],
    ['without it is refused', 403, () => ({ cookie })],
    ['with another is refused', 403, () => ({ cookie, 'x-enlace-csrf': 'x'.repeat(43) })],
    ['with an empty one is refused', 403, () => ({ cookie, 'x-enlace-csrf': '' })],
    [
      'from another origin is refused, even with it',
      403,
      () => ({ cookie, 'x-enlace-csrf': csrf, origin: 'http://evil.test' }),
    ],
    ['from another port is refused', 403, () => ({ cookie, 'x-enlace-csrf': csrf, origin: 'http://node.test:8080' })],
    ['from an opaque origin is refused', 403, () => ({ cookie, 'x-enlace-csrf': csrf, origin: 'null' })],
    [
      'that the browser calls cross-site is refused',
      403,
      () => ({ cookie, 'x-enlace-csrf': csrf, 'sec-fetch-site': 'cross-site' }),
    ],
    [
      'that the browser calls same-site is refused: a neighbour is not this node',
      403,
      () => ({ cookie, 'x-enlace-csrf': csrf, 'sec-fetch-site': 'same-site' }),
    ],
    ['with a bearer that is none is a cookie’s write all the same', 403, () => ({ cookie, authorization: 'Bearer x' })],
    ['with no session at all is told to sign in', 401, () => ({ 'x-enlace-csrf': csrf })],
  ] as const) {
    it(says, async () => assert.equal((await language(headers())).status, status));
  }

  it('needs no such half when a program sends its own token instead', async () => {
    assert.equal(
      (await language({ authorization: `Bearer ${await one.token('serrano')}`, origin: 'http://evil.test' })).status,
      200,
    );
  });

  it('is refused so on every route that writes', async () => {
    const writes = routes.filter((route) => route.method !== 'GET' && route.needs !== 'nobody');
    assert.ok(writes.length > 25);
    for (const route of writes) {
      const { status, json } = await send(route.method, `/api${route.path.replace(/:\w+/g, 'x')}`, { cookie }, '{}');
      assert.deepEqual([status, (json as { rule: string }).rule], [403, 'cross-site'], `${route.method} ${route.path}`);
    }
  });

  it('is refused at the doors that are open to anybody, when another page sends it', async () => {
    for (const route of routes.filter((each) => each.method !== 'GET' && each.needs === 'nobody')) {
      assert.equal(
        (await send(route.method, `/api${route.path}`, { origin: 'http://evil.test' }, '{}')).status,
        403,
        route.path,
      );
    }
  });
});

describe('every answer', () => {
  it('forbids foreign scripts, frames and referrers', async () => {
    for (const path of ['/api/health', '/api/doors', '/api/me', '/api/nothing', '/api/openapi.json']) {
      const { headers } = await send('GET', path, {});
      const policy = headers['content-security-policy'] ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self'(;|$)/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /base-uri 'none'/);
      assert.doesNotMatch(policy, /unsafe-|https?:|\*/);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['referrer-policy'], 'no-referrer', path);
      assert.equal(headers['x-frame-options'], 'DENY', path);
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path);
      assert.equal(headers['access-control-allow-origin'], undefined, path);
    }
  });

  it('is kept by no cache on the way', async () => {
    for (const path of [
      '/api/me',
      '/api/sources',
      `/api/entities/${demoId('entity', 'company:alazan')}`,
      '/api/export/csv?case=' + demoId('case', 'sierra'),
      '/api/session/nothing',
    ]) {
      const { headers, status } = await one.ask('serrano', 'GET', path);
      if (status === 200) assert.equal(headers['cache-control'], 'no-store', path);
    }
  });

  it('has a media type that says what it is, also when it refuses', async () => {
    for (const [name, path] of [
      [null, '/api/me'],
      ['nodo', '/api/sources'],
      ['serrano', '/api/entities/x'],
      ['serrano', '/api/nothing'],
    ] as const) {
      const { headers, json } = await one.ask(name, 'GET', path);
      assert.equal(headers['content-type'], 'application/problem+json', path);
      assert.equal(typeof (json as { title: string }).title, 'string');
    }
  });
});

describe('input that is not as it should be', () => {
  const bearer = async (): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await one.token('serrano')}`,
  });
  const search = async (body: string): Promise<Answer> => send('POST', '/api/search', await bearer(), body);

  for (const [says, body] of [
    ['is no JSON', '{"text": '],
    ['is JSON of another shape', '[]'],
    ['is null', 'null'],
    ['is nothing', ''],
    ['has a number for a text', '{"text": 7}'],
    ['asks for more than there may be', '{"text": "x", "limit": 100000}'],
    ['asks at no date', '{"text": "x", "asOf": "yesterday"}'],
    ['asks at a day that is none', '{"text": "x", "asOf": "2026-02-31"}'],
    ['holds a NUL', '{"text": "Oca\\u0000ña"}'],
    ['holds half a surrogate pair', '{"text": "Oca\\ud83dña"}'],
    ['is a wildcard', '{"text": "%"}'],
  ] as const) {
    it(`that ${says} is refused with field, found and expected`, async () => {
      const { status, json } = await search(body);
      assert.equal(status, 422, JSON.stringify(json));
      for (const field of (json as { fields: { field: string; expected: string }[] }).fields)
        assert.ok(field.field !== '' && field.expected !== '');
    });
  }

  it('of more than 12 MB is refused before it is read', async () => {
    const { status, text } = await search(`{"text": "${'x'.repeat(12 * 1024 * 1024)}"}`);
    assert.equal(status, 422);
    assert.ok(text.length < 500);
  });

  it('never makes the node fail, in any text of any route', async () => {
    const odd = [
      '\u0000',
      '\ud800',
      "'; drop table statement; --",
      '${7*7}',
      '%00',
      '../../etc/passwd',
      'x'.repeat(3000),
      '９',
      '<script>alert(1)</script>',
      '-1',
      '1e999',
      '٣',
    ];
    const failing: string[] = [];
    for (const route of routes.filter((each) => !each.path.startsWith('/session') && !each.form)) {
      for (const text of odd) {
        const path = `/api${route.path.replace(/:\w+/g, encodeURIComponent(text.toWellFormed()))}`;
        const body = Object.fromEntries(bodyFields.map((field) => [field, text]));
        for (const given of route.method === 'GET'
          ? [undefined]
          : [body, { ...wellMeant, title: text, reason: text, name: text, text }]) {
          const answer = await one.ask(route.needs === 'people.manage' ? 'nodo' : 'serrano', route.method, path, given);
          if (answer.status >= 500)
            failing.push(
              `${route.method} ${route.path} with ${JSON.stringify(text).slice(0, 40)}: ${one.errors.at(-1)}`,
            );
        }
        if (route.method !== 'GET') continue;
        for (const field of ['case', 'chart', 'entity', 'asOf', 'on', 'before', 'action']) {
          const answer = await one.ask(
            'serrano',
            'GET',
            `/api${route.path.replace(/:\w+/g, 'csv')}?${field}=${encodeURIComponent(text.toWellFormed())}`,
          );
          if (answer.status >= 500)
            failing.push(
              `${route.method} ${route.path} ${field}=${JSON.stringify(text).slice(0, 40)}: ${one.errors.at(-1)}`,
            );
        }
      }
    }
    assert.deepEqual([...new Set(failing)], []);
  });

  const person = (property: string, value: string): Promise<Answer> =>
    one.ask('serrano', 'POST', '/api/entities', {
      kind: 'Person',
      facts: [{ property, value }],
      citation: { report: demoId('report', 'r026') },
    });

  it('of odd texts in a well-formed write is kept as it is, or refused', async () => {
    for (const value of [
      '\u202eabc',
      'a\u0000b',
      '\ud800',
      '=cmd()',
      '😀'.repeat(400),
      '0'.repeat(1000),
      'ñ'.repeat(1000),
      `${'a b '.repeat(4000)}`,
    ]) {
      for (const property of ['name', 'idNumber', 'notes']) {
        const answer = await person(property, value);
        assert.ok(
          answer.status === 200 || answer.status === 422,
          `${property} ${JSON.stringify(value).slice(0, 30)}: ${answer.status} ${one.errors.at(-1)}`,
        );
      }
    }
  });

  it('of data without spaces in a report is kept', async () => {
    const text = `${noise(12_000)} y ${'ñ'.repeat(5000)} https://example.test/${noise(9000)}`;
    const report = {
      case: demoId('case', 'sierra'),
      title: 'Nota',
      text,
      source: demoId('source', 'afc'),
      discipline: 'human',
      grade: 'B2',
      label: { tlp: 'GREEN' },
      authority: 'fuentes-publicas',
    };
    assert.equal((await one.ask('serrano', 'POST', '/api/reports', report)).status, 200, one.errors.at(-1) ?? '');
  });

  it('of a name or number as long as a page is kept or refused', { timeout: 60_000 }, async () => {
    for (const property of ['name', 'idNumber', 'notes']) {
      const { status } = await person(property, noise(3000));
      assert.ok(status === 200 || status === 422, `${property}: ${status} ${one.errors.at(-1)}`);
    }
  });

  it('looks back to any year without failing', async () => {
    for (const day of ['0001', '0000', '9999', '9999-12-31', '1582-10-10', '-0001', '10000', '2026-11-21T12:00Z']) {
      const { status } = await one.ask(
        'serrano',
        'GET',
        `/api/entities/${demoId('entity', 'company:alazan')}?asOf=${encodeURIComponent(day)}&on=${encodeURIComponent(day)}`,
      );
      assert.ok(status < 500, `${day}: ${one.errors.at(-1)}`);
    }
  });
});

/** Letters without any order, which no index can fold small. */
const noise = (length: number): string =>
  Buffer.from(fixedRandom('noise')(length))
    .toString('base64')
    .replace(/[^a-z]/gi, '')
    .slice(0, length);

const bodyFields = [
  'text',
  'entity',
  'case',
  'purpose',
  'authority',
  'justification',
  'name',
  'title',
  'reason',
  'kind',
  'property',
  'value',
  'source',
  'target',
  'a',
  'b',
  'language',
  'password',
  'display',
  'unit',
  'discipline',
  'grade',
  'asOf',
  'on',
];
const wellMeant = {
  text: 'x',
  case: demoId('case', 'sierra'),
  entity: demoId('entity', 'company:alazan'),
  a: demoId('entity', 'company:alazan'),
  b: demoId('entity', 'person:pinto'),
  verdict: 'unsure',
  source: demoId('source', 'afc'),
  target: demoId('entity', 'person:pinto'),
  discipline: 'human',
  grade: 'B2',
  label: { tlp: 'GREEN' },
  authority: 'fuentes-publicas',
  kind: 'agency',
  property: 'name',
  value: 'x',
  preferred: true,
  disabled: false,
  language: 'es',
  citation: { report: demoId('report', 'r026') },
};

describe('a file that is not as it should be', () => {
  const boundary = 'xxBOUNDARYxx';
  const form = async (body: string, type = `multipart/form-data; boundary=${boundary}`): Promise<Answer> =>
    send('POST', '/api/imports', { authorization: `Bearer ${await one.token('serrano')}`, 'content-type': type }, body);
  const part = (name: string, value: string, file = false): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file ? '; filename="a.csv"\r\nContent-Type: text/csv' : ''}\r\n\r\n${value}\r\n`;

  for (const [says, body, type] of [
    ['is cut off in the middle', `${part('format', 'csv')}${part('file', 'a,b\r\n1', true).slice(0, -4)}`, undefined],
    ['is cut off in a header', `${part('format', 'csv')}--${boundary}\r\nContent-Disp`, undefined],
    [
      'has a broken header after a file that is still being kept',
      `${part('file', 'x'.repeat(300_000), true)}${part('a\u0007', 'y', true)}${part('file', 'z'.repeat(300_000), true)}`,
      undefined,
    ],
    ['is no form at all', '{"x": 1}', 'application/json'],
    ['has no boundary', 'x', 'multipart/form-data'],
    ['is nothing', '', undefined],
    ['has no file', `${part('format', 'csv')}--${boundary}--\r\n`, undefined],
    ['is in no known format', `${part('format', 'xls')}${part('file', 'x', true)}--${boundary}--\r\n`, undefined],
  ] as const) {
    it(`because it ${says} is refused, and the node lives on`, async () => {
      const answer = await form(body, type);
      assert.equal(answer.status, 422, `${answer.text} ${one.errors.at(-1)}`);
      // A promise left behind would end the process a turn later.
      await new Promise((done) => setTimeout(done, 20));
      assert.equal((await send('GET', '/api/health', {})).status, 200);
      assert.equal((await one.sql("select 1 from job where kind = 'import'")).length, 0);
    });
  }
});

describe('when something breaks inside', () => {
  it('the answer says only that it did', async () => {
    const broken = await testNode();
    await broken.token('serrano');
    await broken.sql('alter table name_word rename to name_word_away');
    const answer = await broken.ask('serrano', 'POST', '/api/search', { text: 'Ocaña secreto' });
    assert.equal(answer.status, 500);
    assert.deepEqual(answer.json, {
      title: 'Something went wrong on this node',
      status: 500,
      detail: 'Try again; the node’s log has the cause.',
    });
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    assert.match(answer.headers['content-security-policy'] ?? '', /default-src 'none'/);
    assert.match(broken.errors.at(-1) ?? '', /name_word/);
    assert.doesNotMatch(broken.errors.join(), /Ocaña|secreto/);
    await broken.close();
  });
});
