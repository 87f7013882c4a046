/** Scores that differ by less than this share of the greatest are the same: sums in another order differ in the last digits. */
const alike = 1e-9;

/** Places by score, the greatest first is 1; equal scores share the better place ("1, 2, 2, 4"). */
export function places(scores: ArrayLike<number>): Uint32Array {
  const order = Array.from({ length: scores.length }, (_, node) => node).sort(
    (a, b) => scores[b]! - scores[a]! || a - b,
  );
  const found = new Uint32Array(scores.length);
  const slack = alike * Math.max(1e-300, Math.abs(scores[order[0] ?? 0] ?? 0));
  order.forEach((node, at) => {
    const before = order[at - 1];
    const same = before !== undefined && scores[before]! - scores[node]! <= slack;
    found[node] = same ? found[before]! : at + 1;
  });
  return found;
}

/** Which nodes stand among the first `count`: all that share the last of these places, too; none that scores nothing. */
export function foremost(scores: ArrayLike<number>, count: number): number[] {
  const found: number[] = [];
  const at = places(scores);
  at.forEach((place, node) => {
    if (place <= count && scores[node]! > 0) found.push(node);
  });
  return found;
}
