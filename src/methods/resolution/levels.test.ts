import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelNames, levelOf } from './levels.ts';
import { comparatorOf } from './roles.ts';
import type { FieldPlan, Role } from './shapes.ts';
import { openTable } from './table.ts';

const rows: readonly (readonly [role: Exclude<Role, 'ignore'>, a: string, b: string, level: string])[] = [
  ['given', 'Ana', '', 'missing'],
  ['given', 'José', 'Jose', 'exact'],
  ['given', 'Grace', 'Gracce', 'near'],
  ['surname', 'Jiménez', 'Ximenes', 'sound'],
  ['surname', 'Rodríguez', 'Rodrigo', 'close'],
  ['given', 'Roberto', 'Rob', 'short'],
  ['given', 'José Luis', 'Luis', 'short'],
  ['given', 'Robert', 'R', 'initial'],
  ['given', 'Ana', 'Luis', 'differs'],
  ['address', 'calle 5 de mayo', 'mayo 5 de calle', 'order'],
  ['full-name', 'Ana María Soto', 'Ana Maria Soto Ruiz', 'part'],
  ['full-name', 'Ana Soto Ruiz', 'Ana Soto Peña', 'overlap'],
  ['birth-date', '1990-02-03', '1990-02-08', 'digit'],
  ['birth-date', '1990-02-13', '1990-02-31', 'digit'],
  ['birth-date', '1990-02-03', '1990-03-02', 'day-month'],
  ['birth-date', '1990-02-03', '1990-02-28', 'day'],
  ['birth-date', '1990-02-03', '1967-02-03', 'year'],
  ['birth-date', '1990-02-03', '1990', 'same-year'],
  ['birth-date', '1990-02-03', '1961-12-24', 'differs'],
  ['email', 'ana.soto@a.mx', 'ana.soto@b.org', 'user'],
  ['email', 'ana.soto@a.mx', 'anasoto@a.mx', 'near'],
  ['email', 'ana@a.mx', 'luis.pena@a.mx', 'domain'],
  ['identifier', 'GALJ800203AB1', 'GALJ800203AB7', 'near'],
  ['postcode', '03100', '64000', 'differs'],
  ['category', 'F', 'M', 'differs'],
];

for (const [role, a, b, level] of rows)
  test(`${role}: ${a} and ${b || 'nothing'} are ${level}`, () => {
    const table = openTable([{ name: role, role, left: [role], right: [role] }]);
    table.add([a], 'right');
    table.add([b], 'right');
    const [field] = table.data.fields;
    assert.ok(field);
    assert.equal(levelNames[comparatorOf[role]][levelOf(table.data, field, 0, 1)], level);
    assert.equal(levelNames[comparatorOf[role]][levelOf(table.data, field, 1, 0)], level);
  });

test('given name and surname in each other’s place count once; one that happens to be the other does not', () => {
  const plan: FieldPlan[] = [
    { name: 'given', role: 'given', left: ['given'], right: ['given'], partner: 1 },
    { name: 'surname', role: 'surname', left: ['surname'], right: ['surname'], partner: 0 },
  ];
  const levels = (one: [string, string], other: [string, string]): string[] => {
    const table = openTable(plan);
    table.add(one, 'right');
    table.add(other, 'right');
    return table.data.fields.map((field) => levelNames.name[levelOf(table.data, field, 0, 1)] ?? '');
  };
  assert.deepEqual(levels(['Isla', 'Hall'], ['Hall', 'Isla']), ['swapped', 'missing']);
  assert.deepEqual(levels(['', 'Hall'], ['Hall', '']), ['swapped', 'missing']);
  assert.deepEqual(levels(['Thomas', 'Gabriel'], ['Logan', 'Thomas']), ['differs', 'differs']);
});
