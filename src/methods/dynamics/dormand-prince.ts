/** A system of ordinary differential equations that does not depend on time by itself. */
export interface System {
  size: number;
  /** Writes the rates of change at a state; values that are not finite make the step smaller. */
  rates: (state: Float64Array, into: Float64Array) => void;
  /** How large an error of one counts as one tolerance in component `at`. */
  scale: (state: Float64Array, at: number) => number;
}

/** One accepted step. The arrays are used again by the next one. */
export interface Step {
  from: number;
  to: number;
  /** State at `to`. */
  state: Float64Array;
  /** State at a time between `from` and `to`, of fourth order, written into `into`. */
  at: (time: number, into: Float64Array) => void;
}

export interface Control {
  /** Most local error of a step, in units of `scale`. */
  tolerance: number;
  /** Most steps, accepted or not. */
  steps: number;
}

/** Dormand and Prince 1980, table 2: the rows of stages 2 to 7; the last is also the solution of order 5. */
const rows: readonly (readonly number[])[] = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** Solution of order 5 less that of order 4. */
const difference = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];
/** Continuous extension of order 4 (Hairer, Nørsett & Wanner, Solving ODEs I, II.6). */
const dense = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
];

/**
 * Integrates from `from` to `to`, calling `step` after each accepted step until it returns false. Explicit Runge–Kutta
 * 5(4) of Dormand & Prince (1980) with local error control. Gives false where the steps do not suffice.
 */
export function integrate(
  system: System,
  start: Float64Array,
  [from, to]: readonly [number, number],
  { tolerance, steps }: Control,
  step: (taken: Step) => boolean,
): boolean {
  const n = system.size;
  let state = Float64Array.from(start);
  let next = new Float64Array(n);
  const trial = new Float64Array(n);
  const k = Array.from({ length: 7 }, () => new Float64Array(n));
  system.rates(state, k[0]!);
  let time = from;
  let span = Math.min(1, to - from);
  for (let taken = 0; time < to; taken += 1) {
    if (taken >= steps) return false;
    const last = time + span >= to;
    const h = last ? to - time : span;
    stages(system, state, h, k, trial, next);
    const error = errorOf(system, state, next, h, k) / tolerance;
    if (!(error <= 1)) {
      span = h * (Number.isFinite(error) ? Math.max(0.2, 0.9 * error ** -0.2) : 0.1);
      continue;
    }
    const [before, after, begin] = [state, next, time];
    time = last ? to : time + h;
    const at = (when: number, into: Float64Array): void =>
      between(before, after, h, k, h === 0 ? 1 : (when - begin) / h, into);
    if (!step({ from: begin, to: time, state: after, at })) return true;
    [state, next] = [after, before];
    k[0]!.set(k[6]!);
    span = h * Math.min(5, error === 0 ? 5 : 0.9 * error ** -0.2);
  }
  return true;
}

/** Fills the stages 2 to 7; `next` gets the solution at the end of the step. */
function stages(
  system: System,
  state: Float64Array,
  h: number,
  k: readonly Float64Array[],
  trial: Float64Array,
  next: Float64Array,
): void {
  for (const [at, row] of rows.entries()) {
    const into = at === rows.length - 1 ? next : trial;
    for (let i = 0; i < state.length; i += 1) {
      let sum = 0;
      for (let j = 0; j < row.length; j += 1) sum += row[j]! * k[j]![i]!;
      into[i] = state[i]! + h * sum;
    }
    system.rates(into, k[at + 1]!);
  }
}

/** The largest error over all components; NaN or infinite where a stage was. */
function errorOf(
  system: System,
  state: Float64Array,
  next: Float64Array,
  h: number,
  k: readonly Float64Array[],
): number {
  let most = 0;
  for (let i = 0; i < state.length; i += 1) {
    let sum = 0;
    for (let j = 0; j < 7; j += 1) sum += difference[j]! * k[j]![i]!;
    const error = Math.abs(h * sum) / Math.max(system.scale(state, i), system.scale(next, i));
    if (!(error <= most)) most = error;
    if (Number.isNaN(most)) return NaN;
  }
  return most;
}

function between(
  before: Float64Array,
  after: Float64Array,
  h: number,
  k: readonly Float64Array[],
  part: number,
  into: Float64Array,
): void {
  const rest = 1 - part;
  for (let i = 0; i < before.length; i += 1) {
    const rise = after[i]! - before[i]!;
    const bend = h * k[0]![i]! - rise;
    let fine = 0;
    for (let j = 0; j < 7; j += 1) fine += dense[j]! * k[j]![i]!;
    into[i] = before[i]! + part * (rise + rest * (bend + part * (rise - h * k[6]![i]! - bend + rest * h * fine)));
  }
}
