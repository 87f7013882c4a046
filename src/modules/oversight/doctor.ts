import type { NodeContext } from '#access/context.ts';
import { territoriesOf, type Viewer } from '#access/rule.ts';
import { visibleHandlings } from '#access/sight.ts';
import { viewerParameter, visibleHandlingsSql } from '#access/sql.ts';
import { blindSight, sql } from '#storage/store.ts';
import { purposes } from '#vocabulary/purpose.ts';
import type { Examination } from './shapes.ts';

type Check = Examination['checks'][number];

/** Examines the node: whether what protects the data stands as it must, each finding with the way to mend it. */
export async function examine(node: NodeContext): Promise<Examination> {
  return { checks: [...(await databaseChecks(node)), await ruleCheck(node), await jobsCheck(node)] };
}

const labelled = [
  'source',
  'report',
  'report_case',
  'report_word',
  'statement',
  'adjacency',
  'preference',
  'name_word',
  'spelling',
  'judgement',
  'reading',
  'suggestion',
  'fingerprint',
];

async function databaseChecks(node: NodeContext): Promise<Check[]> {
  return node.store.read(blindSight, async (db) => {
    const [server] = await db.rows<{ version: string; bypass: boolean; super: boolean; checksums: string }>(sql`
      select current_setting('server_version') as version, rolbypassrls as bypass, rolsuper as super, current_setting('data_checksums') as checksums
      from pg_roles where rolname = current_user`);
    const unforced = await db.rows<{ name: string }>(sql`
      select relname as name from pg_class where relname = any(${labelled}::text[]) and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) order by 1`);
    const [leak] = await db.rows<{ count: number }>(sql`select count(*)::int as count from statement`);
    const major = Number.parseInt(server?.version ?? '0', 10);
    return [
      { name: 'postgres-version', ok: major >= 18, found: server?.version ?? '', mend: 'Use PostgreSQL 18 or later.' },
      {
        name: 'role-without-bypass',
        ok: server?.bypass === false && server.super === false,
        found: server?.bypass ? 'bypasses row security' : 'does not bypass row security',
        mend: 'Connect as enlace_app: not owner, NOBYPASSRLS.',
      },
      {
        name: 'row-security-forced',
        ok: unforced.length === 0,
        found: unforced.map((row) => row.name).join(', ') || 'forced on every labelled table',
        mend: 'alter table … force row level security',
      },
      {
        name: 'blind-sees-nothing',
        ok: leak?.count === 0,
        found: `${leak?.count ?? '?'} statements without any right`,
        mend: 'Check the policies of the labelled tables.',
      },
      {
        name: 'checksums',
        ok: server?.checksums === 'on',
        found: server?.checksums ?? '',
        mend: 'Enable data checksums (pg_checksums --enable).',
      },
    ];
  });
}

/** The rule in TypeScript and in SQL must give every account the same handlings. */
async function ruleCheck(node: NodeContext): Promise<Check> {
  const handlings = await node.handlings();
  const now = node.store.clock();
  const accounts = await node.store.read(blindSight, (db) =>
    db.rows<{
      id: string;
      name: string;
      unit: string;
      party: string;
      territory: string;
      clearances: string[];
      compartments: string[];
    }>(sql`
      select a.id, a.name, a.unit, u.party, u.territory, a.clearances, a.compartments from account a join unit u on u.id = a.unit order by a.name`),
  );
  const differing: string[] = [];
  for (const one of accounts) {
    for (const purpose of Object.keys(purposes)) {
      const viewer: Viewer = {
        account: one.id,
        party: one.party,
        names: [one.name, one.unit],
        clearances: one.clearances,
        compartments: one.compartments,
        territories: territoriesOf(one.territory),
        purpose,
      };
      const inSql = await node.store.read(blindSight, (db) =>
        db.rows<{ id: number }>(rawVisible(viewerParameter(viewer, now))),
      );
      if (inSql.map((row) => row.id).join() !== visibleHandlings(handlings, viewer, now).join())
        differing.push(`${one.name} for ${purpose}`);
    }
  }
  return {
    name: 'rule-agrees',
    ok: differing.length === 0,
    // How many handlings there are would tell those who see none of them that there is more.
    found:
      differing.length === 0
        ? `the same for ${accounts.length} people and ${Object.keys(purposes).length} purposes`
        : differing.join('; '),
    mend: 'Stop the node and report this: access may be wrong.',
  };
}

const rawVisible = (parameter: string): ReturnType<typeof sql> => {
  const [before = '', after = ''] = visibleHandlingsSql().split('$1');
  return sql`${sql.raw(before)}${parameter}${sql.raw(after)}`;
};

async function jobsCheck(node: NodeContext): Promise<Check> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ count: number }>(sql`select count(*)::int as count from job where state = 'failed'`),
  );
  return {
    name: 'jobs',
    ok: row?.count === 0,
    found: `${row?.count ?? 0} failed`,
    mend: 'Open the imports of the case; resume them or take them back.',
  };
}
