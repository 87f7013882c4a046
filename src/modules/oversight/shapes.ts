/** GET /api/ledger */
export interface LedgerPage {
  events: LedgerEvent[];
  /** Pass as `before` for the next page; null at the end. */
  next: string | null;
}

export interface LedgerEvent {
  id: string;
  at: string;
  action: string;
  /** Pseudonym; the same person always bears the same. */
  actor: string;
  authority: string | null;
  purpose: string | null;
  outcome: string;
  /** Salted commitment to what it was about. */
  object: string;
}

/** GET /api/oversight/summary */
export interface LedgerSummary {
  size: number;
  counts: { action: string; outcome: string; count: number }[];
}

/** GET /api/doctor */
export interface Examination {
  checks: { name: string; ok: boolean; found: string; mend: string }[];
}

/** POST /api/view-as: of the facts one sees oneself, which the colleague sees under his own usual purpose. */
export interface ViewAs {
  name: string;
  sees: boolean;
  /** Statements one sees oneself, and how many of those he sees. */
  mine: number;
  his: number;
  /** Ids of those he does not see. */
  hiddenFromHim: string[];
}
