import { sql, type Reader, type Writer } from '#storage/store.ts';
import type { Reject } from './draft.ts';

/** Notes what could not be taken, after the `before` rejects already noted. */
export async function keepRejects(
  db: Writer,
  importId: string,
  before: number,
  rejects: readonly Reject[],
): Promise<void> {
  if (rejects.length === 0) return;
  await db.rows(sql`
    insert into import_reject (import, at, file, line, field, found, expected, says)
    select ${importId}::uuid, * from unnest(
      ${rejects.map((_, at) => before + at)}::bigint[], ${rejects.map((one) => one.file)}::text[], ${rejects.map((one) => one.line)}::int[],
      ${rejects.map((one) => one.field)}::text[], ${rejects.map((one) => one.found)}::text[], ${rejects.map((one) => one.expected)}::text[],
      ${rejects.map((one) => (one.says ? JSON.stringify(one.says) : null))}::jsonb[])`);
}

/** How far an import has come; written in the same transaction as the work it counts. */
export const noteProgress = (db: Writer, importId: string, phase: string, progress: object): Promise<unknown> =>
  db.rows(sql`update job set phase = ${phase}, progress = ${JSON.stringify(progress)}::jsonb where id = ${importId}`);

/** The rows that a job could not take, in the order of its files. */
export const importRejectsOf = (db: Reader, id: string): Promise<Omit<Reject, 'says'>[]> =>
  db.rows<Omit<Reject, 'says'>>(
    sql`select file, line, field, found, expected from import_reject where import = ${id} order by at`,
  );
