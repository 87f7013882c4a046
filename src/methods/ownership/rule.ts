import { add, compare, zero, type Fraction } from './fraction.ts';
import type { Holdings } from './holdings.ts';

/** What OFAC's 50 Percent Rule says of each entity, by its number in the holdings. */
export interface RuleReading {
  /** What blocked persons hold of it directly, added up. */
  shares: readonly Fraction[];
  /** Listed, or `shares` reaches the threshold. */
  blocked: Uint8Array;
  /** Order in which it became blocked, from 1; 0 where it is not. An owner that blocked another has the smaller number. */
  turn: Uint32Array;
}

/**
 * OFAC, guidance of 13 August 2014 and FAQ 398–402: an entity owned half or more by blocked persons in the aggregate is
 * blocked, and then its own holdings count whole; through an entity owned less than half nothing passes on.
 * The least fixed point: blocking starts from the listed only, so that a circle never blocks itself.
 */
export function ruleReading(net: Holdings, listed: Iterable<number>, threshold: Fraction): RuleReading {
  const size = net.ids.length;
  const shares = Array<Fraction>(size).fill(zero);
  const blocked = new Uint8Array(size);
  const turn = new Uint32Array(size);
  const queue: number[] = [];
  const block = (entity: number): void => {
    blocked[entity] = 1;
    turn[entity] = queue.push(entity);
  };
  for (const entity of listed) if (!blocked[entity]) block(entity);
  for (let head = 0; head < queue.length; head += 1) {
    const owner = queue[head]!;
    for (let place = net.heldFrom[owner]!; place < net.heldFrom[owner + 1]!; place += 1) {
      const entity = net.held[place]!;
      const sum = add(shares[entity]!, net.shares[net.heldAt[place]!]!);
      shares[entity] = sum;
      if (!blocked[entity] && compare(sum, threshold) >= 0) block(entity);
    }
  }
  return { shares, blocked, turn };
}
