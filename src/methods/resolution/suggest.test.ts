import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { random } from '#methods/random.ts';
import type { Judgement, ResolveRecord } from './shapes.ts';
import { suggestPairs } from './suggest.ts';

const record = (id: string, values: Record<string, string>): ResolveRecord => ({ id, values });

const given = 'ana luis eva juan rosa ivan sara hugo olga raul nora ciro'.split(' ');
const surnames = 'soto ruiz pena lara mora vega cano rios luna paz sosa leal mena rojo'.split(' ');

/**
 * Invented people, each with a house of his own; the same number is always the same person. A relative lives in the
 * house of another, bears another given name and was born in another month.
 */
function person(at: number, relative = false): Record<string, string> {
  const draw = random(at + 1);
  const home = random(at + 50_000);
  const born = random(at + 1, relative ? 2 : 1);
  const pick = (from: readonly string[], by: () => number): string => from[Math.floor(by() * from.length)] ?? '';
  const name = (): string => given[(Math.floor(draw() * given.length) + (relative ? 5 : 0)) % given.length] ?? '';
  const month = relative ? 10 + Math.floor(born() * 3) : `0${1 + Math.floor(born() * 9)}`;
  return {
    nombre: name() + name(),
    apellido: pick(surnames, home) + pick(surnames, home),
    nacimiento: `19${50 + Math.floor(born() * 50)}-${month}-1${Math.floor(born() * 10)}`,
    domicilio: `calle ${pick(surnames, home)} ${Math.floor(home() * 900)}`,
    telefono: `55${Math.floor(home() * 90_000_000 + 10_000_000)}`,
  };
}

const population = (count: number, first = 0): ResolveRecord[] =>
  Array.from({ length: count }, (_, at) => record(`p${at}`, person(first + at)));

test('four rows are enough: the two of one person are found, the other two stay apart', () => {
  const { pairs, clusters } = suggestPairs([
    record('1', { nombre: 'José Luis', apellido: 'García', nacimiento: '1980-02-03', rfc: 'GALJ800203AB1' }),
    record('2', { nombre: 'Jose Luis', apellido: 'Garcia', nacimiento: '03/02/1980', rfc: '' }),
    record('3', { nombre: 'Ana', apellido: 'Soto', nacimiento: '1990-07-13', rfc: 'SOXA900713AB1' }),
    record('4', { nombre: 'Eva', apellido: 'Ruiz', nacimiento: '1971-11-30', rfc: '' }),
  ]);
  assert.deepEqual(
    pairs.map(({ left, right }) => [left, right]),
    [['1', '2']],
  );
  assert.deepEqual(clusters, [{ cluster: '1', members: ['1', '2'] }]);
});

test('names alone, however rare, are never more than weak; nor is an alias', () => {
  const people = [
    ...population(200).map(({ id, values }) => ({ id, values: { ...values, alias: '' } })),
    record('x', { nombre: 'Xochiquetzal', apellido: 'Tlacaelel', alias: 'El Ajolote' }),
    record('y', { nombre: 'Xochiquetzal', apellido: 'Tlacaelel', alias: 'El Ajolote' }),
    record('z', { alias: 'El Ajolote' }),
  ];
  const { pairs, clusters } = suggestPairs(people, { threshold: 0 });
  const named = pairs.filter(({ left, right }) => 'xyz'.includes(left) && 'xyz'.includes(right));
  assert.ok(named.length > 0);
  for (const { band, reasons } of named)
    assert.ok(band === 'weak' || band === 'none', `${band} ${JSON.stringify(reasons)}`);
  assert.ok(!clusters.some(({ members }) => members.includes('x')));
});

test('who lives together is not one person, though house, surname and telephone agree', () => {
  let [one, wanted] = [0, 0];
  for (const first of [0, 10_000]) {
    const people = population(400, first).concat(
      Array.from({ length: 100 }, (_, at) => record(`q${at}`, person(first + at, true))),
      Array.from({ length: 60 }, (_, at) => record(`d${at}`, { ...person(first + 200 + at), telefono: '' })),
    );
    const { clusters } = suggestPairs(people);
    const together = new Set(clusters.map(({ members }) => members.join(' ')));
    one += clusters.filter(({ members }) => members.some((id) => id.startsWith('q'))).length;
    for (let at = 0; at < 60; at += 1) if (together.has(`d${at} p${200 + at}`)) wanted += 1;
  }
  // Of two hundred households the names or the birthdays of a few are alike by chance.
  assert.ok(one <= 2, `${one} of 200 households`);
  assert.equal(wanted, 120);
});

test('two files are linked whatever the names and the order of their columns', () => {
  const left = population(120);
  const right = left.slice(0, 80).map(({ id, values }) =>
    record(`b-${id}`, {
      phone: values['telefono'] ?? '',
      DOB: (values['nacimiento'] ?? '').split('-').reverse().join('/'),
      'Last name': (values['apellido'] ?? '').toUpperCase(),
      street_address: values['domicilio'] ?? '',
      'First name': values['nombre'] ?? '',
    }),
  );
  const { pairs } = suggestPairs(left, { with: right });
  assert.equal(pairs.length, 80);
  for (const pair of pairs) assert.equal(pair.right, `b-${pair.left}`);
  assert.equal(pairs[0]?.band, 'exact');
});

test('one file that writes the name in one column is linked with one that writes it in two', () => {
  const left = population(100);
  const right = left.map(({ id, values }) =>
    record(`b-${id}`, { name: `${values['nombre']} ${values['apellido']}`, birth_date: values['nacimiento'] ?? '' }),
  );
  const { pairs } = suggestPairs(left, { with: right });
  assert.equal(pairs.filter((pair) => pair.right === `b-${pair.left}`).length, 100);
});

test('a map says what a column is, and which stands for which', () => {
  const left = population(80).map(({ id, values }) =>
    record(id, { a: values['telefono'] ?? '', b: values['nombre'] ?? '' }),
  );
  const right = left.map(({ id, values }) => record(id, { y: values['a'] ?? '', z: values['b'] ?? '' }));
  const { model } = suggestPairs(left, {
    with: right,
    map: { a: { role: 'phone', with: 'y' }, b: { role: 'given', with: 'z' } },
  });
  assert.deepEqual(
    model.fields.map(({ role, left: from, right: to }) => [role, ...from, ...to]),
    [
      ['phone', 'a', 'y'],
      ['given', 'b', 'z'],
    ],
  );
});

test('weights that were learned before are taken as they are', () => {
  const people = population(300).concat(Array.from({ length: 80 }, (_, at) => record(`d${at}`, person(at))));
  const { model } = suggestPairs(people);
  const again = suggestPairs(people.slice(0, 30).concat(record('new', person(7))), { weights: model });
  assert.deepEqual(again.model.fields, model.fields);
  assert.deepEqual(
    again.pairs.map(({ left, right }) => [left, right]),
    [['new', 'p7']],
  );
  assert.throws(
    () => suggestPairs(people, { weights: { ...model, fields: [{ ...model.fields[0]!, m: [] }] } }),
    /shares/,
  );
});

const cell = fc.oneof(
  fc.constantFrom('', 'Ana', 'Soto', 'ana soto', '1990-01-02', '555', 'x@y.z', '🙂', 'Ñandú'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const columns = ['name', 'surname', 'dob', 'email', 'phone', 'x', 'alias', '__proto__'];
const values = fc.dictionary(fc.constantFrom(...columns), cell, { maxKeys: 8 });
const records = fc
  .array(values, { maxLength: 14 })
  .map((list) => list.map((one, at) => record(`r${String(at).padStart(2, '0')}`, one)));

test('any values are taken: no error, scores between 0 and 1, reasons that add up', () => {
  fc.assert(
    fc.property(records, (list) => {
      for (const { score, weight, reasons, left, right } of suggestPairs(list, { threshold: 0 }).pairs) {
        assert.ok(score >= 0 && score < 1);
        assert.notEqual(left, right);
        assert.ok(Math.abs(reasons.reduce((sum, reason) => sum + reason.weight, 0) - weight) < 0.02);
      }
    }),
  );
});

test('the order in which records come changes nothing', () => {
  fc.assert(
    fc.property(records, fc.integer(), (list, seed) => {
      const draw = random(seed);
      const shuffled = list
        .map((one) => [draw(), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      assert.deepEqual(suggestPairs(shuffled), suggestPairs(list));
    }),
  );
});

test('records judged different are never in one cluster, nor suggested again; those judged the same are in one', () => {
  const verdict = fc.constantFrom<Judgement['verdict']>('same', 'different', 'unsure');
  const id = fc.integer({ min: 0, max: 13 }).map((at) => `r${String(at).padStart(2, '0')}`);
  const judgement = fc.record({ left: id, right: id, verdict });
  fc.assert(
    fc.property(records, fc.array(judgement, { maxLength: 10 }), (list, judgements) => {
      const { pairs, clusters } = suggestPairs(list, { judgements, threshold: 0 });
      const clusterOf = new Map(clusters.flatMap(({ cluster, members }) => members.map((member) => [member, cluster])));
      for (const { left, right } of judgements.filter((one) => one.verdict === 'different' && one.left !== one.right)) {
        const [a, b] = [clusterOf.get(left), clusterOf.get(right)];
        assert.ok(a === undefined || a !== b);
        assert.ok(!pairs.some((pair) => [pair.left, pair.right].sort().join() === [left, right].sort().join()));
      }
    }),
  );
});

test('what a person judged the same stands together', () => {
  const judgements: Judgement[] = [{ left: 'p1', right: 'p2', verdict: 'same' }];
  const { clusters } = suggestPairs(population(40), { judgements });
  assert.deepEqual(clusters, [{ cluster: 'p1', members: ['p1', 'p2'] }]);
});
