-- Versions of official and other lists as they were loaded. Public knowledge, or the house's own: no handling.
create table list_version (
  id uuid primary key,
  list text not null,
  title text not null,
  publisher text not null,
  -- Of the publication: as the file says, or who loaded it.
  as_of text,
  as_of_by text not null check (as_of_by in ('file', 'loader', 'nobody')),
  official boolean not null,
  layout text not null,
  digest text not null,
  -- Name and sha256 of each file.
  files jsonb not null,
  entries integer not null,
  delisted integer not null,
  -- Rows that could not be taken, at most 500 of them with their reasons.
  rejected integer not null,
  rejects jsonb not null,
  -- Which bodies make the version, rising: a body that did not change stands once for all versions.
  bodies integer[] not null,
  loaded_at timestamptz not null,
  loaded_by uuid,
  unique (list, digest)
);
create index list_version_order on list_version (list, loaded_at);

-- What a list said of an entry, once for each wording.
create table list_body (
  id integer generated always as identity primary key,
  list text not null,
  entry text not null,
  digest text not null,
  body text not null,
  unique (list, entry, digest)
);

grant select, insert on list_version, list_body to enlace_app;
grant maintain on list_body to enlace_app;
