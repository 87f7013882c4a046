import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from './csv.ts';

test('quotes, commas and line ends are kept; formulas are made harmless; numbers stay numbers', () => {
  assert.equal(
    toCsv([
      ['a', 'b,c'],
      ['say "x"', 'two\nlines'],
    ]),
    'a,"b,c"\r\n"say ""x""","two\nlines"',
  );
  assert.equal(toCsv([['=1+1', '-5', '-cmd', '@x', '+1,240']]), `'=1+1,-5,'-cmd,'@x,"+1,240"`);
});
