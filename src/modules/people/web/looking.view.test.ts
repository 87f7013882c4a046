import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseSummary } from '../shapes.ts';
import { choose, formOf, missing, possibleAuthorities } from './looking.view.ts';

const authority = (id: string, purposes: string[], inForce = true): CaseSummary['authorities'][number] => ({
  id,
  title: id,
  instrument: '',
  purposes,
  until: null,
  inForce,
});
const caseOf = (id: string, purposes: string[], authorities: CaseSummary['authorities']): CaseSummary => ({
  id,
  title: { en: id, es: id },
  purposes,
  authorities,
  reports: 0,
  charts: 0,
  members: [],
});
const one = caseOf(
  'a',
  ['organised-crime'],
  [authority('x', ['organised-crime']), authority('old', ['organised-crime'], false)],
);
const two = caseOf(
  'b',
  ['liaison', 'oversight'],
  [authority('y', ['liaison']), authority('z', ['liaison', 'oversight'])],
);

test('what is the only possibility is chosen by itself', () => {
  assert.deepEqual(choose(formOf(null), {}, [one]), {
    case: 'a',
    purpose: 'organised-crime',
    authority: 'x',
    justification: '',
  });
});

test('a new case lets go what does not fit it, and keeps the justification', () => {
  const form = { case: 'a', purpose: 'organised-crime', authority: 'x', justification: 'why' };
  assert.deepEqual(choose(form, { case: 'b' }, [one, two]), {
    case: 'b',
    purpose: '',
    authority: '',
    justification: 'why',
  });
  assert.deepEqual(choose(form, { case: 'b', purpose: 'oversight' }, [one, two]).authority, 'z');
});

test('an authority no longer in force is not offered', () => {
  assert.deepEqual(
    possibleAuthorities(one, '').map((found) => found.id),
    ['x'],
  );
  assert.deepEqual(missing(formOf(null)), ['case', 'purpose', 'authority', 'justification']);
});
