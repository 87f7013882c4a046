import { isExact, shown, type Amount } from './amount.ts';
import { circles } from './circles.ts';
import { solveFlow } from './economic.ts';
import { add, compare, one, subtract, zero, type Fraction } from './fraction.ts';
import type { Holdings } from './holdings.ts';
import { exactText, percentNumber } from './text.ts';

/** An owner as the tree of a screen shows him. Percents are doubles, `exact` where a double loses something. */
export interface OwnerNode {
  id: string;
  /** What he holds directly of the one below him. */
  percent: number;
  exact?: string;
  /** He stands already further down this branch: the holdings go round, and are not unfolded again. */
  circle: boolean;
  owners: OwnerNode[];
  /** Owners of his that are not unfolded: beyond the depth or the number asked for. */
  more: number;
}

/** An owner without known owners, and what he has of the company over all ways, circles included. */
export interface UltimateOwner {
  id: string;
  percent: number;
  exact?: string;
}

export interface Behind {
  company: string;
  owners: OwnerNode[];
  more: number;
  /** Largest first. Null where holdings of more than the whole give a circle no finite sum. */
  ultimate: UltimateOwner[] | null;
  /** What belongs to nobody known; negative where more than the whole is held. */
  unaccounted: number | null;
}

export interface BehindAsked {
  /** Tiers unfolded; any number by default. */
  depth?: number;
  /** Owners in the tree at most, 500 by default; nearer tiers come first. */
  limit?: number;
}

/** Who is behind a company: the tree of its owners and what its ultimate owners have of it. Null for an unknown company. */
export function behind(company: string, net: Holdings, asked: BehindAsked = {}): Behind | null {
  const start = net.index.get(company);
  if (start === undefined) return null;
  return { company, ...treeOf(start, net, asked), ...ultimateOf(start, net) };
}

interface Branch {
  node: { owners: OwnerNode[]; more: number };
  entity: number;
  below: Branch | null;
  tier: number;
}

function treeOf(start: number, net: Holdings, asked: BehindAsked): Pick<Behind, 'owners' | 'more'> {
  const { depth = Infinity, limit = 500 } = asked;
  const root = { owners: [] as OwnerNode[], more: 0 };
  const waiting: Branch[] = [{ node: root, entity: start, below: null, tier: 0 }];
  let room = limit;
  for (const branch of waiting) {
    const places = placesOf(net, branch.entity);
    const fitting = branch.tier < depth ? places.slice(0, room) : [];
    branch.node.more = places.length - fitting.length;
    room -= fitting.length;
    for (const at of fitting) {
      const entity = net.owners[at]!;
      const circle = stands(branch, entity);
      const exact = exactText(net.shares[at]!);
      const node: OwnerNode = {
        id: net.ids[entity] ?? '',
        percent: percentNumber(net.shares[at]!),
        ...(exact === undefined ? {} : { exact }),
        circle,
        owners: [],
        more: 0,
      };
      branch.node.owners.push(node);
      if (!circle) waiting.push({ node, entity, below: branch, tier: branch.tier + 1 });
    }
  }
  return root;
}

function stands(branch: Branch, entity: number): boolean {
  for (let at: Branch | null = branch; at; at = at.below) if (at.entity === entity) return true;
  return false;
}

function placesOf(net: Holdings, entity: number): number[] {
  const places: number[] = [];
  for (let at = net.from[entity]!; at < net.from[entity + 1]!; at += 1) places.push(at);
  return places.sort((a, b) => compare(net.shares[b]!, net.shares[a]!) || a - b);
}

/** The flow turned round: 1 starts at the company and runs up; what arrives at a top owner is his interest. */
function ultimateOf(start: number, net: Holdings): Pick<Behind, 'ultimate' | 'unaccounted'> {
  const above = [start];
  const local = new Map([[start, 0]]);
  for (const entity of above)
    for (let at = net.from[entity]!; at < net.from[entity + 1]!; at += 1) {
      const owner = net.owners[at]!;
      if (!local.has(owner)) local.set(owner, above.push(owner) - 1);
    }
  const from = new Uint32Array(above.length + 1);
  const sources: number[] = [];
  const places: number[] = [];
  for (const [i, entity] of above.entries()) {
    for (let place = net.heldFrom[entity]!; place < net.heldFrom[entity + 1]!; place += 1) {
      const source = local.get(net.held[place]!);
      if (source === undefined) continue;
      sources.push(source);
      places.push(net.heldAt[place]!);
    }
    from[i + 1] = sources.length;
  }
  const flow = {
    from,
    sources: Uint32Array.from(sources),
    shares: (place: number): Fraction => net.shares[places[place]!]!,
    start: (node: number): Fraction => (node === 0 ? one : zero),
  };
  const reached = solveFlow(flow, circles(above.length, from, flow.sources));
  const tops = above.flatMap((entity, i) =>
    entity !== start && net.from[entity] === net.from[entity + 1]
      ? [{ id: net.ids[entity] ?? '', interest: reached[i] ?? null }]
      : [],
  );
  return told(tops);
}

function told(tops: { id: string; interest: Amount }[]): Pick<Behind, 'ultimate' | 'unaccounted'> {
  const known: { id: string; interest: Fraction; exact: boolean }[] = [];
  for (const { id, interest } of tops) {
    if (interest === null) return { ultimate: null, unaccounted: null };
    known.push({ id, interest: shown(interest), exact: isExact(interest) });
  }
  known.sort((a, b) => compare(b.interest, a.interest) || (a.id < b.id ? -1 : 1));
  const rest = subtract(
    one,
    known.reduce((sum, { interest }) => add(sum, interest), zero),
  );
  return {
    ultimate: known.map(({ id, interest, exact }) => {
      const text = exact ? exactText(interest) : undefined;
      return { id, percent: percentNumber(interest), ...(text === undefined ? {} : { exact: text }) };
    }),
    unaccounted: percentNumber(rest),
  };
}
