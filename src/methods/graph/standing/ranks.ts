import { ranked, rounding } from '../removal/ranking.ts';

/** Places by score, the greatest first is 1; equal scores share the better place ("1, 2, 2, 4"). */
export function places(scores: ArrayLike<number>): Uint32Array {
  const found = new Uint32Array(scores.length);
  const order = ranked(scores);
  order.forEach((node, at) => {
    const before = order[at - 1];
    const same = before !== undefined && rounding(scores[before]!) === rounding(scores[node]!);
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
