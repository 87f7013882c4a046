/** A line of the text without the blanks at its ends. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Position of its paragraph: paragraphs are parted by empty lines. */
  paragraph: number;
}

/** Lines that hold something, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let paragraph = 0;
  let empty = false;
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = text.slice(from, to);
    const trimmed = line.trim();
    if (trimmed === '') empty = true;
    else {
      if (empty && lines.length > 0) paragraph += 1;
      empty = false;
      const start = from + (line.length - line.trimStart().length);
      lines.push({ start, end: start + trimmed.length, text: trimmed, paragraph });
    }
    from = to + 1;
  }
  return lines;
}

const terminal = /[.!?…:;]["”»’')\]]*$/u;
export const endsSentence = (line: string): boolean => terminal.test(line);

const bullet = /^(?:[-–—•▪◦*]|\d{1,2}[.)]|\(?[a-z]\))\s/u;

/**
 * Whether each line goes on in the next one. A text set in lines of one width is told from one with a line for each
 * paragraph by how often a line goes on in small letters.
 */
export function wraps(lines: readonly Line[]): boolean[] {
  const same = (at: number): boolean => lines[at]?.paragraph === lines[at + 1]?.paragraph;
  let pairs = 0;
  let low = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (!same(at)) continue;
    pairs += 1;
    if (/^\p{Ll}/u.test(lines[at + 1]?.text ?? '')) low += 1;
  }
  const wrapped = pairs > 0 && low / pairs > 0.2;
  const widths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return lines.map((line, at) => {
    const next = lines[at + 1];
    if (!next || !same(at) || bullet.test(next.text)) return false;
    // The words of a link in Markdown run on to its bracket.
    if (/\[[^\]]{0,80}$/.test(line.text) && next.text.includes(']')) return true;
    const low = /^\p{Ll}/u.test(next.text);
    if (!wrapped) return low && !endsSentence(line.text);
    return low || line.text.length > width * 0.6;
  });
}
