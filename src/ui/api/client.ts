import { Problem, problemFrom } from './problem.ts';

/** What the application does when the node says "who are you", "why are you looking" or "you are locked". */
export interface Answers {
  signedOut: () => void;
  purposeNeeded: () => void;
  locked: () => void;
}

let csrf = '';
let answers: Answers = { signedOut: () => undefined, purposeNeeded: () => undefined, locked: () => undefined };

/** The value from GET /api/me that every write carries. */
export const setCsrf = (value: string): void => {
  csrf = value;
};

export const setAnswers = (given: Answers): void => {
  answers = given;
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Options {
  signal?: AbortSignal | undefined;
  /** Leave a 401 or a lock to the caller (sign-in, the first question "who am I"). */
  quiet?: boolean;
}

async function call<T>(method: Method, path: string, body: unknown, options: Options): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-enlace-csrf'] = csrf;
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = form ? body : JSON.stringify(body);
  if (options.signal) init.signal = options.signal;
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ status: 0, title: '', rule: 'unreachable' });
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const problem = problemFrom(response.status, answer, response.headers.get('retry-after'));
  if (!options.quiet) tell(problem);
  throw problem;
}

function tell(problem: Problem): void {
  if (problem.rule === 'locked') answers.locked();
  else if (problem.status === 401) answers.signedOut();
  else if (problem.rule === 'purpose-first') answers.purposeNeeded();
}

/** The one door to the node. Paths are below /api; failures throw a `Problem`. */
export const api = {
  get: <T>(path: string, options: Options = {}): Promise<T> => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body: unknown = {}, options: Options = {}): Promise<T> =>
    call<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options: Options = {}): Promise<T> => call<T>('PUT', path, body, options),
  remove: <T>(path: string, options: Options = {}): Promise<T> => call<T>('DELETE', path, undefined, options),
};

/** Query part of a path from those values that are there. */
export function query(values: Record<string, string | number | undefined | null>): string {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') parts.set(key, String(value));
  }
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}
