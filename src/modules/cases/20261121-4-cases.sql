-- "case" is a word of SQL; the table is case_file, the product's word stays case.
create table case_file (
  id uuid primary key,
  title_en text not null,
  title_es text not null,
  purposes text[] not null,
  authorities text[] not null,
  created_by uuid not null,
  created_at timestamptz not null,
  closed_at timestamptz
);

create table case_member (
  case_id uuid not null references case_file,
  account uuid not null,
  primary key (case_id, account)
);
create index case_member_account on case_member (account);
