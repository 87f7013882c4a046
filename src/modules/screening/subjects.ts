import type { PaymentParty } from '#methods/payments/message.ts';
import { questionsOf } from '#methods/payments/screen.ts';
import type { Subject } from '#methods/screening/shapes.ts';
import type { ScreenedSubject } from './shapes.ts';

/** A party of a payment as it stands beside the listed one. */
export function subjectOfParty(payment: { id: string; messageId: string }, party: PaymentParty): ScreenedSubject {
  const [asked] = questionsOf(party);
  return {
    what: 'party',
    id: payment.id,
    ref: payment.messageId,
    role: party.role,
    name: party.name ?? party.names[0] ?? '',
    kind: asked?.kind ?? 'unknown',
    birthDate: party.birthDate,
    countries: party.country === null ? [] : [party.country],
    identifiers: (asked?.identifiers ?? []).map(({ type, value }) => ({ type, value })),
  };
}

/** What the engine is asked about a customer. */
export const questionOf = (subject: ScreenedSubject, addresses: readonly string[]): Subject => ({
  name: subject.name,
  ...(subject.kind === 'unknown' ? {} : { kind: subject.kind }),
  ...(subject.birthDate === null ? {} : { birthDate: subject.birthDate }),
  countries: subject.countries,
  identifiers: subject.identifiers,
  addresses,
});
