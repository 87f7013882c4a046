import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportView } from '#modules/intake/shapes.ts';
import type { NodeClient } from './client.ts';
import { Fault, faultOf, wrong } from './fault.ts';
import { multipart, type Input } from './import-files.ts';
import { count, print, progressLine, warn } from './terminal.ts';

/** Sends fields and files to `imports` or `imports/preview`, streaming. */
export async function sendFiles<T>(
  node: NodeClient,
  path: string,
  fields: Record<string, string>,
  inputs: readonly Input[],
): Promise<T> {
  const boundary = `enlace-${randomUUID()}`;
  const total = inputs.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  const line = progressLine();
  let sent = 0;
  const body = ReadableStream.from(
    multipart(boundary, fields, inputs, (bytes) => {
      sent += bytes;
      line.show(`sending ${total > 0 ? share(sent, total) : count(sent, 'byte')}`);
    }),
  );
  try {
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    // Node's own stream type and that of fetch differ in name only.
    const init = {
      method: 'POST',
      headers,
      body: body as unknown as NonNullable<RequestInit['body']>,
      duplex: 'half',
    } as RequestInit;
    return (await (await node.open(path, init)).json()) as T;
  } finally {
    line.end();
  }
}

const share = (part: number, whole: number): string =>
  `${whole > 0 ? Math.min(100, Math.floor((part / whole) * 100)) : 100} %`;

const phases: Record<string, string> = {
  '': 'waiting',
  reading: 'reading',
  comparing: 'comparing with the version before',
  done: 'finishing',
};

/** Follows an import to its end, through a restart of the node. `resumed` tells that it went on after an interruption. */
export async function followImport(
  node: NodeClient,
  id: string,
  resumed = false,
): Promise<{ view: ImportView; resumed: boolean }> {
  const line = progressLine();
  const interrupt = (): void => {
    line.end();
    warn(`the import goes on at the node; expected enlace import stop ${id}, or enlace import list`);
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  let [wait, unanswered, interrupted] = [100, 0, resumed];
  try {
    for (;;) {
      const view = await node.get<ImportView>(`imports/${id}`).catch((error: unknown) => {
        const { answer } = faultOf(error);
        if ((answer as { refused?: string } | undefined)?.refused !== 'unreachable' || unanswered > 120) throw error;
        return undefined;
      });
      if (!view) {
        unanswered += 1;
        interrupted = true;
        line.show('the node does not answer; waiting for it');
      } else if (view.state === 'queued' || view.state === 'running') {
        unanswered = 0;
        line.show(
          `${phases[view.phase] ?? view.phase} ${share(view.bytesRead, view.bytes)}, ${count(view.rows, 'row')}, ${count(view.statements, 'statement')}`,
        );
      } else return { view, resumed: interrupted };
      await pause(wait);
      wait = Math.min(1000, wait * 1.5);
    }
  } finally {
    line.end();
    process.off('SIGINT', interrupt);
  }
}

export interface ImportResult {
  import: string;
  state: ImportView['state'];
  rows: number;
  statements: number;
  rejects: number;
  resumed: boolean;
  opened: number;
  repeated: number;
  closed: number;
  /** Of documents: how many were read, could not be, were held already, and what was made of them. */
  documents?: Omit<NonNullable<ImportView['documents']>, 'faults'>;
  /** File in which the rejected rows stand, with their reasons. */
  rejectsFile: string | null;
}

const withoutFaults = ({
  faults: _,
  ...documents
}: NonNullable<ImportView['documents']>): NonNullable<ImportResult['documents']> => documents;

export const resultOf = (view: ImportView, resumed: boolean, rejectsFile: string | null = null): ImportResult => ({
  import: view.id,
  state: view.state,
  rows: view.rows,
  statements: view.statements,
  rejects: view.rejects,
  resumed,
  opened: view.opened,
  repeated: view.repeated,
  closed: view.closed,
  ...(view.documents ? { documents: withoutFaults(view.documents) } : {}),
  rejectsFile,
});

/** Fetches what could not be taken into a CSV file. A place that cannot be written to is said, and is no failure of the import. */
async function fetchRejects(node: NodeClient, id: string, to: string): Promise<string | null> {
  const answer = await node.open(`imports/${id}/rejects.csv`);
  if (!answer.body) return null;
  try {
    await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(to));
    return to;
  } catch (error) {
    warn(`warning: ${faultOf(error).message}: the rejects were not written; --rejects FILE`);
    return null;
  }
}

/** Follows an import, keeps its rejects, and prints the result. Nothing good is exit 1, and so is an import that failed. */
export async function finishImport(
  node: NodeClient,
  id: string,
  options: { json?: boolean; rejects: string; resumed?: boolean },
): Promise<void> {
  const { view, resumed } = await followImport(node, id, options.resumed);
  const rejectsFile = view.rejects > 0 ? await fetchRejects(node, id, options.rejects) : null;
  const result = resultOf(view, resumed, rejectsFile);
  const where = rejectsFile === null ? '' : `; their reasons are in ${rejectsFile}`;
  const names = view.files.length > 3 ? count(view.files.length, 'file') : view.files.join(', ');
  if (view.state === 'failed' || view.state === 'stopped') {
    const expected = `enlace import resume ${id}, or enlace import undo ${id}`;
    throw new Fault(`${names}: the import ${view.state}${view.error ? ` (${view.error})` : ''}; expected ${expected}`, {
      answer: result,
    });
  }
  if (view.documents ? view.documents.read + view.documents.held === 0 : view.statements === 0) {
    const fault = wrong(
      names,
      `no row that could be taken of ${count(view.rows, 'row')}`,
      `rows of the format ${view.format}${where}`,
    );
    throw new Fault(fault.lines, { answer: result });
  }
  if (view.rejects > 0)
    warn(`warning: ${names}: ${count(view.rejects, view.documents ? 'document' : 'value')} not taken${where}`);
  print(options.json, result, () => told(result));
}

export function told(result: ImportResult): string {
  const list =
    result.repeated + result.closed > 0
      ? `; ${result.opened} opened, ${result.repeated} repeated, ${result.closed} closed`
      : '';
  if (result.documents) {
    const { read, failed, held, suggestions } = result.documents;
    return `${result.import}  ${result.state}: ${count(read, 'document')} read, ${failed} not, ${held} held already; ${count(suggestions, 'suggestion')} to decide`;
  }
  return `${result.import}  ${result.state}: ${count(result.rows, 'row')}, ${count(result.statements, 'statement')}, ${count(result.rejects, 'reject')}${list}`;
}
