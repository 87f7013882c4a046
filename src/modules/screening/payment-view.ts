import type { ListInForce } from '#modules/designations/shapes.ts';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import type { PaymentFault, PaymentParty, PaymentText } from '#methods/payments/message.ts';
import { sql } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { houseProfile } from './house.ts';
import { togetherWith, whyNot } from './pay.ts';
import {
  decisionsOn,
  hitsOfSubjects,
  listSets,
  paymentsWhere,
  summaryOf,
  type HitRow,
  type PaymentRow,
} from './queries.ts';
import { hoursBetween } from './rules.ts';
import { whyWords } from './says.ts';
import type { HouseProfile, PaymentState, PaymentSummary, PaymentView } from './shapes.ts';

const heldHours = (row: PaymentRow, now: number): number | null =>
  row.state === 'held' ? Math.max(0, Math.floor(hoursBetween(row.receivedAt, now))) : null;

function summary(row: PaymentRow, profile: HouseProfile, now: number): PaymentSummary {
  const hours = heldHours(row, now);
  return {
    id: row.id,
    messageId: row.messageId,
    format: row.format,
    file: row.file,
    receivedAt: row.receivedAt,
    amount: row.amount,
    currency: row.currency,
    valueDate: row.valueDate,
    debtor: row.debtor,
    creditor: row.creditor,
    state: row.state,
    hits: row.hits,
    openHits: row.openHits,
    faults: row.faults,
    heldHours: hours,
    overdue: hours !== null && hours >= profile.reviewHours,
  };
}

const page = 100;

export const paymentStates = ['held', 'released', 'rejected', 'clear', 'all'] as const;

/** Payments: held ones first, the longest wait on top. */
export async function paymentQueue(
  node: NodeContext,
  caller: Caller,
  { state, offset }: { state: (typeof paymentStates)[number]; offset: number },
): Promise<{ payments: PaymentSummary[]; next: number | null } | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const profile = await houseProfile(node);
  const rows = await node.store.read(caller.sight, (db) =>
    paymentsWhere(db, state === 'all' ? sql`true` : sql`p.state = ${state}`, page + 1, offset),
  );
  const now = node.store.clock();
  return {
    payments: rows.slice(0, page).map((row) => summary(row, profile, now)),
    next: rows.length > page ? offset + page : null,
  };
}

interface Body {
  parties: PaymentParty[];
  texts: PaymentText[];
  faults: PaymentFault[];
  whole: string | null;
  body: string;
}

const mostBody = 200_000;

/** One payment whole: parties and texts with their hits, the message as it came, what was decided. */
export async function paymentView(node: NodeContext, caller: Caller, id: string): Promise<PaymentView | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const profile = await houseProfile(node);
  const now = node.store.clock();
  return node.store.read(
    caller.sight,
    async (db) => {
      const [row] = await paymentsWhere(db, sql`p.id = ${id}`, 1);
      if (!row) return { refused: 'not-found' } as const;
      const [body] = await db.rows<Body>(sql`
        select parties, texts, faults, whole, left(body, ${mostBody}) as body from screening_payment p
        where id = ${id} and p.handling = any(${db.sight.handlings}::int[])`);
      const hits = await hitsOfSubjects(db, [id]);
      const decisions = await decisionsOn(db, [id]);
      const [set] = await listSets<ListInForce>(db, [row.lists]);
      return {
        ...summary(row, profile, now),
        ...partsOf(body as Body, hits, now),
        body: body?.body ?? '',
        digest: row.digest,
        screenedWith: set?.lists ?? [],
        screenedAt: row.screenedAt,
        decisions: decisions.map(({ verdict, reason, by, at, second }) => ({
          decision: verdict as 'release' | 'reject',
          reason,
          by,
          at,
          second,
        })),
        may: mayDo(
          caller,
          row.state,
          await hitsOfSubjects(db, await togetherWith(db, { id, whole: body?.whole ?? null })),
        ),
      } satisfies PaymentView;
    },
    { action: 'screening.look', outcome: 'done', payload: { payment: id } },
  );
}

function partsOf(
  body: Body,
  hits: readonly HitRow[],
  now: number,
): Pick<PaymentView, 'parties' | 'texts' | 'faultList'> {
  const of = (what: 'party' | 'text', field: string): HitRow[] =>
    hits.filter((hit) => hit.body.what === what && hit.field === field);
  return {
    parties: body.parties.map((party) => ({
      role: party.role,
      kind: party.kind,
      name: party.name ?? '',
      address: party.address,
      country: party.country,
      identifiers: party.identifiers,
      birthDate: party.birthDate,
      field: party.field,
      hits: of('party', party.field).map((hit) => summaryOf(hit, now)),
    })),
    texts: body.texts.map(({ field, text }) => ({
      field,
      text,
      hits: of('text', field).map((hit) => ({
        ...summaryOf(hit, now),
        start: hit.spanStart ?? 0,
        end: hit.spanEnd ?? 0,
      })),
    })),
    faultList: body.faults,
  };
}

function mayDo(caller: Caller, state: PaymentState, hits: readonly HitRow[]): PaymentView['may'] {
  if (refuse(caller, 'screening.decide')) return { release: false, reject: false, whyNot: whyWords('not-yours') };
  const release = whyNot(state, hits, 'release');
  const reject = whyNot(state, hits, 'reject');
  const why = release ?? reject;
  return {
    release: release === undefined,
    reject: reject === undefined,
    whyNot: why === undefined ? null : whyWords(why),
  };
}
