import { betweennessPart, normalise, sampledBetweenness } from './kernels/betweenness.ts';
import { closenessPart } from './kernels/closeness.ts';
import { componentsOf } from './kernels/components.ts';
import { addSums, componentRows, type PathSums, pathSums } from './kernels/distances.ts';
import { sampledDistances, type SampledDistances } from './metrics-sample.ts';
import { nodeCount, type Rows } from './rows.ts';

/** What takes a walk from every node: the time grows with nodes × edges. */
export type Heavy = 'betweenness' | 'closeness' | 'paths';

/** A piece of the work that one thread does, on the whole network or on its largest component. */
export type Part =
  | { of: Heavy | 'inside'; from: number; to: number }
  | { of: 'sampledBetweenness' | 'sampledDistances'; count: number; seed: number };

export type PartResult = Float64Array | PathSums | SampledDistances;

export interface HeavyAnswer {
  /** Normalised. */
  betweenness?: Float64Array;
  closeness?: Float64Array;
  /** Over all pairs that reach each other. */
  all?: PathSums;
  /** Over those of the largest component. */
  inside?: PathSums;
}

export interface Sample {
  count: number;
  seed: number;
}

/** The whole network, and its largest component alone where there is more than one. */
export interface Ground {
  rows: Rows;
  inside: Rows | null;
}

export function groundOf({ offsets, targets }: Rows): Ground {
  const rows = { offsets, targets };
  const { of, sizes } = componentsOf(rows);
  return { rows, inside: sizes.length > 1 ? componentRows(rows, of, sizes[0]!) : null };
}

/** Steps along edges that exact answers take. */
export const workOf = (rows: Rows): number => nodeCount(rows) * (nodeCount(rows) + rows.targets.length);

/** Some minutes: beyond, exact answers are waited for only when asked. */
const mostSteps = 2e10;

export const isLong = (rows: Rows): boolean => workOf(rows) > mostSteps;

/** Many enough that threads share the work evenly, few enough that adding them up costs nothing. */
const mostParts = 64;
/** Sources of a part come in groups that walk together. */
const together = 32;

/** The parts of the work in a fixed order. They depend on the network alone: so does the sum, to the last digit. */
export function partsOf({ rows, inside }: Ground, asked: ReadonlySet<Heavy>, sample: Sample | null): Part[] {
  if (sample !== null) {
    const distances = asked.has('closeness') || asked.has('paths');
    return [
      ...(asked.has('betweenness') ? [{ of: 'sampledBetweenness', ...sample } as const] : []),
      ...(distances ? [{ of: 'sampledDistances', ...sample } as const] : []),
    ];
  }
  const wanted: (Heavy | 'inside')[] = [...asked];
  if (asked.has('paths') && inside !== null) wanted.push('inside');
  return wanted.flatMap((of) => {
    const n = nodeCount(of === 'inside' ? inside! : rows);
    const size = Math.ceil(Math.max(n / mostParts, 1) / together) * together;
    return Array.from({ length: Math.max(1, Math.ceil(n / size)) }, (_, at) => ({
      of,
      from: at * size,
      to: Math.min(n, (at + 1) * size),
    }));
  });
}

export function runPart({ rows, inside }: Ground, part: Part): PartResult {
  switch (part.of) {
    case 'betweenness': {
      const raw = new Float64Array(nodeCount(rows));
      betweennessPart(rows, part.from, part.to, raw);
      return raw;
    }
    case 'closeness': {
      const scores = new Float64Array(nodeCount(rows));
      closenessPart(rows, part.from, part.to, scores);
      return scores.slice(part.from, part.to);
    }
    case 'paths':
      return pathSums(rows, part.from, part.to);
    case 'inside':
      return pathSums(inside ?? rows, part.from, part.to);
    case 'sampledBetweenness':
      return sampledBetweenness(rows, part.count, part.seed);
    case 'sampledDistances':
      return sampledDistances(rows, part.count, part.seed);
  }
}

/** Puts results together; they must be added in the order of `partsOf`, and `end` called after the last. */
export function gather({ rows, inside }: Ground): { add(part: Part, result: PartResult): void; end(): HeavyAnswer } {
  const n = nodeCount(rows);
  const answer: HeavyAnswer = {};
  let exact = false;
  const add = (part: Part, result: PartResult): void => {
    if (part.of === 'sampledBetweenness') answer.betweenness = result as Float64Array;
    else if (part.of === 'sampledDistances') Object.assign(answer, result);
    else if (part.of === 'betweenness') {
      const into = (answer.betweenness ??= new Float64Array(n));
      const raw = result as Float64Array;
      exact = true;
      for (let node = 0; node < n; node++) into[node]! += raw[node]!;
    } else if (part.of === 'closeness')
      (answer.closeness ??= new Float64Array(n)).set(result as Float64Array, part.from);
    else {
      const key = part.of === 'paths' ? 'all' : 'inside';
      answer[key] = answer[key] ? addSums(answer[key], result as PathSums) : (result as PathSums);
    }
  };
  return {
    add,
    end() {
      if (exact && answer.betweenness) normalise(answer.betweenness, n);
      if (inside === null && answer.all && !answer.inside) answer.inside = answer.all;
      return answer;
    },
  };
}
