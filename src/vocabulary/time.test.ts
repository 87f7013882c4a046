import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareDates,
  covers,
  dateOf,
  earliest,
  formatDate,
  formatRange,
  isExpected,
  latest,
  overlaps,
  parseDate,
  precisionOf,
  readDate,
} from './time.ts';

const precisions = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const anyDate = fc
  .tuple(fc.integer({ min: earliest('0001'), max: latest('9999') }), fc.constantFrom(...precisions))
  .map(([at, precision]) => dateOf(at, precision));

const same: readonly (readonly [string, string])[] = [
  ['2026', '2026'],
  [' 2026-03 ', '2026-03'],
  ['2026-03-14', '2026-03-14'],
  ['2024-02-29', '2024-02-29'],
  ['2026-03-14T10', '2026-03-14T10Z'],
  ['2026-03-14T10:20', '2026-03-14T10:20Z'],
  ['2026-03-14 10:20:30.123', '2026-03-14T10:20:30Z'],
  ['2026-03-14T23:30-06:00', '2026-03-15T05:30Z'],
  ['0066', '0066'],
];
test('a date is kept in one canonical text', () => {
  for (const [text, canonical] of same) assert.equal(parseDate(text), canonical, text);
});

const refused: readonly (readonly [string, RegExp])[] = [
  ['2026-02-31', /from 01 to 28 in February 2026, not 31/],
  ['2023-02-29', /28 in February 2023/],
  ['2026-13', /month from 01 to 12, not 13/],
  ['2026-00-10', /month/],
  ['2026-3-4', /2026-03-14/],
  ['2026-03-14T24:00', /time of day/],
  ['2026-03-14T10+05:30', /minutes beside the hour/],
  ['2026-03-14T10:00+19:00', /offset/],
  ['0000', /year from 0001/],
  ['0001-01-01T00:00+01:00', /in UTC/],
  ['14/03/2026', /2026-03-14/],
  ['', /a date as/],
];
test('31/02 and other faults are refused, naming why', () => {
  for (const [text, why] of refused) {
    const found = parseDate(text);
    assert.ok(isExpected(found), text);
    assert.match(found.expected, why, text);
  }
});

const readings: readonly (readonly ['en' | 'es', string, string, string, 'about' | null])[] = [
  ['en', '12 Mar 1971', '1971-03-12', '1971-03-12', null],
  ['en', '12-Mar-1971', '1971-03-12', '1971-03-12', null],
  ['en', 'March 12, 1971', '1971-03-12', '1971-03-12', null],
  ['en', '1st of May 1971', '1971-05-01', '1971-05-01', null],
  ['en', 'Mar 1975', '1975-03', '1975-03', null],
  ['en', 'Sept. 1975', '1975-09', '1975-09', null],
  ['en', '1960', '1960', '1960', null],
  ['en', 'circa 1960', '1960', '1960', 'about'],
  ['en', 'c. 1960', '1960', '1960', 'about'],
  ['en', 'Approximately 1962', '1962', '1962', 'about'],
  ['en', '1962 to 1964', '1962', '1964', null],
  ['en', 'circa 1962 to 1964', '1962', '1964', 'about'],
  ['en', 'circa 1962 to circa 1964', '1962', '1964', 'about'],
  ['en', 'between 1960 and 1962', '1960', '1962', null],
  ['en', '12 Mar 1971 to 4 Apr 1971', '1971-03-12', '1971-04-04', null],
  ['en', '1962-1964', '1962', '1964', null],
  ['en', '1960s', '1960', '1969', null],
  ['en', '25/03/1971', '1971-03-25', '1971-03-25', null],
  ['en', '03/25/1971', '1971-03-25', '1971-03-25', null],
  ['en', '05/05/1971', '1971-05-05', '1971-05-05', null],
  ['en', '00/00/1971', '1971', '1971', null],
  ['en', '1971-03-12', '1971-03-12', '1971-03-12', null],
  ['en', '1971/3/12', '1971-03-12', '1971-03-12', null],
  ['es', '12 de marzo de 1971', '1971-03-12', '1971-03-12', null],
  ['es', '1º de mayo de 1971', '1971-05-01', '1971-05-01', null],
  ['es', '12 mar. 1971', '1971-03-12', '1971-03-12', null],
  ['es', 'marzo de 1971', '1971-03', '1971-03', null],
  ['es', 'Septiembre del año 1971', '1971-09', '1971-09', null],
  ['es', 'hacia 1960', '1960', '1960', 'about'],
  ['es', 'aproximadamente en', '', '', null],
  ['es', 'de 1962 a 1964', '1962', '1964', null],
  ['es', 'entre 1960 y 1962', '1960', '1962', null],
  ['es', 'del 12 de marzo de 1971 al 4 de abril de 1971', '1971-03-12', '1971-04-04', null],
  ['es', 'década de 1960', '1960', '1969', null],
];
test('dates of lists are read in English and Spanish', () => {
  for (const [language, text, from, to, qualifier] of readings) {
    if (from === '') assert.ok(isExpected(readDate(text, language)), text);
    else assert.deepEqual(readDate(text, language), { from, to, qualifier }, text);
  }
});

test('12/03/1971 is refused as ambiguous unless an order is given', () => {
  const found = readDate('12/03/1971', 'es');
  assert.ok(isExpected(found));
  assert.match(found.expected, /12 Mar 1971 or 3 Dec 1971/);
  assert.deepEqual(readDate('12/03/1971', 'es', 'dmy'), { from: '1971-03-12', to: '1971-03-12', qualifier: null });
  assert.deepEqual(readDate('12/03/1971', 'en', 'mdy'), { from: '1971-12-03', to: '1971-12-03', qualifier: null });
  assert.deepEqual(readDate('00/03/1971', 'en', 'dmy'), { from: '1971-03', to: '1971-03', qualifier: null });
});

test('a text that is no date, or an impossible one, says what is expected', () => {
  const faults: readonly (readonly [string, RegExp])[] = [
    ['31/02/1971', /from 01 to 28 in February 1971, not 31/],
    ['31 Feb 1971', /from 01 to 28/],
    ['1964 to 1962', /not before 1964/],
    ['unknown', /12 Mar 1971/],
    ['early 1960s', /12 Mar 1971/],
    ['Mar 12', /12 Mar 1971/],
    ['12 Mar 71', /12 Mar 1971/],
    ['', /12 Mar 1971/],
  ];
  for (const [text, why] of faults) {
    const found = readDate(text, 'en');
    assert.ok(isExpected(found), text);
    assert.match(found.expected, why, text);
  }
});

test('a date is shown to the precision that is known, in both languages', () => {
  const shown: readonly (readonly [string, string, string])[] = [
    ['2027', '2027', '2027'],
    ['2027-03', 'March 2027', 'marzo de 2027'],
    ['2027-03-14', '14 Mar 2027', '14 mar 2027'],
    ['2027-01-04', '4 Jan 2027', '4 ene 2027'],
    ['2027-03-14T10Z', '14 Mar 2027, 10 h UTC', '14 mar 2027, 10 h UTC'],
    ['2027-03-14T10:20Z', '14 Mar 2027, 10:20 UTC', '14 mar 2027, 10:20 UTC'],
    ['2027-03-14T10:20:05Z', '14 Mar 2027, 10:20:05 UTC', '14 mar 2027, 10:20:05 UTC'],
  ];
  for (const [date, en, es] of shown) {
    assert.equal(formatDate(date, 'en'), en);
    assert.equal(formatDate(date, 'es'), es);
  }
  assert.equal(formatRange({ from: '2019', to: '2027-03' }, 'es'), '2019 – marzo de 2027');
  assert.equal(formatRange({ from: '2019', to: null }, 'es'), 'desde 2019');
  assert.equal(formatRange({ from: null, to: '2019' }, 'en'), 'until 2019');
  assert.equal(formatRange({ from: null, to: null }, 'en'), '');
});

test('ranges overlap and cover as wide as their imprecise ends allow', () => {
  assert.ok(overlaps({ from: '2026', to: '2026-03' }, { from: '2026-03-31', to: null }));
  assert.ok(!overlaps({ from: '2026', to: '2026-02' }, { from: '2026-03-01', to: null }));
  assert.ok(covers({ from: '2026', to: '2026' }, '2026-12-31T23:59:59Z'));
  assert.ok(!covers({ from: '2026-02', to: null }, '2026'));
  assert.ok(covers({ from: null, to: null }, '1500'));
});

test('text that is no canonical date throws', () => {
  assert.throws(() => earliest('2026-02-31'), RangeError);
  assert.throws(() => precisionOf('soon'), RangeError);
});

test('the first moment never lies after the last, and one more precise lies within', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      assert.ok(earliest(date) <= latest(date));
      const exact = dateOf(earliest(date), 'second');
      assert.ok(covers({ from: date, to: date }, exact));
      assert.equal(dateOf(latest(date), precisionOf(date)), date);
    }),
  );
});

test('canonical text is a fixed point, and reading agrees with parsing', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      assert.equal(parseDate(date), date);
      assert.deepEqual(readDate(date, 'en'), { from: date, to: date, qualifier: null });
    }),
  );
});

test('what formatDate writes to the day, readDate reads back, in both languages', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom('en' as const, 'es' as const), (date, language) => {
      fc.pre(earliest(date) >= Date.UTC(1000, 0, 1) && ['year', 'month', 'day'].includes(precisionOf(date)));
      assert.deepEqual(readDate(formatDate(date, language), language), { from: date, to: date, qualifier: null });
    }),
  );
});

test('compareDates is a total order', () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) + 0);
      assert.equal(compareDates(a, b) === 0, a === b);
      if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
    }),
  );
});
