import { drawingOf, drawn } from '#methods/disruption/removal.ts';
import type { Plan, Positions } from '#methods/disruption/shapes.ts';
import { componentsOf } from '#methods/graph/kernels/components.ts';
import { layouts } from '#methods/graph/layouts.ts';
import { random } from '#methods/random.ts';
import { nodeCount, rowsOf } from '#methods/graph/rows.ts';

type State = 'largest' | 'other' | 'gone';

export interface Picture {
  /** Sizes of the parts of two or more, falling, and how many are alone. */
  sizes: number[];
  alone: number;
  /** By position. */
  states: State[];
}

/** Beyond this many dots nobody tells one from another. */
export const mostDrawn = 300;

/** Which positions go: all of them, or those of one draw that the seed fixes; `drawn` says that others would go in another. */
export function takenAway(positions: Positions, plan: Plan): { nodes: ReadonlySet<number>; drawn: boolean } {
  const drawing = drawingOf(positions, plan);
  const nodes = drawn(drawing, random(plan.seed));
  return { nodes: new Set(nodes), drawn: drawing.count !== null && nodes.length < drawing.pool.length };
}

/** The parts that are left when some are taken away; of two largest the one with the least position. */
export function partsWithout(positions: Positions, gone: ReadonlySet<number>): Picture {
  const kept = linesOf(positions).filter(([a, b]) => !gone.has(a) && !gone.has(b));
  const n = nodeCount(positions.rows);
  const { rows } = rowsOf(
    n,
    Uint32Array.from(kept, ([a]) => a),
    Uint32Array.from(kept, ([, b]) => b),
  );
  const { of, sizes } = componentsOf(rows);
  const parts = [...sizes].filter((size) => size > 1);
  return {
    sizes: parts,
    alone: sizes.length - parts.length - gone.size,
    states: Array.from(of, (part, node) => (gone.has(node) ? 'gone' : part === 0 ? 'largest' : 'other')),
  };
}

const linesOf = ({ rows }: Positions): [number, number][] =>
  Array.from({ length: nodeCount(rows) }, (_, node) => node).flatMap((node) =>
    Array.from(rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1]))
      .filter((other) => node < other)
      .map((other): [number, number] => [node, other]),
  );

export interface Drawn {
  dots: { x: number; y: number }[];
  lines: [number, number][];
  box: { x: number; y: number; width: number; height: number };
}

/** Where the dots are drawn. Their places follow from the ties alone. */
export function drawingOfDots(positions: Positions): Drawn {
  const n = nodeCount(positions.rows);
  const name = (node: number): string => String(node).padStart(6, '0');
  const lines = linesOf(positions);
  const nodes = Array.from({ length: n }, (_, node) => name(node));
  const { x, y } = layouts.force.run({ nodes, ties: lines.map(([a, b]) => ({ from: name(a), to: name(b) })) });
  const dots = Array.from(x, (across, at) => ({ x: Math.round(across), y: Math.round(-(y[at] ?? 0)) }));
  const [left, top] = [Math.min(...dots.map((dot) => dot.x)), Math.min(...dots.map((dot) => dot.y))];
  const [right, bottom] = [Math.max(...dots.map((dot) => dot.x)), Math.max(...dots.map((dot) => dot.y))];
  const edge = 24;
  return {
    dots,
    lines,
    box: { x: left - edge, y: top - edge, width: right - left + 2 * edge, height: bottom - top + 2 * edge },
  };
}
