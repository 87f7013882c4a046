import { kindOf, type Group } from '#vocabulary/kinds.ts';
import type { Grouping } from '#methods/graph/groups.ts';
import type { Box } from '#methods/graph/boxes.ts';
import type { ChartNode, ChartState, GraphLink, GraphNode } from '../shapes.ts';
import type { Hull, Scene, SceneLink, SceneNode } from './canvas/scene.ts';
import { bundles, hullsOf, linkWords, neighbourhood, type Bundle, type World } from './world.ts';

/** Above this many nodes the picture groups, and says so. */
export const showLimit = 12_000;

const group = (kind: string): Group => kindOf(kind)?.group ?? 'other';

/** Scores by node for the chosen size, or null while they are not known. */
export type Scores = ReadonlyMap<string, number>;

const base = 14;

/** Colours of the largest groups, in their order; the rest is dim. The panel's list has the same. */
const groupColours: readonly SceneNode['colour'][] = [
  'person',
  'group',
  'site',
  'company',
  'account',
  'event',
  'substance',
  'vehicle',
];

/** Radius at a scale of one. By a measure, area and not radius follows the number. */
export function radiusOf(score: number, most: number): number {
  return most > 0 ? 10 + 11 * Math.sqrt(Math.max(0, score) / most) : base;
}

/** The lines of a chart and what follows from them alone, so that moving a node does not work them out again. */
export interface Lines {
  scene: readonly SceneLink[];
  hulls: readonly Hull[];
  bundles: ReadonlyMap<string, Bundle>;
  near: ReadonlyMap<string, ReadonlySet<string>>;
}

export function linesOf(world: World, links: readonly GraphLink[], language: 'en' | 'es'): Lines {
  const all = bundles(links);
  return {
    scene: all.map((bundle) => sceneLink(bundle, language)),
    hulls: hullsOf(world, links).map((one): Hull => ({ ...one, group: 'group' })),
    bundles: new Map(all.map((bundle) => [bundle.id, bundle])),
    near: neighbourhood(links),
  };
}

export interface ViewInput {
  world: World;
  state: Pick<ChartState, 'nodes' | 'sizeBy' | 'colourBy' | 'layout'>;
  lines: Lines;
  /** Scores for size "brokerage", or of what is being asked of the chart. */
  scores: Scores | null;
  /** Size follows the scores, whatever the chart is set to. */
  asked: boolean;
  /** Groups found on the chart, the largest 0: colour shows them in place of what the chart is set to. */
  groups: Scores | null;
  /** Ids that were not there when the chart was last saved. */
  fresh: ReadonlySet<string>;
}

/** Everything the chart shows of one state: the scene to draw and what to say about it. */
export interface ChartModel {
  scene: Scene;
  bundles: ReadonlyMap<string, Bundle>;
  nodes: ReadonlyMap<string, GraphNode>;
  degrees: ReadonlyMap<string, number>;
}

export function modelOf({ world, state, lines, scores, asked, groups, fresh }: ViewInput): ChartModel {
  const shown = state.nodes.filter((node) => world.nodes.has(node.id));
  const degrees = new Map(shown.map((node) => [node.id, lines.near.get(node.id)?.size ?? 0]));
  const measure = asked ? scores : state.sizeBy === 'links' ? degrees : state.sizeBy === 'brokerage' ? scores : null;
  let most = 0;
  if (measure) for (const node of shown) most = Math.max(most, measure.get(node.id) ?? 0);
  const nodes = shown.map((spot) => {
    const node = world.nodes.get(spot.id)!;
    const radius = measure ? radiusOf(measure.get(spot.id) ?? 0, most) : base;
    const made = sceneNode(node, spot, radius, degrees.get(spot.id) ?? 0, state.colourBy, fresh.has(spot.id));
    return groups ? { ...made, colour: groupColours[groups.get(spot.id) ?? -1] ?? 'dim' } : made;
  });
  // In rows an area around members would cover whoever happens to stand between them.
  const hulls = state.layout === 'hierarchical' ? [] : lines.hulls;
  return { scene: { nodes, links: lines.scene, hulls }, bundles: lines.bundles, nodes: world.nodes, degrees };
}

function sceneNode(
  node: GraphNode,
  spot: ChartNode,
  radius: number,
  degree: number,
  colourBy: ChartState['colourBy'],
  fresh: boolean,
): SceneNode {
  const glyph = group(node.kind);
  return {
    id: node.id,
    x: spot.x,
    y: spot.y,
    label: node.caption,
    glyph,
    colour: colourBy === 'kind' ? glyph : node.origins >= 2 ? 'accent' : node.origins === 1 ? 'warn' : 'dim',
    radius,
    contradicted: node.contradicted,
    single: node.origins === 1,
    fresh,
    pinned: spot.pinned,
    crowd: false,
    weight: degree + radius / 100,
  };
}

const sceneLink = (bundle: Bundle, language: 'en' | 'es'): SceneLink => ({
  id: bundle.id,
  from: bundle.from,
  to: bundle.to,
  stroke: bundle.stroke,
  arrow: bundle.arrow,
  aside: bundle.aside,
  count: bundle.links.length,
  caption: [...new Set(bundle.links.map((link) => linkWords(link, language)))].slice(0, 2).join(', '),
});

/** Room a node takes with its label: enough that labels stand free where the picture is small enough to read. */
export function boxOf(caption: string, radius: number, crowded: boolean): Box {
  if (crowded) return { width: 2 * radius + 8, height: 2 * radius + 8 };
  const label = Math.min(150, caption.length * 6.2) + 10;
  return { width: Math.max(2 * radius + 14, label), height: 2 * radius + 26 };
}

export function boxesOf(nodes: Iterable<{ id: string; caption: string }>, count: number): Map<string, Box> {
  const crowded = count > 1500;
  return new Map([...nodes].map((node) => [node.id, boxOf(node.caption, base, crowded)]));
}

/** The scene when there is too much for the screen: group nodes with counts, links between them bundled. */
export function groupedScene(
  model: ChartModel,
  grouping: Grouping,
  places: ReadonlyMap<string, { x: number; y: number }>,
  name: (count: number, kind: string) => string,
): Scene {
  const home = new Map(grouping.groups.flatMap((one) => one.members.map((member) => [member, one.id] as const)));
  const by = new Map(model.scene.nodes.map((node) => [node.id, node]));
  const nodes: SceneNode[] = [];
  for (const id of grouping.single) {
    const node = by.get(id);
    if (node) nodes.push({ ...node, ...places.get(id), radius: Math.min(node.radius, 10) });
  }
  for (const { id, members } of grouping.groups) {
    const glyph = commonest(members.map((member) => by.get(member)?.glyph ?? 'other'));
    const kind = commonest(members.map((member) => model.nodes.get(member)?.kind ?? 'Thing'));
    const place = places.get(id) ?? { x: 0, y: 0 };
    nodes.push({
      id,
      ...place,
      label: name(members.length, kind),
      glyph,
      colour: glyph,
      radius: Math.min(60, 12 + 2.2 * Math.sqrt(members.length)),
      contradicted: false,
      single: false,
      fresh: false,
      pinned: false,
      crowd: true,
      weight: 1_000_000 + members.length,
    });
  }
  const lines = new Map<string, SceneLink>();
  for (const link of model.scene.links) {
    const from = home.get(link.from) ?? link.from;
    const to = home.get(link.to) ?? link.to;
    if (from === to) continue;
    const key = from < to ? `${from}|${to}` : `${to}|${from}`;
    const held = lines.get(key);
    lines.set(
      key,
      held ? { ...held, count: held.count + link.count } : { ...link, id: key, from, to, arrow: 0, caption: '' },
    );
  }
  return { nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)), links: [...lines.values()], hulls: [] };
}

function commonest<T extends string>(list: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** What leaving reports out did to the first positions: message key and the names it needs. */
export interface BrokerNews {
  key: 'brokersNone' | 'brokersTop' | 'brokersSame' | 'brokersOrder' | 'brokersChanged';
  top: readonly string[];
  before: string;
  now: string;
}

export function brokerNews(
  now: readonly { id: string }[],
  before: readonly { id: string }[] | null,
  nameOf: (id: string) => string,
): BrokerNews {
  const top = now.slice(0, 3).map((one) => nameOf(one.id));
  const first = top[0] ?? '';
  const was = before?.[0] ? nameOf(before[0].id) : '';
  if (now.length === 0) return { key: 'brokersNone', top, before: was, now: first };
  if (before === null) return { key: 'brokersTop', top, before: was, now: first };
  if (before[0]?.id !== now[0]?.id) return { key: 'brokersChanged', top, before: was, now: first };
  const same = now.slice(0, 3).every((one, i) => before[i]?.id === one.id);
  return { key: same ? 'brokersSame' : 'brokersOrder', top, before: was, now: first };
}

/** Ids as they stand in the address, and back; more than a few are not put there. */
export const selectionText = (ids: readonly string[]): string | undefined =>
  ids.length > 0 && ids.length <= 20 && ids.every((id) => /^[\w.:-]+$/.test(id)) ? ids.join(',') : undefined;
export const selectionFrom = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean);

/** Selection after a click: alone, or with Shift or Ctrl added and taken away. */
export function picked(before: ReadonlySet<string>, id: string, adding: boolean): Set<string> {
  if (!adding) return new Set([id]);
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
