-- Name search by equality only: under row security no other operator keeps its index.
create table name_word (
  word text not null,
  entity uuid not null,
  statement uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  handling integer not null,
  primary key (word, entity, statement)
);
create index name_word_statement on name_word (entity, statement);

-- Which words a key (a sound, a letter left out, a beginning) may stand for, by handling.
create table spelling (
  variant text not null,
  word text not null,
  handling integer not null,
  primary key (variant, word, handling)
);
