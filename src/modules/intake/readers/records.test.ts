import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Reject } from '../draft.ts';
import { lineBlocks } from './lines.ts';
import { csvRecords, type CsvShape, sniff } from './records.ts';
import { fileOf } from './sample.ts';

async function lines(content: string | Uint8Array, size = 5): Promise<{ lines: string[]; rejects: Reject[] }> {
  const all: string[] = [];
  const rejects: Reject[] = [];
  for await (const block of lineBlocks(fileOf('t.txt', content, size))) {
    if (block.lines.length > 0) assert.equal(block.first, all.length + 1);
    all.push(...block.lines);
    rejects.push(...block.rejects);
  }
  return { lines: all, rejects };
}

const bytes = (encoding: BufferEncoding, text: string): Uint8Array => Buffer.from(text, encoding);
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const two = ['Peñón', 'Núñez'];

const encodings: readonly (readonly [string, string | Uint8Array, string[], string | null])[] = [
  ['UTF-8', 'Peñón\nNúñez\n', two, null],
  ['UTF-8 with mark, DOS ends, no last end', '\ufeffPeñón\r\nNúñez', two, null],
  ['control-Z at the end', 'Peñón\r\nNúñez\r\n\x1a', two, null],
  ['UTF-16LE with mark', bytes('utf16le', '\ufeffPeñón\nNúñez\n'), two, null],
  ['UTF-16BE with mark', swapped('\ufeffPeñón\r\nNúñez'), two, null],
  ['UTF-16LE without mark', bytes('utf16le', 'Peñón\nNúñez\n'), two, 'utf-16le without a byte order mark'],
  ['windows-1252', bytes('latin1', 'Peñón\nNúñez\n'), two, 'bytes that are not UTF-8'],
  [
    'one line windows-1252',
    Buffer.concat([bytes('utf8', 'Peñón\n'), bytes('latin1', 'Núñez')]),
    two,
    'bytes that are not UTF-8',
  ],
  ['gzip', gzipSync('Peñón\nNúñez\n'), two, null],
  ['two gzips one after the other', Buffer.concat([gzipSync('Peñón\n'), gzipSync('Núñez\n')]), two, null],
  ['a NUL byte', 'Peñón\nNú\0ñez\n', ['Peñón', ''], 'a NUL byte'],
  ['nothing', '', [], 'nothing in the file'],
];
for (const [what, content, expected, found] of encodings)
  test(`lines of ${what}`, async () => {
    for (const size of [1, 5, 1000]) {
      const read = await lines(content, size);
      assert.deepEqual(read.lines, expected);
      assert.deepEqual(
        read.rejects.map((one) => one.found),
        found === null ? [] : [found],
      );
    }
  });

test('a gzip cut in half gives the lines before the break, and says so', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `row ${at} ${(at * 7919) % 104729}`);
  const whole = gzipSync(rows.join('\n'));
  const read = await lines(whole.subarray(0, whole.length / 2), 1000);
  assert.ok(read.lines.length > 1000);
  assert.deepEqual(read.lines.slice(0, 1000), rows.slice(0, 1000));
  assert.equal(read.rejects.length, 1);
  assert.match(read.rejects[0]?.found ?? '', /breaks off/);
  assert.ok((read.rejects[0]?.line ?? 0) > 0);
});

test('a line over 16 MB is rejected alone', async () => {
  const read = await lines(`a\n${'x'.repeat(17 * 1024 * 1024)}\nb\n`, 65_536);
  assert.deepEqual(read.lines, ['a', '', 'b']);
  assert.deepEqual(
    read.rejects.map((one) => [one.line, one.field]),
    [[2, 'line']],
  );
});

async function records(
  content: string,
  shape: CsvShape,
  size = 9,
): Promise<{ rows: [number, string[]][]; rejects: [number, string][] }> {
  const rows: [number, string[]][] = [];
  const rejects: [number, string][] = [];
  for await (const block of csvRecords(fileOf('t.csv', content, size), shape)) {
    rows.push(...block.records.map((one): [number, string[]] => [one.line, one.cells]));
    rejects.push(...block.rejects.map((one): [number, string] => [one.line, one.found]));
  }
  return { rows, rejects };
}

const broken = 'a quotation mark that is not closed, or stands inside a value';
const tables: readonly (readonly [string, string, [number, string[]][], [number, string][]])[] = [
  [
    'plain rows',
    'a,b\n1,2\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
    [],
  ],
  [
    'semicolons',
    'a;b\n"1;2";3\n',
    [
      [1, ['a', 'b']],
      [2, ['1;2', '3']],
    ],
    [],
  ],
  [
    'a row over two lines',
    'a,b\n1,"x\r\ny"\n3,4',
    [
      [1, ['a', 'b']],
      [2, ['1', 'x\ny']],
      [4, ['3', '4']],
    ],
    [],
  ],
  [
    'a ragged row',
    'a,b\n1\n1,2,3\n1,2,\n',
    [
      [1, ['a', 'b']],
      [4, ['1', '2']],
    ],
    [
      [2, '1 columns'],
      [3, '3 columns'],
    ],
  ],
  [
    'a mark that never closes',
    'a,b\n1,"2\n3,4\n5,6\n',
    [
      [1, ['a', 'b']],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ],
    [[2, broken]],
  ],
  [
    'a mark inside a value',
    'a,b\n1,2" pipe\n3,4\n',
    [
      [1, ['a', 'b']],
      [3, ['3', '4']],
    ],
    [[2, broken]],
  ],
  [
    'two such lines',
    'a,b\n1,2"\n3,4\n5,6"\n7,8\n',
    [
      [1, ['a', 'b']],
      [3, ['3', '4']],
      [5, ['7', '8']],
    ],
    [
      [2, broken],
      [4, broken],
    ],
  ],
  [
    'a file cut in a row',
    'a,b\n1,2\n3,"4',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
    [[3, broken]],
  ],
  [
    'blank lines',
    'a,b\n\n  \n1,2\n',
    [
      [1, ['a', 'b']],
      [4, ['1', '2']],
    ],
    [],
  ],
];
for (const [what, text, rows, rejects] of tables)
  test(`records: ${what}`, async () => {
    for (const size of [1, 9, 1000]) assert.deepEqual(await records(text, { span: 50 }, size), { rows, rejects });
  });

test('the delimiter is the steady one outside quotation marks', () => {
  assert.equal(sniff(['a;b', '"1,5,6";2', '3,7;4']), ';');
  assert.equal(sniff(['a\tb\tc', '1,2\t3\t4']), '\t');
  assert.equal(sniff(['name']), ',');
});

test('whatever well-formed rows are written are read back with their line, between broken ones too', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'ñ', ',', '"', '\n', ';', "'", '\u4e2d'), maxLength: 6 })
    .map((text) => `x${text}x`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        const read = await records(`h1,h2\n${written}\n`, { span: 50, delimiter: ',' }, size);
        assert.deepEqual(
          read.rows.slice(1).map(([, cells]) => cells),
          rows,
        );
        assert.deepEqual(read.rejects, []);
      },
    ),
  );
});

test('any bytes end without a throw, whatever way they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 64 }), async (content, size) => {
      await lines(content, size);
      for (const span of [1, 3, 500])
        for await (const _ of csvRecords(fileOf('t.csv', content, size), { span })) void _;
    }),
    { numRuns: 500 },
  );
});
