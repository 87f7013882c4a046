import type { VerbFormKind } from './clause.ts';
import type { Tense, VerbForm } from './forms.ts';

/** A verb with the small words that belong to it. */
export interface VerbGroup {
  /** Token of the verb itself. */
  at: number;
  /** First and last token of the group, auxiliaries and particle included. */
  first: number;
  last: number;
  lemma: string;
  form: VerbFormKind;
  passive: boolean;
  plain: boolean;
  tense: Tense;
  /** A Spanish passive with "se". */
  se: boolean;
}

/** What one look at a form gives. Null: it is no verb here. */
export interface Decision {
  form: VerbForm;
  kind: VerbFormKind;
  passive: boolean;
  first: number;
  se?: boolean;
}
