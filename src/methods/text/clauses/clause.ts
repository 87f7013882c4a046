import type { Stance } from '../reading/types.ts';

/** A phrase beside a verb: who, whom or what. `first` and `last` are its tokens, both inclusive. */
export interface Argument {
  start: number;
  end: number;
  first: number;
  last: number;
  /** Positions in the scene of the mentions the phrase speaks of, coordinated ones included ("A, B and C"). */
  mentions: number[];
  /** Folded head word when it is no mention ("soldiers", "personas", "they"); set beside mentions in "CBP officers". */
  head: string | null;
}

export type VerbFormKind = 'finite' | 'participle' | 'infinitive' | 'gerund' | 'noun';

export interface ClauseVerb {
  lemma: string;
  language: 'en' | 'es';
  form: VerbFormKind;
  /** Tense of a finite verb: what is told in the simple present is mostly habit, in the perfect has no day of its own. */
  tense: 'present' | 'past' | 'perfect' | 'other';
  start: number;
  end: number;
  first: number;
  last: number;
}

/** One doing that a sentence tells of: a verb of the table, or its noun, with what stands beside it. */
export interface Clause extends Stance {
  sentence: number;
  start: number;
  end: number;
  verb: ClauseVerb;
  voice: 'active' | 'passive';
  /** Who does it (the by-phrase in the passive). */
  subject: Argument | null;
  /** To whom or what (the grammatical subject in the passive). */
  object: Argument | null;
  /** The rest in order, each with its folded preposition ("to", "with", "as", "para", "a"). */
  others: { preposition: string; argument: Argument }[];
  /** Only conditional, asked or possible ("if", "could", "may", "tried to"): nothing is said to have happened. */
  possible: boolean;
}
