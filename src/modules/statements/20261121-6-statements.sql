-- The atom of the store. What grows carries its distribution column (the entity) in its key.
create table statement (
  entity uuid not null,
  id uuid not null,
  claim uuid not null,
  kind text not null,
  property text not null,
  value text not null,
  original text,
  language text,
  report uuid not null,
  span_start integer,
  span_end integer,
  locator text,
  speaker text,
  grade text not null,
  modality text not null,
  denied boolean not null,
  basis text not null,
  qualifier text,
  valid_from text,
  valid_to text,
  first_seen text,
  last_seen text,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  end_reason text,
  -- Why, in the words of who ended it.
  end_note text,
  -- The import that ended it, so that undoing the import can bring it back.
  ended_by uuid,
  import uuid,
  handling integer not null,
  node text not null,
  primary key (entity, id),
  check ((span_start is null) = (span_end is null)),
  check (span_start is null or (span_start >= 0 and span_end >= span_start))
);
create index statement_report on statement (report);
create index statement_claim on statement (claim);
-- A first statement bears its claim's id; only later versions need to be found by their own.
create index statement_version on statement (id) where claim <> id;

-- One row for each entity-valued statement, under the entity it points to.
create table adjacency (
  entity uuid not null,
  statement uuid not null,
  link uuid not null,
  link_kind text not null,
  property text not null,
  report uuid not null,
  grade text not null,
  modality text not null,
  denied boolean not null,
  valid_from text,
  valid_to text,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  handling integer not null,
  primary key (entity, statement)
);
create index adjacency_link on adjacency (link);

create table preference (
  entity uuid not null,
  id uuid not null,
  claim uuid not null,
  reason text not null,
  by_account uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  handling integer not null,
  primary key (entity, id)
);
