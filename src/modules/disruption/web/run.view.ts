/** Pieces of a run that are done in a blink each: [from, to), the whole in order. */
export function partsOf(replicates: number): { from: number; to: number }[] {
  const size = Math.min(25, Math.max(1, Math.ceil(replicates / 40)));
  return Array.from({ length: Math.ceil(replicates / size) }, (_, at) => ({
    from: at * size,
    to: Math.min(replicates, (at + 1) * size),
  }));
}
