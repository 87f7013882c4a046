import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asWindows, isForeign, paymentDecoder } from './encoding.ts';

function decoded(bytes: Uint8Array, size = bytes.length): string {
  const decoder = paymentDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) text += decoder.write(bytes.subarray(at, at + size));
  return text + decoder.end();
}

const message = '<?xml version="1.0" encoding="ENC"?>\n<Nm>José Ñañez “Ü” € 東京 😀</Nm>';
const western = '<?xml version="1.0" encoding="ENC"?>\n<Nm>José Ñañez Ü</Nm>';
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

const read: readonly [what: string, bytes: Uint8Array, text: string][] = [
  ['UTF-8', Buffer.from(message), message],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${message}`), `\ufeff${message}`],
  ['UTF-16, low byte first, with its mark', Buffer.from(`\ufeff${message}`, 'utf16le'), `\ufeff${message}`],
  ['UTF-16, high byte first, with its mark', swapped(`\ufeff${message}`), `\ufeff${message}`],
  ['UTF-16 without a mark', Buffer.from(message, 'utf16le'), message],
  ['UTF-16 without a mark, high byte first', swapped(message), message],
  ...['ISO-8859-1', 'iso-8859-1', 'latin1', 'windows-1252', 'ISO-8859-15'].map((name): [string, Uint8Array, string] => {
    const text = western.replace('ENC', name);
    return [name, latin(text), text];
  }),
  [
    'the euro of ISO-8859-15',
    Uint8Array.from([...latin(western.replace('ENC', 'ISO-8859-15')), 0xa4]),
    `${western.replace('ENC', 'ISO-8859-15')}€`,
  ],
  [
    'the quotes of Windows-1252',
    Uint8Array.from([...latin(western.replace('ENC', 'ISO-8859-1')), 0x93]),
    `${western.replace('ENC', 'ISO-8859-1')}“`,
  ],
];

describe('bytes of a file of payments', () => {
  for (const [what, bytes, text] of read)
    it(`are read as what they are: ${what}`, () => {
      assert.equal(decoded(bytes), text);
      assert.equal(decoded(bytes, 3), text);
      assert.equal(isForeign(text), false);
    });

  it('that are no UTF-8 stand as letters of their own, and can be read as Windows-1252', () => {
    const text = decoded(Uint8Array.from([...Buffer.from('{4:\n:50K:Peña '), ...latin('Muñoz'), 0x80]));
    assert.ok(isForeign(text));
    assert.equal(asWindows(text), '{4:\n:50K:Peña Muñoz€');
    const broken = [
      [0xc3],
      [0xe2, 0x82],
      [0xf0, 0x9f, 0x98],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xff],
    ];
    for (const bytes of broken) assert.ok(isForeign(decoded(Uint8Array.from([0x41, 0x42, ...bytes]))), String(bytes));
  });

  it('give back any text, cut anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, size) => {
        fc.pre(!/^.?\0/.test(text) && !text.includes('<?xml') && !isForeign(text));
        assert.equal(decoded(Buffer.from(text), size), text.toWellFormed());
      }),
    );
  });

  it('give a text of every byte there is, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        assert.equal(decoded(bytes, size), decoded(bytes));
      }),
    );
  });
});
