import { parse } from 'csv-parse/sync';
import type { InputFile, Reject } from '../draft.ts';
import { lineBlocks } from './lines.ts';

export interface CsvShape {
  /** Sniffed from the first lines when absent. */
  delimiter?: string | undefined;
  /** How many columns each row must have; absent: as many as the first row. */
  columns?: number | undefined;
  /** How many lines one row may stretch over within quotation marks. */
  span: number;
}

export interface CsvRecord {
  /** 1-based line on which the row begins. */
  line: number;
  cells: string[];
}

export interface RecordBlock {
  records: CsvRecord[];
  rejects: Reject[];
}

interface Line {
  line: number;
  text: string;
}

/** Lines that together have an even number of quotation marks, hence may be one row (RFC 4180, section 2). */
interface Candidate {
  lines: Line[];
  /** Set when no closing quotation mark came in time. */
  open: boolean;
}

/** Longest text one row may take before its opening quotation mark counts as a mistake. */
const longestRow = 4 * 1024 * 1024;

/**
 * Rows of a CSV file in order. A row that is broken, or has the wrong number of columns, is rejected alone: rows are
 * parted by counting quotation marks before csv-parse reads them, so one stray mark never swallows what follows.
 */
export async function* csvRecords(input: InputFile, shape: CsvShape): AsyncGenerator<RecordBlock> {
  const reading: Reading = { file: input.name, shape: { ...shape }, pending: [] };
  for await (const block of lineBlocks(input)) {
    const lines = block.lines.map((text, at) => ({ line: block.first + at, text }));
    reading.shape.delimiter ??= sniff(block.lines);
    const read = settle(part(reading, lines, false), reading);
    if (block.rejects.length > 0) read.rejects = [...block.rejects, ...read.rejects];
    if (read.records.length > 0 || read.rejects.length > 0) yield read;
  }
  const rest = settle(part(reading, [], true), reading);
  if (rest.records.length > 0 || rest.rejects.length > 0) yield rest;
}

interface Reading {
  file: string;
  shape: CsvShape;
  pending: Line[];
}

const quotes = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
};

function part(reading: Reading, lines: Line[], atEnd: boolean): Candidate[] {
  const ready: Candidate[] = [];
  const { span } = reading.shape;
  let size = reading.pending.reduce((sum, one) => sum + one.text.length, 0);
  for (const line of lines) {
    const odd = quotes(line.text) % 2 === 1;
    if (reading.pending.length === 0) {
      if (!odd || span === 1) {
        if (line.text.trim() !== '') ready.push({ lines: [line], open: false });
        continue;
      }
      size = 0;
    }
    reading.pending.push(line);
    size += line.text.length;
    if (odd && reading.pending.length > 1) ready.push({ lines: reading.pending.splice(0), open: false });
    else if (reading.pending.length > span || size > longestRow)
      ready.push({ lines: reading.pending.splice(0), open: true });
  }
  if (atEnd && reading.pending.length > 0) ready.push({ lines: reading.pending.splice(0), open: true });
  return ready;
}

function settle(candidates: Candidate[], reading: Reading): RecordBlock {
  const together = candidates.some((one) => one.open) ? undefined : read(candidates, reading.shape);
  if (together?.length === candidates.length) {
    const expected = (reading.shape.columns ??= together[0]?.length);
    if (together.every((cells) => cells.length === expected))
      return { records: together.map((cells, at) => ({ line: startOf(candidates[at]), cells })), rejects: [] };
  }
  const block: RecordBlock = { records: [], rejects: [] };
  for (const candidate of candidates) settleOne(candidate, reading, block);
  return block;
}

const startOf = (candidate: Candidate | undefined): number => candidate?.lines[0]?.line ?? 0;

/** One row alone. If it was put together from several lines, only the first is given up and the others get their turn. */
function settleOne(candidate: Candidate, reading: Reading, block: RecordBlock): void {
  let queue = [candidate];
  for (let one = queue.shift(); one; one = queue.shift()) {
    const rows = one.open ? undefined : read([one], reading.shape);
    const found = rows?.length === 1 ? fit(rows[0] ?? [], reading.shape) : undefined;
    if (Array.isArray(found)) {
      block.records.push({ line: startOf(one), cells: found });
      continue;
    }
    block.rejects.push({
      file: reading.file,
      line: startOf(one),
      field: 'row',
      found: found ?? 'a quotation mark that is not closed, or stands inside a value',
      expected: found ? `${reading.shape.columns} columns` : 'values in quotation marks, with marks inside doubled',
    });
    const others = { file: reading.file, shape: reading.shape, pending: [] };
    if (one.lines.length > 1) queue = [...part(others, one.lines.slice(1), true), ...queue];
  }
}

/** The cells when they are as many as expected, but for empty ones at the end; else their number in words. */
function fit(cells: string[], shape: CsvShape): string[] | string {
  const expected = (shape.columns ??= cells.length);
  if (cells.length === expected) return cells;
  if (cells.length > expected && cells.slice(expected).every((cell) => cell === '')) return cells.slice(0, expected);
  return `${cells.length} columns`;
}

function read(candidates: Candidate[], shape: CsvShape): string[][] | undefined {
  const text = candidates.map((one) => one.lines.map((line) => line.text).join('\n')).join('\n');
  try {
    return parse(text, {
      delimiter: shape.delimiter ?? ',',
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
    }) as string[][];
  } catch {
    return undefined;
  }
}

const delimiters = [',', ';', '\t'] as const;

/** The delimiter that stands equally often, and most often, outside quotation marks in the first lines. */
export function sniff(lines: string[]): string {
  const head = lines.filter((line) => line.trim() !== '').slice(0, 20);
  let best: string = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const counts = head.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const steady = counts.filter((count) => count === counts[0]).length / counts.length;
    const score = (counts[0] ?? 0) * steady;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
