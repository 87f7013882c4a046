/** A small symmetric matrix by rows. */
export type Symmetric = readonly (readonly number[])[];

/** The eigenvector of its greatest eigenvalue, of length 1, by Jacobi's rotations (1846). */
export function leadingOf(given: Symmetric): number[] {
  const size = given.length;
  const m = given.map((row) => [...row]);
  const vectors = m.map((_, i) => m.map((_row, j) => Number(i === j)));
  for (let round = 0; round < 20; round++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(m, vectors, p, q);
  let best = 0;
  for (let at = 1; at < size; at++) if (m[at]![at]! > m[best]![best]!) best = at;
  return vectors.map((row) => row[best]!);
}

/** Turns the plane of two axes so that they no longer depend on each other. */
function rotate(m: number[][], vectors: number[][], p: number, q: number): void {
  const off = m[p]![q]!;
  if (off === 0) return;
  const theta = (m[q]![q]! - m[p]![p]!) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cos = 1 / Math.hypot(t, 1);
  const sin = t * cos;
  const both = (rows: number[][]): void => {
    for (const row of rows) {
      const [a, b] = [row[p]!, row[q]!];
      row[p] = cos * a - sin * b;
      row[q] = sin * a + cos * b;
    }
  };
  both(m);
  both(vectors);
  const [first, second] = [m[p]!, m[q]!];
  for (let at = 0; at < m.length; at++) {
    const [a, b] = [first[at]!, second[at]!];
    first[at] = cos * a - sin * b;
    second[at] = sin * a + cos * b;
  }
}
