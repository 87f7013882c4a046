-- The versions of lists a screening was made against; equal sets are one row. Public knowledge, no handling.
create table screening_lists (
  id uuid primary key,
  key text not null unique,
  lists jsonb not null,
  made_at timestamptz not null
);

-- Which law of the house applies (profiles.ts).
create table screening_house (
  one boolean primary key default true check (one),
  profile text not null
);

-- A run over a file of customers or payments, or over what a new version of a list changed. Its progress is the job's.
create table screening_run (
  id uuid primary key,
  kind text not null check (kind in ('customers', 'payments', 'holdings', 'rescreen', 'look-back')),
  files text[] not null default '{}',
  started_by uuid not null,
  started_at timestamptz not null,
  lists uuid,
  -- What a look-back or a re-screening looked for: list, versions, entries.
  sought jsonb,
  handling integer not null
);

create table screening_customer (
  id uuid primary key,
  ref text not null,
  name text not null,
  kind text not null,
  birth_date text,
  countries text[] not null default '{}',
  identifiers jsonb not null default '[]',
  addresses text[] not null default '{}',
  -- Of everything that identifies him: a dismissed pair stays dismissed while it is the same.
  digest text not null,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  screened_at timestamptz,
  lists uuid,
  ended_at timestamptz,
  -- Known only as an owner or a company in somebody's papers; screened like a customer.
  related boolean not null default false,
  -- His name says nothing (a legal form alone, one letter): that no list names him is no answer.
  nameless boolean not null default false,
  run uuid,
  handling integer not null
);
create index screening_customer_ref on screening_customer (ref);

create table screening_payment (
  id uuid primary key,
  message_id text not null,
  format text not null,
  file text not null,
  -- Which message of its file; and the whole it is a part of, where it was too long to give at once.
  place text not null,
  whole text,
  body text not null,
  digest text not null,
  received_at timestamptz not null,
  parties jsonb not null,
  texts jsonb not null,
  faults jsonb not null,
  amount text,
  currency text,
  value_date text,
  screened_at timestamptz,
  lists uuid,
  -- The lists it was looked back through with last; null while only those of its day.
  looked uuid,
  state text not null check (state in ('clear', 'held', 'released', 'rejected')),
  state_at timestamptz not null,
  run uuid,
  handling integer not null
);
create index screening_payment_digest on screening_payment (digest);
create index screening_payment_whole on screening_payment (whole) where whole is not null;
create index screening_payment_received on screening_payment (received_at);
create index screening_payment_looked on screening_payment (coalesce(looked, lists));
create index screening_customer_lists on screening_customer (lists);
create index screening_payment_held on screening_payment (state_at) where state = 'held';

-- What came through the door, noted before anything else is done with it; `payment` once it was screened and kept.
create table screening_receipt (
  id uuid primary key,
  digest text not null,
  received_at timestamptz not null,
  file text not null,
  -- Of a run: the how-manieth message, so that a run cut off notes none twice.
  run uuid,
  at bigint,
  payment uuid,
  handling integer not null,
  unique (run, at)
);
create index screening_receipt_received on screening_receipt (received_at);

create table screening_hit (
  id uuid primary key,
  what text not null check (what in ('customer', 'party', 'text')),
  -- The customer or the payment, and where in the payment.
  subject uuid not null,
  field text,
  body jsonb not null,
  subject_digest text not null,
  list text not null,
  entry text not null,
  entry_digest text not null,
  lists uuid not null,
  matched_name text not null,
  listed_name text not null,
  weak_alias boolean not null,
  kind text not null,
  programmes text[] not null,
  -- How far what was written agrees with what is listed, 0 to 1.
  agreement double precision not null,
  band text not null,
  reasons jsonb not null,
  span_start integer,
  span_end integer,
  state text not null check (state in ('open', 'escalated', 'dismissed', 'confirmed')),
  -- A first decision that waits for a second person.
  proposed text check (proposed in ('dismissed', 'confirmed')),
  sampled boolean not null default false,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  run uuid,
  handling integer not null
);
create index screening_hit_subject on screening_hit (subject);
create index screening_hit_pair on screening_hit (subject_digest, list, entry);
create index screening_hit_open on screening_hit (due_at) where state in ('open', 'escalated');

-- What people decided, in order; never changed.
create table screening_decision (
  target uuid not null,
  id uuid not null,
  what text not null check (what in ('hit', 'payment')),
  verdict text not null,
  reason_code text,
  reason text not null,
  by_account uuid not null,
  at timestamptz not null,
  -- The second look of the house rule, or of the sample for quality.
  second boolean not null default false,
  handling integer not null,
  primary key (target, id)
);

-- Holdings as registries and the bank's own papers state them; never what an investigation alleges.
create table screening_holding (
  id uuid primary key,
  -- The house's own numbers, or the names where it has none.
  owner text not null,
  owned text not null,
  -- Of the whole, exact: "1/3".
  share text not null,
  source text not null,
  as_of text,
  added_at timestamptz not null,
  ended_at timestamptz,
  run uuid,
  handling integer not null
);
create index screening_holding_owned on screening_holding (owned);
create index screening_holding_owner on screening_holding (owner);

-- A report of suspicious activity that a person is writing: what he added to the facts, which are looked up anew.
create table screening_draft (
  id uuid primary key,
  hits uuid[] not null,
  payments uuid[] not null,
  body jsonb not null,
  state text not null check (state in ('draft', 'finished')),
  by_account uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  handling integer not null
);

do $$
declare
  name text;
begin
  foreach name in array array['screening_run', 'screening_customer', 'screening_payment', 'screening_receipt', 'screening_hit',
    'screening_decision', 'screening_holding', 'screening_draft'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy sight on %I using (handling = any (array (select unnest(current_setting(''enlace.handlings'')::integer[]))))'
      ' with check (handling = any (array (select unnest(current_setting(''enlace.handlings'')::integer[]))))', name);
  end loop;
end $$;

grant select, insert, update on screening_lists, screening_house, screening_run, screening_customer, screening_payment, screening_receipt,
  screening_hit, screening_holding, screening_draft to enlace_app;
grant select, insert on screening_decision to enlace_app;
grant maintain on screening_customer, screening_payment, screening_hit to enlace_app;
