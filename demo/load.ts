import { readdirSync, readFileSync } from 'node:fs';
import { checkValue, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import type { Modality } from '#vocabulary/statement.ts';
import { charts } from './charts.ts';
import { doors } from './doors.ts';
import { judgements } from './judgements.ts';
import { authorities, handlings } from './law.ts';
import { isKey, parseReportFile, type Block, type Line, type Options, type ReportFile } from './notation.ts';
import type { Demo, DemoEntity, DemoReport, DemoStatement } from './types.ts';
import { accounts, cases, compartments, node, parties, sources, units } from './world.ts';

interface Read {
  report: DemoReport;
  file: ReportFile;
  path: string;
}

const list = (text: string | undefined): string[] => (text ? text.split(', ') : []);

/** Who typed a report in: bank reports the compliance officer, exchange and control records their own offices. */
const clerks: Record<string, string> = { meridiano: 'ibarguen', oec: 'montes', cci: 'escandon' };

function readReport(path: string): Read {
  const slug = path.replace(/\.md$/, '');
  const id = `r${slug.slice(0, 3)}`;
  const file = parseReportFile(readFileSync(new URL(`./reports/${path}`, import.meta.url), 'utf8'), path);
  const field = (name: string): string => {
    const found = file.head[name];
    if (found === undefined) throw new Error(`${path}: found no "${name}" in the front matter; expected one`);
    return found;
  };
  const origins = list(file.head['origins']);
  const report: DemoReport = {
    id,
    slug,
    title: field('title'),
    text: file.text,
    source: field('source'),
    discipline: field('discipline'),
    date: field('date'),
    receivedAt: Date.parse(field('received')),
    recordedBy: clerks[field('source')] ?? 'serrano',
    language: field('language') as 'en' | 'es',
    grade: field('grade'),
    handling: field('handling'),
    case: field('case'),
    alsoIn: list(file.head['alsoIn']),
    cites: list(file.head['cites']),
    origins: origins.length > 0 ? origins : [id],
    list: file.head['list'] === 'true',
    read: file.head['read'] === 'true',
  };
  return { report, file, path };
}

/** A link's head is two statements, one for each end; every line below it is one more. */
function linesOf(block: Block, where: string): Line[] {
  if (block.ends === null) return block.lines;
  const link = kindOf(block.kind)?.link;
  if (!link) throw new Error(`${where}:${block.at}: found two ends on ${block.kind}; expected a kind that is a link`);
  const end = (property: string, value: string): Line => ({
    at: block.at,
    property,
    value,
    quote: block.quote,
    options: block.options,
  });
  return [end(link.source, block.ends[0]), end(link.target, block.ends[1]), ...block.lines];
}

/** Canonical value by the vocabulary, which also refuses unknown kinds and properties. */
function canonical(kind: string, line: Line, where: string): string {
  const property = propertyOf(kind, line.property);
  if (!property)
    throw new Error(`${where}: found property "${line.property}" on ${kind}; expected one that the vocabulary knows`);
  if (property.type === 'entity') {
    if (!isKey(line.value)) throw new Error(`${where}: found "${line.value}"; expected the key of an entity`);
    return line.value;
  }
  const value = checkValue(property, line.value);
  if (typeof value !== 'string') throw new Error(`${where}: found "${line.value}"; expected ${value.expected}`);
  return value;
}

/** Where a quote stands in the text. It must stand there exactly once. */
function spanOf(text: string, quote: string, where: string): [number, number] {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${where}: found no «${quote}» in the text; expected it once`);
  if (text.indexOf(quote, start + 1) >= 0)
    throw new Error(`${where}: found «${quote}» more than once; expected it once`);
  return [start, start + quote.length];
}

function statementOf({ report, file, path }: Read, block: Block, line: Line, count: number): DemoStatement {
  const where = `${path}:${line.at}`;
  const options: Options = line.options;
  const span = line.quote === null ? null : spanOf(report.text, line.quote, where);
  const key = `${report.id}.${count}`;
  const seen = options.seen ?? [report.date, file.head['lastSeen'] ?? report.date];
  return {
    key,
    claim: key,
    corrects: null,
    entity: block.key,
    kind: block.kind,
    property: line.property,
    value: canonical(block.kind, line, where),
    entityValued: propertyOf(block.kind, line.property)?.type === 'entity',
    original: options.original ?? null,
    language: report.language,
    report: report.id,
    quote: line.quote,
    spanStart: span?.[0] ?? null,
    spanEnd: span?.[1] ?? null,
    speaker: options.speaker ?? file.head['speaker'] ?? null,
    grade: options.grade ?? report.grade,
    modality: options.modality ?? (file.head['modality'] as Modality | undefined) ?? 'asserted',
    denied: options.denied ?? false,
    basis: options.basis ?? (file.head['basis'] as 'assessment' | undefined) ?? 'fact',
    qualifier: options.qualifier ?? null,
    validFrom: options.validFrom ?? null,
    validTo: options.validTo ?? null,
    firstSeen: report.list ? seen[0] : null,
    lastSeen: report.list ? seen[1] : null,
    recordedAt: report.receivedAt + 3_600_000,
    withdrawnAt: null,
    endReason: null,
    handling: options.handling ?? report.handling,
  };
}

function end(
  statement: DemoStatement | undefined,
  at: number,
  reason: 'corrected' | 'withdrawn' | 'closed',
  where: string,
): DemoStatement {
  if (!statement) throw new Error(`${where}: found no claim of that name; expected one in an earlier report`);
  statement.withdrawnAt = at;
  statement.endReason = reason;
  return statement;
}

/** What one report says, with the corrections it makes to earlier ones. `named` holds the claims that later reports may correct. */
function statementsOf(read: Read, named: Map<string, DemoStatement>): DemoStatement[] {
  const out: DemoStatement[] = [];
  for (const block of read.file.blocks) {
    for (const line of linesOf(block, read.path)) {
      const where = `${read.path}:${line.at}`;
      const at = read.report.receivedAt + 3_600_000;
      if (line.property === 'withdraws') {
        end(named.get(line.value), at, 'withdrawn', where);
        continue;
      }
      const statement = statementOf(read, block, line, out.length + 1);
      if (line.options.corrects) {
        const corrected = end(named.get(line.options.corrects), at, 'corrected', where);
        statement.corrects = corrected.key;
        statement.claim = corrected.claim;
      }
      if (line.options.claim) named.set(line.options.claim, statement);
      out.push(statement);
    }
  }
  return out;
}

/** A fact of a list closes when the first version comes that does not carry it. */
function closeDropped(reads: Read[], statements: DemoStatement[]): void {
  const versions = reads.filter((one) => one.report.list).map((one) => one.report);
  for (const statement of statements) {
    const dropped = versions.find((version) => statement.lastSeen !== null && version.date > statement.lastSeen);
    if (dropped) end(statement, dropped.receivedAt + 3_600_000, 'closed', statement.key);
  }
}

function entitiesOf(statements: DemoStatement[]): DemoEntity[] {
  const found = new Map(statements.map((one) => [one.entity, one.kind]));
  return [...found].map(([key, kind]) => ({ key, kind })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The whole demonstration case, read from the files of this folder. The same files always give the same case. */
export function loadDemo(): Demo {
  const reads = readdirSync(new URL('./reports/', import.meta.url))
    .filter((name) => /^\d{3}-.*\.md$/.test(name))
    .sort()
    .map(readReport);
  const named = new Map<string, DemoStatement>();
  const statements = reads.flatMap((read) => statementsOf(read, named));
  closeDropped(reads, statements);
  return {
    node,
    parties,
    units,
    compartments,
    accounts,
    authorities,
    handlings,
    cases,
    sources,
    reports: reads.map((one) => one.report),
    entities: entitiesOf(statements),
    statements,
    judgements,
    charts,
    doors,
  };
}
