import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityView } from '#modules/statements/shapes.ts';
import { compare } from './compare.view.ts';

const entity = (facts: Record<string, string[]>): EntityView =>
  ({
    id: 'x',
    kind: 'Person',
    caption: '',
    facts: Object.entries(facts).map(([property, values]) => ({
      property,
      contradicted: false,
      values: values.map((value) => ({ value, statements: [], origins: 1, denied: false, preferred: false })),
    })),
  }) as unknown as EntityView;

test('identifiers come first; accents and vaguer dates agree; a person is never compared by place', () => {
  const rows = compare(
    entity({ name: ['José García'], birthDate: ['1971'], passportNumber: ['G1'], address: ['Calle 1'] }),
    entity({
      name: ['Jose Garcia'],
      birthDate: ['1971-03-12'],
      passportNumber: ['G2'],
      address: ['Calle 1'],
      gender: ['male'],
    }),
  );
  assert.deepEqual(
    rows.map((row) => [row.property, row.state]),
    [
      ['passportNumber', 'differs'],
      ['birthDate', 'agrees'],
      ['name', 'agrees'],
      ['gender', 'one-side'],
    ],
  );
});

test('names agree in any order of words and whatever parts the letters of a legal form; numbers whatever parts them', () => {
  const rows = compare(
    entity({ name: ['SOLANA BARRIENTOS FERMIN'], alias: ['Cumbres SA de CV'], taxNumber: ['ACE-120314-QH2'] }),
    entity({ name: ['Fermín Solana Barrientos'], alias: ['Cumbres, S.A. de C.V.'], taxNumber: ['ACE120314QH2'] }),
  );
  assert.deepEqual(
    rows.map((row) => row.state),
    ['agrees', 'agrees', 'agrees'],
  );
});
