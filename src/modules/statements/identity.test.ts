import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { components } from './identity.ts';

type Judgement = Parameters<typeof components>[0][number];
const said = (text: string): Judgement[] =>
  text.split(' ').flatMap((one): Judgement[] => {
    const [entity = '', sign = '', other = ''] = [one[0], one[1], one[2]];
    const verdict = ({ '=': 'same', '!': 'different', '?': 'unsure' } as const)[sign];
    return verdict ? [{ entity, other, verdict }] : [];
  });
const groups = (text: string): string =>
  [...new Set([...components(said(text)).values()].map((members) => members.join('')))].sort().join(' ');

/** Judgements latest first: = same, ! different, ? unsure. */
const cases: [says: string, latestFirst: string, expected: string][] = [
  ['two judged the same are one', 'A=B', 'AB'],
  ['three by way of the middle', 'A=B B=C', 'ABC'],
  ['unsure joins nobody', 'A?B', 'A B'],
  ['different joins nobody', 'A!B', 'A B'],
  ['the latest word on a pair counts: different', 'A!B A=B', 'A B'],
  ['the latest word on a pair counts: same', 'A=B A!B', 'AB'],
  ['the latest word on a pair counts: unsure', 'A?B A=B', 'A B'],
  ['whichever way round it was said', 'B!A A=B', 'A B'],
  ['a later difference keeps two apart whom an older chain would join', 'A!C B=C A=B', 'A BC'],
  ['an older difference yields to a later chain', 'B=C A=B A!C', 'ABC'],
  ['a difference between groups keeps the groups apart', 'A!D A=B C=D B=C', 'AB CD'],
  ['nothing said, nobody there', '', ''],
];

describe('which entities are one', () => {
  for (const [says, judgements, expected] of cases) it(says, () => assert.equal(groups(judgements), expected));

  const judgement: fc.Arbitrary<Judgement> = fc
    .tuple(fc.constantFrom(...'ABCDEF'), fc.constantFrom(...'ABCDEF'), fc.constantFrom('same', 'different', 'unsure'))
    .filter(([a, b]) => a !== b)
    .map(([entity, other, verdict]) => ({ entity, other, verdict: verdict as Judgement['verdict'] }));
  const many = fc.array(judgement, { maxLength: 14 });
  const apartOf = (list: readonly Judgement[]): string => JSON.stringify([...components(list)].sort());

  it('parts all into groups: each has itself, its group is theirs', () => {
    fc.assert(
      fc.property(many, (list) => {
        const made = components(list);
        for (const [id, members] of made) {
          assert.ok(members.includes(id));
          assert.deepEqual([...members].sort(), members);
          for (const member of members) assert.deepEqual(made.get(member), members);
        }
      }),
      { seed: 7305 },
    );
  });

  it('always follows the latest word of all', () => {
    fc.assert(
      fc.property(many, judgement, (list, last) => {
        const made = components([last, ...list]);
        assert.equal(
          made.get(last.entity)?.includes(last.other) ?? false,
          last.verdict === 'same' ||
            (last.verdict === 'unsure' && (made.get(last.entity)?.includes(last.other) ?? false)),
        );
      }),
      { seed: 7305 },
    );
  });

  it('does not depend on from which end a judgement is read, nor on reading both its rows', () => {
    fc.assert(
      fc.property(many, (list) => {
        const turned = list.map(({ entity, other, verdict }) => ({ entity: other, other: entity, verdict }));
        const twice = list.flatMap((one, at) => [one, turned[at] ?? one]);
        assert.equal(apartOf(turned), apartOf(list));
        assert.equal(apartOf(twice), apartOf(list));
      }),
      { seed: 7305 },
    );
  });

  it('is as before when a judgement is made and taken back', () => {
    fc.assert(
      fc.property(many, judgement, fc.nat(14), (list, one, at) => {
        const merged = [...list.slice(0, at), one, ...list.slice(at)];
        const unmerged = merged.filter((each) => each !== one);
        assert.equal(apartOf(unmerged), apartOf(list));
      }),
      { seed: 7305 },
    );
  });
});
