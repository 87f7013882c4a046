/**
 * A Barnes–Hut quadtree in flat arrays, used again at every step.
 * Barnes and Hut, Nature 324 (1986).
 */
export interface Quadtree {
  build: (x: Float64Array, y: Float64Array, mass: Float64Array) => void;
  /** Adds to fx[i], fy[i] a push of mass·mass_i/d away from everything, for all points. */
  repel: (fx: Float64Array, fy: Float64Array, strength: number, theta: number, near: number) => void;
}

export function quadtree(n: number): Quadtree {
  const room = Math.max(64, n * 4);
  const cells = {
    child: new Int32Array(room * 4),
    mass: new Float64Array(room),
    cx: new Float64Array(room),
    cy: new Float64Array(room),
    side: new Float64Array(room),
    /** A leaf holds the first of its points; points that coincide hang in a chain. */
    point: new Int32Array(room),
    count: 0,
  };
  let points: { x: Float64Array; y: Float64Array; mass: Float64Array } | undefined;
  const chain = new Int32Array(n);
  const stack = new Int32Array(512);
  return {
    build(x, y, mass) {
      points = { x, y, mass };
      build(cells, chain, x, y, mass);
    },
    repel(fx, fy, strength, theta, near) {
      if (!points) return;
      const { x, y, mass } = points;
      const { child, cx, cy, side, point } = cells;
      const theta2 = theta * theta;
      for (let i = 0; i < x.length; i++) {
        const xi = x[i]!;
        const yi = y[i]!;
        let sx = 0;
        let sy = 0;
        let depth = 0;
        stack[depth++] = 0;
        while (depth > 0) {
          const cell = stack[--depth]!;
          const m = cells.mass[cell]!;
          const dx = xi - cx[cell]!;
          const dy = yi - cy[cell]!;
          const d2 = dx * dx + dy * dy;
          if (point[cell]! < 0 && side[cell]! * side[cell]! >= theta2 * d2) {
            for (let q = cell * 4; q < cell * 4 + 4; q++) if (child[q]! > 0) stack[depth++] = child[q]!;
            continue;
          }
          if (point[cell] === i && chain[i]! < 0) continue;
          const f = m / Math.max(d2, near);
          sx += dx * f;
          sy += dy * f;
        }
        fx[i] = fx[i]! + sx * strength * mass[i]!;
        fy[i] = fy[i]! + sy * strength * mass[i]!;
      }
    },
  };
}

type Cells = {
  child: Int32Array;
  mass: Float64Array;
  cx: Float64Array;
  cy: Float64Array;
  side: Float64Array;
  point: Int32Array;
  count: number;
};

function build(cells: Cells, chain: Int32Array, x: Float64Array, y: Float64Array, mass: Float64Array): void {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    low = Math.min(low, y[i]!);
    high = Math.max(high, y[i]!);
  }
  const size = Math.max(right - left, high - low, 1e-9);
  cells.count = 0;
  chain.fill(-1);
  cellAt(cells, size);
  const limit = cells.mass.length - 1;
  for (let i = 0; i < x.length; i++) insert(cells, chain, x, y, i, left, low, size, limit);
  // Cells were made parent first, so going backwards meets children before parents.
  for (let cell = cells.count - 1; cell >= 0; cell--) gather(cells, chain, x, y, mass, cell);
}

function cellAt(cells: Cells, side: number): number {
  const cell = cells.count++;
  cells.child.fill(0, cell * 4, cell * 4 + 4);
  cells.side[cell] = side;
  cells.point[cell] = -1;
  return cell;
}

function insert(
  cells: Cells,
  chain: Int32Array,
  x: Float64Array,
  y: Float64Array,
  i: number,
  left: number,
  low: number,
  size: number,
  limit: number,
): void {
  let cell = 0;
  let half = size / 2;
  let mx = left + half;
  let my = low + half;
  for (let depth = 0; ; depth++) {
    const q = (x[i]! > mx ? 1 : 0) + (y[i]! > my ? 2 : 0);
    const slot = cell * 4 + q;
    const next = cells.child[slot]!;
    mx += q & 1 ? half / 2 : -half / 2;
    my += q & 2 ? half / 2 : -half / 2;
    if (next === 0) {
      const leaf = cellAt(cells, half);
      cells.point[leaf] = i;
      cells.child[slot] = leaf;
      return;
    }
    const other = cells.point[next]!;
    if (other >= 0) {
      if (depth > 40 || cells.count + 2 >= limit) {
        chain[i] = chain[other]!;
        chain[other] = i;
        return;
      }
      // The leaf becomes an inner cell, and its point moves one level down.
      cells.point[next] = -1;
      const deeper = (x[other]! > mx ? 1 : 0) + (y[other]! > my ? 2 : 0);
      const leaf = cellAt(cells, half / 2);
      cells.point[leaf] = other;
      cells.child[next * 4 + deeper] = leaf;
    }
    cell = next;
    half /= 2;
  }
}

function gather(
  cells: Cells,
  chain: Int32Array,
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  cell: number,
): void {
  let m = 0;
  let sx = 0;
  let sy = 0;
  for (let i = cells.point[cell]!; i >= 0; i = chain[i]!) {
    m += mass[i]!;
    sx += x[i]! * mass[i]!;
    sy += y[i]! * mass[i]!;
  }
  for (let q = cell * 4; q < cell * 4 + 4; q++) {
    const sub = cells.child[q]!;
    if (sub === 0) continue;
    const w = cells.mass[sub]!;
    m += w;
    sx += cells.cx[sub]! * w;
    sy += cells.cy[sub]! * w;
  }
  cells.mass[cell] = m;
  cells.cx[cell] = m > 0 ? sx / m : 0;
  cells.cy[cell] = m > 0 ? sy / m : 0;
}
