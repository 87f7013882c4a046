import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '#methods/text/reading/read.ts';
import type { EntityWord, Reading, TextEntity, TextEvent, TextLink } from '#methods/text/reading/types.ts';
import { blank, plainly } from './endpoint.testing.ts';
import { merge } from './merge.ts';

const text = 'General Marta Quiroga of Tolvar Group met Pedro Lins in Puerto Azul; Tolvar Group paid 300 crates.';

const span = (words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};
const entity = (id: string, kind: EntityWord, ...names: [string, ...string[]]): TextEntity => ({
  id,
  kind,
  name: names[0],
  aliases: names.slice(1),
  mentions: names.map((name) => ({ text: name, ...span(name) })),
});
const link = (kind: TextLink['kind'], from: string, to: string, more: Partial<TextLink> = {}): TextLink => ({
  kind,
  from,
  to,
  role: null,
  former: false,
  ...plainly,
  quote: text,
  start: 0,
  end: text.length,
  ...more,
});
const event = (kind: TextEvent['kind'], more: Partial<TextEvent> = {}): TextEvent => ({
  kind,
  date: null,
  datePrecision: null,
  dateBasis: null,
  place: null,
  actors: [],
  patients: [],
  quantity: null,
  unit: null,
  substance: null,
  valueUsd: null,
  qualifier: null,
  ...plainly,
  quote: text,
  start: 0,
  end: text.length,
  ...more,
});
const reading = (parts: Partial<Reading>): Reading => ({ ...blank(text), ...parts });

describe('what reader and extractor found, put together', () => {
  it('what both found is the reader’s, and nothing of the reader’s is lost', () => {
    const own = readText(text);
    const { reading: both, extra } = merge(own, structuredClone(own));
    assert.deepEqual(both, own);
    assert.equal(extra.size, 0);
    assert.ok(own.entities.length > 0);
  });

  it('with a reader who found nothing everything is the extractor’s', () => {
    const found = reading({ entities: [entity('x1', 'Company', 'Tolvar Group')], events: [event('Meeting')] });
    const { reading: both, extra } = merge(blank(text), found);
    assert.deepEqual(both.entities, found.entities);
    assert.equal(extra.size, 2);
    assert.ok(extra.has(both.entities[0] ?? {}) && extra.has(both.events[0] ?? {}));
  });

  const same: [why: string, reader: TextEntity, extra: TextEntity, one: boolean][] = [
    ['the same words', entity('e1', 'Company', 'Tolvar Group'), entity('x1', 'Company', 'Tolvar Group'), true],
    [
      'the same words of another kind',
      entity('e1', 'Company', 'Tolvar Group'),
      entity('x1', 'Organization', 'Tolvar Group'),
      true,
    ],
    [
      'a shorter name of the same',
      entity('e1', 'Person', 'General Marta Quiroga'),
      entity('x1', 'Person', 'Marta Quiroga'),
      true,
    ],
    [
      'a name within a name of another kind',
      entity('e1', 'Person', 'Marta Quiroga'),
      entity('x1', 'Company', 'Quiroga'),
      false,
    ],
    ['others', entity('e1', 'Person', 'Marta Quiroga'), entity('x1', 'Person', 'Pedro Lins'), false],
  ];
  for (const [why, reader, extra, one] of same) {
    it(`${why} ${one ? 'are one entity' : 'are two'}`, () => {
      const made = merge(reading({ entities: [reader] }), reading({ entities: [extra] }));
      assert.deepEqual(made.reading.entities.map(({ id }) => id).sort(), one ? ['e1'] : ['e1', 'x1']);
    });
  }

  const [marta, pedro, group, port] = [
    entity('e1', 'Person', 'Marta Quiroga'),
    entity('e2', 'Person', 'Pedro Lins'),
    entity('e3', 'Company', 'Tolvar Group'),
    entity('e4', 'Place', 'Puerto Azul'),
  ];
  const known = [marta, pedro, group, port];
  const theirs = known.map((one) => ({ ...one, id: one.id.replace('e', 'x') }));

  const links: [why: string, extra: TextLink, added: boolean][] = [
    ['the same link', link('Employment', 'x1', 'x3'), false],
    ['the same, with other words', link('Employment', 'x1', 'x3', { role: 'General', start: 3 }), false],
    ['the same denied', link('Employment', 'x1', 'x3', { denied: true }), true],
    ['the other way round', link('Employment', 'x3', 'x1'), true],
    ['a symmetric one the other way round', link('Family', 'x2', 'x1'), false],
    ['another kind', link('Leadership', 'x1', 'x3'), true],
  ];
  for (const [why, extra, added] of links) {
    it(`${why} is ${added ? 'added' : 'the reader’s'}`, () => {
      const own = reading({ entities: known, links: [link('Employment', 'e1', 'e3'), link('Family', 'e1', 'e2')] });
      const made = merge(own, reading({ entities: theirs, links: [extra] }));
      assert.equal(made.reading.links.length, added ? 3 : 2);
      assert.deepEqual(made.extra.size, added ? 1 : 0);
      for (const { from, to } of made.reading.links) assert.ok(from.startsWith('e') && to.startsWith('e'));
    });
  }

  it('a person whom only the reader knows as one is joined to no place', () => {
    const mistaken = theirs.map((one) => (one.id === 'x1' ? { ...one, kind: 'Organization' as const } : one));
    const found = reading({ entities: mistaken, links: [link('Location', 'x1', 'x4'), link('Location', 'x3', 'x4')] });
    const made = merge(reading({ entities: known }), found);
    assert.deepEqual(
      made.reading.links.map(({ from, to }) => [from, to]),
      [['e3', 'e4']],
    );
  });

  const half = { start: 0, end: 40 };
  const rest = { start: 50, end: 90 };
  const events: [why: string, extra: Partial<TextEvent>, added: boolean][] = [
    ['the same words', half, false],
    ['a part of them, saying more', { start: 10, end: 30, date: '2027-05-04', quantity: 300 }, false],
    ['words elsewhere', rest, true],
    ['another quantity', { ...half, quantity: 12 }, true],
    ['other persons', { ...half, patients: ['x2'] }, true],
    ['the same persons', { ...half, patients: ['x1'] }, false],
    ['a denial', { ...half, denied: true }, true],
    ['another kind', { ...half, kind: 'Arrest' }, true],
  ];
  for (const [why, extra, added] of events) {
    it(`an event told with ${why} is ${added ? 'added' : 'the reader’s'}`, () => {
      const own = reading({
        entities: known,
        events: [event('Killing', { ...half, quantity: 300, patients: ['e1'] })],
      });
      const made = merge(own, reading({ entities: theirs, events: [event('Killing', extra)] }));
      assert.equal(made.reading.events.length, added ? 2 : 1);
    });
  }

  it('of what the extractor says twice one stays', () => {
    const made = merge(
      blank(text),
      reading({ entities: theirs, links: [link('Family', 'x1', 'x2'), link('Family', 'x2', 'x1')] }),
    );
    assert.equal(made.reading.links.length, 1);
  });

  it('speakers, places and those who take part stand on the reader’s entities', () => {
    const found = event('Meeting', { actors: ['x1', 'x2'], patients: ['x2'], place: 'x4', speaker: 'x3' });
    const { events: made } = merge(
      reading({ entities: known }),
      reading({ entities: theirs, events: [found] }),
    ).reading;
    const [{ actors, patients, place, speaker } = event('Clash')] = made;
    assert.deepEqual([actors, patients, place, speaker], [['e1', 'e2'], ['e2'], 'e4', 'e3']);
  });
});
