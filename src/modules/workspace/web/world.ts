import { isA, kindOf } from '#vocabulary/kinds.ts';
import { toCome, type Modality } from '#vocabulary/statement.ts';
import type { ChartDraft, ChartState, GraphLink, GraphNode, GraphView } from '../shapes.ts';
import type { Tie } from '#methods/graph/network.ts';
import type { Stroke } from './canvas/scene.ts';

/** What the node answered about the entities of a chart, put together from one or more answers. */
export interface World {
  nodes: ReadonlyMap<string, GraphNode>;
  links: readonly GraphLink[];
  reports: GraphView['reports'];
  banner: string;
}

export const emptyWorld: World = { nodes: new Map(), links: [], reports: [], banner: '' };

/** Later answers win over earlier ones where they speak of the same. */
export function worldOf(views: readonly GraphView[]): World {
  const nodes = new Map<string, GraphNode>();
  const links = new Map<string, GraphLink>();
  const reports = new Map<string, GraphView['reports'][number]>();
  let banner = '';
  for (const view of views) {
    for (const node of view.nodes) nodes.set(node.id, node);
    for (const link of view.links) links.set(link.id, link);
    for (const report of view.reports) reports.set(report.id, report);
    banner = view.banner || banner;
  }
  return { nodes, links: [...links.values()], reports: [...reports.values()], banner };
}

/** Links with both ends on the chart that were not taken off it. */
export function shownLinks(world: World, state: Pick<ChartState, 'nodes' | 'hiddenLinks'>): GraphLink[] {
  const hidden = new Set(state.hiddenLinks);
  const there = new Set(state.nodes.map((node) => node.id));
  return world.links.filter(
    (link) => !hidden.has(link.id) && there.has(link.from) && there.has(link.to) && link.from !== link.to,
  );
}

/** Links between the same two nodes, drawn as one line; what is denied has a line of its own beside the others. */
export interface Bundle {
  id: string;
  from: string;
  to: string;
  links: readonly GraphLink[];
  stroke: Stroke;
  arrow: number;
  /** Pixels aside, where two lines run between the same nodes. */
  aside: number;
}

/** Denied is struck; what is not plainly asserted is dotted; a single origin or below C3 is dashed. */
export const strokeOf = (link: GraphLink): Stroke =>
  link.denied ? 'denied' : link.modality !== 'asserted' ? 'dotted' : link.firm ? 'solid' : 'dashed';

const firmest: readonly Stroke[] = ['solid', 'dashed', 'dotted', 'denied'];

export function bundles(links: readonly GraphLink[]): Bundle[] {
  const pairs = new Map<string, GraphLink[]>();
  for (const link of links) {
    const pair = link.from < link.to ? `${link.from}|${link.to}` : `${link.to}|${link.from}`;
    const key = link.denied ? `${pair}|denied` : pair;
    const held = pairs.get(key);
    if (held) held.push(link);
    else pairs.set(key, [link]);
  }
  return [...pairs].map(([key, held]) => {
    const first = held[0]!;
    const beside = first.denied && pairs.has(key.slice(0, -'|denied'.length));
    return bundleOf(held.length === 1 ? first.id : key, held, beside ? 6 : 0);
  });
}

function bundleOf(id: string, links: readonly GraphLink[], aside: number): Bundle {
  const { from, to } = links[0]!;
  const strokes = links.map(strokeOf);
  let arrow = 0;
  for (const link of links) if (link.directed) arrow |= link.from === from ? 1 : 2;
  return { id, from, to, links, stroke: firmest.find((one) => strokes.includes(one)) ?? 'solid', arrow, aside };
}

/** What counts for layouts: every shown link that is not denied. */
export const affirmed = (links: readonly GraphLink[]): GraphLink[] => links.filter((link) => !link.denied);

/** What counts for brokerage: neither denied nor only to come. */
export const standing = (links: readonly GraphLink[]): GraphLink[] =>
  affirmed(links).filter((link) => !toCome.has(link.modality as Modality));

/** Ties for the hierarchical layout: from what stands above. A member stands under what he belongs to, a leader over it. */
export const tiesOf = (links: readonly GraphLink[]): Tie[] =>
  links.map((link) =>
    isA(link.kind, 'Membership') || isA(link.kind, 'Employment')
      ? { from: link.to, to: link.from, directed: link.directed }
      : { from: link.from, to: link.to, directed: link.directed },
  );

/** Organisations with their members, for the hulls: the biggest dozen of three and more. */
export function hullsOf(world: World, links: readonly GraphLink[]): { id: string; members: string[] }[] {
  const members = new Map<string, Set<string>>();
  for (const link of links) {
    if (link.denied || !(isA(link.kind, 'Membership') || isA(link.kind, 'Leadership'))) continue;
    const group = world.nodes.get(link.to);
    if (!group || !isA(group.kind, 'Organization')) continue;
    const held = members.get(link.to);
    if (held) held.add(link.from);
    else members.set(link.to, new Set([link.to, link.from]));
  }
  return [...members]
    .filter(([, all]) => all.size >= 4)
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .slice(0, 12)
    .map(([id, all]) => ({ id, members: [...all].sort() }));
}

/** Neighbours on the chart, per node. */
export function neighbourhood(
  links: readonly { from: string; to: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  const put = (a: string, b: string): void => {
    const held = near.get(a);
    if (held) held.add(b);
    else near.set(a, new Set([b]));
  };
  for (const link of links) {
    put(link.from, link.to);
    put(link.to, link.from);
  }
  return near;
}

/**
 * What collapsing a node takes away: what its expansions brought and nobody pinned or expanded further. Without a
 * remembered expansion, the neighbours that hang on it alone.
 */
export function broughtBy(id: string, draft: ChartDraft, links: readonly GraphLink[]): string[] {
  const near = neighbourhood(links);
  const mine = near.get(id) ?? new Set<string>();
  const state = new Map(draft.state.nodes.map((node) => [node.id, node]));
  const free = (one: string): boolean => one !== id && state.get(one)?.pinned === false;
  const expansions = draft.past.filter((step) => step.what === 'expanded');
  const own = expansions.filter((step) =>
    (step.forward.add ?? []).every((node) => mine.has(node.id) || !state.has(node.id)),
  );
  const later = (one: string): boolean =>
    expansions.some(
      (step) => !own.includes(step) && (step.forward.add ?? []).every((node) => near.get(one)?.has(node.id) ?? false),
    );
  const brought = own.flatMap((step) => (step.forward.add ?? []).map((node) => node.id));
  const found = [...new Set(brought)].filter((one) => mine.has(one) && free(one) && !later(one));
  if (found.length > 0) return found.sort();
  return [...mine].filter((one) => free(one) && (near.get(one)?.size ?? 0) === 1).sort();
}

export interface Counted {
  kind: string;
  count: number;
}

/** Kinds of what is shown, most first. */
export function kindsOf(nodes: Iterable<GraphNode>): Counted[] {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** The words of a link in one language, as read from its source: "owns 25 %". */
export function linkWords(link: GraphLink, language: 'en' | 'es'): string {
  const known = kindOf(link.kind);
  const verb = known?.link?.label[language] ?? known?.label[language] ?? '';
  const word = verb || (link.kind.includes(':') ? '' : link.kind);
  return [word, link.caption].filter(Boolean).join(' ');
}
