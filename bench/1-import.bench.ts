import { createWriteStream, existsSync, openAsBlob, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeApp } from '#server/app.ts';
import { enterDoor } from '#modules/people/actions.ts';
import type { ImportView } from '#modules/intake/shapes.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import type { BenchRow } from '../tools/bench.ts';
import { makeBed, type Bed } from './bed.ts';
import { inventedName } from './population.ts';

const ofac = join(import.meta.dirname, '..', '..', 'shared', 'data', 'ofac');
const entities = Number(process.env['ENLACE_BENCH_ENTITIES'] ?? 80_000);

/** Imports as a user starts them: files by HTTP, a job with progress, everything durable when it says so. */
export default async function imports(): Promise<BenchRow[]> {
  const bed = await makeBed(true);
  try {
    const client = await signedIn(bed);
    const rows = [await followTheMoney(bed, client)];
    rows.push(await list(client));
    return rows;
  } finally {
    await bed.end();
  }
}

interface Client {
  send(fields: Record<string, string>, files: { name: string; path: string }[]): Promise<ImportView>;
}

async function signedIn(bed: Bed): Promise<Client> {
  const app = makeApp({ node: bed.node, version: 'bench' });
  const entered = await enterDoor(bed.node, 'serrano');
  if (isRefusal(entered)) throw new Error('no door');
  const headers = { authorization: `Bearer ${entered.token}` };
  const get = async <T>(path: string): Promise<T> =>
    (await (await app.request(`/api/${path}`, { headers })).json()) as T;
  const { looking } = await get<{ looking: { case: string } }>('me');
  return {
    async send(fields, files) {
      const form = new FormData();
      for (const [name, value] of Object.entries({
        case: looking.case,
        label: '{"tlp":"CLEAR"}',
        authority: 'ley-redes',
        grade: 'A2',
        ...fields,
      }))
        form.set(name, value);
      for (const file of files) form.append('files', await openAsBlob(file.path), file.name);
      const started = (await (
        await app.request('/api/imports', { method: 'POST', headers, body: form })
      ).json()) as ImportView;
      for (;;) {
        const view = await get<ImportView>(`imports/${started.id}`);
        if (view.state !== 'queued' && view.state !== 'running') return view;
        await new Promise((done) => setTimeout(done, 50));
      }
    },
  };
}

const seconds = (view: ImportView): number => ((view.endedAt ?? 0) - (view.startedAt ?? 0)) / 1000;

async function followTheMoney(bed: Bed, client: Client): Promise<BenchRow> {
  const path = join(bed.data, 'people.ftm.jsonl');
  const out = createWriteStream(path);
  for (let at = 0; at < entities; at += 1) {
    const name = `${inventedName(at % 900)} ${inventedName(1000 + ((at * 7) % 24_000))} ${inventedName(1000 + ((at * 13) % 24_000))}`;
    const properties = {
      name: [name],
      birthDate: [`19${50 + (at % 50)}-0${1 + (at % 9)}`],
      country: ['mx'],
      notes: [0, 1, 2, 3, 4].map((one) => `invented note ${one} on entity ${at}`),
    };
    if (!out.write(`${JSON.stringify({ id: `p${at}`, schema: 'Person', properties })}\n`))
      await new Promise((done) => out.once('drain', done));
  }
  await new Promise<void>((done) => out.end(() => done()));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const view = await client.send({ format: 'ftm', source: 'Bench' }, [{ name: 'people.ftm.jsonl', path }]);
  clearInterval(watch);
  const rate = view.statements / seconds(view);
  return {
    what: `import of ${(view.statements / 1000).toFixed(0)} k FollowTheMoney statements (${(statSync(path).size / 1e6).toFixed(0)} MB), memory growth`,
    measured: `${Math.round(rate).toLocaleString('en')}/s, + ${Math.round((most - before) / 1e6)} MB`,
    bar: 'at least 30,000/s, flat',
    ok: view.state === 'done' && rate >= 30_000 && most - before < 300e6,
  };
}

async function list(client: Client): Promise<BenchRow> {
  const what = 'the SDN list of 2024-05-03 with aliases, addresses, remarks and links';
  const bar = 'under 15 s';
  if (!existsSync(ofac)) return { what, measured: 'skipped: no list here', bar, ok: true };
  const names = ['sdn_2024-05-03.csv.gz', 'alt_2025-12-24.csv', 'add_2025-12-24.csv', 'sdn_comments_2025-12-24.csv'];
  const view = await client.send(
    { format: 'ofac', source: 'OFAC SDN', dated: '2024-05-03' },
    names.map((name) => ({ name, path: join(ofac, name) })),
  );
  return {
    what,
    measured: `${seconds(view).toFixed(1)} s, ${view.statements.toLocaleString('en')} statements`,
    bar,
    ok: view.state === 'done' && seconds(view) < 15,
  };
}
