import { nodeCount, type Rows, type WeightedRows } from '../rows.ts';

/**
 * A network on which communities are sought: that given, or one whose nodes are sets of its nodes. `loops` is the
 * weight inside a node, counted from both ends; `strength` its whole weight, `total` that of all (2m).
 */
export interface Level extends WeightedRows {
  weights: Float64Array;
  loops: Float64Array;
  strength: Float64Array;
  total: number;
}

/** The lowest level: the network itself, every tie counting once or by its weight, which must not be below zero. */
export function ground(rows: Rows, given?: ArrayLike<number>): Level {
  const n = nodeCount(rows);
  const weights = given ? Float64Array.from(given) : new Float64Array(rows.targets.length).fill(1);
  const level = { offsets: rows.offsets, targets: rows.targets, weights, loops: new Float64Array(n) };
  return measured(level);
}

function measured(level: Omit<Level, 'strength' | 'total'>): Level {
  const n = nodeCount(level);
  const strength = new Float64Array(n);
  let total = 0;
  for (let node = 0; node < n; node++) {
    let sum = level.loops[node]!;
    for (let e = level.offsets[node]!; e < level.offsets[node + 1]!; e++) sum += level.weights[e]!;
    strength[node] = sum;
    total += sum;
  }
  return { ...level, strength, total };
}

/** Numbers 0, 1, … in place of the labels, in the order in which nodes first have them. Out: how many. */
export function compact(label: Uint32Array): number {
  const number = new Int32Array(label.reduce((most, one) => Math.max(most, one + 1), 0)).fill(-1);
  let count = 0;
  for (let node = 0; node < label.length; node++) {
    const one = label[node]!;
    if (number[one]! < 0) number[one] = count++;
    label[node] = number[one]!;
  }
  return count;
}

/** The nodes of each of `count` sets, set after set: members[starts[s] … starts[s+1]), rising. */
export function gathered(label: Uint32Array, count: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let node = 0; node < label.length; node++) starts[label[node]! + 1]!++;
  for (let set = 0; set < count; set++) starts[set + 1]! += starts[set]!;
  const next = starts.slice();
  const members = new Uint32Array(label.length);
  for (let node = 0; node < label.length; node++) members[next[label[node]!]!++] = node;
  return { starts, members };
}

/** The level whose nodes are the `count` sets of this one. */
export function raised(level: Level, label: Uint32Array, count: number): Level {
  const { starts, members } = gathered(label, count);
  const { offsets, targets, weights } = level;
  const up = new Uint32Array(count + 1);
  const upTargets = new Uint32Array(targets.length);
  const upWeights = new Float64Array(targets.length);
  const loops = new Float64Array(count);
  const slotOf = new Int32Array(count).fill(-1);
  let slot = 0;
  for (let set = 0; set < count; set++) {
    const first = slot;
    let inside = 0;
    for (let at = starts[set]!; at < starts[set + 1]!; at++) {
      const node = members[at]!;
      inside += level.loops[node]!;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
        const other = label[targets[e]!]!;
        if (other === set) inside += weights[e]!;
        else if (slotOf[other]! >= first) upWeights[slotOf[other]!]! += weights[e]!;
        else {
          slotOf[other] = slot;
          upTargets[slot] = other;
          upWeights[slot++] = weights[e]!;
        }
      }
    }
    loops[set] = inside;
    up[set + 1] = slot;
  }
  return measured({ offsets: up, targets: upTargets.slice(0, slot), weights: upWeights.slice(0, slot), loops });
}
