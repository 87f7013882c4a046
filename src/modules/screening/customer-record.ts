import { leastScore } from '#methods/names/compare.ts';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { listedDate } from '#methods/lists/dates.ts';
import { nameFault } from '#methods/screening/subject-row.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { houseProfile } from './house.ts';
import { recordHits } from './hits.ts';
import { subjectDigest } from './rules.ts';
import { screeningNow } from './screening.ts';
import type { CustomerRecord, ScreenedSubject } from './shapes.ts';
import { questionOf } from './subjects.ts';

const recordOf = async (db: Reader, id: string): Promise<(CustomerRecord & { handling: number }) | undefined> => {
  const [row] = await db.rows<CustomerRecord & { handling: number }>(sql`
    select id, ref, name, kind, birth_date as "birthDate", countries, identifiers, addresses, added_at as "addedAt", changed_at as "changedAt", handling
    from screening_customer where id = ${id} and ended_at is null and handling = any(${db.sight.handlings}::int[])`);
  return row;
};

const told = ({ handling: _, ...record }: CustomerRecord & { handling: number }): CustomerRecord => record;

/** What the house holds of a customer, as he may be told it. */
export async function customerRecord(node: NodeContext, caller: Caller, id: string): Promise<CustomerRecord | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read(
    caller.sight,
    async (db) => {
      const row = await recordOf(db, id);
      return row ? told(row) : { refused: 'not-found' };
    },
    { action: 'screening.look', outcome: 'done', payload: { customer: id } },
  );
}

export interface Correction {
  name: string;
  kind: CustomerRecord['kind'];
  birthDate: string | null;
  countries: string[];
  addresses: string[];
  reason: string;
}

/** Corrects what is held; whoever it is, the answer is the record and nothing else. Hits of the corrected person open by themselves. */
export async function correctCustomer(
  node: NodeContext,
  caller: Caller,
  id: string,
  made: Correction,
): Promise<CustomerRecord | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const wrong = wrongIn(made);
  if (wrong) return wrong;
  const screening = await screeningNow(node);
  if (isRefusal(screening)) return screening;
  const profile = await houseProfile(node);
  return node.store.transact<CustomerRecord | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'customer.correct', outcome: 'done', payload: { customer: id, reason: made.reason } },
    async (db) => {
      const row = await recordOf(db, id);
      if (!row) return { refused: 'not-found' };
      const { reason: _, ...given } = made;
      const body = { ...given, name: made.name.trim(), countries: made.countries.map((one) => one.toLowerCase()) };
      const subject: ScreenedSubject = {
        what: 'customer',
        id,
        ref: row.ref,
        role: null,
        identifiers: row.identifiers,
        ...body,
      };
      await db.rows(sql`
        update screening_customer set nameless = false, name = ${body.name}, kind = ${body.kind}, birth_date = ${body.birthDate}, countries = ${body.countries}::text[],
          addresses = ${body.addresses}::text[], digest = ${subjectDigest(subject)}, changed_at = ${new Date(db.now)},
          screened_at = ${new Date(db.now)}, lists = ${screening.lists}
        where id = ${id} and handling = any(${db.sight.handlings}::int[])`);
      const hits = screening.screen.subject(questionOf(subject, body.addresses), { least: leastScore.possible });
      const found = hits.map((hit) => ({ subject, hit, field: null, span: null }));
      await recordHits(db, screening, found, profile, row.handling, null);
      return told({ ...row, ...body, changedAt: db.now });
    },
  );
}

function wrongIn(made: Correction): Refusal | undefined {
  if (made.reason.trim().length < 3) return invalid('reason', made.reason, 'why it is corrected, in a few words');
  const fault = nameFault(made.name, 'name');
  if (fault) return invalid('name', made.name, fault.expected);
  const birth = made.birthDate === null ? null : listedDate(made.birthDate);
  return birth !== null && 'expected' in birth ? invalid('birthDate', made.birthDate ?? '', birth.expected) : undefined;
}
