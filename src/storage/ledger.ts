import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock, Ids } from '#vocabulary/ids.ts';

/** What a ledger event says. Ids and names go into `payload`, which may be erased; the event keeps a salted commitment only. */
export interface LedgerEntry {
  /** Word of the action, such as "statement.record". */
  action: string;
  outcome: 'done' | 'refused';
  payload: Record<string, unknown>;
}

export interface LedgerRow {
  id: string;
  at: number;
  event: string;
  salt: Uint8Array;
  payload: string;
}

/** Where events are made: the node with its clock, its ids and its key of pseudonyms (HMAC-SHA-256). */
export interface LedgerMaker {
  clock: Clock;
  ids: Ids;
  random: (length: number) => Uint8Array;
  node: string;
  pseudonymKey: Uint8Array;
}

/** Who acts, under which authority and purpose. */
export interface LedgerActor {
  account: string | null;
  authority: string | null;
  purpose: string | null;
}

/** The event in its final bytes: RFC 8785 JSON, to become a leaf of the tree (S-40, S-42). */
export function ledgerRow(maker: LedgerMaker, actor: LedgerActor, entry: LedgerEntry): LedgerRow {
  const id = maker.ids();
  const at = maker.clock();
  const salt = maker.random(16);
  const payload = canonicalize(entry.payload) ?? '{}';
  const event = canonicalize({
    v: 1,
    id,
    time: new Date(at).toISOString(),
    node: maker.node,
    actor: actor.account === null ? 'node' : pseudonym(maker.pseudonymKey, actor.account),
    action: entry.action,
    authority: actor.authority,
    purpose: actor.purpose,
    outcome: entry.outcome,
    object: createHash('sha256').update(salt).update(payload).digest('base64'),
  });
  return { id, at, event: event ?? '', salt, payload };
}

/** The same person always bears the same mark in one node's ledger; without the key nobody can tell whose it is. */
export function pseudonym(key: Uint8Array, account: string): string {
  return createHmac('sha256', key).update(account).digest('base64url').slice(0, 16);
}
