/** Pieces of a run that are done in a blink each: [from, to), the whole in order. */
export function partsOf(replicates: number): { from: number; to: number }[] {
  const size = Math.min(25, Math.max(1, Math.ceil(replicates / 40)));
  return Array.from({ length: Math.ceil(replicates / size) }, (_, at) => ({
    from: at * size,
    to: Math.min(replicates, (at + 1) * size),
  }));
}

/**
 * Of parts that are done, in any order, those that follow each other from the first replicate on. Which others are done
 * depends on the threads; these are what a shorter run with the same seed would give.
 */
export function firstOf<Part extends { from: number; to: number }>(parts: readonly Part[]): Part[] {
  const first: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from))
    if (part.from === (first.at(-1)?.to ?? 0)) first.push(part);
  return first;
}
