import { argon2, createHash, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const run = promisify(argon2);
// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** `argon2id$<salt>$<tag>`, base64url. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  const tag = await run('argon2id', { ...cost, message: Buffer.from(password.normalize('NFKC')), nonce: salt });
  return `argon2id$${Buffer.from(salt).toString('base64url')}$${tag.toString('base64url')}`;
}

/** Takes the same time for an account that does not exist: `stored` is then undefined. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, salt = 'AAAAAAAAAAAAAAAAAAAAAA', tag = ''] = (stored ?? '').split('$');
  const made = await hashPassword(password, Buffer.from(salt, 'base64url'));
  const a = Buffer.from(made.split('$')[2] ?? '', 'base64url');
  const b = Buffer.from(tag, 'base64url');
  return a.length === b.length && timingSafeEqual(a, b);
}

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

export const newToken = (random: (length: number) => Uint8Array): string =>
  Buffer.from(random(32)).toString('base64url');
