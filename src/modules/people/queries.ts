import { sql, type Reader } from '#storage/store.ts';
import type { Looking } from '#access/context.ts';
import type { Role } from '#access/actions.ts';

export interface AccountRow {
  id: string;
  name: string;
  display: string;
  role: Role;
  unit: string;
  unitName: string;
  party: string;
  territory: string;
  clearances: string[];
  compartments: string[];
  language: 'en' | 'es';
  password: string | null;
  disabled: boolean;
  defaults: { looking?: Looking; door?: string; import?: Record<string, unknown> };
}

const account = sql`a.id, a.name, a.display, a.role, a.unit, u.name as "unitName", u.party, u.territory,
  a.clearances, a.compartments, a.language, a.password, a.disabled, a.defaults`;

export async function accountByName(db: Reader, name: string): Promise<AccountRow | undefined> {
  const [row] = await db.rows<AccountRow>(
    sql`select ${account} from account a join unit u on u.id = a.unit where a.name = ${name}`,
  );
  return row;
}

export async function accountById(db: Reader, id: string): Promise<AccountRow | undefined> {
  const [row] = await db.rows<AccountRow>(
    sql`select ${account} from account a join unit u on u.id = a.unit where a.id = ${id}`,
  );
  return row;
}

export const allAccounts = (db: Reader): Promise<AccountRow[]> =>
  db.rows<AccountRow>(sql`select ${account} from account a join unit u on u.id = a.unit order by a.name`);

export interface SessionRow {
  account: string;
  csrf: string;
  looking: Looking | null;
  createdAt: number;
  seenAt: number;
  locked: boolean;
}

export async function sessionByHash(db: Reader, hash: Uint8Array): Promise<SessionRow | undefined> {
  const [row] = await db.rows<SessionRow>(sql`
    select account, csrf, looking, created_at as "createdAt", seen_at as "seenAt", locked from session where token_hash = ${hash}`);
  return row;
}

export async function failuresOf(db: Reader, name: string, since: number): Promise<number[]> {
  const rows = await db.rows<{ at: number }>(
    sql`select at from sign_in_attempt where name = ${name} and at > ${new Date(since)} order by at`,
  );
  return rows.map((row) => row.at);
}

export interface KnownView {
  parties: { id: string; name: string; territory: string }[];
  units: { id: string; party: string; name: string; territory: string }[];
  compartments: { id: string; name: string }[];
  authorities: { id: string; title: string; instrument: string; purposes: string[]; until: number | null }[];
}

export async function known(db: Reader, compartments: readonly string[] | null): Promise<KnownView> {
  return {
    parties: await db.rows<KnownView['parties'][number]>(sql`select id, name, territory from party order by id`),
    units: await db.rows<KnownView['units'][number]>(sql`select id, party, name, territory from unit order by id`),
    compartments: await db.rows<KnownView['compartments'][number]>(
      sql`select id, name from compartment where ${compartments === null} or id = any(${compartments ?? []}::text[]) order by id`,
    ),
    authorities: await db.rows<KnownView['authorities'][number]>(
      sql`select id, title, instrument, purposes, in_force_until as until from authority order by id`,
    ),
  };
}
