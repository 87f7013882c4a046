import type { Points } from './force.ts';
import type { Box } from './boxes.ts';

/** Turns points so that their longest spread lies level; the sense follows from the first point. */
export function level(points: Points): void {
  const { x, y } = points;
  const n = x.length;
  if (n < 3) return;
  const mx = x.reduce((a, b) => a + b, 0) / n;
  const my = y.reduce((a, b) => a + b, 0) / n;
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xx += (x[i]! - mx) ** 2;
    xy += (x[i]! - mx) * (y[i]! - my);
    yy += (y[i]! - my) ** 2;
  }
  let turn = -0.5 * Math.atan2(2 * xy, xx - yy);
  const first = (x[0]! - mx) * Math.cos(turn) - (y[0]! - my) * Math.sin(turn);
  if (first > 0) turn += Math.PI;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    x[i] = dx * c - dy * s;
    y[i] = dx * s + dy * c;
  }
}

export interface Piece extends Points {
  boxes: readonly Box[];
}

interface Outline {
  piece: Piece;
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Puts pieces side by side in rows, biggest first and the first row on top, about `aspect` times as wide as high.
 * Moves the points in place so that the whole is centred on (0, 0).
 */
export function pack(pieces: readonly Piece[], gap: number, aspect = 1.6): void {
  const outlines = pieces.map(outline);
  const area = outlines.reduce((sum, one) => sum + (one.width + gap) * (one.height + gap), 0);
  const widest = Math.max(...outlines.map((one) => one.width), Math.sqrt(area * aspect));
  const sorted = outlines.map((one, i) => ({ one, i })).sort((a, b) => b.one.height - a.one.height || a.i - b.i);
  let [x, y, rowHeight, reached] = [0, 0, 0, 0];
  for (const { one } of sorted) {
    if (x > 0 && x + one.width > widest) {
      x = 0;
      y -= rowHeight + gap;
      rowHeight = 0;
    }
    shift(one.piece, x - one.left, y - one.top);
    x += one.width + gap;
    rowHeight = Math.max(rowHeight, one.height);
    reached = Math.max(reached, x - gap);
  }
  const height = -y + rowHeight;
  for (const piece of pieces) shift(piece, -reached / 2, height / 2);
}

function outline(piece: Piece): Outline {
  let [left, right, low, top] = [Infinity, -Infinity, Infinity, -Infinity];
  piece.boxes.forEach((box, i) => {
    left = Math.min(left, piece.x[i]! - box.width / 2);
    right = Math.max(right, piece.x[i]! + box.width / 2);
    low = Math.min(low, piece.y[i]! - box.height / 2);
    top = Math.max(top, piece.y[i]! + box.height / 2);
  });
  return { piece, left, top, width: right - left, height: top - low };
}

function shift(points: Points, dx: number, dy: number): void {
  for (let i = 0; i < points.x.length; i++) {
    points.x[i] = points.x[i]! + dx;
    points.y[i] = points.y[i]! + dy;
  }
}
