import type { Segment } from './lines.ts';

/** Columns are at least so many lines high on both sides, with lines of at least so many letters. */
const fewestLines = 4;
const fewestLetters = 22;

/**
 * Segments in the order they are read. As a rule the page draws them so; where it jumps about, or draws two columns
 * of prose line by line, their places decide.
 */
export function inReadingOrder(segments: Segment[]): Segment[] {
  return isOrderly(segments) && !runsAcross(segments) ? segments : byPlace(segments, 0);
}

/**
 * Down the page, with a jump up for each further column. A step back, to what stands over the last piece or before it
 * on the same line, is seldom: a head drawn last.
 */
function isOrderly(segments: readonly Segment[]): boolean {
  let columns = 0;
  let back = 0;
  for (const [at, one] of segments.entries()) {
    const before = segments[at - 1];
    if (!before) continue;
    const step = (one.y - before.y) / one.size;
    if (step < -0.8 && one.x > before.right) columns += 1;
    else if (step < -0.8 || (step < 0.4 && one.right < before.x)) back += 1;
  }
  return columns <= 3 + segments.length * 0.05 && back <= 2 + segments.length * 0.02;
}

/** Prose to the right of prose on the same lines, again and again. */
function runsAcross(segments: readonly Segment[]): boolean {
  let across = 0;
  for (const [at, one] of segments.entries()) {
    const before = segments[at - 1];
    if (!before || Math.abs(one.y - before.y) > 0.4 * one.size || one.x < before.right) continue;
    if (isProse(one) && isProse(before)) across += 1;
  }
  return across >= fewestLines;
}

const isProse = (one: Segment): boolean => one.text.length >= fewestLetters && one.text.includes(' ');

const topDown = (one: Segment, other: Segment): number =>
  Math.abs(one.y - other.y) > 0.4 * Math.min(one.size, other.size) ? one.y - other.y : one.x - other.x;

/** From the top down; where a gutter divides prose, the left side first. */
function byPlace(segments: readonly Segment[], depth: number): Segment[] {
  const sorted = inRows(segments);
  if (depth > 4) return sorted;
  for (const gutter of guttersOf(sorted)) {
    const bands = bandsAt(sorted, gutter);
    if (!bands) continue;
    return bands.flatMap(({ left, right, across }) =>
      across ? across : [...byPlace(left, depth + 1), ...byPlace(right, depth + 1)],
    );
  }
  return sorted;
}

/** Sorted by baseline, and within one from left to right. */
function inRows(segments: readonly Segment[]): Segment[] {
  const byHeight = segments.toSorted((one, other) => one.y - other.y);
  const rows: Segment[][] = [];
  for (const one of byHeight) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(topDown(first, { ...one, x: first.x })) < 1e-9) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => row.toSorted((one, other) => one.x - other.x));
}

/** Left edges at which many lines begin, the most frequent first; the leftmost is no gutter. */
function guttersOf(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number>();
  const leftmost = Math.min(...segments.slice(0, 5000).map((one) => one.x));
  for (const one of segments) {
    if (one.x < leftmost + 5 * one.size) continue;
    const edge = Math.round(one.x / 4) * 4;
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= fewestLines);
  return frequent
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 6)
    .map(([edge]) => edge - 5);
}

interface Band {
  left: Segment[];
  right: Segment[];
  /** Lines that go over the gutter: a heading, a wide table. */
  across?: Segment[];
}

/** The page cut by a gutter into bands of two columns and of lines that cross it; null when no band is two columns. */
function bandsAt(sorted: readonly Segment[], gutter: number): Band[] | null {
  const bands: Band[] = [];
  for (const one of sorted) {
    const crosses = one.x < gutter && one.right > gutter + 2;
    const last = bands.at(-1);
    if (crosses) {
      if (last?.across) last.across.push(one);
      else bands.push({ left: [], right: [], across: [one] });
    } else {
      const band = last && !last.across ? last : { left: [], right: [] };
      if (band !== last) bands.push(band);
      (one.x < gutter ? band.left : band.right).push(one);
    }
  }
  let columns = false;
  for (const band of bands) {
    if (band.across) continue;
    if (isColumn(band.left) && isColumn(band.right)) columns = true;
    else band.across = inRows([...band.left, ...band.right]);
  }
  return columns ? bands : null;
}

const isColumn = (side: readonly Segment[]): boolean =>
  side.length >= fewestLines && side.filter(isProse).length >= side.length * 0.5;
