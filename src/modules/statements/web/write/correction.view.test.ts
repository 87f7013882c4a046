import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatementView } from '#modules/statements/shapes.ts';
import { correctionOf, correctionStart } from './correction.view.ts';

const one = {
  value: '1,420 lb',
  speaker: 'a spokesman',
  grade: 'C4',
  modality: 'alleged',
  denied: false,
  basis: 'fact',
  qualifier: 'about',
  validFrom: '2027-03',
  validTo: null,
} as StatementView;

test('only what changed is sent; what was emptied becomes nothing, but never the value or grade', () => {
  const form = correctionStart(one);
  assert.deepEqual(correctionOf(one, form), {});
  assert.deepEqual(
    correctionOf(one, { ...form, value: '1,240 lb ', speaker: '', qualifier: '', validTo: '2027-04', grade: '' }),
    {
      value: '1,240 lb',
      speaker: null,
      qualifier: null,
      validTo: '2027-04',
    },
  );
});
