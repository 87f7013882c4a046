import { handlingForWriting, knownWords, refuse, type Caller, type NodeContext } from '#access/context.ts';
import type { Handlings } from '#access/sight.ts';
import { endJudgements, note, statementsOf, type StatementRow } from '#modules/statements/index.ts';
import type { Done } from '#modules/statements/shapes.ts';
import { sql, type Writer } from '#storage/store.ts';
import { handlingKey, joinHandlings, openHandling, type Handling } from '#vocabulary/handling.ts';
import { isId } from '#vocabulary/ids.ts';
import { openLabel, parseLabel, type Label } from '#vocabulary/label.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';

export interface NewJudgement {
  a: string;
  b: string;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
  /** Further conditions, when the reason is more sensitive than the two ends. */
  label?: Partial<Label>;
}

/** Records a person's decision about two entities: two rows, under the join of labels that show both ends. */
export async function judge(node: NodeContext, caller: Caller, made: NewJudgement): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(made.a) || !isId(made.b)) return { refused: 'not-found' };
  if (made.a === made.b) return invalid('b', made.b, 'another entity');
  if (made.reason.trim() === '') return invalid('reason', '', 'why you decide so');
  const rows = await node.store.read(caller.sight, (db) => db.rows(statementsOf(db, [made.a, made.b], null)));
  const ends = [made.a, made.b].map((id) => rows.filter((row) => row.entity === id));
  if (ends.some((of) => of.length === 0)) return { refused: 'not-found' };
  const handlings = await node.handlings();
  const shown = ends.map((of) => mostOpen(handlings, of)).reduce(joinHandlings, openHandling);
  const narrowed = parseLabel({ ...openLabel, ...made.label }, await knownWords(node, caller));
  if (Array.isArray(narrowed)) return { refused: 'invalid', fields: narrowed };
  const writing = await handlingForWriting(node, caller, joinHandlings(shown, { label: narrowed, authorities: [] }));
  if (isRefusal(writing)) return writing;
  return node.store.transact(
    writing.caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'identity.judge', outcome: 'done', payload: { ...made, judgement: result.ids[0] } },
    async (db) => {
      const id = await writeJudgement(db, caller.account, made, writing.id);
      return note(db, caller.account, `judged-${made.verdict}`, { judgements: { recorded: [id], ended: [] } }, [id]);
    },
  );
}

/** Both rows of a judgement under one id. */
export async function writeJudgement(
  db: Writer,
  account: string,
  made: NewJudgement,
  handling: number,
  at = db.now,
): Promise<string> {
  const id = db.newId();
  for (const [entity, other] of [
    [made.a, made.b],
    [made.b, made.a],
  ]) {
    await db.rows(sql`
      insert into judgement (entity, id, other, verdict, reason, by_account, recorded_at, handling)
      values (${entity}, ${id}, ${other}, ${made.verdict}, ${made.reason.trim()}, ${account}, ${new Date(at)}, ${handling})`);
  }
  return id;
}

/** Of the handlings under which an end is seen, the one with the fewest conditions: whoever passes it sees that end. Ties by its text. */
function mostOpen(handlings: Handlings, rows: readonly StatementRow[]): Handling {
  const known = [...new Set(rows.map((row) => row.handling))].flatMap((id) => handlings.byId.get(id) ?? []);
  known.sort((a, b) => conditions(a) - conditions(b) || (handlingKey(a) < handlingKey(b) ? -1 : 1));
  return known[0] ?? openHandling;
}

const conditions = ({ label, authorities }: Handling): number =>
  label.classifications.length +
  label.compartments.length +
  authorities.length +
  [label.parties, label.recipients, label.purposes, label.expires].filter((part) => part !== null).length;

/** Takes a judgement back: both entities are again what they were. */
export async function withdrawJudgement(
  node: NodeContext,
  caller: Caller,
  id: string,
  reason: string,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.transact(
    caller.sight,
    (result) =>
      isRefusal(result) ? null : { action: 'identity.withdraw', outcome: 'done', payload: { judgement: id, reason } },
    async (db) => {
      const ended = await endJudgements(db, [id]);
      if (ended.length === 0) return { refused: 'not-found' };
      return note(db, caller.account, 'judgement-withdrawn', { judgements: { recorded: [], ended } }, [id]);
    },
  );
}
