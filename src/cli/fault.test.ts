import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault, faultOf, refusalFault, usage, wrong, wrongLine } from './fault.ts';
import { clean, columns, progressLine } from './terminal.ts';

test('an error names place, what was found and what is expected', () => {
  assert.equal(
    wrongLine({ at: 'map.json', line: 2, column: 5, found: 'a comma', expected: 'JSON' }),
    'map.json:2:5: a comma; expected JSON',
  );
  assert.equal(wrong('--grade', 'Z9', 'a grade').exit, 1);
  assert.equal(usage('--grade', 'Z9', 'a grade').exit, 2);
});

test('a system error names the file', () => {
  const missing = Object.assign(new Error('ENOENT: …'), { code: 'ENOENT', path: 'gone.csv' });
  assert.deepEqual(faultOf(missing).lines, ['gone.csv: no such file or folder; expected one that exists']);
  assert.deepEqual(faultOf(new Error('boom')).lines, ['boom']);
  const fault = new Fault('x');
  assert.equal(faultOf(fault), fault);
});

test('what a node refuses keeps its rule, and every field its own line', () => {
  const rule = refusalFault(403, { rule: 'content.write', detail: 'An overseer changes nothing.' }, 'imports');
  assert.deepEqual(
    [rule.exit, rule.lines, rule.answer],
    [
      1,
      ['content.write: refused; An overseer changes nothing.'],
      { refused: 'content.write', reason: 'An overseer changes nothing.' },
    ],
  );
  const fields = [
    { field: 'label.parties', found: 'WEST', expected: 'one of NORTH, SOUTH' },
    { field: 'source', found: '', expected: 'a source' },
  ];
  assert.deepEqual(refusalFault(422, { fields }, 'imports').lines, [
    'label.parties: WEST; expected one of NORTH, SOUTH',
    'source: nothing; expected a source',
  ]);
  assert.deepEqual(refusalFault(500, { detail: 'Try again.' }, 'search').lines, [
    'search: the node failed (500); expected an answer; its log has the cause',
  ]);
  assert.deepEqual(refusalFault(404, { title: 'Not found' }, 'entities/x').answer, {
    refused: 'not-found',
    reason: 'Not found',
  });
});

test('nothing from a store can steer the terminal', () => {
  assert.equal(clean('a\u001b[31mb\u0007\u202ec\nd'), 'a\ufffd[31mb\ufffd\ufffdc d');
  assert.equal(
    columns(
      [
        ['a', 'b'],
        ['ccc', 'd'],
      ],
      ' ',
    ),
    ' a    b\n ccc  d',
  );
});

test('progress is written over on a terminal and rare elsewhere', () => {
  let at = 0;
  const written: string[] = [];
  const stream = (isTTY: boolean) =>
    ({ isTTY, write: (text: string) => written.push(text) }) as unknown as NodeJS.WriteStream;
  const plain = progressLine(stream(false), () => at);
  plain.show('one');
  at = 11_000;
  plain.show('two');
  plain.end();
  const terminal = progressLine(stream(true), () => at);
  terminal.show('three');
  terminal.end();
  assert.deepEqual(written, ['two\n', '\r\u001b[Kthree', '\r\u001b[K']);
});
