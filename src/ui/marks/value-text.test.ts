import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyOf } from '#vocabulary/kinds.ts';
import { valueText } from './value-text.ts';

test('dates say no more than is known, countries have names, shares their sign', () => {
  const of = (kind: string, name: string): ReturnType<typeof propertyOf> => propertyOf(kind, name);
  assert.equal(valueText('1971-03', of('Person', 'birthDate'), 'en'), 'March 1971');
  assert.equal(valueText('1971-03', of('Person', 'birthDate'), 'es'), 'marzo de 1971');
  assert.equal(valueText('mx', of('Person', 'nationality'), 'es'), 'México');
  assert.equal(valueText('30', of('Ownership', 'percentage'), 'en'), '30 %');
  assert.equal(valueText('not a date', of('Person', 'birthDate'), 'en'), 'not a date');
  assert.equal(valueText('<b>x</b>', undefined, 'en'), '<b>x</b>');
});
