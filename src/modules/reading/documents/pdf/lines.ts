/** A piece of text on a page as the PDF places it; y grows downward, from the top of the page as it is shown. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** The page draws a space before it. */
  spaced: boolean;
}

/** Runs that follow each other on one baseline without a wide gap. */
export interface Segment {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** A line as it is read: one segment, or the cells of a row with tabs between. */
export interface Line extends Segment {
  /** A head or foot of the page: stands alone between blank lines. */
  apart: boolean;
}

const sameBaseline = (one: { y: number; size: number }, other: { y: number; size: number }): boolean =>
  Math.abs(one.y - other.y) <= 0.4 * Math.max(one.size, other.size);

/** Gap, in sizes of the letters, from which words are two, and from which they are in two columns or cells. */
const wordGap = 0.17;
const cellGap = 1.4;

/** Joins runs, in the order the page draws them. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of runs) {
    const last = segments.at(-1);
    const size = last ? Math.max(last.size, run.size) : run.size;
    const gap = last ? run.x - last.right : 0;
    if (last && sameBaseline(last, run) && gap < cellGap * size && gap > -0.6 * size) {
      const spaced = run.spaced ? gap > 0.02 * size : gap > wordGap * size;
      last.text += (spaced && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ' ' : '') + run.text;
      last.right = Math.max(last.right, run.x + run.width);
      // The line stands where its ordinary letters stand, not its raised numbers.
      if (run.size > last.size * 1.1) [last.y, last.size] = [run.y, run.size];
    } else segments.push({ text: run.text, x: run.x, right: run.x + run.width, y: run.y, size: run.size });
  }
  return segments.filter((one) => one.text.trim() !== '');
}

/** Segments in reading order to lines: what goes on to the right on the same baseline is the next cell of a row. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  for (const one of segments) {
    const last = lines.at(-1);
    if (last && sameBaseline(last, one) && one.x >= last.right - 0.3 * one.size) {
      last.text = `${last.text.trimEnd()}\t${one.text.trimStart()}`;
      last.right = Math.max(last.right, one.right);
      last.size = Math.max(last.size, one.size);
    } else lines.push({ ...one, text: one.text.trim(), apart: false });
  }
  return lines;
}

const usualLeading = 1.2;
const styleOf = (size: number): number => Math.round(size * 2);

/**
 * Distance of lines within paragraphs, in sizes of their letters, for each size of letters in a document. Lines of one
 * paragraph are the closer ones, even where most paragraphs are one line.
 */
export function leadingsOf(pages: readonly (readonly Line[])[]): (size: number) => number {
  const steps = new Map<number, number[]>();
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (!before || styleOf(before.size) !== styleOf(line.size)) continue;
      const step = (line.y - before.y) / line.size;
      if (step < 0.8 || step > 4) continue;
      const known = steps.get(styleOf(line.size));
      if (known) known.push(step);
      else steps.set(styleOf(line.size), [step]);
    }
  const leadings = new Map(
    [...steps].map(([style, all]) => [style, all.toSorted((a, b) => a - b)[Math.floor(all.length / 5)]]),
  );
  return (size) => leadings.get(styleOf(size)) ?? usualLeading;
}

const ended = /[.!?:;…”"»)\]]$/;

/** Whether the text goes on over the end of a column or page. */
export const goesOn = (before: string, after: string): boolean => !ended.test(before) && /^\p{Ll}/u.test(after);

/** What stands between a line and the next: the end of a line or of a paragraph. */
export function between(before: Line, line: Line, leading: (size: number) => number): '\n' | '\n\n' {
  if (before.apart || line.apart) return '\n\n';
  const size = Math.max(before.size, line.size);
  const step = (line.y - before.y) / size;
  // Up the page or far to the side: the next column.
  if (step < -0.5) return goesOn(before.text, line.text) ? '\n' : '\n\n';
  if (step > leading(line.size) * 1.3 + 0.1) return '\n\n';
  if (Math.abs(before.size - line.size) > 0.15 * size) return '\n\n';
  const indented = line.x - before.x > 0.8 * size && line.x - before.x < 6 * size;
  return indented && ended.test(before.text) && !line.text.includes('\t') ? '\n\n' : '\n';
}
