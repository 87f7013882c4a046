import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openListFiles, type OpenedList } from '#cli/list-files.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** The list and the names that stand beside the project, never in it. */
export const files = {
  list: join(shared, 'ofac', 'sdn_merged_2026-07.jsonl.gz'),
  negatives: join(shared, 'names', 'negatives_us.csv'),
};

export const missing = (): string | undefined => Object.values(files).find((file) => !existsSync(file));

export async function sdn(): Promise<OpenedList> {
  const [list] = (await openListFiles([files.list])).lists;
  if (list === undefined) throw new Error(`${files.list} holds no list`);
  return list;
}
