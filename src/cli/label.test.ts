import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { banner, openLabel, tlps, uses, type Label } from '#vocabulary/label.ts';
import { classifications } from '#vocabulary/purpose.ts';
import { readLabel } from './label.ts';

test('a label is a TLP with its conditions in any order', () => {
  assert.deepEqual(readLabel('AMBER'), { tlp: 'AMBER' });
  assert.deepEqual(readLabel('tlp:white'), { tlp: 'CLEAR' });
  assert.deepEqual(readLabel('TLP AMBER+STRICT REL SOUTH'), { tlp: 'AMBER+STRICT', parties: ['SOUTH'] });
  assert.deepEqual(
    readLabel('TLP:AMBER REL SOUTH, NORTH ORCON NORTH FOR liaison HOPS 1 lead+evidence mx:RESERVADA FUENTES/OTRA'),
    {
      tlp: 'AMBER',
      parties: ['NORTH', 'SOUTH'],
      originators: ['NORTH'],
      purposes: ['liaison'],
      hops: 1,
      uses: ['evidence', 'lead'],
      classifications: ['MX:reservada'],
      compartments: ['FUENTES', 'OTRA'],
    },
  );
  assert.deepEqual(readLabel('RED TO uar,cci UNTIL 2027-03'), {
    tlp: 'RED',
    recipients: ['cci', 'uar'],
    expires: Date.parse('2027-04-01T00:00Z'),
  });
  assert.deepEqual(readLabel('{"tlp":"GREEN","hops":2}'), { tlp: 'GREEN', hops: 2 });
});

test('a label that is not one says what is expected', () => {
  const expected: [string, RegExp][] = [
    ['', /TLP:CLEAR, .*first/],
    ['PURPLE', /TLP:CLEAR/],
    ['REL NORTH', /first/],
    ['AMBER REL', /names after REL/],
    ['AMBER HOPS many', /whole number/],
    ['AMBER UNTIL 2027-02-31', /after UNTIL/],
    ['AMBER rel north secretish', /"secretish"/],
    ['{"tlp":', /JSON \(/],
  ];
  for (const [text, problem] of expected) {
    const found = readLabel(text);
    assert.ok('expected' in found, text);
    assert.match(found.expected, problem);
  }
});

test('the line over a page is read back as the label it stands for', () => {
  const some = <T>(from: readonly T[]) => fc.subarray([...from]).map((list) => list.toSorted());
  const label = fc.record<Partial<Label>>({
    tlp: fc.constantFrom(...tlps),
    classifications: some(Object.keys(classifications)),
    compartments: some(['FUENTES', 'OTRA-2']),
    parties: fc.option(some(['NORTH', 'SOUTH'])),
    originators: some(['NORTH', 'MERIDIANO']),
    uses: fc.option(fc.subarray([...uses], { minLength: 1 }).map((list) => list.toSorted())),
  });
  fc.assert(
    fc.property(label, (parts) =>
      assert.deepEqual({ ...openLabel, ...readLabel(banner({ ...openLabel, ...parts })) }, { ...openLabel, ...parts }),
    ),
  );
});
