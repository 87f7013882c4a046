import { callerForJob } from '#modules/people/index.ts';
import type { Looking, NodeContext } from '#access/context.ts';
import type { JobWork } from '#storage/jobs.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { houseProfile } from './house.ts';
import { noProgress, runPlanOf } from './run-plan.ts';
import { screeningNow } from './screening.ts';
import type { RunKind } from './shapes.ts';
import type { Run } from './run.ts';
import { runCustomers } from './work-customers.ts';
import { runHoldings } from './work-holdings.ts';
import { runLookBack } from './work-look-back.ts';
import { runPayments } from './work-payments.ts';
import { runRescreen } from './work-rescreen.ts';

const kinds: Readonly<Record<RunKind, (run: Run) => Promise<'done' | 'stopped'>>> = {
  customers: runCustomers,
  payments: runPayments,
  holdings: runHoldings,
  rescreen: runRescreen,
  'look-back': runLookBack,
};

/** The work of a run over customers, payments or holdings: with its starter's rights, in portions, each whole or not at all. */
export const screeningWork =
  (node: NodeContext): JobWork =>
  async (job, stopped) => {
    const plan = runPlanOf(job);
    const caller = await callerForJob(node, job.account, job.looking as Looking);
    if (!caller?.sight.handlings.includes(plan.handling))
      throw new Error('The person who started this run may no longer look under its purpose, authority and label.');
    const screening = await screeningNow(node);
    if (isRefusal(screening)) throw new Error('No list is loaded on this node: nothing can be screened.');
    const profile = await houseProfile(node);
    const progress = { ...noProgress, ...job.progress };
    return kinds[plan.kind]({ node, job, plan, caller, screening, profile, progress, stopped });
  };
