import type { Behind, HitState, HitSummary } from '../shapes.ts';

type Assessed = NonNullable<Behind['confirmed']>;

/** Which of somebody's hits weighs most. */
const weights: Readonly<Record<HitState, number>> = { confirmed: 3, escalated: 2, open: 1, dismissed: 0 };

/** The hit by which an owner is marked: a confirmed one before an undecided one, then the stronger; dismissed ones mark nobody. */
export const markOf = (hits: readonly HitSummary[] | undefined): HitSummary | null =>
  (hits ?? [])
    .filter((hit) => hit.state !== 'dismissed')
    .toSorted((a, b) => weights[b.state] - weights[a.state] || b.score - a.score)[0] ?? null;

/** What the rule adds up. */
export interface Sum {
  /** Who holds it directly, and how much of the company. */
  terms: { id: string; percent: number }[];
  /** Terms that are not shown. */
  more: number;
  total: number;
  reaches: boolean;
}

/** The holdings of listed persons and of what they own by half, as the rule sums them: 30 + 25 = 55. */
export function sumOf(of: Assessed): Sum {
  const terms = of.paths
    .filter((path) => path.percent > 0)
    .map((path) => ({ id: path.through.at(-1) ?? path.owner, percent: path.percent }));
  return { terms, more: of.morePaths, total: of.rulePercent, reaches: of.rulePercent >= 50 };
}

/** Owners that listed persons own by half or more, and through whom their holdings count. */
export const passing = (of: Assessed | null): ReadonlySet<string> =>
  new Set(of?.paths.filter((path) => path.percent > 0).flatMap((path) => path.through));

/** "30 % + 25 % = 55 %"; of one term alone only the term. */
export function sumText({ terms, more, total }: Sum, percent: (value: number) => string): string {
  const parts = [...terms.map((term) => percent(term.percent)), ...(more > 0 ? ['…'] : [])];
  return parts.length < 2 ? percent(total) : `${parts.join(' + ')} = ${percent(total)}`;
}

/** Ids of the hits a person has still to decide, the strongest first. */
export const undecidedHits = (hits: Behind['hits']): string[] =>
  Object.values(hits)
    .flat()
    .filter((hit) => hit.state === 'open' || hit.state === 'escalated')
    .toSorted((a, b) => b.score - a.score)
    .map((hit) => hit.id);
