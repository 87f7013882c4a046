import type pg from 'pg';
import { wordTokens } from '#methods/names/tokens.ts';
import { identifierWord } from '#modules/statements/index.ts';
import { kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { placeOfPerson } from '#vocabulary/places.ts';

/** Pairs of kind and property whose value has one of these types. */
function pairs(take: (kind: string, property: string, type: string) => boolean): {
  kinds: string[];
  properties: string[];
} {
  const kinds: string[] = [];
  const properties: string[] = [];
  for (const kind of kindNames)
    for (const [name, property] of kindOf(kind)?.properties ?? []) {
      if (!take(kind, name, property.type)) continue;
      kinds.push(kind);
      properties.push(name);
    }
  return { kinds, properties };
}

const pointing = pairs((_kind, _property, type) => type === 'entity');
const named = pairs(
  (kind, property, type) => type === 'identifier' || (type === 'name' && !placeOfPerson(kind, property)),
);
const links = kindNames.flatMap((name) => {
  const link = kindOf(name)?.link;
  return link ? [{ kind: name, source: link.source, target: link.target }] : [];
});

interface Check {
  /** What must never be; each row found is a breach. */
  never: string;
  sql: string;
  values?: unknown[];
}

/** What a person did by hand writes these events, one for each act. */
const actions = [
  'source.add',
  'report.add',
  'report.withdraw',
  'entity.add',
  'statement.add',
  'statement.correct',
  'statement.withdraw',
  'identity.judge',
  'identity.withdraw',
  'act.undo',
  'act.redo',
  'claim.prefer',
  'claim.leave-open',
];

const derived: Check[] = [
  {
    never: 'an entity-valued statement without its adjacency, or with one that ended at another time',
    sql: `select s.id from statement s join unnest($1::text[], $2::text[]) p(kind, property) using (kind, property)
          left join adjacency a on a.entity = s.value::uuid and a.statement = s.id and a.link = s.entity
          where a.statement is null or a.withdrawn_at is distinct from s.withdrawn_at or a.handling <> s.handling or a.denied <> s.denied`,
    values: [pointing.kinds, pointing.properties],
  },
  {
    never: 'an adjacency without its statement',
    sql: `select a.statement as id from adjacency a left join statement s on s.entity = a.link and s.id = a.statement where s.id is null or s.value <> a.entity::text`,
  },
  {
    never: 'a name without words to find it by',
    sql: `select s.id from statement s join unnest($1::text[], $2::text[]) p(kind, property) using (kind, property)
          where not exists (select from name_word w where w.entity = s.entity and w.statement = s.id)
            and s.value ~ '[[:alpha:][:digit:]]{2}'`,
    values: [named.kinds, named.properties],
  },
  {
    never: 'a word without its statement, or ended at another time',
    sql: `select w.statement as id from name_word w left join statement s on s.entity = w.entity and s.id = w.statement
          where s.id is null or s.withdrawn_at is distinct from w.withdrawn_at or s.handling <> w.handling`,
  },
  {
    never: 'a link with one end',
    sql: `select s.entity as id from statement s join unnest($1::text[], $2::text[], $3::text[]) l(kind, source, target) using (kind)
          group by s.entity, s.import, l.source, l.target
          having not (bool_or(s.property = l.source) and bool_or(s.property = l.target))`,
    values: [links.map((one) => one.kind), links.map((one) => one.source), links.map((one) => one.target)],
  },
];

const whole: Check[] = [
  {
    never: 'a statement without its report',
    sql: `select s.id from statement s left join report r on r.id = s.report where r.id is null`,
  },
  {
    never: 'a report in no case',
    sql: `select r.id from report r where not exists (select from report_case c where c.report = r.id)`,
  },
  {
    never: 'a report without its source',
    sql: `select r.id from report r left join source s on s.id = r.source where s.id is null`,
  },
  {
    never: 'a judgement with one row, or two that disagree',
    sql: `select id from judgement group by id having count(*) <> 2 or count(distinct withdrawn_at) + count(*) filter (where withdrawn_at is null) not in (1, 2)
          or count(distinct verdict) <> 1 or min(entity::text) <> min(other::text) or max(entity::text) <> max(other::text)`,
  },
  {
    never: 'an act of which a recorded statement is missing',
    sql: `select a.id from act a, jsonb_to_recordset(a.rows->'statements'->'recorded') k(entity uuid, id uuid)
          left join statement s using (entity, id) where s.id is null`,
  },
  {
    never: 'an act of which an ended statement is open',
    sql: `select a.id from act a, jsonb_to_recordset(a.rows->'statements'->'ended') k(entity uuid, id uuid)
          left join statement s using (entity, id) where s.id is null or s.withdrawn_at is null`,
  },
  {
    never: 'an act of which a judgement is missing',
    sql: `select a.id from act a, jsonb_array_elements_text(a.rows->'judgements'->'recorded') k(id)
          where not exists (select from judgement j where j.id = k.id::uuid)`,
  },
  {
    never: 'an act of which a report is missing',
    sql: `select a.id from act a, jsonb_array_elements_text(a.rows->'reports'->'recorded') k(id)
          where not exists (select from report r where r.id = k.id::uuid)`,
  },
  {
    never: 'a statement by hand that no act, or more than one, recorded',
    sql: `select s.id from statement s where s.import is null and s.report in (select id from report where import is null and recorded_at > $1)
          and (select count(*) from act a, jsonb_to_recordset(a.rows->'statements'->'recorded') k(entity uuid, id uuid) where k.id = s.id) <> 1`,
  },
  {
    never: 'a statement by hand that ended without an act',
    sql: `select s.id from statement s where s.import is null and s.withdrawn_at > $1
          and not exists (select from act a, jsonb_to_recordset(a.rows->'statements'->'ended') k(entity uuid, id uuid) where k.id = s.id)`,
  },
  {
    never: 'a ledger event without its payload',
    sql: `select id from ledger_event e left join ledger_payload p on p.event = e.id where p.event is null`,
  },
];

const imports: Check[] = [
  {
    never: 'an import whose count differs from its statements',
    sql: `select j.id from job j where j.kind = 'import' and j.input->>'format' <> 'ofac'
          and coalesce((j.progress->>'statements')::int, 0) <> (select count(*) from statement s where s.import = j.id)`,
  },
  {
    never: 'an import whose count differs from its rejects',
    sql: `select j.id from job j where j.kind = 'import' and coalesce((j.progress->>'rejects')::int, 0) <> (select count(*) from import_reject r where r.import = j.id)`,
  },
  {
    never: 'an import whose batches in the ledger differ from its statements',
    sql: `select j.id from job j where j.kind = 'import' and j.input->>'format' <> 'ofac' and
          (select coalesce(sum((p.payload->>'statements')::int), 0) from ledger_payload p where p.payload->>'import' = j.id::text and p.payload ? 'rows')
          <> (select count(*) from statement s where s.import = j.id)`,
  },
  {
    never: 'a list version that is there in part',
    sql: `select j.id from job j where j.kind = 'import' and j.input->>'format' = 'ofac' and
          (select count(distinct s.claim) from statement s where s.report = (j.input->>'report')::uuid and s.import = j.id)
          not in (0, coalesce((j.progress->>'opened')::int, 0))`,
  },
];

/** Everything that is half-done in a store, in words with up to three ids each; nothing is the only good answer. `since` is when the tests began to write. */
export async function broken(client: pg.Client, since: Date): Promise<string[]> {
  const found: string[] = [];
  for (const check of [...derived, ...whole, ...imports]) {
    const values = check.values ?? (check.sql.includes('$1') ? [since] : []);
    const { rows } = await client.query<{ id: string }>(check.sql, values);
    if (rows.length > 0)
      found.push(
        `${check.never}: ${rows.length}, such as ${rows
          .slice(0, 3)
          .map((row) => row.id)
          .join(', ')}`,
      );
  }
  const { rows: sums } = await client.query<{ acts: number; events: number }>(
    `select (select count(*)::int from act where at > $2) as acts,
            (select count(*)::int from ledger_event where at > $2 and event::jsonb->>'action' = any($1) and event::jsonb->>'outcome' = 'done') as events`,
    [actions, since],
  );
  if (sums[0]?.acts !== sums[0]?.events)
    found.push(`${sums[0]?.acts} acts and ${sums[0]?.events} events of them in the ledger`);
  return found;
}

/** Names whose words in the store are not the words of the name, and words not found by their spellings. Slower: every name is cut to words again. */
export async function misnamed(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{
    handling: number;
    kind: string;
    property: string;
    value: string;
    words: string[];
  }>(
    `select s.handling, s.kind, s.property, s.value, array(select word from name_word w where w.entity = s.entity and w.statement = s.id) as words
     from statement s join unnest($1::text[], $2::text[]) p(kind, property) using (kind, property)`,
    [named.kinds, named.properties],
  );
  const spelled = await client.query<{ word: string; handling: number }>(
    'select distinct word, handling from spelling',
  );
  const known = new Set(spelled.rows.map((row) => `${row.handling} ${row.word}`));
  return rows
    .filter((row) => {
      const identifier = propertyOf(row.kind, row.property)?.type === 'identifier';
      const { words, whole } = identifier
        ? { words: [], whole: [identifierWord(row.value)] }
        : wordTokens(row.value, row.kind);
      return (
        new Set([...words, ...whole, ...row.words]).size !== row.words.length ||
        words.some((word) => !known.has(`${row.handling} ${word}`))
      );
    })
    .map((row) => `${row.value}: ${row.words.join(' ')}`);
}
