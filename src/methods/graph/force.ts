import { coarsen } from './coarsen.ts';
import { fraction } from './hash.ts';
import { degree, order, type Network } from './network.ts';
import { quadtree } from './quadtree.ts';

export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** The length a single link strives for. */
export const linkLength = 96;

interface Level {
  net: Network;
  mass: Float64Array;
  /** For each node of this level, its node of the next coarser one. */
  parent?: Uint32Array;
}

/**
 * Springs and repulsion on one connected network, coarse to fine (Walshaw, J. Graph Algorithms 7, 2003), with
 * Barnes–Hut repulsion. Start positions follow from the ids and the seed alone. Out: points around (0, 0).
 */
export function force(net: Network, seed = 0): Points {
  const levels: Level[] = [{ net, mass: new Float64Array(order(net)).fill(1) }];
  for (;;) {
    const last = levels[levels.length - 1] as Level;
    if (order(last.net) <= 40) break;
    const next = coarsen(last.net, last.mass);
    if (order(next.net) > order(last.net) * 0.92) break;
    last.parent = next.parent;
    levels.push({ net: next.net, mass: next.mass });
  }
  const coarsest = levels[levels.length - 1] as Level;
  let points = scatter(coarsest.net, order(net), seed);
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth] as Level;
    if (level.parent) points = unfold(level, points, seed + depth);
    relax(level, points, depth === levels.length - 1, rounds(order(level.net), depth));
  }
  return points;
}

/** Many rounds where they are cheap, few on a big picture: about a second for 10,000 nodes. */
function rounds(n: number, depth: number): number {
  const affordable = Math.round(220_000 / n);
  return Math.max(depth === 0 ? 24 : 16, Math.min(depth === 0 ? 260 : 140, affordable));
}

function scatter(net: Network, total: number, seed: number): Points {
  const n = order(net);
  const radius = linkLength * Math.sqrt(total) * 0.7;
  const at = (turn: (t: number) => number): Float64Array =>
    Float64Array.from(net.ids, (id) => {
      const t = 2 * Math.PI * fraction(id, seed);
      return n === 1 ? 0 : radius * Math.sqrt(0.05 + 0.95 * fraction(id, seed + 1)) * turn(t);
    });
  return { x: at(Math.cos), y: at(Math.sin) };
}

function unfold(level: Level, coarse: Points, seed: number): Points {
  const parent = level.parent as Uint32Array;
  const spread = linkLength * 0.35;
  const at = (from: Float64Array, salt: number): Float64Array =>
    Float64Array.from(
      level.net.ids,
      (id, i) => from[parent[i]!]! + spread * Math.sqrt(level.mass[i]!) * (fraction(id, seed * 8 + salt) - 0.5),
    );
  return { x: at(coarse.x, 2), y: at(coarse.y, 3) };
}

function relax(level: Level, points: Points, fromScratch: boolean, steps: number): void {
  const { net, mass } = level;
  const n = order(net);
  if (n < 2) return;
  const { x, y } = points;
  const vx = new Float64Array(n);
  const vy = new Float64Array(n);
  const tree = quadtree(n);
  const bound = springs(level);
  const theta = n > 2000 ? 1.25 : 0.9;
  const repulsion = linkLength * linkLength * 0.03;
  const near = linkLength * linkLength * 0.02;
  const swell = Math.sqrt(mass.reduce((a, b) => a + b, 0) / n);
  const start = fromScratch ? 1 : 0.45;
  const decay = Math.pow(0.012 / start, 1 / steps);
  for (let step = 0, heat = start; step < steps; step++, heat *= decay) {
    tree.build(x, y, mass);
    const fx = new Float64Array(n);
    const fy = new Float64Array(n);
    tree.repel(fx, fy, repulsion, theta, near);
    pull(bound, x, y, fx, fy);
    const most = linkLength * 4 * heat * swell;
    for (let i = 0; i < n; i++) {
      const m = mass[i]!;
      vx[i] = (vx[i]! + ((fx[i]! - x[i]! * 0.028 * m) / m) * heat) * 0.6;
      vy[i] = (vy[i]! + ((fy[i]! - y[i]! * 0.03 * m) / m) * heat) * 0.6;
      const speed = Math.sqrt(vx[i]! * vx[i]! + vy[i]! * vy[i]!);
      const held = speed > most ? most / speed : 1;
      x[i] = x[i]! + vx[i]! * held;
      y[i] = y[i]! + vy[i]! * held;
    }
  }
}

interface Springs {
  from: Uint32Array;
  to: Uint32Array;
  rest: Float64Array;
  /** What each end feels per unit of length beyond rest. */
  strength: Float64Array;
}

/** Springs, weaker at hubs: a link counts by the lesser of its ends' degrees, so that stars stay open. */
function springs({ net, mass }: Level): Springs {
  const count = net.targets.length / 2;
  const all: Springs = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    rest: new Float64Array(count),
    strength: new Float64Array(count),
  };
  let k = 0;
  for (let i = 0; i < order(net); i++) {
    for (let e = net.offsets[i]!; e < net.offsets[i + 1]!; e++) {
      const j = net.targets[e]!;
      if (j <= i) continue;
      const heavy = mass[i]! + mass[j]!;
      const least = Math.min(degree(net, i), degree(net, j));
      const strength = (0.9 * Math.min(net.weights[e]!, 3 * heavy)) / Math.pow(least, 0.75);
      const share = (mass[i]! * mass[j]!) / heavy;
      all.from[k] = i;
      all.to[k] = j;
      all.rest[k] = linkLength * Math.sqrt(heavy / 2);
      all.strength[k] = strength * share;
      k += 1;
    }
  }
  return all;
}

function pull(all: Springs, x: Float64Array, y: Float64Array, fx: Float64Array, fy: Float64Array): void {
  for (let k = 0; k < all.from.length; k++) {
    const i = all.from[k]!;
    const j = all.to[k]!;
    const dx = x[j]! - x[i]!;
    const dy = y[j]! - y[i]!;
    const d = Math.sqrt(dx * dx + dy * dy) + 1e-6;
    const f = ((d - all.rest[k]!) / d) * all.strength[k]!;
    fx[i] = fx[i]! + dx * f;
    fy[i] = fy[i]! + dy * f;
    fx[j] = fx[j]! - dx * f;
    fy[j] = fy[j]! - dy * f;
  }
}
