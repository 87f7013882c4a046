import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { madeEntities, madeList, random } from './samples.ts';
import {
  asOwner,
  cleanUp,
  copyFolder,
  endOf,
  enter,
  type FileToSend,
  formOf,
  freshFolder,
  type Import,
  kill,
  launch,
  Person,
  serve,
  type Served,
  settled,
  stop,
} from './served.ts';
import { broken, misnamed } from './wholeness.ts';
import { edits, judges, nothingYet, openly, type Remembered } from './writers.ts';

const moments = 50;
const lives = 5;
/** Another seed by ENLACE_SEED; the seed of a run is printed. */
const seed = Number(process.env['ENLACE_SEED'] ?? 20_261_121);

interface World {
  folder: string;
  cases: Record<'entities' | 'list' | 'notes', string>;
  source: Record<'entities' | 'list' | 'notes', string>;
  tokens: Record<'entities' | 'list' | 'notes' | 'judge', string>;
  since: Date;
}

interface Load {
  what: 'entities' | 'list';
  fields: Record<string, string>;
  files: FileToSend[];
}

let world: World;
let loads: Load[];
/** What an import leaves that nobody disturbed: after the entities, after the first and after the second version of the list. */
let undisturbed: string[];

after(cleanUp);

before(async () => {
  const folder = join(freshFolder(), 'template');
  const served = await serve(folder);
  world = await prepare(served, folder);
  const [one, two] = [madeList(900, 1), madeList(900, 2)];
  const list = (version: typeof one, dated: string): Load => ({
    what: 'list',
    fields: { format: 'ofac', case: world.cases.list, source: world.source.list, grade: 'A1', dated },
    files: [
      { name: 'sdn.csv', content: version.sdn },
      { name: 'alt.csv', content: version.alt },
    ],
  });
  loads = [
    {
      what: 'entities',
      fields: { format: 'ftm', case: world.cases.entities, source: world.source.entities, grade: 'B2' },
      files: [{ name: 'made.jsonl', content: madeEntities(1500) }],
    },
    list(one, '2026-01-10'),
    list(two, '2026-02-10'),
  ];
  await stop(served);
  undisturbed = await runUndisturbed(folder);
});

/** Three cases with a source each, and people looking at them; all kept in the folder that every life begins with. */
async function prepare(served: Served, folder: string): Promise<World> {
  const kinds = ['entities', 'list', 'notes'] as const;
  const world = { folder, cases: {}, source: {}, tokens: {}, since: new Date() } as World;
  for (const kind of kinds) {
    const person = await enter(served.url, 'serrano');
    const made = await person.get<{ id: string }>('POST', '/cases', {
      title: { en: kind, es: kind },
      purposes: ['organised-crime'],
      authorities: ['fuentes-publicas'],
      members: ['olmos'],
    });
    world.cases[kind] = made.id;
    world.tokens[kind] = person.token;
    await look(person, made.id);
    const source = await person.get<{ ids: string[] }>('POST', '/sources', {
      ...openly,
      name: `Fuente ${kind}`,
      kind: 'registry',
      reliability: 'B',
    });
    world.source[kind] = source.ids[0] ?? '';
  }
  const { token } = await new Person(served.url, '').get<{ token: string }>('POST', '/session', {
    name: 'olmos',
    password: 'corredor-sierra',
  });
  world.tokens.judge = token;
  await look(new Person(served.url, token), world.cases.notes);
  world.since = new Date();
  await pause(5);
  return world;
}

const look = (person: Person, id: string): Promise<unknown> =>
  person.get('PUT', '/session/looking', {
    case: id,
    purpose: 'organised-crime',
    authority: 'fuentes-publicas',
    justification: 'prueba',
  });

async function upload(url: string, load: Load): Promise<Import> {
  const person = new Person(url, world.tokens[load.what]);
  return person.get<Import>(
    'POST',
    '/imports',
    formOf({ ...load.fields, label: JSON.stringify(openly.label), authority: openly.authority }, load.files),
  );
}

async function runUndisturbed(folder: string): Promise<string[]> {
  const data = join(freshFolder(), 'life');
  copyFolder(folder, data);
  const served = await serve(data);
  const seen: string[] = [await pictureOf(served, 'list')];
  for (const load of loads) {
    const began = performance.now();
    const { id } = await upload(served.url, load);
    const done = await settled(new Person(served.url, world.tokens[load.what]), id);
    assert.equal(done.state, 'done', done.error ?? '');
    console.log(
      `undisturbed: ${done.statements} statements of ${load.fields['format']} in ${Math.round(performance.now() - began)} ms`,
    );
    seen.push(await pictureOf(served, load.what));
  }
  await stop(served);
  return seen;
}

/** The facts of a case as its export gives them, and as they stand in the store: everything but ids and instants. */
async function pictureOf(served: Served, what: 'entities' | 'list'): Promise<string> {
  const person = new Person(served.url, world.tokens[what]);
  const rows = (): Promise<string> => asOwner(served.data, (client) => openRows(client, world.source[what]));
  for (let before = await rows(); ;) {
    const exported = await person.ask('GET', `/export/ftm?case=${world.cases[what]}`);
    assert.equal(exported.status, 200, exported.text.slice(0, 300));
    const now = await rows();
    // An import may have gone on in between.
    if (now === before) return `${exported.text}\n${now}`;
    before = now;
  }
}

async function openRows(client: pg.Client, source: string): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    `select concat_ws('|', s.entity, s.kind, s.property, s.value, s.original, s.language, s.locator, s.grade, s.modality, s.denied, s.qualifier, s.valid_from, s.valid_to, s.first_seen, s.last_seen) as text
     from statement s join report r on r.id = s.report where r.source = $1 and s.withdrawn_at is null order by 1`,
    [source],
  );
  return rows.map((row) => row.text).join('\n');
}

interface Life {
  data: string;
  memory: Remembered;
  /** Decides the moments; only these, so that a seed gives the same ones again. */
  next: () => number;
  words: () => number;
  /** Acknowledged imports, in the order of `loads`. */
  imports: string[];
  resumed: number;
  killedAt: string[];
}

test(`kill -9 at ${moments} random moments loses nothing accepted and leaves nothing half-done`, async () => {
  console.log(`seed ${seed}`);
  const began = performance.now();
  let written = 0;
  const waiting = Array.from({ length: lives }, (_, one) => one);
  // Two at a time: much of a life is waiting.
  const hand = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const life = await live(one);
      written += life.memory.written;
      console.log(
        `life ${one}: ${life.killedAt.join(', ')}; ${life.memory.written} writes acknowledged, imports cut off ${life.resumed} times`,
      );
    }
  };
  await Promise.all([hand(), hand()]);
  console.log(
    `${moments} moments in ${((performance.now() - began) / 1000).toFixed(1)} s, ${written} writes acknowledged and found again`,
  );
});

/** One data folder through ten kills, then its imports to their end and back. */
async function live(one: number): Promise<Life> {
  const data = join(freshFolder(), 'life');
  copyFolder(world.folder, data);
  const life: Life = {
    data,
    memory: nothingYet(),
    next: random(seed + one),
    words: random(seed - one - 1),
    imports: [],
    resumed: 0,
    killedAt: [],
  };
  for (let moment = 0; moment < moments / lives; moment += 1) {
    if (life.next() < 0.15) await killWhileStarting(life);
    else await killAtWork(life);
  }
  const served = await serve(data);
  await checkStore(life);
  await finish(life, served);
  await stop(served);
  return life;
}

async function killWhileStarting(life: Life): Promise<void> {
  const child = launch(life.data);
  const wait = Math.round(life.next() * 600);
  await pause(wait);
  const both = life.next() < 0.5;
  await kill(child, life.data, both);
  life.killedAt.push(`starting+${wait}${both ? ' both' : ''}`);
}

async function killAtWork(life: Life): Promise<void> {
  const served = await serve(life.data);
  await checkStore(life);
  await checkThroughTheDoor(life, served);
  const person = (who: keyof World['tokens']): Person => new Person(served.url, world.tokens[who]);
  const at = { case: world.cases.notes, source: world.source.notes };
  const works = [
    edits(person('notes'), life.memory, at, life.words),
    judges(person('judge'), life.memory, life.words),
    imports(life, served),
  ];
  const wait = Math.round(life.next() * 800);
  const both = life.next() < 0.4;
  await pause(wait);
  await kill(served.child, life.data, both);
  await Promise.all(works);
  assert.deepEqual(life.memory.odd, [], `${served.said()}`);
  life.killedAt.push(`${wait}${both ? ' both' : ''}`);
}

/** Sends the next import when the last one is through; the node going is the end of it. */
async function imports(life: Life, served: Served): Promise<void> {
  try {
    for (;;) {
      const last = life.imports.at(-1);
      if (last !== undefined) {
        const what = loads[life.imports.length - 1]?.what ?? 'entities';
        const now = await settled(new Person(served.url, world.tokens[what]), last);
        if (now.state !== 'done') life.memory.odd.push(`import ${life.imports.length} is ${now.state}: ${now.error}`);
      }
      const load = loads[life.imports.length];
      if (!load || life.memory.odd.length > 0) return;
      life.imports.push((await upload(served.url, load)).id);
    }
  } catch {
    // The answer never came: whether the import was taken is for the next start to show.
  }
}

async function checkStore(life: Life): Promise<void> {
  const after = `after ${life.killedAt.at(-1) ?? 'the copy'}`;
  await asOwner(life.data, async (client) => {
    // One moment for all checks: an import may be going on.
    await client.query('begin isolation level repeatable read read only');
    assert.deepEqual(await broken(client, world.since), [], after);
    const { memory } = life;
    const missing = async (table: string, ids: Iterable<string>): Promise<string[]> => {
      const { rows } = await client.query<{ id: string }>(
        `select id from unnest($1::uuid[]) k(id) where not exists (select from ${table} t where t.id = k.id)`,
        [[...ids]],
      );
      return rows.map((row) => row.id);
    };
    assert.deepEqual(await missing('act', memory.acts), [], `acknowledged acts ${after}`);
    assert.deepEqual(await missing('report', memory.reports), [], `acknowledged reports ${after}`);
    assert.deepEqual(await missing('judgement', memory.judgements.keys()), [], `acknowledged judgements ${after}`);
    assert.deepEqual(await missing('job', life.imports), [], `acknowledged imports ${after}`);
    await checkJudgements(client, memory);
    await adopt(client, life);
  });
}

async function checkJudgements(client: pg.Client, memory: Remembered): Promise<void> {
  const { rows } = await client.query<{ id: string; open: boolean }>(
    'select distinct id, withdrawn_at is null as open from judgement where id = any($1)',
    [[...memory.judgements.keys()]],
  );
  for (const { id, open } of rows) {
    const told = memory.judgements.get(id);
    if (told !== 'unsure') assert.equal(open, told === 'open', `judgement ${id} was ${told}`);
    memory.judgements.set(id, open ? 'open' : 'withdrawn');
  }
}

/** An import whose answer was cut off may have been taken all the same; it goes on like any other. */
async function adopt(client: pg.Client, life: Life): Promise<void> {
  const { rows } = await client.query<{ id: string; state: string }>(
    `select id, state from job where kind = 'import' order by created_at, id`,
  );
  for (const { id } of rows) if (!life.imports.includes(id)) life.imports.push(id);
  if (rows.some((row) => row.state === 'running' || row.state === 'queued')) life.resumed += 1;
  for (const row of rows) assert.notEqual(row.state, 'failed');
}

async function checkThroughTheDoor(life: Life, served: Served): Promise<void> {
  const person = new Person(served.url, world.tokens.notes);
  for (const [claim, value] of [...life.memory.claims].slice(-5)) {
    const { status, json } = await person.ask('GET', `/claims/${claim}`);
    assert.equal(status, 200, `claim ${claim}`);
    const { versions } = json as {
      versions: { value: string; withdrawnAt: number | null; endReason: string | null }[];
    };
    const open = versions.filter((one) => one.withdrawnAt === null);
    if (open.length === 0) assert.equal(versions.at(-1)?.endReason, 'withdrawn');
    else if (value !== null)
      assert.deepEqual(
        open.map((one) => one.value),
        [value],
      );
  }
  for (const id of life.memory.persons.slice(-3)) {
    const { status } = await person.ask('GET', `/entities/${id}`);
    assert.ok(status === 200 || status === 404, `entity ${id}: ${status}`);
  }
  // A version of a list is there whole or not at all: the case shows one of the three worlds, and no other.
  const list = await pictureOf(served, 'list');
  const at = [undisturbed[0], undisturbed[2], undisturbed[3]].indexOf(list);
  assert.ok(at >= 0, `the list is in none of its worlds after ${life.killedAt.at(-1)}`);
}

/** The imports come to their end by themselves and leave what undisturbed ones leave; undone, they leave nothing. */
async function finish(life: Life, served: Served): Promise<void> {
  const person = (what: Load['what']): Person => new Person(served.url, world.tokens[what]);
  for (const [at, load] of loads.entries()) {
    const id = life.imports[at] ?? (await upload(served.url, load)).id;
    life.imports[at] = id;
    const done = await settled(person(load.what), id);
    assert.equal(done.state, 'done', done.error ?? '');
  }
  const entities = await pictureOf(served, 'entities');
  assert.ok(entities === undisturbed[1], 'entities as an undisturbed import leaves them');
  assert.ok((await pictureOf(served, 'list')) === undisturbed[3], 'the list as undisturbed imports leave it');
  await asOwner(life.data, async (client) => {
    assert.deepEqual(await broken(client, world.since), []);
    assert.deepEqual(await misnamed(client), []);
  });
  const [first = '', , third = ''] = life.imports;
  await person('list').get('POST', `/imports/${third}/undo`);
  assert.ok((await pictureOf(served, 'list')) === undisturbed[2], 'undoing the second version restores the first');
  await person('entities').get('POST', `/imports/${first}/undo`);
  assert.equal((await pictureOf(served, 'entities')).trim(), '');
  await asOwner(life.data, async (client) => assert.deepEqual(await broken(client, world.since), []));
}

test('a start that is killed at any moment is made good by the next one', async () => {
  const next = random(seed);
  for (const wait of [150, 500, 900, 1100, 1300, 1500].map((ms) => ms + Math.round(next() * 150))) {
    const data = join(freshFolder(), 'node');
    const child = launch(data);
    await pause(wait);
    const early = !existsSync(join(data, 'lock'));
    await kill(child, data, next() < 0.5);
    const served = await serve(data).catch((error: unknown) =>
      assert.fail(`killed ${wait} ms after its start${early ? ', before its lock' : ''}: ${String(error)}`),
    );
    const person = await enter(served.url, 'serrano');
    const { reports } = await person.get<{ reports: unknown[] }>(
      'GET',
      `/reports?case=${(await person.get<{ looking: { case: string } }>('GET', '/me')).looking.case}`,
    );
    assert.ok(reports.length > 20, `${reports.length} reports`);
    await stop(served);
    assert.equal(await endOf(served.child), 0);
  }
});
