import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoleId } from '#methods/disruption/roles.ts';
import type { PositionNetwork, Question } from '../shapes.ts';
import { held, methodPositions, namesOf, planOf, positionsHeld, rolesHeld, unitsHeld } from './network.view.ts';

const seat = (
  role: RoleId | null,
  group: number | null,
  cell: number | null,
): PositionNetwork['positions'][number] => ({
  role,
  roleWords: role && { en: role, es: role },
  group,
  cell,
  known: role !== null,
});
const network = {
  positions: [
    seat('leader', 0, null),
    seat('finance', 0, null),
    seat('cell-leader', 0, 0),
    seat('finance', 0, 0),
    seat('other', null, 1),
    seat(null, null, null),
  ],
  ties: [
    [0, 1, false],
    [0, 2, true],
    [2, 3, false],
  ] as [number, number, boolean][],
  groups: [{ key: 'aaaaaaaa', name: 'Río' }],
  cells: [
    { key: 'bbbbbbbb', name: 'Silo', kind: 'cell' as const, group: 0 },
    { key: 'cccccccc', name: null, kind: 'company' as const, group: null },
    { key: 'dddddddd', name: 'Vacía', kind: 'company' as const, group: null },
  ],
};
const unnamed = { group: (n: number) => `Group ${n}`, cell: (n: number) => `Company ${n}` };
const names = namesOf(network, unnamed);
const asked = (removal: Question['removal']): Question => ({
  removal,
  measure: 'protection',
  recovery: 'none',
  weeks: 4,
  replicates: 10,
  seed: 1,
});

describe('a network of positions for the method', () => {
  it('calls what has no name by its place, and two of one name apart', () => {
    assert.deepEqual(names, { groups: ['Río'], cells: ['Silo', 'Company 2', 'Vacía'] });
    const twice = { ...network, cells: [...network.cells, { ...network.cells[0]!, key: 'eeeeeeee' }] };
    assert.deepEqual(namesOf(twice, unnamed).cells.at(-1), 'Silo (4)');
  });

  it('has the doubt of each tie in both its rows, and no role where nothing is known of it', () => {
    const made = methodPositions(network, names, 'es');
    assert.deepEqual([...made.rows.targets], [1, 2, 0, 0, 3, 2]);
    assert.deepEqual([...(made.doubtful ?? [])], [0, 1, 0, 1, 0, 0]);
    assert.deepEqual(made.roles.slice(3), ['operador financiero', '', '']);
    assert.deepEqual(made.cells, ['Río', 'Río', 'Silo', 'Silo', 'Company 2', '']);
  });

  for (const [what, removal, nodes] of [
    ['a role everywhere', { what: 'role', role: 'finance' }, [1, 3]],
    ['a role of the group, not of its cells', { what: 'position', role: 'finance', unit: 'aaaaaaaa' }, [1]],
    ['a role of a cell', { what: 'position', role: 'finance', unit: 'bbbbbbbb' }, [3]],
    ['a group with its cells', { what: 'unit', unit: 'aaaaaaaa' }, [0, 1, 2, 3]],
    ['a cell', { what: 'unit', unit: 'bbbbbbbb' }, [2, 3]],
    ['what is not there', { what: 'unit', unit: 'ffffffff' }, []],
  ] as const)
    it(`${what}: positions ${nodes.join(', ') || 'none'}`, () => assert.deepEqual(held(removal, network), nodes));

  it('offers what somebody holds', () => {
    assert.deepEqual(
      rolesHeld(network).map(({ role, count }) => `${role} ${count}`),
      ['leader 1', 'cell-leader 1', 'finance 2', 'other 1'],
    );
    assert.deepEqual(
      unitsHeld(network, names).map(({ label, count }) => `${label} ${count}`),
      ['Río 4', 'Silo 2', 'Company 2 1'],
    );
    assert.deepEqual(
      positionsHeld(network, names, 'en', (role, unit) => `${role} of ${unit}`).map((one) => one.label),
      [
        'leader of Río',
        'financial operator of Río',
        'leader of a cell of Silo',
        'financial operator of Silo',
        'another documented role of Company 2',
      ],
    );
  });

  it('a question becomes a plan; one that takes nothing away does not', () => {
    assert.deepEqual(planOf(asked({ what: 'role', role: 'finance' }), network, 'en')?.removal, {
      what: 'role',
      role: 'financial operator',
      count: null,
    });
    assert.deepEqual(planOf(asked({ what: 'role', role: 'other' }), network, 'en')?.removal, {
      what: 'positions',
      nodes: [4],
    });
    assert.deepEqual(planOf(asked({ what: 'random', share: 0.01 }), network, 'en')?.removal, {
      what: 'strategy',
      strategy: 'random',
      count: 1,
    });
    assert.equal(planOf(asked({ what: 'role', role: 'lawyer' }), network, 'en'), null);
    assert.equal(planOf(asked({ what: 'brokers', share: 1 }), { ...network, positions: [] }, 'en'), null);
  });
});
