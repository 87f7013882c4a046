import { z } from 'zod';
import { allowedActions, roles } from '#access/actions.ts';
import { refuse } from '#access/context.ts';
import { route, type Route } from '#access/route.ts';
import { blindSight } from '#storage/store.ts';
import { classifications, purposes } from '#vocabulary/purpose.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import {
  addPerson,
  enterDoor,
  look,
  lock,
  sessionOf,
  setDisabled,
  setLanguage,
  setupNeeded,
  signIn,
  signOut,
  unlock,
  type NewAccount,
  type SignedIn,
} from './actions.ts';
import { doorStrip, doors, meOf } from './me.ts';
import { allAccounts, known } from './queries.ts';

const name = z.string().max(200);
const password = z.string().max(1000);
const account = z.object({
  name,
  display: z.string().min(1).max(200),
  role: z.enum(roles),
  unit: z.string(),
  password,
  clearances: z.array(z.enum(Object.keys(classifications) as [string, ...string[]])).default([]),
  compartments: z.array(z.string()).default([]),
  language: z.enum(['en', 'es']).default('en'),
});

/** The browser keeps the token in a cookie no script can read; a program takes it from the answer. */
export function withCookie(signedIn: SignedIn): Response {
  return Response.json(
    { csrf: signedIn.csrf, token: signedIn.token },
    { headers: { 'set-cookie': `enlace_session=${signedIn.token}; HttpOnly; SameSite=Strict; Path=/` } },
  );
}

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/doors',
    does: 'Lists the doors of the demonstration; none on any other node.',
    data: 'reference',
    needs: 'nobody',
    run: ({ node }) => doors(node),
  }),
  route({
    method: 'GET',
    path: '/doors/strip',
    does: 'Gives the three things to try behind the caller’s door.',
    data: 'work',
    needs: 'unlocked',
    run: ({ node, caller }) => doorStrip(node, caller),
  }),
  route({
    method: 'POST',
    path: '/session/door',
    does: 'Enters the demonstration by a door.',
    data: 'session',
    needs: 'nobody',
    body: z.object({ name }),
    run: async ({ node, body }) => {
      const entered = await enterDoor(node, body.name);
      return isRefusal(entered) ? entered : withCookie(entered);
    },
  }),
  route({
    method: 'POST',
    path: '/session',
    does: 'Signs in with name and password.',
    data: 'session',
    needs: 'nobody',
    body: z.object({ name, password }),
    run: async ({ node, body }) => {
      const entered = await signIn(node, body.name, body.password);
      return isRefusal(entered) ? entered : withCookie(entered);
    },
  }),
  route({
    method: 'DELETE',
    path: '/session',
    does: 'Signs out.',
    data: 'session',
    needs: 'session',
    run: async ({ node, token }) => {
      const session = await sessionOf(node, token);
      if (session) await signOut(node, session, token);
      return new Response(null, {
        status: 204,
        headers: { 'set-cookie': 'enlace_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0' },
      });
    },
  }),
  route({
    method: 'GET',
    path: '/me',
    does: 'Says who is signed in and under what he looks.',
    data: 'session',
    needs: 'session',
    run: async ({ node, token }) => {
      const session = await sessionOf(node, token);
      return session ? meOf(node, session) : { refused: 'not-found' };
    },
  }),
  route({
    method: 'PUT',
    path: '/me/language',
    does: 'Sets the language of the screens.',
    data: 'session',
    needs: 'unlocked',
    body: z.object({ language: z.enum(['en', 'es']) }),
    run: async ({ node, caller, body }) => {
      await setLanguage(node, caller.account, body.language);
      return { language: body.language };
    },
  }),
  route({
    method: 'PUT',
    path: '/session/looking',
    does: 'Chooses case, purpose and authority, with a justification.',
    data: 'session',
    needs: 'unlocked',
    body: z.object({ case: z.uuid(), purpose: z.string(), authority: z.string(), justification: z.string() }),
    run: async ({ node, token, body }) => {
      const session = await sessionOf(node, token);
      return session ? look(node, session, token, body) : { refused: 'not-found' };
    },
  }),
  route({
    method: 'POST',
    path: '/session/lock',
    does: 'Locks the session.',
    data: 'session',
    needs: 'session',
    run: async ({ node, token }) => {
      await lock(node, token);
      return { locked: true };
    },
  }),
  route({
    method: 'POST',
    path: '/session/unlock',
    does: 'Opens a locked session with the password.',
    data: 'session',
    needs: 'session',
    body: z.object({ password: password.default('') }),
    run: async ({ node, token, body }) => {
      const session = await sessionOf(node, token);
      if (!session) return { refused: 'not-found' };
      return (await unlock(node, session, token, body.password)) ?? { locked: false };
    },
  }),
  route({
    method: 'GET',
    path: '/setup',
    does: 'Says whether the first administrator is still to be made.',
    data: 'node',
    needs: 'nobody',
    run: async ({ node }) => ({ needed: await setupNeeded(node) }),
  }),
  route({
    method: 'POST',
    path: '/setup',
    does: 'Makes the first administrator, once.',
    data: 'people',
    needs: 'nobody',
    body: z.object({ name, display: z.string().min(1).max(200), password }),
    run: ({ node, body }) =>
      addPerson(node, null, {
        ...body,
        role: 'administrator',
        unit: 'node',
        clearances: [],
        compartments: [],
        language: 'en',
      }),
  }),
  route({
    method: 'GET',
    path: '/people',
    does: 'Lists the people of the node.',
    data: 'people',
    needs: 'people.manage',
    run: async ({ node }) => {
      const rows = await node.store.read(blindSight, allAccounts);
      return { people: rows.map(({ password: _secret, defaults: _defaults, ...row }) => row) };
    },
  }),
  route({
    method: 'POST',
    path: '/people',
    does: 'Adds a person.',
    data: 'people',
    needs: 'people.manage',
    body: account,
    run: ({ node, caller, body }) => addPerson(node, caller, body as NewAccount),
  }),
  route({
    method: 'POST',
    path: '/people/:id/disable',
    does: 'Disables a person or lets him in again.',
    data: 'people',
    needs: 'people.manage',
    body: z.object({ disabled: z.boolean() }),
    run: ({ node, caller, params, body }) => setDisabled(node, caller, params['id'] ?? '', body.disabled),
  }),
  route({
    method: 'GET',
    path: '/vocabulary/known',
    does: 'Lists the parties, units, compartments, classifications, purposes and authorities a label may name.',
    data: 'reference',
    needs: 'unlocked',
    run: async ({ node, caller }) => {
      // Compartments one is not in are not named, for a compartment's name may tell of a source.
      const words = await node.store.read(blindSight, (db) =>
        known(db, refuse(caller, 'people.manage') ? caller.viewer.compartments : null),
      );
      return { ...words, classifications, purposes, may: allowedActions(caller.role) };
    },
  }),
];
