import type { Figure } from '../reading/types.ts';
import { plain } from '../dates/scan.ts';

/** Words that say that a number is one, not of what. */
const empty =
  /^(?:lo |la )?correct[ao]$|^(?:the |la |el )?(?:correct |true |actual )?(?:weight|number|figure|total|amount|value|count|peso|cifra|numero|cantidad|monto|valor)?(?: correct[ao])?$/;

/** Says only that people are counted. */
const anyone = /^(?:people|persons|individuals|personas|individuos|sujetos)$/;

const words = (what: string): string[] =>
  plain(what)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

/** Whether the nouns of two figures may be the same: one says none, or they share a word. */
function mayAgree(a: string, b: string): boolean {
  if (empty.test(plain(a)) || empty.test(plain(b)) || anyone.test(plain(a)) || anyone.test(plain(b))) return true;
  const left = new Set(words(a));
  return words(b).some((word) => left.has(word)) || left.size === 0;
}

/** The figures without those that only say an earlier one again: same value and unit, of what may be the same. */
export function distinctFigures(figures: readonly Figure[]): Figure[] {
  const kept = new Map<string, Figure[]>();
  return figures.filter((figure) => {
    const key = `${figure.value} ${figure.unit}`;
    const same = kept.get(key) ?? [];
    if (same.some((one) => mayAgree(one.what, figure.what))) return false;
    if (same.length < 20) kept.set(key, [...same, figure]);
    return true;
  });
}
