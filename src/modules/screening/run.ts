import type { Caller, NodeContext } from '#access/context.ts';
import type { Job } from '#storage/jobs.ts';
import type { RunPlan, RunProgress } from './run-plan.ts';
import type { Screening } from './screening.ts';
import type { HouseProfile } from './shapes.ts';

/** What every kind of run works with. */
export interface Run {
  node: NodeContext;
  job: Job;
  plan: RunPlan;
  caller: Caller;
  screening: Screening;
  profile: HouseProfile;
  /** As far as the run had come when it was cut off or stopped. */
  progress: RunProgress;
  stopped(): Promise<boolean>;
}
