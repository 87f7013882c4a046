-- Row security behind the explicit predicate. The setting is a list of handling ids made by the server for one transaction.
-- array (select …) so that it is read and parsed once per query, not once per row (measured: 1.04 times a query without
-- policy, against 4.6 with the cast outside); no table is named, so Citus takes it.
do $$
declare
  name text;
begin
  foreach name in array array['source', 'report', 'report_case', 'report_word', 'statement', 'adjacency', 'preference', 'name_word', 'spelling', 'judgement'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy sight on %I using (handling = any (array (select unnest(current_setting(''enlace.handlings'')::integer[]))))'
      ' with check (handling = any (array (select unnest(current_setting(''enlace.handlings'')::integer[]))))', name);
  end loop;
end $$;

grant usage on schema public to enlace_app;
grant select, insert, update on all tables in schema public to enlace_app;
grant delete on session, sign_in_attempt, chart_draft, list_staging, import_reject, case_member to enlace_app;
grant usage on all sequences in schema public to enlace_app;
-- After a large import the planner must know of it before autovacuum comes by.
grant maintain on statement, adjacency, name_word, spelling, report_word, list_staging to enlace_app;
-- What is written in the ledger stays.
revoke update on ledger_event, ledger_payload from enlace_app;
