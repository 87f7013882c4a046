import { callerOf, refuse, type Caller, type Looking, type NodeContext } from '#access/context.ts';
import type { Role } from '#access/actions.ts';
import { inForce, territoriesOf } from '#access/rule.ts';
import { blindSight, sql, type Sight, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { purposes } from '#vocabulary/purpose.ts';
import { accountById, accountByName, failuresOf, sessionByHash, type AccountRow, type SessionRow } from './queries.ts';
import { attempts, passwordProblem, sessionState, waitBeforeTry } from './rules.ts';
import { hashPassword, newToken, passwordMatches, tokenHash } from './secrets.ts';

export interface SignedIn {
  token: string;
  csrf: string;
  account: string;
}

const asNode = (account: string | null): Sight => ({ ...blindSight, account });

/** Name and password to a session. Refused alike for a wrong name, a wrong password and a disabled account. */
export async function signIn(node: NodeContext, name: string, password: string): Promise<SignedIn | Refusal> {
  const { store } = node;
  const wait = await takeTry(node, name);
  if (wait > 0) return { refused: 'too-many', retryAfterSeconds: wait };
  const account = await store.read(blindSight, (db) => accountByName(db, name));
  const right = await passwordMatches(password, account?.password);
  if (!account || !right || account.disabled) {
    await store.transact(
      blindSight,
      () => ({ action: 'session.open', outcome: 'refused', payload: { name } }),
      async () => undefined,
    );
    return { refused: 'not-allowed', rule: 'sign-in', reason: 'The name or the password is not right.' };
  }
  return openSession(node, account);
}

/** Counts a try before the password is looked at, so that tries at the same moment count too. Out: seconds to wait, or 0. */
const takeTry = (node: NodeContext, name: string): Promise<number> =>
  node.store.transact(
    blindSight,
    () => null,
    async (db) => {
      await db.rows(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 7306))`);
      const wait = waitBeforeTry(await failuresOf(db, name, db.now - attempts.windowSeconds * 1000), db.now);
      if (wait === 0)
        await db.rows(
          sql`insert into sign_in_attempt (name, at, id) values (${name}, ${new Date(db.now)}, ${db.newId()})`,
        );
      return wait;
    },
  );

const forgetTries = (db: Writer, name: string): Promise<unknown> =>
  db.rows(sql`delete from sign_in_attempt where name = ${name}`);

/** The demonstration's one-click doors: no password, purpose preset. Refused on any other node. */
export async function enterDoor(node: NodeContext, name: string): Promise<SignedIn | Refusal> {
  if (!node.settings.demo) return { refused: 'not-found' };
  const account = await node.store.read(blindSight, (db) => accountByName(db, name));
  if (!account || account.disabled) return { refused: 'not-found' };
  return openSession(node, account);
}

async function openSession(node: NodeContext, account: AccountRow): Promise<SignedIn> {
  const token = newToken(node.store.random);
  const csrf = newToken(node.store.random);
  const looking = account.defaults.looking ? await stillGood(node, account, account.defaults.looking) : null;
  await node.store.transact(
    asNode(account.id),
    () => ({ action: 'session.open', outcome: 'done', payload: { account: account.id } }),
    async (db) => {
      await forgetTries(db, account.name);
      await db.rows(sql`
        insert into session (token_hash, account, csrf, looking, created_at, seen_at)
        values (${tokenHash(token)}, ${account.id}, ${csrf}, ${looking ? JSON.stringify(looking) : null}::jsonb, ${new Date(db.now)}, ${new Date(db.now)})`);
    },
  );
  return { token, csrf, account: account.id };
}

async function stillGood(node: NodeContext, account: AccountRow, looking: Looking): Promise<Looking | null> {
  const checked = await checkLooking(node, account, looking);
  return isRefusal(checked) ? null : checked;
}

export interface Session {
  account: AccountRow;
  row: SessionRow;
  state: 'open' | 'locked';
  caller: Caller;
}

const personOf = (account: AccountRow): Parameters<typeof callerOf>[1] => ({
  account: account.id,
  name: account.name,
  role: account.role,
  viewer: {
    account: account.id,
    party: account.party,
    names: [account.name, account.unit],
    clearances: account.clearances,
    compartments: account.compartments,
    territories: territoriesOf(account.territory),
  },
});

/** The session behind a token, or undefined. A locked one sees nothing. */
export async function sessionOf(node: NodeContext, token: string): Promise<Session | undefined> {
  const { store } = node;
  const hash = tokenHash(token);
  const now = store.clock();
  const found = await store.read(blindSight, async (db) => {
    const row = await sessionByHash(db, hash);
    return row ? { row, account: await accountById(db, row.account) } : undefined;
  });
  if (!found?.account || found.account.disabled) return undefined;
  const { row, account } = found;
  const state = sessionState(row, node.settings.lockAfterSeconds, now);
  if (state === 'ended') return undefined;
  if (state === 'open' && now - row.seenAt > 15_000) {
    await store.transact(
      blindSight,
      () => null,
      (db) => db.rows(sql`update session set seen_at = ${new Date(now)} where token_hash = ${hash}`),
    );
  }
  const looking = state === 'open' && row.looking ? await stillGood(node, account, row.looking) : null;
  return { account, row, state, caller: await callerOf(node, personOf(account), looking) };
}

/** The caller a job stands for: its starter with the rights he has today. Undefined when he may no longer look so. */
export async function callerForJob(
  node: NodeContext,
  accountId: string,
  looking: Looking,
): Promise<Caller | undefined> {
  const account = await node.store.read(blindSight, (db) => accountById(db, accountId));
  if (!account || account.disabled) return undefined;
  const good = await stillGood(node, account, looking);
  return good ? callerOf(node, personOf(account), good) : undefined;
}

/** Checks case membership, purpose, authority in force for purpose and territory, and that a justification is given. */
async function checkLooking(node: NodeContext, account: AccountRow, asked: Looking): Promise<Looking | Refusal> {
  if (!(asked.purpose in purposes))
    return invalid('purpose', asked.purpose, `one of ${Object.keys(purposes).join(', ')}`);
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ purposes: string[]; authorities: string[] }>(sql`
      select c.purposes, c.authorities from case_file c join case_member m on m.case_id = c.id
      where c.id = ${asked.case} and m.account = ${account.id} and c.closed_at is null`),
  );
  if (!row) return { refused: 'not-found' };
  if (!row.purposes.includes(asked.purpose))
    return invalid('purpose', asked.purpose, `a purpose of the case: ${row.purposes.join(', ')}`);
  const authority = row.authorities.includes(asked.authority)
    ? (await node.handlings()).authorities.get(asked.authority)
    : undefined;
  if (!authority)
    return invalid('authority', asked.authority, `an authority of the case: ${row.authorities.join(', ')}`);
  const viewer = { ...personOf(account).viewer, purpose: asked.purpose };
  if (!inForce(authority, viewer, node.store.clock())) {
    return {
      refused: 'not-allowed',
      rule: 'authority-in-force',
      reason: 'This authority is not in force for this purpose and your unit’s territory.',
    };
  }
  if (asked.justification.trim() === '') return invalid('justification', '', 'why you are looking, in a few words');
  return {
    case: asked.case,
    purpose: asked.purpose,
    authority: asked.authority,
    justification: asked.justification.trim().slice(0, 500),
  };
}

/** Chooses case, purpose and authority for the session. */
export async function look(
  node: NodeContext,
  session: Session,
  token: string,
  asked: Looking,
): Promise<Looking | Refusal> {
  const looking = await checkLooking(node, session.account, asked);
  if (isRefusal(looking)) return looking;
  await node.store.transact(
    { ...asNode(session.account.id), authority: looking.authority, purpose: looking.purpose, case: looking.case },
    () => ({ action: 'session.look', outcome: 'done', payload: { ...looking } }),
    (db) =>
      db.rows(
        sql`update session set looking = ${JSON.stringify(looking)}::jsonb where token_hash = ${tokenHash(token)}`,
      ),
  );
  return looking;
}

export const signOut = (node: NodeContext, session: Session, token: string): Promise<unknown> =>
  node.store.transact(
    asNode(session.account.id),
    () => ({ action: 'session.close', outcome: 'done', payload: {} }),
    (db) => db.rows(sql`delete from session where token_hash = ${tokenHash(token)}`),
  );

export const lock = (node: NodeContext, token: string): Promise<unknown> =>
  node.store.transact(
    blindSight,
    () => null,
    (db) => db.rows(sql`update session set locked = true where token_hash = ${tokenHash(token)}`),
  );

/** Opens a locked session again; the demonstration asks for no password. */
export async function unlock(
  node: NodeContext,
  session: Session,
  token: string,
  password: string,
): Promise<Refusal | undefined> {
  if (!node.settings.demo) {
    const wait = await takeTry(node, session.account.name);
    if (wait > 0) return { refused: 'too-many', retryAfterSeconds: wait };
    if (!(await passwordMatches(password, session.account.password))) {
      await node.store.transact(
        blindSight,
        () => ({ action: 'session.unlock', outcome: 'refused', payload: { account: session.account.id } }),
        async () => undefined,
      );
      return { refused: 'not-allowed', rule: 'sign-in', reason: 'The password is not right.' };
    }
  }
  await node.store.transact(
    asNode(session.account.id),
    () => ({ action: 'session.unlock', outcome: 'done', payload: {} }),
    async (db) => {
      await forgetTries(db, session.account.name);
      await db.rows(
        sql`update session set locked = false, seen_at = ${new Date(db.now)} where token_hash = ${tokenHash(token)}`,
      );
    },
  );
  return undefined;
}

export interface NewAccount {
  name: string;
  display: string;
  role: Role;
  unit: string;
  password: string;
  clearances: string[];
  compartments: string[];
  language: 'en' | 'es';
}

/** Adds a person. By an administrator; or by nobody, when the node has no account yet (the first administrator). */
export async function addPerson(
  node: NodeContext,
  caller: Caller | null,
  made: NewAccount,
): Promise<{ id: string } | Refusal> {
  const no = caller && refuse(caller, 'people.manage');
  if (no) return no;
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(made.name))
    return invalid('name', made.name, '2 to 40 lower-case letters, digits, dots or hyphens');
  const weak = passwordProblem(made.password, made.name);
  if (weak) return invalid('password', '…', weak);
  const password = await hashPassword(made.password, node.store.random(16));
  return node.store.transact(
    asNode(caller?.account ?? null),
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'people.add', outcome: 'done', payload: { account: result.id, role: made.role } },
    async (db) => {
      if (!caller && (await anyAccount(db))) return { refused: 'not-found' };
      if (await accountByName(db, made.name))
        return { refused: 'conflict', rule: 'name-taken', reason: 'This name is taken.' };
      const [unit] = await db.rows(sql`select id from unit where id = ${made.unit}`);
      if (!unit) return invalid('unit', made.unit, 'a unit of this node');
      const id = db.newId();
      await db.rows(sql`
        insert into account (id, name, display, role, unit, clearances, compartments, language, password, created_at)
        values (${id}, ${made.name}, ${made.display}, ${made.role}, ${made.unit}, ${made.clearances}::text[], ${made.compartments}::text[],
          ${made.language}, ${password}, ${new Date(db.now)})`);
      return { id };
    },
  );
}

async function anyAccount(db: Writer): Promise<boolean> {
  await db.rows(sql`lock table account in exclusive mode`);
  return (await db.rows(sql`select 1 from account limit 1`)).length > 0;
}

/** Whether a first administrator is still to be made. */
export const setupNeeded = async (node: NodeContext): Promise<boolean> =>
  (await node.store.read(blindSight, (db) => db.rows(sql`select 1 from account limit 1`))).length === 0;

export const setLanguage = (node: NodeContext, account: string, language: 'en' | 'es'): Promise<unknown> =>
  node.store.transact(
    blindSight,
    () => null,
    (db) => db.rows(sql`update account set language = ${language} where id = ${account}`),
  );

/** Sets a person's state; by an administrator. Disabling ends his sessions at once. */
export async function setDisabled(
  node: NodeContext,
  caller: Caller,
  id: string,
  disabled: boolean,
): Promise<{ id: string } | Refusal> {
  const no = refuse(caller, 'people.manage');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (id === caller.account) return { refused: 'conflict', rule: 'own-account', reason: 'Nobody shuts himself out.' };
  return node.store.transact(
    asNode(caller.account),
    () => ({ action: disabled ? 'people.disable' : 'people.enable', outcome: 'done', payload: { account: id } }),
    async (db) => {
      const rows = await db.rows<{ id: string }>(
        sql`update account set disabled = ${disabled} where id = ${id} returning id`,
      );
      if (!rows[0]) return { refused: 'not-found' };
      await db.rows(sql`delete from session where account = ${id}`);
      return { id };
    },
  );
}
