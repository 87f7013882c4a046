import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinHandlings, type Authority, type Handling } from '#vocabulary/handling.ts';
import { openLabel, type Label } from '#vocabulary/label.ts';
import { failing, inForce, territoriesOf, type Viewer } from './rule.ts';

const now = Date.parse('2026-06-01T00:00Z');
const authority: Authority = {
  id: 'law',
  instrument: 'art. 9',
  title: 'Law',
  purposes: ['liaison', 'organised-crime'],
  territories: ['MX'],
  from: now - 1000,
  until: now + 1000,
  maxHops: null,
  retentionDays: null,
};
const viewer: Viewer = {
  account: 'a1',
  party: 'SOUTH',
  names: ['serrano', 'uar'],
  clearances: ['MX:confidencial', 'MX:reservada'],
  compartments: ['FUENTES'],
  territories: ['MX-SON', 'MX'],
  purpose: 'organised-crime',
};

interface Case {
  label?: Partial<Label>;
  authority?: Partial<Authority> | 'unknown';
  viewer?: Partial<Viewer>;
}

/** The rule of DESIGN section 4 as cases: what is said, what is given, and the clause that hides the row ("" where it is seen). */
const cases: [says: string, given: Case, hiddenBy: string][] = [
  ['Nothing is restricted.', {}, ''],
  ['The label names the viewer’s party.', { label: { parties: ['NORTH', 'SOUTH'] } }, ''],
  ['The label names other parties.', { label: { parties: ['NORTH'] } }, 'party'],
  ['The label names no party at all: it goes to nobody.', { label: { parties: [] } }, 'party'],
  ['The viewer himself is a named recipient.', { label: { recipients: ['serrano'] } }, ''],
  ['The viewer’s unit is a named recipient.', { label: { recipients: ['oec', 'uar'] } }, ''],
  ['Others are the named recipients.', { label: { recipients: ['oec'] } }, 'recipient'],
  ['There is a list of recipients with nobody on it.', { label: { recipients: [] } }, 'recipient'],
  ['The viewer holds the clearance.', { label: { classifications: ['MX:reservada'] } }, ''],
  ['The viewer holds one clearance of two.', { label: { classifications: ['MX:reservada', 'US:LES'] } }, 'clearance'],
  ['The viewer is in the compartment.', { label: { compartments: ['FUENTES'] } }, ''],
  ['The viewer is in one compartment of two.', { label: { compartments: ['FUENTES', 'SELLADO'] } }, 'compartment'],
  ['The label is for the purpose.', { label: { purposes: ['organised-crime'] } }, ''],
  ['The label is for another purpose.', { label: { purposes: ['liaison'] } }, 'purpose'],
  ['The label expires in a moment.', { label: { expires: now + 1 } }, ''],
  ['The label expires at this moment.', { label: { expires: now } }, 'expiry'],
  ['The authority is for other purposes.', { authority: { purposes: ['liaison'] } }, 'authority-purpose'],
  ['The authority is for no purpose.', { authority: { purposes: [] } }, 'authority-purpose'],
  ['No purpose was stated.', { viewer: { purpose: '' } }, 'authority-purpose'],
  ['The authority reaches everywhere.', { authority: { territories: null } }, ''],
  ['The authority reaches the country in which the viewer’s state lies.', { authority: { territories: ['MX'] } }, ''],
  ['The authority reaches the viewer’s state alone.', { authority: { territories: ['MX-SON'] } }, ''],
  ['The authority reaches another state.', { authority: { territories: ['MX-SIN'] } }, 'authority-territory'],
  ['The authority reaches another country.', { authority: { territories: ['US'] } }, 'authority-territory'],
  [
    'The authority reaches the state, the viewer’s unit the whole country.',
    { authority: { territories: ['MX-SON'] }, viewer: { territories: ['MX'] } },
    'authority-territory',
  ],
  ['The authority begins at this moment.', { authority: { from: now } }, ''],
  ['The authority begins in a moment.', { authority: { from: now + 1 } }, 'authority-begun'],
  ['The authority has no end.', { authority: { until: null } }, ''],
  ['The authority ends at this moment.', { authority: { until: now } }, 'authority-ended'],
  ['The authority is not known to the node.', { authority: 'unknown' }, 'authority-unknown'],
  ['TLP alone hides nothing: it restricts what is passed on.', { label: { tlp: 'RED', recipients: ['uar'] } }, ''],
  [
    'Originators, hops, uses and caveats bind those who pass it on, not those who read it.',
    { label: { originators: ['NORTH'], hops: 0, uses: ['lead'], caveats: ['Not alone'] } },
    '',
  ],
  ['Prototype words are words.', { label: { compartments: ['constructor'] } }, 'compartment'],
];

describe('who may see a row', () => {
  for (const [says, given, hiddenBy] of cases) {
    it(`${says} ${hiddenBy === '' ? 'Seen' : 'Hidden'}.`, () => {
      const authorities = new Map(given.authority === 'unknown' ? [] : [['law', { ...authority, ...given.authority }]]);
      const handling: Handling = { label: { ...openLabel, ...given.label }, authorities: ['law'] };
      assert.equal(failing(handling, authorities, { ...viewer, ...given.viewer }, now) ?? '', hiddenBy);
    });
  }

  it('A row that stands on several authorities needs every one of them in force.', () => {
    const authorities = new Map([
      ['law', authority],
      ['old', { ...authority, id: 'old', until: now }],
    ]);
    assert.equal(
      failing({ label: openLabel, authorities: ['law', 'old'] }, authorities, viewer, now),
      'authority-ended',
    );
    assert.equal(failing({ label: openLabel, authorities: ['law'] }, authorities, viewer, now), undefined);
  });

  it('Who may look under an authority is asked the same way.', () => {
    assert.equal(inForce(authority, viewer, now), true);
    assert.equal(inForce({ ...authority, until: now }, viewer, now), false);
    assert.equal(inForce(authority, { ...viewer, purpose: '' }, now), false);
  });

  it('A territory lies within all that contain it.', () => {
    assert.deepEqual(territoriesOf('MX-SON'), ['MX-SON', 'MX']);
    assert.deepEqual(territoriesOf('MX'), ['MX']);
  });
});

describe('whoever sees a join sees both parts', () => {
  const words = (all: string[]): fc.Arbitrary<string[]> => fc.subarray(all).map((some) => some.sort());
  const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
  const anyHandling: fc.Arbitrary<Handling> = fc.record({
    label: fc
      .record({
        parties: orNull(words(['NORTH', 'SOUTH'])),
        recipients: orNull(words(['serrano', 'uar', 'oec'])),
        classifications: words(['MX:reservada', 'US:LES']),
        compartments: words(['FUENTES', 'SELLADO']),
        purposes: orNull(words(['liaison', 'organised-crime'])),
        expires: orNull(fc.integer({ min: now - 2, max: now + 20 })),
      })
      .map((label) => ({ ...openLabel, ...label })),
    authorities: fc.oneof(
      { weight: 4, arbitrary: words(['law', 'second']) },
      { weight: 1, arbitrary: words(['law', 'old', 'away']) },
    ),
  });
  const authorities = new Map([
    ['law', authority],
    ['second', { ...authority, id: 'second' }],
    ['old', { ...authority, id: 'old', until: now }],
    ['away', { ...authority, id: 'away', territories: ['US'] }],
  ]);
  const sees = (handling: Handling, who: Viewer): boolean => failing(handling, authorities, who, now) === undefined;

  it('and whoever is kept from a part is kept from the join', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        anyHandling,
        anyHandling,
        fc.constantFrom('', 'liaison', 'organised-crime'),
        fc.constantFrom('NORTH', 'SOUTH'),
        (a, b, purpose, party) => {
          const who = {
            ...viewer,
            purpose,
            party,
            clearances: ['MX:reservada', 'US:LES'],
            compartments: ['FUENTES', 'SELLADO'],
          };
          if (!sees(joinHandlings(a, b), who)) return;
          seen += 1;
          assert.ok(sees(a, who) && sees(b, who));
        },
      ),
      { numRuns: 20_000, seed: 7305 },
    );
    assert.ok(seen > 100, `only ${seen} joins were seen by anybody`);
  });
});
