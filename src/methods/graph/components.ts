import { componentsOf } from './kernels/components.ts';
import type { Rows } from './rows.ts';

/** Connected components as rising lists of node numbers; largest first, ties by smallest number. */
export function components(rows: Rows): number[][] {
  const { of, sizes } = componentsOf(rows);
  const found = Array.from(sizes, (): number[] => []);
  of.forEach((component, node) => found[component]!.push(node));
  return found;
}
