import { textKeys } from '#methods/text/words.ts';
import { record, type NewStatement } from '#modules/statements/index.ts';
import { blindSight, sql, type Sight } from '#storage/store.ts';
import type { TestNode } from '../node.ts';

/** Every table whose rows stand under a handling. */
export const labelled = [
  'source',
  'report',
  'report_case',
  'report_word',
  'statement',
  'adjacency',
  'preference',
  'name_word',
  'spelling',
  'judgement',
  'reading',
  'suggestion',
  'fingerprint',
  'screening_run',
  'screening_customer',
  'screening_payment',
  'screening_receipt',
  'screening_hit',
  'screening_decision',
  'screening_holding',
  'screening_draft',
] as const;

/** Names by which other tables would still know what is hidden; the store keeps them as these unknown ids. */
const strangers = `('ffffffff-ffff-8fff-bfff-' || substr(md5(one::text), 1, 12))::uuid`;

/**
 * Makes of a copy of the whole store the store of one viewer: rows under handlings he does not see are not there, nor are
 * those handlings, and what unlabelled rows and lists of ids would tell of them is gone.
 */
export async function leaveOnly(
  { sql: owner }: TestNode,
  sight: Sight,
  compartments: readonly string[],
): Promise<void> {
  const visible = sight.handlings;
  for (const table of labelled) await owner(`delete from ${table} where not handling = any($1)`, [visible]);
  await owner(`delete from handling where not id = any($1)`, [visible]);
  await owner(`delete from compartment where not id = any($1)`, [compartments]);
  // A report that took from a hidden one says so by an id; that two took from the same one stays, for it is said of them.
  for (const column of ['cites', 'origins']) {
    await owner(`update report set ${column} = coalesce((
      select array_agg(case when exists (select from report r where r.id = one) or exists (select from statement s where s.report = one) then one else ${strangers} end order by 1)
      from unnest(${column}) one), '{}')`);
  }
  // A chart by somebody who sees more is to this viewer a chart nobody has laid out, of the entities he knows.
  await owner(
    `update chart set handlings = '{}', state = state || jsonb_build_object('hiddenLinks', '[]'::jsonb, 'without', '[]'::jsonb, 'nodes', coalesce((
       select jsonb_agg(jsonb_build_object('id', n->>'id', 'x', 0, 'y', 0, 'pinned', false) order by at)
       from jsonb_array_elements(state->'nodes') with ordinality as e(n, at)), '[]'::jsonb))
     where not handlings <@ $1`,
    [visible],
  );
  for (const [table, column] of [
    ['chart', 'state'],
    ['chart_draft', 'draft'],
  ] as const) {
    const path = table === 'chart' ? '{nodes}' : '{state,nodes}';
    await owner(`update ${table} set ${column} = jsonb_set(${column}, '${path}', coalesce((
      select jsonb_agg(n order by at) from jsonb_array_elements(${column}#>'${path}') with ordinality as e(n, at)
      where exists (select from statement s where s.entity = (n->>'id')::uuid)), '[]'::jsonb))`);
  }
  await owner('analyze');
}

const derived = {
  adjacency: 'select * from adjacency order by entity, statement',
  name_word: 'select * from name_word order by word, entity, statement',
  spelling: 'select * from spelling order by variant, word, handling',
  report_word: 'select * from report_word order by word, report',
} as const;
export type Derived = keyof typeof derived;

/** The derived rows of a store, as text. */
export async function derivedRows({ sql: owner }: TestNode): Promise<Record<Derived, string[]>> {
  const all = {} as Record<Derived, string[]>;
  for (const [table, query] of Object.entries(derived))
    all[table as Derived] = (await owner(query)).map((row) => JSON.stringify(row));
  return all;
}

interface StoredStatement extends Record<string, unknown> {
  entity: string;
  id: string;
  recorded_at: number;
  withdrawn_at: number | null;
}

/** Makes the derived rows of a store anew from the statements and reports that are in it. */
export async function deriveAnew({ node, sql: owner }: TestNode, sight: Sight): Promise<void> {
  const rows = await owner<StoredStatement>('select * from statement order by recorded_at, id');
  await owner('truncate adjacency, name_word, spelling, report_word, statement');
  await node.store.transact(
    { ...blindSight, handlings: sight.handlings },
    () => null,
    async (db) => {
      const ids = rows.map((row) => row.id).values();
      const again = { ...db, newId: () => ids.next().value ?? '' };
      await record(
        again,
        node.store.node,
        rows.map((row) => ({ ...camel(row), recordedAt: row.recorded_at }) as unknown as NewStatement),
      );
      for (const report of await db.rows<{ id: string; title: string; body: string; handling: number }>(
        sql`select id, title, body, handling from report`,
      )) {
        const words = [...textKeys(`${report.title}\n${report.body}`)];
        await db.rows(
          sql`insert into report_word (report, word, handling) select ${report.id}::uuid, word, ${report.handling}::int from unnest(${words}::text[]) word on conflict do nothing`,
        );
      }
    },
  );
  for (const row of rows) {
    if (row.withdrawn_at === null) continue;
    const at = new Date(row.withdrawn_at);
    await owner('update statement set withdrawn_at = $1, end_reason = $3 where id = $2', [
      at,
      row.id,
      row['end_reason'],
    ]);
    await owner('update name_word set withdrawn_at = $1 where statement = $2', [at, row.id]);
    await owner('update adjacency set withdrawn_at = $1 where statement = $2', [at, row.id]);
  }
}

const camel = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
