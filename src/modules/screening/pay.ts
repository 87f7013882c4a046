import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { keepDecision } from './decide.ts';
import { hitsOfSubjects, type HitRow } from './queries.ts';
import { refusalOf, type WhyNot } from './says.ts';
import type { DecidePayment, PaymentState } from './shapes.ts';

interface Held {
  id: string;
  state: PaymentState;
  handling: number;
  whole: string | null;
}

/** Whether a payment may be released or rejected as its hits stand; undefined where it may. */
export function whyNot(
  state: PaymentState,
  hits: readonly Pick<HitRow, 'state'>[],
  decision: DecidePayment['decision'],
): WhyNot | undefined {
  if (state !== 'held') return 'not-held';
  if (decision === 'reject') return undefined;
  if (hits.some((hit) => hit.state === 'confirmed')) return 'hit-confirmed';
  if (hits.some((hit) => hit.state === 'open' || hit.state === 'escalated')) return 'hits-open';
  return undefined;
}

/** The payment and the other parts of the same message: none goes while a hit of another is open. */
export const togetherWith = async (db: Reader, { id, whole }: Pick<Held, 'id' | 'whole'>): Promise<string[]> => {
  if (whole === null) return [id];
  const rows = await db.rows<{ id: string }>(
    sql`select id from screening_payment where whole = ${whole} and handling = any(${db.sight.handlings}::int[])`,
  );
  return rows.map((row) => row.id);
};

/** A person lets a held payment go, or refuses it. It is let go only once every hit was dismissed. */
export async function decidePayment(
  node: NodeContext,
  caller: Caller,
  id: string,
  made: DecidePayment,
): Promise<{ id: string; state: PaymentState } | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (made.reason.trim().length < 3) return invalid('reason', made.reason, 'why you decide so, in a few words');
  return node.store.transact<{ id: string; state: PaymentState } | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: `payment.${made.decision}`, outcome: 'done', payload: { payment: id, state: result.state } },
    async (db) => {
      const [held] = await db.rows<Held>(sql`
        select id, state, handling, whole from screening_payment where id = ${id} and handling = any(${db.sight.handlings}::int[]) for update`);
      if (!held) return { refused: 'not-found' };
      const together = await togetherWith(db, held);
      // Who reopens a hit at this moment is waited for.
      await db.rows(
        sql`select id from screening_hit where subject = any(${together}::uuid[]) and handling = any(${db.sight.handlings}::int[]) order by id for share`,
      );
      const why = whyNot(held.state, await hitsOfSubjects(db, together), made.decision);
      if (why) return refusalOf(why);
      const state = made.decision === 'release' ? 'released' : 'rejected';
      await db.rows(sql`
        update screening_payment set state = ${state}, state_at = ${new Date(db.now)}
        where id = ${id} and handling = any(${db.sight.handlings}::int[])`);
      await keepDecision(db, held, 'payment', made.decision, made, caller.account, false);
      return { id, state };
    },
  );
}
