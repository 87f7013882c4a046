import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchText, stem, textKeys, textWords } from './words.ts';

const families = [
  ['seized', 'seizing', 'seize'],
  ['cartel', 'carteles', 'cartels'],
  ['shipment', 'shipments'],
  ['asegurado', 'asegurados', 'aseguramiento', 'aseguramientos', 'aseguraron', 'asegurar'],
  ['detenido', 'detenidos', 'detenidas'],
  ['laboratorio', 'laboratorios'],
  ['laboratory', 'laboratories'],
  ['precursor', 'precursores', 'precursors'],
  ['raiz', 'raices'],
  ['narcotraficante', 'narcotraficantes'],
];

for (const [head = '', ...forms] of families) {
  test(`${[head, ...forms].join(', ')} are searched as one word`, () => {
    for (const form of forms) assert.equal(stem(form), stem(head), form);
  });
}

test('words that only look alike stay apart', () => {
  for (const [a, b] of [
    ['port', 'puerto'],
    ['casa', 'caso'],
    ['mina', 'mine'],
    ['seizure', 'seized'],
  ] as const) {
    assert.notEqual(stem(a), stem(b), `${a} and ${b}`);
  }
});

test('stop words, single letters and accents go; offsets are those of the text', () => {
  const text = 'El «Cártel» y la vía a Manzanillo';
  assert.deepEqual(
    textWords(text).map(({ start, end }) => text.slice(start, end)),
    ['Cártel', 'vía', 'Manzanillo'],
  );
  assert.deepEqual([...textKeys(text)], [...textKeys('CARTEL, via; manzanillo')]);
});

test('the snippet is the piece with most of the words, and marks stand in it', () => {
  const text = `The port is busy. ${'Nothing here. '.repeat(60)}A seizure of precursors in the port of Manzanillo. ${'More. '.repeat(80)}`;
  const match = matchText(text, textKeys('precursor port Manzanillo'));
  assert.ok(match !== null);
  assert.equal(match.at, text.indexOf('port'));
  assert.deepEqual(
    match.marks.map(([start, end]) => match.snippet.slice(start, end)),
    ['precursors', 'port', 'Manzanillo'],
  );
  assert.ok(match.snippet.length <= 240, `${match.snippet.length} characters`);
  assert.equal(match.snippet, text.slice(...match.range));
});

test('more of the words, and closer together, score higher', () => {
  const query = textKeys('fentanyl precursor port');
  const far = ` ${'word '.repeat(100)}`;
  const scores = [
    'fentanyl',
    `fentanyl${far}precursor`,
    'fentanyl precursor',
    `fentanyl precursor${far}port`,
    'fentanyl precursor port',
  ].map((text) => matchText(text, query)?.score ?? 0);
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => a - b),
  );
  assert.equal(matchText('nothing of it', query), null);
});

const sentence = fc
  .array(fc.constantFrom('puerto', 'Manzanillo', 'aseguró', '𝒳𝒴', 'ñandú', 'the', '—', 'carteles', '\n', 'ß', '12'), {
    maxLength: 150,
  })
  .map((words) => words.join(' '));

test('every mark is a matched word, whatever the text', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const query = textKeys('puertos de manzanillo, ñandú, cartel');
      const match = matchText(text, query);
      const has = [...textKeys(text)].some((word) => query.has(word));
      assert.equal(match !== null, has);
      if (match === null) return;
      assert.equal(match.snippet, text.slice(...match.range));
      assert.ok(match.marks.length > 0 && match.score > 0 && match.score <= 1);
      for (const [start, end] of match.marks) {
        const [word = ''] = textKeys(match.snippet.slice(start, end));
        assert.ok(query.has(word), word);
      }
    }),
  );
});
