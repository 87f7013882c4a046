import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { born, head, listed, screenOf } from './made-up.testing.ts';
import { buildScreen, transferables } from './build.ts';
import { openScreen } from './open.ts';
import type { Hit, Subject } from './shapes.ts';

const entries = [
  listed('7', 'OLMEDO QUIÑONES, Baltazar', {
    aliases: ['OLMEDO, Baltasar'],
    birthDates: born('1971-03-08'),
    countries: ['mx'],
    programmes: ['SDNTK', 'FTO'],
    identifiers: [
      { type: 'rfc', value: 'OEQB710308AB1', country: 'mx' },
      { type: 'passport', value: 'G12345678', country: 'mx' },
      { type: 'crypto', value: '1BoatSLRHtKNngkdXEeobR76b53LETtpyT', country: null },
    ],
  }),
  listed('8', 'TRANSPORTES XILITLA, S.A. DE C.V.', {
    kind: 'organization',
    addresses: [{ text: 'Calle Roble 1450, Colonia Centro, Culiacán', country: 'mx' }],
    identifiers: [{ type: 'phone', value: '+52 667 555 0101', country: 'mx' }],
  }),
  listed('9', 'NAVE TIZIMIN', { kind: 'vessel', identifiers: [{ type: 'imo', value: 'IMO 9187629', country: null }] }),
  listed('10', 'ZARAGOZA LEYVA, Próspero', {
    names: [
      { name: 'ZARAGOZA LEYVA, Próspero', type: 'primary', weak: false },
      { name: 'El Zarco', type: 'nickname', weak: false },
      { name: 'TIO PROS', type: 'alias', weak: true },
    ],
    birthDates: born('1980'),
  }),
];
const screen = screenOf(entries);
const first = (subject: Subject): Hit => {
  const [hit] = screen.subject(subject);
  assert.ok(hit, JSON.stringify(subject));
  return hit;
};
const keys = (hit: Hit): string[] => hit.reasons.map(({ key }) => key);
const sum = (hit: Hit): number => hit.reasons.reduce((total, { points }) => total + points, 0);
const name = 'Baltazar Olmedo Quiñones';

describe('a subject against listed entries', () => {
  it('finds an entry by any of its names, once, with what the entry says', () => {
    const hits = screen.subject({ name: 'Baltasar Olmedo' });
    assert.equal(hits.length, 1);
    const [hit] = hits;
    assert.equal(hit?.listedName, 'OLMEDO QUIÑONES, Baltazar');
    assert.equal(hit?.matchedName, 'OLMEDO, Baltasar');
    assert.deepEqual(hit?.programmes, ['SDNTK', 'FTO']);
    assert.equal(hit?.band, 'exact');
  });

  /** What is known beside the name, the reason it gives, and whether it speaks for or against. */
  const beside: readonly [Partial<Subject>, string, number][] = [
    [{ birthDate: '1971-03-08' }, 'birth-date', 1],
    [{ birthDate: '1971' }, 'birth-year', 1],
    [{ birthDate: '1971-08-03' }, 'birth-swapped', 1],
    [{ birthDate: '1971-03-18' }, 'birth-near', 1],
    [{ birthDate: '1955-11-30' }, 'birth-differs', -1],
    [{ countries: ['MX'] }, 'country', 1],
    [{ countries: ['NZ'] }, 'country-differs', -1],
    [{ kind: 'vessel' }, 'kind-differs', -1],
    [{ identifiers: [{ type: 'curp', value: 'OEQB710308HSLLXL01' }] }, 'rfc-agrees', 1],
    [{ identifiers: [{ type: 'curp', value: 'OEQB860921HSLLXL01' }] }, 'rfc-differs', -1],
    [{ identifiers: [{ type: 'passport', value: 'g-12345678' }] }, 'identifier', 1],
  ];
  for (const [more, key, sign] of beside)
    it(`${JSON.stringify(more)} is told as ${key}`, () => {
      const [bare, hit] = [first({ name: 'Baltazar Olmedo Q.' }), first({ name: 'Baltazar Olmedo Q.', ...more })];
      assert.ok(keys(hit).includes(key), keys(hit).join());
      assert.equal(Math.sign(hit.score - bare.score), sign, `${bare.score} → ${hit.score}`);
    });

  it('another date of birth makes the very name a question, but never clears it', () => {
    const hit = first({ name, birthDate: '1955-11-30' });
    assert.equal(hit.band, 'possible');
  });

  it('the same address of a company is told', () => {
    const hit = first({ name: 'Transportes Xilitla', addresses: ['ROBLE 1450 COL CENTRO CULIACAN SINALOA'] });
    assert.ok(keys(hit).includes('address'), keys(hit).join());
  });

  it('what is not known says nothing', () => {
    const hit = first({
      name: 'Próspero Zaragoza Leyva',
      countries: ['mx'],
      identifiers: [{ type: 'rfc', value: 'XAXX010101000' }],
    });
    assert.deepEqual(
      keys(hit).filter((key) => /country|birth|rfc|identifier/.test(key)),
      [],
    );
  });
});

describe('several in one name', () => {
  const screen = screenOf([listed('1', 'QUIROGA PAZ, Bruno'), listed('2', 'LUJAN COTA, Evaristo')]);
  for (const [name, entries] of [
    ['INES LARA y/o BRUNO QUIROGA PAZ', ['1']],
    ['Bruno Quiroga Paz Y/O Evaristo Luján Cota', ['1', '2']],
    ['INES LARA AND/OR EVARISTO LUJAN COTA AND/OR ROSA MENA', ['2']],
    ['A CARGO DE LA SUCESION DE QUIEN EN VIDA FUERA NUESTRO CLIENTE EL SEÑOR BRUNO QUIROGA PAZ', ['1']],
    ['INES LARA y/o ROSA MENA', []],
    ['Inés Lara y/o', []],
  ] as const)
    it(name, () =>
      assert.deepEqual(
        screen
          .subject({ name }, { least: 0.7 })
          .map(({ entry }) => entry)
          .toSorted(),
        entries,
      ),
    );
});

describe('identifiers', () => {
  /** As somebody may write it, and the entry that bears it. */
  const written: readonly [NonNullable<Subject['identifiers']>[number], string][] = [
    [{ type: 'rfc', value: 'OEQB-710308-AB1' }, '7'],
    [{ type: 'unknown', value: 'oeqb710308ab1' }, '7'],
    [{ type: 'passport', value: 'G 12345678' }, '7'],
    [{ type: 'unknown', value: 'G12345678' }, '7'],
    [{ type: 'crypto', value: '1BoatSLRHtKNngkdXEeobR76b53LETtpyT' }, '7'],
    [{ type: 'imo', value: '9187629' }, '9'],
    [{ type: 'unknown', value: 'IMO 9187629' }, '9'],
    [{ type: 'phone', value: '667 555 0101' }, '8'],
  ];
  for (const [identifier, entry] of written)
    it(`${identifier.type} ${identifier.value} finds its bearer under any name`, () => {
      const hit = first({ name: 'Somebody Wholly Else', identifiers: [identifier] });
      assert.equal(hit.entry, entry);
      assert.ok(keys(hit).includes('identifier-only'));
      assert.ok(hit.band === 'strong' || hit.band === 'possible', hit.band);
    });

  it('a passport of another country with the same number is another passport', () => {
    const identifiers = [{ type: 'passport' as const, value: 'G12345678', country: 'FR' }];
    assert.deepEqual(screen.subject({ name: 'Somebody Wholly Else', identifiers }), []);
  });

  it('with the name it is exact', () => {
    const hit = first({ name: 'Baltazar Olmedo', identifiers: [{ type: 'rfc', value: 'OEQB710308AB1' }] });
    assert.equal(hit.band, 'exact');
  });
});

describe('weak aliases and nicknames', () => {
  it('alone are never strong, and say so', () => {
    for (const alias of ['El Zarco', 'Tio Pros']) {
      const hit = first({ name: alias });
      assert.equal(hit.weakAlias, true);
      assert.ok(hit.score < 0.85 && hit.score >= 0.7, `${alias} ${hit.score}`);
    }
  });

  it('a date of birth that agrees lifts them', () => {
    assert.ok(first({ name: 'Tio Pros', birthDate: '1980' }).score > first({ name: 'Tio Pros' }).score);
  });

  it('the full name stays the better match', () => {
    assert.equal(first({ name: 'Próspero Zaragoza Leyva' }).weakAlias, false);
  });
});

describe('every hit', () => {
  const subjects = fc.record(
    {
      name: fc.oneof(
        fc.constantFrom(name, 'Baltasar Olmedo', 'Prospero Saragosa', 'Nave Tizimín', 'Transporte Xilitla', 'El Zarco'),
        fc.string({ unit: 'grapheme' }),
      ),
      kind: fc.constantFrom('person' as const, 'vessel' as const, 'organization' as const, 'unknown' as const),
      birthDate: fc.constantFrom('1971', '1971-03', '1971-03-08', '1980-01-01', 'soon'),
      countries: fc.array(fc.constantFrom('mx', 'US', ''), { maxLength: 2 }),
      identifiers: fc.array(
        fc.record({
          type: fc.constantFrom('unknown' as const, 'rfc' as const, 'passport' as const, 'imo' as const),
          value: fc.oneof(fc.constantFrom('G12345678', 'OEQB710308AB1', '9187629'), fc.string()),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['name'] },
  );

  it('has points that add up to its score, below 1; the list is best first and keeps to its limits', () => {
    fc.assert(
      fc.property(subjects, fc.double({ min: 0.3, max: 0.95, noNaN: true }), (subject, least) => {
        const hits = screen.subject(subject as Subject, { least, limit: 3 });
        assert.ok(hits.length <= 3);
        hits.forEach((hit, at) => {
          assert.ok(Math.abs(sum(hit) - hit.score) < 1e-9, JSON.stringify(hit));
          assert.ok(hit.score < 1 && hit.score >= least);
          const before = hits[at - 1];
          assert.ok(before === undefined || before.score >= hit.score);
        });
      }),
    );
  });

  it('compared alone scores what it scored among all', () => {
    for (const subject of [{ name }, { name, birthDate: '1971' }, { name: 'Transportes Xilitla SA de CV' }]) {
      const hit = first(subject);
      assert.deepEqual(screen.compare(subject, hit.list, hit.entry), hit);
    }
  });
});

describe('a list that is out of order', () => {
  it('keeps two entries with one number apart, and finds either', () => {
    const two = screenOf([listed('5', 'ARRIAGA, Tadeo'), listed('5', 'MONTEMAYOR, Crispín')]);
    assert.equal(two.entries, 2);
    assert.equal(two.subject({ name: 'Tadeo Arriaga' })[0]?.listedName, 'ARRIAGA, Tadeo');
    assert.equal(two.subject({ name: 'Crispin Montemayor' })[0]?.listedName, 'MONTEMAYOR, Crispín');
    assert.equal(two.compare({ name: 'Crispin Montemayor' }, 'house', '5')?.band, 'exact');
  });

  it('gives ties by the number of the entry', () => {
    const twins = screenOf(['12', '9', '100'].map((entry) => listed(entry, 'ARRIAGA, Tadeo')));
    assert.deepEqual(
      twins.subject({ name: 'Tadeo Arriaga' }).map(({ entry }) => entry),
      ['9', '12', '100'],
    );
  });

  it('finds names that are nothing but small words or legal forms as they stand', () => {
    const weak = [{ name: 'Ben', type: 'alias' as const, weak: true }];
    const odd = screenOf([listed('1', 'Ben', { names: weak }), listed('2', 'PTE OOO', { kind: 'organization' })]);
    assert.equal(odd.subject({ name: 'BEN' }, { least: 0.7 })[0]?.entry, '1');
    assert.equal(odd.subject({ name: 'Pte. OOO' })[0]?.entry, '2');
  });

  it('may be empty', () => {
    const none = screenOf([]);
    assert.deepEqual([none.subject({ name }), none.text(`pay ${name}`)], [[], []]);
    assert.equal(none.compare({ name }, 'house', '1'), null);
  });
});

describe('the state', () => {
  it('goes to another thread by transfer and answers the same', () => {
    const state = buildScreen([{ head: head('house'), entries }]);
    const moved = openScreen(structuredClone(state, { transfer: transferables(state) }));
    const asked = { name, birthDate: '1971-03-08' };
    assert.deepEqual(moved.subject(asked), screen.subject(asked));
    assert.deepEqual(moved.text(`Invoice ${name}`), screen.text(`Invoice ${name}`));
    assert.deepEqual(moved.entry('house', '9'), entries[2]);
  });
});
