import type { Handling } from '#vocabulary/handling.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import type { KnownWords, Tlp } from '#vocabulary/label.ts';
import { classifications, purposes } from '#vocabulary/purpose.ts';
import type { Originals } from '#storage/originals.ts';
import { blindSight, sql, type Sight, type Store } from '#storage/store.ts';
import type { Role } from './actions.ts';
import { refuseAction, type Action } from './actions.ts';
import type { Viewer } from './rule.ts';
import { failing } from './rule.ts';
import { internHandling, loadHandlings, sightOf, type Handlings } from './sight.ts';

/** What a running node hands to every module. */
export interface NodeContext {
  store: Store;
  originals: Originals;
  settings: NodeSettings;
  /** Handlings and authorities as they stand now. */
  handlings(): Promise<Handlings>;
  /** To be called after a handling was interned or an authority changed. */
  forgetHandlings(): void;
  /** Tells the job runner that there is work. */
  wakeJobs(): void;
}

export interface NodeSettings {
  name: string;
  party: string;
  demo: boolean;
  lockAfterSeconds: number;
  /** Absent or null: no text leaves the node to be read. */
  extractor?: ExtractorConfig | null;
}

/** An endpoint that the owner of the node chose to read texts, and up to which TLP it may. */
export interface ExtractorConfig {
  /** Base address, without a slash at its end. */
  url: string;
  model: string;
  tlp: Tlp;
  /** A function, so that nothing that prints settings prints the key. */
  key: (() => string) | null;
}

export interface Looking {
  case: string;
  purpose: string;
  authority: string;
  justification: string;
}

/** Who asks, as the session says, with what he may see. `sight` is blind until he has said why he looks. */
export interface Caller {
  account: string;
  name: string;
  role: Role;
  viewer: Viewer;
  looking: Looking | null;
  sight: Sight;
}

export function handlingsCache(store: Store): Pick<NodeContext, 'handlings' | 'forgetHandlings'> {
  let known: Promise<Handlings> | undefined;
  return {
    handlings: () =>
      (known ??= loadHandlings(store).catch((error: unknown) => {
        known = undefined;
        throw error;
      })),
    forgetHandlings: () => (known = undefined),
  };
}

/** The caller with everything visible to him now; without a stated purpose, nothing is. */
export async function callerOf(
  node: NodeContext,
  person: Pick<Caller, 'account' | 'name' | 'role'> & { viewer: Omit<Viewer, 'purpose'> },
  looking: Looking | null,
): Promise<Caller> {
  const viewer: Viewer = { ...person.viewer, purpose: looking?.purpose ?? '' };
  const sight =
    looking === null
      ? { ...blindSight, account: person.account }
      : sightOf(await node.handlings(), viewer, looking, node.store.clock());
  return { account: person.account, name: person.name, role: person.role, viewer, looking, sight };
}

/** The refusal for an action, or undefined. Content needs purpose and authority chosen first. */
export const refuse = (caller: Caller, action: Action): Refusal | undefined =>
  refuseAction(caller.role, action, caller.looking !== null);

/**
 * Interns the handling under which a caller wants to write and lets him see it, or refuses: nobody writes what he
 * could not read back, for his next correction would be impossible.
 */
export async function handlingForWriting(
  node: NodeContext,
  caller: Caller,
  handling: Handling,
): Promise<{ id: number; caller: Caller } | Refusal> {
  const before = await node.handlings();
  const fails = failing(handling, before.authorities, caller.viewer, node.store.clock());
  if (fails !== undefined) {
    return {
      refused: 'not-allowed',
      rule: `write-${fails}`,
      reason: 'Under this label and authority you could not read it back yourself.',
    };
  }
  const id = await node.store.transact(
    blindSight,
    () => null,
    (db) => internHandling(db, handling),
  );
  if (!before.byId.has(id)) node.forgetHandlings();
  const sight = caller.looking
    ? sightOf(await node.handlings(), caller.viewer, caller.looking, node.store.clock())
    : caller.sight;
  return { id, caller: { ...caller, sight } };
}

/**
 * The words a label may use: the node's parties, the vocabulary's classifications and purposes, and the compartments the
 * caller is in; a compartment's name may tell of a source, so any other is to him no word at all.
 */
export async function knownWords(node: NodeContext, caller: Caller): Promise<KnownWords> {
  return node.store.read(blindSight, async (db) => ({
    parties: new Set((await db.rows<{ id: string }>(sql`select id from party`)).map((row) => row.id)),
    compartments: new Set(
      (
        await db.rows<{ id: string }>(
          sql`select id from compartment where id = any(${caller.viewer.compartments}::text[])`,
        )
      ).map((row) => row.id),
    ),
    classifications: new Set(Object.keys(classifications)),
    purposes: new Set(Object.keys(purposes)),
  }));
}
