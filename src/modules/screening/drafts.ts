import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import type { SuspicionDraft } from '#methods/reporting/draft.ts';
import { missingIn, writeGoaml } from '#methods/reporting/goaml.ts';
import { sql, type Reader, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { dateOf } from '#vocabulary/time.ts';
import { draftOf, factsOf, partiesOf, sideOf } from './draft-facts.ts';
import type { Facts } from './draft-held.ts';
import { noWords } from './draft-fields.ts';
import { lookUp, mostHits, mostPayments } from './draft-look.ts';
import type { KnownParty } from './draft-party.ts';
import type { DraftChange, DraftPlace, DraftSummary, DraftView, DraftWords, NewDraft } from './draft-shapes.ts';
import { hitsById, summaryOf } from './queries.ts';

interface DraftRow {
  id: string;
  hits: string[];
  payments: string[];
  /** `finished` is the report as it stood when a person called it finished. */
  body: { words: DraftWords; finished: SuspicionDraft | null };
  state: DraftView['state'];
  by: string;
  madeAt: number;
  changedAt: number;
}

const rowsOf = (db: Reader, id: string | null, limit: number): Promise<DraftRow[]> =>
  db.rows<DraftRow>(sql`
    select d.id, d.hits, d.payments, d.body, d.state, a.display as by, d.made_at as "madeAt", d.changed_at as "changedAt"
    from screening_draft d join account a on a.id = d.by_account
    where (${id}::uuid is null or d.id = ${id}) and d.handling = any(${db.sight.handlings}::int[])
    order by d.changed_at desc, d.id limit ${limit}`);

/** Starts a report on hits and payments; what was last written of the house itself is taken over. */
export async function makeDraft(node: NodeContext, caller: Caller, made: NewDraft): Promise<DraftView | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  const wrong = wrongIn(made);
  if (wrong) return wrong;
  return node.store.transact<DraftView | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : {
            action: 'draft.make',
            outcome: 'done',
            payload: { draft: result.id, hits: result.hits.length, payments: result.payments.length },
          },
    async (db) => {
      const found = await groundsOf(db, made);
      if (isRefusal(found)) return found;
      const id = db.newId();
      const type = found.payments.length > 0 ? 'STR' : 'SAR';
      const words: DraftWords = {
        ...noWords,
        ...(await houseWords(db, caller.account)),
        type,
        language: made.language,
        reference: `${dateOf(db.now)}-${id.slice(-6)}`,
      };
      await db.rows(sql`
        insert into screening_draft (id, hits, payments, body, state, by_account, made_at, changed_at, handling)
        values (${id}, ${found.hits}::uuid[], ${found.payments}::uuid[], ${JSON.stringify({ words, finished: null })}::jsonb, 'draft',
          ${caller.account}, ${new Date(db.now)}, ${new Date(db.now)}, ${found.handling})`);
      return seen(db, id, caller, db.now);
    },
  );
}

function wrongIn({ hits, payments }: NewDraft): Refusal | undefined {
  if (hits.length + payments.length === 0) return invalid('hits', 0, 'at least one hit or payment');
  if (hits.length > mostHits) return invalid('hits', hits.length, `at most ${mostHits}`);
  if (payments.length > mostPayments) return invalid('payments', payments.length, `at most ${mostPayments}`);
  return [...hits, ...payments].every(isId) ? undefined : { refused: 'not-found' };
}

interface Grounds {
  hits: string[];
  payments: string[];
  handling: number;
}

/** The hits and payments it is about, all in sight and under the same conditions: those are then the report's own. */
async function groundsOf(db: Writer, made: NewDraft): Promise<Grounds | Refusal> {
  const hits = [...new Set(made.hits)];
  const rows = await hitsById(db, hits);
  const payments = [
    ...new Set([...made.payments, ...rows.filter((row) => row.body.what !== 'customer').map((row) => row.subject)]),
  ];
  if (payments.length > mostPayments) return invalid('payments', payments.length, `at most ${mostPayments}`);
  const paid = await db.rows<{ handling: number }>(sql`
    select handling from screening_payment where id = any(${payments}::uuid[]) and handling = any(${db.sight.handlings}::int[])`);
  if (rows.length < hits.length || paid.length < payments.length) return { refused: 'not-found' };
  const [handling, ...others] = new Set([...rows, ...paid].map((row) => row.handling));
  if (handling === undefined) return { refused: 'not-found' };
  if (others.length > 0)
    return {
      refused: 'conflict',
      rule: 'one-handling',
      reason: 'These hits and payments stand under different conditions: make a report of each.',
    };
  return { hits, payments, handling };
}

/** Who reports, for whom and where, as this person wrote it last. */
async function houseWords(db: Reader, account: string): Promise<Partial<DraftWords>> {
  const [last] = await db.rows<{ body: DraftRow['body'] }>(sql`
    select body from screening_draft where by_account = ${account} and handling = any(${db.sight.handlings}::int[])
    order by changed_at desc, id desc limit 1`);
  if (!last) return {};
  const { entityId, branch, localCurrency, reporter, location } = last.body.words;
  return { entityId, branch, localCurrency, reporter, location };
}

const mostListed = 200;

/** Reports being written, the latest change first. */
export async function draftList(node: NodeContext, caller: Caller): Promise<{ drafts: DraftSummary[] } | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const rows = await node.store.read(caller.sight, (db) => rowsOf(db, null, mostListed));
  return {
    drafts: rows.map(({ id, state, body, hits, payments, by, madeAt, changedAt }) => ({
      id,
      state,
      type: body.words.type,
      reference: body.words.reference,
      hits: hits.length,
      payments: payments.length,
      by,
      madeAt,
      changedAt,
    })),
  };
}

/** A report with its facts as they stand now, or as they stood when it was finished. */
export async function draftView(node: NodeContext, caller: Caller, id: string): Promise<DraftView | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read(caller.sight, (db) => seen(db, id, caller, node.store.clock()), {
    action: 'draft.look',
    outcome: 'done',
    payload: { draft: id },
  });
}

/** The report as goAML XML; an unfinished one is unfinished XML. It is sent by a person, never by the program. */
export async function draftXml(node: NodeContext, caller: Caller, id: string): Promise<string | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const view = await node.store.read(caller.sight, (db) => seen(db, id, caller, node.store.clock()), {
    action: 'draft.export',
    outcome: 'done',
    payload: { draft: id },
  });
  return isRefusal(view) ? view : writeGoaml(view.draft);
}

async function seen(db: Reader, id: string, caller: Caller, now: number): Promise<DraftView | Refusal> {
  const [row] = await rowsOf(db, id, 1);
  if (!row) return { refused: 'not-found' };
  const facts = await lookUp(db, row, now);
  const draft = row.body.finished ?? draftOf(row.body.words, facts);
  return {
    id,
    state: row.state,
    draft,
    missing: missingIn(draft),
    words: row.body.words,
    facts: factsOf(row.body.words.language, facts),
    hits: facts.rows.map((hit) => summaryOf(hit, now)),
    payments: facts.payments.map((payment) => ({
      id: payment.id,
      messageId: payment.messageId,
      amount: payment.amount,
      currency: payment.currency,
      valueDate: payment.valueDate,
      state: payment.state,
      from: placeOf(payment.id, sideOf(payment, 'from')),
      to: placeOf(payment.id, sideOf(payment, 'to')),
    })),
    parties: placesOf(facts, row.body.words.type),
    by: row.by,
    madeAt: row.madeAt,
    changedAt: row.changedAt,
    mayWrite: refuse(caller, 'screening.decide') === undefined,
  };
}

const placesOf = (facts: Facts, type: DraftWords['type']): DraftPlace[] =>
  partiesOf(facts, type).flatMap(({ hit, known }) => placeOf(hit.id, known) ?? []);

const placeOf = (key: string, known: KnownParty | null): DraftPlace | null =>
  known === null ? null : { key, name: known.name, what: known.what, hasAccount: known.account !== null };

/** Keeps what a person wrote. Finishing keeps the report as it stands; one that lacks something is not finished. */
export async function writeDraft(
  node: NodeContext,
  caller: Caller,
  id: string,
  made: DraftChange,
): Promise<DraftView | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.transact<DraftView | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : {
            action: made.state === 'finished' ? 'draft.finish' : 'draft.write',
            outcome: 'done',
            payload: { draft: id, missing: result.missing.length },
          },
    async (db) => {
      await db.rows(
        sql`select id from screening_draft where id = ${id} and handling = any(${db.sight.handlings}::int[]) for update`,
      );
      const [row] = await rowsOf(db, id, 1);
      if (!row) return { refused: 'not-found' };
      const facts = await lookUp(db, row, db.now);
      const why = whyNotWritten(row, facts, made);
      if (why) return why;
      const draft = draftOf(made.words, facts);
      const finished = made.state === 'finished' ? draft : null;
      if (finished !== null && missingIn(finished).length > 0) return unfinished;
      await db.rows(sql`
        update screening_draft set body = ${JSON.stringify({ words: made.words, finished })}::jsonb, state = ${made.state},
          changed_at = ${new Date(db.now)}
        where id = ${id} and handling = any(${db.sight.handlings}::int[])`);
      return seen(db, id, caller, db.now);
    },
  );
}

const unfinished: Refusal = {
  refused: 'conflict',
  rule: 'draft-unfinished',
  reason: 'Something is missing yet: fill it in first.',
};

function whyNotWritten(row: DraftRow, facts: Facts, made: DraftChange): Refusal | undefined {
  if (row.changedAt !== made.changedAt)
    return {
      refused: 'conflict',
      rule: 'draft-changed',
      reason: 'Somebody wrote in this report meanwhile. Look at it anew.',
    };
  if (row.state === 'finished' && made.state === 'finished')
    return { refused: 'conflict', rule: 'draft-finished', reason: 'This report is finished. Reopen it first.' };
  const foreign = Object.keys(made.words.transactions).find((key) => !row.payments.includes(key));
  if (foreign !== undefined) return invalid('words.transactions', foreign, 'a payment of this report');
  const party = Object.keys(made.words.parties).find((key) => !facts.hits.some((hit) => hit.id === key));
  return party === undefined ? undefined : invalid('words.parties', party, 'a hit of this report');
}
