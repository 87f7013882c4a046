import { createGunzip } from 'node:zlib';
import type { InputFile, Reject } from '../draft.ts';

/** A longer line is not a row of anything we read, and would break the bound on memory. */
const longestLine = 16 * 1024 * 1024;
/** Small enough that even a hostile archive (about 1000:1) unpacks to a bounded amount per step. */
const step = 16 * 1024;
const newline = 0x0a;

/** Consecutive lines of a file without their ends. A line that could not be taken stands as '' and has its reject. */
export interface LineBlock {
  /** 1-based number of the first line. */
  first: number;
  lines: string[];
  rejects: Reject[];
}

interface Source {
  file: string;
  rejects: Reject[];
  /** Number of the line the next byte belongs to. */
  line: number;
  /** The first line that was not UTF-8 has been told. */
  told: boolean;
}

/**
 * The lines of a file: gzip opened, byte order mark removed, UTF-16 read with or without its mark.
 * Lines that are not UTF-8 are read as windows-1252, told once per file. Memory is bounded by the longest line allowed.
 */
export async function* lineBlocks(input: InputFile): AsyncGenerator<LineBlock> {
  const source: Source = { file: input.name, rejects: [], line: 1, told: false };
  let any = false;
  for await (const block of cut(utf8(unpack(slices(input.bytes()), source), source), source)) {
    any ||= block.lines.some((line) => line !== '') || block.rejects.length > 0;
    yield block;
  }
  const rejects = source.rejects.splice(0).map((one) => ({ ...one, line: one.line || source.line }));
  if (!any && rejects.length === 0) rejects.push(problem(source, 'file', 'nothing in the file', 'at least one line'));
  if (rejects.length > 0) yield { first: source.line, lines: [], rejects };
}

/** The bytes of a file, gzip opened; where it breaks off is added to `rejects` after what could be unpacked. */
export const openedBytes = (input: InputFile, rejects: Reject[]): AsyncGenerator<Buffer> =>
  unpack(slices(input.bytes()), { file: input.name, rejects, line: 1, told: false });

function problem(source: Source, field: string, found: string, expected: string): Reject {
  return { file: source.file, line: source.line, field, found, expected };
}

async function* slices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += step)
      yield Buffer.from(chunk.buffer, chunk.byteOffset + at, Math.min(step, chunk.length - at));
}

/** The first bytes together, so that marks can be recognised however the bytes were cut; then the rest as it comes. */
async function* headFirst(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (!head) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < size) continue;
      yield head;
      head = undefined;
    }
  }
  if (head?.length) yield head;
}

async function* unpack(bytes: AsyncIterable<Buffer>, source: Source): AsyncGenerator<Buffer> {
  let plain: boolean | undefined;
  let unzip: Unzip | undefined;
  for await (const chunk of headFirst(bytes, 2)) {
    plain ??= !(chunk[0] === 0x1f && chunk[1] === 0x8b);
    if (plain) yield chunk;
    else {
      unzip ??= startUnzip();
      yield* await unzip.push(chunk);
      if (unzip.failure()) break;
    }
  }
  if (!unzip) return;
  yield* await unzip.end();
  if (unzip.failure())
    source.rejects.push({
      ...problem(source, 'file', `compressed data that breaks off (${unzip.failure()})`, 'a whole gzip file'),
      line: 0,
    });
}

interface Unzip {
  push(chunk: Buffer): Promise<Buffer[]>;
  end(): Promise<Buffer[]>;
  failure(): string | undefined;
}

/** Pumped by hand: a stream destroyed by its error would take along the good data before the break. */
function startUnzip(): Unzip {
  const stream = createGunzip();
  const out: Buffer[] = [];
  let failure: string | undefined;
  stream.on('data', (chunk: Buffer) => out.push(chunk));
  stream.on('error', (error) => (failure = error.message));
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  return {
    async push(chunk) {
      await new Promise<void>((resolve) => stream.write(chunk, () => resolve()));
      return out.splice(0);
    },
    async end() {
      if (!failure) stream.end();
      await closed;
      return out.splice(0);
    },
    failure: () => failure,
  };
}

async function* utf8(bytes: AsyncIterable<Buffer>, source: Source): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let started = false;
  for await (const chunk of headFirst(bytes, 512)) {
    let rest = chunk;
    if (!started) {
      started = true;
      const wide = wideEncoding(chunk);
      if (wide) decoder = new TextDecoder(wide.name);
      if (wide && !wide.marked)
        source.rejects.push(
          problem(source, 'encoding', `${wide.name} without a byte order mark`, 'UTF-8; the file was read as found'),
        );
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) rest = chunk.subarray(3);
    }
    yield decoder ? Buffer.from(decoder.decode(rest, { stream: true })) : rest;
  }
  if (decoder) yield Buffer.from(decoder.decode());
}

/** UTF-16 by its mark, or by every other byte of the head being NUL as in any text of Western letters. */
function wideEncoding(head: Buffer): { name: 'utf-16le' | 'utf-16be'; marked: boolean } | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', marked: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', marked: true };
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (head.length < 8) return undefined;
  if (odd > half * 0.6 && even < half * 0.1) return { name: 'utf-16le', marked: false };
  if (even > half * 0.6 && odd < half * 0.1) return { name: 'utf-16be', marked: false };
  return undefined;
}

async function* cut(bytes: AsyncIterable<Buffer>, source: Source): AsyncGenerator<LineBlock> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let tooLong = false;
  for await (const chunk of bytes) {
    let rest = chunk;
    const end = chunk.indexOf(newline);
    if (tooLong || heldBytes + (end < 0 ? chunk.length : end) > longestLine) {
      held = [];
      heldBytes = 0;
      tooLong = end < 0;
      if (tooLong) continue;
      yield longLine(source);
      rest = chunk.subarray(end + 1);
    }
    const last = rest.lastIndexOf(newline);
    if (last >= 0) {
      const whole = held.length > 0 ? Buffer.concat([...held, rest.subarray(0, last)]) : rest.subarray(0, last);
      yield block(whole, source);
      held = [];
      heldBytes = 0;
      rest = rest.subarray(last + 1);
    }
    if (rest.length > 0) held.push(rest);
    heldBytes += rest.length;
  }
  if (tooLong) yield longLine(source);
  const end = withoutEndMark(Buffer.concat(held));
  if (end.length > 0) yield block(end, source);
}

/** DOS tools, and OFAC's files, end with a control-Z. */
const withoutEndMark = (bytes: Buffer): Buffer => (bytes.at(-1) === 0x1a ? bytes.subarray(0, -1) : bytes);

function longLine(source: Source): LineBlock {
  const rejects = [problem(source, 'line', 'more than 16 MB without a line end', 'a line of at most 16 MB')];
  return { first: source.line++, lines: [''], rejects };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const western = new TextDecoder('windows-1252');

function block(bytes: Buffer, source: Source): LineBlock {
  const first = source.line;
  const text = decode(bytes);
  const lines = text === undefined ? eachLine(bytes).map((line) => decodeLoosely(line, source)) : text.split('\n');
  const rejects = source.rejects.splice(0).map((one) => (one.line === 0 ? { ...one, line: first } : one));
  for (const [at, line] of lines.entries()) {
    if (line.endsWith('\r')) lines[at] = line.slice(0, -1);
    if (line.includes('\0')) {
      lines[at] = '';
      const place = { file: source.file, line: first + at };
      rejects.push({ ...place, field: 'line', found: 'a NUL byte', expected: 'text without NUL bytes' });
    }
    if (text !== undefined) source.line++;
  }
  return { first, lines, rejects };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function eachLine(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}

function decodeLoosely(bytes: Buffer, source: Source): string {
  const text = decode(bytes);
  if (text === undefined && !source.told) {
    source.told = true;
    const expected = 'UTF-8; lines that are not were read as windows-1252, check the accents';
    source.rejects.push(problem(source, 'encoding', 'bytes that are not UTF-8', expected));
  }
  source.line++;
  return text ?? western.decode(bytes);
}
