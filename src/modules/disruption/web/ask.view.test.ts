import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureIds, recoveries } from '#methods/disruption/shapes.ts';
import { limits } from '../limits.ts';
import { roleIds } from '#methods/disruption/roles.ts';
import type { Question } from '../shapes.ts';
import { draftOf, formatAsk, parseAsk, questionOf } from './ask.view.ts';

const plain = <T extends object>(of: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(of, { noNullPrototype: true }) as fc.Arbitrary<T>;
const key = fc.stringMatching(/^[0-9a-f]{8}$/);
const role = fc.constantFrom(...roleIds);
const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const whole = ({ least, most }: { least: number; most: number }): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: most });
const question: fc.Arbitrary<Question> = plain({
  removal: fc.oneof(
    plain({ what: fc.constant('role' as const), role }),
    plain({ what: fc.constant('position' as const), role, unit: key }),
    plain({ what: fc.constant('unit' as const), unit: key }),
    plain({ what: fc.constantFrom('brokers' as const, 'random' as const), share }),
  ),
  measure: fc.constantFrom(...measureIds),
  recovery: fc.constantFrom(...recoveries),
  weeks: whole(limits.weeks),
  replicates: whole(limits.replicates),
  seed: whole(limits.seed),
});

describe('the question in the address', () => {
  it('comes back as it was, in signs that an address may hold', () =>
    fc.assert(
      fc.property(question, (asked) => {
        const text = formatAsk(asked);
        assert.match(text, /^[a-z0-9.,-]{1,120}$/);
        assert.deepEqual(parseAsk(text), asked);
        assert.deepEqual(questionOf(draftOf(asked, { what: 'random', share: 0.2 })), asked);
      }),
    ));

  const rest = 'asset-freeze,role,52,1000,1';
  for (const [what, text] of [
    ['nothing', undefined],
    ['no question', ''],
    ['an unknown role', `role.king,${rest}`],
    ['the id of an entity', `unit.0190f1e2-0000-7000-8000-000000000000,${rest}`],
    ['a person', `person.0190f1e2,${rest}`],
    ['a share of nothing', `brokers.0,${rest}`],
    ['a share of more than all', `random.101,${rest}`],
    ['no measure', 'role.leader,,role,52,1000,1'],
    ['a measure of force', 'role.leader,strike,role,52,1000,1'],
    ['no weeks', 'role.leader,asset-freeze,role,0,1000,1'],
    ['parts of weeks', 'role.leader,asset-freeze,role,1.5,1000,1'],
    ['more than is asked', `role.leader,${rest},7`],
    ['two roles', `role.leader.driver,${rest}`],
  ] as const)
    it(`${what} is no question`, () => assert.equal(parseAsk(text), null));
});

describe('the form', () => {
  const draft = { ...draftOf(null, { what: 'brokers', share: 0.2 }), measure: 'protection' as const };

  it('is a question once the measure is chosen, with the share that is typed', () => {
    assert.deepEqual(questionOf({ ...draft, percent: ' 35 ' })?.removal, { what: 'brokers', share: 0.35 });
    assert.equal(questionOf({ ...draft, measure: '' }), null);
  });

  for (const [field, typed] of [
    ['percent', ''],
    ['percent', '0'],
    ['weeks', '261'],
    ['weeks', '-1'],
    ['replicates', '9'],
    ['replicates', '1e3'],
    ['seed', 'one'],
  ] as const)
    it(`${field} “${typed}” makes none`, () => assert.equal(questionOf({ ...draft, [field]: typed }), null));
});
