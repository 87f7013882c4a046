-- Reference tables of the access rule: small, the same on every shard.

create table party (
  id text primary key,
  name text not null,
  territory text not null
);

create table unit (
  id text primary key,
  party text not null references party,
  name text not null,
  territory text not null
);

create table authority (
  id text primary key,
  instrument text not null,
  title text not null,
  purposes text[] not null,
  territories text[],
  in_force_from timestamptz not null,
  in_force_until timestamptz,
  max_hops integer,
  retention_days integer
);

create table compartment (
  id text primary key,
  name text not null
);

create table handling (
  id integer generated always as identity primary key,
  -- The canonical text of the whole, under which it is interned; its hash is unique because texts may be long.
  key text not null,
  key_hash bytea not null unique,
  label jsonb not null,
  authorities text[] not null
);
