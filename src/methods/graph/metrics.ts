import { assortativity } from './kernels/assortativity.ts';
import { balance } from './kernels/balance.ts';
import { constraint, effectiveSize } from './kernels/burt.ts';
import { betweennessCentralisation, closenessCentralisation, degreeCentralisation } from './kernels/centralisation.ts';
import { clustering } from './kernels/clustering.ts';
import { componentsOf } from './kernels/components.ts';
import { coreNumbers } from './kernels/core.ts';
import { cuts } from './kernels/cut.ts';
import { efficiency } from './kernels/distances.ts';
import { eigenvectorOf } from './kernels/eigenvector.ts';
import { pagerank } from './kernels/pagerank.ts';
import type { HeavyAnswer } from './metrics-parts.ts';
import { fragmentationOf } from './removal/fragmentation.ts';
import { nodeCount, type Rows, tieCount, type WeightedRows } from './rows.ts';

/** What can be asked for by name; each brings the keys of the answer that follow from it. */
export const metricNames = [
  'components',
  'degree',
  'clustering',
  'assortativity',
  'paths',
  'betweenness',
  'closeness',
  'eigenvector',
  'pagerank',
  'constraint',
  'effectiveSize',
  'core',
  'cuts',
] as const;
export type MetricName = (typeof metricNames)[number];

/** What the answer is made of besides rows and ids. */
export interface MetricParts {
  only: ReadonlySet<MetricName>;
  /** What takes a walk from every node (metrics-parts.ts): here, in threads, or by sampling. */
  heavy: HeavyAnswer;
  /** The rows once more, with their weights, where the file has them: then strength is given. */
  weighted?: WeightedRows;
  /** Beside targets, 1 or −1: then balance is given. */
  signs?: Int8Array;
  /** The ties one way, where direction matters. */
  arcs?: Rows;
}

/** What holds for the whole network. What was not asked for is absent; nothing is ever NaN or infinite. */
export interface NetworkFigures {
  nodes: number;
  edges: number;
  isolates: number;
  averageDegree: number;
  density: number;
  components?: number;
  /** Of the largest component. */
  largest?: number;
  /** Of the largest hundred, falling. */
  componentSizes?: number[];
  /** Borgatti's F and DF with nobody removed. */
  fragmentation?: number;
  distanceFragmentation?: number;
  clustering?: number;
  transitivity?: number;
  triangles?: number;
  assortativity?: number;
  /** Within the largest component. */
  averagePath?: number;
  diameter?: number;
  efficiency?: number;
  centralisation?: { degree?: number; betweenness?: number; closeness?: number };
  articulation?: string[];
  bridges?: number;
  maxCore?: number;
  /** Of signed triads; the share is absent where there are none. */
  balance?: { triads: number; balanced: number; share?: number; byRivalries: number[] };
  directed?: { arcs: number; mutual: number; reciprocity: number };
  /** Measures that were cut off before they settled, as the eigenvector of very long chains: their values are not exact. */
  unsettled?: string[];
}

export interface Metrics {
  network: NetworkFigures;
  /** By node, in the order of the ids. */
  columns: ReadonlyMap<string, ArrayLike<number>>;
}

/** Every figure of an undirected simple network that was asked for, in the conventions of contracts.md. Time, but for `heavy`: near edges. */
export function metricsOf(rows: Rows, ids: readonly string[], parts: MetricParts): Metrics {
  const { only, heavy } = parts;
  const n = nodeCount(rows);
  const degree = degrees(rows);
  const core = only.has('core') ? coreNumbers(rows) : null;
  const triads = only.has('clustering') ? clustering(rows) : null;
  const network: NetworkFigures = {
    nodes: n,
    edges: tieCount(rows),
    isolates: degree.reduce((sum, one) => sum + (one === 0 ? 1 : 0), 0),
    averageDegree: n > 0 ? rows.targets.length / n : 0,
    density: n > 1 ? rows.targets.length / (n * (n - 1)) : 0,
    ...(only.has('components') ? componentFigures(rows) : {}),
    ...(triads && { clustering: triads.average, transitivity: triads.transitivity, triangles: triads.triangles }),
    ...(only.has('assortativity') ? { assortativity: assortativity(rows) } : {}),
    ...pathFigures(n, heavy),
    ...centralisationFigures(rows, parts),
    ...(only.has('cuts') ? cutFigures(rows, ids) : {}),
    ...(core && { maxCore: core.reduce((most, one) => Math.max(most, one), 0) }),
    ...(parts.signs ? { balance: balanceFigures(rows, parts.signs) } : {}),
    ...(parts.arcs ? { directed: directedFigures(parts.arcs) } : {}),
  };
  const leading = only.has('eigenvector') ? eigenvectorOf(rows) : null;
  if (leading?.settled === false) network.unsettled = ['eigenvector'];
  const known = { degree, core, triads: triads?.local ?? null, leading: leading?.values ?? null };
  return { network, columns: columnsOf(rows, parts, known) };
}

interface Known {
  degree: Float64Array;
  core: Uint32Array | null;
  triads: Float64Array | null;
  leading: Float64Array | null;
}

function columnsOf(rows: Rows, { only, heavy, weighted, arcs }: MetricParts, known: Known): Metrics['columns'] {
  const columns = new Map<string, ArrayLike<number>>();
  const put = (name: string, values: ArrayLike<number> | null | undefined): void => {
    if (values) columns.set(name, values);
  };
  if (only.has('degree')) {
    put('degree', known.degree);
    if (weighted) put('strength', strengths(weighted));
    if (arcs) for (const [name, values] of Object.entries(arcDegrees(arcs))) put(name, values);
  }
  put('betweenness', heavy.betweenness);
  put('closeness', heavy.closeness);
  put('eigenvector', known.leading);
  put('pagerank', only.has('pagerank') ? pagerank(rows) : null);
  put('constraint', only.has('constraint') ? constraint(rows) : null);
  put('effectiveSize', only.has('effectiveSize') ? effectiveSize(rows) : null);
  put('core', known.core);
  put('clustering', known.triads);
  return columns;
}

const degrees = (rows: Rows): Float64Array =>
  Float64Array.from({ length: nodeCount(rows) }, (_, node) => rows.offsets[node + 1]! - rows.offsets[node]!);

function strengths({ offsets, weights }: WeightedRows): Float64Array {
  const sums = new Float64Array(Math.max(0, offsets.length - 1));
  for (let node = 0; node < sums.length; node++)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sums[node]! += weights[at]!;
  return sums;
}

function componentFigures(rows: Rows): Partial<NetworkFigures> {
  const { sizes } = componentsOf(rows);
  const pairs = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return {
    components: sizes.length,
    largest: sizes[0] ?? 0,
    componentSizes: [...sizes.subarray(0, 100)],
    fragmentation: fragmentationOf(pairs, nodeCount(rows)),
  };
}

function pathFigures(n: number, { all, inside }: HeavyAnswer): Partial<NetworkFigures> {
  if (!all) return {};
  const within = inside ?? all;
  const whole = efficiency(all, n);
  return {
    averagePath: within.pairs > 0 ? within.sum / within.pairs : 0,
    diameter: within.longest,
    efficiency: whole,
    distanceFragmentation: 1 - whole,
  };
}

function centralisationFigures(rows: Rows, { only, heavy }: MetricParts): Partial<NetworkFigures> {
  const centralisation = {
    ...(only.has('degree') ? { degree: degreeCentralisation(rows) } : {}),
    ...(heavy.betweenness ? { betweenness: betweennessCentralisation(heavy.betweenness) } : {}),
    ...(heavy.closeness ? { closeness: closenessCentralisation(heavy.closeness) } : {}),
  };
  return Object.keys(centralisation).length > 0 ? { centralisation } : {};
}

function cutFigures(rows: Rows, ids: readonly string[]): Partial<NetworkFigures> {
  const { points, bridges } = cuts(rows);
  return { articulation: Array.from(points, (node) => ids[node]!), bridges: bridges.from.length };
}

function balanceFigures(rows: Rows, signs: Int8Array): NonNullable<NetworkFigures['balance']> {
  const { share, ...counts } = balance(rows, signs);
  return share === null ? counts : { ...counts, share };
}

function arcDegrees({ offsets, targets }: Rows): { inDegree: Float64Array; outDegree: Float64Array } {
  const outDegree = degrees({ offsets, targets });
  const inDegree = new Float64Array(outDegree.length);
  for (const target of targets) inDegree[target]! += 1;
  return { inDegree, outDegree };
}

/** Mutual: pairs tied both ways; reciprocity: the share of ties that are answered. */
function directedFigures({ offsets, targets }: Rows): NonNullable<NetworkFigures['directed']> {
  const has = (from: number, to: number): boolean => {
    let [low, high] = [offsets[from]!, offsets[from + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (targets[middle]! < to) low = middle + 1;
      else high = middle;
    }
    return low < offsets[from + 1]! && targets[low] === to;
  };
  let answered = 0;
  for (let node = 0; node + 1 < offsets.length; node++)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) if (has(targets[at]!, node)) answered += 1;
  return {
    arcs: targets.length,
    mutual: answered / 2,
    reciprocity: targets.length > 0 ? answered / targets.length : 0,
  };
}
