import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Publication, publications } from '#methods/lists/publishers.ts';
import { clip } from '#vocabulary/refusal.ts';
import { Fault, faultOf, usage, wrong, wrongLine } from './fault.ts';
import { loadLists } from './list-files.ts';
import { download, forget, place, type Validators } from './lists-download.ts';
import { whole } from './options.ts';
import { out } from './table.ts';
import { clean, count, progressLine, warn } from './terminal.ts';

export interface FetchOptions {
  to: string;
  only?: string[];
  sources?: string;
  retries: string;
  json?: boolean;
}

/** What is known of a list that was fetched; kept in the folder, by the name of its file. */
interface Held {
  list: string;
  url: string;
  publisher: string;
  official: boolean;
  terms: string;
  asOf: string | null;
  entries: number;
  bytes: number;
  sha256: string;
  fetchedAt: string;
  validators: Validators;
}

const idle = 60_000;
const notes = '.lists.json';

/** `enlace lists fetch`: every list of the table, each by itself; exit 1 where one could not be had. */
export async function fetchLists(options: FetchOptions, write: (text: string) => Promise<void> = out): Promise<void> {
  const retries = whole('--retries', options.retries, 0, 20);
  const wanted = chosen(options.sources === undefined ? publications : await ownSources(options.sources), options.only);
  await mkdir(options.to, { recursive: true });
  const held = await heldIn(options.to);
  const failed: string[] = [];
  for (const one of wanted) {
    try {
      const found = await fetchOne(one, options.to, held.get(one.file), retries);
      held.set(one.file, found.held);
      await keepNotes(options.to, held);
      const { validators: _, ...told } = found.held;
      await write(
        options.json ? `${JSON.stringify({ file: one.file, state: found.state, ...told })}\n` : `${line(one, found)}\n`,
      );
    } catch (error) {
      const { lines } = faultOf(error);
      failed.push(...lines);
      for (const said of lines) warn(said);
      if (options.json)
        await write(
          `${JSON.stringify({ file: one.file, list: one.list, url: one.url, state: 'failed', found: lines.join('; ') })}\n`,
        );
    }
  }
  if (failed.length > 0)
    throw new Fault(
      `${options.to}: ${count(failed.length, 'list')} of ${wanted.length} not brought; expected all, enlace lists fetch again goes on where it stopped`,
    );
}

function line(one: Publication, { state, held }: { state: string; held: Held }): string {
  const mark = held.official ? '' : '  not official';
  return clean(
    `${one.file}  ${state}  ${held.asOf ?? 'no date'}  ${count(held.entries, 'entry', 'entries')}  ${held.sha256}${mark}  (${held.terms})`,
  );
}

function chosen(all: readonly Publication[], only: readonly string[] | undefined): readonly Publication[] {
  if (only === undefined) return all;
  const name = (one: Publication): string => one.list.replace(/-$/, '');
  return only.map((asked) => {
    const found = all.find((one) => name(one) === asked);
    if (!found) throw usage('--only', asked, all.map(name).join(', '));
    return found;
  });
}

const sourcesSchema = z.array(
  z.strictObject({
    list: z.string().min(1),
    file: z.string().regex(/^\w[\w.-]*$/, { error: 'a plain file name' }),
    url: z.url({ protocol: /^https?$/, error: 'an address with http or https' }),
    publisher: z.string().default('as this table says'),
    official: z.boolean().default(false),
    terms: z.string().default('as its publisher says'),
  }),
);

/** A table of the house's own: a mirror, or further lists. */
async function ownSources(path: string): Promise<Publication[]> {
  const { jsonFile } = await import('./import-files.ts');
  const parsed = sourcesSchema.safeParse(await jsonFile(path));
  if (parsed.success) return parsed.data;
  throw new Fault(
    parsed.error.issues.map((issue) =>
      wrongLine({
        at: `${path}: ${issue.path.map(String).join('.') || 'table'}`,
        found: clip(issue.input ?? issue.code),
        expected: issue.message,
      }),
    ),
  );
}

async function fetchOne(
  one: Publication,
  folder: string,
  before: Held | undefined,
  retries: number,
): Promise<{ state: 'new' | 'unchanged' | 'changed'; held: Held }> {
  const to = join(folder, one.file);
  const progress = progressLine();
  const held = before?.url === one.url ? before : undefined;
  const got = await download({
    url: one.url,
    to,
    held: held?.validators,
    retries,
    idle,
    wait: 1000,
    progress: (bytes, total) =>
      progress.show(`${one.file}: ${megabytes(bytes)}${total === null ? '' : ` of ${megabytes(total)}`}`),
  }).finally(() => progress.end());
  if (got.state === 'unchanged' && held) return { state: 'unchanged', held };
  if (got.state === 'unchanged') throw wrong(one.url, 'the answer 304 to a first request', 'the file');
  if (held?.sha256 === got.sha256) {
    await place(to);
    return { state: 'unchanged', held: { ...held, validators: got.validators } };
  }
  const { asOf, entries } = await looked(one, to, got.part);
  if (before) await setAside(folder, one.file, before);
  await place(to);
  const { list, url, publisher, official, terms } = one;
  const { sha256, bytes, validators } = got;
  const now: Held = {
    list,
    url,
    publisher,
    official,
    terms,
    asOf,
    entries,
    bytes,
    sha256,
    fetchedAt: new Date().toISOString(),
    validators,
  };
  if (before && entries * 2 < before.entries)
    warn(`warning: ${one.file}: ${entries} entries, ${before.entries} before; look at it before it is loaded`);
  return { state: before ? 'changed' : 'new', held: now };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A page that says "sorry" is whole and has a checksum too: what came must be the list that was asked for. */
async function looked(one: Publication, to: string, part: string): Promise<{ asOf: string | null; entries: number }> {
  try {
    const [list, other] = await loadLists([part], { rejects: `${to}.rejects.csv` });
    if (!list || other || !list.head.list.startsWith(one.list))
      throw wrong(one.url, `the list ${list?.head.list ?? 'nobody knows'}`, one.list);
    return { asOf: list.head.asOf, entries: list.entries.length };
  } catch (error) {
    await forget(to);
    throw error;
  }
}

/** The version before stays, so that the two can be compared. */
async function setAside(folder: string, file: string, before: Held): Promise<void> {
  await mkdir(join(folder, 'earlier'), { recursive: true });
  const name = `${before.asOf ?? before.fetchedAt.slice(0, 10)}-${before.sha256.slice(0, 8)}-${file}`;
  await rename(join(folder, file), join(folder, 'earlier', name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function heldIn(folder: string): Promise<Map<string, Held>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(join(folder, notes), 'utf8')) as Record<string, Held>));
  } catch {
    return new Map();
  }
}

/** The notes, and beside them the digests as `sha256sum --check` reads them. */
async function keepNotes(folder: string, held: ReadonlyMap<string, Held>): Promise<void> {
  const next = join(folder, `${notes}.${process.pid}`);
  await writeFile(next, `${JSON.stringify(Object.fromEntries(held), null, 1)}\n`);
  await rename(next, join(folder, notes));
  await writeFile(join(folder, 'SHA256SUMS'), [...held].map(([file, { sha256 }]) => `${sha256}  ${file}\n`).join(''));
}
