import type { DraftReportParty, DraftSide, DraftTransaction, SuspicionDraft } from '#methods/reporting/draft.ts';
import type { PaymentParty, PaymentRole } from '#methods/payments/message.ts';
import { noParty, noTransaction } from './draft-fields.ts';
import { addressOf, partyOf, personOf, type KnownParty } from './draft-party.ts';
import type { DraftWords, KeyedFact, PartyWords } from './draft-shapes.ts';
import type { Facts, HitFacts, PaymentFacts } from './draft-held.ts';
import { factWords } from './draft-says.ts';
import type { ScreenedSubject } from './shapes.ts';

const fromRoles: readonly PaymentRole[] = ['debtor', 'ordering-institution', 'ultimate-debtor'];
const toRoles: readonly PaymentRole[] = ['creditor', 'beneficiary-institution', 'ultimate-creditor'];
const fromAgents: readonly PaymentRole[] = ['debtor-agent', 'sender', 'instructing-agent'];
const toAgents: readonly PaymentRole[] = ['creditor-agent', 'receiver', 'instructed-agent'];

const first = (parties: readonly PaymentParty[], roles: readonly PaymentRole[]): PaymentParty | undefined =>
  roles.map((role) => parties.find((party) => party.role === role && party.transaction <= 1)).find(Boolean);

const valueOf = (party: PaymentParty | undefined, ...types: string[]): string | null =>
  party?.identifiers.find(({ type }) => types.includes(type))?.value ?? null;

const kinds: Readonly<Record<PaymentParty['kind'], KnownParty['what']>> = {
  person: 'person',
  organization: 'entity',
  agent: 'entity',
  unknown: null,
};

/** Who the money of a payment comes from, or goes to, with his account and bank; null where the message names nobody. */
export function sideOf({ parties }: Pick<PaymentFacts, 'parties'>, way: 'from' | 'to'): KnownParty | null {
  const party = first(parties, way === 'from' ? fromRoles : toRoles);
  if (!party) return null;
  const agent = first(parties, way === 'from' ? fromAgents : toAgents);
  const iban = valueOf(party, 'iban');
  const number = valueOf(party, 'account', 'clabe') ?? iban;
  return {
    name: party.name ?? '',
    what: kinds[party.kind],
    birthDate: party.birthDate,
    birthPlace: party.birthPlace,
    country: party.country ?? agent?.country ?? null,
    address: party.address,
    identifiers: party.identifiers,
    account: number === null ? null : { number, iban, institution: agent?.name ?? null, bic: valueOf(agent, 'bic') },
  };
}

const subjectKinds: Partial<Record<ScreenedSubject['kind'], KnownParty['what']>> = {
  person: 'person',
  organization: 'entity',
};

const knownSubject = ({ subject, addresses }: HitFacts): KnownParty => ({
  name: subject.name,
  what: subjectKinds[subject.kind] ?? null,
  birthDate: subject.birthDate,
  birthPlace: null,
  country: subject.countries[0] ?? null,
  address: addresses,
  identifiers: subject.identifiers,
  account: null,
});

/** Whom a report of an activity is about: customers always, parties of payments where no transaction is reported. */
export const partiesOf = (facts: Facts, type: DraftWords['type']): { hit: HitFacts; known: KnownParty }[] =>
  facts.hits
    .filter(({ subject }) => subject.what === 'customer' || (type === 'SAR' && subject.what === 'party'))
    .filter(
      (hit, at, all) =>
        all.findIndex((one) => one.subject.name === hit.subject.name && one.subject.id === hit.subject.id) === at,
    )
    .map((hit) => ({ hit, known: knownSubject(hit) }));

/** The report: what is looked up, and over it what a person wrote. Pure. */
export function draftOf(words: DraftWords, facts: Facts): SuspicionDraft {
  const entityId = words.entityId.trim();
  return {
    type: words.type,
    entityId: /^\d{1,10}$/.test(entityId) ? Number(entityId) : null,
    branch: words.branch || null,
    reference: words.reference,
    fiuReference: words.fiuReference || null,
    date: words.date || facts.today,
    localCurrency: words.localCurrency.trim().toUpperCase(),
    reporter: Object.values(words.reporter).some((one) => one.trim()) ? personOf(words.reporter, 'person', null) : null,
    location: addressOf(words.location, null),
    reason: words.reason,
    action: words.action,
    facts: factsOf(words.language, facts)
      .filter(({ key }) => !words.leftOut.includes(key))
      .map(({ says, records }) => ({ says, records })),
    indicators: words.indicators.map((one) => one.trim()).filter(Boolean),
    transactions: facts.payments.map((payment) => transactionOf(payment, words)),
    parties: partiesOf(facts, words.type).map(({ hit, known }): DraftReportParty => {
      const own = words.parties[hit.id] ?? noParty;
      return {
        party: partyOf(known, own),
        isClient: own.isClient || hit.subject.what === 'customer',
        reason: own.reason.trim() || factWords(words.language).resembles(hit),
        comments: null,
      };
    }),
  };
}

/** What the records give, in the language of the report, each with its key and what it rests on. */
export function factsOf(language: DraftWords['language'], facts: Facts): KeyedFact[] {
  const says = factWords(language);
  return [
    ...facts.payments.flatMap((payment) => paymentFacts(payment, says)),
    ...facts.hits.flatMap((hit) => hitFacts(hit, says)),
  ];
}

type Says = ReturnType<typeof factWords>;

function paymentFacts(payment: PaymentFacts, says: Says): KeyedFact[] {
  const records = [says.messageRecord(payment)];
  const several = Math.max(0, ...payment.parties.map((party) => party.transaction));
  const names = { from: sideOf(payment, 'from')?.name ?? '', to: sideOf(payment, 'to')?.name ?? '' };
  return [
    { key: `payment:${payment.id}`, says: says.payment(payment, names), records },
    ...(several > 1 ? [{ key: `several:${payment.id}`, says: says.several(payment, several), records }] : []),
    ...payment.decisions.map((decision) => ({
      key: `decision:${decision.id}`,
      says: says.paid(payment, decision),
      records: [says.decisionRecord(decision)],
    })),
  ];
}

function hitFacts(hit: HitFacts, says: Says): KeyedFact[] {
  const list = says.listRecord(hit);
  return [
    { key: `hit:${hit.id}`, says: says.resembles(hit), records: [says.subjectRecord(hit), list] },
    ...(hit.programmes.length > 0 || hit.listedOn !== null
      ? [{ key: `listed:${hit.id}`, says: says.listed(hit), records: [list] }]
      : []),
    ...hit.decisions.map((decision) => ({
      key: `decision:${decision.id}`,
      says: says.decided(hit, decision),
      records: [says.decisionRecord(decision)],
    })),
  ];
}

function transactionOf(payment: PaymentFacts, words: DraftWords): DraftTransaction {
  const own = words.transactions[payment.id] ?? noTransaction;
  const local = words.localCurrency.trim().toUpperCase();
  const isForeign = payment.currency !== null && local !== '' && payment.currency !== local;
  const foreign = isForeign
    ? { currency: payment.currency ?? '', amount: payment.amount ?? '', rate: own.rate.trim() || null }
    : null;
  const side = (way: 'from' | 'to', said: PartyWords): DraftSide | null => {
    const known = sideOf(payment, way);
    if (known === null) return null;
    return {
      party: partyOf(known, said),
      isClient: said.isClient,
      fundsCode: said.fundsCode,
      country: (said.country.trim() || known.country || '').toUpperCase(),
      foreign,
    };
  };
  return {
    number: payment.messageId,
    internalReference: null,
    location: own.location,
    description: own.description.trim() || payment.texts.map(({ text }) => text).join(' / '),
    date: payment.valueDate ?? payment.received,
    valueDate: payment.valueDate,
    modeCode: own.modeCode,
    modeComment: own.modeComment || null,
    // In no currency yet: which is local is for a person to say.
    amount: own.amount.trim() || (isForeign || local === '' ? '' : (payment.amount ?? '')),
    from: side('from', own.from),
    to: side('to', own.to),
    comments: own.comments || null,
  };
}
