import type { ListInForce } from '#modules/designations/shapes.ts';
import { createHash } from 'node:crypto';
import type { PaymentMessage } from '#methods/payments/message.ts';
import type { Hit, TextHit } from '#methods/screening/shapes.ts';
import { sql, type Reader, type Writer } from '#storage/store.ts';
import { recordHits } from './hits.ts';
import { inTurn } from './in-turn.ts';
import { screenPayment, type ScreenedPayment } from './messages-in.ts';
import { hitsOfSubjects, listSets, type HitRow } from './queries.ts';
import { stateOfMessage } from './rules.ts';
import type { Screening } from './screening.ts';
import type { HouseProfile, ScreenedMessage } from './shapes.ts';

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Postgres holds no NUL, and no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '␀').toWellFormed();
const json = (value: unknown): string => JSON.stringify(value).replaceAll('\\u0000', '␀');

export interface ToKeep {
  screening: Screening;
  profile: HouseProfile;
  handling: number;
  run: string | null;
  /** Its row at the door. */
  receipt: string;
  /** The message's own text, as it came but for what the store cannot hold. */
  text: string;
  file: string;
  message: PaymentMessage;
}

/** Takes these texts for this transaction alone: of the same message sent twice at once the second finds the first. */
export const takeTexts = (db: Writer, texts: readonly string[]): Promise<unknown> =>
  inTurn(db, texts.map(digestOfText));

/** A name may be broken up by what the store cannot hold, and then no list is read in it. */
function withoutGaps({ text, message }: ToKeep): PaymentMessage {
  const at = text.indexOf('␀');
  const inside = at >= 0 || json([message.parties, message.freeText]).includes('␀');
  if (!inside) return message;
  const lines = text.slice(0, Math.max(0, at)).split('\n');
  const fault = {
    line: message.at.line + lines.length - 1,
    column: (lines.at(-1)?.length ?? 0) + 1,
    found: 'a NUL',
    expected: 'text without one',
  };
  return { ...message, faults: [...message.faults, fault] };
}

/** Screens and keeps one message with its hits; nothing is kept that was not screened, and nothing screened that is not kept. */
export async function keepMessage(db: Writer, came: ToKeep): Promise<ScreenedMessage> {
  const to = { ...came, message: withoutGaps(came) };
  const digest = digestOfText(to.text);
  const again = await sameBytes(db, digest, to);
  if (again) {
    await settle(db, to.receipt, again.id);
    return again;
  }
  const id = db.newId();
  const screened = screenPayment(to.screening, { id, messageId: storable(to.message.messageId ?? '') }, to.message);
  const hits = await recordHits(db, to.screening, screened.found, to.profile, to.handling, to.run);
  const open = hits.ids.filter((one) => one !== null).length;
  const state = await heldTogether(db, to, stateOfMessage(open, to.message.faults.length));
  await insertPayment(db, to, id, digest, state);
  await settle(db, to.receipt, id);
  return answerOf(to.screening, id, to.message, screened, state);
}

/** Where in its file: several messages may share a line, hence a text. */
const placeOf = ({ at }: PaymentMessage): string => (at.part === null ? String(at.index) : `${at.index}.${at.part}`);

/** The parts of a message too long to give whole are held together; null for a message that is whole. */
const wholeOf = ({ message, run }: ToKeep): string | null =>
  message.at.part === null ? null : `${run ?? ''} ${storable(message.file)} ${message.at.index}`;

/** What came at the door was screened and kept: as this payment. */
const settle = (db: Writer, receipt: string, payment: string): Promise<unknown> =>
  db.rows(
    sql`update screening_receipt set payment = ${payment} where id = ${receipt} and handling = any(${db.sight.handlings}::int[])`,
  );

/** A held part holds the parts before it, and every part after it. */
async function heldTogether(db: Writer, to: ToKeep, state: 'clear' | 'held'): Promise<'clear' | 'held'> {
  const whole = wholeOf(to);
  if (whole === null) return state;
  const seen = sql`whole = ${whole} and handling = any(${db.sight.handlings}::int[])`;
  if (state === 'held') {
    await db.rows(
      sql`update screening_payment set state = 'held', state_at = ${new Date(db.now)} where state = 'clear' and ${seen}`,
    );
    return state;
  }
  const [held] = await db.rows(sql`select id from screening_payment where state = 'held' and ${seen} limit 1`);
  return held ? 'held' : 'clear';
}

async function insertPayment(
  db: Writer,
  to: ToKeep,
  id: string,
  digest: string,
  state: 'clear' | 'held',
): Promise<void> {
  const { message } = to;
  await db.rows(sql`
    insert into screening_payment (id, message_id, format, file, place, whole, body, digest, received_at, parties, texts, faults, amount, currency,
      value_date, screened_at, lists, state, state_at, run, handling)
    values (${id}, ${storable(message.messageId ?? '')}, ${storable(message.format ?? '?')}, ${storable(to.file)}, ${placeOf(message)}, ${wholeOf(to)}, ${to.text}, ${digest}, ${new Date(db.now)},
      ${json(message.parties)}::jsonb, ${json(message.freeText)}::jsonb, ${json(message.faults)}::jsonb,
      ${message.amount}, ${message.currency}, ${message.valueDate}, ${new Date(db.now)}, ${to.screening.lists}, ${state},
      ${new Date(db.now)}, ${to.run}, ${to.handling})`);
}

function answerOf(
  screening: Screening,
  id: string,
  message: PaymentMessage,
  screened: ScreenedPayment,
  state: 'clear' | 'held',
): ScreenedMessage {
  return {
    id,
    messageId: message.messageId ?? '',
    format: message.format ?? '?',
    decision: state === 'clear' ? 'clear' : 'review',
    state,
    parties: screened.parties.map(({ party, hits }) => ({ role: party.role, name: party.name ?? '', hits })),
    freeText: screened.freeText.map(({ hit }) => hit),
    faults: message.faults,
    lists: screening.inForce.map(({ list, version, asOf }) => ({ list, version, asOf })),
    repeated: false,
    ms: 0,
  };
}

interface Kept {
  id: string;
  messageId: string;
  format: string;
  state: ScreenedMessage['state'];
  faults: ScreenedMessage['faults'];
  parties: { role: string; name: string | null; field: string }[];
}

/**
 * The same bytes that say the same, kept under the same label and screened against the same lists before: nothing is kept
 * twice. Newer lists screen it anew; so does what differs beyond the text that is kept.
 */
async function sameBytes(db: Reader, digest: string, to: ToKeep): Promise<ScreenedMessage | null> {
  const { message, handling } = to;
  const { lists } = to.screening;
  const [row] = await db.rows<Kept>(sql`
    select id, message_id as "messageId", format, state, faults, parties from screening_payment
    where digest = ${digest} and place = ${placeOf(message)} and lists = ${lists} and handling = ${handling} and handling = any(${db.sight.handlings}::int[])
      and parties = ${json(message.parties)}::jsonb and texts = ${json(message.freeText)}::jsonb and faults = ${json(message.faults)}::jsonb
    order by received_at, id limit 1`);
  if (!row) return null;
  const [set] = await listSets<ListInForce>(db, [lists]);
  const hits = await hitsOfSubjects(db, [row.id]);
  return {
    id: row.id,
    messageId: row.messageId,
    format: row.format,
    decision: row.state === 'clear' ? 'clear' : 'review',
    state: row.state,
    parties: row.parties.map(({ role, name, field }) => ({
      role,
      name: name ?? '',
      hits: hits.filter((hit) => hit.body.what === 'party' && hit.field === field).map(hitAgain),
    })),
    freeText: hits.filter((hit) => hit.body.what === 'text').map(textHitAgain),
    faults: row.faults,
    lists: (set?.lists ?? []).map(({ list, version, asOf }) => ({ list, version, asOf })),
    repeated: true,
    ms: 0,
  };
}

const hitAgain = ({
  list,
  entry,
  listedName,
  matchedName,
  weakAlias,
  kind,
  programmes,
  score,
  band,
  reasons,
}: HitRow): Hit => ({
  list,
  entry,
  listedName,
  matchedName,
  weakAlias,
  kind,
  programmes,
  score,
  band,
  reasons,
});

const textHitAgain = (row: HitRow): TextHit => ({ ...hitAgain(row), start: row.spanStart ?? 0, end: row.spanEnd ?? 0 });
