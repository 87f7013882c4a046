import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type Launched, launch } from './chromium.ts';

const drawing = `<!doctype html><title>drawing</title><canvas width="8" height="8"></canvas><script>
  const gl = document.querySelector('canvas').getContext('webgl2', { preserveDrawingBuffer: true });
  gl.clearColor(1, 0.5, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  const pixel = new Uint8Array(4);
  gl.readPixels(4, 4, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  document.title = [...pixel].join(',');
</script>`;

let opened: Launched;
before(async () => {
  opened = await launch({ language: 'es', dark: true, width: 900, height: 600 });
});
after(() => opened.close());

test('WebGL draws on a data: page', async () => {
  await opened.page.goto(`data:text/html,${encodeURIComponent(drawing)}`);
  assert.equal(await opened.page.title(), '255,128,0,255');
});

test('WebGL draws on a page of this machine', async () => {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(drawing));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await opened.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  assert.equal(await opened.page.title(), '255,128,0,255');
  server.close();
});

test('language, zone, scheme, size and scale are what was asked for, and text has a font', async () => {
  await opened.page.setContent('<p style="font: 20px sans-serif; display: inline-block">Bitácora</p>');
  const seen = await opened.page.evaluate(() => ({
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    size: `${innerWidth}×${innerHeight}`,
    scale: devicePixelRatio,
    wide: (document.querySelector('p')?.getBoundingClientRect().width ?? 0) > 40,
  }));
  assert.deepEqual(seen, { language: 'es-MX', zone: 'UTC', dark: true, size: '900×600', scale: 1, wide: true });
  assert.deepEqual(opened.errors, []);
});
