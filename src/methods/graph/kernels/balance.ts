import type { Rows } from '../rows.ts';
import { eachTriangle } from './triangles.ts';

export interface Balance {
  /** Triangles whose three ties all have a sign. */
  triads: number;
  balanced: number;
  /** Balanced ones among them; null where there are none. */
  share: number | null;
  /** By the number of rivalries in them: three alliances, one, two, three rivalries. */
  byRivalries: [number, number, number, number];
}

/**
 * Signed triads: balanced where the product of the signs is positive (D. Cartwright and F. Harary, Structural balance,
 * Psychological Review 63, 1956). `signs` beside targets: above 0 an alliance, below 0 a rivalry, 0 neither.
 */
export function balance(rows: Rows, signs: ArrayLike<number>): Balance {
  const byRivalries: Balance['byRivalries'] = [0, 0, 0, 0];
  eachTriangle(rows, (_a, _b, _c, ab, ac, bc) => {
    const [one, two, three] = [signs[ab]!, signs[ac]!, signs[bc]!];
    if (one * two * three === 0) return;
    const rivalries = Number(one < 0) + Number(two < 0) + Number(three < 0);
    byRivalries[rivalries]! += 1;
  });
  const balanced = byRivalries[0] + byRivalries[2];
  const triads = balanced + byRivalries[1] + byRivalries[3];
  return { triads, balanced, share: triads > 0 ? balanced / triads : null, byRivalries };
}
