import type { PaymentParty, PaymentText } from '#methods/payments/message.ts';
import type { HitState, PaymentState, ScreenedSubject } from './shapes.ts';

/** What the house holds of a payment, as a report rests on it. Days are ISO days of UTC. */
export interface PaymentFacts {
  id: string;
  messageId: string;
  digest: string;
  received: string;
  amount: string | null;
  currency: string | null;
  valueDate: string | null;
  state: PaymentState;
  parties: PaymentParty[];
  texts: PaymentText[];
  decisions: DecisionFacts[];
}

export interface DecisionFacts {
  id: string;
  verdict: string;
  reason: string;
  day: string;
}

export interface HitFacts {
  id: string;
  subject: ScreenedSubject;
  list: string;
  listTitle: string;
  version: string;
  asOf: string | null;
  entry: string;
  listedName: string;
  programmes: string[];
  listedOn: string | null;
  score: number;
  band: string;
  state: HitState;
  /** Of the customer it is a hit of, where it is one. */
  addresses: string[];
  decisions: DecisionFacts[];
}

export interface Facts {
  payments: PaymentFacts[];
  hits: HitFacts[];
  /** The day it is looked at. */
  today: string;
}
