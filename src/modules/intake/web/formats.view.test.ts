import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats as readers } from '../readers/formats.ts';
import { formats, recognise } from './formats.view.ts';

test('the form knows exactly the formats the node reads', () => {
  assert.deepEqual(
    formats.map(({ id, isList, mapped }) => ({ id, isList, mapped })),
    readers.map(({ id, isList, mapped }) => ({ id, isList, mapped })),
  );
});

const cases: readonly [string, string, string | undefined][] = [
  ['a.ftm.json', '{"id":"x","schema":"Person"}', 'ftm'],
  ['unnamed', '{"id":"x"}', 'ftm'],
  ['b.jsonl.gz', '', 'ftm'],
  ['statements.csv', 'canonical_id,entity_id,prop,prop_type,schema,value\n', 'ftm-statements'],
  ['statements.csv', '\ufeff"entity_id","prop","schema","value"\r\n', 'ftm-statements'],
  ['SDN.CSV', '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA"', 'ofac'],
  ['add_2025-12-24.csv', '', 'ofac'],
  ['list.csv', '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0-', 'ofac'],
  ['people.csv', 'rfc,nombre\n', 'csv'],
  ['people.tsv', 'rfc\tnombre\n', 'csv'],
  ['photo.png', '\u0089PNG', undefined],
];
for (const [name, head, expected] of cases) {
  test(`${name} beginning ${JSON.stringify(head.slice(0, 30))} is ${expected ?? 'not known'}`, () => {
    assert.equal(recognise([{ name, head }]), expected);
  });
}

test('files of different formats have none in common', () => {
  assert.equal(
    recognise([
      { name: 'a.csv', head: 'x,y' },
      { name: 'b.json', head: '{}' },
    ]),
    undefined,
  );
  assert.equal(recognise([]), undefined);
});
