import { outcomeOf } from '#methods/disruption/outcome.ts';
import { simulatePart } from '#methods/disruption/simulate.ts';
import type { Outcome, Plan, Positions, Replicates } from '#methods/disruption/shapes.ts';

/** Some replicates of a plan, or what all of them say together. */
export type Order =
  | { do: 'part'; positions: Positions; plan: Plan; from: number; to: number }
  | { do: 'outcome'; positions: Positions; plan: Plan; parts: readonly Replicates[] };
export type Answer = { part: Replicates } | { outcome: Outcome };

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const answer: Answer =
    data.do === 'part'
      ? { part: simulatePart(data.positions, data.plan, data.from, data.to) }
      : { outcome: outcomeOf(data.positions, data.plan, data.parts) };
  self.postMessage(answer);
});
