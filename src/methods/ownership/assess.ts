import { isExact, isNothing, reaches, shown, type Amount } from './amount.ts';
import { strongest, type Strongest } from './chains.ts';
import { economicReading } from './economic.ts';
import { compare, type Fraction } from './fraction.ts';
import type { Holdings } from './holdings.ts';
import { pathsOf, type OwnershipPath } from './paths.ts';
import type { Picture, Reading } from './picture.ts';
import { ruleReading } from './rule.ts';
import { explained } from './rule-paths.ts';
import { exactText, percentNumber } from './text.ts';

export interface Assessing {
  /** Share from which an entity is blocked; a half by default. */
  threshold?: Fraction;
  /** Which reading `blocked` and `blockedPercent` follow; both are always given. */
  reading?: Reading;
  /** Most paths for each entity, 5 by default. */
  paths?: number;
}

export interface Assessed {
  entity: string;
  blockedPercent: number;
  /** `blockedPercent` without loss, where a double loses something. */
  exact?: string;
  blocked: boolean;
  listed: boolean;
  reading: Reading;
  /** Sum of what blocked persons hold directly: OFAC's reading. */
  rulePercent: number;
  /** Multiplied along every chain, circles summed; null where holdings of more than the whole give a circle no finite sum. */
  economicPercent: number | null;
  economicExact?: string;
  /** The economic interest is known to about 40 decimals only: its fraction is too long. */
  economicRounded?: true;
  /** One reading says blocked, the other does not: for a person to look at. */
  readingsDiffer: boolean;
  /** What all its owners hold together, where the rows say more than 100. */
  heldPercent?: number;
  /** Who owns one another in a circle with this entity: the first ten by file order, and how many. */
  circle?: { members: readonly string[]; size: number };
  paths: OwnershipPath[];
  /** Direct blocked holders not shown (ofac), or 1 where further chains exist (economic). */
  morePaths: number;
}

const mostCircle = 10;
const half: Fraction = { n: 1n, d: 2n };

/**
 * Every entity of which listed persons own anything, in the order of the holdings. References: `screening` in declared.ts.
 * In: holdings, ids of the listed (unknown ids are ignored).
 */
export function* assess(net: Holdings, listedIds: Iterable<string>, asked: Assessing = {}): Generator<Assessed> {
  const picture = pictureOf(net, listedIds, asked);
  for (let entity = 0; entity < net.ids.length; entity += 1) {
    const { rule, economic } = picture;
    if (rule.shares[entity]!.n > 0n || !isNothing(economic.interests[entity] ?? null)) yield assessed(picture, entity);
  }
}

function pictureOf(net: Holdings, listedIds: Iterable<string>, asked: Assessing): Picture {
  const { threshold = half, reading = 'ofac', paths = 5 } = asked;
  const listed = new Uint8Array(net.ids.length);
  for (const id of listedIds) {
    const entity = net.index.get(id);
    if (entity !== undefined) listed[entity] = 1;
  }
  const rule = ruleReading(
    net,
    [...listed.keys()].filter((entity) => listed[entity]),
    threshold,
  );
  let strong: Strongest | undefined;
  return {
    net,
    listed,
    threshold,
    reading,
    mostPaths: paths,
    rule,
    why: explained(net, rule, listed),
    economic: economicReading(net, listed),
    strong: () => (strong ??= strongest(net, listed)),
    told: new Map(),
    over: new Map(net.notes.over.map(({ entity: of, total }) => [of, total])),
  };
}

function assessed(picture: Picture, entity: number): Assessed {
  const { net, rule, economic, threshold, reading } = picture;
  const listed = picture.listed[entity] === 1;
  const interest = economic.interests[entity] ?? null;
  const held = rule.shares[entity]!;
  const byRule = compare(held, threshold) >= 0;
  // A circle without a finite sum says nothing: the rule then stands alone.
  const byInterest = interest === null ? byRule : reaches(interest, threshold);
  const differ = byRule !== byInterest;
  const percent = reading === 'ofac' || interest === null ? held : shown(interest);
  const exact = exactText(percent);
  const circle = circleOf(picture, entity);
  const over = picture.over.get(net.ids[entity] ?? '');
  const { paths, more } = pathsOf(picture, entity, differ);
  return {
    entity: net.ids[entity] ?? '',
    blockedPercent: percentNumber(percent),
    ...(exact === undefined ? {} : { exact }),
    blocked: listed || (reading === 'ofac' ? byRule : byInterest),
    listed,
    reading,
    rulePercent: percentNumber(held),
    ...economicPart(interest),
    readingsDiffer: differ,
    ...(over ? { heldPercent: percentNumber(over) } : {}),
    ...(circle ? { circle } : {}),
    paths,
    morePaths: more,
  };
}

function circleOf({ net, economic, told }: Picture, entity: number): Assessed['circle'] {
  const { group, members, from } = economic.groups;
  const at = group[entity]!;
  const size = from[at + 1]! - from[at]!;
  if (size < 2) return undefined;
  let first = told.get(at);
  if (!first) {
    const sorted = members
      .slice(from[at], from[at + 1])
      .sort()
      .subarray(0, mostCircle);
    first = Array.from(sorted, (one) => net.ids[one] ?? '');
    told.set(at, first);
  }
  return { members: first, size };
}

function economicPart(interest: Amount): Pick<Assessed, 'economicPercent' | 'economicExact' | 'economicRounded'> {
  if (interest === null) return { economicPercent: null };
  const exact = isExact(interest) ? exactText(interest) : undefined;
  return {
    economicPercent: percentNumber(shown(interest)),
    ...(exact === undefined ? {} : { economicExact: exact }),
    ...(isExact(interest) ? {} : { economicRounded: true as const }),
  };
}
