import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { namedAccount } from '#storage/postgres/account.ts';
import { isGone } from '#storage/postgres/processes.ts';
import {
  cleanUp,
  endOf,
  enter,
  freshFolder,
  Person,
  postmasterOf,
  serve,
  type Served,
  stop,
} from '#tests/faults/served.ts';

after(cleanUp);

/** What stands behind the first door: signed in, purpose chosen, content there. */
async function walkIn(served: Served): Promise<number> {
  const { doors } = await new Person(served.url, '').get<{ doors: { name: string; role: string }[] }>('GET', '/doors');
  assert.deepEqual(
    doors.map((door) => door.role),
    ['analyst', 'liaison', 'compliance', 'overseer'],
  );
  const person = await enter(served.url, doors[0]?.name ?? '');
  const me = await person.get<{ looking: { case: string; purpose: string } | null }>('GET', '/me');
  assert.equal(me.looking?.purpose, 'organised-crime');
  const { entities } = await person.get<{ entities: unknown[] }>('POST', '/search', { text: 'Ocaña' });
  assert.ok(entities.length > 0);
  const { reports } = await person.get<{ reports: unknown[] }>('GET', `/reports?case=${me.looking.case}`);
  return reports.length;
}

test(
  'a cold start answers with the demonstration and its doors; the next one has kept everything',
  { timeout: 90_000 },
  async (context) => {
    const data = join(freshFolder(), 'node');
    const cold = await serve(data);
    const reports = await walkIn(cold);
    await stop(cold, 'SIGINT');
    const again = await serve(data);
    assert.equal(await walkIn(again), reports);
    await stop(again, 'SIGINT');
    assert.equal(await endOf(again.child), 0);
    context.diagnostic(
      `cold ${(cold.ms / 1000).toFixed(1)} s (bar 10), again ${(again.ms / 1000).toFixed(1)} s (bar 3)`,
    );
  },
);

const alone =
  process.platform === 'linux' && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

test(
  'it works with the network unplugged',
  { skip: alone ? false : 'no network namespace may be made here', timeout: 60_000 },
  async () => {
    const data = join(freshFolder(), 'node');
    const served = await serve(data, { through: ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'] });
    // Asked from within the same namespace, where nothing but the loopback is.
    const inside = (...args: string[]): string =>
      spawnSync('nsenter', ['-t', String(served.pid), '-n', ...args], { encoding: 'utf8' }).stdout;
    const program = `
    const post = (path, body, token) => fetch('${served.url}/api' + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...(token ? { authorization: 'Bearer ' + token } : {}) } }).then((answer) => answer.json());
    const { token } = await post('/session/door', { name: 'serrano' });
    console.log((await post('/search', { text: 'Ocaña' }, token)).entities.length);`;
    assert.ok(Number(inside(process.execPath, '--input-type=module', '-e', program)) > 0, served.said());
    assert.equal(inside('ip', '-o', 'link').trim().split('\n').length, 1, 'nothing but the loopback');
    const database = postmasterOf(data) ?? 0;
    await stop(served);
    assert.ok(isGone(database));
  },
);

const asRoot = process.getuid?.() === 0;

test(
  'it runs as an ordinary user, whose own everything stays',
  { skip: asRoot ? false : 'this run is an ordinary user’s already', timeout: 60_000 },
  async () => {
    const data = join(freshFolder(), 'node');
    const { uid, gid } = namedAccount({ uid: -1, gid: 12_345 });
    mkdirSync(data);
    chownSync(data, uid, gid);
    const served = await serve(data, { uid, gid, env: { HOME: '/nonexistent' } });
    assert.ok((await walkIn(served)) > 20);
    assert.equal(statSync(join(data, 'postgres')).uid, uid);
    assert.equal(statSync(join(data, 'keys')).mode & 0o077, 0);
    assert.match(readFileSync(`/proc/${postmasterOf(data)}/status`, 'utf8'), new RegExp(`Uid:\\s+${uid}\\s`));
    await stop(served);
  },
);

test('without --demo the first administrator is made once, and sees no content', { timeout: 60_000 }, async () => {
  const data = join(freshFolder(), 'node');
  const served = await serve(data, { demo: false });
  const nobody = new Person(served.url, '');
  assert.deepEqual(await nobody.get('GET', '/setup'), { needed: true });
  assert.deepEqual(await nobody.get('GET', '/doors'), { doors: [] });
  assert.equal((await nobody.ask('POST', '/session/door', { name: 'serrano' })).status >= 400, true);
  const first = { name: 'primera', display: 'Primera Administradora', password: 'una frase larga y tranquila' };
  assert.equal((await nobody.ask('POST', '/setup', { ...first, password: 'corta' })).status, 422);
  await nobody.get('POST', '/setup', first);
  assert.deepEqual(await nobody.get('GET', '/setup'), { needed: false });
  assert.ok((await nobody.ask('POST', '/setup', { ...first, name: 'segunda' })).status >= 400);
  const { token } = await nobody.get<{ token: string }>('POST', '/session', {
    name: first.name,
    password: first.password,
  });
  const administrator = new Person(served.url, token);
  const { people } = await administrator.get<{ people: { name: string }[] }>('GET', '/people');
  assert.deepEqual(
    people.map((one) => one.name),
    ['primera'],
  );
  for (const [method, path, body] of [
    ['POST', '/search', { text: 'a' }],
    ['GET', '/reports?case=019e0000-0000-7000-8000-000000000000', undefined],
    ['GET', '/entities/019e0000-0000-7000-8000-000000000000', undefined],
    ['POST', '/graph', { entities: [] }],
    ['GET', '/export/ftm?case=019e0000-0000-7000-8000-000000000000', undefined],
    ['POST', '/cases', { title: { en: 'x', es: 'x' }, purposes: ['organised-crime'], authorities: [], members: [] }],
  ] as const)
    assert.equal((await administrator.ask(method, path, body)).status, 403, path);
  await stop(served);
  const again = await serve(data, { demo: false });
  assert.deepEqual(await new Person(again.url, '').get('GET', '/setup'), { needed: false });
  assert.equal((await administrator.at(again.url).ask('GET', '/me')).status, 200);
  await stop(again);
});
