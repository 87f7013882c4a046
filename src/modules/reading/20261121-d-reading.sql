-- Which of an import's files a report came in: its original is kept as "<import>.<part>".
alter table report add column original_part integer not null default 0;
create index report_import on report (import) where import is not null;

-- That a report's text was read, and what it gave besides suggestions. One row for each report.
create table reading (
  report uuid primary key,
  language text not null,
  read_at timestamptz not null,
  -- Version of the reader, so that accuracy can be told apart later.
  reader text not null,
  -- Name of the document within its file; a member of an archive has its own.
  document text,
  pages integer,
  furniture jsonb not null default '[]',
  unsure jsonb not null default '[]',
  dates jsonb not null default '[]',
  sums jsonb not null default '[]',
  -- Quotations with their speakers in words.
  quoted jsonb not null default '[]',
  notes jsonb not null default '[]',
  -- Somebody said that its review is finished.
  finished_at timestamptz,
  finished_by uuid,
  handling integer not null
);
create index reading_finished on reading (finished_by) where finished_by is not null;

-- Why a document could not be taken, in both languages.
alter table import_reject add column says jsonb;

-- What a machine proposes from a report. It becomes statements only when a person accepts it.
create table suggestion (
  report uuid not null,
  id uuid not null,
  -- Its place in the order of the reading.
  at integer not null,
  what text not null check (what in ('entity', 'link', 'event', 'figure', 'identifier')),
  kind text not null,
  read_kind text not null,
  body jsonb not null,
  spans jsonb not null,
  by text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected')),
  -- Entity, link or event that the acceptance made or joined.
  made uuid,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  act uuid,
  -- A later reading of the text no longer gave it. Nothing is deleted.
  replaced_at timestamptz,
  handling integer not null,
  primary key (report, id)
);

-- Marks of a report's words, by equality: the same words elsewhere have the same mark.
create table fingerprint (
  hash text not null,
  report uuid not null,
  span_start integer not null,
  span_end integer not null,
  kind text not null check (kind in ('quotation', 'passage')),
  handling integer not null,
  primary key (hash, report, span_start)
);
create index fingerprint_report on fingerprint (report);

-- The same policy as in b-policies, for the labelled tables that came since.
do $$
declare
  name text;
begin
  foreach name in array array['reading', 'suggestion', 'fingerprint'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy sight on %I using (handling = any (array (select unnest(current_setting(''enlace.handlings'')::integer[]))))'
      ' with check (handling = any (array (select unnest(current_setting(''enlace.handlings'')::integer[]))))', name);
  end loop;
end $$;

grant select, insert, update on reading, suggestion, fingerprint to enlace_app;
grant maintain on suggestion, fingerprint to enlace_app;
