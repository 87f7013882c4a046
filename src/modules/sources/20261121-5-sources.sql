create table source (
  id uuid primary key,
  name text not null,
  kind text not null,
  reliability text,
  handling integer not null references handling
);

create table report (
  id uuid primary key,
  source uuid not null,
  title text not null,
  body text not null default '',
  reported text,
  received_at timestamptz not null,
  discipline text not null,
  language text,
  grade text not null,
  -- Reports it took from, and the origins it counts as. Without other knowledge a report is its own origin.
  cites uuid[] not null default '{}',
  origins uuid[] not null,
  original_name text,
  original_bytes bigint,
  original_sha256 bytea,
  list boolean not null default false,
  import uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  end_reason text,
  handling integer not null
);
create index report_source on report (source, received_at, id);

-- The cases a report belongs to. It gives nobody a right: the label decides.
create table report_case (
  case_id uuid not null,
  report uuid not null,
  handling integer not null,
  primary key (case_id, report)
);

-- Folded words of a report's title and text: what full-text search looks up by equality.
create table report_word (
  report uuid not null,
  word text not null,
  handling integer not null,
  primary key (word, report)
);
create index report_word_report on report_word (report);
