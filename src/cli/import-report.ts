import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { disciplines, type Discipline, type NewReport, type SourceView } from '#modules/sources/shapes.ts';
import type { Done } from '#modules/statements/shapes.ts';
import type { NodeClient } from './client.ts';
import { usage, wrong } from './fault.ts';
import { print, warn } from './terminal.ts';

export interface ReportOptions {
  title?: string;
  date?: string;
  discipline?: string;
  language?: string;
}

type Stands = Pick<NewReport, 'case' | 'label' | 'authority' | 'grade'>;

export const isDiscipline = (text: string): text is Discipline => disciplines.some((one) => one === text);

/** Keeps text files as reports, one each. `import` of the answer is the report's id, which `import undo` takes back. */
export async function importReports(
  node: NodeClient,
  paths: readonly string[],
  stands: Stands,
  sourceName: string,
  options: ReportOptions & { json?: boolean },
): Promise<void> {
  const discipline = options.discipline ?? 'official';
  if (!isDiscipline(discipline)) throw usage('--discipline', discipline, disciplines.join(', '));
  if (options.title !== undefined && paths.length > 1) throw usage('--title', `${paths.length} files`, 'one file');
  const texts = await Promise.all(paths.map(async (path) => ({ path, text: await textOf(path) })));
  const source = await sourceFor(node, sourceName, stands);
  const reports: { file: string; report: string; act: string }[] = [];
  for (const { path, text } of texts) {
    const done = await node.post<Done>('reports', {
      ...stands,
      title: options.title ?? titleOf(path, text),
      text,
      source,
      discipline,
      ...(options.date === undefined ? {} : { date: options.date }),
      ...(options.language === undefined ? {} : { language: options.language }),
    } satisfies NewReport);
    reports.push({ file: path, report: done.ids[0] ?? '', act: done.act });
  }
  const answer = {
    import: reports[0]?.report ?? null,
    rows: reports.length,
    statements: 0,
    rejects: 0,
    resumed: false,
    reports,
  };
  print(options.json, answer, () => reports.map((one) => `${one.report}  ${one.file}`).join('\n'));
}

/** The text of a file or of stdin; UTF-8 with or without its mark, or gzipped. */
async function textOf(path: string): Promise<string> {
  const bytes = path === '-' ? await stdinBytes() : await readFile(path);
  const name = path === '-' ? 'stdin' : path;
  try {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    if (text.trim() === '') throw wrong(name, 'no text', 'the text of a report');
    return text.replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw wrong(name, 'bytes that are not UTF-8', 'text in UTF-8');
    throw error;
  }
}

async function stdinBytes(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The first line that says something, without the marks of a heading. */
export function titleOf(path: string, text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? path;
  return [...first.replace(/^#+\s*/, '').trim()].slice(0, 300).join('');
}

/** The id of a source by name or id; a new name makes a new source under the report's own label. */
async function sourceFor(node: NodeClient, named: string, stands: Stands): Promise<string> {
  const { sources } = await node.get<{ sources: SourceView[] }>('sources');
  const known = sources.find((one) => one.id === named || one.name === named);
  if (known) return known.id;
  const done = await node.post<Done>('sources', {
    name: named,
    kind: 'agency',
    reliability: null,
    label: stands.label,
    authority: stands.authority,
  });
  warn(`${named}: a new source was added`);
  return done.ids[0] ?? '';
}
