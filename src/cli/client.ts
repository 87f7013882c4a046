import type { Me } from '#modules/people/shapes.ts';
import { Fault, faultOf, refusalFault, usage, wrong, type Problem } from './fault.ts';
import { keptSession, nodeAddress } from './home.ts';
import { password } from './prompt.ts';

/** A running node, as one signed-in person. Paths stand under /api; whatever is refused comes as a Fault. */
export interface NodeClient {
  url: string;
  name: string;
  /** Who is signed in; a session that rested too long is opened first, since it says nothing of what it looks under. */
  me(): Promise<Me>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  /** For answers that are files, bodies that are streams, and other ways of asking. `about` names what is asked for. */
  open(path: string, init?: RequestInit, about?: string): Promise<Response>;
}

export interface NodeOptions {
  node?: string;
  as?: string;
  json?: boolean;
}

/** The node as the person who signed in last, or as the one asked for. */
export function connect(options: NodeOptions): NodeClient {
  const node = options.node === undefined ? undefined : nodeAddress(options.node);
  const kept = keptSession({ node, as: options.as });
  if (!kept) throw signedOut(node, options.as);
  return clientOf(kept.node, kept.name, kept.token);
}

function clientOf(url: string, name: string, token: string): NodeClient {
  const open: NodeClient['open'] = async (path, init = {}, about = path) => {
    const ask = (): Promise<Response> =>
      reach(url, path, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
      });
    let answer = await ask();
    // A stream is spent once it was sent; those who send one ask for something small before.
    if (answer.status === 423 && !(init.body instanceof ReadableStream)) {
      await unlock(url, name, token);
      answer = await ask();
    }
    if (answer.status === 401) throw signedOut(url, name);
    if (!answer.ok) throw refusalFault(answer.status, await problemOf(answer), about);
    return answer;
  };
  const send = async <T>(method: string, path: string, body: unknown): Promise<T> => {
    const asked =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return jsonOf<T>(await open(path, { method, ...asked }), url);
  };
  return {
    url,
    name,
    open,
    me: async () => {
      const me = await jsonOf<Me>(await open('me'), url);
      if (!me.locked) return me;
      await unlock(url, name, token, me);
      return jsonOf<Me>(await open('me'), url);
    },
    get: async <T>(path: string) => jsonOf<T>(await open(path), url),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
  };
}

/** Asks a node; whether it answers at all is all that is looked at here. Redirections are not followed: the token stays. */
export async function reach(url: string, path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(`${url}/api/${path}`, { redirect: 'error', ...init });
  } catch (error) {
    throw unreachable(url, error);
  }
}

function unreachable(url: string, error: unknown): Fault {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  // A file that could not be read while it was sent.
  if (cause?.path !== undefined) return faultOf(cause);
  const fault = wrong(
    url,
    `no node answers (${cause?.code ?? cause?.message ?? message})`,
    'a node that runs: npm start, or --node URL',
  );
  return new Fault(fault.lines, { answer: { refused: 'unreachable', reason: fault.message } });
}

async function jsonOf<T>(answer: Response, url: string): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch {
    throw wrong(url, 'an answer that is not JSON', 'an Enlace node at this address');
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    return (await answer.json()) as Problem;
  } catch {
    return { detail: `The node answered ${answer.status}.` };
  }
}

/** Opens a session that rested too long. The demonstration asks for no password. */
async function unlock(url: string, name: string, token: string, known?: Me): Promise<void> {
  const authorization = `Bearer ${token}`;
  const me = known ?? (await jsonOf<Me>(await reach(url, 'me', { headers: { authorization } }), url));
  const typed = me.demo ? '' : await password(`The session of ${name} on ${url} is locked. Password: `);
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await reach(url, 'session/unlock', {
    method: 'POST',
    headers,
    body: JSON.stringify({ password: typed }),
  });
  if (!answer.ok) throw refusalFault(answer.status, await problemOf(answer), 'session');
}

function signedOut(url: string | undefined, name: string | undefined): Fault {
  const expected = `enlace sign-in --node ${url ?? 'URL'} --as ${name ?? 'NAME'}`;
  const fault = wrong(url ?? 'session', `not signed in${name === undefined ? '' : ` as ${name}`}`, expected);
  return new Fault(fault.lines, { answer: { refused: 'signed-out', reason: fault.message } });
}

/** Signs in and gives the token. */
export async function openSession(url: string, name: string, typed: string): Promise<string> {
  const answer = await reach(url, 'session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: typed }),
  });
  if (!answer.ok) throw refusalFault(answer.status, await problemOf(answer), url);
  const { token } = await jsonOf<{ token?: string }>(answer, url);
  if (!token) throw usage('--node', url, 'an Enlace node');
  return token;
}
