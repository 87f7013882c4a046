import type { Hit } from './shapes.ts';

/** Best first, ties by entry, then list; of hits on one entry the first. */
export function best<H extends Hit>(hits: readonly H[]): H[] {
  if (hits.length < 2) return [...hits];
  const seen = new Set<string>();
  return hits
    .toSorted((a, b) => b.score - a.score || order(a.entry, b.entry) || order(a.list, b.list))
    .filter(({ list, entry }) => {
      const id = `${list}\n${entry}`;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
}

/** Numbers by their value, everything else by its letters. */
function order(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (x !== y && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}
