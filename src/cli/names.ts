import type { Command } from 'commander';
import type { TableRow } from '#modules/intake/commands.ts';
import { compareNames, leastScore } from '#methods/names/compare.ts';
import { addingUp, four } from '#methods/screening/score.ts';
import type { Hit } from '#methods/screening/shapes.ts';
import { pairFault, subjectOf, type Wanting } from '#methods/screening/subject-row.ts';
import { clip } from '#vocabulary/refusal.ts';
import { usage, wrong } from './fault.ts';
import { screenOf } from './list-files.ts';
import { whole } from './options.ts';
import { openTable, out, type Rejects, rejectsFile, type Table } from './table.ts';
import { clean, columns, count, progressLine, warn } from './terminal.ts';

interface CompareOptions {
  pairs: string;
  kind?: string;
  rejects?: string;
  json?: boolean;
}

interface ScreenOptions {
  list: string[];
  names: string;
  threshold?: string;
  limit?: string;
  mapping?: string;
  rejects?: string;
  json?: boolean;
}

/** `enlace names compare` and `enlace names screen`: files in, JSON lines out, no node needed. */
export function namesCommands(program: Command): void {
  const names = program.command('names').description('compare names; screen them against lists');
  names
    .command('compare')
    .description('how far two names agree, for each row of a file')
    .requiredOption('--pairs <file>', 'CSV with the columns query,listed; - for stdin')
    .option('--kind <kind>', 'person, company or vessel')
    .option('--rejects <file>', 'where rows that cannot be taken go; beside the file by default')
    .option('--json', 'print JSON lines only')
    .action(compare);
  names
    .command('screen')
    .description('entries of lists that the names of a file may mean')
    .requiredOption('--list <path...>', 'list files, or folders of them')
    .requiredOption(
      '--names <file>',
      'CSV with the column name, perhaps id,kind,birthDate,country,idNumber,address; - for stdin',
    )
    .option('--mapping <file>', 'how a list of no known layout is to be read')
    .option('--threshold <score>', 'leave out hits below this score', String(leastScore.possible))
    .option('--limit <n>', 'at most so many hits for a name', '10')
    .option('--rejects <file>', 'where rows that cannot be taken go; beside the file by default')
    .option('--json', 'print JSON lines only')
    .action(screen);
}

async function compare(options: CompareOptions): Promise<void> {
  const kind = options.kind === undefined ? undefined : nameKinds.get(options.kind.toLowerCase());
  if (options.kind !== undefined && kind === undefined)
    throw usage('--kind', options.kind, [...nameKinds.keys()].join(', '));
  const table = await openTable(options.pairs, ['query', 'listed']);
  await eachRow(table, rejectsFile(options.pairs, options.rejects), (row) => {
    const [query, listed] = [row.cell('query'), row.cell('listed')];
    const reject = pairFault(query, 'query') ?? pairFault(listed, 'listed');
    if (reject) return reject;
    const compared = compareNames(query, listed, kind);
    const [score, band] = [four(compared.score), compared.band];
    const found = { query, listed, score, band, reasons: addingUp(score, compared.reasons) };
    const shown = columns([[found.score.toFixed(4), band.padEnd(8), `${query}  /  ${listed}`]]);
    return { text: options.json ? `${JSON.stringify(found)}\n` : `${shown}\n`, notes: [] };
  });
}

/** `--kind` as the contract has it, and as names are read. */
const nameKinds: ReadonlyMap<string, string> = new Map([
  ['person', 'Person'],
  ['company', 'Company'],
  ['organization', 'Organization'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Airplane'],
]);

async function screen(options: ScreenOptions): Promise<void> {
  const least = Number(options.threshold);
  if (options.threshold?.trim() === '' || !(least >= 0 && least <= 1))
    throw usage('--threshold', options.threshold ?? '', 'a score from 0 to 1');
  const limit = whole('--limit', options.limit ?? '', 1, 1000);
  if (options.names === '-' && options.list.includes('-'))
    throw usage('--names', 'stdin twice', 'one of both as a file');
  const table = await openTable(options.names, ['name']);
  const ready = await screenOf(options.list, { mapping: options.mapping });
  const progress = progressLine();
  let at = 0;
  await eachRow(table, rejectsFile(options.names, options.rejects), (row) => {
    at += 1;
    if (at % 1000 === 0) progress.show(`${at.toLocaleString('en')} names screened`);
    const read = subjectOf(row);
    if ('found' in read) return read;
    const { subject, notes } = read;
    const hits = ready.subject(subject, { least, limit });
    // A name that cannot be screened and hits nothing is never shown as clear.
    const unsaid = notes.find(({ field }) => field === 'name');
    if (unsaid && hits.length === 0) return unsaid;
    const found = { id: row.cell('id') || String(at), name: subject.name, hits };
    return { text: options.json ? `${JSON.stringify(found)}\n` : readable(found), notes };
  });
  progress.end();
}

/** What a row came to: its line of output, and what of it could not be read. */
interface Made {
  text: string;
  notes: readonly Wanting[];
}

/** Prints what `read` makes of each row, in order; what it refuses is kept with its reason. Nothing good is exit 1. */
async function eachRow(table: Table, rejects: Rejects, read: (row: TableRow) => Made | Wanting): Promise<void> {
  const { input } = rejects;
  let good = 0;
  for await (const one of table.rows) {
    if ('reject' in one) {
      await rejects.add(one.reject);
      continue;
    }
    const { line } = one.row;
    const made = read(one.row);
    const wanting = 'text' in made ? made.notes : [made];
    for (const found of wanting) await rejects.add({ file: input, line, ...clipped(found) });
    if (!('text' in made)) continue;
    good += 1;
    await out(made.text);
  }
  await rejects.close();
  if (rejects.count > 0)
    warn(`warning: ${input}: ${count(rejects.count, 'value')} not taken, their reasons are in ${rejects.path}`);
  if (good === 0) throw wrong(input, 'no row that could be taken', 'at least one');
}

const clipped = (one: Wanting): Wanting => ({ ...one, found: clip(one.found) });

/** What a person at a terminal wants to see of one name. */
function readable({ id, name, hits }: { id: string; name: string; hits: readonly Hit[] }): string {
  const head = `${clean(id)}  ${clean(name)}`;
  if (hits.length === 0) return `${head}  no hit\n`;
  const rows = hits.map((hit) => [
    hit.score.toFixed(4),
    hit.band,
    `${hit.list} ${hit.entry}`,
    hit.listedName,
    hit.programmes.join(' '),
    hit.reasons
      .filter(({ key }) => key !== 'name')
      .map(({ key, value }) => (value === '' ? key : `${key} ${value}`))
      .join('; '),
  ]);
  return `${head}\n${columns(rows, '  ')}\n`;
}
