import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { saysNothing, textWords, wordsOfName } from './words.ts';

const words = (text: string): string[] => textWords(text).map(({ word }) => word);

describe('the words of a text', () => {
  const texts: readonly [string, string[]][] = [
    ['José Núñez', ['jose', 'nunez']],
    ['D.G.D. Investments', ['dgd', 'investments']],
    ['T N K Fabrics', ['tnk', 'fabrics']],
    ["Al-Qa'ida", ['al', 'qaida']],
    ['Путин', ['putin']],
    ['a, b', ['a', 'b']],
    ['🙂 —', []],
  ];
  for (const [text, expected] of texts) it(text, () => assert.deepEqual(words(text), expected));

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, word } of textWords(text)) {
          assert.ok(start >= last && end > start && end <= text.length && word !== '');
          last = end;
        }
      }),
    );
  });
});

describe('the words of a listed name', () => {
  it('are its telling ones', () => {
    assert.deepEqual(wordsOfName('CARTEL DE LA SIERRA, S.A. DE C.V.', 'organization'), ['cartel', 'sierra']);
    assert.deepEqual(wordsOfName('DE LA O, Ana', 'person'), ['ana']);
  });

  it('are all of them where none tells', () => {
    assert.deepEqual(wordsOfName('PTE OOO', 'organization'), ['pte', 'ooo']);
    assert.ok(saysNothing('PTE OOO') && saysNothing('Ben') && !saysNothing('Benito') && !saysNothing(''));
  });

  it('are words of the same text, however it is read', () => {
    const name = fc.array(fc.string({ unit: fc.constantFrom(..."AbZ09'` ,.&-Éñ"), maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(name, (parts) => {
        const text = parts.join(' ');
        const all = new Set(words(text));
        for (const word of wordsOfName(text, 'person')) assert.ok(all.has(word), `${word} in ${JSON.stringify(text)}`);
      }),
      { numRuns: 2000 },
    );
  });
});
