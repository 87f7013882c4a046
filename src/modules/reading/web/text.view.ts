/** A piece of the text that something is said of. Ranges that do not lie in the text are passed over. */
export interface Mark {
  start: number;
  end: number;
  what: 'suggestion' | 'date' | 'furniture' | 'unsure';
  /** Of a suggestion; empty for the rest. */
  id: string;
}

/** A run of text under the same marks. */
export interface Piece {
  start: number;
  end: number;
  /** Suggestions over it, the narrowest first. */
  ids: readonly string[];
  date: boolean;
  furniture: boolean;
  unsure: boolean;
}

export interface Paragraph {
  start: number;
  end: number;
  /** It goes on from the one before: a long one was cut so that each part is drawn alone. */
  joined: boolean;
  pieces: readonly Piece[];
}

/** Characters after which a paragraph is drawn in parts. */
const longest = 3000;

/** Cuts a text into paragraphs and these at the edges of the marks; between paragraphs only blank lines are left out. */
export function paragraphsOf(text: string, marks: readonly Mark[]): Paragraph[] {
  const good = marks
    .filter((one) => one.start >= 0 && one.end > one.start && one.end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  let over: Mark[] = [];
  return rangesOf(text).map(({ start, end, joined }) => {
    over = over.filter((one) => one.end > start);
    for (; (good[next]?.start ?? Infinity) < end; next += 1) over.push(good[next] as Mark);
    return { start, end, joined, pieces: piecesOf(start, end, over) };
  });
}

/** Characters of a line of the reader, about: what is out of sight takes the room it will need, so that nothing jumps. */
const lineLength = 92;

/** How many lines a paragraph takes, about. */
export const linesOf = (text: string, { start, end }: Pick<Paragraph, 'start' | 'end'>): number =>
  text
    .slice(start, end)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);

function rangesOf(text: string): Omit<Paragraph, 'pieces'>[] {
  const ranges: Omit<Paragraph, 'pieces'>[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start >= 0) ranges.push(...partsOf(text, start, end));
    start = -1;
  };
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 ? text.length : found;
    if (text.slice(at, stop).trim() === '') close();
    else {
      if (start < 0) start = at;
      end = stop;
    }
    at = stop + 1;
  }
  close();
  return ranges;
}

function* partsOf(text: string, start: number, end: number): Generator<Omit<Paragraph, 'pieces'>> {
  for (let at = start; at < end;) {
    const stop = end - at <= longest ? end : cutBefore(text, at, at + longest);
    yield { start: at, end: stop, joined: at > start };
    at = stop;
  }
}

/** Where to cut: after the last line or word, never inside a character. */
function cutBefore(text: string, from: number, to: number): number {
  for (const mark of ['\n', ' ']) {
    const at = text.lastIndexOf(mark, to - 1);
    if (at > from + longest / 2) return at + 1;
  }
  return /[\ud800-\udbff]/.test(text[to - 1] ?? '') ? to - 1 : to;
}

const length = (one: Mark): number => one.end - one.start;

function piecesOf(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((one) => one.end > start && one.start < end);
  const edges = new Set([start, end]);
  for (const one of inside) edges.add(Math.max(start, one.start)).add(Math.min(end, one.end));
  const ordered = [...edges].toSorted((a, b) => a - b);
  return ordered.slice(0, -1).map((from, at) => {
    const to = ordered[at + 1] ?? end;
    const over = inside.filter((one) => one.start <= from && to <= one.end);
    const has = (what: Mark['what']): boolean => over.some((one) => one.what === what);
    const ids = over
      .filter((one) => one.what === 'suggestion')
      .toSorted((a, b) => length(a) - length(b) || a.start - b.start || (a.id < b.id ? -1 : 1))
      .map((one) => one.id);
    return {
      start: from,
      end: to,
      ids: [...new Set(ids)],
      date: has('date'),
      furniture: has('furniture'),
      unsure: has('unsure'),
    };
  });
}

/** Which of the suggestions over a piece a click chooses: the narrowest, or the next wider one if it is chosen already. */
export function clicked(ids: readonly string[], chosen: string | undefined): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  return ids[(at + 1) % ids.length];
}

/** The position of the paragraph in which an offset lies, or of the one after it; −1 past the end. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low < paragraphs.length ? low : -1;
}
