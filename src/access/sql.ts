import { authorityClauses, labelClauses, type Clause, type Viewer } from './rule.ts';

/** Columns of table authority that hold each field of an Authority, already as the types the tests below need. */
const authorityColumns: Record<string, string> = {
  purposes: 'to_jsonb(a.purposes)',
  territories: "coalesce(to_jsonb(a.territories), 'null'::jsonb)",
  from: '(extract(epoch from a.in_force_from) * 1000)',
  until: '(extract(epoch from a.in_force_until) * 1000)',
};

/** The rule as SQL over `handling h`: selects the ids a viewer may see. Parameter $1 is `viewerParameter(viewer, now)`. */
export function visibleHandlingsSql(): string {
  const label = labelClauses.map((clause) => clauseSql(clause, jsonField(clause), 'v.viewer'));
  const authority = authorityClauses.map((clause) =>
    clauseSql(clause, authorityColumns[clause.field] ?? '', 'v.viewer'),
  );
  return `select h.id from handling h, (select $1::jsonb as viewer) v
where ${label.join('\n  and ')}
  and not exists (
    select 1 from unnest(h.authorities) as needed(id) left join authority a on a.id = needed.id
    where a.id is null or not (${authority.join('\n      and ')})
  )
order by h.id`;
}

const jsonField = (clause: Clause): string =>
  clause.test === 'before' || clause.test === 'since'
    ? `(h.label->>'${clause.field}')::numeric`
    : `h.label->'${clause.field}'`;

function clauseSql(clause: Clause, value: string, viewer: string): string {
  switch (clause.test) {
    case 'admits':
      return `(${value} = 'null'::jsonb or ${value} ? (${viewer}->>'${clause.viewer}'))`;
    case 'names':
      return `${value} ? (${viewer}->>'${clause.viewer}')`;
    case 'meets':
      return `(${value} = 'null'::jsonb or exists (select 1 from jsonb_array_elements_text(${viewer}->'${clause.viewer}') w where ${value} ? w))`;
    case 'holds':
      return `${value} <@ (${viewer}->'${clause.viewer}')`;
    case 'before':
      return `(${value} is null or (${viewer}->>'now')::numeric < ${value})`;
    case 'since':
      return `(${viewer}->>'now')::numeric >= ${value}`;
  }
}

export const viewerParameter = (viewer: Viewer, now: number): string => JSON.stringify({ ...viewer, now });
