import type { NodeContext } from '#access/context.ts';
import type { Reading } from '#methods/text/reading/types.ts';
import type { Sight } from '#storage/store.ts';
import type { Label } from '#vocabulary/label.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { extract, toBeSent } from './extract.ts';
import { mayRead } from './may-read.ts';
import { merge, type Merged } from './merge.ts';

export interface Consulted extends Merged {
  /** It read every part of the text. */
  whole: boolean;
  /** For the ledger: to whom, which model, how much and its digest, what was not taken. Never the text or the key. */
  payload: Record<string, unknown>;
  notes: { en: string; es: string }[];
}

/**
 * Sends a report's text to the extractor and puts what it finds beside the reader's; or refuses where there is none or the
 * label or discipline forbids it. That the text leaves the node stands in the ledger before the first word does.
 */
export async function consult(
  node: NodeContext,
  sight: Sight,
  report: { id: string; body: string; discipline: string; label: Label },
  reader: Reading,
  signal: AbortSignal,
): Promise<Consulted | Refusal> {
  const config = node.settings.extractor;
  if (!config) return off;
  const may = mayRead(config, report.label, report.discipline);
  if (!may.ok) return { refused: 'not-allowed', rule: `extractor-${may.rule}`, reason: may.reason.en };
  const payload = { report: report.id, ...toBeSent(config, report.body) };
  await node.store.transact(
    sight,
    () => ({ action: 'reading.send', outcome: 'done', payload }),
    async () => undefined,
  );
  const { reading, sent, dropped, unread, parts, notes } = await extract(config, report.body, reader, signal);
  return {
    ...merge(reader, reading),
    whole: unread === 0,
    payload: { ...sent, parts, unread, dropped: Object.fromEntries(dropped) },
    notes,
  };
}

const off: Refusal = {
  refused: 'conflict',
  rule: 'extractor-off',
  reason: 'No extractor is configured on this node.',
};
