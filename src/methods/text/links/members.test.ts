import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '#methods/text/reading/read.ts';

/* Who arrests, meets or speaks of members of a group is none himself. */
const others = [
  'President Rowe, we have arrested 600 members of the vicious Lobos Grises gang.',
  'Ada Ruiz arrested 600 members of Los Zorros.',
  'Ana Sol spoke with members of Los Zorros.',
  'Ana Sol was killed by members of Los Zorros.',
  'Ana Sol, con integrantes de Los Zorros, huyó.',
  'La fiscal Ana Sol dijo que detuvieron a 12 integrantes de Los Zorros.',
  'Ana Sol fue atacada por miembros de Los Zorros.',
];
for (const text of others)
  test(text, () => {
    assert.deepEqual(
      readText(text).links.filter((link) => link.kind === 'Membership'),
      [],
    );
  });

test('who is said to be one, is', () => {
  for (const text of ['Ana Sol, a member of Los Zorros, left.', 'Ana Sol, presunta integrante de Los Zorros, huyó.'])
    assert.equal(readText(text).links.filter((link) => link.kind === 'Membership').length, 1, text);
});
