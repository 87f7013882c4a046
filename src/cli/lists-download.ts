import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, wrong } from './fault.ts';

export interface Download {
  url: string;
  /** Where the file goes once it is whole; until then it is `<to>.part`. */
  to: string;
  /** What the server said of the version that is held, so that it need not be sent again. */
  held?: Validators | undefined;
  retries: number;
  /** Milliseconds without a byte after which a connection is given up. */
  idle: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  wait: number;
  progress: (got: number, total: number | null) => void;
}

export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export type Downloaded =
  | { state: 'unchanged' }
  | { state: 'whole'; part: string; sha256: string; bytes: number; resumed: number; validators: Validators };

/** What may pass by itself: a connection lost, a server that is busy. */
class Passing extends Error {
  /** Milliseconds that the server asks to wait. */
  readonly after: number;
  constructor(found: string, after = 0) {
    super(found);
    this.after = after;
  }
}

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Downloads one file beside its place. A download that breaks off goes on where it stopped (HTTP Range, If-Range), now or when
 * it is asked for again; one that has changed meanwhile begins anew. Throws a Fault when it cannot be had.
 */
export async function download(asked: Download): Promise<Downloaded> {
  let resumed = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await once(asked);
      if (answer === 'unchanged') return { state: 'unchanged' };
      resumed += answer.from > 0 ? 1 : 0;
      const part = partOf(asked);
      const { sha256, bytes } = await digestOf(part);
      return { state: 'whole', part, sha256, bytes, resumed, validators: answer.validators };
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      if (attempt >= asked.retries) throw gaveUp(asked, error);
      await pause(Math.min(60_000, Math.max(error.after, asked.wait * 2 ** attempt)));
    }
  }
}

const gaveUp = ({ url, retries }: Download, { message }: Passing): Fault =>
  wrong(
    url,
    `${message}${retries > 0 ? `, ${retries + 1} times` : ''}`,
    'its publisher to answer; what came is kept for the next fetch, and lists show and lists load take files from elsewhere',
  );

const partOf = ({ to }: Download): string => `${to}.part`;
const noteOf = (asked: Download): string => `${partOf(asked)}.json`;

/** Leaves nothing of a download that was begun. */
export async function forget(to: string): Promise<void> {
  await rm(`${to}.part`, { force: true });
  await rm(`${to}.part.json`, { force: true });
}

/** Puts a whole download in its place. */
export async function place(to: string): Promise<void> {
  await rename(`${to}.part`, to);
  await rm(`${to}.part.json`, { force: true });
}

async function once(asked: Download): Promise<'unchanged' | { from: number; validators: Validators }> {
  const begun = await begunBefore(asked);
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  const { etag, lastModified } = asked.held ?? {};
  if (begun) {
    headers['range'] = `bytes=${begun.bytes}-`;
    headers['if-range'] = begun.validator;
  } else if (etag !== undefined) headers['if-none-match'] = etag;
  else if (lastModified !== undefined) headers['if-modified-since'] = lastModified;
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), asked.idle);
  try {
    const answer = await fetch(asked.url, { headers, signal: stop.signal }).catch((error: Error) => {
      throw lost(error);
    });
    if (answer.status === 304) return 'unchanged';
    if (answer.status === 416) await forget(asked.to);
    const from = await startOf(asked, answer, begun?.bytes ?? 0);
    const validators = {
      etag: answer.headers.get('etag') ?? undefined,
      lastModified: answer.headers.get('last-modified') ?? undefined,
    };
    const validator = validators.etag?.startsWith('W/') === false ? validators.etag : validators.lastModified;
    await writeFile(noteOf(asked), JSON.stringify({ url: asked.url, validator }));
    await receive(asked, answer, from, () => {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), asked.idle);
    });
    return { from, validators };
  } finally {
    clearTimeout(timer);
  }
}

/** Where the answer begins: at what is there already, or at nothing. */
async function startOf({ url }: Download, answer: Response, had: number): Promise<number> {
  const { status } = answer;
  if (status === 416 || passing.has(status))
    throw new Passing(`the answer ${status}`, 1000 * Number(answer.headers.get('retry-after') ?? 0) || 0);
  if (status !== 200 && status !== 206) {
    await answer.body?.cancel();
    throw wrong(
      url,
      `the answer ${status} ${answer.statusText}`.trim(),
      'the file; the publisher may have moved it (--sources FILE)',
    );
  }
  if (status === 200) return 0;
  const from = Number(/^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? -1);
  if (from !== had) throw wrong(url, `a part from byte ${from}`, `one from byte ${had}`);
  return from;
}

async function receive(asked: Download, answer: Response, from: number, heard: () => void): Promise<void> {
  const length = Number(answer.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? from + length : null;
  const file = await open(partOf(asked), from > 0 ? 'a' : 'w');
  let got = from;
  try {
    for await (const chunk of answer.body ?? []) {
      heard();
      await file.write(chunk);
      got += chunk.length;
      asked.progress(got, total);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).path !== undefined || (error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw error;
    throw lost(error as Error, `${got} bytes and then a broken connection`);
  } finally {
    await file.close();
  }
  if (total !== null && got < total) throw new Passing(`${got} of ${total} bytes and then the end`);
}

function lost(error: Error, what = 'no connection'): Passing {
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  const why = error.name === 'AbortError' ? 'silence' : (cause?.code ?? cause?.message ?? error.message);
  return new Passing(`${what} (${why})`);
}

/** What is there of the same file, if the server can be asked for the rest of it. */
async function begunBefore(asked: Download): Promise<{ bytes: number; validator: string } | null> {
  try {
    const { url, validator } = JSON.parse(await readFile(noteOf(asked), 'utf8')) as { url: string; validator?: string };
    const { size } = await stat(partOf(asked));
    return url === asked.url && validator !== undefined && size > 0 ? { bytes: size, validator } : null;
  } catch {
    return null;
  }
}

async function digestOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
