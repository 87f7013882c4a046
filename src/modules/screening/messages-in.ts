import { emptyMessage } from '#methods/payments/draft.ts';
import type { PaymentMessage, PaymentParty, PaymentPlace, PaymentText } from '#methods/payments/message.ts';
import { paymentScreen } from '#methods/payments/screen.ts';
import type { Hit, TextHit } from '#methods/screening/shapes.ts';
import type { Found } from './hits.ts';
import type { Screening } from './screening.ts';
import { subjectOfParty } from './subjects.ts';
import type { ScreenedSubject } from './shapes.ts';

/** What of a message is kept and can be screened again. */
export interface KeptParts {
  parties: readonly PaymentParty[];
  freeText: readonly PaymentText[];
}

export interface ScreenedPayment {
  parties: { party: PaymentParty; hits: Hit[] }[];
  freeText: { text: PaymentText; hit: TextHit }[];
  /** Each hit with what was asked; what nobody could be asked about (no name, no number) has none. */
  found: Found[];
}

/** Holds every party, agent and free text of a message against the lists. Pure but for the screen it asks. */
export function screenPayment(
  screening: Pick<Screening, 'screen'>,
  payment: { id: string; messageId: string },
  { parties: of, freeText: texts }: KeptParts,
): ScreenedPayment {
  const { parties, freeText } = paymentScreen(screening.screen)({
    ...emptyMessage('', nowhere),
    parties: [...of],
    freeText: [...texts],
  });
  const found: Found[] = parties.flatMap(({ party, hits }) =>
    hits.map((hit) => ({ subject: subjectOfParty(payment, party), hit, field: party.field, span: null })),
  );
  for (const { text, hit } of freeText)
    found.push({ subject: textSubject(payment, text.text), hit, field: text.field, span: [hit.start, hit.end] });
  return { parties, freeText, found };
}

const nowhere: PaymentPlace = { index: 1, line: 1, part: null };

const textSubject = ({ id, messageId }: { id: string; messageId: string }, text: string): ScreenedSubject => ({
  what: 'text',
  id,
  ref: messageId,
  role: 'free-text',
  name: text.slice(0, 300),
  kind: 'unknown',
  birthDate: null,
  countries: [],
  identifiers: [],
});

/** What no reader knows is held for a person too: never a silent "clear". */
export const unreadable = (
  file: string,
  found = 'no payment message',
  expected = 'ISO 20022 XML or SWIFT MT',
): PaymentMessage => ({
  ...emptyMessage(file, nowhere),
  faults: [{ line: 1, column: 1, found, expected }],
});
