import type { Picture } from './picture.ts';
import { strongestChains } from './chains.ts';
import { multiply, zero } from './fraction.ts';
import { ruleChains, type Chain } from './rule-paths.ts';
import { exactText, percentNumber } from './text.ts';

/** One way by which a listed owner reaches the entity. Percentages are doubles, with `exact` where a double loses something. */
export interface OwnershipPath {
  owner: string;
  /** From the owner's own company down to the last holder. */
  through: string[];
  /** What this adds to `blockedPercent`; 0 where nothing passes on. */
  percent: number;
  exact?: string;
  /** The holdings multiplied. */
  economicPercent: number;
  /** Each holding of the way, from the owner down. */
  held: number[];
  /** The first on the way that is not blocked, through whom nothing passes on under the rule. */
  stopsAt?: string;
  /** Somebody on the way, or the entity, stands in a circle of holdings. */
  circle?: true;
  /** Steps at the top that are left out of a very long way; the percentages count them. */
  skipped?: number;
}

const mostSteps = 24;

/**
 * The ways to an entity. By the rule: its blocked direct holders, whose percents add up to `blockedPercent`; where there
 * are none, or the readings differ, also the strongest multiplied chains. `more`: holders not shown, or 1 for further chains.
 */
export function pathsOf(picture: Picture, entity: number, differ: boolean): { paths: OwnershipPath[]; more: number } {
  const { net, listed, reading } = picture;
  const most = { chains: picture.mostPaths, steps: mostSteps };
  const byRule =
    reading === 'ofac' ? ruleChains(net, picture.rule, picture.why, entity, most) : { chains: [], more: 0 };
  const paths = byRule.chains.map((chain) => pathOf(picture, chain, true));
  if (paths.length === most.chains || (paths.length > 0 && !differ)) return { paths, more: byRule.more };
  const { chains, cut } = strongestChains(net, listed, picture.strong(), entity, most);
  const known = new Set(byRule.chains.map(({ places }) => places.join()));
  const others = chains.filter(({ places }) => !known.has(places.join())).slice(0, most.chains - paths.length);
  paths.push(...others.map((chain) => pathOf(picture, chain, reading === 'economic')));
  return { paths, more: reading === 'economic' && cut ? 1 : byRule.more };
}

function pathOf({ net, rule, economic, reading }: Picture, chain: Chain, adds: boolean): OwnershipPath {
  const shares = chain.places.map((place) => net.shares[place]!);
  const through = chain.places.slice(1).map((place) => net.owners[place]!);
  const product = shares.reduce(multiply, chain.above);
  const percent = !adds ? zero : reading === 'ofac' ? (shares.at(-1) ?? zero) : product;
  const exact = exactText(percent);
  const stop = through.find((holder) => !rule.blocked[holder]);
  const { group, from } = economic.groups;
  const round = [chain.owner, ...through].some((one) => from[group[one]! + 1]! - from[group[one]!]! > 1);
  return {
    owner: net.ids[chain.owner] ?? '',
    through: through.map((holder) => net.ids[holder] ?? ''),
    percent: percentNumber(percent),
    ...(exact === undefined ? {} : { exact }),
    economicPercent: percentNumber(product),
    held: shares.map(percentNumber),
    ...(stop === undefined ? {} : { stopsAt: net.ids[stop] ?? '' }),
    ...(round ? { circle: true as const } : {}),
    ...(chain.skipped === 0 ? {} : { skipped: chain.skipped }),
  };
}
