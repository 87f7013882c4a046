import type { FileFault } from '#methods/dynamics/file-rows.ts';
import { rejectsFile } from './table.ts';
import { count, warn } from './terminal.ts';

/** Writes rows that were left out beside the file they stand in, or all into one that was chosen, and says how many. */
export async function keepRejects(
  faults: readonly FileFault[],
  { groups, relations, rejects: chosen }: { groups: string; relations: string; rejects?: string },
): Promise<void> {
  const sinks = new Map([groups, relations].map((path) => [path, rejectsFile(path, chosen)]));
  const [one] = sinks.values();
  for (const [path, own] of sinks) {
    const of = faults.filter(({ file }) => file === path);
    const sink = chosen === undefined ? own : one!;
    for (const { line, found, expected } of of)
      await sink.add({ file: own.input, line, field: '', found: found.en, expected: expected.en });
    if (chosen === undefined) await sink.close();
    if (of.length > 0)
      warn(`warning: ${own.input}: ${count(of.length, 'row')} not taken, their reasons are in ${sink.path}`);
  }
  if (chosen !== undefined) await one!.close();
}
