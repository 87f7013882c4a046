import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseName } from './parse.ts';
import { queryTokens, wordTokens } from './tokens.ts';

function read(name: string, kind?: string): string {
  return parseName(name, kind)
    .words.map((word) => (word.class === 'plain' ? word.word : `${word.word}:${word.class}`))
    .join(' ');
}

/** What each word does in its name. */
const readings: readonly (readonly [name: string, kind: string | undefined, reading: string])[] = [
  ['José Luis García Luna', 'Person', 'jose luis garcia luna'],
  ['LUNA PÉREZ, José', 'Person', 'jose luna perez'],
  ['María del Carmen de la O', 'Person', 'maria del:particle carmen de:particle la:particle o:initial'],
  ['Dr. A. Khamenei', 'Person', 'dr:title a:initial khamenei'],
  ['LUNA, Gral. José', 'Person', 'gral:title jose luna'],
  ['Ortega y Gasset', 'Person', 'ortega y:particle gasset'],
  ['Joaquín "El Chapo" Guzmán', 'Person', 'joaquin el:nickname chapo:nickname guzman'],
  ['Nemesio Oseguera alias El Mencho', 'Person', 'nemesio oseguera alias el:nickname mencho:nickname'],
  ['"El Mencho"', 'Person', 'el:particle mencho'],
  [
    'Químicos del Sur, S.A. de C.V.',
    undefined,
    'quimicos del:particle sur:common s:legal a:legal de:legal c:legal v:legal',
  ],
  ['Quimicos SA DE CV', 'Company', 'quimicos sa:legal de:legal cv:legal'],
  [
    'Acme Sociedad Anónima de Capital Variable',
    'Company',
    'acme sociedad:legal anonima:legal de:legal capital:legal variable:legal',
  ],
  ['ООО "БАЙКАЛ"', 'Company', 'ооо:legal баикал'],
  ['Deutsche Bank AG', 'Company', 'deutsche bank:common ag:legal'],
  ['Ana Sa', 'Person', 'ana sa'],
  ['Brigade Forty-four', 'Organization', 'brigade 44:number'],
  ['MV Hellenic Spirit', 'Vessel', 'mv:title hellenic spirit'],
  ['Cártel Jalisco Nueva Generación (CJNG)', 'Organization', 'cartel:common jalisco nueva generacion cjng:acronym'],
  ['Kim Jong On', 'Person', 'kim jong on'],
];

for (const [name, kind, reading] of readings) {
  test(`${name} (${kind ?? 'kind not known'}) reads ${reading}`, () => assert.equal(read(name, kind), reading));
}

test('acronyms skip particles and legal forms, and need three words', () => {
  assert.equal(parseName('Cártel de Jalisco Nueva Generación', 'Organization').acronym, 'cjng');
  assert.equal(parseName('People’s Liberation Army', 'Organization').acronym, 'pla');
  assert.equal(parseName('Químicos del Norte S.A. de C.V.', 'Company').acronym, '');
  assert.equal(parseName('José Luis García Luna', 'Person').acronym, '');
});

/** What a name is stored under. */
const stored: readonly (readonly [name: string, kind: string, tokens: string])[] = [
  ['Evaristo Luján Cota', 'Person', 'evaristo lujan cota lujancota'],
  ['Ana de la Cruz', 'Person', 'ana cruz delacruz lacruz'],
  ['Al-Qa’ida', 'Organization', 'qaida alqaida'],
  ['C.J.N.G.', 'Organization', 'cjng'],
  ['Cártel de Jalisco Nueva Generación', 'Organization', 'cartel jalisco nueva generacion cjng dejalisco'],
  ['Químicos del Norte S.A. de C.V.', 'Company', 'quimicos norte delnorte'],
  ['S.A. de C.V.', 'Company', 'de sadecv'],
];

for (const [name, kind, tokens] of stored) {
  test(`${name} is stored under ${tokens}`, () => {
    assert.deepEqual(Object.values(wordTokens(name, kind)).flat().toSorted(), tokens.split(' ').toSorted());
  });
}

test('a query also looks up neighbours written as one', () => {
  assert.ok(queryTokens('Mohammad Hasni', 'Person').includes('mohammadhasni'));
  assert.ok(!wordTokens('Mohammad Hasni', 'Person').whole.includes('mohammadhasni'));
});
