import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { madeEntities } from './samples.ts';
import {
  asOwner,
  cleanUp,
  endOf,
  enter,
  formOf,
  freshFolder,
  type Import,
  type Person,
  serve,
  type Served,
  settled,
  stop,
} from './served.ts';
import { broken } from './wholeness.ts';
import { openly } from './writers.ts';

const disk = join(freshFolder(), 'disk');
const data = join(disk, 'node');
const mega = 1024 * 1024;

/** A disk of its own, in memory, that can be filled without harm to anybody. */
function mount(): string | false {
  mkdirSync(disk);
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=755', 'enlace-test', disk], {
    encoding: 'utf8',
  });
  return done.status === 0
    ? false
    : `no disk may be mounted here: ${(done.stderr ?? '').trim() || done.error?.message}`;
}

const skip = process.platform === 'linux' ? mount() : 'mounts a disk as on Linux';

after(async () => {
  if (skip) return cleanUp();
  if (served) await stop(served);
  execFileSync('umount', ['-l', disk]);
  await cleanUp();
});

let served: Served;
let person: Person;
let fields: Record<string, string>;

before(async () => {
  if (skip) return;
  await begin();
  const { looking } = await person.get<{ looking: { case: string } }>('GET', '/me');
  fields = {
    format: 'ftm',
    case: looking.case,
    source: 'Disco',
    grade: 'B2',
    label: JSON.stringify(openly.label),
    authority: openly.authority,
  };
});

async function begin(): Promise<void> {
  served = await serve(data);
  person = person ? person.at(served.url) : await enter(served.url, 'serrano');
}

const filler = join(disk, 'filler');
const free = (): number => {
  const { bavail, bsize } = statfsSync(disk);
  return Number(bavail) * Number(bsize);
};

function fillUpTo(left: number): void {
  const size = free() - left;
  try {
    if (size > 0) writeFileSync(filler, Buffer.alloc(size, 1));
  } catch (error) {
    // The database took the last of it first: full is full.
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
  }
}

test('an upload that finds the disk full is refused in words, leaves nothing, and harms nobody', { skip }, async () => {
  fillUpTo(3 * mega);
  const content = madeEntities(30_000);
  assert.ok(content.length > 8 * mega);
  const answer = await person.ask('POST', '/imports', formOf(fields, [{ name: 'big.jsonl', content }]));
  rmSync(filler);
  assert.ok(answer.status >= 400, `${answer.status}`);
  assert.match(answer.text, /disk|espacio|space/i);
  assert.ok(!answer.text.includes(data), 'no path of the server in an answer');
  const kept = join(data, 'originals');
  assert.deepEqual(existsSync(kept) ? readdirSync(kept) : [], []);
  assert.equal((await person.ask('GET', '/me')).status, 200, served.said());
  const { imports } = await person.get<{ imports: Import[] }>('GET', `/imports?case=${fields['case']}`);
  assert.deepEqual(imports, []);
});

test(
  'an import that fills the disk fails in words, keeps what it had taken, and goes on when there is room',
  { skip },
  async (context) => {
    const since = new Date();
    const content = madeEntities(4000);
    const { id } = await person.get<Import>('POST', '/imports', formOf(fields, [{ name: 'made.jsonl', content }]));
    fillUpTo(10 * mega);
    const ended = await settled(person, id, 30_000).catch((error: unknown) => String(error));
    context.diagnostic(
      typeof ended === 'string'
        ? `no answer while full: ${ended}`
        : `${ended.state} at ${ended.statements} statements: ${ended.error}`,
    );
    rmSync(filler);
    if (typeof ended !== 'string') {
      assert.equal(ended.state, 'failed');
      assert.match(ended.error ?? '', /disk|space/i);
      assert.ok(
        !ended.error?.includes('postgres/') && !ended.error?.includes('base/'),
        `words of Postgres: ${ended.error}`,
      );
      assert.ok(ended.statements > 0, 'it had begun');
    }
    const alive = served.child.exitCode === null && served.child.signalCode === null;
    assert.ok(alive, `the node ended with ${await Promise.race([endOf(served.child), 'life'])}: ${served.said()}`);
    const before = typeof ended === 'string' ? 0 : ended.statements;
    const resumed = await person.ask('POST', `/imports/${id}/resume`);
    if (resumed.status !== 200) {
      context.diagnostic(`the database was gone (${resumed.status}): started again`);
      await stop(served);
      await begin();
      if ((await person.get<Import>('GET', `/imports/${id}`)).state === 'failed')
        await person.get('POST', `/imports/${id}/resume`);
    }
    const done = await settled(person, id);
    assert.equal(done.state, 'done', done.error ?? '');
    assert.ok(done.statements > before);
    const facts = await asOwner(data, async (client) => {
      assert.deepEqual(await broken(client, since), []);
      const { rows } = await client.query<{ count: number; distinct: number }>(
        'select count(*)::int as count, count(distinct (entity, property, value))::int as distinct from statement where import = $1',
        [id],
      );
      return rows[0];
    });
    assert.equal(facts?.count, done.statements);
    assert.equal(facts?.distinct, done.statements, 'no fact twice');
    await stop(served);
  },
);
