import type { ListInForce } from '#modules/designations/shapes.ts';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { entryAsKept, meaningOf } from '#modules/designations/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { isLook } from './decide.ts';
import { houseProfile } from './house.ts';
import {
  decisionsOn,
  hitsById,
  hitsOfSubjects,
  hitsWhere,
  listSets,
  summaryOf,
  type DecisionRow,
  type HitRow,
} from './queries.ts';
import { isPair, reasonWords } from './reason-words.ts';
import { decided } from './rules.ts';
import { whyWords } from './says.ts';
import type { HitDecision, HitView, HouseProfile, Verdict, Words } from './shapes.ts';

const nobody: ListInForce = {
  list: '',
  title: '',
  publisher: '',
  asOf: null,
  version: '',
  digest: '',
  entries: 0,
  official: false,
};

/** A hit with everything a person needs to decide: both sides, why, what a listing means, what was decided before. */
export async function hitView(node: NodeContext, caller: Caller, id: string): Promise<HitView | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const profile = await houseProfile(node);
  const now = node.store.clock();
  return node.store.read(
    caller.sight,
    async (db) => {
      const [row] = await hitsById(db, [id]);
      if (!row) return { refused: 'not-found' } as const;
      const [set] = await listSets<ListInForce>(db, [row.lists]);
      const list = set?.lists.find((one) => one.list === row.list) ?? nobody;
      const entry = await entryAsKept(db, row.list, row.entry, list.version);
      const decisions = await decisionsOn(db, [id]);
      const others = (await hitsOfSubjects(db, [row.subject])).filter((one) => one.id !== id);
      if (entry === null) return { refused: 'not-found' } as const;
      return {
        ...summaryOf(row, now),
        reasons: row.reasons.map((reason) => ({ ...reason, says: reasonWords(reason.key, reason.value) })),
        sides: sidesOf(row),
        entryBody: entry,
        programmesMean: meaningOf(row.programmes, row.list),
        listInForce: list,
        decisions: decisions.map(decisionView),
        others: others.slice(0, 20).map((one) => summaryOf(one, now)),
        before: await decidedBefore(db, row),
        may: mayDo(profile, row, decisions, caller),
      } satisfies HitView;
    },
    { action: 'screening.look', outcome: 'done', payload: { hit: id } },
  );
}

function sidesOf(row: HitRow): HitView['sides'] {
  return row.reasons
    .filter((reason) => isPair(reason.key))
    .map(({ key, value, points }) => {
      const [asked = '', listed = asked] = value.split(' / ');
      const alone = key === 'only-asked' || key === 'only-listed' || key === 'second-surname';
      const there = !row.matchedName.toUpperCase().includes(asked.toUpperCase());
      return alone
        ? { asked: there ? asked : '', listed: there ? '' : asked, how: key, points }
        : { asked, listed, how: key, points };
    });
}

export const decisionView = (row: DecisionRow): HitDecision => ({
  verdict: row.verdict as HitDecision['verdict'],
  reasonCode: row.reasonCode,
  reason: row.reason,
  by: row.by,
  at: row.at,
  second: row.second,
});

/** Decisions on the same pair in other payments, or before one side changed. */
async function decidedBefore(db: Reader, row: HitRow): Promise<HitView['before']> {
  const same = await hitsWhere(
    db,
    sql`h.id <> ${row.id} and h.list = ${row.list} and h.entry = ${row.entry} and h.state in ('dismissed', 'confirmed')
      and (h.subject_digest = ${row.subjectDigest} or h.subject = ${row.subject})`,
    10,
  );
  const decisions = await decisionsOn(
    db,
    same.map((one) => one.id),
  );
  return same.flatMap((one) => {
    const last = decisions.filter((decision) => decision.target === one.id).at(-1);
    if (last === undefined) return [];
    const since =
      one.entryDigest !== row.entryDigest
        ? ('entry-changed' as const)
        : one.subjectDigest === row.subjectDigest
          ? ('same' as const)
          : ('subject-changed' as const);
    return [{ state: one.state, reason: last.reason, by: last.by, at: last.at, since }];
  });
}

function mayDo(profile: HouseProfile, row: HitRow, decisions: readonly DecisionRow[], caller: Caller): HitView['may'] {
  if (refuse(caller, 'screening.decide'))
    return {
      dismiss: false,
      confirm: false,
      escalate: false,
      reopen: false,
      look: false,
      whyNot: whyWords('not-yours'),
    };
  const proposedBy =
    decisions.findLast((one) => one.verdict === 'dismiss' || one.verdict === 'confirm')?.account ?? null;
  const can = (verdict: Verdict): Words | null => {
    const step = decided(profile, { ...row, proposedBy }, verdict, caller.account);
    return typeof step === 'string' ? whyWords(step) : null;
  };
  const [dismiss, confirm, escalate] = [can('dismiss'), can('confirm'), can('escalate')];
  const dismissedAt = decisions.findLastIndex((one) => one.verdict === 'dismiss');
  const looked = decisions.some((one, at) => at > dismissedAt && isLook(one.verdict));
  return {
    dismiss: dismiss === null,
    confirm: confirm === null,
    escalate: escalate === null && row.state !== 'escalated',
    reopen: can('reopen') === null,
    look: row.sampled && row.state === 'dismissed' && !looked && proposedBy !== caller.account,
    whyNot: dismiss ?? confirm ?? escalate,
  };
}
