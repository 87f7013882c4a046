import type { Pairs } from './pairs.ts';

/** Groups of records, and the bits with which each of two records came together. */
export interface Clusters {
  /** A number for the group of each record: its first record. */
  of: Int32Array;
  /** The members of the group of a record, ascending; itself alone where it joined none. */
  members(record: number): readonly number[];
  /** The weakest of the pairs that join two records of one group, where they are joined best; -Infinity for two groups. */
  joint(a: number, b: number): number;
}

export interface Rules {
  /** Pairs below so many bits join nothing. */
  least: number;
  /** The weight of any two records, looked at where groups of several records meet. */
  weightOf(a: number, b: number): number;
  /** Pairs that a person has judged, by record. */
  apart: readonly (readonly [number, number])[];
  together: readonly (readonly [number, number])[];
}

/** Groups that meet are looked at in so many pairs at most. */
const looked = 64;
/** What one pair may say for or against two groups, in bits: one misprint does not outweigh all else. */
const oneSay = 10;

/**
 * Joins pairs to groups, best first, so that no two records judged different are ever in one group: what a person
 * judged the same comes first, then pairs by weight, ties by the order of records. Two groups of several records join
 * only when their pairs together speak for it on average, so that chains of resembling strangers do not grow.
 */
export function clusterPairs(records: number, pairs: Pairs, rules: Rules): Clusters {
  const state = groupsOf(records, rules.apart);
  for (const [a, b] of rules.together) state.join(a, b, Infinity);
  const order = orderOf(pairs, rules.least);
  for (const at of order) {
    const [a, b] = [state.find(pairs.left[at] ?? 0), state.find(pairs.right[at] ?? 0)];
    if (a === b || !speaksFor(state.listOf(a), state.listOf(b), rules)) continue;
    state.join(a, b, pairs.bits[at] ?? 0);
  }
  return state.clusters();
}

function orderOf({ count, bits, left, right }: Pairs, least: number): Uint32Array {
  const order = new Uint32Array(count);
  let kept = 0;
  for (let at = 0; at < count; at += 1) if ((bits[at] ?? 0) >= least) order[kept++] = at;
  return order
    .subarray(0, kept)
    .sort(
      (a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || (left[a] ?? 0) - (left[b] ?? 0) || (right[a] ?? 0) - (right[b] ?? 0),
    );
}

function speaksFor(one: readonly number[], other: readonly number[], { weightOf }: Rules): boolean {
  const pairs = one.length * other.length;
  if (pairs === 1) return true;
  const step = Math.max(1, pairs / looked);
  let sum = 0;
  for (let at = 0; at < pairs; at += step) {
    const place = Math.floor(at);
    const bits = weightOf(one[place % one.length] ?? 0, other[Math.floor(place / one.length)] ?? 0);
    sum += Math.max(-oneSay, Math.min(oneSay, bits));
  }
  return sum >= 0;
}

interface Groups {
  find(record: number): number;
  listOf(root: number): readonly number[];
  join(a: number, b: number, bits: number): void;
  clusters(): Clusters;
}

function groupsOf(records: number, apart: Rules['apart']): Groups {
  const parent = Int32Array.from({ length: records }, (_, at) => at);
  // The joint of a record with its parent: as groups are joined best first, the way up is the best way.
  const joints = new Float64Array(records).fill(Infinity);
  const lists = new Map<number, number[]>();
  const strangers = new Map<number, Set<number>>();
  const find = (record: number): number => {
    let root = record;
    while (parent[root] !== root) root = parent[root] ?? 0;
    return root;
  };
  const listOf = (root: number): number[] => lists.get(root) ?? [root];
  const forbid = (a: number, b: number): void => void strangers.set(a, (strangers.get(a) ?? new Set()).add(b));
  for (const [a, b] of apart) {
    forbid(a, b);
    forbid(b, a);
  }
  const areApart = (a: number, b: number): boolean =>
    strangers.size > 0 && listOf(a).some((one) => [...(strangers.get(one) ?? [])].some((other) => find(other) === b));
  return {
    find,
    listOf,
    join(one, other, bits) {
      const [a, b] = [find(one), find(other)];
      if (a === b || areApart(a, b)) return;
      // The smaller joins the larger: ways up stay short without being flattened, which would lose the joints.
      const [into, from] = listOf(a).length >= listOf(b).length ? [a, b] : [b, a];
      parent[from] = into;
      joints[from] = bits;
      const list = listOf(into);
      for (const member of listOf(from)) list.push(member);
      lists.set(into, list);
      lists.delete(from);
    },
    clusters: () => settled(parent, joints, lists, find),
  };
}

function settled(
  parent: Int32Array,
  joints: Float64Array,
  lists: Map<number, number[]>,
  find: (record: number) => number,
): Clusters {
  for (const list of lists.values()) list.sort((a, b) => a - b);
  const first = (record: number): number => lists.get(find(record))?.[0] ?? record;
  return {
    of: Int32Array.from(parent, (_, record) => first(record)),
    members: (record) => lists.get(find(record)) ?? [record],
    joint(a, b) {
      if (find(a) !== find(b)) return -Infinity;
      const above = new Map<number, number>();
      let least = Infinity;
      for (let at = a; ; at = parent[at] ?? 0) {
        above.set(at, least);
        if (parent[at] === at) break;
        least = Math.min(least, joints[at] ?? 0);
      }
      least = Infinity;
      let at = b;
      for (; !above.has(at); at = parent[at] ?? 0) least = Math.min(least, joints[at] ?? 0);
      return Math.min(least, above.get(at) ?? Infinity);
    },
  };
}
