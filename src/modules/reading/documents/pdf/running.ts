import type { Line } from './lines.ts';

/** So many lines at either end of a page may be its head or foot. */
const zone = 3;

const pageNumber =
  /^(?:[-–—|\s]*(?:page|pág(?:ina)?|pag(?:ina)?|p|folio|hoja)?\.?\s*)(\d{1,4})(?:\s*(?:of|de|\/|von|sur)\s*(\d{1,4}))?[-–—|\s.]*$/i;

/**
 * Heads and feet of the pages: a line repeated on other pages is given once and stands apart, a page number goes.
 * Changes the lines of the pages; says whether anything was left out.
 */
export function withoutRunningLines(pages: Line[][]): boolean {
  const ends = pages.map((lines) => endsOf(lines));
  const counts = new Map<string, number>();
  const offsets = new Map<number, number>();
  for (const [at, lines] of ends.entries()) {
    for (const key of new Set(lines.map((line) => keyOf(line, at + 1, pages.length))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const number of new Set(lines.flatMap((line) => numberOf(line) ?? [])))
      offsets.set(number - at, (offsets.get(number - at) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(Math.min(pages.length * 0.3, 10)));
  const given = new Set<string>();
  let left = false;
  for (const [at, lines] of ends.entries()) {
    const gone = new Set<Line>();
    for (const line of lines) {
      const key = keyOf(line, at + 1, pages.length);
      const number = numberOf(line);
      if (number !== null && (number === at + 1 || (offsets.get(number - at) ?? 0) > 1)) gone.add(line);
      else if (pages.length > 1 && (counts.get(key) ?? 0) >= often) {
        line.apart = true;
        if (given.has(key)) gone.add(line);
        given.add(key);
      }
    }
    if (gone.size === 0) continue;
    left = true;
    pages[at] = (pages[at] ?? []).filter((line) => !gone.has(line));
  }
  return left;
}

/** The highest and the lowest lines of a page. */
function endsOf(lines: readonly Line[]): Line[] {
  const byHeight = lines.toSorted((one, other) => one.y - other.y);
  return byHeight.length <= 2 * zone ? byHeight : [...byHeight.slice(0, zone), ...byHeight.slice(-zone)];
}

/** The line without the number of its page, which is all that may differ. */
const keyOf = (line: Line, page: number, pages: number): string =>
  line.text.replace(/\s+/g, ' ').replace(/\d+/g, (digits) => (+digits === page || +digits === pages ? '#' : digits));

function numberOf(line: Line): number | null {
  const [, number] = pageNumber.exec(line.text) ?? [];
  return number === undefined ? null : +number;
}
