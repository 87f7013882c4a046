import { isExact, isNothing, plus, within, type Amount } from './amount.ts';
import { circles, type Circles } from './circles.ts';
import { elimination, solveExactly, type Budget } from './elimination.ts';
import { enclose } from './enclosure.ts';
import { one, zero, type Fraction } from './fraction.ts';
import type { Holdings } from './holdings.ts';

/** A network by the sources of each node: x = start + Σ share × x[source]. */
export interface Flow {
  from: Uint32Array;
  sources: Uint32Array;
  shares: (place: number) => Fraction;
  start: (node: number) => Fraction;
}

/** Solves a flow group by group, owners first: sums along chains, circles as the limit of their geometric series. */
export function solveFlow(flow: Flow, groups: Circles): Amount[] {
  const found: Amount[] = Array<Amount>(groups.group.length).fill(zero);
  const budget = elimination();
  for (let g = 0; g + 1 < groups.from.length; g += 1) {
    const members = groups.members.subarray(groups.from[g], groups.from[g + 1]);
    if (members.length === 1) found[members[0]!] = inflowOf(flow, groups, members[0]!, found, false);
    else solveCircle(flow, groups, members, { found, budget });
  }
  return found;
}

/** What reaches a node from outside its own circle, or from all its sources. */
function inflowOf(flow: Flow, { group }: Circles, node: number, found: readonly Amount[], outside: boolean): Amount {
  let sum: Amount = flow.start(node);
  for (let place = flow.from[node]!; place < flow.from[node + 1]!; place += 1) {
    const source = flow.sources[place]!;
    if (outside && group[source] === group[node]) continue;
    const amount = found[source]!;
    if (!isNothing(amount)) sum = plus(sum, flow.shares(place), amount);
  }
  return sum;
}

function solveCircle(
  flow: Flow,
  groups: Circles,
  members: Uint32Array,
  { found, budget }: { found: Amount[]; budget: Budget },
): void {
  const inflow = Array.from(members, (node) => inflowOf(flow, groups, node, found, true));
  if (inflow.every(isNothing)) return;
  if (inflow.includes(null)) return void members.forEach((node) => (found[node] = null));
  const local = new Map(Array.from(members, (node, i) => [node, i] as const));
  const sources = Array.from(members, (node) => {
    const inside: { source: number; share: Fraction }[] = [];
    for (let place = flow.from[node]!; place < flow.from[node + 1]!; place += 1) {
      const source = local.get(flow.sources[place]!);
      if (source !== undefined) inside.push({ source, share: flow.shares(place) });
    }
    return inside;
  });
  const exact = inflow.every(isExact)
    ? solveExactly(
        sources.map((inside, i) => ({ sources: inside, inflow: inflow[i] as Fraction })),
        budget,
      )
    : 'too long';
  const solved = exact === 'too long' ? encloseCircle(sources, inflow) : exact;
  members.forEach((node, i) => (found[node] = solved?.[i] ?? null));
}

function encloseCircle(
  sources: readonly { source: number; share: Fraction }[][],
  inflow: readonly Amount[],
): Amount[] | null {
  const from = new Uint32Array(sources.length + 1);
  for (const [i, inside] of sources.entries()) from[i + 1] = from[i]! + inside.length;
  const flat = sources.flat();
  return enclose({
    from,
    sources: Uint32Array.from(flat, ({ source }) => source),
    shares: flat.map(({ share }) => share),
    inflow: inflow.map((amount) => within(amount ?? zero)),
  });
}

/** What the listed own of each entity, directly and multiplied along every chain; of a listed one, what the others own of it. */
export interface EconomicReading {
  interests: readonly Amount[];
  /** The same with 1 for every listed one: what is worth following upwards. */
  reached: readonly Amount[];
  /** Groups of entities that own each other. */
  groups: Circles;
}

export function economicReading(net: Holdings, listed: Uint8Array): EconomicReading {
  const groups = circles(net.ids.length, net.from, net.owners);
  // A listed owner is the end of his chains: what is above him would count the same share twice.
  const open = openFlow(net, listed);
  const cut = circles(net.ids.length, open.from, open.sources);
  const reached = solveFlow(open, cut);
  const interests = reached.map((amount, entity) => {
    if (!listed[entity]) return amount;
    let sum: Amount = zero;
    for (let at = net.from[entity]!; at < net.from[entity + 1]!; at += 1)
      sum = plus(sum, net.shares[at]!, reached[net.owners[at]!]!);
    return sum;
  });
  return { interests, reached, groups };
}

function openFlow(net: Holdings, listed: Uint8Array): Flow {
  const from = new Uint32Array(net.from.length);
  const kept: number[] = [];
  for (let entity = 0; entity < net.ids.length; entity += 1) {
    if (!listed[entity]) for (let at = net.from[entity]!; at < net.from[entity + 1]!; at += 1) kept.push(at);
    from[entity + 1] = kept.length;
  }
  return {
    from,
    sources: Uint32Array.from(kept, (at) => net.owners[at]!),
    shares: (place) => net.shares[kept[place]!]!,
    start: (node) => (listed[node] ? one : zero),
  };
}
