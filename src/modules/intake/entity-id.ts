import { createHash } from 'node:crypto';

/**
 * The id of an entity that a source names by a key of its own: the same source and key always give the same id, so that
 * the next version of a list speaks of the same entities (UUIDv8, RFC 9562 section 5.8, over SHA-256).
 */
export function entityIdOf(scope: string, key: string): string {
  const hash = createHash('sha256').update(scope).update('\n').update(key).digest();
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  const text = hash.toString('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20, 32)}`;
}
