import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDates } from '../dates/find.ts';
import type { SumCheck, TextLanguage } from '../reading/types.ts';
import { findFigures } from './find.ts';
import { checkSums, tolerance } from './sums.ts';

const sumsOf = (text: string, language: TextLanguage = 'en'): SumCheck[] =>
  checkSums(text, findFigures({ text, language }, findDates(text, { language }).dates, []));

const rows: readonly (readonly [text: string, agrees: boolean, says: string])[] = [
  [
    '13,101 pounds – 6½ tons – of meth',
    true,
    '13,101 lb = 6.55 short tons = 5.94 t; the text says 6½ tons: they agree',
  ],
  [
    'bottles weighing 2268 pounds – more than one ton.',
    true,
    '2,268 lb = 1.13 short tons = 1.03 t; the text says one ton: they agree',
  ],
  ['412.6 lb (187.2 kg) of powder', true, '412.6 lb = 187.15 kg; the text says 187.2 kg: they agree'],
  ['412.6 lb (178.2 kg) of powder', false, '412.6 lb = 187.15 kg; the text says 178.2 kg: they do not agree'],
  ['about 10,000 pounds (4,500 kg)', true, '10,000 lb = 4,535.92 kg; the text says 4,500 kg: they agree'],
  [
    '6 tons (13,228 pounds)',
    true,
    '6 short tons = 12,000 lb; 6 t = 13,227.74 lb; the text says 13,228 pounds: they agree',
  ],
  [
    '9 tons (13,228 pounds)',
    false,
    '9 short tons = 18,000 lb; 9 t = 19,841.6 lb; the text says 13,228 pounds: they do not agree',
  ],
  [
    'Six wires totalled USD 291,450.00. Four, worth USD 187,450.00, went away. Two, worth USD 104,000.00, stayed.',
    true,
    '187,450 + 104,000 = 291,450 USD, the total that the text says',
  ],
  [
    'Six wires totalled USD 291,450.00. Four, worth USD 187,450.00, went away. Two, worth USD 140,000.00, stayed.',
    false,
    '187,450 + 140,000 = 327,450 USD, but the text says a total of 291,450 USD',
  ],
  ['They held four people: Ana Ruiz, Beto Paz, Carla Sol and Dan Roe.', true, 'the text says four people and names 4'],
  ['They held four people: Ana Ruiz, Beto Paz and Dan Roe.', false, 'the text says four people but names 3'],
];
for (const [text, agrees, says] of rows)
  test(text, () =>
    assert.deepEqual(
      sumsOf(text).map((one) => [one.agrees, one.says.en]),
      [[agrees, says]],
    ),
  );

test('in Spanish', () => {
  const [one] = sumsOf('Se aseguraron 1,240 libras (562 kilogramos) en México.', 'es');
  assert.equal(one?.says.es, '1,240 lb = 562.45 kg; el texto dice 562 kilogramos: coinciden');
  const [names] = sumsOf('Fueron detenidas tres personas: José "N", alias "Che"; Ana "N", y Rosa "N".', 'es');
  assert.deepEqual([names?.agrees, names?.says.es], [true, 'el texto dice tres personas y nombra 3']);
});

test('figures of different things are not compared', () => {
  for (const text of [
    '412 lb of meth, and 38 kg of sugar.',
    '12 people (4 kg)',
    '$40 (12 lb)',
    'Three people: they said, nothing.',
  ])
    assert.deepEqual(sumsOf(text), []);
});

test('tolerance is half of the last digit told', () => {
  const told = (
    [
      ['412.6 lb', 412.6],
      ['6½ tons', 6.5],
      ['562 kg', 562],
      ['4,500 kg', 4500],
      ['1.2 million', 1_200_000],
    ] as const
  ).map(([text, value]) => tolerance(text, value));
  assert.deepEqual(told, [0.05, 0.25, 0.5, 50, 50_000]);
});

test('a weight restated by exact conversion always agrees', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 99_999 }), (pounds) => {
      const kilograms = (pounds * 0.45359237).toFixed(1);
      assert.deepEqual(
        sumsOf(`${String(pounds)} lb (${kilograms} kg) of it`).map((one) => one.agrees),
        [true],
      );
    }),
  );
});
