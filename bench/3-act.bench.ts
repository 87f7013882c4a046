import { note, prepare, write } from '#modules/statements/index.ts';
import { blindSight } from '#storage/store.ts';
import type { BenchRow } from '../tools/bench.ts';
import { makeBed, type Bed } from './bed.ts';
import { population } from './population.ts';

const pairs = Number(process.env['ENLACE_BENCH_PAIRS'] ?? 600);

/** An act of twenty statements with its ledger event against the same act without, turn by turn in one run. */
export default async function act(): Promise<BenchRow[]> {
  const bed = await makeBed();
  try {
    const handlings = [...(await bed.node.handlings()).byId.keys()];
    const batches = population(80 * pairs, handlings, bed.node.store.newId()).batches(20);
    const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
    for (let pair = 0; pair < pairs + 50; pair += 1) {
      for (const way of pair % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
        const began = performance.now();
        await record(bed, handlings, batches.next().value ?? [], way === 'with');
        if (pair >= 50) times[way].push(performance.now() - began);
      }
    }
    const middle = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    const [logged, plain] = [middle(times.with), middle(times.without)];
    const ratio = logged / plain;
    return [
      {
        what: `an act of 20 statements with its ledger event, medians of ${pairs}`,
        measured: `${ratio.toFixed(3)} (${logged.toFixed(2)} against ${plain.toFixed(2)} ms)`,
        bar: '≤ 1.15 of the act without',
        ok: ratio <= 1.15,
      },
    ];
  } finally {
    await bed.end();
  }
}

function record(bed: Bed, handlings: number[], made: Parameters<typeof prepare>[1], logged: boolean): Promise<unknown> {
  const { store } = bed.node;
  return store.transact(
    { ...blindSight, handlings },
    () => (logged ? { action: 'bench', outcome: 'done', payload: { statements: made.length } } : null),
    async (db) => {
      const recorded = await write(db, prepare({ newId: db.newId, now: db.now, node: store.node }, made));
      return note(db, made[0]?.entity ?? '', 'facts-added', { statements: { recorded, ended: [] } }, []);
    },
  );
}
