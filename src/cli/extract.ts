import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { Command } from 'commander';
import { parseDate } from '#vocabulary/time.ts';
import { extract, type Extracted } from '#modules/reading/commands.ts';
import { Fault, usage, wrongLine } from './fault.ts';
import { clean, columns, count, progressLine, warn } from './terminal.ts';

interface Options {
  json?: boolean;
  dated?: string;
  language?: string;
  ocr?: boolean;
  rejects?: string;
}

/** `enlace extract FILE…`: what the text reader finds, a JSON line for each document. */
export function extractCommand(program: Command): void {
  program
    .command('extract')
    .argument('<file...>', 'documents or folders of them; - for stdin')
    .description('read documents: entities, links, events, figures, identifiers, dates')
    .option('--dated <date>', 'date of the documents, where they bear none')
    .option('--language <code>', 'en or es; told by the text otherwise')
    .option('--no-ocr', 'leave pictures and scanned pages unread')
    .option('--rejects <file>', 'write the documents that could not be read here, with the reason')
    .option('--json', 'print JSON lines only')
    .action(extractFiles);
}

interface Failed {
  file: string;
  found: string;
  expected: string;
}

async function extractFiles(paths: string[], options: Options): Promise<void> {
  const { language } = options;
  if (language !== undefined && language !== 'en' && language !== 'es') throw usage('--language', language, 'en or es');
  const dated = options.dated === undefined ? undefined : parseDate(options.dated);
  if (typeof dated === 'object') throw usage('--dated', options.dated ?? '', dated.expected);
  const progress = progressLine();
  const failed: Failed[] = [];
  let read = 0;
  const found = extract(paths, {
    ocr: options.ocr ?? true,
    clock: () => performance.now(),
    onPage: ({ name, page, pages }) => progress.show(`${name}: page ${page} of ${pages}`),
    ...(dated ? { dated } : {}),
    ...(language ? { language } : {}),
  });
  for await (const one of found) {
    progress.end();
    if ('document' in one) {
      read += 1;
      for (const note of one.notes) warn(`${one.document}: ${note}`);
      await out(options.json ? `${JSON.stringify(one)}\n` : summary(one));
      continue;
    }
    const fault =
      'labelled' in one
        ? {
            file: one.name,
            found: 'a file exported from a node, which carries its label',
            expected: 'work on it through a node, as a signed-in user',
          }
        : { file: one.name, found: one.found, expected: one.expected };
    failed.push(fault);
    warn(wrongLine({ at: fault.file, found: fault.found, expected: fault.expected }));
  }
  if (options.rejects !== undefined) await writeFile(options.rejects, rejectsOf(failed));
  if (read === 0) throw new Fault([], { exit: 1 });
  if (failed.length > 0) warn(`${count(failed.length, 'document')} could not be read, ${count(read, 'document')} read`);
}

/** Waits when whoever reads our output is slower than we are. */
const out = (text: string): Promise<void> =>
  new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once('drain', () => done());
  });

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const rejectsOf = (failed: readonly Failed[]): string =>
  [
    'file,line,field,found,expected',
    ...failed.map((one) => [one.file, '', 'document', one.found, one.expected].map(cell).join(',')),
  ].join('\r\n') + '\r\n';

/** What a person at a terminal wants to see of one document. */
function summary(one: Extracted): string {
  const name = new Map(one.entities.map((entity) => [entity.id, entity.name]));
  const said = (stance: { modality: string; denied: boolean }): string =>
    [stance.modality === 'asserted' ? '' : stance.modality, stance.denied ? 'denied' : ''].filter(Boolean).join(', ');
  const blocks: [string, string[][]][] = [
    ['entities', one.entities.map((entity) => [entity.kind, entity.name, entity.aliases.join(' · ')])],
    [
      'links',
      one.links.map((link) => [link.kind, name.get(link.from) ?? '', '→', name.get(link.to) ?? '', said(link)]),
    ],
    [
      'events',
      one.events.map((event) => [
        event.kind,
        event.date ?? '',
        [event.quantity, event.unit].filter((part) => part !== null).join(' '),
        event.actors.map((id) => name.get(id) ?? '').join(', '),
        said(event),
      ]),
    ],
    ['figures', one.figures.map((figure) => [String(figure.value), figure.unit, figure.what, figure.qualifier ?? ''])],
    ['identifiers', one.identifiers.map((id) => [id.type, id.text, id.valid ? '' : `invalid: ${id.fault?.en ?? ''}`])],
    ['dates', one.dates.map((date) => [date.text, date.date ?? '?', date.basis])],
    ['sums', one.sums.map((sum) => [sum.agrees ? 'agrees' : 'differs', sum.says.en])],
  ];
  const parts = blocks.filter(([, rows]) => rows.length > 0).map(([title, rows]) => `${title}\n${columns(rows, '  ')}`);
  return `${clean(one.document)} (${one.language}${one.dated === null ? '' : `, ${one.dated}`})\n${parts.join('\n')}\n\n`;
}
