import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { isA } from '#vocabulary/kinds.ts';
import { draftsOf, type EventBody } from '../drafts.ts';
import { takeAnswer } from './accept.ts';
import { listsOf } from './ask.ts';
import { blank } from './endpoint.testing.ts';
import { gathering, readingOf } from './gathering.ts';
import { entityWords, eventWords, identifierWords, linkWords, textModalities } from './kinds.ts';
import { merge } from './merge.ts';

const text =
  'Ana Soto sold 40 kg of heroin to Luis Prado in Puerto Azul on 3 May 2027 for $9,000; “never”, said Ana Soto. Tel. 667 555 0134';

/** Words that are in the text, nearly, or not at all. */
const words = fc.oneof(
  fc.constantFrom(
    'Ana Soto',
    'Luis Prado',
    'Puerto Azul',
    'heroin',
    '40 kg',
    '$9,000',
    '3 May 2027',
    '667 555 0134',
    text,
    'a',
    'Ana',
    '',
    ' ',
  ),
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
  fc.string({ maxLength: 12 }),
);
const id = fc.constantFrom('1', '2', '3', 'p', 'q', 'r', 'constructor', '__proto__');
const maybe = fc.option(fc.oneof(words, id), { nil: null });
/** Often the whole text, which names everything. */
const quote = fc.oneof({ weight: 2, arbitrary: fc.constant(text) }, words);
const said = {
  modality: fc.constantFrom(...textModalities),
  denied: fc.boolean(),
  speaker: fc.option(words, { nil: null, freq: 1 }),
  quote,
};
const anything = fc.oneof({ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
const listOf = (item: fc.Arbitrary<unknown>) =>
  fc.array(fc.oneof({ weight: 6, arbitrary: item }, anything), { maxLength: 6 });

const good = [
  { id: 'p', kind: 'Person', name: 'Ana Soto', mentions: [] },
  { id: 'q', kind: 'Place', name: 'Puerto Azul', mentions: [] },
  { id: 'r', kind: 'Company', name: 'Luis Prado', mentions: [] },
];
const answers = fc.record(
  {
    entities: listOf(
      fc.record({
        id,
        kind: fc.constantFrom(...entityWords),
        name: words,
        mentions: fc.array(words, { maxLength: 3 }),
      }),
    ).map((more) => [...good, ...more]),
    links: listOf(
      fc.record({ kind: fc.constantFrom(...linkWords), from: id, to: id, role: maybe, former: fc.boolean(), ...said }),
    ),
    events: listOf(
      fc.record({
        kind: fc.constantFrom(...eventWords),
        date: maybe,
        place: maybe,
        actors: fc.array(id, { maxLength: 3 }),
        patients: fc.array(id, { maxLength: 3 }),
        amount: maybe,
        substance: maybe,
        money: maybe,
        ...said,
      }),
    ),
    figures: listOf(fc.record({ what: words, number: words, speaker: maybe, quote: words })),
    identifiers: listOf(fc.record({ type: fc.constantFrom(...identifierWords), text: words })),
  },
  { requiredKeys: [] },
);

it('whatever is answered: all that is taken stands in the text, stands on what was taken, and joins no person to a place', () => {
  let taken = 0;
  fc.assert(
    fc.property(answers, (answer) => {
      const all = gathering(text, blank(text));
      takeAnswer(all, { start: 0, end: text.length }, answer as Record<string, unknown[]>);
      const reading = { ...blank(text), ...readingOf(all) };
      for (const { mentions, name } of reading.entities) {
        assert.ok(mentions.some((one) => one.text === name));
        for (const one of mentions) assert.equal(text.slice(one.start, one.end), one.text);
      }
      for (const one of [...reading.links, ...reading.events, ...reading.figures])
        assert.equal(text.slice(one.start, one.end), one.quote);
      for (const one of reading.identifiers) assert.equal(text.slice(one.start, one.end), one.text);
      const kinds = new Map(reading.entities.map((one) => [one.id, one.kind]));
      for (const one of reading.links) assert.ok(kinds.has(one.from) && kinds.has(one.to));
      for (const draft of draftsOf(merge(blank(text), reading).reading, text)) {
        if (draft.what !== 'event') continue;
        const { actors, place } = draft.body as EventBody;
        const ends = actors.map((one) => kinds.get(one) ?? '');
        assert.ok(
          !ends.some((kind) => isA(kind, 'Person')) ||
            (place === null && !ends.includes('Place') && !ends.includes('Facility')),
        );
      }
      taken += reading.links.length + reading.events.length;
    }),
    { numRuns: 200 },
  );
  assert.ok(taken > 20, 'the answers are such that something is taken');
});

it('the lists of any content are lists, or there are none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((one) => `<think>{</think> \`\`\`${one}\`\`\``),
      ),
      (content) => {
        const lists = listsOf(content);
        assert.ok(lists === undefined || Object.values(lists).every(Array.isArray));
      },
    ),
  );
});
