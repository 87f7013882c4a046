import { inPlace, oneLine } from './clean.ts';
import type { Bytes } from './bytes.ts';
import { datedOf } from './dated.ts';
import { decode, wideOf } from './decode.ts';
import { limits } from './limits.ts';
import { faults } from './says.ts';
import { type Fault, plain, type ReadDocument } from './types.ts';

/** Names of the fields, the first that is there counts. */
const fields = {
  text: ['text', 'body', 'content'],
  title: ['title', 'headline'],
  dated: ['date', 'published', 'published_at'],
} as const;

/** One document a line: {"text": …, "title": …, "date": …}. Memory is bounded by the longest line allowed. */
export async function* jsonLines(bytes: Bytes): AsyncGenerator<{ line: number; read: ReadDocument | Fault }> {
  let number = 0;
  for await (const line of linesOf(bytes)) {
    number += 1;
    if (line === null) yield { line: number, read: faults.tooLarge(limits.line) };
    else if (line.trim() !== '') yield { line: number, read: documentOf(line) };
  }
}

/** Lines as text; null for one beyond the limit, whose rest is passed over. */
async function* linesOf(bytes: Bytes): AsyncGenerator<string | null> {
  let held: Buffer[] = [];
  let size = 0;
  let tooLong = false;
  let wide: TextDecoder | undefined;
  let first = true;
  for await (const given of bytes) {
    if (first) {
      first = false;
      const name = wideOf(given);
      wide = name ? new TextDecoder(name) : undefined;
    }
    const chunk = wide ? Buffer.from(wide.decode(given, { stream: true })) : given;
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      if (!tooLong) held.push(chunk.subarray(from, end));
      yield tooLong || size + end - from > limits.line ? null : decode(Buffer.concat(held)).text;
      [held, size, tooLong, from] = [[], 0, false, end + 1];
    }
    size += chunk.length - from;
    if (size > limits.line) [held, tooLong] = [[], true];
    else if (from < chunk.length) held.push(chunk.subarray(from));
  }
  if (tooLong) yield null;
  else if (size > 0) yield decode(Buffer.concat(held)).text;
}

function documentOf(line: string): ReadDocument | Fault {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return faults.badLine((error as Error).message.slice(0, 80));
  }
  if (typeof value !== 'object' || value === null) return faults.badLine('no object');
  if ('enlace' in value) return faults.labelled;
  const find = (names: readonly string[]): string | undefined =>
    names.map((name) => (value as Record<string, unknown>)[name]).find((one) => typeof one === 'string') as
      | string
      | undefined;
  const text = find(fields.text);
  if (text === undefined) return faults.badLine('no text in the line');
  return plain(inPlace(text), { title: oneLine(find(fields.title)), dated: datedOf(find(fields.dated)) });
}
