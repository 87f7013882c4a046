-- Which suggestion a statement was accepted from: opening that again withdraws this and nothing else. What somebody typed or
-- corrected by hand has none.
alter table statement add column suggestion uuid;

-- Statements accepted before this: recorded by an act that accepted suggestions, with the same words; of several the one that
-- made the thing itself.
update statement s set suggestion = k.suggestion
from (
  select distinct on (m.entity, m.id) m.entity, m.id, g.id as suggestion
  from act a
  cross join lateral jsonb_to_recordset(a.rows->'statements'->'recorded') r(entity uuid, id uuid)
  join statement m on m.entity = r.entity and m.id = r.id
  cross join lateral jsonb_to_recordset(a.rows->'suggestions') c(id uuid, after jsonb)
  join suggestion g on g.report = m.report and g.id = c.id
  where a.rows ? 'suggestions' and c.after->>'state' = 'accepted'
    and g.spans @> jsonb_build_array(jsonb_build_array(m.span_start, m.span_end))
  order by m.entity, m.id, coalesce((c.after->>'made')::uuid = m.entity, false) desc, g.what = 'figure', g.at) k
where s.entity = k.entity and s.id = k.id;
