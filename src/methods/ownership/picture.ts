import type { Strongest } from './chains.ts';
import type { EconomicReading } from './economic.ts';
import type { Fraction } from './fraction.ts';
import type { Holdings } from './holdings.ts';
import type { RuleReading } from './rule.ts';
import type { Explained } from './rule-paths.ts';

/** `ofac`: the 50 Percent Rule by its letter. `economic`: shares multiplied along every chain and summed. */
export const readings = ['ofac', 'economic'] as const;
export type Reading = (typeof readings)[number];

/** Everything known of a network and its listed, from which each entity is told. */
export interface Picture {
  net: Holdings;
  listed: Uint8Array;
  threshold: Fraction;
  reading: Reading;
  mostPaths: number;
  rule: RuleReading;
  why: Explained;
  economic: EconomicReading;
  /** Made when first asked for: few networks need it. */
  strong: () => Strongest;
  /** First members of each circle by its number, once for all of them. */
  told: Map<number, readonly string[]>;
  /** Of which entities more than the whole is held. */
  over: ReadonlyMap<string, Fraction>;
}
