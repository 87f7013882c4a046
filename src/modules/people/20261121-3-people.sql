create table account (
  id uuid primary key,
  name text not null unique,
  display text not null,
  role text not null,
  unit text not null references unit,
  clearances text[] not null default '{}',
  compartments text[] not null default '{}',
  language text not null default 'en',
  password text,
  disabled boolean not null default false,
  defaults jsonb not null default '{}',
  created_at timestamptz not null
);

create table session (
  -- SHA-256 of the token: the table alone opens nothing.
  token_hash bytea primary key,
  account uuid not null references account,
  csrf text not null,
  looking jsonb,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  locked boolean not null default false
);

create table sign_in_attempt (
  name text not null,
  at timestamptz not null,
  id uuid primary key
);
create index sign_in_attempt_name on sign_in_attempt (name, at);
