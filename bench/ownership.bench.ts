import { assess } from '#methods/ownership/assess.ts';
import { holdings, type Holding } from '#methods/ownership/holdings.ts';
import type { BenchRow } from '../tools/bench.ts';

const edges = 100_000;

/** Both readings of ownership on one core, from rows in memory to the last answer: median of five, and the first. */
export default function ownership(): Promise<BenchRow[]> {
  const networks: [what: string, rows: Holding[], listed: string[]][] = [
    ['register of 60,000 with circles, 300 listed', register(), register300()],
    ['one chain of 100,000', chain(), ['e0']],
    ['25 circles of 64, everybody of everybody', crowds(64), ['L']],
    ['1,099 circles of 10, everybody of everybody', crowds(10), ['L']],
  ];
  const rows = networks.flatMap(([what, given, listed], i): BenchRow[] => {
    const times = Array.from({ length: 5 }, () => timed(given, listed));
    const median = times.toSorted((a, b) => a.seconds - b.seconds)[2]!;
    const told = `${median.told.toLocaleString('en')} told, ${median.rounded.toLocaleString('en')} to 40 digits only`;
    const most = i === 0 ? 1 : 5;
    return [
      {
        what: `ownership, ${given.length.toLocaleString('en')} edges: ${what} (${told}), median of 5`,
        measured: `${median.seconds.toFixed(2)} s`,
        bar: `≤ ${most} s`,
        ok: median.seconds <= most,
      },
      ...(i === 0
        ? [
            {
              what: 'the first time, cold',
              measured: `${times[0]!.seconds.toFixed(2)} s`,
              bar: '≤ 1 s',
              ok: times[0]!.seconds <= 1,
            },
          ]
        : []),
    ];
  });
  const held = Math.round(process.memoryUsage.rss() / 1e6);
  rows.push({ what: 'memory after all of them', measured: `${held} MB`, bar: '≤ 600 MB', ok: held <= 600 });
  return Promise.resolve(rows);
}

function timed(
  rows: readonly Holding[],
  listed: readonly string[],
): { seconds: number; told: number; rounded: number } {
  const began = performance.now();
  let told = 0;
  let rounded = 0;
  for (const one of assess(holdings(rows), listed)) {
    told += 1;
    if (one.economicRounded) rounded += 1;
  }
  return { seconds: (performance.now() - began) / 1000, told, rounded };
}

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Mostly downwards; one holding in twenty goes anywhere, which makes the circles. Never more than the whole. */
function register(): Holding[] {
  const next = numbers(7);
  const size = 60_000;
  const left = Array.from({ length: size }, () => 10_000);
  const rows: Holding[] = [];
  while (rows.length < edges) {
    const [a, b] = [next(size), next(size)];
    const [owner, owned] = next(20) === 0 ? [a, b] : [Math.min(a, b), Math.max(a, b)];
    const part = Math.min(left[owned]!, [500, 1000, 2500, 3333, 5000, 5100, 7500, 10_000][next(8)]!, next(10_000) + 1);
    if (owner === owned || part === 0) continue;
    left[owned]! -= part;
    rows.push({ owner: `e${owner}`, owned: `e${owned}`, share: { n: BigInt(part), d: 10_000n } });
  }
  return rows;
}

const register300 = (): string[] => {
  const next = numbers(11);
  return Array.from({ length: 300 }, () => `e${next(6000)}`);
};

const chain = (): Holding[] =>
  Array.from({ length: edges }, (_, i) => ({ owner: `e${i}`, owned: `e${i + 1}`, share: { n: 9937n, d: 10_000n } }));

function crowds(size: number): Holding[] {
  const next = numbers(13);
  const rows: Holding[] = [];
  for (let crowd = 0; rows.length < edges; crowd += 1) {
    rows.push({ owner: 'L', owned: `c${crowd}-0`, share: { n: 5n, d: 100n } });
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        if (i !== j)
          rows.push({
            owner: `c${crowd}-${i}`,
            owned: `c${crowd}-${j}`,
            share: { n: BigInt(next(Math.floor(9000 / size))), d: 10_000n },
          });
  }
  return rows;
}
