import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityWord, Identifier, IdentifierType } from '#methods/text/reading/types.ts';
import { ownersAmong } from './owners.ts';

const cases: readonly [
  says: string,
  text: string,
  type: IdentifierType,
  number: string,
  names: Record<string, EntityWord>,
  owner: string | null,
][] = [
  [
    'the name before',
    'Ada Quist (55 1234 5678) and Bo Lind came.',
    'phone',
    '55 1234 5678',
    { 'Ada Quist': 'Person', 'Bo Lind': 'Person' },
    'Ada Quist',
  ],
  [
    'a nearer name after',
    'Ada Quist came to the yard late in the evening of that long and tiring day in May. 55 1234 5678 is Bo Lind.',
    'phone',
    '55 1234 5678',
    { 'Ada Quist': 'Person', 'Bo Lind': 'Person' },
    'Bo Lind',
  ],
  [
    'only what can bear it',
    'Ada Quist drove a Kenworth, plate AB-123-C.',
    'plate',
    'AB-123-C',
    { 'Ada Quist': 'Person', Kenworth: 'Vehicle' },
    'Kenworth',
  ],
  [
    'never a place for a telephone',
    'Port Amity, 55 1234 5678.',
    'phone',
    '55 1234 5678',
    { 'Port Amity': 'Place' },
    null,
  ],
  [
    'not across paragraphs',
    'Ada Quist.\n\nCall 55 1234 5678.',
    'phone',
    '55 1234 5678',
    { 'Ada Quist': 'Person' },
    null,
  ],
  [
    'the thing named by it',
    'Container CSQU3054383 beside the Kenworth.',
    'container',
    'CSQU3054383',
    { CSQU3054383: 'Vehicle', Kenworth: 'Vehicle' },
    'CSQU3054383',
  ],
  [
    'nobody far away',
    `Ada Quist ${'went on '.repeat(40)} 55 1234 5678.`,
    'phone',
    '55 1234 5678',
    { 'Ada Quist': 'Person' },
    null,
  ],
];

for (const [says, text, type, number, names, owner] of cases) {
  test(`an identifier belongs to ${says}`, () => {
    const start = text.indexOf(number);
    const identifier: Identifier = {
      type,
      text: number,
      value: number,
      valid: true,
      fault: null,
      start,
      end: start + number.length,
    };
    const entities = Object.entries(names).map(([id, kind]) => {
      const at = text.indexOf(id);
      return { id, kind, mentions: [{ text: id, start: at, end: at + id.length }] };
    });
    assert.equal(ownersAmong(entities, text)(identifier), owner);
  });
}
