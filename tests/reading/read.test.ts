import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readText } from '#methods/text/reading/read.ts';
import { type Gold, scoreOf } from './score.ts';

const folder = import.meta.dirname;
const names = readdirSync(join(folder, 'gold')).map((file) => file.replace(/\.json$/, ''));
const read = names.map((name) => {
  const text = readFileSync(join(folder, 'texts', `${name}.txt`), 'utf8');
  return {
    name,
    text,
    gold: JSON.parse(readFileSync(join(folder, 'gold', `${name}.json`), 'utf8')) as Gold,
    reading: readText(text),
  };
});

/** What issue 3 asks of the reader; these texts were invented and annotated without sight of its rules. */
const bars = {
  entities: { recall: 0.9, precision: 0.75 },
  links: { recall: 0.55, precision: 0.7 },
  events: { recall: 0.7, precision: 0.75 },
  figures: { recall: 0.9, precision: 0.6 },
  identifiers: { recall: 0.95, precision: 0.95 },
} as const;

const scores = scoreOf(read);
for (const [what, bar] of Object.entries(bars)) {
  test(`${what} of ${names.length} annotated texts: recall at least ${bar.recall}, precision at least ${bar.precision}`, () => {
    const { recall, precision } = scores[what as keyof typeof bars];
    assert.ok(
      recall >= bar.recall && precision >= bar.precision,
      `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
  });
}

/** Texts of four sorts whose figures were taken before any rule was drawn from them; what they reach now may not be lost. */
const drawnFrom = ['en-charges-release', 'en-financial-assessment', 'es-comunicado-conjunto', 'es-reportaje-puerto'];
const reached = {
  entities: { recall: 0.96, precision: 0.9 },
  links: { recall: 0.78, precision: 0.93 },
  events: { recall: 0.8, precision: 0.94 },
  figures: { recall: 0.79, precision: 0.95 },
  identifiers: { recall: 0.95, precision: 0.95 },
} as const;

const fourScores = scoreOf(read.filter(({ name }) => drawnFrom.includes(name)));
for (const [what, bar] of Object.entries(reached)) {
  test(`${what} of a release, an assessment, a communiqué and a report of a newspaper`, () => {
    const { recall, precision } = fourScores[what as keyof typeof reached];
    assert.ok(
      recall >= bar.recall && precision >= bar.precision,
      `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
  });
}

test('what must not be linked is not, and hardly a distractor becomes an entity', () => {
  assert.equal(scores.forbidden, 0);
  // Three in six texts are borne with.
  assert.ok(scores.distractors <= read.length / 2, `${scores.distractors} distractors`);
});

test('every piece of a reading equals its slice of the text, and every end of a link is an entity', () => {
  for (const { name, text, reading } of read) {
    const ids = new Set(reading.entities.map((one) => one.id));
    const pieces = [
      ...reading.entities.flatMap((one) => one.mentions),
      ...reading.identifiers,
      ...reading.dates,
      ...[...reading.links, ...reading.events, ...reading.figures].map(({ quote, start, end }) => ({
        text: quote,
        start,
        end,
      })),
    ];
    for (const piece of pieces) assert.equal(text.slice(piece.start, piece.end), piece.text, name);
    for (const link of reading.links) assert.ok(ids.has(link.from) && ids.has(link.to) && link.from !== link.to, name);
    for (const event of reading.events)
      assert.ok(
        [...event.actors, ...event.patients, event.place ?? 'e1', event.substance ?? 'e1'].every((id) => ids.has(id)),
        name,
      );
  }
});

test('no reading joins a person to a place', () => {
  for (const { name, reading } of read) {
    const persons = new Set(reading.entities.filter((one) => one.kind === 'Person').map((one) => one.id));
    for (const link of reading.links)
      assert.ok(link.kind !== 'Location' || (!persons.has(link.from) && !persons.has(link.to)), name);
  }
});

test('the same text always gives the same reading', () => {
  for (const { text, reading } of read) assert.deepEqual(readText(text), reading);
});
