import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findDates } from './find.ts';

type Row = readonly [text: string, ...dates: readonly (readonly [text: string, date: string | null, basis?: string])[]];

const check = (rows: readonly Row[], language: 'en' | 'es', dated: string | null): void => {
  for (const [text, ...expected] of rows) {
    test(text, () => {
      const { dates } = findDates(text, { language, dated });
      assert.deepEqual(
        dates.map((found, index) => [
          found.text,
          found.date,
          ...(expected[index]?.[2] === undefined ? [] : [found.basis]),
        ]),
        expected.map((one) => [...one]),
      );
    });
  }
};

describe('dates as written', () => {
  check(
    [
      ['It was Tuesday, February 24, 2026 in Tampico.', ['Tuesday, February 24, 2026', '2026-02-24', 'stated']],
      ['On 24 February 2026 and on 2027-05-06.', ['24 February 2026', '2026-02-24'], ['2027-05-06', '2027-05-06']],
      ['Held June 5-6, 2026 there.', ['June 5-6, 2026', '2026-06-05/2026-06-06']],
      ['From January-March 2024 on.', ['January-March 2024', '2024-01/2024-03']],
      ['The pact, launched in 2008, ran 2007-2021.', ['2008', '2008'], ['2007-2021', '2007/2021']],
      ['between 2019 and 2021', ['2019 and 2021', '2019/2021']],
      ['between December 2023 and March 2024', ['December 2023 and March 2024', '2023-12/2024-03']],
      ['deaths over the year that ended in October 2024', ['year that ended in October 2024', '2023-11/2024-10']],
      ['the 12 months ending in April 2024', ['12 months ending in April 2024', '2023-05/2024-04']],
      ['the 1980s and the eighties', ['1980s', '1980/1989', 'decade'], ['eighties', '1980/1989', 'decade']],
      ['a sweeping 1996 statute and the 2020 arrest', ['1996', '1996'], ['2020', '2020']],
      ['on 05/06/2027, 0342 hours', ['05/06/2027', '2027-05-06']],
      ['on 05/06/2027, 03:42 UTC', ['05/06/2027, 03:42 UTC', '2027-05-06T03Z']],
      ['at 2027-05-06T03:42Z', ['2027-05-06T03:42Z', '2027-05-06T03Z']],
      ['14-May-2027 and 14/MAY/2027', ['14-May-2027', '2027-05-14'], ['14/MAY/2027', '2027-05-14']],
    ],
    'en',
    null,
  );
  check(
    [
      [
        'el 14 de mayo de 2027 y el 1º de junio del 2026',
        ['14 de mayo de 2027', '2027-05-14'],
        ['1º de junio del 2026', '2026-06-01'],
      ],
      ['del 3 al 7 de mayo de 2026', ['3 al 7 de mayo de 2026', '2026-05-03/2026-05-07']],
      ['del 28 de abril al 3 de mayo de 2026', ['28 de abril al 3 de mayo de 2026', '2026-04-28/2026-05-03']],
      ['del 28 de diciembre al 3 de enero de 2026', ['28 de diciembre al 3 de enero de 2026', '2025-12-28/2026-01-03']],
      ['en marzo de 2019 y desde 2020', ['marzo de 2019', '2019-03'], ['2020', '2020']],
      ['el catorce de mayo de dos mil veintisiete', ['catorce de mayo de dos mil veintisiete', '2027-05-14']],
      ['los años ochenta y la década de 1990', ['años ochenta', '1980/1989'], ['1990', '1990/1999']],
      ['el 9 de abril de 2026 a las 10:30 horas', ['9 de abril de 2026', '2026-04-09']],
    ],
    'es',
    null,
  );
});

describe('day and month by numbers', () => {
  check(
    [
      ['on 05/06/2027', ['05/06/2027', '2027-05-06', 'US order']],
      [
        'on 05/06/2027 and 11/23/2026',
        ['05/06/2027', '2027-05-06', 'order told by 11/23/2026'],
        ['11/23/2026', '2026-11-23', 'US order'],
      ],
      [
        'on 05/06/2027 and 23/11/2026',
        ['05/06/2027', '2027-06-05', 'order told by 23/11/2026'],
        ['23/11/2026', '2026-11-23', 'day first'],
      ],
      ['3 June 2027, then 05/06/2027', ['3 June 2027', '2027-06-03'], ['05/06/2027', '2027-06-05', 'day first']],
      ['07/07/2027 is plain', ['07/07/2027', '2027-07-07', 'stated']],
      ['01/11/2027 to 03/29/2027', ['01/11/2027 to 03/29/2027', '2027-01-11/2027-03-29']],
    ],
    'en',
    null,
  );
  check([['el 05/06/2027 y el 14.05.2027', ['05/06/2027', '2027-06-05'], ['14.05.2027', '2027-05-14']]], 'es', null);
});

describe('dates told by the date of the document', () => {
  check(
    [
      ['in a Jan. 20 order', ['Jan. 20', '2026-01-20', 'year of the document']],
      ['on November 3 it sank', ['November 3', '2025-11-03', 'year before that of the document']],
      ['on May 3 troops arrive', ['May 3', '2026-05-03', 'year of the document']],
      ['since May 3 it has held', ['May 3', '2025-05-03', 'year before that of the document']],
      ['it is due on November 3', ['November 3', '2026-11-03', 'year of the document']],
      ['in March, troops tried', ['March', '2026-03', 'year of the document']],
      ['Last Friday he landed', ['Last Friday', '2026-03-06', "relative to the document's date"]],
      ['yesterday and last October', ['yesterday', '2026-03-11'], ['last October', '2025-10']],
      ['last week', ['last week', '2026-03-02/2026-03-08']],
      ['In recent days it fell', ['In recent days', '2026-03']],
      ['over the past five years', ['the past five years', '2021/2026']],
      ['Four years ago; two weeks ago', ['Four years ago', '2022'], ['two weeks ago', '2026-02-23/2026-03-01']],
      ['in recent years', ['in recent years', null, 'vague']],
    ],
    'en',
    '2026-03-12',
  );
  check(
    [
      ['hoy y ayer', ['hoy', '2026-03-12'], ['ayer', '2026-03-11']],
      ['el pasado 4 de marzo', ['4 de marzo', '2026-03-04']],
      ['el 15 de noviembre del año pasado', ['15 de noviembre del año pasado', '2025-11-15']],
      ['el 1 de febrero del presente año', ['1 de febrero del presente año', '2026-02-01']],
      ['el pasado lunes, la semana pasada', ['pasado lunes', '2026-03-09'], ['semana pasada', '2026-03-02/2026-03-08']],
      ['hace dos semanas', ['Hace dos semanas'.toLowerCase(), '2026-02-23/2026-03-01']],
      ['ceremonia del día 22', ['día 22', '2026-03-22']],
      ['en el día 22 de abril', ['22 de abril', '2026-04-22']],
      ['antes de que termine 2027', ['2027', '2027']],
      ['se celebrará el 9 de abril', ['9 de abril', '2026-04-09']],
    ],
    'es',
    '2026-03-12',
  );
  check(
    [
      ['En enero vamos a instalar', ['enero', '2027-01', 'year after that of the document']],
      ['En enero instalaron', ['enero', '2026-01']],
    ],
    'es',
    '2026-12-09',
  );
  check([['Hoy y la semana pasada', ['Hoy', '2026-11'], ['semana pasada', '2026-10']]], 'es', '2026-11');
  check(
    [
      ['DTG: 151822Z MAR 27', ['151822Z MAR 27', '2027-03-15T18Z', 'stated']],
      ['sunk at 321822Z MAR 27', ['MAR 27', null]],
    ],
    'en',
    null,
  );
  check(
    [
      ['on February 27 she said', ['February 27', null, 'no year']],
      [
        'On May 3, 2024 it rained.\n\nNobody came. On May 9 it did not.',
        ['May 3, 2024', '2024-05-03'],
        ['May 9', '2024-05-09', 'year of a date close by'],
      ],
      ['Last Friday he landed', ['Last Friday', null, 'no date to count from']],
      [
        'On May 3, 2024 it rained. On May 9 it did not.',
        ['May 3, 2024', '2024-05-03'],
        ['May 9', '2024-05-09', 'year of a date close by'],
      ],
    ],
    'en',
    null,
  );
});

describe('what is no date', () => {
  for (const text of [
    'Report FX-SZ-2027-1193, request PR-2027-118.',
    '18 U.S.C. 2339B and Section 702; Title 18',
    'call +1 (956) 555-0138 or 2027 5555 1234',
    'It cost $2,019.00, or USD 2020.',
    'invoice 2017 for 1999 kg; 2000 cases',
    'it may march on; they said so in may',
    'A 2019 Freightliner Cascadia, at 0610 hours, 24/7',
    'see https://example.org/2024/05/06/last-friday-2024',
  ]) {
    test(text, () => {
      assert.deepEqual(
        findDates(text, { language: 'en', dated: '2026-03-12' }).dates.map((found) => found.text),
        [],
      );
    });
  }
});

describe('the date of the document itself', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Tuesday, February 24, 2026\n\nA headline\n\nText of 3 May 2020.', '2026-02-24'],
    ['FISCALÍA\nComunicado 7\nCiudad de México, a 14 de mayo de 2027\n\nEl 11/05/2027 se detuvo a uno.', '2027-05-14'],
    ['SEIZURE REPORT\nSeizure: 05/06/2027, 0342 hours. Report written: May 7, 2027\nPort: Nowhere', '2027-05-07'],
    ['Title\nDate: 2027-01-02\nOn 2026-12-30 a thing happened.', '2027-01-02'],
    ['Published on March 3, 2025 by nobody\n\nText', '2025-03-03'],
    ['Case 7\nDTG: 151822Z MAR 27\nText', '2027-03-15'],
    ['Radio · The morning · 9 May 2027\n\nText', '2027-05-09'],
    ['A story.\n\nSomebody contributed. May 7, 2027 21:40 GMT', '2027-05-07'],
    ['A story ends on May 7, 2027', null],
    ['PHARR, Texas, May 7, 2027 – Officers found it.', '2027-05-07'],
    ['Nothing is told here but that on May 3, 2024 it rained.', null],
    ['The 2008 pact of 3 May 2020 holds.', null],
  ];
  for (const [text, dated] of rows)
    test(text.slice(0, 40), () => assert.equal(findDates(text, { language: 'en' }).dated, dated));
  test('a given date wins', () => {
    const { dated, dates } = findDates('May 7, 2027\n\nyesterday', { language: 'en', dated: '2020-01-02' });
    assert.equal(dated, '2020-01-02');
    assert.equal(dates[1]?.date, '2020-01-01');
  });
});

test('a year that ended then does not reach over a date before it', () => {
  const { dates } = findDates('In the year to May it fell and ended May 2027.', { language: 'en' });
  assert.deepEqual(
    findDates('año May ended May 2027', { language: 'en' }).dates.map((one) => one.text),
    ['May', 'May 2027'],
  );
  assert.deepEqual(
    dates.map((one) => one.text),
    ['May', 'May 2027'],
  );
});

const words =
  'May 5 2027 , - / to 03 11/23/2026 last Friday de mayo del año ended in the year 1980s ago two hace . 24'.split(' ');
const texts = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ')),
);
const shape = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\dZ)?)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

test('every date is a slice of its text, in order, and of the declared form', () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('en', 'es', 'other'),
      fc.option(fc.constant('2026-03-12')),
      (text, language, dated) => {
        let from = 0;
        for (const found of findDates(text, { language, dated }).dates) {
          assert.equal(text.slice(found.start, found.end), found.text);
          assert.ok(found.start >= from && found.end > found.start);
          assert.ok(found.date === null ? found.precision === null : shape.test(found.date), String(found.date));
          from = found.end;
        }
      },
    ),
    { numRuns: 500 },
  );
});
