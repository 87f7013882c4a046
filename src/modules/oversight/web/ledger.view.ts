import type { LedgerSummary } from '../shapes.ts';

/** How often each thing was done, most often first, and how often any was refused. */
export function countActions(summary: LedgerSummary): { actions: { action: string; count: number }[]; refused: number } {
  const counts = new Map<string, number>();
  let refused = 0;
  for (const { action, outcome, count } of summary.counts) {
    counts.set(action, (counts.get(action) ?? 0) + count);
    if (outcome !== 'done') refused += count;
  }
  const actions = [...counts].map(([action, count]) => ({ action, count }));
  return { actions: actions.toSorted((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1)), refused };
}

/** A long pseudonym or commitment by its ends; a short one as it is. */
export const shortened = (text: string): string => (text.length > 14 ? `${text.slice(0, 6)}…${text.slice(-4)}` : text);
