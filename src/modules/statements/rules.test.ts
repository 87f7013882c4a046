import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StatementRow } from './queries.ts';
import { captionOf, contradicts, countOrigins, factsOf, firm, mostSpecific, strongest, type Ground } from './rules.ts';

let count = 0;
const row = (change: Partial<StatementRow>): StatementRow => ({
  id: `id${count++}`,
  claim: `claim${count}`,
  entity: 'e',
  kind: 'Person',
  property: 'birthDate',
  value: '1971',
  original: null,
  language: null,
  report: 'r1',
  spanStart: null,
  spanEnd: null,
  locator: null,
  speaker: null,
  grade: 'B2',
  modality: 'asserted',
  denied: false,
  basis: 'fact',
  qualifier: null,
  validFrom: null,
  validTo: null,
  firstSeen: null,
  lastSeen: null,
  recordedAt: 0,
  withdrawnAt: null,
  endReason: null,
  handling: 1,
  node: 'n',
  ...change,
});
const two = (a: Partial<StatementRow>, b: Partial<StatementRow>): StatementRow[] => [row(a), row(b)];

const cases: [says: string, property: string, rows: StatementRow[], contradicted: boolean][] = [
  ['two birth dates', 'birthDate', two({ value: '1971-03-12' }, { value: '1972-03-12' }), true],
  ['a year and a day in it agree', 'birthDate', two({ value: '1971' }, { value: '1971-03-12' }), false],
  ['a year and a month beside it do not', 'birthDate', two({ value: '1971-02' }, { value: '1971-03-12' }), true],
  ['two nationalities stand side by side', 'nationality', two({ value: 'mx' }, { value: 'us' }), false],
  ['one value affirmed and denied', 'nationality', two({ value: 'mx' }, { value: 'mx', denied: true }), true],
  ['another value denied', 'birthDate', two({ value: '1971' }, { value: '1980', denied: true }), false],
  ['two denied values', 'birthDate', two({ value: '1971', denied: true }, { value: '1980', denied: true }), false],
  [
    'affirmed in one year, denied in another',
    'status',
    two({ value: 'free', validFrom: '2020', validTo: '2021' }, { value: 'free', denied: true, validFrom: '2023' }),
    false,
  ],
  [
    'one status after the other',
    'status',
    two({ value: 'free', validTo: '2021' }, { value: 'detained', validFrom: '2022' }),
    false,
  ],
  [
    'two statuses at one time',
    'status',
    two({ value: 'free', validFrom: '2021', validTo: '2023' }, { value: 'detained', validFrom: '2022' }),
    true,
  ],
  [
    'two statuses from the same day',
    'status',
    two({ value: 'free', validFrom: '2021' }, { value: 'detained', validFrom: '2021' }),
    true,
  ],
  [
    'a status that ends an earlier one without an end',
    'status',
    two({ value: 'free', validFrom: '2021' }, { value: 'detained', validFrom: '2022' }),
    false,
  ],
  [
    'what is planned contradicts nothing',
    'status',
    two({ value: 'free' }, { value: 'detained', modality: 'planned' }),
    false,
  ],
  ['what is alleged does', 'birthDate', two({ value: '1971' }, { value: '1980', modality: 'alleged' }), true],
  ['a thing said twice', 'birthDate', two({ value: '1971', report: 'r1' }, { value: '1971', report: 'r2' }), false],
];

describe('contradictions', () => {
  for (const [says, property, rows, expected] of cases)
    it(`${says}: ${expected ? 'yes' : 'no'}`, () =>
      assert.equal(
        contradicts(
          'Person',
          property,
          rows.map((one) => ({ ...one, property })),
        ),
        expected,
      ));
  it('are seen whichever comes first', () => {
    for (const [says, property, rows, expected] of cases)
      assert.equal(
        contradicts('Person', property, rows.map((one) => ({ ...one, property })).reverse()),
        expected,
        says,
      );
  });
});

describe('origins', () => {
  const known = new Map([
    ['wire', { origins: ['wire'] }],
    ['copy', { origins: ['wire'] }],
    ['press', { origins: ['wire', 'press'] }],
    ['own', { origins: ['own'] }],
  ]);
  for (const [reports, expected] of [
    [[], 0],
    [['wire'], 1],
    [['wire', 'wire'], 1],
    [['wire', 'copy'], 1],
    [['copy'], 1],
    [['wire', 'copy', 'own'], 2],
    [['press', 'copy'], 2],
    [['unknown', 'copy'], 2],
  ] as const) {
    it(`${reports.join(' + ') || 'no report'} count ${expected}`, () =>
      assert.equal(countOrigins(reports, known), expected));
  }
});

describe('what is shown of many statements', () => {
  const ground: Ground = { reports: new Map(), handlings: new Map(), authorities: new Map() };
  const at = { reportAt: () => 0, handlingAt: () => 0 };
  it('puts the preferred value first, hides none, and counts origins of those who affirm', () => {
    const rows = [
      row({ property: 'alias', value: 'B', report: 'r1' }),
      row({ property: 'alias', value: 'B', report: 'r2' }),
      row({ property: 'alias', value: 'A', claim: 'liked' }),
      row({ property: 'alias', value: 'C', denied: true }),
    ];
    const [fact] = factsOf(rows, ground, at, new Set(['liked']));
    assert.deepEqual(
      fact?.values.map((value) => [value.value, value.origins, value.preferred, value.denied]),
      [
        ['A', 1, true, false],
        ['B', 2, false, false],
        ['C', 0, false, true],
      ],
    );
  });

  it('names an entity by the preferred name, else by what most reports say, else the longest', () => {
    const names = [
      row({ property: 'name', value: 'Ana', report: 'r1' }),
      row({ property: 'name', value: 'Ana', report: 'r2' }),
      row({ property: 'name', value: 'Ana María Paz', report: 'r3', claim: 'x' }),
    ];
    assert.equal(captionOf(names), 'Ana');
    assert.equal(captionOf(names.slice(1)), 'Ana María Paz');
    assert.equal(captionOf(names, new Set(['x'])), 'Ana María Paz');
    assert.equal(captionOf([row({ property: 'name', value: 'No', denied: true })]), '');
  });

  it('takes the kind that says most, the strongest modality, and a solid line only for two origins and C3', () => {
    assert.equal(mostSpecific(['Thing', 'LegalEntity', 'Company']), 'Company');
    assert.equal(strongest(['asserted', 'alleged', 'opinion'], ['opinion', 'alleged']), 'alleged');
    assert.deepEqual(
      [firm(['B2'], 1), firm(['B2'], 2), firm(['D2', 'E5'], 3), firm(['F6', 'C3'], 2)],
      [false, true, false, true],
    );
  });
});
