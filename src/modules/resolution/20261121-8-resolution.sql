-- Two rows for each judgement, one under each entity, with the same id.
create table judgement (
  entity uuid not null,
  id uuid not null,
  other uuid not null,
  verdict text not null check (verdict in ('same', 'different', 'unsure')),
  reason text not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  handling integer not null,
  primary key (entity, id)
);
