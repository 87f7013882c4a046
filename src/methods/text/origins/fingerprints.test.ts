import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fingerprints, sharedPassages } from './fingerprints.ts';

const quoted = 'The ferry companies never asked who paid for the empty crates on the quay';
const report = `The harbour office published its yearly letter. “${quoted},” said an inspector. Nobody at the office wished to comment on the matter, and the line has changed hands twice since the spring floods of the delta.`;

const hashes = (text: string): Set<string> => new Set(fingerprints(text).map((one) => one.kind + one.hash));
const shared = (a: string, b: string): string[] => [...hashes(a)].filter((hash) => hashes(b).has(hash));

describe('fingerprints', () => {
  test('a quotation has one mark, whoever is said to have said it', () => {
    const other = `Speaking by telephone, a trader told us: "${quoted.replace('companies', 'compánies')}". He hung up.`;
    assert.ok(shared(report, other).some((hash) => hash.startsWith('quotation')));
    const marks = fingerprints(report).filter((one) => one.kind === 'quotation');
    assert.deepEqual(
      marks.map((one) => report.slice(one.start, one.end)),
      [quoted],
    );
  });
  test('a quotation of five words has none', () => {
    assert.deepEqual(
      fingerprints('“one two three four five”').filter((one) => one.kind === 'quotation'),
      [],
    );
  });
  test('marks, accents, case, hyphens and line ends make no difference', () => {
    const set = (text: string): string[] => fingerprints(text).map((one) => one.kind + one.hash);
    const changed = report
      .replace('“', '«')
      .replace('”', '»')
      .replace('harbour', 'HARBÓUR')
      .replace('inspector', 'inspec-\ntor');
    assert.deepEqual(set(changed), set(report));
  });
  test('hashes are 16 hex digits over ranges of the text, each once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('a', 'b', '“', '”', '"', 'c-\n', "d'e", '«', '\n\n'), { maxLength: 80 })
            .map((some) => some.join(' ')),
        ),
        (text) => {
          const found = fingerprints(text);
          for (const one of found) {
            assert.match(one.hash, /^[0-9a-f]{16}$/);
            assert.ok(one.start >= 0 && one.end > one.start && one.end <= text.length);
          }
          assert.equal(new Set(found.map((one) => one.kind + one.hash)).size, found.length);
        },
      ),
    );
  });
  const lexicon = Array.from({ length: 400 }, (_, index) => `w${index.toString(36)}x`);
  const prose = (least: number): fc.Arbitrary<string[]> =>
    fc.array(fc.constantFrom(...lexicon), { minLength: least, maxLength: least + 40 });
  test('a passage of 13 words is found whatever stands around it', () => {
    fc.assert(
      fc.property(prose(13), prose(0), prose(0), prose(0), (passage, before, after, elsewhere) => {
        const a = [...before, ...passage, ...after].join(' ');
        const b = [...elsewhere, ...passage].join(' ');
        assert.ok(shared(a, b).length > 0);
      }),
    );
  });
  test('a text of one word over and over has few marks', () => {
    assert.ok(fingerprints('a '.repeat(20_000)).length <= 2);
  });
});

describe('shared passages', () => {
  test('a quotation with another speaker', () => {
    const other = `A clerk, speaking privately, put it so: "${quoted}." The mayor did not.`;
    const found = sharedPassages(report, other);
    assert.deepEqual(
      found.map((one) => [one.kind, report.slice(...one.a), other.slice(...one.b)]),
      [['quotation', quoted, quoted]],
    );
  });
  test('a near copy with small edits is one passage', () => {
    const copy = report
      .replace('yearly letter', 'annual letter')
      .replace('wished to comment', 'wanted to comment')
      .replace('has changed', 'has, it seems, changed');
    const found = sharedPassages(report, `An opening line of our own. ${copy}`);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.kind, 'near-copy');
    const [start, end] = found[0]?.a ?? [0, 0];
    assert.ok(end - start > report.length * 0.85);
  });
  test('texts of their own share nothing', () => {
    assert.deepEqual(
      sharedPassages(
        report,
        'Eleven barges of gravel were counted at the upper lock, and the keeper wrote down every name he could read.',
      ),
      [],
    );
  });
  test('a text shares the whole of itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'be', 'sea', 'day'), { minLength: 12, maxLength: 60 }), (some) => {
        const text = some.join(' ');
        const found = sharedPassages(text, text);
        assert.equal(found.at(-1)?.b[1], text.length);
        assert.equal(found[0]?.b[0], 0);
      }),
    );
  });
});
