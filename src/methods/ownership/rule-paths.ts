import { unit, whole } from './amount.ts';
import { compare, one, type Fraction } from './fraction.ts';
import type { Holdings } from './holdings.ts';
import type { RuleReading } from './rule.ts';

/** For each blocked entity that is not listed, the holding that explains it best: place in `owners`, or −1. */
export interface Explained {
  by: Int32Array;
  /** The listed one at the top of that chain, and how many steps up it stands. */
  top: Uint32Array;
  steps: Uint32Array;
  /** The holdings of that chain multiplied, in units of 2⁻¹⁶⁰, rounded down. */
  product: bigint[];
}

/** The largest holding of an owner blocked before it: following these always ends at a listed one, never in a circle. */
export function explained(net: Holdings, rule: RuleReading, listed: Uint8Array): Explained {
  const size = net.ids.length;
  const by = new Int32Array(size).fill(-1);
  const top = Uint32Array.from({ length: size }, (_, entity) => entity);
  const steps = new Uint32Array(size);
  const product = Array<bigint>(size).fill(whole);
  const inTurn: number[] = [];
  for (const [entity, turn] of rule.turn.entries()) if (turn > 0) inTurn[turn - 1] = entity;
  for (const entity of inTurn) {
    if (listed[entity]) continue;
    let best = -1;
    for (let at = net.from[entity]!; at < net.from[entity + 1]!; at += 1) {
      const turn = rule.turn[net.owners[at]!]!;
      if (turn === 0 || turn >= rule.turn[entity]!) continue;
      if (best < 0 || compare(net.shares[at]!, net.shares[best]!) > 0) best = at;
    }
    by[entity] = best;
    const owner = net.owners[best]!;
    top[entity] = top[owner]!;
    steps[entity] = steps[owner]! + 1;
    product[entity] = (product[owner]! * net.shares[best]!.n) / net.shares[best]!.d;
  }
  return { by, top, steps, product };
}

/** A way from a listed owner down to an entity: places in `owners`, the last one the entity's own; `skipped` steps at its top. */
export interface Chain {
  owner: number;
  places: number[];
  skipped: number;
  /** What the skipped steps multiply to. */
  above: Fraction;
}

/** Holdings that make up the sum of the rule, one chain for each blocked direct owner: listed first, then the largest. */
export function ruleChains(
  net: Holdings,
  rule: RuleReading,
  { by, top, steps, product }: Explained,
  entity: number,
  most: { chains: number; steps: number },
): { chains: Chain[]; more: number } {
  const places: number[] = [];
  for (let at = net.from[entity]!; at < net.from[entity + 1]!; at += 1)
    if (rule.blocked[net.owners[at]!]) places.push(at);
  const depth = (at: number): number => steps[net.owners[at]!]!;
  places.sort(
    (a, b) =>
      Math.min(depth(a), 1) - Math.min(depth(b), 1) ||
      compare(net.shares[b]!, net.shares[a]!) ||
      depth(a) - depth(b) ||
      a - b,
  );
  const chains = places.slice(0, most.chains).map((last) => {
    const up = [last];
    let owner = net.owners[last]!;
    while (by[owner]! >= 0 && up.length < most.steps) {
      up.push(by[owner]!);
      owner = net.owners[by[owner]!]!;
    }
    return chainFrom(owner, up.toReversed(), { top, steps, product });
  });
  return { chains, more: Math.max(0, places.length - most.chains) };
}

/** A chain followed up to `reached`, with what stands above it told in short. */
export const chainFrom = (
  reached: number,
  places: number[],
  up: Pick<Explained, 'top' | 'steps' | 'product'>,
): Chain => ({
  owner: up.top[reached]!,
  places,
  skipped: up.steps[reached]!,
  above: up.steps[reached] === 0 ? one : { n: up.product[reached]!, d: 1n << unit },
});
