import { clip } from '#vocabulary/refusal.ts';
import { csvRows } from './csv.ts';
import { labelled } from './json.ts';
import { mappingOfHeader } from './mapped/built-in.ts';
import { ofacColumns } from './ofac/csv.ts';
import type { Sniffed } from './reading.ts';

/** Document elements of the XML layouts. */
const roots: Readonly<Record<string, string>> = {
  sdnList: 'ofac-xml',
  Sanctions: 'ofac-advanced',
  CONSOLIDATED_LIST: 'un-xml',
  export: 'eu-xml',
};

const expected =
  'a list: OFAC CSV or XML, UN XML, EU XML, UK CSV, FollowTheMoney JSON lines, JSON of entries, or a mapping with --mapping';

/**
 * The layout of a file by the first 64,000 or so characters of it. Its name decides only between files that look the same:
 * OFAC's SDN and non-SDN tables. Or what was found instead, and what is expected.
 */
export function sniff(beginning: string, name: string): Sniffed | { found: string; expected: string } {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  if (text === '') return { found: 'an empty file', expected };
  if (text.startsWith('label,entity,kind,property,value')) return { found: labelled, expected };
  if (text.startsWith('<')) return sniffXml(text);
  if (text.startsWith('{') || text.startsWith('[')) return sniffJson(text);
  return sniffCsv(text, name);
}

const alone = (layout: string): Sniffed => ({ layout, part: 'main', group: '' });

function sniffXml(text: string): Sniffed | { found: string; expected: string } {
  const root = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(
    text.replace(/<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^[>]*(\[[^]*?\]\s*)?>/g, ''),
  )?.[1];
  const layout = roots[root ?? ''];
  return layout ? alone(layout) : { found: root ? `XML of the element ${root}` : clip(text), expected };
}

const recordKey = /^\{\s*"(id|uid|ent_num|schema|caption|name|full_name|entry)"/;

function sniffJson(text: string): Sniffed {
  const isFtm = /"schema"\s*:\s*"[A-Z]\w+"/.test(text) && /"properties"\s*:\s*\{/.test(text);
  return alone(`${isFtm ? 'ftm' : 'json'}-${isLines(text) ? 'lines' : 'array'}`);
}

function isLines(text: string): boolean {
  const end = text.indexOf('\n');
  if (!text.startsWith('{')) return false;
  if (end < 0) return recordKey.test(text);
  try {
    JSON.parse(text.slice(0, end));
    return recordKey.test(text) || !/^\{[^]*?:\s*\[\s*\{/.test(text.slice(0, end));
  } catch {
    return end > 10_000 || recordKey.test(text.slice(0, end));
  }
}

function sniffCsv(text: string, name: string): Sniffed | { found: string; expected: string } {
  for (const delimiter of [',', ';', '\t', '|']) {
    const rows = firstRows(text, delimiter);
    const mapped = rows.map((cells) => mappingOfHeader(cells)).find((one) => one !== undefined);
    if (mapped) return alone(`mapped:${mapped}`);
  }
  const rows = firstRows(text, ',');
  const cells = rows.find((row) => /^\d{1,9}$/.test(row[0] ?? '')) ?? [];
  const part = Object.entries(ofacColumns).find(([, columns]) => columns === cells.length)?.[0];
  if (part === undefined || !looksLike(part, cells))
    return { found: `a table of ${(rows[0] ?? []).length} columns: ${clip((rows[0] ?? []).join(','))}`, expected };
  const group = /(^|[\\/])(cons|non.?sdn)[^\\/]*$/i.test(name) ? 'ofac-non-sdn' : 'ofac-sdn';
  return { layout: 'ofac-csv', part, group };
}

/** Numbers, kinds of names and OFAC's "-0-" where they must stand. */
function looksLike(part: string, cells: readonly string[]): boolean {
  if (part === 'main') return /^(-0-|individual|entity|vessel|aircraft)$/i.test(cells[2] ?? '');
  if (part === 'alt') return /^\d+$/.test(cells[1] ?? '') && /^[afn]ka$/i.test(cells[2] ?? '');
  return part === 'comments' || /^\d+$/.test(cells[1] ?? '');
}

/** The first rows; the one at the end only where there is no other, since it may be cut off. */
function firstRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    const sink = csvRows('', delimiter, (cells) => rows.length < 20 && rows.push(cells));
    sink.write(text);
    if (rows.length === 0) sink.end();
  } catch {
    // What is there of rows suffices.
  }
  return rows;
}
