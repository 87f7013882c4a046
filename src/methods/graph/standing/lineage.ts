/** What became of a group from one period to the next. */
export type Becoming = 'continues' | 'begins' | 'ends' | 'splits' | 'merges';

export interface Turn {
  what: Becoming;
  /** Numbers of the groups before and after. */
  before: number[];
  after: number[];
}

/** Groups smaller than this are nobody's faction. */
const leastMembers = 3;
/** Share of the smaller of two groups that must be found again for them to be of one line. */
const leastShared = 0.3;

/**
 * How the groups of one period follow from those of the one before: of one line when at least three tenths of the smaller
 * are found again in the other (after Greene, Doyle and Cunningham, ASONAM 2010, with the overlap in place of Jaccard, so
 * that a small faction that leaves a big group is seen). In: members by group, before and after. Out: what became of each.
 */
export function lineage(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): Turn[] {
  const kept = (groups: readonly (readonly string[])[]): number[] =>
    groups.flatMap((group, at) => (group.length >= leastMembers ? [at] : []));
  const [old, fresh] = [kept(before), kept(after)];
  const links = old.flatMap((a) => fresh.filter((b) => ofOneLine(before[a]!, after[b]!)).map((b) => [a, b] as const));
  const next = (a: number): number[] => links.filter(([from]) => from === a).map(([, to]) => to);
  const last = (b: number): number[] => links.filter(([, to]) => to === b).map(([from]) => from);
  const turns: Turn[] = [];
  for (const a of old) {
    const to = next(a);
    if (to.length === 0) turns.push({ what: 'ends', before: [a], after: [] });
    else if (to.length > 1) turns.push({ what: 'splits', before: [a], after: to });
    else if (last(to[0]!).length === 1) turns.push({ what: 'continues', before: [a], after: to });
  }
  for (const b of fresh) {
    const from = last(b);
    if (from.length === 0) turns.push({ what: 'begins', before: [], after: [b] });
    else if (from.length > 1) turns.push({ what: 'merges', before: from, after: [b] });
  }
  return turns;
}

function ofOneLine(a: readonly string[], b: readonly string[]): boolean {
  const there = new Set(a);
  const both = b.filter((one) => there.has(one)).length;
  return both >= 2 && both / Math.min(a.length, b.length) >= leastShared;
}
