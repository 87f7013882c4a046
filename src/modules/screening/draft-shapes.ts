import type { DraftFact, Missing, SuspicionDraft } from '#methods/reporting/draft.ts';
import type { HitSummary, PaymentState } from './shapes.ts';

/**
 * What a person says of one party of a report, over the facts: his words go first, an empty word leaves the fact. The keys
 * of `fields` are those of `partyFields`.
 */
export interface PartyWords {
  /** Null where the facts say which. */
  what: 'person' | 'entity' | null;
  isClient: boolean;
  fundsCode: string;
  /** Where the money came from or went to, ISO 3166-1 alpha-2. */
  country: string;
  /** Why he is in a report of an activity. */
  reason: string;
  fields: Record<string, string>;
}

export interface TransactionWords {
  location: string;
  description: string;
  modeCode: string;
  modeComment: string;
  /** In local currency, where the payment is in another. */
  amount: string;
  rate: string;
  comments: string;
  from: PartyWords;
  to: PartyWords;
}

/** What a person writes of a report; everything else in it is looked up. */
export interface DraftWords {
  type: 'STR' | 'SAR';
  /** Language of the facts as they are said in the report. */
  language: 'en' | 'es';
  entityId: string;
  branch: string;
  reference: string;
  fiuReference: string;
  /** Empty: the day it is looked at. */
  date: string;
  localCurrency: string;
  /** Keys "person.…". */
  reporter: Record<string, string>;
  /** Keys "address.…". */
  location: Record<string, string>;
  reason: string;
  action: string;
  indicators: string[];
  /** Facts that stay out of the report, by their keys. */
  leftOut: string[];
  /** By payment id. */
  transactions: Record<string, TransactionWords>;
  /** By the id of the hit he is in the report for. */
  parties: Record<string, PartyWords>;
}

/** POST /api/screening/drafts */
export interface NewDraft {
  hits: string[];
  payments: string[];
  language: 'en' | 'es';
}

/** PUT /api/screening/drafts/:id */
export interface DraftChange {
  words: DraftWords;
  state: 'draft' | 'finished';
  /** When it was changed last, as this person knows it: nobody writes over what he has not seen. */
  changedAt: number;
}

/** GET /api/screening/drafts */
export interface DraftSummary {
  id: string;
  state: 'draft' | 'finished';
  type: 'STR' | 'SAR';
  reference: string;
  hits: number;
  payments: number;
  by: string;
  madeAt: number;
  changedAt: number;
}

/** Who stands where in the report, as the facts name him. */
export interface DraftPlace {
  /** Of `DraftWords.transactions` or of `DraftWords.parties`. */
  key: string;
  name: string;
  what: 'person' | 'entity' | null;
  hasAccount: boolean;
}

/** A fact by a key that stays while its record does: "hit:…", "decision:…". */
export interface KeyedFact extends DraftFact {
  key: string;
}

/** GET /api/screening/drafts/:id */
export interface DraftView {
  id: string;
  state: 'draft' | 'finished';
  draft: SuspicionDraft;
  /** What has still to be filled in before the unit would take it; empty when it is ready. */
  missing: Missing[];
  words: DraftWords;
  /** Every fact the records give, also those left out. */
  facts: KeyedFact[];
  hits: HitSummary[];
  payments: {
    id: string;
    messageId: string;
    amount: string | null;
    currency: string | null;
    valueDate: string | null;
    state: PaymentState;
    from: DraftPlace | null;
    to: DraftPlace | null;
  }[];
  parties: DraftPlace[];
  by: string;
  madeAt: number;
  changedAt: number;
  /** Whether this viewer may write in it. */
  mayWrite: boolean;
}
