import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readerOf } from '#methods/lists/layouts.ts';
import { ListFault, type ReadList } from '#methods/lists/reading.ts';
import { samples } from './samples.ts';
import { sniff } from '#methods/lists/sniff.ts';

/** Reads the files of one list, cut into pieces of so many characters. */
export function readSample(files: Readonly<Record<string, string>>, piece = 1 << 20): ReadList {
  let reader: ReturnType<typeof readerOf> | undefined;
  for (const [name, text] of Object.entries(files)) {
    const sniffed = sniff(text, name);
    if ('found' in sniffed) throw new ListFault({ file: name, line: 1, ...sniffed });
    reader ??= readerOf(sniffed);
    const sink = reader.open(name, sniffed.part);
    for (let at = 0; at < text.length; at += piece) sink.write(text.slice(at, at + piece));
    sink.end();
  }
  if (!reader) throw new Error('no file');
  return reader.finish();
}

for (const { what, files, list, official, asOf, delisted, rejects, entries } of samples) {
  test(`${what}: head, entries, rejects`, () => {
    const read = readSample(files);
    assert.deepEqual(
      [read.head.list, read.head.official, read.head.asOf, read.delisted],
      [list, official, asOf, delisted ?? 0],
    );
    assert.deepEqual(
      read.rejects.map((one) => `${one.file}:${one.line}: ${one.found}`),
      rejects ?? [],
    );
    assert.equal(read.entries.length, entries.length);
    for (const [at, expected] of entries.entries()) {
      const entry = read.entries[at];
      assert.ok(entry);
      assert.equal(entry.list, list);
      const shown = Object.fromEntries(Object.keys(expected).map((field) => [field, Reflect.get(entry, field)]));
      assert.deepEqual(shown, expected);
    }
  });
}

test('however a file is cut into pieces, the same is read', () => {
  for (const { files } of samples) {
    const whole = readSample(files);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (piece) => assert.deepEqual(readSample(files, piece), whole)),
      { numRuns: 8 },
    );
  }
});

test('a file cut off anywhere is refused, or says no more than the whole one', () => {
  for (const { what, files } of samples) {
    const [name = '', text = ''] = Object.entries(files)[0] ?? [];
    const rest = Object.fromEntries(Object.entries(files).slice(1));
    // Lines may end between two of them; a document may not.
    const marked = /xml$|^names\.json$/.test(name);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Math.max(2, text.trimEnd().length - 1) }), (length) => {
        let read: ReadList;
        try {
          read = readSample({ [name]: text.slice(0, length), ...rest });
        } catch (error) {
          assert.ok(error instanceof ListFault, `${what}: ${String(error)}`);
          return;
        }
        assert.ok(!marked, `${what}: a cut-off document was taken`);
        assert.ok(read.entries.every((entry) => text.slice(0, length).includes(entry.entry)));
      }),
      { numRuns: 60 },
    );
  }
});

test('XML that expands, nests wrongly or has another root is refused with its place', () => {
  const cases: [text: string, expected: RegExp][] = [
    ['<!DOCTYPE a [<!ENTITY b "bb">]>\n<sdnList>&b;</sdnList>', /x\.xml:1: a document type declaration/],
    ['<sdnList>\n<sdnEntry><uid>1</sdnEntry></uid></sdnList>', /x\.xml:2: /],
    ['<sdnList>&nothing;</sdnList>', /x\.xml:1: .*entity/i],
    [`<sdnList>${'<a>'.repeat(200)}`, /x\.xml:1: elements nested 101 deep/],
    ['<html><body>Sorry</body></html>', /x\.xml:1: XML of the element html/],
    ['', /x\.xml:1: an empty file/],
  ];
  for (const [text, expected] of cases) assert.throws(() => readSample({ 'x.xml': text }), expected);
});

test('a file exported from a node, which carries its label, is no list', () => {
  const line = JSON.stringify({
    id: 'a',
    schema: 'Person',
    properties: { name: ['Uno'] },
    enlace: { label: 'TLP:RED' },
  });
  assert.throws(() => readSample({ 'e.ftm.json': `${line}\n` }), /exported from a node/);
  assert.throws(() => readSample({ 'e.json': `[${line}]` }), /exported from a node/);
  assert.throws(
    () => readSample({ 'e.csv': 'label,entity,kind,property,value\nTLP:RED,a,Person,name,Uno\n' }),
    /exported from a node/,
  );
});

test('an entry number met again is rejected unless it says the very same', () => {
  const entry = (name: string): string => JSON.stringify({ id: 1, name, type: 'entity' });
  const same = readSample({ 'a.jsonl': `${entry('UNO')}\n${entry('UNO')}\n` });
  assert.deepEqual([same.entries.length, same.rejects.length], [1, 0]);
  const other = readSample({ 'a.jsonl': `${entry('UNO')}\n${entry('DOS')}\n` });
  assert.deepEqual(
    other.rejects.map((one) => [one.line, one.found]),
    [[2, 'entry 1 a second time, with other words']],
  );
});

const sdnEntry = (inner: string): string => `<sdnList><sdnEntry>${inner}<sdnType>Entity</sdnType></sdnEntry></sdnList>`;
const oddEntries: [what: string, files: Record<string, string>, found: RegExp][] = [
  ['no number', { 'x.xml': sdnEntry('<lastName>UNO</lastName>') }, /UNO without a number/],
  ['no name', { 'x.xml': sdnEntry('<uid>1</uid>') }, /entry 1 without a name/],
  [
    'a name of ten million letters',
    { 'x.jsonl': `${JSON.stringify({ id: 1, name: 'A'.repeat(10_000_000) })}\n` },
    /^A+…$/,
  ],
  [
    'a row with a column too few',
    { 'sdn.csv': `${samples[0]?.files['sdn.csv'] ?? ''}\n505,"X",-0- ,"TCO"` },
    /3 columns/,
  ],
  ['a JSON line that is no object', { 'x.jsonl': '{"id":1,"name":"A"}\n[1]\n' }, /^\[1\]$/],
];
for (const [what, files, found] of oddEntries)
  test(`${what}: a reject, not silence`, () => {
    const read = readSample(files);
    assert.ok(
      read.rejects.some((reject) => found.test(reject.found)),
      JSON.stringify(read.rejects),
    );
  });
