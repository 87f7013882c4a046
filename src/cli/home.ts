import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { usage } from './fault.ts';

/** A session on a node, kept for the next commands. */
export interface Kept {
  node: string;
  name: string;
  token: string;
  /** Milliseconds since 1970 at which it was opened. */
  at: number;
}

/** ENLACE_HOME, or ~/.config/enlace. */
export const homeFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['ENLACE_HOME'] || join(homedir(), '.config', 'enlace');

const sessionsFolder = (): string => join(homeFolder(), 'sessions');

const fileOf = ({ node, name }: Pick<Kept, 'node' | 'name'>): string =>
  join(sessionsFolder(), `${encodeURIComponent(node)}~${encodeURIComponent(name)}.json`);

/** Keeps a session in a file that only this user may read. */
export function keepSession(kept: Kept): void {
  mkdirSync(sessionsFolder(), { recursive: true, mode: 0o700 });
  chmodSync(sessionsFolder(), 0o700);
  const path = fileOf(kept);
  const next = `${path}.${process.pid}`;
  writeFileSync(next, JSON.stringify(kept), { mode: 0o600 });
  renameSync(next, path);
}

export const forgetSession = (kept: Pick<Kept, 'node' | 'name'>): void => rmSync(fileOf(kept), { force: true });

/** The session opened last on this node by this name, where they are given. */
export function keptSession(asked: { node?: string | undefined; as?: string | undefined }): Kept | undefined {
  return keptSessions()
    .filter(
      (one) =>
        (asked.node === undefined || one.node === asked.node) && (asked.as === undefined || one.name === asked.as),
    )
    .sort((a, b) => b.at - a.at)[0];
}

function keptSessions(): Kept[] {
  let names: string[];
  try {
    names = readdirSync(sessionsFolder());
  } catch {
    return [];
  }
  return names.filter((name) => name.endsWith('.json')).flatMap((name) => read(join(sessionsFolder(), name)));
}

/** A file that is broken, or gone meanwhile, is no session. */
function read(path: string): Kept[] {
  try {
    const { node, name, token, at } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept>;
    return node && name && token ? [{ node, name, token, at: at ?? 0 }] : [];
  } catch {
    return [];
  }
}

/** The address of a node as it is kept: with its scheme, without a slash at the end. */
export function nodeAddress(text: string): string {
  const url = URL.parse(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw usage('--node', text, 'an address such as http://localhost:7373');
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
