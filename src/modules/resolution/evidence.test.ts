import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weigh, type Frequencies } from './evidence.ts';
import type { Features } from './features.ts';
import type { MergeBand } from './shapes.ts';

/** A hundred thousand entities; García, López and José are many, all else is rare. */
const many: Record<string, number> = { garsia: 5000, lopes: 4000, jose: 5000 };
const frequencies: Frequencies = { entities: 100_000, countOf: (sound) => many[sound] ?? 2 };

const thing = (id: string, given: Partial<Features> & { name: string; aliases?: string[] }): Features => ({
  ids: [id],
  kinds: ['Person'],
  identifiers: [],
  dates: [],
  genders: [],
  countries: [],
  others: new Set(),
  reports: new Set([`report of ${id}`]),
  handlings: [],
  statements: 1,
  links: 0,
  ...given,
  names: [{ value: given.name, alias: false }, ...(given.aliases ?? []).map((value) => ({ value, alias: true }))],
});

const born = (value: string): Features['dates'] => [{ property: 'birthDate', value }];
const tax = (value: string): Features['identifiers'] => [
  { property: 'taxNumber', value, word: `#${value.toLowerCase().replace(/\W/g, '')}` },
];

type Given = Partial<Features> & { name: string; aliases?: string[] };
const cases: [says: string, a: Given, b: Given, band: MergeBand | null, key?: string][] = [
  ['a rare name alone is strong', { name: 'Tadeo Luján Barrera' }, { name: 'Tadeo Lujan Barrera' }, 'strong', 'rare'],
  ['a common name alone is weak', { name: 'José García López' }, { name: 'JOSE GARCIA LOPEZ' }, 'weak', 'common'],
  [
    'a common name and a birth date are exact',
    { name: 'José García López', dates: born('1971-03-12') },
    { name: 'José García López', dates: born('1971-03-12') },
    'exact',
    'date',
  ],
  [
    'two born on other days are not one, however rare the name',
    { name: 'Tadeo Luján Barrera', dates: born('1971-03-12') },
    { name: 'Tadeo Luján Barrera', dates: born('1994-11-02') },
    'possible',
    'date-differs',
  ],
  [
    'and of a common name they are not even shown',
    { name: 'José García López', dates: born('1971-03-12') },
    { name: 'José García López', dates: born('1994-11-02') },
    null,
  ],
  [
    'day and month the other way round are a slip',
    { name: 'Tadeo Luján Barrera', dates: born('1971-03-12') },
    { name: 'Tadeo Luján Barrera', dates: born('1971-12-03') },
    'strong',
    'date-near',
  ],
  [
    'a year agrees with a day in it',
    { name: 'José García López', dates: born('1971') },
    { name: 'José García López', dates: born('1971-12-03') },
    'possible',
    'date-partly',
  ],
  [
    'one identifier decides, whatever parts its figures',
    { name: 'José García López', identifiers: tax('GALJ-710312-XX1') },
    { name: 'José García', identifiers: tax('GALJ710312XX1') },
    'strong',
    'identifier',
  ],
  [
    'two tax numbers speak against',
    { name: 'José García López', identifiers: tax('GALJ710312XX1') },
    { name: 'José García López', identifiers: tax('GALJ810312XX1') },
    null,
  ],
  ['one name alone is weak', { name: 'Zacarías' }, { name: 'Zacarías' }, 'weak', 'one-name'],
  [
    'an alias alone is weak, be it ever so rare',
    { name: 'Tadeo Luján', aliases: ['El Zurdo Veloz'] },
    { name: 'Ramiro Cota', aliases: ['El Zurdo Veloz'] },
    'weak',
    'one-name',
  ],
  [
    'an alias and those one knows are more',
    { name: 'Tadeo Luján', aliases: ['El Zurdo Veloz'], others: new Set(['x', 'y', 'z']) },
    { name: 'Ramiro Cota', aliases: ['El Zurdo Veloz'], others: new Set(['x', 'y', 'z']) },
    'strong',
    'neighbours',
  ],
  ['other names are nothing', { name: 'Tadeo Luján' }, { name: 'Ramiro Cota' }, null],
  [
    'a man and a woman are two',
    { name: 'Ariel Barrera Luján', genders: ['male'] },
    { name: 'Ariel Barrera Luján', genders: ['female'] },
    'weak',
    'gender-differs',
  ],
  [
    'a report that speaks of both as of two speaks against',
    { name: 'José García López', reports: new Set(['r']) },
    { name: 'José García López', reports: new Set(['r']) },
    'weak',
    'same-report',
  ],
];

describe('what speaks for and against two being one', () => {
  for (const [says, a, b, band, key] of cases)
    it(says, () => {
      const found = weigh(thing('a', a), thing('b', b), frequencies);
      assert.equal(found.band, band, JSON.stringify(found.reasons));
      if (key !== undefined)
        assert.ok(
          found.reasons.some((one) => one.key === key),
          JSON.stringify(found.reasons),
        );
    });

  it('is the same whichever stands first, and the reasons add up', () => {
    for (const [says, a, b] of cases) {
      const one = weigh(thing('a', a), thing('b', b), frequencies);
      const two = weigh(thing('b', b), thing('a', a), frequencies);
      assert.equal(one.bits, two.bits, says);
      const sum = one.reasons.reduce((total, { bits }) => total + bits, 0);
      if (one.bits > -Infinity) assert.ok(Math.abs(sum - one.bits) < 0.05, says);
    }
  });
});
