import type { Caller, NodeContext } from '#access/context.ts';
import { refuse } from '#access/context.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { writingUnder } from './accept.ts';
import { consult } from './extractor/consult.ts';
import { keepReading } from './keep.ts';
import { readReport } from './queries.ts';
import { readAway } from './text-thread.ts';
import { readingView } from './view.ts';
import type { ReadingView } from './shapes.ts';

interface ReadAgain {
  language?: 'en' | 'es' | undefined;
  /** Ask the node's extractor too; it is never asked otherwise. */
  extractor?: boolean | undefined;
}

/** Reads a report's text, again or for the first time; what a person decided on it stays. */
export async function readAgain(
  node: NodeContext,
  caller: Caller,
  id: string,
  { language, extractor }: ReadAgain,
  signal: AbortSignal,
): Promise<ReadingView | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const writing = await writingUnder(node, caller, id);
  if (isRefusal(writing)) return writing;
  const { report } = writing;
  const read = await readAway({
    text: report.body,
    dated: report.reported,
    language: language ?? report.language,
  });
  if (extractor !== true) {
    await node.store.transact(
      writing.caller.sight,
      (suggestions) => ({ action: 'reading.make', outcome: 'done', payload: { report: id, suggestions } }),
      (db) => keepReading(db, { ...report, handling: writing.handling }, read),
    );
    return readingView(node, caller, id);
  }
  const label = (await node.handlings()).byId.get(report.handling)?.label;
  if (!label) return { refused: 'not-found' };
  const more = await consult(node, writing.caller.sight, { ...report, label }, read.reading, signal);
  if (isRefusal(more)) return more;
  return keepBoth(node, caller, { ...read, ...more }, { id, handling: report.handling });
}

type Both = Awaited<ReturnType<typeof readAway>> & Exclude<Awaited<ReturnType<typeof consult>>, Refusal>;

/** Keeps a reading of both. An extractor may take minutes: what this person may do now counts, under the handling as it is now. */
async function keepBoth(
  node: NodeContext,
  caller: Caller,
  { reading, marks, extra, whole, payload, notes }: Both,
  was: { id: string; handling: number },
): Promise<ReadingView | Refusal> {
  const writing = await writingUnder(node, caller, was.id);
  if (isRefusal(writing)) return writing;
  const kept = await node.store.transact<number | Refusal>(
    writing.caller.sight,
    (suggestions) => ({
      action: 'reading.make',
      outcome: 'done',
      payload: { report: was.id, suggestions, extractor: payload },
    }),
    async (db) => {
      const report = await readReport(db, was.id);
      if (!report) return { refused: 'not-found' };
      if (report.handling !== was.handling) return changed;
      return keepReading(db, report, { reading, marks, extra: { items: extra, whole } });
    },
  );
  if (isRefusal(kept)) return kept;
  const view = await readingView(node, caller, was.id);
  return isRefusal(view) ? view : { ...view, extractor: { ...view.extractor, notes } };
}

const changed: Refusal = {
  refused: 'conflict',
  rule: 'report-changed',
  reason: 'The label of the report changed while it was read. Read it again.',
};
