import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byEntity, segments, spanFrom, trimmed } from './spans.view.ts';

test('any spans cut a text into runs that make it up again', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
  fc.assert(
    fc.property(fc.nat(50), fc.array(span), fc.option(span), (length, spans, now) => {
      const cut = segments(
        length,
        spans.map((one, at) => ({ id: String(at), span: one })),
        now,
      );
      assert.equal(
        cut.reduce((sum, one) => sum + one.end - one.start, 0),
        length,
      );
      for (let at = 1; at < cut.length; at++) assert.equal(cut[at]?.start, cut[at - 1]?.end);
    }),
  );
});

test('the narrowest fact comes first, and the asked span is marked through the others', () => {
  const cut = segments(
    20,
    [
      { id: 'wide', span: [2, 18] },
      { id: 'narrow', span: [5, 9] },
    ],
    [4, 7],
  );
  assert.deepEqual(cut.find((one) => one.start === 5)?.facts, ['narrow', 'wide']);
  assert.deepEqual(
    cut.filter((one) => one.now).map((one) => [one.start, one.end]),
    [
      [4, 5],
      [5, 7],
    ],
  );
});

test('an address gives a span or nothing', () => {
  assert.deepEqual(spanFrom('120-164'), [120, 164]);
  for (const bad of [undefined, '', '5-5', '9-3', 'a-b', '1-2-3']) assert.equal(spanFrom(bad), null);
});

test('marked words lose the blanks around them', () => {
  assert.deepEqual(trimmed('en  el Puente ', 2, 14), [4, 13]);
  assert.equal(trimmed('a   b', 1, 4), null);
});

test('entities stand in the order in which the text speaks of them', () => {
  const fact = (id: string, entity: string, start: number | null) =>
    ({ id, entity, kind: 'Person', span: start === null ? null : [start, start + 1] }) as never;
  const groups = byEntity({
    facts: [fact('1', 'b', 9), fact('2', 'a', 3), fact('3', 'b', 1), fact('4', 'c', null)],
    entities: [],
  });
  assert.deepEqual(
    groups.map((one) => [one.id, one.facts.length]),
    [
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ],
  );
});

test('a link stands under the entity it starts from, with its other end', () => {
  const fact = (id: string, property: string, value: string) =>
    ({ id, entity: 'l', kind: 'Ownership', property, value, span: [1, 2] }) as never;
  const [group] = byEntity({
    facts: [fact('1', 'owner', 'a'), fact('2', 'asset', 'b'), fact('3', 'percentage', '30')],
    entities: [{ id: 'a', kind: 'Person', caption: 'A' }],
  });
  assert.equal(group?.caption, 'A');
  assert.deepEqual(
    group?.links.map((link) => [link.kind, link.target.value, link.others.length]),
    [['Ownership', 'b', 1]],
  );
});
