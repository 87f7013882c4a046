import type { Points } from './force.ts';

/** Width and height that a node with its label takes, in the units of the picture. */
export interface Box {
  width: number;
  height: number;
}

/**
 * Pushes overlapping boxes apart along the shorter way, in place, keeping the order of the nodes about as it was.
 * Nodes in `fixed` do not move. Out: the number of pairs still overlapping.
 */
export function separate(points: Points, boxes: readonly Box[], fixed?: ReadonlySet<number>, rounds = 60): number {
  const n = boxes.length;
  const cellW = Math.max(1, ...boxesMax(boxes, 'width'));
  const cellH = Math.max(1, ...boxesMax(boxes, 'height'));
  let pairs = 0;
  for (let round = 0; round < rounds; round++) {
    pairs = 0;
    const grid = bucket(points, cellW, cellH);
    for (let i = 0; i < n; i++) {
      const column = Math.floor(points.x[i]! / cellW);
      const row = Math.floor(points.y[i]! / cellH);
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const j of grid.get(key(c, r)) ?? []) {
            if (j > i && push(points, boxes, i, j, fixed)) pairs += 1;
          }
        }
      }
    }
    if (pairs === 0) break;
  }
  return pairs;
}

const boxesMax = (boxes: readonly Box[], side: keyof Box): number[] => [
  boxes.reduce((most, box) => Math.max(most, box[side]), 0),
];

const key = (column: number, row: number): number => column * 67_108_864 + row;

function bucket(points: Points, width: number, height: number): Map<number, number[]> {
  const grid = new Map<number, number[]>();
  for (let i = 0; i < points.x.length; i++) {
    const at = key(Math.floor(points.x[i]! / width), Math.floor(points.y[i]! / height));
    const held = grid.get(at);
    if (held) held.push(i);
    else grid.set(at, [i]);
  }
  return grid;
}

function push(points: Points, boxes: readonly Box[], i: number, j: number, fixed?: ReadonlySet<number>): boolean {
  const dx = points.x[j]! - points.x[i]!;
  const dy = points.y[j]! - points.y[i]!;
  const overX = (boxes[i]!.width + boxes[j]!.width) / 2 - Math.abs(dx);
  const overY = (boxes[i]!.height + boxes[j]!.height) / 2 - Math.abs(dy);
  if (overX <= 0.01 || overY <= 0.01) return false;
  const stillI = fixed?.has(i) ?? false;
  const stillJ = fixed?.has(j) ?? false;
  if (stillI && stillJ) return false;
  const shareI = stillI ? 0 : stillJ ? 1 : 0.5;
  const along = overX < overY ? points.x : points.y;
  const by = (overX < overY ? overX : overY) + 0.02;
  const way = (overX < overY ? dx : dy) >= 0 ? 1 : -1;
  along[i] = along[i]! - way * by * shareI;
  along[j] = along[j]! + way * by * (1 - shareI);
  return true;
}

/** Where rectangles may still be put, for placing newcomers among what stands. */
export interface Floor {
  free: (x: number, y: number, box: Box) => boolean;
  take: (x: number, y: number, box: Box) => void;
}

/** An empty floor with cells about the size of a usual box. */
export function floor(usual: Box): Floor {
  const taken = new Map<number, { x: number; y: number; box: Box }[]>();
  let widest = usual.width;
  let highest = usual.height;
  const cells = (x: number, y: number, box: Box, visit: (at: number) => boolean): boolean => {
    const reachX = (box.width + widest) / 2;
    const reachY = (box.height + highest) / 2;
    for (let c = Math.floor((x - reachX) / usual.width); c <= Math.floor((x + reachX) / usual.width); c++) {
      for (let r = Math.floor((y - reachY) / usual.height); r <= Math.floor((y + reachY) / usual.height); r++) {
        if (!visit(key(c, r))) return false;
      }
    }
    return true;
  };
  return {
    free: (x, y, box) =>
      cells(x, y, box, (at) =>
        (taken.get(at) ?? []).every(
          (other) =>
            Math.abs(other.x - x) >= (other.box.width + box.width) / 2 ||
            Math.abs(other.y - y) >= (other.box.height + box.height) / 2,
        ),
      ),
    take(x, y, box) {
      widest = Math.max(widest, box.width);
      highest = Math.max(highest, box.height);
      const at = key(Math.floor(x / usual.width), Math.floor(y / usual.height));
      const held = taken.get(at);
      if (held) held.push({ x, y, box });
      else taken.set(at, [{ x, y, box }]);
    },
  };
}
