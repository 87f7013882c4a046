import { random } from '#methods/random.ts';
import { rowsOf } from '#methods/graph/rows.ts';
import { outcomeOf } from '#methods/disruption/outcome.ts';
import { simulatePart } from '#methods/disruption/simulate.ts';
import type { Plan, Positions } from '#methods/disruption/shapes.ts';
import type { BenchRow } from '../tools/bench.ts';

const nodes = 100;
const replicates = 1000;

/** A hundred positions in five cells, 280 ties drawn with a preference for those that have many. */
function positions(): Positions {
  const next = random(5);
  const ends: number[] = [0, 1];
  const from: number[] = [0];
  const to: number[] = [1];
  while (from.length < 280) {
    const a = from.length < nodes ? from.length : Math.floor(next() * nodes);
    const b = ends[Math.floor(next() * ends.length)]!;
    from.push(a);
    to.push(b);
    ends.push(a, b);
  }
  const { rows } = rowsOf(nodes, Uint32Array.from(from), Uint32Array.from(to));
  return {
    rows,
    roles: Array.from({ length: nodes }, (_, at) => ['leader', 'finance', 'logistics', ''][at % 4]!),
    cells: Array.from({ length: nodes }, (_, at) => `cell ${at % 5}`),
  };
}

export default function bench(): Promise<BenchRow[]> {
  const network = positions();
  const rows = (['role', 'distance', 'random'] as const).map((recovery): BenchRow => {
    const plan: Plan = {
      removal: { what: 'strategy', strategy: 'betweenness', count: 5 },
      recovery,
      weeks: 52,
      replicates,
      seed: 1,
      measure: 'arrest-and-trial',
    };
    const start = performance.now();
    const part = simulatePart(network, plan, 0, replicates);
    outcomeOf(network, plan, [part]);
    const seconds = (performance.now() - start) / 1000;
    return {
      what: `what if: 100 positions, 1,000 replicates, 52 weeks, recovery by ${recovery}, one thread`,
      measured: `${seconds.toFixed(2)} s`,
      bar: 'at most 5 s',
      ok: seconds <= 5,
    };
  });
  return Promise.resolve(rows);
}
