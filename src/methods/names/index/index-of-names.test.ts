import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareNames, leastScore } from '../compare.ts';
import type { NameOfEntry } from './build.ts';
import { buildNames, namesTransferables } from './build.ts';
import { openNames } from './index-of-names.ts';

const listed: readonly (readonly [name: string, kind: string | undefined, entry: number])[] = [
  ['LUJÁN COTA, Evaristo', 'Person', 1],
  ['"El Cuervo"', 'Person', 1],
  ['SALAZAR DE LA MONTAÑA, María del Carmen', 'Person', 2],
  ['GARCÍA LÓPEZ, José Luis', 'Person', 3],
  ['GARCÍA LÓPEZ, Juan', 'Person', 4],
  ['QUÍMICOS DEL NORTE, S.A. DE C.V.', 'Organization', 5],
  ['CORPORATIVO VERDEMAR, S.C.', 'Organization', 6],
  ['Cártel de la Sierra Nueva Unida', 'Organization', 7],
  ['CSNU', 'Organization', 7],
  ['J & E S. DE R.L. DE C.V.', 'Organization', 8],
  ['ООО "СЕВЕРНЫЙ ВЕТЕР"', 'Organization', 9],
  ['HELLENIC SPIRIT', 'Vessel', 10],
  ['SECOND HARBOUR TRADING', 'Organization', 11],
  ['Al-Nasser Brothers', undefined, 12],
];
const names: NameOfEntry[] = listed.map(([name, kind, entry]) => ({ name, kind, entry, weak: false }));
const index = openNames(buildNames(names));

const rows: readonly (readonly [query: string, found: string, least: number])[] = [
  ['Evaristo Lujan', 'LUJÁN COTA, Evaristo', leastScore.strong],
  ['EVARSITO LUXAN COTTA', 'LUJÁN COTA, Evaristo', leastScore.possible],
  ['Maria SalazarDeLaMontana', 'SALAZAR DE LA MONTAÑA, María del Carmen', leastScore.possible],
  ['Jose Luis Garcia', 'GARCÍA LÓPEZ, José Luis', leastScore.strong],
  ['Quimicos del Norte Sociedad Anonima de Capital Variable', 'QUÍMICOS DEL NORTE, S.A. DE C.V.', leastScore.strong],
  ['CORPORATIBO VERDEMAR', 'CORPORATIVO VERDEMAR, S.C.', leastScore.possible],
  ['J & E', 'J & E S. DE R.L. DE C.V.', leastScore.possible],
  ['Severny Veter', 'ООО "СЕВЕРНЫЙ ВЕТЕР"', leastScore.possible],
  ['Helenic Spirit', 'HELLENIC SPIRIT', leastScore.strong],
  ['Zecond Harbour Trading', 'SECOND HARBOUR TRADING', leastScore.possible],
  ['Alnasser Brothers', 'Al-Nasser Brothers', leastScore.possible],
];
for (const [query, found, least] of rows) {
  test(`${query} finds ${found}`, () => {
    const [first] = index.find(query, { least: 0.5 });
    assert.equal(first && index.nameAt(first.name), found);
    assert.ok((first?.score ?? 0) >= least, `score ${first?.score}`);
  });
}

test('an acronym is found by its long form, and the long form by the acronym', () => {
  const byShort = index.find('CSNU').map(({ name }) => index.nameAt(name));
  assert.ok(byShort.includes('Cártel de la Sierra Nueva Unida'), byShort.join('; '));
  const byLong = index.find('Cártel de la Sierra Nueva Unida').map(({ name }) => index.nameAt(name));
  assert.ok(byLong.includes('CSNU'), byLong.join('; '));
});

test('initials of a person are no acronym where nobody speaks of an organisation', () => {
  assert.deepEqual(index.find('Carlos Saúl Núñez Urbina', { least: 0.5 }), []);
});

test('hits come best first, ties by entry, and are cut at the limit', () => {
  const found = index.find('García López', { least: 0.3 });
  assert.deepEqual(
    found,
    found.toSorted((a, b) => b.score - a.score || a.entry - b.entry || a.name - b.name),
  );
  assert.deepEqual(index.find('García López', { least: 0.3, limit: 1 }), found.slice(0, 1));
});

test('a state goes from thread to thread and finds the same', () => {
  const state = buildNames(names);
  const moved = openNames(structuredClone(state, { transfer: namesTransferables(state) }));
  assert.deepEqual(moved.find('Evaristo Lujan'), index.find('Evaristo Lujan'));
  assert.equal(state.words.length, 0, 'its buffers went along');
});

test('an empty list finds nothing', () => {
  assert.deepEqual(openNames(buildNames([])).find('Evaristo Luján'), []);
});

test('rare words say more than common ones', () => {
  assert.ok(index.weight('evaristo') > index.weight('garcia'));
  assert.ok(index.weight('unheardof') >= index.weight('evaristo'));
});

const word = fc.constantFrom(
  ...'Evaristo Luján Cota García López José Luis Juan María del de la Montaña Químicos Norte Grupo Verdemar S.C.'.split(
    ' ',
  ),
  ...'S.A. J. E Ma. Hellenic Spirit Second 2 Harbour Trading CSNU Nueva Unida Al-Nasser LIMITED Ltd'.split(' '),
);
const slipped = fc
  .tuple(word, fc.nat(6), fc.constantFrom('', 'x', 'e'))
  .map(([text, at, letter]) =>
    text.length > 4 && at > 0 && at < text.length ? text.slice(0, at) + letter + text.slice(at + 1) : text,
  );
const query = fc.array(fc.oneof(word, slipped), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

test('find gives every name that compares as possible, with the score and the band that explain gives', () => {
  fc.assert(
    fc.property(query, (asked) => {
      const found = new Map(index.find(asked).map((hit) => [hit.name, hit]));
      for (let name = 0; name < index.size; name += 1) {
        const { score, band } = index.explain(asked, name);
        const hit = found.get(name);
        if (score >= leastScore.possible) assert.ok(hit, `${asked} ~ ${index.nameAt(name)}: ${score}`);
        if (hit) assert.deepEqual([hit.score, hit.band], [score, band], `${asked} ~ ${index.nameAt(name)}`);
      }
    }),
    { numRuns: 3000 },
  );
});

test('so it does where hundreds of names share their words, whose bearers are not all looked at', () => {
  const [given, first, second] = [
    'José Juan María Ana Luis J. Carlos',
    'García López Luján Cota',
    'Mora Pérez Reyes',
  ].map((all) => all.split(' ')) as [string[], string[], string[]];
  const many = given.flatMap((one) =>
    first.flatMap((a, at) => [
      ...second.map((b) => ({ name: `${a.toUpperCase()} ${b}, ${one} Rosendo`, kind: 'Person' })),
      { name: `${a}, ${one}`, kind: at % 2 === 0 ? 'Person' : undefined },
      { name: `${one} ${a} S.A. de C.V.`, kind: 'Organization' },
    ]),
  );
  const large = openNames(buildNames(many.map((one, entry) => ({ ...one, weak: false, entry }))));
  const part = fc.oneof(
    fc.constantFrom(...given, ...first, ...second, 'Rosendo', 'Rozendo', 'Grupo', 'R.', 'S.A.'),
    slipped,
  );
  const some = fc.array(part, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(some, (asked) => {
      const found = new Map(large.find(asked).map((hit) => [hit.name, hit.score]));
      for (let name = 0; name < large.size; name += 1) {
        const { score } = large.explain(asked, name);
        const expected = score >= leastScore.possible ? score : undefined;
        assert.equal(found.get(name), expected, `${asked} ~ ${large.nameAt(name)}: ${score}`);
      }
    }),
    { numRuns: 300, examples: [['García José S.A. Ma. S.A.']] },
  );
});

test('nothing that is typed breaks it, however long or strange', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
      for (const { score } of index.find(text, { least: 0.3 })) assert.ok(score >= 0.3 && score < 1);
      assert.ok(openNames(buildNames([{ name: text, weak: false, entry: 0 }])).find(text).length <= 1);
    }),
  );
});

test('a name of ten megabytes is capped and says so', () => {
  const long = 'Evaristo Luján '.repeat(700_000);
  assert.ok(index.find(long, { least: 0.3 }).length >= 0);
  const { reasons } = compareNames(long, 'Evaristo Luján', 'Person');
  assert.ok(reasons.some(({ key }) => key === 'capped'));
});
