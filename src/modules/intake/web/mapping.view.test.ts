import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMapping } from '../readers/mapping.ts';
import {
  columnsNamed,
  draftOf,
  emptyMapping,
  endAt,
  isComplete,
  isOpen,
  mappingOf,
  propertiesFor,
  titleOf,
  rowsByName,
  withEnd,
  withEntity,
  withoutEntity,
} from './mapping.view.ts';

const file = {
  delimiter: ';',
  decimal: 'comma',
  entities: {
    person: {
      kind: 'Person',
      keys: ['rfc'],
      space: 'people',
      properties: {
        name: { columns: ['nombre', 'apellido'] },
        birthDate: { column: 'nacimiento', date: 'dmy' },
        alias: [{ column: 'apodos', split: '/', language: 'spa' }, { column: 'otro' }],
        country: { literal: 'mx' },
      },
      grade: { column: 'evaluacion' },
      speaker: { literal: 'Registro ficticio' },
    },
    company: { kind: 'Company', keys: ['empresa'], properties: { name: { column: 'empresa' } } },
    owns: {
      kind: 'Ownership',
      keys: 'ends',
      properties: { owner: { entity: 'person' }, asset: { entity: 'company' }, percentage: { column: 'porcentaje' } },
      validFrom: { column: 'desde', date: 'dmy' },
    },
  },
};

test('a mapping file comes back as it was, also what the editor does not show', () => {
  const draft = draftOf(file);
  assert.ok(draft);
  assert.deepEqual(mappingOf(draft), file);
  assert.ok(isComplete(draft));
  assert.deepEqual(columnsNamed(draft).toSorted(), [
    'apellido',
    'apodos',
    'desde',
    'empresa',
    'evaluacion',
    'nacimiento',
    'nombre',
    'otro',
    'porcentaje',
    'rfc',
  ]);
});

test('what is no mapping is not taken for one', () => {
  const wrong = [
    null,
    [],
    'x',
    {},
    { entities: [] },
    { entities: { a: 1 } },
    { entities: { a: { kind: 'Person', keys: 3, properties: {} } } },
  ];
  for (const given of [...wrong, { entities: { a: { kind: 'Person', keys: 'row', properties: { name: 'x' } } } }])
    assert.equal(draftOf(given), undefined);
});

test('a mapping made by hand is one the node reads', () => {
  const columns = ['Name', 'RFC', 'empresa', 'porcentaje'];
  let draft = withEntity(emptyMapping, 'Person', columns);
  assert.deepEqual(draft.entities[0]?.rows, [{ property: 'name', value: { column: 'Name' } }]);
  draft = withEntity(draft, 'Company', ['empresa']);
  assert.ok(isOpen(draft.entities[1]!));
  draft = {
    entities: draft.entities.map((one) =>
      one.kind === 'Company' ? { ...one, rows: [{ property: 'name', value: { column: 'empresa' } }] } : one,
    ),
  };
  draft = withEntity(draft, 'Ownership', columns);
  const link = draft.entities[2]!;
  assert.equal(endAt(link, 'asset'), 'company');
  assert.equal(endAt(link, 'owner'), '');
  draft = { entities: [...draft.entities.slice(0, 2), withEnd(link, 'owner', 'person')] };
  assert.ok(isComplete(draft));
  assert.ok(!Array.isArray(readMapping(mappingOf(draft))), JSON.stringify(readMapping(mappingOf(draft))));
});

test('a second entity of a kind has its own name, and removing one opens what pointed to it', () => {
  let draft = withEntity(withEntity(emptyMapping, 'Person', ['name']), 'Person', ['name']);
  assert.deepEqual(
    draft.entities.map((one) => one.name),
    ['person', 'person2'],
  );
  draft = withEntity(draft, 'Family', []);
  const linked = draft.entities.map((one) =>
    one.kind === 'Family' ? withEnd(withEnd(one, 'person', 'person'), 'relative', 'person2') : one,
  );
  assert.ok(isComplete({ entities: linked }));
  const left = withoutEntity({ entities: linked }, 'person2');
  assert.deepEqual(
    left.entities.map((one) => one.name),
    ['person', 'family'],
  );
  assert.ok(!isComplete(left));
});

test('open rows are left out of what is sent', () => {
  const draft = {
    entities: [
      {
        name: 'p',
        kind: 'Person',
        keys: 'row' as const,
        rest: {},
        rows: [
          { property: '', value: null },
          { property: 'name', value: null },
        ],
      },
    ],
  };
  assert.deepEqual(mappingOf(draft).entities['p']?.properties, {});
  assert.ok(!isComplete(draft));
});

test('a person is offered no place, and columns are known by either language', () => {
  assert.ok(!propertiesFor('Person', 'es').some((one) => one.place));
  assert.deepEqual(
    rowsByName('Company', ['Nombre', 'x']).map((row) => row.value),
    [{ column: 'Nombre' }],
  );
});

test('entities are called by their kind, a second one by its number, a loaded one by its own name too', () => {
  const entity = (name: string, kind: string) => ({ name, kind, keys: 'row' as const, rows: [], rest: {} });
  assert.equal(titleOf(entity('person', 'Person'), 'es'), 'Persona');
  assert.equal(titleOf(entity('person2', 'Person'), 'en'), 'Person 2');
  assert.equal(titleOf(entity('dueño', 'Person'), 'es'), 'Persona · dueño');
  assert.equal(titleOf(entity('x', 'Nothing'), 'en'), 'Nothing · x');
});
