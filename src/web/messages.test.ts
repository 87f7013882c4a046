import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { places, type Catalogue, type Message } from '#ui/text/translate.ts';

const root = new URL('../', import.meta.url);
const files = [
  new URL('ui/messages.ts', root),
  new URL('web/messages.ts', root),
  ...readdirSync(new URL('modules/', root))
    .map((name) => new URL(`modules/${name}/messages.ts`, root))
    .filter((file) => existsSync(file)),
  ...['messages', 'documents.messages'].map((name) => new URL(`modules/reading/web/${name}.ts`, root)),
  new URL('modules/resolution/web/messages.ts', root),
  ...['desk', 'hits', 'payments', 'companies', 'drafts']
    .map((name) => new URL(`modules/screening/web/${name}.messages.ts`, root))
    .filter((file) => existsSync(file)),
];

const filled = (message: Message): boolean =>
  typeof message === 'string' ? message.trim() !== '' : message.one.trim() !== '' && message.other.trim() !== '';

for (const file of files) {
  const name = file.pathname.slice(root.pathname.length);
  test(`${name} says everything in both languages, with the same places`, async () => {
    const { messages } = (await import(file.href)) as { messages: Catalogue };
    assert.deepEqual(Object.keys(messages.es).sort(), Object.keys(messages.en).sort());
    for (const [key, en] of Object.entries(messages.en)) {
      const es = messages.es[key] as Message;
      assert.ok(filled(en) && filled(es), `${key} is empty`);
      assert.equal(typeof es, typeof en, `${key} has forms by number in one language only`);
      assert.deepEqual(places(es), places(en), `${key} has other places in Spanish`);
    }
  });
}
