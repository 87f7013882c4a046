import type { TextEvent } from '../reading/types.ts';
import type { Doing } from './roles.ts';

/** An event before its date, place and quotation are known. */
export interface Draft {
  kind: TextEvent['kind'];
  /** Ids of those who did it, and of those it was done to. */
  doers: string[];
  patients: string[];
  quantity: number | null;
  unit: string | null;
  substance: string | null;
  valueUsd: number | null;
  qualifier: TextEvent['qualifier'];
  /** What the words themselves say, over the stance of the clause: "promised 300 soldiers". */
  modality: TextEvent['modality'] | null;
  doing: Doing;
  /** Stretch the event itself is told in, where that is narrower than its sentence; a list item stands in its own. */
  start: number;
  end: number;
  sentence: number;
}

export function draft(doing: Doing, part: Partial<Draft>): Draft {
  const { clause, rule, end } = doing;
  return {
    kind: rule.kind,
    doers: [],
    patients: [],
    quantity: null,
    unit: null,
    substance: null,
    valueUsd: null,
    qualifier: null,
    modality: null,
    doing,
    start: clause.start,
    end: Math.max(clause.end, Math.min(end, clause.end + 160)),
    sentence: clause.sentence,
    ...part,
  };
}
