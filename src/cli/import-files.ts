import { createReadStream } from 'node:fs';
import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filesUnder } from '#modules/reading/commands.ts';
import { clip } from '#vocabulary/refusal.ts';
import { Fault, usage, wrong, wrongLine } from './fault.ts';

/** What the node takes with `enlace import`; report is typed in as text. */
export const importFormats = ['ftm', 'ftm-statements', 'ofac', 'csv', 'documents', 'report'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One file to send. */
export interface Input {
  /** As given on the command line; `-` is stdin. */
  path: string;
  name: string;
  /** Null where it is not known, as of a pipe. */
  bytes: number | null;
  open(): AsyncIterable<Uint8Array>;
}

const ofacFile = /^(sdn|alt|add)[^/\\]*\.csv(\.gz)?$/i;

/** The files of a command line, each checked to be there and readable. A folder stands for its OFAC files. */
export async function inputsOf(format: ImportFormat, paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === '-') inputs.push(stdin(inputs));
    else if ((await stat(path)).isDirectory()) inputs.push(...(await folder(format, path)));
    else inputs.push(await file(path));
  }
  const twice = inputs.find((one, at) => inputs.findIndex((other) => other.name === one.name) < at);
  if (twice)
    throw usage(
      twice.path,
      `a second file named ${twice.name}`,
      'files of different names, since rows are cited by file name',
    );
  return inputs;
}

function stdin(before: readonly Input[]): Input {
  if (before.some((one) => one.path === '-')) throw usage('-', 'stdin twice', 'it once');
  return { path: '-', name: 'stdin', bytes: null, open: () => process.stdin };
}

async function file(path: string): Promise<Input> {
  await access(path, constants.R_OK);
  const found = await stat(path);
  return { path, name: basename(path), bytes: found.isFile() ? found.size : null, open: () => createReadStream(path) };
}

async function folder(format: ImportFormat, path: string): Promise<Input[]> {
  if (format === 'documents') return documentsIn(path);
  if (format !== 'ofac')
    throw wrong(path, 'a folder', `files of the format ${format}; only ofac and documents take a folder`);
  const names = (await readdir(path)).filter((name) => ofacFile.test(name) && !/\.rejects\.csv$/i.test(name)).sort();
  if (!names.some((name) => /^sdn/i.test(name) && !/^sdn_comments/i.test(name)))
    throw wrong(path, names.join(', ') || 'no list file', 'sdn*.csv, and beside it alt*.csv and add*.csv, .gz or not');
  return Promise.all(names.map((name) => file(join(path, name))));
}

/** Every file below a folder, named by its way from there; what begins with a dot is left out. */
async function documentsIn(path: string): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const one of filesUnder(path)) {
    inputs.push({
      path: join(path, one.name),
      name: one.name,
      bytes: one.bytes ?? null,
      open: () => createReadStream(join(path, one.name)),
    });
  }
  if (inputs.length === 0) throw wrong(path, 'an empty folder', 'documents in it');
  return inputs;
}

/** A JSON file, such as a mapping; what is wrong is told with line and column. */
export async function jsonFile(path: string): Promise<unknown> {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const good = goodJson(text);
    const before = text.slice(0, good).split('\n');
    const found = good >= text.length ? 'the end of the file' : clip(text.slice(good).split('\n', 1)[0] ?? '');
    throw new Fault(
      wrongLine({ at: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found, expected: 'JSON' }),
    );
  }
}

/** How many characters of a text could begin a JSON document. The parser's own errors do not always say where. */
function goodJson(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= text.length && mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    return position === undefined ? /end of JSON|Unterminated/.test(message) : Number(position) >= beginning.length;
  }
}

/** Fields and files as multipart/form-data (RFC 7578), made as they are sent. `sent` is told the bytes of files that went. */
export async function* multipart(
  boundary: string,
  fields: Record<string, string>,
  inputs: readonly Input[],
  sent: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8');
  for (const [name, value] of Object.entries(fields)) {
    yield encode(`--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"\r\n\r\n${value}\r\n`);
  }
  for (const input of inputs) {
    yield encode(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${escaped(input.name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    );
    for await (const chunk of input.open()) {
      yield chunk;
      sent(chunk.length);
    }
    yield encode('\r\n');
  }
  yield encode(`--${boundary}--\r\n`);
}

/** As browsers write a name inside quotation marks (WHATWG HTML, multipart/form-data). */
const escaped = (name: string): string => name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
