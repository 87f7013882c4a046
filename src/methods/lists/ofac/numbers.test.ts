import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListedIdentifierType } from '#vocabulary/listed.ts';
import { numberIn, secondNumber } from './numbers.ts';

const table: readonly (readonly [type: ListedIdentifierType, text: string, number: string, why: string])[] = [
  ['passport', 'Z0000001', 'Z0000001', 'a number alone'],
  ['passport', 'No.: 0000001, Mexico, Issue Date 1 January 2000', '0000001', 'words before and after a comma'],
  ['passport', 'Booklet A0000001', 'A0000001', 'a word before it'],
  ['passport', 'Z0000001 and Kuwaiti National ID No. 000000000000', 'Z0000001', 'a second number'],
  ['passport', 'issued in Guadalajara, Jalisco', '', 'no number at all'],
  ['passport', 'and National ID were', '', 'a torn sentence'],
  ['national-id', '0-16 Reg 00001', '0-16 Reg 00001', 'a word inside a number of two parts'],
  ['national-id', 'A000000(1)', 'A000000(1)', 'a check digit in brackets'],
  ['national-id', '12/ABCDEF(N)000000', '12/ABCDEF(N)000000', 'letters in brackets'],
  ['registration', '0000000000001 (Mexico).ective Date (EO 1): 1 Jan 2000', '0000000000001', 'a torn country'],
  ['registration', 'F.5 (29) AR-11/2000', 'F.5 (29) AR-11/2000', 'a number in brackets'],
  ['registration', 'MAT 46-47 TOMO 460 L.', 'MAT 46-47 TOMO 460 L.', 'capitals belong to it'],
  ['tax-id', 'BE 000,000,001', 'BE 000,000,001', 'commas between digits'],
  ['other', '55', '', 'a serial number that strangers share'],
  ['other', '0055', '0055', 'four are enough'],
  ['tail-number', 'XA-AAA', 'XA-AAA', 'letters alone are a tail number'],
  ['bic', 'AAAAMXMM', 'AAAAMXMM', 'and a bank code'],
];

for (const [type, text, number, why] of table)
  test(`${text}: ${why}`, () => assert.equal(numberIn(type, text), number));

test('a second number comes with its words', () => {
  assert.deepEqual(secondNumber('Z0000001 and Kuwaiti National ID No. 000000000000'), {
    words: 'Kuwaiti National ID No.',
    number: '000000000000',
  });
  assert.equal(secondNumber('Z0000001'), null);
});
