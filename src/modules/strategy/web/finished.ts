import { factorNames, factorWords } from '#methods/dynamics/model.ts';
import { useLanguage } from '#ui/text/language.tsx';
import type { messages } from '../messages.ts';
import type { Computed } from './compute.ts';
import type { Material } from './material.view.ts';
import { useStrategyName } from './names.ts';
import { rowsOf, type ResultRow, type Shown } from './result.view.ts';
import type { Job, Study } from './study.view.ts';
import type { Years } from './words.view.ts';

/** A result with the question it answers. */
export interface Finished {
  job: Job;
  computed: Computed;
  study: Study;
  material: Material;
}

export const shownWords = {
  members: 'shownMembers',
  weeklyDeaths: 'shownDeaths',
  weeklyRecruits: 'shownRecruits',
} as const satisfies Record<Shown, keyof typeof messages.en>;

/** Years as the result has them: what was computed, not what is being typed. */
export const yearsOf = ({ job, study }: Finished): Years & { start: number } => {
  const start = Number(study.start);
  return {
    start,
    reference: start + Math.round(job.asked.from / 52),
    end: start + Math.round(job.asked.weeks / 52),
  };
};

export interface Rows {
  rows: ResultRow[];
  nameOf: (row: ResultRow) => string;
  /** What a strategy does: "Recruitment × 0.5". */
  factorsOf: (row: ResultRow) => string;
}

export function useRows(finished: Finished): Rows {
  const name = useStrategyName();
  const { language } = useLanguage();
  return {
    rows: rowsOf(finished.computed),
    nameOf: (row) => name(row.strategy < 0 ? undefined : finished.study.drafts[row.strategy], row.strategy),
    factorsOf: (row) =>
      factorNames
        .flatMap((factor) => {
          const by = finished.job.scenarios[row.strategy]?.[factor] ?? 1;
          return by === 1 ? [] : [`${factorWords[factor][language]} × ${by}`];
        })
        .join(', '),
  };
}
