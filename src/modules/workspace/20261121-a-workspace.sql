-- A chart holds ids only. Its picture (coordinates, what is left out) stands beside the handlings its maker saw it under.
create table chart (
  id uuid primary key,
  case_id uuid not null,
  title text not null,
  by_account uuid not null,
  saved_at timestamptz not null,
  removed_at timestamptz,
  state jsonb not null,
  -- Handlings of everything the picture was made from: only who sees them all gets its coordinates.
  handlings integer[] not null
);
create index chart_case on chart (case_id, saved_at, id);

create table chart_draft (
  chart uuid not null,
  account uuid not null,
  draft jsonb not null,
  at timestamptz not null,
  primary key (chart, account)
);
