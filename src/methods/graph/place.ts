import { floor, type Box } from './boxes.ts';

export interface Spot {
  id: string;
  x: number;
  y: number;
  box: Box;
}

/**
 * Where newcomers stand: on rings around their parent, nearest free places first, first on the side turned away
 * from the middle of the picture. Nothing that stands is moved, no box overlaps another; the order of the input does not matter.
 */
export function placeAround(
  parent: { x: number; y: number },
  existing: readonly Spot[],
  newcomers: readonly { id: string; box: Box }[],
): Spot[] {
  const usual = {
    width: Math.max(8, ...[...existing, ...newcomers].slice(0, 200).map((one) => one.box.width)),
    height: Math.max(8, ...[...existing, ...newcomers].slice(0, 200).map((one) => one.box.height)),
  };
  const taken = floor(usual);
  for (const one of [...existing].sort(byId)) taken.take(one.x, one.y, one.box);
  const away = outward(parent, existing);
  const placed: Spot[] = [];
  let ring = 0;
  let spots: { x: number; y: number }[] = [];
  let next = 0;
  for (const one of [...newcomers].sort(byId)) {
    let from = next;
    for (;;) {
      if (from >= spots.length) {
        ring += 1;
        spots = ringSpots(parent, ring, usual, away);
        from = 0;
        next = 0;
        continue;
      }
      const spot = spots[from]!;
      from += 1;
      if (!taken.free(spot.x, spot.y, one.box)) continue;
      next = from;
      taken.take(spot.x, spot.y, one.box);
      placed.push({ id: one.id, x: spot.x, y: spot.y, box: one.box });
      break;
    }
  }
  return placed;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function outward(parent: { x: number; y: number }, existing: readonly Spot[]): number {
  const others = existing.filter((one) => Math.hypot(one.x - parent.x, one.y - parent.y) > 1e-6).sort(byId);
  if (others.length === 0) return Math.PI / 2;
  const mx = others.reduce((sum, one) => sum + one.x, 0) / others.length;
  const my = others.reduce((sum, one) => sum + one.y, 0) / others.length;
  return Math.hypot(parent.x - mx, parent.y - my) < 1e-6 ? Math.PI / 2 : Math.atan2(parent.y - my, parent.x - mx);
}

function ringSpots(
  parent: { x: number; y: number },
  ring: number,
  usual: Box,
  away: number,
): { x: number; y: number }[] {
  const rx = usual.width * (0.35 + 0.75 * ring);
  const ry = usual.height * (0.7 + 0.9 * ring);
  const count = Math.max(5, Math.floor((2 * Math.PI * Math.max(rx, ry)) / Math.max(usual.width, usual.height)) * 2);
  const spots: { x: number; y: number; off: number; k: number }[] = [];
  for (let k = 0; k < count; k++) {
    const step = ((k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * 2 * Math.PI) / count;
    const angle = away + step;
    spots.push({ x: parent.x + rx * Math.cos(angle), y: parent.y + ry * Math.sin(angle), off: Math.abs(step), k });
  }
  return spots.sort((a, b) => a.off - b.off || a.k - b.k);
}
