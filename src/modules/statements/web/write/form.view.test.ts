import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  citationFrom,
  emptyCitation,
  entityKinds,
  linkBody,
  linkWays,
  nameFrom,
  namingProperty,
  properties,
} from './form.view.ts';

test('only what was said is sent, and a marked piece of text is cited', () => {
  assert.deepEqual(citationFrom({ ...emptyCitation, report: 'r' }), {
    report: 'r',
    modality: 'asserted',
    denied: false,
    basis: 'fact',
  });
  const full = citationFrom(
    { ...emptyCitation, report: 'r', grade: ' b2 ', validFrom: '2027-03 ', qualifier: 'about' },
    [3, 9],
  );
  assert.deepEqual([full.grade, full.validFrom, full.qualifier, full.span], ['B2', '2027-03', 'about', [3, 9]]);
});

test('marked words are a name where they are few and no sentence', () => {
  for (const name of [
    'Irene Valdovinos',
    'Fletes del Alba, S.A. de C.V.',
    'Ing. Pérez',
    'Capt. J. Ruiz',
    'Agencia  Aduanal\nRivero ',
    'Fiscalía General de Justicia del Estado de Tamaulipas',
  ])
    assert.equal(nameFrom(name), name.replace(/\s+/g, ' ').trim());
  for (const said of [
    'He was arrested.',
    'La empresa Fletes del Alba negó cualquier relación con el grupo',
    'It left Tampico. Nobody saw it',
    'Los Llanos\n\nThe Customs',
    '',
  ])
    assert.equal(nameFrom(said), '');
});

test('a person is offered no place, and names come first', () => {
  const names = properties('Person', 'en').map((one) => one.name);
  assert.equal(names[0], namingProperty('Person'));
  for (const place of ['address', 'addressEntity', 'birthPlace'])
    assert.ok(!names.includes(place) || place === 'birthPlace', place);
  assert.ok(properties('Person', 'es').every((one) => !one.place));
});

test('a link is offered from both its ends, read from each', () => {
  const person = linkWays('Person', 'en');
  assert.ok(person.some((way) => way.id === 'Ownership.source'));
  assert.ok(!person.some((way) => way.id === 'Ownership.target'), 'a person is not owned');
  assert.ok(linkWays('Company', 'en').some((way) => way.id === 'Ownership.target'));
});

test('kinds to record are things one can point at', () => {
  const kinds = entityKinds('es').map((one) => one.value);
  assert.ok(kinds.includes('Person') && kinds.includes('Company') && kinds.includes('Seizure'));
  assert.ok(!kinds.includes('Ownership') && !kinds.includes('Thing'));
});

test('the ends of a link stand as it was read, and only typed facts of its kind are sent', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ id, kind: 'Company', caption: id }));
  const owned = linkWays('Company', 'en').find((way) => way.id === 'Ownership.target');
  assert.ok(a && b && owned);
  const body = linkBody(a, owned, b, { percentage: ' 30 ', role: ' ', nonsense: 'x' }, { report: 'r' });
  assert.deepEqual([body.source, body.target, body.facts], ['b', 'a', [{ property: 'percentage', value: '30' }]]);
});
