import type { Line } from './lines.ts';

/** Share of the height of a page that is its margin above and below; what repeats within the page is text. */
const margin = 0.09;

/** A page as its lines and its height. */
export interface PageLines {
  lines: Line[];
  height: number;
}

const pageNumber =
  /^(?:[-–—|\s]*(?:page|pág(?:ina)?|pag(?:ina)?|p|folio|hoja)?\.?\s*)(\d{1,4})(?:\s*(?:of|de|\/|von|sur)\s*(\d{1,4}))?[-–—|\s.]*$/i;

/**
 * Heads and feet of the pages: a line repeated on other pages is given once and stands apart, a page number goes.
 * Changes the lines of the pages; says whether anything was left out.
 */
export function withoutRunningLines(pages: PageLines[]): boolean {
  const ends = pages.map((page) => endsOf(page));
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
    const page = pages[at];
    if (page) page.lines = page.lines.filter((line) => !gone.has(line));
  }
  return left;
}

/** The lines in the margins of a page. */
const endsOf = ({ lines, height }: PageLines): Line[] =>
  lines.filter(({ y, size }) => y < height * margin || y - size > height * (1 - margin));

/** The line and its height without the number of its page, which is all that may differ. */
const keyOf = ({ text, y }: Line, page: number, pages: number): string =>
  `${Math.round(y / 4)} ${text.replace(/\s+/g, ' ').replace(/\d+/g, (digits) => (+digits === page || +digits === pages ? '#' : digits))}`;

function numberOf(line: Line): number | null {
  const [, number] = pageNumber.exec(line.text) ?? [];
  return number === undefined ? null : +number;
}
