/** GET /api/me */
export interface Me {
  account: {
    id: string;
    name: string;
    display: string;
    role: Role;
    unit: string;
    unitName: string;
    party: string;
    territory: string;
    language: 'en' | 'es';
  };
  csrf: string;
  demo: boolean;
  node: { name: string; party: string };
  /** Chosen first; null until then. */
  looking: Looking | null;
  lockAfterSeconds: number;
  locked: boolean;
  /** What this role may do: names of rules in access. */
  may: string[];
  /** The door's strip: three things to try, in the demonstration only. */
  door: string | null;
}

export type Role = 'analyst' | 'liaison' | 'compliance' | 'overseer' | 'port' | 'policy' | 'administrator';

/** Under what one is looking: it stands in the footer, always. */
export interface Looking {
  case: string;
  caseTitle: { en: string; es: string };
  purpose: string;
  authority: string;
  authorityTitle: string;
  authorityUntil: number | null;
  justification: string;
}

/** GET /api/doors (demonstration only; else an empty list) */
export interface Door {
  name: string;
  display: string;
  role: Role;
}

/** GET /api/cases: those of this person. */
export interface CaseSummary {
  id: string;
  title: { en: string; es: string };
  purposes: string[];
  authorities: {
    id: string;
    title: string;
    instrument: string;
    purposes: string[];
    until: number | null;
    inForce: boolean;
  }[];
  reports: number;
  charts: number;
  members: { name: string; display: string }[];
}
