import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { houseProfile } from './house.ts';
import { decisionsOn, hitsById, type HitRow } from './queries.ts';
import { decided } from './rules.ts';
import { refusalOf } from './says.ts';
import type { DecideHits, HitDecision, HouseProfile, LookAgain } from './shapes.ts';

export interface Decided {
  ids: string[];
  /** How many now wait for a second person. */
  awaitSecond: number;
}

const mostAtOnce = 500;

/** One verdict with its reason on one or several hits: all of them or none. */
export async function decideHits(node: NodeContext, caller: Caller, made: DecideHits): Promise<Decided | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  const profile = await houseProfile(node);
  const wrong = wrongIn(profile, made);
  if (wrong) return wrong;
  const ids = [...new Set(made.ids)];
  return node.store.transact<Decided | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : {
            action: 'screening.decide',
            outcome: 'done',
            payload: { hits: ids, verdict: made.verdict, reason: made.reasonCode ?? null },
          },
    async (db) => {
      await db.rows(
        sql`select id from screening_hit where id = any(${ids}::uuid[]) and handling = any(${db.sight.handlings}::int[]) order by id for update`,
      );
      const rows = await hitsById(db, ids);
      if (rows.length < ids.length) return { refused: 'not-found' };
      const proposers = await proposedBy(db, ids);
      let awaitSecond = 0;
      for (const row of rows) {
        const step = decided(
          profile,
          { ...row, proposedBy: proposers.get(row.id) ?? null },
          made.verdict,
          caller.account,
        );
        if (typeof step === 'string') return refusalOf(step);
        if (step.proposed !== null) awaitSecond += 1;
        await db.rows(sql`
          update screening_hit set state = ${step.state}, proposed = ${step.proposed}
          where id = ${row.id} and handling = any(${db.sight.handlings}::int[])`);
        await keepDecision(db, row, 'hit', made.verdict, made, caller.account, step.second);
      }
      return { ids, awaitSecond };
    },
  );
}

function wrongIn(profile: HouseProfile, made: DecideHits): Refusal | undefined {
  if (made.ids.length === 0 || made.ids.length > mostAtOnce || !made.ids.every(isId))
    return invalid('ids', made.ids.length, `between 1 and ${mostAtOnce} hits`);
  if (made.reason.trim().length < 3) return invalid('reason', made.reason, 'why you decide so, in a few words');
  const { reasonCode, verdict } = made;
  const known = profile.reasonCodes.filter((one) => one.verdict === verdict).map((one) => one.code);
  if (reasonCode !== undefined && reasonCode !== '' && !known.includes(reasonCode))
    return invalid('reasonCode', reasonCode, `one of ${known.join(', ') || 'none'}`);
  return undefined;
}

/** Who gave the first word on hits that wait for a second. */
async function proposedBy(db: Writer, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await decisionsOn(db, ids);
  return new Map(
    rows
      .filter((row) => row.verdict === 'dismiss' || row.verdict === 'confirm')
      .map((row) => [row.target, row.account]),
  );
}

export async function keepDecision(
  db: Writer,
  target: Pick<HitRow, 'id' | 'handling'>,
  what: 'hit' | 'payment',
  verdict: HitDecision['verdict'] | 'release' | 'reject',
  said: { reasonCode?: string | undefined; reason: string },
  account: string,
  second: boolean,
): Promise<void> {
  await db.rows(sql`
    insert into screening_decision (target, id, what, verdict, reason_code, reason, by_account, at, second, handling)
    values (${target.id}, ${db.newId()}, ${what}, ${verdict}, ${said.reasonCode || null}, ${said.reason.trim()}, ${account}, ${new Date(db.now)},
      ${second}, ${target.handling})`);
}

/** A second look at a dismissal of the sample. */
export const isLook = (verdict: string): boolean => verdict === 'agree' || verdict === 'disagree';

/** A second person looks at a dismissal of the sample: he agrees, or it is escalated. */
export async function lookAgain(
  node: NodeContext,
  caller: Caller,
  id: string,
  made: LookAgain,
): Promise<{ id: string; agrees: boolean } | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (made.reason.trim().length < 3) return invalid('reason', made.reason, 'what you saw, in a few words');
  return node.store.transact<{ id: string; agrees: boolean } | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'screening.sample', outcome: 'done', payload: { hit: id, agrees: result.agrees } },
    async (db) => {
      await db.rows(
        sql`select id from screening_hit where id = ${id} and handling = any(${db.sight.handlings}::int[]) for update`,
      );
      const [row] = await hitsById(db, [id]);
      if (!row) return { refused: 'not-found' };
      const decisions = await decisionsOn(db, [id]);
      const at = decisions.findLastIndex((one) => one.verdict === 'dismiss');
      const dismissed = decisions[at];
      const looked = decisions.some((one, place) => place > at && isLook(one.verdict));
      if (row.state !== 'dismissed' || !row.sampled || looked) return refusalOf('not-in-sample');
      if (dismissed?.account === caller.account) return refusalOf('second-must-be-another');
      if (!made.agrees)
        await db.rows(
          sql`update screening_hit set state = 'escalated' where id = ${id} and handling = any(${db.sight.handlings}::int[])`,
        );
      await keepDecision(db, row, 'hit', made.agrees ? 'agree' : 'disagree', made, caller.account, true);
      return { id, agrees: made.agrees };
    },
  );
}
