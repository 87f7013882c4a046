import { serveStatic } from '@hono/node-server/serve-static';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';

/** Serves the built workspace; every address that is no file opens it, for its own router decides. */
export function webFiles(app: Hono, folder: string): void {
  app.use('/assets/*', async (c, next) => {
    await next();
    // Names of built files hold their hash.
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('/*', serveStatic({ root: folder, rewriteRequestPath: (path) => (path === '/' ? '/nothing-here' : path) }));
  // A page of an older build asks for parts that are gone: that is an error it can tell, not a page.
  app.get('/assets/*', (c) => c.text('This part belongs to another build. Load the page again.', 404));
  app.get('/*', (c) => {
    c.header('cache-control', 'no-cache');
    // Read each time: the bundle may be built anew while the node runs.
    return c.html(readFileSync(join(folder, 'index.html'), 'utf8'));
  });
}
