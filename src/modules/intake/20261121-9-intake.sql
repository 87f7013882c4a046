create table import_reject (
  import uuid not null,
  at bigint not null,
  file text not null,
  line integer not null,
  field text not null,
  found text not null,
  expected text not null,
  primary key (import, at)
);

-- Drafts of a list version wait here until the whole version is in; then it opens, repeats and closes facts at once.
create unlogged table list_staging (
  import uuid not null,
  entity uuid not null,
  kind text not null,
  property text not null,
  value text not null,
  original text,
  language text,
  locator text,
  grade text,
  modality text not null,
  denied boolean not null,
  qualifier text,
  valid_from text,
  valid_to text
);
create index list_staging_import on list_staging (import);
