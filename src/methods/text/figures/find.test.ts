import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findDates } from '../dates/find.ts';
import type { Figure, TextLanguage } from '../reading/types.ts';
import { distinctFigures } from './distinct.ts';
import { findFigures } from './find.ts';

const figuresOf = (text: string, language: TextLanguage): Figure[] =>
  findFigures({ text, language }, findDates(text, { language }).dates, []);

type Expected = readonly [value: number, unit: string, what?: string];
type Row = readonly [text: string, ...figures: readonly Expected[]];

const check = (language: 'en' | 'es', rows: readonly Row[]): void => {
  for (const [text, ...expected] of rows)
    test(text === '' ? '(nothing)' : text, () => {
      const found = figuresOf(text, language).map((one): Expected => [one.value, one.unit, one.what]);
      assert.deepEqual(
        found.map((one, index) => (expected[index]?.[2] === undefined ? one.slice(0, 2) : one)),
        expected.map((one) => [...one]),
      );
    });
};

describe('weights, sums and counts in English', () => {
  check('en', [
    [
      'Officers found 96 packages: 412.6 lb (187.2 kg) of methamphetamine.',
      [96, 'packages'],
      [412.6, 'lb', 'methamphetamine'],
      [187.2, 'kg', 'methamphetamine'],
    ],
    ['They found 13,101 pounds – 6½ tons – of cocaine.', [13_101, 'lb', 'cocaine'], [6.5, 'ton', 'cocaine']],
    ['Declared cargo: frozen peas, 22 pallets, 41,800 lb.', [22, 'pallets'], [41_800, 'lb', 'Declared cargo']],
    ['He carried USD 23,480 in cash and $5.9 million in fines.', [23_480, 'USD', 'cash'], [5_900_000, 'USD', 'fines']],
    [
      'It cost MX$2.4 million (about US$140,000), or €1.2bn.',
      [2_400_000, 'MXN'],
      [140_000, 'USD'],
      [1_200_000_000, 'EUR'],
    ],
    ['The price is about USD 10.41 per kg, or $18,500 a kilogram.', [10.41, 'USD/kg', 'price'], [18_500, 'USD/kg']],
    [
      'There were 37 cash deposits of between $8,600 and $9,800.',
      [37, 'deposits', 'cash deposits'],
      [8600, 'USD'],
      [9800, 'USD'],
    ],
    ['Six wires totalled USD 291,450.00.', [6, 'wires', 'wires'], [291_450, 'USD', 'wires']],
    ['There were 54,000 overdose deaths.', [54_000, 'deaths', 'overdose deaths']],
    [
      'She moved 10,000 National Guard troops and nine U.S. citizens.',
      [10_000, 'troops', 'National Guard troops'],
      [9, 'people', 'U.S. citizens'],
    ],
    ['At least three soldiers died; nine were killed later.', [3, 'deaths', 'soldiers'], [9, 'deaths']],
    [
      'Nearly 6 million trucks and 40 million personal cars entered.',
      [6_000_000, 'vehicles', 'trucks'],
      [40_000_000, 'vehicles', 'personal cars'],
    ],
    ['They have 300 to 400 members in 47 countries.', [300, 'people', 'members'], [400, 'people'], [47, 'countries']],
    ['It moves 5 to 6 million tablets.', [5_000_000, 'tablets'], [6_000_000, 'tablets']],
    [
      'Deaths fell 14%, from 81,313 in 2024 to 69,973 in 2025.',
      [14, '%', 'Deaths'],
      [81_313, 'deaths'],
      [69_973, 'deaths'],
    ],
    [
      'It held 40 kg of opium. It was found late and was valued at $9 million.',
      [40, 'kg', 'opium'],
      [9_000_000, 'USD', 'opium'],
    ],
    [
      'It held 4 bottles. They were full of mercury, valued at $2 million.',
      [4, 'bottles'],
      [2_000_000, 'USD', 'mercury'],
    ],
    [
      'Half a ton of fuel, a dozen arrests and three dozen people.',
      [0.5, 'ton', 'fuel'],
      [12, 'arrests'],
      [36, 'people'],
    ],
    ['He set a 14-day deadline and faces 10 years in prison.', [14, 'days', 'deadline'], [10, 'years', 'prison']],
    [
      'It is in 28 of the 32 states; 24.9 per 100,000 residents died.',
      [28, 'states'],
      [32, 'states'],
      [24.9, 'per 100000'],
    ],
    [
      'The Merida Initiative, launched in 2008, was a 2007-2021 security agreement.',
      [2008, 'year', 'Merida Initiative'],
      [2007, 'year'],
    ],
  ]);
});

describe('weights, sums and counts in Spanish', () => {
  check('es', [
    [
      'Se aseguraron 1,240 kg de metanfetamina y 3,600 litros de acetona en México.',
      [1240, 'kg', 'metanfetamina'],
      [3600, 'l', 'acetona'],
    ],
    ['Pesaba 1.240,5 kg; fueron 1.240 kg.', [1240.5, 'kg'], [1240, 'kg']],
    ['Fueron detenidas 1.204 personas en México.', [1204, 'people']],
    [
      'Había dos armas largas, $3,275,000.00 M.N. y 112,400 dólares estadounidenses en efectivo.',
      [2, 'firearms', 'armas largas'],
      [3_275_000, 'MXN', 'efectivo'],
      [112_400, 'USD', 'efectivo'],
    ],
    ['Hallaron tres mil quinientos cartuchos y medio centenar de tomas.', [3500, 'rounds'], [50, 'tomas']],
    [
      'Fueron 3 mil 500 cartuchos, 2 millones 300 mil pastillas y 3 mil millones de pesos.',
      [3500, 'rounds'],
      [2_300_000, 'tablets'],
      [3_000_000_000, 'MXN'],
    ],
    ['Un kilo y medio de cocaína y 45 kilos 300 gramos de heroína.', [1.5, 'kg', 'cocaína'], [45.3, 'kg', 'heroína']],
    ['Murieron al menos siete personas; otras doce resultaron heridas.', [7, 'deaths', 'personas'], [12, 'injured']],
    [
      'La recompensa es de 15 mdp; el precio, 250 pesos por dosis.',
      [15_000_000, 'MXN', 'recompensa'],
      [250, 'MXN', 'precio'],
    ],
    ['Entre 20 y 30 hombres armados atacaron.', [20, 'people', 'hombres armados'], [30, 'people', 'hombres armados']],
  ]);
});

describe('what is no figure', () => {
  check('en', [
    ['Orduña, 41, of Reynosa; a 34-year-old man, aged 19.'],
    ['The U-2, RC-135 and P-8 flew with an F-16 and AK-47s.'],
    ['Report FX-SZ-2027-1193, invoice 2217, docket 1:25-cr-00123, Section 702 powers.'],
    ['At 0342 hours, 06:10 h and 9:30 p.m. on May 7, 2027.'],
    ['Published about 3 hours ago. 5 min read. Page 3 of 9. 12 comments.'],
    ['1. First point\n2. Second point\n(3) Third point'],
    ['The 21st century, the 2nd group, No. 2 in the group, Title 42 expulsions.'],
    ['More than two decades; within two hours; for ten years.'],
    ['The two countries, both leaders, one of them, dozens of trucks, tens of thousands of deaths.'],
    ['He gave three reasons in two ways; one in five vehicles is scanned.'],
    ['Call (956) 555-0138 or 1-800-555-0199; see https://example.org/12/people/30-tons.'],
    ['A four-lane highway, two-way radios and eighteen-wheelers; 21 U.S.C. 841(b)(1)(A).'],
    ['A 2019 Freightliner and the 2020 elections; 50/50 odds, 9/11 attacks.'],
  ]);
  check('es', [
    ['Tiene 41 años, vive en la calle Hidalgo 223 y viajaba por la carretera 15.'],
    ['Los dos países acordaron tres puntos el 14 de mayo de 2027 a las 10:30 horas.'],
    ['El artículo 19, decenas de personas, un hombre, una camioneta, cientos de casos.'],
  ]);
  test('nothing is read from ranges that are taken', () => {
    const text = 'account 4471 deposits and 12 wires';
    assert.deepEqual(
      findFigures({ text, language: 'en' }, [], [[26, 28]]).map((one) => one.value),
      [],
    );
  });
  test('nothing is read from page furniture', () => {
    const text = 'Read 12 deposits. Then 13 wires.';
    const sentence = { first: 0, last: 0, paragraph: 0 };
    const sentences = [
      { ...sentence, start: 0, end: 17, kind: 'furniture' as const },
      { ...sentence, start: 18, end: 32, kind: 'prose' as const },
    ];
    assert.deepEqual(
      findFigures({ text, language: 'en', sentences }, [], []).map((one) => one.value),
      [13],
    );
  });
});

describe('what is said with a figure', () => {
  const first = (text: string, language: TextLanguage = 'en'): Figure => {
    const [figure] = figuresOf(text, language);
    assert.ok(figure);
    return figure;
  };
  const qualifiers: readonly (readonly [string, Figure['qualifier']])[] = [
    ['some 10,000 troops', 'about'],
    ['closer to 65 countries', 'about'],
    ['nearly 6 million trucks', 'nearly'],
    ['at least three soldiers', 'at least'],
    ['as many as 45 recruits', 'at most'],
    ['valued at more than $117 million', 'more than'],
    ['fewer than 30 flights', 'less than'],
    ['139,000+ migrants', 'more than'],
    ['handed over 29 suspects', null],
    ['unos 40 kilos', 'about'],
    ['casi 40 kilos', 'nearly'],
    ['por lo menos 40 kilos', 'at least'],
    ['más de 40 kilos', 'more than'],
    ['Estimated value of the load: $5.9 million', 'about'],
  ];
  for (const [text, qualifier] of qualifiers) test(text, () => assert.equal(first(text).qualifier, qualifier));

  test('a claim called false is refuted, and what corrects it is not', () => {
    const [wrong, right] = figuresOf(
      'He falsely claimed that 300,000 voters died. The true number is about 90,000.',
      'en',
    );
    assert.deepEqual([wrong?.refuted, right?.refuted, right?.value, right?.unit], [true, false, 90_000, wrong?.unit]);
  });
  test('a corrected weight is refuted', () => {
    const found = figuresOf(
      'A note gave the weight as 421.6 lb. Two digits were swapped. The correct weight is 412.6 lb.',
      'en',
    );
    assert.deepEqual(
      found.map((one) => [one.value, one.refuted]),
      [
        [421.6, true],
        [412.6, false],
      ],
    );
  });
  test('la cifra correcta', () => {
    const found = figuresOf('Versiones de prensa hablaron de cinco detenidos. La cifra correcta es cuatro.', 'es');
    assert.deepEqual(
      found.map((one) => [one.value, one.unit, one.refuted]),
      [
        [5, 'people', true],
        [4, 'people', false],
      ],
    );
  });
  test('not one but the other', () => {
    assert.deepEqual(
      figuresOf('It held not 30 packages but 40 packages.', 'en').map((one) => one.refuted),
      [true, false],
    );
  });
  test('dates and speakers of the sentence', () => {
    const [a, b] = figuresOf(
      'There were 73 deaths in 2023, Alma Ruiz said. In 2024 there were 61 deaths, according to the Health Board.',
      'en',
    );
    assert.deepEqual([a?.date, a?.speaker, b?.date, b?.speaker], ['2023', 'Alma Ruiz', '2024', 'the Health Board']);
  });
  test('a figure said again is left out, one of another thing stays', () => {
    const text =
      'They found 412 lb of cocaine. The weight was 412 lb. A scale showed 412 lb of sugar. There were 412 bags.';
    assert.deepEqual(
      distinctFigures(figuresOf(text, 'en')).map((one) => `${one.unit} ${one.what}`),
      ['lb cocaine', 'lb sugar', 'bags bags'],
    );
  });
});

const parts =
  'two 5 1,240 kg of people $ USD million mil % the . , - / half y medio 2027 about falsely correct number is : ( ) " tons in'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((some) => some.join(' ')),
);

test('quote and number are ranges of the text, figures stand in order, values are finite', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom<TextLanguage>('en', 'es', 'other'), (text, language) => {
      let from = 0;
      for (const one of figuresOf(text, language)) {
        assert.equal(one.quote, text.slice(one.start, one.end));
        assert.ok(one.number[0] >= from && one.number[1] > one.number[0] && one.number[1] <= text.length);
        assert.ok(one.start <= one.number[0] && one.end >= one.number[1]);
        assert.ok(Number.isFinite(one.value) && one.value >= 0);
        from = one.number[0];
      }
    }),
    { numRuns: 500 },
  );
});
