import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Sight, StoreOptions } from './store.ts';

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

type Maker = Pick<StoreOptions, 'clock' | 'ids' | 'random' | 'node' | 'pseudonymKey'>;

/** The event in its final bytes: RFC 8785 JSON, to become a leaf of the tree (S-40, S-42). */
export function ledgerRow(maker: Maker, sight: Sight, entry: LedgerEntry): LedgerRow {
  const id = maker.ids();
  const at = maker.clock();
  const salt = maker.random(16);
  const payload = canonicalize(entry.payload) ?? '{}';
  const event = canonicalize({
    v: 1,
    id,
    time: new Date(at).toISOString(),
    node: maker.node,
    actor: sight.account === null ? 'node' : pseudonym(maker.pseudonymKey, sight.account),
    action: entry.action,
    authority: sight.authority,
    purpose: sight.purpose,
    outcome: entry.outcome,
    object: createHash('sha256').update(salt).update(payload).digest('base64'),
  });
  return { id, at, event: event ?? '', salt, payload };
}

/** The same person always bears the same mark in one node's ledger; without the key nobody can tell whose it is. */
export function pseudonym(key: Uint8Array, account: string): string {
  return createHmac('sha256', key).update(account).digest('base64url').slice(0, 16);
}
