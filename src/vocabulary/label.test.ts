import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { banner, joinLabels, openLabel, parseLabel, tlps, uses, type KnownWords, type Label } from './label.ts';

const words = (all: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...all]).map((some) => some.sort());
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const anyLabel: fc.Arbitrary<Label> = fc.record(
  {
    tlp: fc.constantFrom(...tlps),
    parties: orNull(words(['NORTH', 'SOUTH', 'BANK'])),
    recipients: orNull(words(['uar', 'oec', 'serrano'])),
    classifications: words(['MX:confidencial', 'MX:reservada', 'US:LES']),
    compartments: words(['A', 'B', 'C']),
    purposes: orNull(words(['liaison', 'organised-crime'])),
    originators: words(['NORTH', 'SOUTH']),
    hops: orNull(fc.nat(3)),
    uses: orNull(fc.subarray([...uses]).map((some) => some.sort())),
    expires: orNull(fc.nat(1000)),
    caveats: words(['not alone', 'no force']),
  },
  { noNullPrototype: true },
);

const runs = { numRuns: 2000, seed: 7305 };

describe('the join of labels (S-10)', () => {
  it('of a label with itself is that label, byte for byte', () => {
    fc.assert(
      fc.property(anyLabel, (a) => assert.equal(JSON.stringify(joinLabels(a, a)), JSON.stringify(a))),
      runs,
    );
  });

  it('does not depend on the order of two', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, (a, b) =>
        assert.equal(JSON.stringify(joinLabels(a, b)), JSON.stringify(joinLabels(b, a))),
      ),
      runs,
    );
  });

  it('does not depend on the grouping of three', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, (a, b, c) =>
        assert.equal(JSON.stringify(joinLabels(joinLabels(a, b), c)), JSON.stringify(joinLabels(a, joinLabels(b, c)))),
      ),
      runs,
    );
  });

  it('with the open label changes nothing', () => {
    fc.assert(
      fc.property(anyLabel, (a) => {
        assert.deepEqual(joinLabels(a, openLabel), a);
        assert.deepEqual(joinLabels(openLabel, a), a);
      }),
      runs,
    );
  });

  it('is at least as strict as each part, in every field', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, (a, b) => {
        const both = joinLabels(a, b);
        for (const part of [a, b]) {
          assert.ok(tlps.indexOf(both.tlp) >= tlps.indexOf(part.tlp));
          for (const field of ['parties', 'recipients', 'purposes', 'uses'] as const) {
            assert.ok(
              part[field] === null || (both[field] as string[]).every((one) => (part[field] as string[]).includes(one)),
              field,
            );
          }
          for (const field of ['classifications', 'compartments', 'originators', 'caveats'] as const) {
            assert.ok(
              part[field].every((one) => both[field].includes(one)),
              field,
            );
          }
          for (const field of ['hops', 'expires'] as const)
            assert.ok(part[field] === null || (both[field] ?? Infinity) <= part[field], field);
        }
      }),
      runs,
    );
  });

  it('leaves what it joins as it was', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, (a, b) => {
        const before = JSON.stringify([a, b]);
        const both = joinLabels(a, b);
        both.caveats.push('x');
        both.parties?.push('x');
        assert.equal(JSON.stringify([a, b]), before);
      }),
      runs,
    );
  });
});

const known: KnownWords = {
  parties: new Set(['NORTH', 'SOUTH']),
  classifications: new Set(['MX:reservada', 'US:LES']),
  compartments: new Set(['FUENTES']),
  purposes: new Set(['liaison', 'organised-crime']),
};

/** Parsed to a label, or the names of the fields that are wrong. */
const read = (input: unknown): Label | string[] => {
  const result = parseLabel(input, known);
  return Array.isArray(result) ? result.map((one) => one.field) : result;
};

describe('reading a label', () => {
  it('is the identity on canonical labels', () => {
    const knownLabel = anyLabel.filter((label) => Array.isArray(parseLabel(label, known)) === false);
    fc.assert(
      fc.property(knownLabel, (label) => assert.equal(JSON.stringify(parseLabel(label, known)), JSON.stringify(label))),
      { ...runs, numRuns: 300 },
    );
  });

  for (const [says, input, expected] of [
    ['nothing said is AMBER, not open', {}, { ...openLabel, tlp: 'AMBER' }],
    ['WHITE is the old word for CLEAR', { tlp: 'WHITE' }, openLabel],
    [
      'words come sorted and once',
      { tlp: 'GREEN', parties: ['SOUTH', 'NORTH', 'SOUTH'] },
      { ...openLabel, tlp: 'GREEN', parties: ['NORTH', 'SOUTH'] },
    ],
    [
      'an empty list of parties is nobody, not everybody',
      { tlp: 'GREEN', parties: [] },
      { ...openLabel, tlp: 'GREEN', parties: [] },
    ],
    ['RED with its readers', { tlp: 'RED', recipients: ['uar'] }, { ...openLabel, tlp: 'RED', recipients: ['uar'] }],
  ] as const) {
    it(says, () => assert.deepEqual(read(input), expected));
  }

  for (const [says, input, fields] of [
    ['an unknown party', { parties: ['EAST'] }, ['label.parties']],
    ['an unknown classification', { classifications: ['MX:secreto'] }, ['label.classifications']],
    ['an unknown compartment', { compartments: ['X'] }, ['label.compartments']],
    ['an unknown purpose', { purposes: ['curiosity'] }, ['label.purposes']],
    ['an unknown originator', { originators: ['EAST'] }, ['label.originators']],
    ['an unknown use', { uses: ['fun'] }, ['label.uses']],
    ['RED without recipients', { tlp: 'RED' }, ['label.recipients']],
    ['AMBER+STRICT without parties', { tlp: 'AMBER+STRICT' }, ['label.parties']],
    ['a TLP that is none', { tlp: 'PINK' }, ['label.tlp']],
    ['a word in another case', { tlp: 'red', recipients: ['uar'] }, ['label.tlp']],
    ['a field that is none', { secret: true }, ['label.secret']],
    ['a prototype as field', JSON.parse('{"__proto__": {"tlp": "CLEAR"}}'), ['label.__proto__']],
    ['a word where a list belongs', { parties: 'NORTH' }, ['label.parties']],
    ['a number in a list of words', { caveats: [7] }, ['label.caveats']],
    ['an empty word', { caveats: [' '] }, ['label.caveats']],
    ['half a hop', { hops: 0.5 }, ['label.hops']],
    ['fewer hops than none', { hops: -1 }, ['label.hops']],
    ['an expiry as text', { expires: '2027' }, ['label.expires']],
    [
      'everything wrong at once',
      { tlp: 'X', parties: ['EAST'], hops: -1 },
      ['label.hops', 'label.parties', 'label.tlp'],
    ],
    ['a list', [], ['label']],
    ['null', null, ['label']],
    ['a text', 'TLP:RED', ['label']],
  ] as const) {
    it(`refuses ${says}, naming the field`, () => assert.deepEqual((read(input) as string[]).sort(), fields));
  }

  it('says what it found and what is expected', () => {
    assert.deepEqual(parseLabel({ parties: ['EAST'] }, known), [
      { field: 'label.parties', found: 'EAST', expected: 'one of NORTH, SOUTH' },
    ]);
  });
});

describe('the line over a page', () => {
  it('is computed from every part that restricts', () => {
    const label = {
      ...openLabel,
      tlp: 'RED' as const,
      parties: ['NORTH', 'SOUTH'],
      classifications: ['MX:reservada'],
      compartments: ['FUENTES'],
      originators: ['SOUTH'],
      uses: ['lead' as const],
    };
    assert.equal(banner(label), 'TLP:RED · MX:reservada · FUENTES · REL NORTH, SOUTH · ORCON SOUTH · lead');
  });
  it('says that nobody may have what may go to nobody', () =>
    assert.equal(banner({ ...openLabel, parties: [] }), 'TLP:CLEAR · REL —'));
});
