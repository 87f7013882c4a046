import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { assess, type Assessed } from '#methods/ownership/assess.ts';
import { readings, type Reading } from '#methods/ownership/picture.ts';
import type { OwnershipPath } from '#methods/ownership/paths.ts';
import { compare, one, parseShare, type Fraction } from '#methods/ownership/fraction.ts';
import { holdings, type Holdings } from '#methods/ownership/holdings.ts';
import { percentText } from '#methods/ownership/text.ts';
import { Fault, usage } from './fault.ts';
import { whole } from './options.ts';
import { readEdges, readListed, textOf, type EdgesRead, type Rejected } from './ownership-files.ts';
import { clean, count, warn } from './terminal.ts';

interface Options {
  edges: string;
  listed: string;
  threshold: string;
  reading: Reading;
  paths: string;
  rejects?: string;
  json?: boolean;
}

/** `enlace ownership`: what listed persons own of whom, a JSON line for each entity of which they own anything. */
export function ownershipCommand(program: Command): void {
  program
    .command('ownership')
    .description('who is owned by listed persons: the 50 percent rule over every tier and circle')
    .requiredOption('--edges <file>', 'CSV with owner,owned,percent; - for stdin')
    .requiredOption('--listed <file>', 'ids of the listed: one a line, or CSV or JSON with id; - for stdin')
    .option('--threshold <percent>', 'percentage from which an entity is blocked', '50')
    .addOption(
      new Option('--reading <name>', 'ofac: its 50 Percent Rule; economic: shares multiplied')
        .choices([...readings])
        .default('ofac'),
    )
    .option('--paths <n>', 'most paths for each entity', '5')
    .option('--rejects <file>', 'write rows that cannot be read here; by default beside the edges, .rejects.csv')
    .option('--json', 'print JSON lines; so it does wherever stdout is no terminal')
    .action(ownership);
}

async function ownership(options: Options): Promise<void> {
  const threshold = thresholdOf(options.threshold);
  const paths = whole('--paths', options.paths, 1, 100);
  if (options.edges === '-' && options.listed === '-') throw usage('--listed', 'stdin twice', 'one of both as a file');
  const read = readEdges(options.edges, await textOf(options.edges));
  const listed = readListed(options.listed, await textOf(options.listed));
  await sayRejected(options, read, listed.rejected);
  const net = holdings(read.holdings);
  sayDoubts(options, read, net, listed.ids);
  const json = options.json === true || !process.stdout.isTTY;
  let differ = 0;
  let pending = '';
  for (const one of assess(net, listed.ids, { threshold, reading: options.reading, paths })) {
    if (one.readingsDiffer) differ += 1;
    pending += json ? `${JSON.stringify(one)}\n` : `${summary(one)}\n`;
    if (pending.length < 1 << 18) continue;
    await out(pending);
    pending = '';
  }
  await out(pending);
  if (differ > 0)
    warn(
      `warning: ${count(differ, 'entity', 'entities')} reach ${options.threshold} percent by one reading only (readingsDiffer): a person has to look`,
    );
}

function thresholdOf(text: string): Fraction {
  const share = /\//.test(text) ? null : parseShare(text);
  if (!share || share.n === 0n || compare(share, one) > 0)
    throw usage('--threshold', text, 'a percentage above 0, at most 100');
  return share;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

async function sayRejected(options: Options, read: EdgesRead, listed: readonly Rejected[]): Promise<void> {
  const rows = [
    ...read.rejected.map((one) => ({ file: options.edges, ...one })),
    ...listed.map((one) => ({ file: options.listed, ...one })),
  ];
  if (rows.length === 0) return;
  const path = options.rejects ?? (options.edges === '-' ? undefined : `${options.edges}.rejects.csv`);
  const table = rows.map((row) => [row.file, String(row.line), row.field, row.found, row.expected].map(cell).join(','));
  if (path !== undefined) await writeFile(path, `${['file,line,field,found,expected', ...table].join('\r\n')}\r\n`);
  for (const row of rows.slice(0, 5))
    warn(`${row.file}:${row.line}: ${row.field === '' ? '' : `${row.field} `}${row.found}; expected ${row.expected}`);
  if (read.holdings.length === 0) throw new Fault(`${options.edges}: no good row; expected owner,owned,percent`);
  warn(`warning: ${count(rows.length, 'row')} rejected${path === undefined ? '' : `, see ${path}`}`);
}

/** What was taken as it stands but may be wrong. */
function sayDoubts({ edges, listed }: Options, read: EdgesRead, net: Holdings, ids: ReadonlySet<string>): void {
  const lines = (all: readonly number[]): string =>
    `line${all.length === 1 ? '' : 's'} ${all.slice(0, 8).join(', ')}${all.length > 8 ? ', …' : ''}`;
  const some = <One>(all: readonly One[], say: (one: One) => string): void => {
    for (const one of all.slice(0, 5)) warn(`warning: ${edges}: ${say(one)}`);
    if (all.length > 5) warn(`warning: ${edges}: and ${all.length - 5} more of the same`);
  };
  if (read.repeated.length > 0)
    warn(
      `warning: ${edges}: ${count(read.repeated.length, 'row')} repeated word for word, counted once (${lines(read.repeated)})`,
    );
  some(
    net.notes.over,
    (one) => `${one.entity}: ${percentText(one.total)} percent held in all (${lines(one.lines)}); computed as written`,
  );
  some(
    net.notes.own,
    (one) =>
      `${one.entity}: ${percentText(one.share)} percent held by itself (${lines(one.lines)}); taken out of the base`,
  );
  const strangers = [...ids].filter((id) => !net.index.has(id)).length;
  if (strangers > 0)
    warn(
      `warning: ${listed}: ${strangers === ids.size ? 'none' : `${ids.size - strangers} of ${ids.size}`} of the listed ids stand in the edges`,
    );
}

/** Waits when whoever reads our output is slower than we are. */
const out = (text: string): Promise<void> =>
  new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once('drain', () => done());
  });

/** What a person at a terminal wants to see of one entity. */
function summary(one: Assessed): string {
  const marks = [
    one.blocked ? 'BLOCKED' : 'not blocked',
    one.listed ? 'listed itself' : '',
    one.circle ? `circle of ${one.circle.size}` : '',
    one.readingsDiffer ? 'readings differ' : '',
  ].filter(Boolean);
  const economic = one.economicPercent === null ? 'no finite sum' : `${one.economicExact ?? one.economicPercent} %`;
  const way = (path: OwnershipPath): string =>
    `  ${path.exact ?? path.percent} %  ${[path.owner, ...(path.skipped ? [`… ${path.skipped} more …`] : []), ...path.through, one.entity].join(' → ')} (${path.held.join(' % × ')} %)${path.stopsAt === undefined ? '' : `; stops at ${path.stopsAt}`}`;
  const more = one.morePaths > 0 ? [`  and ${one.morePaths} more`] : [];
  return [
    `${one.entity}  ${one.exact ?? one.blockedPercent} %  ${marks.join(', ')}  (ofac ${one.rulePercent} %, economic ${economic})`,
    ...one.paths.map(way),
    ...more,
  ]
    .map(clean)
    .join('\n');
}
