import type { Group } from '#vocabulary/kinds.ts';

/** How a link is drawn. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'denied';

export interface SceneNode {
  id: string;
  x: number;
  y: number;
  label: string;
  glyph: Group;
  colour: Group | 'accent' | 'warn' | 'dim';
  /** Pixels at a scale of one. */
  radius: number;
  contradicted: boolean;
  single: boolean;
  fresh: boolean;
  pinned: boolean;
  /** Stands for several nodes. */
  crowd: boolean;
  /** Who keeps his label when there is no room for all: more goes first. */
  weight: number;
}

export interface SceneLink {
  id: string;
  from: string;
  to: string;
  stroke: Stroke;
  arrow: number;
  /** Pixels aside of the straight way between the two. */
  aside: number;
  /** Links drawn as this one line. */
  count: number;
  caption: string;
}

export interface Hull {
  id: string;
  group: Group;
  members: readonly string[];
}

/** All that one picture shows, in the units of the chart, y upwards. */
export interface Scene {
  nodes: readonly SceneNode[];
  links: readonly SceneLink[];
  hulls: readonly Hull[];
}

/** From units of the chart to pixels: px = x·scale + dx, py = −y·scale + dy. */
export interface View {
  scale: number;
  dx: number;
  dy: number;
  width: number;
  height: number;
}

export const toPixels = (view: View, x: number, y: number): { x: number; y: number } => ({
  x: x * view.scale + view.dx,
  y: view.dy - y * view.scale,
});

export const toUnits = (view: View, x: number, y: number): { x: number; y: number } => ({
  x: (x - view.dx) / view.scale,
  y: (view.dy - y) / view.scale,
});

/** How much bigger a node is drawn at a scale: it grows with the picture, but by the root, and within bounds. */
export const growth = (scale: number): number => Math.min(1.2, Math.max(0.13, Math.sqrt(scale)));

/** The node under a point of the screen: the nearest whose disc, a little widened, covers it. */
export function nodeAt(nodes: readonly SceneNode[], view: View, x: number, y: number): string | null {
  const grown = growth(view.scale);
  let best: string | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const dx = node.x * view.scale + view.dx - x;
    if (dx > 40 || dx < -40) continue;
    const dy = view.dy - node.y * view.scale - y;
    const d = Math.sqrt(dx * dx + dy * dy) - Math.max(4, node.radius * grown + 2);
    if (d <= 0 && d < least) [best, least] = [node.id, d];
  }
  return best;
}

/** The link within `reach` pixels of a point of the screen. */
export function linkAt(
  links: readonly SceneLink[],
  spot: (id: string) => SceneNode | undefined,
  view: View,
  x: number,
  y: number,
  reach = 5,
): string | null {
  const at = toUnits(view, x, y);
  let best: string | null = null;
  let least = reach / view.scale;
  for (const link of links) {
    const a = spot(link.from);
    const b = spot(link.to);
    if (!a || !b) continue;
    const d = distance(at.x, at.y, a, b);
    if (d < least) [best, least] = [link.id, d];
  }
  return best;
}

type Point = { x: number; y: number };

function distance(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** Ids of the nodes inside a closed line on the screen (even–odd rule). */
export function nodesInside(nodes: readonly SceneNode[], view: View, line: readonly Point[]): string[] {
  const inside = (x: number, y: number): boolean => {
    let odd = false;
    for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
      const [a, b] = [line[i]!, line[j]!];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
    }
    return odd;
  };
  return nodes
    .filter((node) => {
      const at = toPixels(view, node.x, node.y);
      return inside(at.x, at.y);
    })
    .map((node) => node.id);
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest node in a direction, those straight ahead before those aside; null at the rim. */
export function nextTowards(nodes: readonly SceneNode[], from: Point, direction: Direction): string | null {
  const [wx, wy] = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] }[direction] as [number, number];
  let best: SceneNode | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const ahead = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy - dy * wx);
    if (ahead <= 1e-6 || aside > ahead * 2) continue;
    const cost = ahead + aside * 1.5;
    if (cost < least || (cost === least && best && node.id < best.id)) [best, least] = [node, cost];
  }
  return best?.id ?? null;
}

/** The smallest convex line around points (monotone chain, Andrew 1979), counter-clockwise. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const turn = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (list: readonly Point[]): Point[] => {
    const line: Point[] = [];
    for (const point of list) {
      while (line.length > 1 && turn(line.at(-2)!, line.at(-1)!, point) <= 0) line.pop();
      line.push(point);
    }
    return line.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
