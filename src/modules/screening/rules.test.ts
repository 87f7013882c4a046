import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { whyNot } from './pay.ts';
import { profiles } from './profiles.ts';
import {
  decided,
  digestOf,
  inSample,
  stateOfMessage,
  staysDismissed,
  subjectDigest,
  wantsSecond,
  type HitStanding,
} from './rules.ts';
import type { HouseProfile, ScreenedSubject } from './shapes.ts';

const house = (secondReviewer: HouseProfile['secondReviewer']): HouseProfile => ({
  ...(profiles[0] as HouseProfile),
  secondReviewer,
});
const open: HitStanding = { state: 'open', proposed: null, proposedBy: null, band: 'possible' };

describe('who decides a hit', () => {
  const cases: [
    string,
    HouseProfile['secondReviewer'],
    Partial<HitStanding>,
    Parameters<typeof decided>[2],
    string,
    ReturnType<typeof decided>,
  ][] = [
    [
      'alone, where the house wants nobody else',
      'none',
      {},
      'confirm',
      'a',
      { state: 'confirmed', proposed: null, second: false },
    ],
    [
      'a first word, where it wants a second for confirming',
      'confirm',
      {},
      'confirm',
      'a',
      { state: 'open', proposed: 'confirmed', second: false },
    ],
    [
      'dismissing alone all the same',
      'confirm',
      {},
      'dismiss',
      'a',
      { state: 'dismissed', proposed: null, second: false },
    ],
    [
      'dismissing a strong one is a first word',
      'dismiss-strong',
      { band: 'strong' },
      'dismiss',
      'a',
      { state: 'open', proposed: 'dismissed', second: false },
    ],
    [
      'dismissing a possible one is not',
      'dismiss-strong',
      {},
      'dismiss',
      'a',
      { state: 'dismissed', proposed: null, second: false },
    ],
    [
      'the same person is no second one',
      'all',
      { proposed: 'dismissed', proposedBy: 'a' },
      'dismiss',
      'a',
      'second-must-be-another',
    ],
    [
      'a second person agrees',
      'all',
      { proposed: 'dismissed', proposedBy: 'a' },
      'dismiss',
      'b',
      { state: 'dismissed', proposed: null, second: true },
    ],
    [
      'a second person sees it otherwise: a new round',
      'all',
      { proposed: 'dismissed', proposedBy: 'a' },
      'confirm',
      'b',
      { state: 'escalated', proposed: 'confirmed', second: true },
    ],
    [
      'escalating drops the first word',
      'all',
      { proposed: 'dismissed', proposedBy: 'a' },
      'escalate',
      'b',
      { state: 'escalated', proposed: null, second: false },
    ],
    ['what is decided stays', 'none', { state: 'dismissed' }, 'confirm', 'a', 'decided-already'],
    [
      'until it is reopened',
      'none',
      { state: 'dismissed' },
      'reopen',
      'a',
      { state: 'open', proposed: null, second: false },
    ],
    ['an open one is not', 'none', {}, 'reopen', 'a', 'nothing-to-reopen'],
  ];
  for (const [what, rule, standing, verdict, by, expected] of cases)
    it(what, () => assert.deepEqual(decided(house(rule), { ...open, ...standing }, verdict, by), expected));

  it('no escalation and no reopening ever waits for a second person', () => {
    for (const rule of ['none', 'confirm', 'dismiss-strong', 'all'] as const)
      for (const band of ['exact', 'strong', 'possible', 'weak'] as const)
        for (const verdict of ['escalate', 'reopen'] as const)
          assert.equal(wantsSecond(house(rule), band, verdict), false);
  });
});

describe('a message', () => {
  it('is held for one hit or one fault, and clear for neither', () => {
    assert.deepEqual([stateOfMessage(0, 0), stateOfMessage(1, 0), stateOfMessage(0, 1)], ['clear', 'held', 'held']);
  });
  const hits = (
    ...states: ('open' | 'escalated' | 'confirmed' | 'dismissed')[]
  ): { state: (typeof states)[number] }[] => states.map((state) => ({ state }));
  for (const [what, state, of, decision, why] of [
    ['goes once every hit is dismissed', 'held', hits('dismissed', 'dismissed'), 'release', undefined],
    ['waits while one is open', 'held', hits('dismissed', 'open'), 'release', 'hits-open'],
    ['waits while one is escalated', 'held', hits('escalated'), 'release', 'hits-open'],
    ['never goes with a confirmed one', 'held', hits('dismissed', 'confirmed'), 'release', 'hit-confirmed'],
    ['may be rejected at any time', 'held', hits('open', 'confirmed'), 'reject', undefined],
    ['that went is decided', 'released', hits('dismissed'), 'reject', 'not-held'],
  ] as const)
    it(what, () => assert.equal(whyNot(state, of, decision), why));
});

const subject = (given: Partial<ScreenedSubject>): ScreenedSubject => ({
  what: 'party',
  id: '1',
  ref: 'r',
  role: 'debtor',
  name: 'Ana Solís',
  kind: 'person',
  birthDate: null,
  countries: [],
  identifiers: [],
  ...given,
});

describe('a dismissal', () => {
  const account = [{ type: 'account', value: '646180110400009990' }];
  for (const [what, given, expected] of [
    ['speaks for the same customer', { what: 'customer', id: 'dismissed' }, true],
    ['never for another customer of the same bare name', { what: 'customer' }, false],
    [
      'speaks for a customer of the same number, under another number of the house',
      { what: 'customer', identifiers: account },
      true,
    ],
    ['speaks for a party with an account', { identifiers: account }, true],
    [
      'never for an account that only fills the field',
      { identifiers: [{ type: 'account', value: '0000-000000' }] },
      false,
    ],
    ['speaks for a party with a date of birth', { birthDate: '1980-01-02' }, true],
    ['never for a bare name, which many bear', {}, false],
    ['never for running text', { what: 'text', id: 'dismissed', identifiers: account }, false],
  ] as const)
    it(what, () => assert.equal(staysDismissed(subject(given as Partial<ScreenedSubject>), ['dismissed']), expected));
  it('never where none was dismissed', () =>
    assert.equal(staysDismissed(subject({ what: 'customer', birthDate: '1980-01-02' }), []), false));

  it('stands on who somebody is: not on spaces, case, order of numbers, or the payment', () => {
    const one = subject({
      name: 'Ana  Solís',
      countries: ['MX', 'us'],
      identifiers: [
        { type: 'rfc', value: 'a' },
        { type: 'account', value: 'b' },
      ],
    });
    const same = subject({
      id: '2',
      ref: 's',
      role: 'creditor',
      name: ' ANA SOLÍS',
      countries: ['us', 'mx'],
      identifiers: [
        { type: 'account', value: 'B' },
        { type: 'rfc', value: 'A' },
      ],
    });
    assert.equal(subjectDigest(one), subjectDigest(same));
    for (const other of [
      { name: 'Ana Solis' },
      { birthDate: '1980' },
      { kind: 'organization' },
      { countries: ['mx'] },
    ] as const)
      assert.notEqual(subjectDigest({ ...one, ...other } as ScreenedSubject), subjectDigest(one));
  });
});

describe('proof', () => {
  it('two sides that hold the same messages have one digest, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 4, maxLength: 8 })), (all) => {
        assert.equal(digestOf(all), digestOf(all.toReversed()));
        assert.notEqual(digestOf([...all, 'x']), digestOf(all));
      }),
    );
  });
  it('the sample takes about its share of ids, and always the same ones', () => {
    const ids = Array.from({ length: 4000 }, (_, at) => `hit ${at}`);
    const taken = ids.filter((id) => inSample(id, 0.1));
    assert.ok(taken.length > 320 && taken.length < 480, String(taken.length));
    assert.deepEqual(
      taken,
      ids.filter((id) => inSample(id, 0.1)),
    );
    assert.equal(
      ids.some((id) => inSample(id, 0)),
      false,
    );
  });
});
