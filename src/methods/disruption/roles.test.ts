import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstRole, rankOf, roleIds, roleOf, roleWords } from './roles.ts';

const said: [string, string][] = [
  ['leader', 'leader'],
  ['Líder de la organización', 'leader'],
  ['Jefe de plaza', 'leader'],
  ['finanzas', 'finance'],
  ['Financial operator', 'finance'],
  ['operador financiero', 'finance'],
  ['treasurer', 'finance'],
  ['contadora', 'accountant'],
  ['bookkeeper of the group', 'accountant'],
  ['logística', 'logistics'],
  ['logistics manager', 'logistics'],
  ['movement of loads', 'logistics'],
  ['asigna cargas', 'logistics'],
  ['choferes', 'logistics'],
  ['chofer', 'driver'],
  ['compra de insumos', 'procurement'],
  ['mandatario aduanal', 'customs'],
  ['jefe de sicarios', 'armed'],
  ['brazo armado', 'armed'],
  ['abogado defensor', 'lawyer'],
  ['regidor suplente', 'official'],
  ['coordinador del personal del corredor', 'coordinator'],
  ['administradora única', 'director'],
  ['manager', 'director'],
  ['apoderado', 'representative'],
  ['corredor de fletes', 'broker'],
  ['segundo', 'deputy'],
  ['prestanombres', 'front'],
  ['testigo', 'other'],
  ['', 'other'],
];

describe('what is said of a role', () => {
  for (const [text, role] of said) it(`“${text}” counts as ${role}`, () => assert.equal(roleOf(text), role));

  it('of several roles the one that decides more counts', () => {
    assert.equal(firstRole(['driver', 'finance', null]), 'finance');
    assert.equal(firstRole([null]), null);
    assert.ok(rankOf('leader') < rankOf('other') && rankOf('other') < rankOf(null));
  });

  it('every role has words in both languages, each once', () => {
    for (const language of ['en', 'es'] as const) {
      const words = roleIds.map((id) => roleWords(id)[language]);
      assert.ok(words.every((word) => word !== ''));
      assert.equal(new Set(words).size, words.length);
    }
  });
});
