import { serveStatic } from '@hono/node-server/serve-static';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';

/** Serves the built workspace; every address that is no file opens it, for its own router decides. */
export function webFiles(app: Hono, folder: string): void {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  app.use('/assets/*', async (c, next) => {
    await next();
    // Names of built files hold their hash.
    c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('/*', serveStatic({ root: folder, rewriteRequestPath: (path) => (path === '/' ? '/nothing-here' : path) }));
  app.get('/*', (c) => {
    c.header('cache-control', 'no-cache');
    return c.html(index);
  });
}
