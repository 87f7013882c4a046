-- What every floor above stands on: the ledger's outbox, jobs, kept originals, and acts that can be undone.

create table ledger_event (
  id uuid primary key,
  at timestamptz not null,
  -- Final bytes (RFC 8785 JSON). Nothing personal: the payload stands apart, under a salted commitment.
  event text not null,
  -- Leaf index in the tree; set by the sequencer, by nobody else.
  position bigint
);
create index ledger_event_unplaced on ledger_event (id) where position is null;
create index ledger_event_at on ledger_event (at, id);

create table ledger_payload (
  event uuid primary key,
  salt bytea not null,
  payload jsonb not null
);

create table job (
  id uuid primary key,
  kind text not null,
  account uuid not null,
  -- Purpose, authority and case under which the starter looked; a job has his rights, not more.
  looking jsonb not null,
  input jsonb not null,
  state text not null check (state in ('queued', 'running', 'stopped', 'done', 'failed', 'undone')),
  phase text not null default '',
  cursor jsonb not null default '{}',
  progress jsonb not null default '{}',
  error text,
  stop_asked boolean not null default false,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index job_waiting on job (created_at, id) where state in ('queued', 'running');
create index job_account on job (account, created_at);

create table act (
  id uuid primary key,
  account uuid not null,
  at timestamptz not null,
  said text not null,
  -- Rows recorded and withdrawn, by table: undoing withdraws the first and records the second again.
  rows jsonb not null,
  undoes uuid,
  redo boolean not null default false,
  undone_by uuid
);
create index act_account on act (account, id);

create table node_setting (
  name text primary key,
  value jsonb not null
);
