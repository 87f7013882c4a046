import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { configure } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-extractor-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const good = { ENLACE_EXTRACTOR_URL: 'http://127.0.0.1:8080/v1/', ENLACE_EXTRACTOR_MODEL: 'small' };

describe('configuration of the extractor', () => {
  it('is off by default', () => {
    assert.equal(configure({}), null);
    assert.equal(configure({ ENLACE_EXTRACTOR_URL: '  ' }), null);
  });

  it('needs an address and a model, and reads TLP:CLEAR alone where nothing is said', () => {
    assert.deepEqual(configure(good), { url: 'http://127.0.0.1:8080/v1', model: 'small', tlp: 'CLEAR', key: null });
  });

  for (const url of ['http://localhost:1', 'http://127.3.2.1', 'http://[::1]:9/v1', 'https://models.example/v1']) {
    it(`takes ${url}`, () => assert.ok(configure({ ...good, ENLACE_EXTRACTOR_URL: url })));
  }

  it('keeps the key out of whatever prints a configuration', () => {
    const config = configure({ ...good, ENLACE_EXTRACTOR_KEY_FILE: file('key', 'sk-hidden\n') });
    assert.equal(config?.key?.(), 'sk-hidden');
    assert.ok(!`${inspect(config, { depth: 9, showHidden: true })}${JSON.stringify(config)}`.includes('sk-hidden'));
  });

  const wrong: [why: string, more: Record<string, string | undefined>, says: RegExp][] = [
    ['no model', { ENLACE_EXTRACTOR_MODEL: '' }, /^ENLACE_EXTRACTOR_MODEL is .*name of a model/],
    ['no address but a model', { ENLACE_EXTRACTOR_URL: undefined }, /^ENLACE_EXTRACTOR_MODEL is set; .*_URL/],
    ['no address at all', { ENLACE_EXTRACTOR_URL: 'models' }, /^ENLACE_EXTRACTOR_URL is no web address/],
    ['another protocol', { ENLACE_EXTRACTOR_URL: 'file:///etc/x' }, /no web address/],
    [
      'plain http elsewhere',
      { ENLACE_EXTRACTOR_URL: 'http://10.0.0.5/v1' },
      /plain http to 10\.0\.0\.5; expected https/,
    ],
    [
      'a name that only looks like this machine',
      { ENLACE_EXTRACTOR_URL: 'http://localhost.example/v1' },
      /expected https/,
    ],
    ['a number that only looks like it', { ENLACE_EXTRACTOR_URL: 'http://127.0.0.1.example/v1' }, /expected https/],
    [
      'a password in the address',
      { ENLACE_EXTRACTOR_URL: 'https://me:pass@x.example/v1' },
      /expected the key in the file/,
    ],
    ['a key in the address', { ENLACE_EXTRACTOR_URL: 'https://x.example/v1?key=pass' }, /question or an anchor/],
    [
      'a TLP nobody knows',
      { ENLACE_EXTRACTOR_TLP: 'PINK' },
      /^ENLACE_EXTRACTOR_TLP is PINK; expected one of CLEAR, GREEN, AMBER/,
    ],
    ['RED', { ENLACE_EXTRACTOR_TLP: 'RED' }, /names its readers/],
    ['AMBER+STRICT', { ENLACE_EXTRACTOR_TLP: 'AMBER+STRICT' }, /names its readers/],
    ['no key file there', { ENLACE_EXTRACTOR_KEY_FILE: join(folder, 'none') }, /cannot be read \(ENOENT\)/],
    ['an empty key', { ENLACE_EXTRACTOR_KEY_FILE: file('empty', '\n') }, /no key in it/],
    ['a file that is no key', { ENLACE_EXTRACTOR_KEY_FILE: file('two', 'pass one\npass two') }, /no key in it/],
  ];
  for (const [why, more, says] of wrong) {
    it(`says in one line what is wrong: ${why}`, () => {
      assert.throws(
        () => configure({ ...good, ...more }),
        (error: Error) => says.test(error.message) && !error.message.includes('\n') && !error.message.includes('pass '),
      );
    });
  }

  it('repeats no password of a wrong address', () => {
    for (const url of ['https://me:hunter2@x.example', 'https://x.example?k=hunter2', 'ftp://me:hunter2@x']) {
      assert.throws(
        () => configure({ ...good, ENLACE_EXTRACTOR_URL: url }),
        (error: Error) => !error.message.includes('hunter2'),
      );
    }
  });
});
