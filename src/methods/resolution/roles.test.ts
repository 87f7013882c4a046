import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleOfName } from './roles.ts';
import type { Role } from './shapes.ts';
import { roleOfValues } from './values.ts';

const names: readonly (readonly [column: string, role: Role | null])[] = [
  ['first_name', 'given'],
  ['GivenName', 'given'],
  ['Nombre(s)', 'given'],
  ['nombre', 'given'],
  ['surname', 'surname'],
  ['Apellido Paterno', 'surname'],
  ['apellido_materno', 'second-surname'],
  ['full_name', 'full-name'],
  ['Nombre completo', 'full-name'],
  ['Razón social', 'organisation'],
  ['alias', 'alias'],
  ['Apodo', 'alias'],
  ['dob', 'birth-date'],
  ['date_of_birth', 'birth-date'],
  ['Fecha de nacimiento', 'birth-date'],
  ['fec_nac', 'birth-date'],
  ['e-mail', 'email'],
  ['Correo electrónico', 'email'],
  ['Teléfono', 'phone'],
  ['phone_number', 'phone'],
  ['RFC', 'identifier'],
  ['C.U.R.P.', null],
  ['curp', 'identifier'],
  ['soc_sec_id', 'identifier'],
  ['passport_no', 'identifier'],
  ['address_1', 'address'],
  ['Domicilio', 'address'],
  ['street_number', 'street-number'],
  ['suburb', 'city'],
  ['Municipio', 'city'],
  ['postcode', 'postcode'],
  ['Código Postal', 'postcode'],
  ['state', 'category'],
  ['sexo', 'category'],
  ['cluster', 'ignore'],
  ['c7', null],
];

for (const [column, role] of names)
  test(`a column ${column} is ${role ?? 'told by its values'}`, () => assert.equal(roleOfName(column), role));

const values: readonly (readonly [role: Role, named: Role | null, values: string[]])[] = [
  ['email', null, ['ana@x.mx', 'b.c@y.org', 'd@e.com']],
  ['date', null, ['1990-02-03', '12/11/1987', '19700101']],
  ['phone', null, ['55 1234 5678', '+52 33 1234 5678', '(81) 8123-4567']],
  ['postcode', null, ['03100', '06700', '64000']],
  ['identifier', null, ['GALJ800203AB1', 'SOXA900713MDF']],
  ['address', null, ['Calle 5 de Mayo 12', 'Av. Juárez 100', 'Reforma 222 piso 3']],
  ['text', null, ['Ana Soto', 'Luis Peña', 'Eva Ruiz']],
  ['category', null, [...Array.from({ length: 40 }, () => 'F'), ...Array.from({ length: 40 }, () => 'M')]],
  ['text', 'email', ['Ana Soto', 'Luis Peña', 'Eva Ruiz']],
  ['text', 'birth-date', ['Monterrey', 'Puebla', 'León']],
  ['surname', 'surname', ['12', '13']],
  ['text', null, []],
];

for (const [role, named, column] of values)
  test(`values such as ${column[0] ?? 'none'}${named === null ? '' : `, in a column named as ${named},`} are ${role}`, () =>
    assert.equal(roleOfValues(column, named), role));
