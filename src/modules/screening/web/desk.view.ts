import type { Desk } from '../shapes.ts';

export interface Wait {
  /** What waits; the state of the queue that shows it, or `held` for payments. */
  what: 'overdue' | 'open' | 'escalated' | 'second' | 'held' | 'sample';
  count: number;
  tone: 'bad' | 'warn' | 'plain';
  /** Hours the oldest has waited. */
  hours?: number;
}

/** What waits, the most pressing first; what is nothing is left out. */
export function waitsOf(desk: Desk): Wait[] {
  const sample = desk.sample.wanted - desk.sample.looked;
  const all: Wait[] = [
    { what: 'overdue', count: desk.overdue, tone: 'bad' },
    {
      what: 'held',
      count: desk.held,
      tone: (desk.oldestHeldHours ?? 0) >= desk.profile.reviewHours ? 'bad' : 'warn',
      ...(desk.oldestHeldHours === null ? {} : { hours: desk.oldestHeldHours }),
    },
    { what: 'open', count: desk.open, tone: 'plain' },
    { what: 'escalated', count: desk.escalated, tone: 'warn' },
    { what: 'second', count: desk.awaitSecond, tone: 'plain' },
    { what: 'sample', count: Math.max(0, sample), tone: 'plain' },
  ];
  return all.filter(({ count }) => count > 0);
}
