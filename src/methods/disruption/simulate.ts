import { random, shuffle } from '#methods/random.ts';
import { nodeCount } from '#methods/graph/rows.ts';
import { newTie, successor, type Mode } from './choose.ts';
import { gaugeOf, type Gauge } from './gauge.ts';
import { mostExact } from './spread.ts';
import { drawRates, ratesOf } from './rates.ts';
import { drawingOf, drawn, type Drawing } from './removal.ts';
import { numbers, type Before, type NumberOf, type Plan, type Positions, type Replicates } from './shapes.ts';
import { exposureOf, groundOf, moveUp, remove, rewire, stateOf, type Ground, type State } from './state.ts';

/** What is the same in every replicate, with the room they share. */
interface Run {
  plan: Plan;
  ground: Ground;
  drawing: Drawing;
  gauge: Gauge;
  least: number;
  distance: Int32Array;
  seen: Int32Array;
  stamp: number;
}

/**
 * Replicates `from` to `to`−1 of a plan that fits (see fit.ts). Each has a stream of its own from the seed and its
 * number, so that any split over threads gives the same. `progress` hears how many of this part are done.
 */
export function simulatePart(
  positions: Positions,
  plan: Plan,
  from: number,
  to: number,
  progress?: (done: number) => void,
): Replicates {
  const many = to - from;
  const steps = plan.weeks + 1;
  const room = (): Float64Array => new Float64Array(many);
  const byNumber = (length: number): Record<NumberOf, Float64Array> =>
    Object.fromEntries(numbers.map((name) => [name, new Float64Array(length)])) as Record<NumberOf, Float64Array>;
  const made: Replicates = {
    from,
    to,
    steps,
    values: byNumber(many * steps),
    before: byNumber(many),
    removed: room(),
    partsBefore: room(),
    partsAtFirst: room(),
    partsAtLast: room(),
  };
  const ground = groundOf(positions);
  const run: Run = {
    plan,
    ground,
    drawing: drawingOf(positions, plan),
    gauge: gaugeOf(ground.near.length),
    least: leastPart(beforeOf(positions, plan.seed).largest),
    distance: new Int32Array(ground.near.length).fill(-1),
    seen: new Int32Array(ground.cells).fill(-1),
    stamp: 0,
  };
  for (let at = 0; at < many; at++) {
    replicate(run, made, at);
    progress?.(at + 1);
  }
  return made;
}

/** A part counts from so many positions on: a twentieth of the largest component, two at least. */
export const leastPart = (largest: number): number => Math.max(2, Math.ceil(largest / 20));

/** The network as documented. Where it is sampled, the sources are drawn from the seed. */
export function beforeOf(positions: Positions, seed: number): Before {
  const state = stateOf(groundOf(positions), 0, () => 1);
  const n = nodeCount(positions.rows);
  const gauged = gaugeOf(n).of(state, sourceOrder(n, random(seed, 0)));
  return { positions: n, ties: state.ties, ...gauged, visibility: 1, refilled: 0 };
}

/** All positions in an order drawn at random, where distances are measured from some of them only. */
function sourceOrder(n: number, draw: () => number): Uint32Array | null {
  if (n <= mostExact) return null;
  const order = Uint32Array.from({ length: n }, (_, node) => node);
  shuffle(order, draw);
  return order;
}

function replicate(run: Run, made: Replicates, at: number): void {
  const { gauge, ground, plan } = run;
  const draw = random(plan.seed, made.from + at + 1);
  const rates = drawRates(ratesOf(plan), draw);
  const n = ground.near.length;
  const order = sourceOrder(n, draw);
  const state = stateOf(ground, rates.doubt, draw);
  const marked = new Uint8Array(n);
  const measured = (into: Record<NumberOf, Float64Array>, place: number): void => {
    const visibility = visibilityOf(run, state);
    const now: Record<NumberOf, number> = { ...gauge.of(state, order), visibility, refilled: state.refilled };
    for (const name of numbers) into[name][place] = now[name];
  };
  const keep = (week: number): void => measured(made.values, at * made.steps + week);
  measured(made.before, at);
  gauge.markLargest(marked);
  made.partsBefore[at] = gauge.parts(marked, 1);
  remove(state, drawn(run.drawing, draw), rates.replace, draw);
  made.removed[at] = state.removed.length;
  keep(0);
  made.partsAtFirst[at] = gauge.parts(marked, run.least);
  for (let week = 1; week < made.steps; week++) {
    const changed = plan.recovery !== 'none' && recover(run, state, plan.recovery, rates, draw);
    if (changed) keep(week);
    else for (const name of numbers) repeat(made.values[name], at * made.steps + week);
  }
  made.partsAtLast[at] = gauge.parts(marked, run.least);
}

function repeat(values: Float64Array, at: number): void {
  values[at] = values[at - 1]!;
}

/** One week: empty positions may be filled, then orphans may tie themselves anew. Says whether anything changed. */
function recover(
  run: Run,
  state: State,
  mode: Mode,
  rates: { refill: number; rewire: number; takeover: number },
  draw: () => number,
): boolean {
  const choosing = { ground: run.ground, state, random: draw, distance: run.distance };
  let changed = false;
  for (const position of state.removed) {
    if (state.present[position] === 1 || draw() >= rates.refill) continue;
    const from = successor(choosing, position, mode);
    if (from < 0) continue;
    const exposure = exposureOf(run.ground, state.origin[from]!, run.seen, run.stamp++);
    moveUp(state, from, position, rates.takeover, draw);
    state.earlier[position] = Math.max(1, exposure);
    changed = true;
  }
  for (let orphan = 0; orphan < state.sought.length; orphan++) {
    if (state.sought[orphan] === 0 || draw() >= rates.rewire) continue;
    const other = newTie(choosing, orphan, mode);
    if (other < 0) continue;
    rewire(state, orphan, other);
    changed = true;
  }
  return changed;
}

/**
 * Over the positions that were filled again: ties and cells reached now, against those their holder had before the
 * removal; the mean. 1 where none was filled.
 */
function visibilityOf(run: Run, state: State): number {
  if (state.refilled === 0) return 1;
  let sum = 0;
  for (const position of state.removed) {
    const earlier = state.earlier[position]!;
    if (earlier > 0) sum += exposureOf(run.ground, state.near[position]!, run.seen, run.stamp++) / earlier;
  }
  return sum / state.refilled;
}
