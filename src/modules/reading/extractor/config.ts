import { readFileSync } from 'node:fs';
import type { ExtractorConfig } from '#access/context.ts';
import { clip } from '#vocabulary/refusal.ts';

/** What may be sent at all: the two stricter ones always name who may read, and an endpoint is nobody of them. */
const readable = ['CLEAR', 'GREEN', 'AMBER'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * In: the environment (`ENLACE_EXTRACTOR_URL`, `_MODEL`, `_KEY_FILE`, `_TLP`). Out: the extractor the owner of the node chose,
 * or null where none is: the default. A setting that cannot be meant throws one line that says which, what is there and what
 * is expected; it never repeats the key or a password.
 */
export function configure(env: Environment): ExtractorConfig | null {
  const address = setting(env, 'URL');
  if (address === undefined) {
    for (const name of ['MODEL', 'KEY_FILE', 'TLP']) {
      if (setting(env, name) !== undefined) throw bad(name, 'set', 'ENLACE_EXTRACTOR_URL beside it, or neither');
    }
    return null;
  }
  const model = setting(env, 'MODEL');
  if (model === undefined || model.length > 200)
    throw bad('MODEL', clip(model), 'the name of a model the endpoint knows');
  const tlp = setting(env, 'TLP') ?? 'CLEAR';
  if (!isReadable(tlp)) {
    throw bad('TLP', clip(tlp), `one of ${readable.join(', ')}; what is stricter names its readers and is never sent`);
  }
  const keyFile = setting(env, 'KEY_FILE');
  return { url: baseAddress(address), model, tlp, key: keyFile === undefined ? null : keyFrom(keyFile) };
}

const isReadable = (tlp: string): tlp is (typeof readable)[number] => (readable as readonly string[]).includes(tlp);

const setting = (env: Environment, name: string): string | undefined =>
  env[`ENLACE_EXTRACTOR_${name}`]?.trim() || undefined;

const bad = (name: string, found: string, expected: string): Error =>
  new Error(`ENLACE_EXTRACTOR_${name} is ${found}; expected ${expected}`);

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The base address without its last slash. An address may hold a password or a key, so nothing of a wrong one is repeated. */
function baseAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const expected = 'an address such as http://127.0.0.1:8080/v1';
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw bad('URL', 'no web address', expected);
  if (url.username !== '' || url.password !== '') {
    throw bad('URL', 'an address with a password in it', 'the key in the file that ENLACE_EXTRACTOR_KEY_FILE names');
  }
  if (url.search !== '' || url.hash !== '') throw bad('URL', 'an address with a question or an anchor', expected);
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    throw bad('URL', `plain http to ${url.host}`, 'https for an address that is not this machine');
  }
  return url.href.replace(/\/+$/, '');
}

/** The key behind a function, so that no log or error that prints a configuration prints it. */
function keyFrom(path: string): () => string {
  let key: string;
  try {
    key = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw bad(
      'KEY_FILE',
      `a file that cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'a readable file with the key',
    );
  }
  // What a header can carry, and no more than a key: the wrong file is not sent to anybody.
  if (!/^[\x21-\x7e]{1,4096}$/.test(key))
    throw bad('KEY_FILE', 'a file with no key in it', 'a file with the key alone, in one line');
  return () => key;
}
