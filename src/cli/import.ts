import { access, constants } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Argument, type Command } from 'commander';
import type { ImportPreview, ImportView } from '#modules/intake/shapes.ts';
import type { SourceView } from '#modules/sources/shapes.ts';
import { parseGrade } from '#vocabulary/grade.ts';
import type { Label } from '#vocabulary/label.ts';
import { connect, type NodeClient } from './client.ts';
import { Fault, usage } from './fault.ts';
import { importFormats, inputsOf, jsonFile, type ImportFormat } from './import-files.ts';
import { finishImport, resultOf, sendFiles, told } from './import-job.ts';
import { importReports, type ReportOptions } from './import-report.ts';
import { labelExpected, readLabel } from './label.ts';
import { lookUnder } from './looking.ts';
import { underPurpose, type OnNode } from './options.ts';
import { columns, count, print } from './terminal.ts';

interface ImportOptions extends OnNode, ReportOptions {
  label?: string;
  grade?: string;
  source?: string;
  map?: string;
  preview?: boolean;
  dated?: string;
  rejects?: string;
  wait: boolean;
  again?: boolean;
}

/** `enlace import FORMAT FILE…`, and what can be done with an import afterwards. */
export function importCommands(program: Command): void {
  const command = underPurpose(program.command('import'))
    // Else its own options would be taken from those of undo, stop, resume and list.
    .enablePositionalOptions()
    .description('import files, as a job of the node that shows progress, can be stopped and taken back')
    .addArgument(new Argument('<format>', 'what the files hold').choices([...importFormats]))
    .argument('<files...>', 'files, a folder of OFAC files or of documents, or - for stdin; .gz too')
    .option('--label <label>', labelExpected)
    .option('--grade <grade>', 'such as B2')
    .option('--source <name or id>', 'where the files come from')
    .option('--map <file>', 'mapping of columns, for csv (JSON)')
    .option('--preview', 'show the first rows as they would be imported; nothing is kept')
    .option('--dated <date>', 'date of the list version or of the files')
    .option('--rejects <file>', 'where rows that cannot be taken go; beside the first file by default')
    .option('--no-wait', 'do not wait for the end')
    .option('--again', 'read documents once more that the case holds already')
    .option('--title <text>', 'title of a report; its first line by default')
    .option('--date <date>', 'date of a report')
    .option('--discipline <name>', 'discipline of reports and documents')
    .option('--language <code>', 'language of reports and documents: en or es')
    .action((format: ImportFormat, files: string[], options: ImportOptions) => importFiles(format, files, options));
  underPurpose(command.command('list').description('list your imports in the case')).action(listImports);
  underPurpose(command.command('undo <id>').description('take a whole import back')).action(undoImport);
  underPurpose(command.command('stop <id>').description('stop an import after its batch')).action(stopImport);
  underPurpose(command.command('resume <id>').description('let a stopped import go on, to its end'))
    .option('--rejects <file>', 'where rows that cannot be taken go')
    .action(resumeImport);
}

async function importFiles(format: ImportFormat, paths: string[], options: ImportOptions): Promise<void> {
  checkOptions(format, options);
  const label = options.label === undefined ? undefined : labelOf(options.label);
  const map = options.map === undefined ? undefined : await jsonFile(options.map);
  const inputs = await inputsOf(format, paths);
  if (options.rejects !== undefined) await access(dirname(resolve(options.rejects)), constants.W_OK);
  const node = connect(options);
  // The authority of an import is that of its facts; it says under what one looks only where nothing else does.
  const { authority: _, ...stated } = options;
  const looking = await lookUnder(node, stated, options.authority);
  if (options.preview) {
    const fields = { format, ...(map === undefined ? {} : { map: JSON.stringify(map) }) };
    const preview = await sendFiles<ImportPreview>(node, 'imports/preview', fields, inputs);
    print(options.json, preview, () => previewText(preview));
    return;
  }
  const stands = await standsOf(node, looking, options, label);
  const source = await sourceOf(node, format, options.source, stands.remembered);
  if (format === 'report')
    return importReports(
      node,
      paths,
      { case: looking.case, label: stands.label, authority: stands.authority, grade: stands.grade },
      source,
      options,
    );
  const fields: Record<string, string> = {
    format,
    case: looking.case,
    label: JSON.stringify(stands.label),
    authority: stands.authority,
    grade: stands.grade,
    source,
  };
  if (map !== undefined) fields['map'] = JSON.stringify(map);
  if (options.dated !== undefined) fields['dated'] = options.dated;
  if (format === 'documents') Object.assign(fields, documentFields(options));
  const view = await sendFiles<ImportView>(node, 'imports', fields, inputs);
  if (options.wait)
    await finishImport(node, view.id, {
      ...json(options),
      rejects: options.rejects ?? rejectsBeside(format === 'documents' ? paths[0] : inputs[0]?.path),
    });
  else print(options.json, resultOf(view, false), () => told(resultOf(view, false)));
}

/** What only documents are asked: discipline, language, and whether one held already is read again. */
const documentFields = ({ discipline, language, again }: ImportOptions): Record<string, string> => ({
  ...(discipline === undefined ? {} : { discipline }),
  ...(language === undefined ? {} : { language }),
  ...(again ? { again: 'true' } : {}),
});

const json = (options: { json?: boolean }): { json?: boolean } =>
  options.json === undefined ? {} : { json: options.json };

function checkOptions(format: ImportFormat, options: ImportOptions): void {
  if (format === 'csv' && options.map === undefined && !options.preview)
    throw usage('--map', 'nothing', 'a mapping of the columns (JSON); --preview shows them');
  if (format !== 'csv' && options.map !== undefined) throw usage('--map', format, 'it with csv only');
  if ((format === 'report' || format === 'documents') && options.preview)
    throw usage('--preview', format, 'it with files of rows only');
  if (options.grade !== undefined && !parseGrade(options.grade))
    throw usage('--grade', options.grade, 'a grade such as B2 or europol:B2');
}

function labelOf(text: string): Partial<Label> {
  const label = readLabel(text);
  if ('expected' in label) throw usage('--label', text, label.expected);
  return label;
}

interface Remembered {
  authority?: string | null;
  grade?: string | null;
  source?: string | null;
  /** As it was sent: JSON, as text. */
  label?: string | object | null;
}

/** What the new facts stand under: what was said, else what this person last chose. A label is never guessed. */
async function standsOf(
  node: NodeClient,
  looking: { case: string; authority: string },
  options: ImportOptions,
  said: Partial<Label> | undefined,
): Promise<{ label: object; authority: string; grade: string; remembered: string | null }> {
  const last = await node.get<Remembered>(`defaults?case=${looking.case}`);
  const label = said ?? (typeof last.label === 'string' ? (JSON.parse(last.label) as object) : last.label);
  if (!label) throw usage('--label', 'nothing, and none remembered', labelExpected);
  return {
    label,
    authority: options.authority ?? last.authority ?? looking.authority,
    grade: options.grade ?? last.grade ?? 'F6',
    remembered: last.source ?? null,
  };
}

/** A list keeps to its own source, for a new version closes what it drops; nothing else is ever put under a list. */
async function sourceOf(
  node: NodeClient,
  format: ImportFormat,
  said: string | undefined,
  remembered: string | null,
): Promise<string> {
  if (said !== undefined) return said;
  const { sources } = await node.get<{ sources: SourceView[] }>('sources');
  const last = sources.find((one) => one.id === remembered || one.name === remembered);
  if (last && (last.kind === 'list') === (format === 'ofac')) return last.id;
  if (format === 'ofac') return 'OFAC SDN';
  throw usage('--source', 'nothing, and none remembered', 'the source of these files, by name');
}

const rejectsBeside = (first: string | undefined): string =>
  `${first === undefined || first === '-' ? 'stdin' : first.replace(/\/+$/, '')}.rejects.csv`;

function previewText(preview: ImportPreview): string {
  const parts: string[] = [];
  if (preview.columns.length > 0)
    parts.push(columns(preview.columns.map((one) => [one.name, one.samples.join(' | ')])));
  const rows = preview.rows.flatMap((row) =>
    row.entities.map((one) => [
      String(row.line),
      one.kind,
      one.caption || one.key,
      one.facts.map((fact) => `${fact.property}=${fact.value}`).join('; '),
    ]),
  );
  if (rows.length > 0) parts.push(columns(rows));
  if (preview.rejects.length > 0)
    parts.push(
      columns(
        preview.rejects.map((one) => [`${one.file}:${one.line}: ${one.field}: ${one.found}; expected ${one.expected}`]),
      ),
    );
  return parts.join('\n\n') || 'no row';
}

async function listImports(options: OnNode): Promise<void> {
  const node = connect(options);
  await lookUnder(node, options);
  const answer = await node.get<{ imports: ImportView[] }>('imports');
  print(options.json, answer, () =>
    answer.imports.length === 0
      ? 'no import in this case'
      : columns(
          answer.imports.map((one) => [
            one.id,
            one.state,
            one.format,
            count(one.statements, 'statement'),
            count(one.rejects, 'reject'),
            one.files.join(', '),
          ]),
        ),
  );
}

async function undoImport(id: string, options: OnNode): Promise<void> {
  const node = connect(options);
  await lookUnder(node, options);
  try {
    const view = await node.post<ImportView>(`imports/${encodeURIComponent(id)}/undo`);
    print(options.json, resultOf(view, false), () => told(resultOf(view, false)));
  } catch (error) {
    if (!isNotFound(error)) throw error;
    // What `import report` names is the report itself.
    await node
      .post(`reports/${encodeURIComponent(id)}/withdraw`, { reason: 'import taken back' })
      .catch((second: unknown) => {
        throw isNotFound(second)
          ? new Fault(`${id}: not found; expected the id of an import of yours in this case`, {
              answer: (second as Fault).answer ?? {},
            })
          : second;
      });
    const result = { import: id, state: 'undone', rows: 1, statements: 0, rejects: 0, resumed: false };
    print(options.json, result, () => `${id}  undone`);
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof Fault && (error.answer as { refused?: string } | undefined)?.refused === 'not-found';

async function stopImport(id: string, options: OnNode): Promise<void> {
  const node = connect(options);
  await lookUnder(node, options);
  const view = await node.post<ImportView>(`imports/${encodeURIComponent(id)}/stop`);
  print(options.json, resultOf(view, false), () => told(resultOf(view, false)));
}

async function resumeImport(id: string, options: OnNode & { rejects?: string }): Promise<void> {
  const node = connect(options);
  await lookUnder(node, options);
  const view = await node.post<ImportView>(`imports/${encodeURIComponent(id)}/resume`);
  await finishImport(node, view.id, {
    ...json(options),
    rejects: options.rejects ?? `${view.files[0] ?? id}.rejects.csv`,
    resumed: true,
  });
}
