import { nodeCount, type Rows } from '../rows.ts';
import { curveOf } from './curve.ts';

interface Improving {
  /** Places at the front that stay as they are. */
  kept: number;
  /** An order whose curve is not to be exceeded anywhere, if that can be: what exceeds it counts three times. */
  under: readonly number[];
  next: () => number;
}

/**
 * An order improved for the area under its curve by simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220,
 * 1983): a node moves to another place, those between shift. Never worse than the order it starts from. Stops after
 * work in proportion to the network, so that a large one stays as it is.
 */
export function improved(rows: Rows, start: number[], { kept, under, next }: Improving): number[] {
  const n = nodeCount(rows);
  const tries = Math.min(300 * n, Math.floor(6e7 / (n + rows.targets.length + 1)));
  if (n - kept < 2 || tries < 50) return start;
  const curve = curveOf(rows);
  const bound = curve(under).slice();
  const cost = (numbers: Uint32Array): number => {
    let sum = 0;
    for (let i = 0; i < numbers.length; i++)
      sum += numbers[i]! + (numbers[i]! > bound[i]! ? 2 * (numbers[i]! - bound[i]!) : 0);
    return sum;
  };
  /** Only what lies before the network has fallen to pieces gains by coming earlier or later. */
  const broken = (numbers: Uint32Array): number =>
    Math.max(
      kept + 2,
      numbers.findIndex((one) => one <= 2),
    );
  let order = Int32Array.from(start);
  let worth = cost(curve(order));
  let reach = broken(curve(order));
  let best = order;
  let least = worth;
  for (let i = 0; i < tries; i++) {
    const from = kept + Math.floor(next() * Math.min(n - kept, 2 * (reach - kept)));
    const to = kept + Math.floor(next() * Math.min(n - kept, reach - kept));
    const moved = shifted(order, from, to);
    const numbers = curve(moved);
    const found = cost(numbers);
    const heat = 0.01 * n * (1 - i / tries) + 1e-9;
    if (found > worth && next() >= Math.exp((worth - found) / heat)) continue;
    order = moved;
    worth = found;
    reach = broken(numbers);
    if (worth >= least) continue;
    least = worth;
    best = order;
  }
  return Array.from(best);
}

/** The order with what stands at one place moved to another. */
function shifted(order: Int32Array, from: number, to: number): Int32Array<ArrayBuffer> {
  const moved = order.slice();
  if (from < to) moved.copyWithin(from, from + 1, to + 1);
  else moved.copyWithin(to + 1, to, from);
  moved[to] = order[from]!;
  return moved;
}
