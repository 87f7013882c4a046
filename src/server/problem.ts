import type { Refusal } from '#vocabulary/refusal.ts';

const status = { 'not-found': 404, 'not-allowed': 403, conflict: 409, invalid: 422, 'too-many': 429 } as const;
const titles = {
  'not-found': 'Not found',
  'not-allowed': 'Not allowed',
  conflict: 'Conflict',
  invalid: 'Not valid',
  'too-many': 'Too many tries',
} as const;

/** A refusal as application/problem+json (RFC 9457). What is not found and what may not be seen answer alike. */
export function problem(refusal: Refusal): Response {
  const body: Record<string, unknown> = { title: titles[refusal.refused], status: status[refusal.refused] };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (refusal.refused === 'not-allowed' || refusal.refused === 'conflict') {
    body['rule'] = refusal.rule;
    body['detail'] = refusal.reason;
  }
  if (refusal.refused === 'invalid') {
    body['fields'] = refusal.fields;
    body['detail'] = refusal.fields
      .map((one) => `${one.field}: ${one.found || 'nothing'}; expected ${one.expected}`)
      .join('; ');
  }
  if (refusal.refused === 'too-many') {
    body['detail'] = `Try again in ${refusal.retryAfterSeconds} seconds.`;
    headers['retry-after'] = String(refusal.retryAfterSeconds);
  }
  return new Response(JSON.stringify(body), { status: status[refusal.refused], headers });
}

export const signedOut = (): Response =>
  new Response(JSON.stringify({ title: 'Sign in first', status: 401, rule: 'signed-out' }), {
    status: 401,
    headers: { 'content-type': 'application/problem+json' },
  });

export const locked = (): Response =>
  new Response(JSON.stringify({ title: 'Locked', status: 423, rule: 'locked' }), {
    status: 423,
    headers: { 'content-type': 'application/problem+json' },
  });
