import { random } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { foremost, places } from './ranks.ts';
import { otherWays, thinned } from './thin.ts';

export interface FirmnessPlan {
  /** Share of ties that each draw loses, 0–1. */
  loss: number;
  draws: number;
  seed: number;
  /** How many places count as the first. */
  first: number;
}

/** How a ranking stands when its ties are doubted. Arrays go by node. */
export interface Firmness {
  /** Place with every tie. */
  place: Uint32Array;
  /** Place without the doubtful ties; 0 where nothing is scored then. */
  firm: Uint32Array;
  /** Places between which a node stood in nine draws of ten. */
  low: Uint32Array;
  high: Uint32Array;
  /** Share of draws in which a node was among the first. */
  among: Float64Array;
  doubtful: number;
  /** Of the first places, how many stay without the doubtful ties, and on average under loss; null when nobody is first. */
  staysFirm: number | null;
  staysLoss: number | null;
}

/**
 * The same ranking without the doubtful ties and with random ties lost, each with probability `loss` in each draw: the
 * test of Costenbader and Valente (Social Networks 25, 2003). In: rows, for each place in `targets` 1 where the tie is
 * doubtful, the measure. Out: see Firmness. Repeats exactly for a seed.
 */
export function firmness(
  rows: Rows,
  doubtful: Uint8Array,
  of: (rows: Rows) => Float64Array,
  plan: FirmnessPlan,
  progress?: (done: number) => void,
): Firmness {
  const n = nodeCount(rows);
  const scores = of(rows);
  const place = places(scores);
  const first = foremost(scores, plan.first);
  const doubts = doubtful.reduce((sum, one) => sum + one, 0) / 2;
  const without =
    doubts === 0
      ? scores
      : of(
          thinned(
            rows,
            Uint8Array.from(doubtful, (one) => 1 - one),
          ),
        );
  const drawn: Uint32Array[] = [];
  const among = new Float64Array(n);
  let kept = 0;
  for (let draw = 0; draw < plan.draws; draw++) {
    const lossy = of(thinned(rows, keptTies(rows, plan, draw)));
    drawn.push(places(lossy));
    const here = foremost(lossy, plan.first);
    for (const node of here) among[node]! += 1 / plan.draws;
    kept += shareOf(first, here) / plan.draws;
    progress?.(draw + 1);
  }
  return {
    place,
    firm: places(without).map((at, node) => (without[node]! > 0 ? at : 0)),
    ...between(drawn, place),
    among,
    doubtful: doubts,
    staysFirm: first.length === 0 ? null : shareOf(first, foremost(without, plan.first)),
    staysLoss: first.length === 0 || plan.draws === 0 ? null : kept,
  };
}

/** For each place in `targets` 1 where a draw keeps the tie: decided once per tie, in the order of the rows, so that both rows agree. */
export function keptTies(rows: Rows, plan: FirmnessPlan, draw: number): Uint8Array {
  const next = random(plan.seed, draw);
  const keeps = new Uint8Array(rows.targets.length);
  const other = otherWays(rows);
  for (let node = 0; node < nodeCount(rows); node++) {
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++) {
      if (rows.targets[slot]! < node) continue;
      const stays = next() >= plan.loss ? 1 : 0;
      keeps[slot] = stays;
      keeps[other[slot]!] = stays;
    }
  }
  return keeps;
}

const shareOf = (first: readonly number[], now: readonly number[]): number => {
  const there = new Set(now);
  return first.length === 0 ? 0 : first.filter((node) => there.has(node)).length / first.length;
};

function between(drawn: readonly Uint32Array[], place: Uint32Array): { low: Uint32Array; high: Uint32Array } {
  if (drawn.length === 0) return { low: place.slice(), high: place.slice() };
  const low = new Uint32Array(place.length);
  const high = new Uint32Array(place.length);
  const held = new Uint32Array(drawn.length);
  for (let node = 0; node < place.length; node++) {
    drawn.forEach((one, draw) => (held[draw] = one[node]!));
    held.sort();
    low[node] = held[Math.floor(0.05 * (held.length - 1))]!;
    high[node] = held[Math.ceil(0.95 * (held.length - 1))]!;
  }
  return { low, high };
}
