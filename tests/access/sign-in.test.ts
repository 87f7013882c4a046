import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { demoPassword } from '#demo/seed.ts';
import { routes } from '#server/routes.ts';
import { firstParty } from '#server/first.ts';
import { attempts, passwordProblem, sessionHours, sessionState, waitBeforeTry } from '#modules/people/rules.ts';
import { answerOf, noon, testNode, type Answer, type TestNode } from '../node.ts';

const post = async (
  one: TestNode,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  answerOf(
    await one.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const signIn = (one: TestNode, name: string, password: string): Promise<Answer> =>
  post(one, '/api/session', { name, password });
const tokenOf = (answer: Answer): string => (answer.json as { token: string }).token;
const asBearer = async (one: TestNode, token: string, path: string, method = 'GET', body?: unknown): Promise<Answer> =>
  answerOf(
    await one.app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

describe('signing in', () => {
  let one: TestNode;
  beforeEach(async () => {
    // The people of the demonstration, on a node where the doors are shut.
    one = await testNode({ demo: false });
  });
  const closing = (work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work();
    } finally {
      await one.close();
    }
  };

  it(
    'answers a wrong password, an unknown name and a disabled account with the same bytes',
    closing(async () => {
      await one.sql("update account set disabled = true where name = 'olmos'");
      const answers = [
        await signIn(one, 'serrano', 'not the password'),
        await signIn(one, 'nobody-here', 'not the password'),
        await signIn(one, 'olmos', demoPassword),
      ];
      for (const answer of answers) {
        assert.equal(answer.status, 403);
        assert.equal(answer.text, answers[0]?.text);
        assert.deepEqual(answer.headers, answers[0]?.headers);
      }
    }),
  );

  it(
    'makes a name wait after five wrong tries, whether anybody has it or not, and even with the right password',
    closing(async () => {
      for (const name of ['serrano', 'nobody-here']) {
        for (let at = 0; at < attempts.allowed; at++)
          assert.equal((await signIn(one, name, 'wrong wrong wrong')).status, 403, `${name} ${at}`);
        const waiting = await signIn(one, name, demoPassword);
        assert.equal(waiting.status, 429, name);
        assert.equal(waiting.headers['retry-after'], '900');
      }
      assert.equal((await signIn(one, 'olmos', demoPassword)).status, 200);
      one.watch.now = noon + attempts.windowSeconds * 1000;
      assert.equal((await signIn(one, 'serrano', demoPassword)).status, 200);
    }),
  );

  it(
    'counts tries that come at the same time, too',
    closing(async () => {
      const answers = await Promise.all(Array.from({ length: 24 }, () => signIn(one, 'serrano', 'wrong wrong wrong')));
      const tried = answers.filter((answer) => answer.status === 403).length;
      assert.ok(
        tried <= attempts.allowed,
        `${tried} passwords were tried at once; expected at most ${attempts.allowed}`,
      );
    }),
  );

  it(
    'forgets the wrong tries once the right password came',
    closing(async () => {
      for (let at = 0; at < attempts.allowed - 1; at++) await signIn(one, 'serrano', 'wrong wrong wrong');
      assert.equal((await signIn(one, 'serrano', demoPassword)).status, 200);
      for (let at = 0; at < attempts.allowed; at++)
        assert.equal((await signIn(one, 'serrano', 'wrong wrong wrong')).status, 403);
    }),
  );

  it(
    'leaves the demonstration’s doors shut on any other node',
    closing(async () => {
      assert.equal((await post(one, '/api/session/door', { name: 'serrano' })).status, 404);
      assert.deepEqual((await answerOf(await one.app.request('/api/doors'))).json, { doors: [] });
    }),
  );

  it(
    'gives the browser a cookie that no script reads and no other site sends',
    closing(async () => {
      const answer = await signIn(one, 'serrano', demoPassword);
      const cookie = answer.headers['set-cookie'] ?? '';
      assert.match(cookie, /^enlace_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
      assert.equal(tokenOf(answer).length, 43);
    }),
  );

  it(
    'keeps no password and no token that would open anything',
    closing(async () => {
      const answer = await signIn(one, 'serrano', demoPassword);
      const dump = JSON.stringify([
        await one.sql('select * from account'),
        await one.sql("select encode(token_hash, 'hex') h, encode(token_hash, 'base64') b, csrf, looking from session"),
      ]);
      assert.ok(!dump.includes(tokenOf(answer)) && !dump.includes(demoPassword));
      assert.equal(
        (
          await one.sql<{ password: string }>("select password from account where name = 'serrano'")
        )[0]?.password.startsWith('argon2id$'),
        true,
      );
    }),
  );

  it(
    'locks after inactivity, and then shows nothing until the password comes again',
    closing(async () => {
      const token = tokenOf(await signIn(one, 'serrano', demoPassword));
      one.watch.now = noon + 900_000;
      assert.equal((await asBearer(one, token, '/api/cases')).status, 200);
      one.watch.now += 900_001;
      for (const path of [
        '/api/cases',
        '/api/sources',
        '/api/vocabulary/known',
        '/api/entities/x',
        '/api/doors/strip',
      ]) {
        assert.equal((await asBearer(one, token, path)).status, 423, path);
      }
      const me = (await asBearer(one, token, '/api/me')).json as { locked: boolean; looking: unknown };
      assert.deepEqual([me.locked, me.looking], [true, null]);
      assert.equal((await asBearer(one, token, '/api/session/unlock', 'POST', { password: 'wrong' })).status, 403);
      assert.equal((await asBearer(one, token, '/api/session/unlock', 'POST', {})).status, 403);
      assert.equal((await asBearer(one, token, '/api/cases')).status, 423);
      assert.equal((await asBearer(one, token, '/api/session/unlock', 'POST', { password: demoPassword })).status, 200);
      assert.equal((await asBearer(one, token, '/api/cases')).status, 200);
    }),
  );

  it(
    'counts wrong passwords at the lock as it does at the door',
    closing(async () => {
      const token = tokenOf(await signIn(one, 'serrano', demoPassword));
      await asBearer(one, token, '/api/session/lock', 'POST', {});
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => asBearer(one, token, '/api/session/unlock', 'POST', { password: 'wrong' })),
      );
      assert.ok(answers.filter((answer) => answer.status === 403).length <= attempts.allowed);
      assert.equal((await asBearer(one, token, '/api/session/unlock', 'POST', { password: demoPassword })).status, 429);
    }),
  );

  it(
    'ends a session when it is closed, after twelve hours, and when the person is disabled',
    closing(async () => {
      const open = async (): Promise<string> => tokenOf(await signIn(one, 'serrano', demoPassword));
      const [closed, old, disabled] = [await open(), await open(), await open()];
      assert.equal((await asBearer(one, closed, '/api/session', 'DELETE')).status, 204);
      assert.equal((await asBearer(one, closed, '/api/me')).status, 401);
      const administrator = tokenOf(await signIn(one, 'nodo', demoPassword));
      const [{ id } = { id: '' }] = await one.sql<{ id: string }>("select id from account where name = 'serrano'");
      assert.equal(
        (await asBearer(one, administrator, `/api/people/${id}/disable`, 'POST', { disabled: true })).status,
        200,
      );
      assert.equal((await asBearer(one, disabled, '/api/me')).status, 401);
      assert.equal((await signIn(one, 'serrano', demoPassword)).status, 403);
      assert.equal(
        (await asBearer(one, administrator, `/api/people/${id}/disable`, 'POST', { disabled: false })).status,
        200,
      );
      assert.equal((await asBearer(one, old, '/api/me')).status, 401);
      const last = await open();
      one.watch.now = noon + sessionHours * 3_600_000 + 1;
      assert.equal((await asBearer(one, last, '/api/me')).status, 401);
    }),
  );
});

describe('the rules of sign-in', () => {
  it('wait until the oldest of the last five failures is out of the window', () => {
    const at = (...seconds: number[]): number =>
      waitBeforeTry(
        seconds.map((one) => noon - one * 1000),
        noon,
      );
    assert.deepEqual(
      [
        at(),
        at(1, 2, 3, 4),
        at(0, 0, 0, 0, 0),
        at(1, 2, 3, 4, 5),
        at(1, 2, 3, 4, 899),
        at(1, 2, 3, 4, 900),
        at(9, 8, 7, 6, 5, 4),
      ],
      [0, 0, 900, 895, 1, 0, 892],
    );
  });

  it('know a session that is open, locked, ended', () => {
    const state = (age: number, idle: number, locked = false): string =>
      sessionState({ createdAt: noon - age, seenAt: noon - idle, locked }, 900, noon);
    assert.deepEqual(
      [
        state(0, 0),
        state(1e6, 900_000),
        state(1e6, 900_001),
        state(0, 0, true),
        state(43_200_000, 0),
        state(43_200_001, 0),
      ],
      ['open', 'open', 'locked', 'locked', 'open', 'ended'],
    );
  });

  it('refuse passwords that are short, endless, monotonous or hold the name', () => {
    for (const password of [
      'elevenchars',
      'a'.repeat(257),
      'aaaaaaaaaaaabbb',
      'my-serrano-password',
      'MY-SERRANO-PASSWORD',
    ])
      assert.notEqual(passwordProblem(password, 'serrano'), undefined, password);
    assert.equal(passwordProblem('twelve chars', 'serrano'), undefined);
  });
});

describe('the first administrator', () => {
  const maker = { name: 'admin', display: 'A', password: 'a long enough one' };

  it('is made once, even when two ask at the same moment', async () => {
    const one = await testNode({ template: null, demo: false });
    await firstParty(one.node);
    assert.deepEqual((await answerOf(await one.app.request('/api/setup'))).json, { needed: true });
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => post(one, '/api/setup', { ...maker, name: `admin${at}` })),
    );
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 404, 404, 404, 404, 404]);
    assert.equal((await one.sql('select 1 from account')).length, 1);
    assert.deepEqual((await answerOf(await one.app.request('/api/setup'))).json, { needed: false });
    assert.equal((await post(one, '/api/setup', { ...maker, name: 'again' })).status, 404);
    await one.close();
  });

  it('must choose a password worth the name', async () => {
    const one = await testNode({ template: null, demo: false });
    await firstParty(one.node);
    assert.equal((await post(one, '/api/setup', { ...maker, password: 'short' })).status, 422);
    assert.equal((await post(one, '/api/setup', { ...maker, name: 'Admin; drop' })).status, 422);
    assert.equal((await one.sql('select 1 from account')).length, 0);
    await one.close();
  });
});

describe('who has not said why he looks, or may not', () => {
  let one: TestNode;
  before(async () => {
    one = await testNode();
  });
  after(() => one.close());

  const content = routes.filter(
    (route) =>
      ['content', 'ledger'].includes(route.data) ||
      route.needs.startsWith('content.') ||
      route.needs === 'person.search',
  );
  const pathOf = (path: string): string => `/api${path.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000')}`;

  it('an administrator is refused on every route of content, and told no more than the rule', async () => {
    assert.ok(content.length > 25);
    for (const route of content) {
      const answer = await one.ask('nodo', route.method, pathOf(route.path), route.method === 'GET' ? undefined : {});
      assert.equal(answer.status, 403, `${route.method} ${route.path}`);
      assert.deepEqual(Object.keys(answer.json as object), ['title', 'status', 'rule', 'detail'], route.path);
    }
  });

  it('nobody signed in is answered but where a route says so', async () => {
    for (const route of routes) {
      const { status } = await one.ask(null, route.method, pathOf(route.path), route.method === 'GET' ? undefined : {});
      if (route.needs === 'nobody') assert.notEqual(status, 401, route.path);
      else assert.equal(status, 401, `${route.method} ${route.path}`);
    }
    assert.deepEqual(
      routes.filter((route) => route.needs === 'nobody').map((route) => `${route.method} ${route.path}`),
      ['GET /doors', 'POST /session/door', 'POST /session', 'GET /setup', 'POST /setup'],
    );
  });

  it('purpose comes before any content: without it every one of those routes says "purpose-first"', async () => {
    // The analyst for the content of cases, the compliance officer for that of the bank.
    await Promise.all(['olmos', 'ibarguen'].map((name) => one.token(name)));
    await one.sql(
      "update session set looking = null where account in (select id from account where name in ('olmos', 'ibarguen'))",
    );
    for (const route of content.filter((one) => one.data === 'content')) {
      const who = route.needs.startsWith('screening.') ? 'ibarguen' : 'olmos';
      const answer = await one.ask(who, route.method, pathOf(route.path), route.method === 'GET' ? undefined : {});
      assert.deepEqual(
        [answer.status, (answer.json as { rule?: string }).rule],
        [403, 'purpose-first'],
        `${route.method} ${route.path}`,
      );
    }
  });
});

describe('choosing case, purpose and authority', () => {
  let one: TestNode;
  beforeEach(async () => {
    one = await testNode();
  });

  const look = (change: Record<string, string>): Promise<Answer> =>
    one.ask('olmos', 'PUT', '/api/session/looking', {
      case: sierra,
      purpose: 'organised-crime',
      authority: 'ley-redes',
      justification: 'Segunda lectura',
      ...change,
    });
  let sierra = '';
  const trying = (work: () => Promise<void>) => async (): Promise<void> => {
    const [row] = await one.sql<{ id: string }>("select id from case_file where title_es = 'Corredor Sierra'");
    sierra = row?.id ?? '';
    try {
      await work();
    } finally {
      await one.close();
    }
  };

  for (const [says, change, status, rule] of [
    ['is taken when all agree', {}, 200, undefined],
    [
      'is refused for a case one is no member of, as for one that is none',
      { case: '1bda5f69-696f-8ffb-a459-11b1d917bc4f' },
      404,
      undefined,
    ],
    ['is refused for a case that is none', { case: '01900000-0000-7000-8000-000000000000' }, 404, undefined],
    ['is refused for a purpose the case has not', { purpose: 'sanctions-compliance' }, 422, undefined],
    ['is refused for a purpose that is none', { purpose: 'curiosity' }, 422, undefined],
    ['is refused for an authority the case has not', { authority: 'norte-interno' }, 422, undefined],
    [
      'is refused for an authority that is not for this purpose',
      { authority: 'ley-control' },
      403,
      'authority-in-force',
    ],
    ['is refused without a justification', { justification: '  ' }, 422, undefined],
  ] as const) {
    it(
      says,
      trying(async () => {
        const answer = await look(change);
        assert.equal(answer.status, status, answer.text);
        assert.equal((answer.json as { rule?: string }).rule, rule);
      }),
    );
  }

  for (const [says, change] of [
    ['has expired', "in_force_until = timestamptz '2026-11-21T12:00Z'"],
    ['has not begun', "in_force_from = timestamptz '2026-11-21T12:00:01Z'"],
    ['does not reach the unit’s territory', "territories = '{US}'"],
  ] as const) {
    it(
      `under an authority that ${says} is refused, and a session that stood on it looks no more`,
      trying(async () => {
        assert.equal((await one.ask('olmos', 'GET', '/api/sources')).status, 200);
        await one.sql(`update authority set ${change} where id = 'ley-redes'`);
        one.node.forgetHandlings();
        assert.deepEqual([(await look({})).status, (await one.ask('olmos', 'GET', '/api/sources')).status], [403, 403]);
      }),
    );
  }

  it(
    'ends by itself at the moment the authority does, without anybody doing anything',
    trying(async () => {
      await one.sql("update authority set in_force_until = timestamptz '2026-11-21T12:00:05Z' where id = 'ley-redes'");
      one.node.forgetHandlings();
      assert.equal((await one.ask('olmos', 'GET', '/api/sources')).status, 200);
      one.watch.now = noon + 5000;
      assert.equal((await one.ask('olmos', 'GET', '/api/sources')).status, 403);
    }),
  );
});
