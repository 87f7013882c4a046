import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameBand } from './compare.ts';
import { compareNames } from './compare.ts';

type Row = readonly [query: string, listed: string, band: NameBand, reasons: string];

function check(kind: string, rows: readonly Row[]): void {
  for (const [query, listed, band, reasons] of rows) {
    test(`${kind}: ${query} ~ ${listed} is ${band}`, () => {
      const found = compareNames(query, listed, kind);
      assert.equal(found.band, band, `score ${found.score.toFixed(3)}`);
      assert.equal(found.reasons.map(({ key, value }) => `${key}: ${value}`).join('; '), reasons);
    });
  }
}

test('a legal form that agrees alone gives no points', () => {
  const { score, reasons } = compareNames('"El S.A. de C.V. CORP LLC "El Grupo', 'Evaristo LLC', undefined);
  assert.equal(score, 0);
  assert.deepEqual(
    reasons.map(({ points }) => points),
    [0],
  );
});

check('Person', [
  ['Evaristo Lujan', 'Evaristo Luján Cota', 'strong', 'same: Evaristo; accent: Lujan / Luján; second-surname: Cota'],
  ['LUJAN COTA, Evaristo', 'Evaristo Luján Cota', 'exact', 'same: Evaristo; accent: LUJAN / Luján; same: Cota'],
  [
    'Luján Cota Evaristo',
    'Evaristo Luján Cota',
    'strong',
    'same: Evaristo; same: Luján; same: Cota; order: Luján Cota Evaristo',
  ],
  ['Juan García López', 'José García Luna', 'none', 'same: García; different: Juan López / José Luna'],
  ['Evaristo Luján Cota', 'Evaristo Luján Mora', 'weak', 'same: Evaristo; same: Luján; different: Cota / Mora'],
  ['Rosendo Belasques', 'Rosendo Velázquez', 'strong', 'same: Rosendo; sound: Belasques / Velázquez'],
  ['Rosendo Lujam', 'Rosendo Luján', 'strong', 'same: Rosendo; letter: Lujam / Luján'],
  ['E. Luján Cota', 'Evaristo Luján Cota', 'possible', 'initial: E / Evaristo; same: Luján; same: Cota'],
  [
    'Ma. del Carmen Pérez',
    'María del Carmen Pérez Luna',
    'strong',
    'short: Ma / María; same: Carmen; same: Pérez; second-surname: Luna',
  ],
  ['Ana Delacruz', 'Ana de la Cruz', 'strong', 'same: Ana; joined: Delacruz / de la Cruz'],
  ['Juan Pérez', 'Juana Pérez', 'possible', 'letter: Juan / Juana; same: Pérez'],
  ['Luján', 'Evaristo Luján Cota', 'weak', 'same: Luján; only-listed: Evaristo Cota'],
  [
    'EVARISTO LUJAN COTA DE LA MONTAÑA S',
    'Evaristo Luján Cota de la Montaña Sánchez',
    'strong',
    'same: Evaristo; accent: LUJAN / Luján; same: Cota; same: Montaña; cut: S / Sánchez',
  ],
  ['George Bush', 'HABBASH, George', 'none', 'same: George; different: Bush / HABBASH'],
]);

check('Company', [
  ['Químicos del Pacífico SA DE CV', 'Químicos del Pacífico, S.A. de C.V.', 'exact', 'same: Químicos; same: Pacífico'],
  ['Siemens AG', 'Siemens Aktiengesellschaft', 'exact', 'same: Siemens'],
  [
    'Químicos del Pacífico S.A. de C.V.',
    'Químicos del Norte S.A. de C.V.',
    'none',
    'same: Químicos; different: Pacífico / Norte',
  ],
  [
    'Guangzhou Haige Comm Grp',
    'Guangzhou Haige Communications Group',
    'strong',
    'same: Guangzhou; same: Haige; short: Comm / Communications; short: Grp / Group',
  ],
]);

check('Organization', [
  ['CJNG', 'Cártel de Jalisco Nueva Generación', 'strong', 'acronym: CJNG / Cártel de Jalisco Nueva Generación'],
  ['PLA', 'People’s Liberation Army', 'weak', 'acronym: PLA / People’s Liberation Army'],
  [
    'Cártel de Sinaloa',
    'Cártel de Jalisco Nueva Generación',
    'none',
    'same: Cártel; different: Sinaloa / Jalisco Nueva Generación',
  ],
  ['Barrio 18', 'Barrio 19', 'none', 'same: Barrio; different: 18 / 19'],
  ['3 Percenters', 'Three Percenters', 'exact', 'accent: 3 / Three; same: Percenters'],
]);

test('the anchor rule: a legal form, a particle or one short word never carries a match', () => {
  const rows = [
    ['11420 CORP', 'CORP', 'Company'],
    ['CORP', '11420 CORP', 'Company'],
    ['S.A. de C.V.', 'Químicos del Norte S.A. de C.V.', 'Company'],
    ['De la O', 'De la Cruz', 'Person'],
    ['A-B-C Company', 'A Company', 'Company'],
    ['Ana', 'Ana Luján Cota', 'Person'],
  ] as const;
  for (const [query, listed, kind] of rows) {
    assert.equal(compareNames(query, listed, kind).band, 'none', `${query} ~ ${listed}`);
  }
  for (const [query, listed] of [
    ['The * Group', 'The Red Group'],
    ['EMMA LLC', 'emma daniels'],
  ] as const) {
    assert.equal(compareNames(query, listed, 'Organization').band, 'weak', `${query} ~ ${listed}`);
  }
});

test('frequencies decide where they are given: a shared rare surname says more than a shared García', () => {
  const weight = (word: string): number => ({ garcia: 0.3, juan: 0.4, lujan: 2 })[word] ?? 1;
  const common = compareNames('Juan García', 'Juan García Cota', 'Person', weight);
  const rare = compareNames('Juan Luján', 'Juan Luján Cota', 'Person', weight);
  assert.ok(rare.score > common.score + 0.1, `${rare.score} and ${common.score}`);
});

test('the score does not saturate: every further word that agrees adds to it', () => {
  const scores = ['Evaristo', 'Evaristo Luján', 'Evaristo Luján Cota', 'Evaristo Rosendo Luján Cota'].map(
    (name) => compareNames(name, name, 'Person').score,
  );
  assert.deepEqual(
    scores,
    [...new Set(scores)].toSorted((a, b) => a - b),
  );
  assert.ok(scores.every((score) => score < 1));
});

const kind = fc.constantFrom(undefined, 'Person', 'Company', 'Organization', 'Vessel');
const nameWord = fc.constantFrom(
  'Evaristo',
  'Luján',
  'Cota',
  'de',
  'la',
  'José',
  'García',
  'S.A. de C.V.',
  'CORP',
  'Norte',
  'A.',
  '18',
  'Grupo',
  '"El',
  'Ñ"',
  'LLC',
  'ООО',
);
const name = fc.array(nameWord, { maxLength: 6 }).map((words) => words.join(' '));

test('scores are from 0 to below 1, and bands follow them', () => {
  fc.assert(
    fc.property(
      fc.oneof(name, fc.string({ unit: 'grapheme' })),
      fc.oneof(name, fc.string({ unit: 'grapheme' })),
      kind,
      (a, b, of) => {
        const found = compareNames(a, b, of);
        assert.ok(found.score >= 0 && found.score < 1, `${found.score}`);
        if (found.band === 'none') assert.ok(found.score < 0.5);
      },
    ),
  );
});

test('a name with a word that tells bearers apart is exactly itself, in any case and without accents', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Evaristo', 'Luján', 'Cota', 'de', 'García'), { maxLength: 5 }),
      kind,
      (words, of) => {
        const full = ['Rosendo', ...words].join(' ');
        const plain = full
          .normalize('NFD')
          .replaceAll(/\p{Mn}/gu, '')
          .toUpperCase();
        assert.equal(compareNames(plain, full, of).band, 'exact', full);
      },
    ),
  );
});

test('the points of the reasons add up to the score, to four decimals', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string()), fc.oneof(name, fc.string()), kind, (a, b, of) => {
      const { score, reasons } = compareNames(a, b, of);
      const sum = reasons.reduce((total, { points }) => total + points, 0);
      assert.equal(sum.toFixed(4), score.toFixed(4), `${a} ~ ${b}`);
    }),
  );
});

check('Person', [
  [
    'Miguel Ángel',
    'URIBE URIBE, Miguel Ángel',
    'weak',
    'same: Miguel; same: Ángel; only-listed: URIBE URIBE; anchor: Miguel Ángel',
  ],
  [
    'Miguel Ángel',
    'BARRAGÁN, Miguel Ángel',
    'weak',
    'same: Miguel; same: Ángel; only-listed: BARRAGÁN; anchor: Miguel Ángel',
  ],
  ['ANT. TORRES LUNA', 'TORRES LUNA, Antonio', 'strong', 'short: ANT / Antonio; same: TORRES; same: LUNA'],
  ['Inés Coronel', 'CORONEL BARRERAS, Inés', 'strong', 'same: Inés; same: CORONEL; second-surname: BARRERAS'],
  [
    'Rosa SalazarHernandezDeLuna',
    'SALAZAR HERNÁNDEZ DE LUNA, Rosa',
    'strong',
    'same: Rosa; joined: SalazarHernandezDeLuna / SALAZAR HERNÁNDEZ DE LUNA',
  ],
  ['Sergio Mora', 'LUNA MORA, Sergio', 'possible', 'same: Sergio; same: MORA; only-listed: LUNA'],
]);

check('Company', [
  ['J.P. Verdemar & Co.', 'JP Verdemar & Co.', 'strong', 'joined: J P / JP; same: Verdemar'],
  [
    'VERDEMAR LIMTED',
    'VERDEMAR LIMITED',
    'strong',
    'same: VERDEMAR; letter: LIMTED / LIMITED; legal-form: – / LIMITED',
  ],
  [
    "'AGRÍCOLA VERDEMAR', SOCIEDAD DE PR",
    "'AGRÍCOLA VERDEMAR', SOCIEDAD DE PRODUCCIÓN RURAL DE RESPONSABILIDAD ILIMITADA",
    'strong',
    'same: AGRÍCOLA; same: VERDEMAR; same: SOCIEDAD; cut: PR / PRODUCCIÓN; legal-form: – / SOCIEDAD DE PRODUCCIÓN RURAL DE RESPONSABILIDAD ILIMITADA',
  ],
  [
    'CORPORCION VERDEMAR S. DE R.L.',
    'CORPORACIÓN VERDEMAR S. DE R.L.',
    'strong',
    'letter: CORPORCION / CORPORACIÓN; same: VERDEMAR',
  ],
]);

test('thin evidence is no question for anybody: slips in short words, words of many bearers, three letters', () => {
  const rows = [
    ['Ing Li Mora', 'LI, Ying', 'Person'],
    ['Mara Cata', 'MARIA COTA', 'Person'],
    ['Luis Hernández', 'HERNÁNDEZ LUJÁN, Luis Antonio', 'Person'],
    ['José Pérez', 'LUJÁN PÉREZ, José', 'Person'],
    ['王 玲', 'WANG, Lin', 'Person'],
    ['Servicios Silva S.A. de C.V.', 'SERVICIOS SILSA S.A. DE C.V.', 'Company'],
    ['Distribuidora Medina', 'DISTRIBUIDORA MEDICA HOSPITALARIA', 'Company'],
    ['Transportes Luján del Norte', 'TLN LLC', 'Company'],
  ] as const;
  for (const [query, listed, of] of rows) {
    const { score } = compareNames(query, listed, of);
    assert.ok(score < 0.7, `${query} ~ ${listed}: ${score}`);
  }
});

test('a slip in a longer word beside one that agrees is a question', () => {
  const rows = [
    ['Rosendo Zambda', 'ZAMBADA, Rosendo', 'Person'],
    ['Osvaldo Zambbada', 'ZAMBADA, Oswaldo', 'Person'],
    ['Grupo Verdemra', 'GRUPO VERDEMAR, S.A. DE C.V.', 'Company'],
  ] as const;
  for (const [query, listed, of] of rows) {
    const { score } = compareNames(query, listed, of);
    assert.ok(score >= 0.7, `${query} ~ ${listed}: ${score}`);
  }
});

test('asking the other way round differs by less than .2 (more is missing when the list has less), unless a field was cut', () => {
  fc.assert(
    fc.property(name, name, fc.constantFrom('Person', 'Company'), (a, b, of) => {
      fc.pre(a.length < 34 && b.length < 34);
      const there = compareNames(a, b, of).score;
      const back = compareNames(b, a, of).score;
      assert.ok(Math.abs(there - back) < 0.2, `${a} ~ ${b}: ${there} and ${back}`);
    }),
  );
});
