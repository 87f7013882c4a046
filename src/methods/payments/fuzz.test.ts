import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { mt101, mt103, mt202, pacs008, pacs009, pain001 } from './samples.testing.ts';
import type { PaymentMessage } from './message.ts';
import { readPayments } from './read.ts';

const xml = [pacs008(), pacs008({ bare: true, count: 2 }), pacs009(true), pain001].map((text) => text.trim());
const mt = [mt103(), mt103({ debtor: ':50K:/1\nANA BRANDT\nCALLE HIDALGO 7' }), mt202(true), mt202(false), mt101];

const faultsOf = (messages: readonly PaymentMessage[]): number =>
  messages.reduce((sum, { faults }) => sum + faults.length, 0);
/** All that would be screened, as one text. */
const saysOf = (messages: readonly PaymentMessage[]): string =>
  messages
    .flatMap(({ parties, freeText }) => [
      ...parties.flatMap(({ names, address, identifiers }) => [
        ...names,
        ...address,
        ...identifiers.map(({ value }) => value),
      ]),
      ...freeText.map(({ text }) => text),
    ])
    .join(' ');
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** What every answer of the reader has, whatever it was given. */
function sound(text: string): PaymentMessage[] {
  const messages = readPayments(text, 'file');
  assert.ok(messages.length > 0);
  for (const { faults, parties, freeText, at } of messages) {
    assert.ok(at.index > 0 && at.line > 0);
    for (const { line, column, found, expected } of faults)
      assert.ok(line > 0 && column > 0 && found !== '' && expected !== '');
    for (const { names, name, identifiers } of parties) {
      assert.equal(name, names[0] ?? null);
      assert.ok(
        names.length <= 24 && identifiers.length <= 24 && names.every((one) => one.trim() !== '' && one.length <= 1000),
      );
    }
    for (const one of freeText) assert.ok(one.text.length <= 10_000);
    if (faults.length === 0) assert.ok(parties.length > 0, 'nothing to screen and no fault');
  }
  return messages;
}

/** One change of a text: a piece taken out, put in, doubled or put elsewhere. */
const change = fc.record({
  at: fc.nat(),
  length: fc.integer({ min: 0, max: 60 }),
  to: fc.nat(),
  how: fc.constantFrom('take', 'put', 'double', 'move'),
  text: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '</Dbtr>',
      '<Nm>',
      '&',
      '&#0;',
      ']]>',
      '<!--',
      '<![CDATA[',
      '{4:',
      '-}',
      '}',
      '\n:59:',
      '\r\n-}',
      '\0',
      '\ufeff',
      '\u{1f600}',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});

function changed(
  text: string,
  { at, length, to, how, text: piece }: typeof change extends fc.Arbitrary<infer C> ? C : never,
): string {
  const from = at % (text.length + 1);
  const taken = text.slice(from, from + length);
  const rest = text.slice(0, from) + text.slice(from + length);
  const place = to % (rest.length + 1);
  if (how === 'take') return rest;
  if (how === 'put') return text.slice(0, from) + piece + text.slice(from);
  if (how === 'double') return text.slice(0, from) + taken + text.slice(from);
  return rest.slice(0, place) + taken + rest.slice(place);
}

function isWellFormed(text: string): boolean {
  let errors = 0;
  const parser = new SaxesParser();
  parser.on('error', () => (errors += 1));
  parser.write(text).close();
  return errors === 0;
}

describe('whatever comes', () => {
  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('', '<', '{1:F01', '<Document>'),
        (text, start) => void sound(start + text),
      ),
      { numRuns: 400 },
    );
  });

  it('a changed message is read without throwing, and has a fault where it is not well-formed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...xml), fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const now = changes.reduce(changed, text);
        const messages = sound(now);
        if (!isWellFormed(now.replace(/^[\s\ufeff]+/, ''))) assert.ok(faultsOf(messages) > 0);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...mt),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) => void sound(changes.reduce(changed, text)),
      ),
      { numRuns: 1000 },
    );
  });

  it('a message that is cut off anywhere has a fault', () => {
    for (const text of [...xml, ...mt])
      fc.assert(
        fc.property(fc.integer({ min: 0, max: text.length - 1 }), (at) =>
          assert.ok(faultsOf(sound(text.slice(0, at))) > 0),
        ),
        { numRuns: 150 },
      );
  });

  it('where one letter is another, nothing that is screened is lost without a fault', () => {
    const letters = fc.constantFrom(...'AZaz09<>&/:{}-"= \n');
    for (const text of [...xml, ...mt]) {
      const before = wordsOf(saysOf(readPayments(text, 'f')));
      fc.assert(
        fc.property(
          fc.integer({ min: Math.max(0, text.indexOf('{4:')), max: text.length - 1 }),
          letters,
          (at, letter) => {
            const messages = sound(text.slice(0, at) + letter + text.slice(at + 1));
            if (faultsOf(messages) > 0) return;
            const now = saysOf(messages);
            // The word that was changed, or the two that became one, are not themselves any more.
            const touched =
              /[\p{L}\p{N}]*$/u.exec(text.slice(0, at))?.[0] + text.slice(at).replace(/^(.[\p{L}\p{N}]*).*/su, '$1');
            const lost = before.filter((word) => !now.includes(word) && !touched.includes(word));
            assert.deepEqual(lost, [], text.slice(Math.max(0, at - 40), at + 20));
          },
        ),
        { numRuns: 400 },
      );
    }
  });
});
