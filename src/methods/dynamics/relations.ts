import type { Population } from './model.ts';

export const relationKinds = ['ally', 'rival'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What one row says, by the numbers of its groups. */
export interface Relation {
  source: number;
  target: number;
  kind: RelationKind;
  weight: number;
}

/** What was found while the relations were made symmetric. */
export interface Symmetrised {
  alliances: number;
  rivalries: number;
  /** Pairs given in one direction only: they count in both. */
  oneWay: number;
  /** Pairs whose two directions differ: the larger counts. */
  differing: number;
  /** Rows that repeat a direction: the largest counts. */
  repeated: number;
  /** Pairs that are allied and rivals at once: both count. */
  both: number;
}

/**
 * Groups and rows of relations as a population. The model needs symmetric relations: of the two directions of a pair
 * the larger weight counts, and a missing direction counts as zero. The order of the rows changes nothing.
 */
export function populationOf(
  groups: readonly string[],
  relations: readonly Relation[],
): { population: Population; symmetrised: Symmetrised } {
  const n = groups.length;
  const byKind = { ally: new Map<number, [number, number]>(), rival: new Map<number, [number, number]>() };
  let repeated = 0;
  for (const { source, target, kind, weight } of relations) {
    const [low, high] = source < target ? [source, target] : [target, source];
    const key = low * n + high;
    const weights = byKind[kind].get(key) ?? [0, 0];
    const way = source < target ? 0 : 1;
    if (weights[way]! > 0) repeated += 1;
    weights[way] = Math.max(weights[way]!, weight);
    byKind[kind].set(key, weights);
  }
  const all = [...byKind.ally.values(), ...byKind.rival.values()];
  const strengths = (pairs: ReadonlyMap<number, readonly [number, number]>): Float64Array => {
    const sum = new Float64Array(n);
    for (const [key, weights] of rising(pairs)) {
      sum[Math.floor(key / n)]! += Math.max(...weights);
      sum[key % n]! += Math.max(...weights);
    }
    return sum;
  };
  const rivals = rising(byKind.rival);
  return {
    population: {
      groups,
      allies: strengths(byKind.ally),
      rivals: strengths(byKind.rival),
      pairs: {
        a: Uint32Array.from(rivals, ([key]) => Math.floor(key / n)),
        b: Uint32Array.from(rivals, ([key]) => key % n),
        weight: Float64Array.from(rivals, ([, weights]) => Math.max(...weights)),
      },
    },
    symmetrised: {
      alliances: byKind.ally.size,
      rivalries: byKind.rival.size,
      oneWay: all.filter((weights) => weights[0] === 0 || weights[1] === 0).length,
      differing: all.filter(([one, other]) => one > 0 && other > 0 && one !== other).length,
      repeated,
      both: [...byKind.ally.keys()].filter((key) => byKind.rival.has(key)).length,
    },
  };
}

const rising = <Value>(pairs: ReadonlyMap<number, Value>): [number, Value][] => [...pairs].sort((x, y) => x[0] - y[0]);
