import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { ZodType } from 'zod';
import { refuseAction } from '#access/actions.ts';
import type { Caller, NodeContext } from '#access/context.ts';
import type { Route } from '#access/route.ts';
import { sessionOf, type Session } from '#modules/people/index.ts';
import { blindSight } from '#storage/store.ts';
import { clip, isRefusal, type FieldProblem, type Refusal } from '#vocabulary/refusal.ts';
import { openApi } from './openapi.ts';
import { locked, problem, signedOut } from './problem.ts';
import { routes } from './routes.ts';
import { webFiles } from './web.ts';

export interface AppOptions {
  node: NodeContext;
  version: string;
  /** Folder of the built web bundle; without it only the API answers. */
  web?: string;
  /** Told of every answer: method, declared path (never the address itself), status, milliseconds. */
  log?: (line: { method: string; path: string; status: number; ms: number; error?: string }) => void;
}

const jsonLimit = 12 * 1024 * 1024;

/** The one HTTP application of a node. */
export function makeApp({ node, version, web, log }: AppOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // Served on loopback without TLS by default; a reverse proxy that adds TLS adds this too.
      strictTransportSecurity: false,
    }),
  );
  app.get('/api/health', (c) => c.json({ status: 'ok', version }));
  app.get('/api/openapi.json', (c) => c.json(openApi(routes, version)));
  for (const declared of routes) {
    const handlers = declared.form ? [] : [bodyLimit({ maxSize: jsonLimit, onError: () => problem(tooLarge) })];
    app.on(declared.method, [`/api${declared.path}`], ...handlers, async (c: Context) => {
      const began = performance.now();
      const answer = await handle(node, declared, c);
      log?.({
        method: declared.method,
        path: `/api${declared.path}`,
        status: answer.status,
        ms: Math.round(performance.now() - began),
      });
      return answer;
    });
  }
  app.all('/api/*', () => problem({ refused: 'not-found' }));
  if (web !== undefined) webFiles(app, web);
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log?.({
      method: c.req.method,
      path: '(error)',
      status: 500,
      ms: 0,
      error: `${error.name}: ${error.message}`.slice(0, 500),
    });
    // What went wrong inside may hold content; outside it is only said that something did.
    return new Response(
      JSON.stringify({
        title: 'Something went wrong on this node',
        status: 500,
        detail: 'Try again; the node’s log has the cause.',
      }),
      {
        status: 500,
        headers: { 'content-type': 'application/problem+json' },
      },
    );
  });
  return app;
}

const tooLarge: Refusal = {
  refused: 'invalid',
  fields: [{ field: 'body', found: 'more than 12 MB', expected: 'at most 12 MB of JSON; import files as files' }],
};

async function handle(node: NodeContext, declared: Route, c: Context): Promise<Response> {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
  const token = bearer ?? getCookie(c, 'enlace_session') ?? '';
  let caller: Caller = nobody;
  if (declared.needs !== 'nobody') {
    const session = token === '' ? undefined : await sessionOf(node, token);
    if (!session) return signedOut();
    const shut = doorFor(declared, session, bearer === undefined, c);
    if (shut instanceof Response) return shut;
    caller = session.caller;
    if (shut) {
      await logRefusal(node, caller, declared, shut.rule);
      return problem(shut);
    }
  } else if (declared.method !== 'GET' && !sameOrigin(c)) {
    return problem(crossSite);
  }
  const params = c.req.param() as Record<string, string>;
  if (Object.values(params).some(isUnfit)) return problem({ refused: 'not-found' });
  const query = unfitIn(c.req.query(), 'query') ?? parsed(declared.query, c.req.query(), 'query');
  if (isRefusal(query)) return problem(query);
  const body = declared.form || declared.method === 'GET' ? undefined : await bodyOf(declared, c);
  if (isRefusal(body)) return problem(body);
  const result = await declared.run({ node, caller, token, params, query, body, http: c });
  c.header('cache-control', 'no-store');
  if (result instanceof Response) return c.newResponse(result.body, result);
  if (isRefusal(result)) {
    // A sign-in has logged itself, with the name that was tried.
    if (result.refused === 'not-allowed' && result.rule !== 'sign-in')
      await logRefusal(node, caller, declared, result.rule);
    return problem(result);
  }
  return c.json(result as object);
}

const nobody: Caller = {
  account: '',
  name: '',
  role: 'policy',
  viewer: { account: '', party: '', names: [], clearances: [], compartments: [], territories: [], purpose: '' },
  looking: null,
  sight: blindSight,
};

/** Why this session may not pass this door: an answer, or the rule of a refusal that goes into the ledger. */
function doorFor(declared: Route, session: Session, byCookie: boolean, c: Context): Response | NotAllowed | undefined {
  // A cookie goes along with any request a page makes; only our own page knows the other half.
  if (byCookie && declared.method !== 'GET' && (c.req.header('x-enlace-csrf') !== session.row.csrf || !sameOrigin(c)))
    return problem(crossSite);
  if (declared.needs === 'session') return undefined;
  if (session.state === 'locked') return locked();
  if (declared.needs === 'unlocked' || declared.needs === 'nobody') return undefined;
  const no = refuseAction(session.account.role, declared.needs, session.caller.looking !== null);
  return no?.refused === 'not-allowed' ? no : no && problem(no);
}

type NotAllowed = Extract<Refusal, { refused: 'not-allowed' }>;

const crossSite: Refusal = {
  refused: 'not-allowed',
  rule: 'cross-site',
  reason: 'The request did not come from this node’s own pages.',
};

function sameOrigin(c: Context): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || URL.parse(origin)?.host === (c.req.header('host') ?? new URL(c.req.url).host);
}

async function bodyOf(declared: Route, c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (!declared.body) return undefined;
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch (error) {
    return {
      refused: 'invalid',
      fields: [{ field: 'body', found: (error as Error).message, expected: 'JSON' }],
    } satisfies Refusal;
  }
  return (mayBeUnfit.test(text) ? unfitIn(json, '') : undefined) ?? parsed(declared.body, json, '');
}

/** NUL and halves of surrogate pairs: JSON may escape them, but they are no text, and no store keeps them. */
const isUnfit = (text: string): boolean => text.includes('\0') || !text.isWellFormed();
const mayBeUnfit = /\\u(?:0000|d[89a-f])/i;

function unfitIn(value: unknown, within: string): Refusal | undefined {
  if (typeof value === 'string' && isUnfit(value)) {
    return {
      refused: 'invalid',
      fields: [
        {
          field: within || 'body',
          found: clip(value.toWellFormed().replaceAll('\0', '�')),
          expected: 'text without NUL and without halves of characters',
        },
      ],
    };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unfitIn(isUnfit(key) ? key : part, [within, key].filter(Boolean).join('.'));
    if (found) return found;
  }
  return undefined;
}

function parsed(schema: ZodType | undefined, value: unknown, within: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue): FieldProblem => {
    const found = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      value,
    );
    return {
      field: [within, ...issue.path.map(String)].filter(Boolean).join('.') || 'body',
      found: clip(found),
      expected: issue.message,
    };
  });
  return { refused: 'invalid', fields } satisfies Refusal;
}

const logRefusal = (node: NodeContext, caller: Caller, declared: Route, rule: string): Promise<unknown> =>
  node.store.transact(
    caller.sight,
    () => ({ action: `${declared.method} ${declared.path}`, outcome: 'refused', payload: { rule } }),
    async () => undefined,
  );
