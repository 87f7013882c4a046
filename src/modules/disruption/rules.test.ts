import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameFinder, namesOf } from './naming.ts';
import { drawnFrom, networkOf, type Body, type Gathered } from './rules.ts';

const networkFrom = (gathered: Gathered, within: boolean): ReturnType<typeof networkOf> =>
  networkOf(drawnFrom(gathered, within));

const group = (id: string, ...within: string[]): Body => ({ id, caption: `Grupo ${id}`, kind: 'group', within });
const company = (id: string): Body => ({ id, caption: `Empresa ${id}`, kind: 'company', within: [] });
const nothing: Gathered = {
  persons: [],
  dead: new Set(),
  bodies: [],
  standings: [],
  ties: [],
  names: [],
  leftOut: 0,
};
const small: Gathered = {
  ...nothing,
  persons: ['ana', 'beto', 'caro', 'dora', 'eva'],
  bodies: [group('rio'), group('silo', 'rio'), company('flete')],
  standings: [
    { person: 'ana', body: 'rio', roles: ['leader'] },
    { person: 'beto', body: 'silo', roles: ['leader'] },
    { person: 'beto', body: 'flete', roles: ['director'] },
    { person: 'caro', body: 'silo', roles: [] },
    { person: 'dora', body: 'flete', roles: ['driver'] },
  ],
  ties: [{ a: 'beto', b: 'ana', doubtful: false }],
};
const told = ({ positions, groups, cells }: ReturnType<typeof networkFrom>): string[] =>
  positions.map(
    ({ role, group: of, cell }) =>
      `${role} ${of === null ? '-' : groups[of]?.name} ${cell === null ? '-' : cells[cell]?.name}`,
  );

describe('the network of positions', () => {
  it('numbers them by group, then role; who leads a cell is no leader of the group', () => {
    assert.deepEqual(told(networkFrom(small, false)), [
      'leader Grupo rio -',
      'cell-leader Grupo rio Grupo silo',
      'null Grupo rio Grupo silo',
      'driver - Empresa flete',
    ]);
  });

  it('leaves out who holds nothing and is tied to nobody, and the dead', () => {
    const { counts, positions } = networkFrom({ ...small, dead: new Set(['ana']) }, false);
    assert.deepEqual([counts.persons, counts.outside, counts.dead, positions.length], [5, 1, 1, 3]);
  });

  it('keeps who is tied without a documented role, and says so', () => {
    const { positions, counts } = networkFrom({ ...small, ties: [{ a: 'eva', b: 'ana', doubtful: true }] }, false);
    assert.equal(positions.length, 5);
    assert.deepEqual(positions.at(-1), { role: null, roleWords: null, group: null, cell: null, known: false });
    assert.deepEqual([counts.roleless, counts.doubtful], [2, 1]);
  });

  it('takes a tie once, firm where one says so', () => {
    const ties = [
      { a: 'ana', b: 'beto', doubtful: true },
      { a: 'beto', b: 'ana', doubtful: false },
      { a: 'ana', b: 'ana', doubtful: false },
      { a: 'ana', b: 'nobody', doubtful: false },
    ];
    assert.deepEqual(networkFrom({ ...small, ties }, false).ties, [[0, 1, false]]);
  });

  it('ties those of one cell, doubtfully, only where it is asked', () => {
    assert.deepEqual(networkFrom(small, true).ties, [
      [0, 1, false],
      [1, 2, true],
    ]);
  });

  it('but not those of a cell of more than twelve', () => {
    const persons = Array.from({ length: 13 }, (_, at) => `p${at}`);
    const crowd = {
      ...nothing,
      persons,
      bodies: [group('rio'), group('silo', 'rio')],
      standings: persons.map((person) => ({ person, body: 'silo', roles: [] })),
    };
    assert.equal(networkFrom(crowd, true).ties.length, 0);
    const twelve = { ...crowd, persons: persons.slice(1) };
    assert.equal(networkFrom(twelve, true).ties.length, 66);
  });

  it('of two roles shows the one that decides more, in the group where it is held', () => {
    const standings = [
      { person: 'ana', body: 'flete', roles: ['driver' as const] },
      { person: 'ana', body: 'rio', roles: ['finance' as const] },
    ];
    assert.deepEqual(told(networkFrom({ ...small, persons: ['ana'], standings, ties: [] }, false)), [
      'finance Grupo rio -',
    ]);
  });

  it('an office in a public body alone makes no position', () => {
    const bodies: Body[] = [{ id: 'policia', caption: 'Policía', kind: 'body', within: [] }];
    const standings = [{ person: 'ana', body: 'policia', roles: ['official' as const] }];
    const found = networkFrom({ ...nothing, persons: ['ana'], bodies, standings }, false);
    assert.equal(found.positions.length, 0);
  });

  it('of groups that belong to each other in a circle the first by name is the top', () => {
    const bodies = [group('b', 'a'), group('a', 'b')];
    const standings = [
      { person: 'ana', body: 'a', roles: [] },
      { person: 'beto', body: 'b', roles: [] },
    ];
    assert.deepEqual(told(networkFrom({ ...small, bodies, standings }, false)), [
      'null Grupo a -',
      'null Grupo a Grupo b',
    ]);
  });

  it('shows no id, and keys that differ', () => {
    const found = networkFrom(small, false);
    const text = JSON.stringify(found);
    for (const id of [...small.persons, 'silo"', 'flete"']) assert.ok(!text.includes(`"${id}`), id);
    const keys = [...found.groups, ...found.cells].map((one) => one.key);
    assert.equal(new Set(keys).size, 3);
    for (const key of keys) assert.match(key, /^[0-9a-f]{8}$/);
  });
});

describe('a name of an organisation that would name a person', () => {
  const names = ['Nadia Ibarra Sáenz', 'El Pinto', 'Ana'];
  for (const [caption, does] of [
    ['Comercial Ibarra Sáenz, S.A. de C.V.', true],
    ['Transportes Nadia Ibarra', true],
    ['Gente del Pinto', true],
    ['GENTE DEL PINTO', true],
    ['Ana', true],
    ['Comercial Ibarra', false],
    ['Banana Export', false],
    ['Transportes Alazán', false],
    ['', false],
  ] as const)
    it(`“${caption}”: ${does ? 'is not shown' : 'is shown'}`, () =>
      assert.equal(nameFinder(names)(caption).length > 0, does));

  it('is null in the answer', () => {
    const found = networkFrom({ ...small, names: ['Flete Empresa Ruiz'] }, false);
    assert.deepEqual(
      found.cells.map((one) => one.name),
      [null, 'Grupo silo'],
    );
  });
});

describe('the names of a person', () => {
  const said = (text: string): { entity: string; property: string; value: string }[] =>
    text.split(', ').map((one) => {
      const [entity = '', property = '', value = ''] = one.split(' ');
      return { entity, property, value };
    });
  for (const [rows, names] of [
    ['a name Ana, a alias Pinta', ['Ana', 'Pinta']],
    ['a lastName Ibarra, a firstName Ana', ['Ana Ibarra']],
    ['a motherName Luz, a lastName Ibarra, a firstName Ana', ['Ana Ibarra Luz']],
    ['a lastName Ibarra', ['Ibarra']],
    ['a name Nadia, a firstName Nadia', ['Nadia']],
    ['a name Nadia, a firstName Nadia, a lastName Ibarra', ['Nadia', 'Nadia Ibarra']],
    ['a firstName Ana, b lastName Ibarra', ['Ana', 'Ibarra']],
    ['a firstName Ana, a2 lastName Ibarra', ['Ana Ibarra']],
  ] as const)
    it(`${rows}: ${names.join('; ')}`, () =>
      assert.deepEqual(
        namesOf(said(rows), (id) => id.slice(0, 1)).map((one) => one.name),
        names,
      ));
});
