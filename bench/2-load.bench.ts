import pg from 'pg';
import { accountByName } from '#modules/people/queries.ts';
import { callerForJob } from '#modules/people/index.ts';
import { entityPage, now, prepare, write, type KnownSpellings, type Prepared } from '#modules/statements/index.ts';
import { search } from '#modules/search/actions.ts';
import { expand } from '#modules/workspace/expand.ts';
import type { Caller } from '#access/context.ts';
import { blindSight } from '#storage/store.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import type { BenchRow } from '../tools/bench.ts';
import { makeBed, openLoop, percentile, seeded, type Bed } from './bed.ts';
import { population } from './population.ts';

const size = Number(process.env['ENLACE_BENCH_STATEMENTS'] ?? 5_000_000);

/** Five million statements under all labels of the demonstration, looked at by its analyst. */
export default async function load(): Promise<BenchRow[]> {
  const bed = await makeBed();
  try {
    const caller = await analyst(bed);
    const all = [...(await bed.node.handlings()).byId.keys()];
    const people = population(size, all, bed.node.store.newId());
    const rows = [await fill(bed, people, all)];
    const random = seeded(11);
    const some = (): number => Math.floor(random() * people.entities);
    await settle(bed);
    const page = (): Promise<unknown> => entityPage(bed.node, caller, people.entity(some()), now);
    const hop = (): Promise<unknown> => expand(bed.node, caller, { entity: people.entity(some()), limit: 200 }, now);
    const find = (at: number): Promise<unknown> =>
      search(bed.node, caller, { text: typed(people.nameOf(some()), at) }, now);
    for (const call of [page, hop, find]) await openLoop(20, 3, call);
    rows.push(row(`entity page, ${millions} M statements, open loop 500/s`, await openLoop(500, 15, page), 10));
    rows.push(row('one-hop expand with picture, 200/s', await openLoop(200, 15, hop), 10));
    rows.push(row('name search, one word misspelt in three, 20/s', await openLoop(20, 20, find), 60));
    rows.push(await policy(bed, caller));
    return rows;
  } finally {
    await bed.end();
  }
}

const millions = size / 1_000_000;

async function analyst(bed: Bed): Promise<Caller> {
  const account = await bed.node.store.read(blindSight, (db) => accountByName(db, 'serrano'));
  const looking = account?.defaults.looking;
  const caller = account && looking ? await callerForJob(bed.node, account.id, looking) : undefined;
  if (!caller || isRefusal(caller)) throw new Error('the demonstration has no analyst');
  return caller;
}

async function fill(bed: Bed, people: ReturnType<typeof population>, handlings: number[]): Promise<BenchRow> {
  const known: KnownSpellings = new Set();
  let written = 0;
  const began = performance.now();
  const { store } = bed.node;
  let writing: Promise<unknown> = Promise.resolve();
  for (const batch of people.batches(8000)) {
    // As an import does: the next batch is prepared while the last one is being written.
    const prepared: Prepared = prepare({ newId: store.newId, now: store.clock(), node: store.node }, batch, known);
    await writing;
    writing = store.transact(
      { ...blindSight, handlings },
      () => null,
      (db) => write(db, prepared),
    );
    written += batch.length;
    if (written % 400_000 < 8000)
      process.stderr.write(
        `  ${written.toLocaleString('en')} statements, ${Math.round(written / (performance.now() - began))} thousand a second\n`,
      );
  }
  await writing;
  const rate = written / ((performance.now() - began) / 1000);
  return {
    what: `recording ${millions} M statements with all derived rows`,
    measured: `${Math.round(rate).toLocaleString('en')}/s`,
    bar: 'at least 30,000/s',
    ok: rate >= 30_000,
  };
}

/** Statistics as autovacuum would leave them. */
async function settle(bed: Bed): Promise<void> {
  const client = new pg.Client(bed.owner);
  await client.connect();
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
}

/** What people type: the name as it is, without the second surname, or with a letter wrong. */
function typed(name: string, at: number): string {
  const words = name.split(' ');
  if (at % 3 === 0) return words.slice(0, 2).join(' ');
  if (at % 3 === 1)
    return words
      .map((word, place) => (place === 1 && word.length > 5 ? word.slice(0, 3) + word.slice(4) : word))
      .join(' ');
  return name;
}

const row = (what: string, latencies: number[], bar: number): BenchRow => ({
  what,
  measured: `p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms`,
  bar: `p99 ≤ ${bar} ms`,
  ok: percentile(latencies, 0.99) <= bar,
});

/** The same aggregate as owner without policy and as the app role under it; medians of five, in turn. */
async function policy(bed: Bed, caller: Caller): Promise<BenchRow> {
  const text = 'select property, count(*) from statement where withdrawn_at is null group by property';
  const plain = new pg.Client(bed.owner);
  await plain.connect();
  const bound = new pg.Client({ ...bed.owner, user: 'enlace_app' });
  await bound.connect();
  await bound.query(`set enlace.handlings = '{${caller.sight.handlings.join(',')}}'`);
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 6; round += 1) {
    for (const [at, client] of [plain, bound].entries()) {
      const began = performance.now();
      await client.query(text);
      if (round > 0) times[at]?.push(performance.now() - began);
    }
  }
  await plain.end();
  await bound.end();
  const [without, under] = times.map((list) => list.sort((a, b) => a - b)[2] ?? 0);
  const ratio = (under ?? 0) / (without ?? 1);
  return {
    what: `aggregate over ${millions} M rows under row security`,
    measured: `${ratio.toFixed(2)}x of no policy (${Math.round(under ?? 0)} against ${Math.round(without ?? 0)} ms)`,
    bar: '≤ 2x',
    ok: ratio <= 2,
  };
}
