import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { reasonTexts, reasonWords } from './reason-words.ts';

/** Keys as the methods write them: in the type of the names, and where screening itself makes a reason. */
function keysOf(folder: string): Set<string> {
  const at = new URL(`../../methods/${folder}/`, import.meta.url);
  const keys = new Set<string>();
  for (const name of readdirSync(at).filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
    const text = readFileSync(new URL(name, at), 'utf8');
    for (const [, key = ''] of text.matchAll(/\bkey: '([a-z-]+)'/g)) keys.add(key);
    for (const [, key = ''] of text.matchAll(/^ {2}\| '([a-z-]+)'$/gm)) if (name === 'reasons.ts') keys.add(key);
  }
  return keys;
}

describe('the words of reasons', () => {
  for (const folder of ['names', 'screening'])
    it(`has words for every reason of methods/${folder}`, () => {
      const keys = keysOf(folder);
      assert.ok(keys.size > 5, [...keys].join());
      assert.deepEqual(
        [...keys].filter((key) => !(key in reasonTexts)),
        [],
      );
    });

  it('says each in both languages, with its value, and explains it', () => {
    for (const [key, { says, means }] of Object.entries(reasonTexts)) {
      assert.ok(says.en.includes('{value}') && says.es.includes('{value}'), key);
      assert.ok(means.en.length > 10 && means.es.length > 10 && means.en !== means.es, key);
    }
  });

  it('takes a value with signs of its own as it is', () =>
    assert.equal(reasonWords('same', '$& {value}').en, 'same word: $& {value}'));
});
