import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, places } from './translate.ts';

test('the form follows the number in both languages', () => {
  const facts = { one: '{n} fact', other: '{n} facts' };
  assert.equal(fill(facts, 'en', { n: 1 }), '1 fact');
  assert.equal(fill(facts, 'en', { n: 0 }), '0 facts');
  assert.equal(fill({ one: '{n} hecho', other: '{n} hechos' }, 'es', { n: 48213 }), '48,213 hechos');
});

test('a place without a value stays visible rather than vanishing', () => {
  assert.equal(fill('until {date}', 'en'), 'until {date}');
  assert.equal(fill('{a} and {b}', 'en', { a: 'x', b: '{a}' }), 'x and {a}');
});

test('places are named once and sorted', () => {
  assert.deepEqual(places({ one: '{n} of {all}', other: '{n} of {all}' }), ['all', 'n']);
});
