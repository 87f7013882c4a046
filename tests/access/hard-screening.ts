import { noWords } from '#modules/screening/index.ts';
import { sql, type Writer } from '#storage/store.ts';

/** Tables of screening, each with the columns that name something; copies of a stratum bear its secret name there. */
const tables = {
  screening_run: { files: (name: string) => sql`array[${name}]` },
  screening_customer: { name: (name: string) => sql`${name}`, ref: (name: string) => sql`ref || ${name}` },
  screening_payment: { message_id: (name: string) => sql`${name}`, body: (name: string) => sql`body || ${name}` },
  screening_receipt: { file: (name: string) => sql`${name}`, run: () => sql`null` },
  screening_hit: { listed_name: (name: string) => sql`${name}` },
  screening_holding: { owner: (name: string) => sql`${name}` },
  screening_draft: { body: (name: string) => sql`jsonb_set(body, '{words,reason}', to_jsonb(${name}::text))` },
} as const;

/**
 * Lays every row of the bank of the demonstration over itself once for each stratum, under the stratum's conditions: the same
 * customers, payments, hits and holdings as another desk of the house would have them, hidden from this one.
 */
export async function screenDemonstration(
  db: Writer,
  strata: readonly { handling: number; name: string }[],
): Promise<void> {
  const [first] = await db.rows<{ handling: number }>(sql`select handling from screening_customer limit 1`);
  if (!first) throw new Error('the bank of the demonstration has no customers');
  await db.rows(sql`
    insert into screening_draft (id, hits, payments, body, state, by_account, made_at, changed_at, handling)
    select id, array(select id from screening_hit where handling = ${first.handling} order by id limit 2), '{}',
      ${JSON.stringify({ words: noWords, finished: null })}::jsonb, 'draft', started_by, started_at, started_at, handling
    from screening_run where handling = ${first.handling} order by id limit 1`);
  for (const { handling, name } of strata) {
    for (const [table, changed] of Object.entries(tables)) {
      const columns = await db.rows<{ name: string }>(
        sql`select column_name as name from information_schema.columns where table_name = ${table} order by ordinal_position`,
      );
      const values = columns.map((column) => {
        if (column.name === 'handling') return sql`${handling}`;
        // The same thing under another id, so that what hangs together in the one desk does so in the other.
        if (['id', 'subject', 'payment', 'target'].includes(column.name))
          return sql`md5(${sql.ref(column.name)}::text || ${name})::uuid`;
        return (
          (changed as Record<string, (name: string) => ReturnType<typeof sql>>)[column.name]?.(name) ??
          sql.ref(column.name)
        );
      });
      await db.rows(sql`
        insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
        select ${sql.join(values)} from ${sql.table(table)} where handling = ${first.handling}`);
    }
    await db.rows(sql`
      insert into job (id, kind, account, looking, input, state, created_at)
      select md5(id::text || ${name})::uuid, kind, account, looking, input, state, created_at from job where kind = 'screening' and id in
        (select id from screening_run where handling = ${first.handling})`);
    await db.rows(sql`
      insert into screening_decision (target, id, what, verdict, reason_code, reason, by_account, at, second, handling)
      select md5(target::text || ${name})::uuid, md5(id::text || ${name})::uuid, what, verdict, reason_code, ${name}, by_account, at, second, ${handling}
      from screening_decision where handling = ${first.handling}`);
  }
}
