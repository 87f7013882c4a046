import type { Job } from '#storage/jobs.ts';
import type { RunKind } from './shapes.ts';

/** What a run was asked to do; kept with its job. */
export interface RunPlan {
  kind: RunKind;
  files: { name: string; bytes: number; sha256: string }[];
  handling: number;
}

export const runPlanOf = (job: Job): RunPlan => job.input as unknown as RunPlan;

/** How far a run has come. The first two are its cursor: files done, and what of the present one. */
export interface RunProgress {
  files: number;
  at: number;
  total: number;
  done: number;
  clear: number;
  review: number;
  rejects: number;
  hits: number;
  stayDismissed: number;
}

export const noProgress: RunProgress = {
  files: 0,
  at: 0,
  total: 0,
  done: 0,
  clear: 0,
  review: 0,
  rejects: 0,
  hits: 0,
  stayDismissed: 0,
};

/** The job of every run. */
export const runJob = 'screening';
