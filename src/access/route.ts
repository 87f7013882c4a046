import type { Context } from 'hono';
import type { z } from 'zod';
import type { Action } from './actions.ts';
import type { Caller, NodeContext } from './context.ts';

/** What kind of data a route handles: declared by each, listed in the OpenAPI document, tested for every one (S-23, S-33). */
export type DataClass = 'content' | 'work' | 'reference' | 'session' | 'people' | 'ledger' | 'node';

export interface Request<Body, Query> {
  node: NodeContext;
  /** Present unless the route is open to anybody. */
  caller: Caller;
  /** The session's token, for the routes that change the session itself. */
  token: string;
  params: Record<string, string>;
  query: Query;
  body: Body;
  http: Context;
}

/** One route, declared: the server makes the handler, the checks and the documentation from it. */
export interface Route<Body = unknown, Query = unknown> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api, with `:name` parameters. */
  path: string;
  does: string;
  data: DataClass;
  /** Whom it lets in: anybody, anybody signed in (also while locked), anybody unlocked, or those the action rule names. */
  needs: 'nobody' | 'session' | 'unlocked' | Action;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Takes multipart/form-data and reads it itself, streaming. */
  form?: boolean;
  /** Answers JSON, a refusal, or a Response of its own making. */
  run(request: Request<Body, Query>): Promise<unknown>;
}

/** Fixes the types of body and query from their schemas. */
export function route<Body, Query>(declared: Route<Body, Query>): Route {
  return declared as unknown as Route;
}
