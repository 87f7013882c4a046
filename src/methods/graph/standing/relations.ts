import { overlapping, type Span } from './periods.ts';

/** An alliance or a rivalry between two groups, with the time it is said to have held. */
export interface Relation extends Span {
  from: string;
  to: string;
  kind: 'ally' | 'rival';
}

/** How two groups stand in one period. `both`: allies and rivals are said at once. */
export type Stance = 'ally' | 'rival' | 'both' | 'none';

export interface PairStances {
  from: string;
  to: string;
  /** One for each period. */
  stances: Stance[];
}

/** How each pair of groups stood, period by period; pairs in the order of their ids. Undated relations hold throughout. */
export function stances(relations: readonly Relation[], periods: readonly Span[]): PairStances[] {
  const pairs = new Map<string, { from: string; to: string; held: Relation[] }>();
  for (const relation of relations) {
    const [from, to] = [relation.from, relation.to].sort() as [string, string];
    if (from === to) continue;
    const key = `${from} ${to}`;
    if (!pairs.has(key)) pairs.set(key, { from, to, held: [] });
    pairs.get(key)!.held.push(relation);
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { from, to, held }]) => ({
      from,
      to,
      stances: periods.map((period) => {
        const now = new Set(held.filter((one) => overlapping(one, period)).map((one) => one.kind));
        return now.size === 2 ? 'both' : ([...now][0] ?? 'none');
      }),
    }));
}
