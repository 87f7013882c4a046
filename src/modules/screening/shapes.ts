import type { Assessed } from '#methods/ownership/assess.ts';
import type { OwnerNode, UltimateOwner } from '#methods/ownership/behind.ts';
import type { Hit, TextHit } from '#methods/screening/shapes.ts';
import type { ListInForce, ProgrammeMeaning } from '#modules/designations/shapes.ts';
import type { ListedEntry, ListedIdentifierType, ListedKind } from '#vocabulary/listed.ts';

/** Words in both languages. */
export interface Words {
  en: string;
  es: string;
}

export type HitState = 'open' | 'escalated' | 'confirmed' | 'dismissed';

/** What was screened: a customer, a party of a payment, or free text of one. */
export interface ScreenedSubject {
  what: 'customer' | 'party' | 'text';
  /** Id of the customer or of the payment. */
  id: string;
  /** The bank's own number of the customer, or the message's id. */
  ref: string;
  /** "debtor", "creditor-agent"; null for a customer. */
  role: string | null;
  name: string;
  kind: ListedKind;
  birthDate: string | null;
  countries: string[];
  identifiers: { type: ListedIdentifierType | 'lei' | 'iban' | 'unknown'; value: string }[];
}

/** A listed entry that may be meant, as it stands in the queue. A question for a person, never a finding. */
export interface HitSummary {
  id: string;
  subject: ScreenedSubject;
  list: string;
  entry: string;
  listedName: string;
  matchedName: string;
  weakAlias: boolean;
  kind: ListedKind;
  programmes: string[];
  score: number;
  band: Hit['band'];
  state: HitState;
  openedAt: number;
  /** When the house rule wants it decided; past it the hit is overdue. */
  dueAt: number;
  overdue: boolean;
  /** A first reviewer decided; the house rule wants a second one. */
  awaitsSecond: boolean;
  /** In the random sample for quality: a second person looks at a dismissal again. */
  sampled: boolean;
}

/** GET /api/screening/hits/:id */
export interface HitView extends HitSummary {
  reasons: { key: string; value: string; points: number; says: Words }[];
  /** Name by name: what of each agrees, for the side by side. */
  sides: { asked: string; listed: string; how: string; points: number }[];
  entryBody: ListedEntry;
  /** What its programmes mean, each with its citation. Information, not advice. */
  programmesMean: ProgrammeMeaning[];
  listInForce: ListInForce;
  decisions: HitDecision[];
  /** Other hits of the same subject, and the same pair decided before. */
  others: HitSummary[];
  before: {
    state: HitState;
    reason: string;
    by: string;
    at: number;
    since: 'same' | 'entry-changed' | 'subject-changed';
  }[];
  /** What this viewer may do now; what he may not says why. */
  may: { dismiss: boolean; confirm: boolean; escalate: boolean; reopen: boolean; look: boolean; whyNot: Words | null };
}

export interface HitDecision {
  /** `agree` and `disagree` are the second look at a dismissal of the sample. */
  verdict: 'dismiss' | 'confirm' | 'escalate' | 'reopen' | 'agree' | 'disagree';
  reasonCode: string | null;
  reason: string;
  by: string;
  at: number;
  second: boolean;
}

/** POST /api/screening/hits/decide: one or several hits, one reason. */
export interface DecideHits {
  ids: string[];
  verdict: Verdict;
  reasonCode?: string | undefined;
  reason: string;
}

export type Verdict = 'dismiss' | 'confirm' | 'escalate' | 'reopen';

/** POST /api/screening/hits/:id/look */
export interface LookAgain {
  agrees: boolean;
  reason: string;
}

export type PaymentState = 'clear' | 'held' | 'released' | 'rejected';

/** GET /api/screening/payments */
export interface PaymentSummary {
  id: string;
  messageId: string;
  format: string;
  file: string;
  receivedAt: number;
  amount: string | null;
  currency: string | null;
  valueDate: string | null;
  debtor: string | null;
  creditor: string | null;
  state: PaymentState;
  /** Why it was held: hits, or what could not be read. */
  hits: number;
  openHits: number;
  faults: number;
  /** Hours it has been held. */
  heldHours: number | null;
  overdue: boolean;
}

/** GET /api/screening/payments/:id */
export interface PaymentView extends PaymentSummary {
  parties: {
    role: string;
    kind: string;
    name: string;
    address: string[];
    country: string | null;
    identifiers: { type: string; value: string }[];
    birthDate: string | null;
    field: string;
    hits: HitSummary[];
  }[];
  texts: { field: string; text: string; hits: (HitSummary & { start: number; end: number })[] }[];
  faultList: { line: number | null; column: number | null; found: string; expected: string }[];
  /** The message as it came, at most 200 KB of it. */
  body: string;
  digest: string;
  screenedWith: ListInForce[];
  screenedAt: number;
  decisions: { decision: 'release' | 'reject'; reason: string; by: string; at: number; second: boolean }[];
  may: { release: boolean; reject: boolean; whyNot: Words | null };
}

/** POST /api/screening/payments/:id/decide */
export interface DecidePayment {
  decision: 'release' | 'reject';
  reason: string;
}

/** POST /api/screening/messages (text/plain or application/xml body): one message, its answer at once. */
export interface ScreenedMessage {
  id: string;
  messageId: string;
  format: string;
  decision: 'clear' | 'review';
  state: PaymentState;
  parties: { role: string; name: string; hits: Hit[] }[];
  freeText: TextHit[];
  faults: { line: number | null; column: number | null; found: string; expected: string }[];
  lists: { list: string; version: string; asOf: string | null }[];
  /** Received before with the same bytes: the first answer again, nothing screened twice. */
  repeated: boolean;
  ms: number;
}

export type RunKind = 'customers' | 'payments' | 'holdings' | 'rescreen' | 'look-back';

/** A run over a file of customers or payments, or over what a new list version changed. GET /api/screening/runs/:id */
export interface RunView {
  id: string;
  kind: RunKind;
  state: 'queued' | 'running' | 'stopped' | 'done' | 'failed';
  files: string[];
  startedBy: string;
  startedAt: number;
  endedAt: number | null;
  total: number | null;
  done: number;
  clear: number;
  review: number;
  rejects: number;
  hits: number;
  /** Hits that stay dismissed, since neither the entry nor the subject changed. */
  stayDismissed: number;
  lists: ListInForce[];
  error: string | null;
}

/** GET /api/screening/customers */
export interface CustomerSummary {
  id: string;
  ref: string;
  name: string;
  kind: ListedKind;
  birthDate: string | null;
  countries: string[];
  screenedAt: number | null;
  openHits: number;
  /** The hit to look at first: an open one, else a confirmed one, else the strongest. */
  hit: string | null;
  state: 'clear' | 'review' | 'listed' | 'not-screened';
}

/**
 * GET and PUT /api/screening/customers/:id: what the house holds of somebody, as he may be told it. The same whether he is
 * listed, suspected, or neither: nothing here, nor how it is answered, comes of a screening.
 */
export interface CustomerRecord {
  id: string;
  ref: string;
  name: string;
  kind: ListedKind;
  birthDate: string | null;
  countries: string[];
  identifiers: ScreenedSubject['identifiers'];
  addresses: string[];
  addedAt: number;
  changedAt: number;
}

/** GET /api/screening/completeness?from&to: received against screened, by day and list set. */
export interface Completeness {
  from: string;
  to: string;
  days: {
    day: string;
    received: number;
    screened: number;
    clear: number;
    held: number;
    released: number;
    rejected: number;
    /** Could not be read whole, so that a person looks. */
    faulty: number;
    /** sha256 over the sorted digests of what was received, and of what was screened. */
    receivedDigest: string;
    screenedDigest: string;
    agrees: boolean;
    lists: { list: string; version: string; asOf: string | null; messages: number }[];
  }[];
  agrees: boolean;
}

/** What of a list changed between two versions of it. */
export interface Sought {
  list: string;
  title: string;
  /** Null where the list was not there before. */
  fromVersion: string | null;
  toVersion: string;
  entries: { entry: string; name: string; change: 'added' | 'renamed' | 'changed'; listedOn: string | null }[];
  /** Entries beyond those named here. */
  more: number;
}

/** GET /api/screening/look-backs/:run: payments of the past that touch what a list version added or changed. */
export interface LookBack {
  run: RunView;
  /** What was looked for. */
  sought: Sought[];
  paymentsLooked: number;
  firstReceived: number | null;
  lastReceived: number | null;
  findings: {
    payment: string;
    messageId: string;
    receivedAt: number;
    valueDate: string | null;
    amount: string | null;
    currency: string | null;
    role: string;
    name: string;
    entry: string;
    listedName: string;
    score: number;
    band: Hit['band'];
    /** Of a day before the entry was listed: not a breach by itself, a fact to know. */
    beforeListing: boolean | null;
    hit: string | null;
  }[];
}

/** GET /api/screening: the desk of the compliance officer. */
export interface Desk {
  lists: ListInForce[];
  /** Null when lists are there and ready; else what is being done or wanting. */
  notReady: Words | null;
  open: number;
  escalated: number;
  awaitSecond: number;
  overdue: number;
  held: number;
  /** Hours the oldest held payment has waited. */
  oldestHeldHours: number | null;
  sample: { wanted: number; looked: number };
  customers: number;
  payments: number;
  profile: HouseProfile;
  /** Those the house may work under. */
  profiles: Pick<HouseProfile, 'id' | 'title'>[];
  runs: RunView[];
  /** Customers and payments screened with lists that have changed since. */
  behind: { customers: number; payments: number };
}

/** The law of the house as data: which periods and duties it works under. Not legal advice. */
export interface HouseProfile {
  id: string;
  title: Words;
  reviewHours: number;
  /** Whose decision wants a second person: 'none', 'confirm', 'dismiss-strong', 'all'. */
  secondReviewer: 'none' | 'confirm' | 'dismiss-strong' | 'all';
  /** Share of dismissals looked at again, 0–1. */
  sampleShare: number;
  retentionYears: number;
  duties: { id: string; says: Words; citation: string; days: number | null }[];
  reasonCodes: { code: string; verdict: 'dismiss' | 'confirm' | 'escalate'; says: Words }[];
}

/** GET /api/screening/companies */
export interface CompanySummary {
  /** The house's own number of it, or its name. */
  ref: string;
  name: string;
  owners: number;
  openHits: number;
}

/** GET /api/screening/behind?company=: who is behind a company, as papers and registries state it. */
export interface Behind {
  company: string;
  names: Record<string, string>;
  owners: OwnerNode[];
  moreOwners: number;
  /** Null where holdings of more than the whole give a circle no finite sum. */
  ultimate: UltimateOwner[] | null;
  unaccounted: number | null;
  /** Counting owners whose hit is confirmed; null where they own nothing of it. */
  confirmed: Assessed | null;
  /** Counting those with a strong hit that nobody has decided yet as well. */
  undecided: Assessed | null;
  hits: Record<string, HitSummary[]>;
  holdings: { owner: string; owned: string; percent: string; source: string; asOf: string | null }[];
  moreHoldings: number;
  rule: { says: Words; citation: string };
}
