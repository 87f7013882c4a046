import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Reject } from '#modules/intake/commands.ts';
import { rowsIn, type OpenRows } from './edges-lines.ts';
import { compareIds, inOrder } from './edges-order.ts';
import { readEdges, type EdgeFileOptions, type EdgesRead } from './edges.ts';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

const open = (text: string | Uint8Array, size = 1 << 16, fast = true): Promise<OpenRows> =>
  rowsIn('f.csv', chunks(typeof text === 'string' ? Buffer.from(text) : text, size), fast);

async function read(
  text: string | Uint8Array,
  options: EdgeFileOptions = {},
): Promise<EdgesRead & { rejects: Reject[] }> {
  const rejects: Reject[] = [];
  const keep = { add: async (one: Reject) => void rejects.push(one), close: async () => undefined };
  return { ...(await readEdges(await open(text), keep, options)), rejects };
}

/** Edges as `a-b` or `a-b:weight`, in the order of the nodes. */
function edgesOf({ ids, rows, weighted }: EdgesRead): string[] {
  const edges: string[] = [];
  for (let node = 0; node < ids.length; node++)
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++)
      if (rows.targets[at]! > node)
        edges.push(`${ids[node]}-${ids[rows.targets[at]!]}${weighted ? `:${rows.weights[at]}` : ''}`);
  return edges;
}

const goodFiles: readonly (readonly [what: string, text: string | Uint8Array, edges: string[]])[] = [
  ['plain', 'source,target\n1,2\n2,10\n', ['1-2', '2-10']],
  ['other words and case, DOS ends, a mark', '\ufeffFROM,To\r\n1,2\r\n', ['1-2']],
  ['no line end, blank lines', '\nsource,target\n\n1,2', ['1-2']],
  ['columns in any order, others left', 'weight,note,target,source\n3,x,b,a\n', ['a-b:3']],
  ['ids with commas, quotes and lines', 'source,target\n"a,1","say ""x"""\n"l\n2",b\n', ['a,1-say "x"', 'b-l\n2']],
  ['semicolons', 'source;target;weight\na;b;1e1\n', ['a-b:10']],
  ['gzipped', gzipSync('source,target\na,b\n'), ['a-b']],
  ['letters written in two ways', 'source,target\nPe\u00f1a,b\nPen\u0303a,c\n', ['Peña-b', 'Peña-c']],
  ['repeated: the last weight stands', 'source,target,weight\na,b,1\nb,a,5\na,b,2\n', ['a-b:2']],
  ['loops: dropped, their nodes stay', 'source,target\na,a\nb,c\n', ['b-c']],
  ['an empty weight is 1', 'source,target,weight\na,b,\n', ['a-b:1']],
];

for (const [what, text, edges] of goodFiles)
  test(`edges: ${what}`, async () => assert.deepEqual(edgesOf(await read(text)), edges));

test('what was merged and dropped is counted, and sign and weight are of one row', async () => {
  const { loops, repeated, edges, ids, signs, rows } = await read(
    'source,target,weight,sign\na,b,1,1\nb,a,2,-1\nc,c,1,1\nb,c,4,+\n',
  );
  assert.deepEqual([loops, repeated, edges, ids], [1, 1, 2, ['a', 'b', 'c']]);
  assert.deepEqual([...signs!], [-1, -1, 1, 1]);
  assert.deepEqual([...rows.weights], [2, 2, 4, 4]);
});

const badRows: readonly (readonly [row: string, field: string, found: string])[] = [
  ['a,b,-1,1', 'weight', '-1'],
  ['a,b,many,1', 'weight', 'many'],
  ['a,b,NaN,1', 'weight', 'NaN'],
  ['a,b,1e999,1', 'weight', '1e999'],
  ['a,b,0x10,1', 'weight', '0x10'],
  ['a,b,1,2', 'sign', '2'],
  ['a,b,1,constructor', 'sign', 'constructor'],
  [',b,1,1', 'source', 'nothing'],
  ['a, ,1,1', 'target', 'nothing'],
  [`a,${'x'.repeat(1001)},1,1`, 'target', `${'x'.repeat(79)}…`],
  ['a,b', 'row', '2 columns'],
  ['a,"b,1,1', 'row', 'a quotation mark that is not closed, or stands inside a value'],
];

for (const [row, field, found] of badRows)
  test(`edges: the row ${row.slice(0, 12)} is rejected alone`, async () => {
    const { rejects, rejected, ids } = await read(`source,target,weight,sign\n1,2,1,1\n${row}\n3,4,1,1\n`);
    assert.deepEqual(
      rejects.map((one) => [one.line, one.field, one.found]),
      [[3, field, found]],
    );
    assert.deepEqual([rejected.length, rejected[0]?.line], [1, 3]);
    assert.deepEqual(ids, ['1', '2', '3', '4']);
  });

const badFiles: readonly (readonly [what: string, text: string | Uint8Array, says: RegExp])[] = [
  ['empty', '', /^f\.csv: no header; expected/],
  ['header alone', 'source,target\n', /^f\.csv: no edges; expected at least one row source,target$/],
  ['without a column', 'source,weight\na,1\n', /^f\.csv:1: the columns source,weight; expected a header/],
  ['two columns of a name', 'source,target,from\na,b,c\n', /^f\.csv:1: two columns for the source; expected one$/],
  ['no good row', 'source,target,weight\na,b,-1\n', /^f\.csv:2: no good row; the first: weight -1; expected a number/],
  [
    'an export of a node',
    'label,entity,kind,property,value\nx,y,z,a,b\n',
    /^f\.csv: a file exported from a node, which/,
  ],
  ['an export of a chart', '<graphml><data key="label">TLP</data>', /^f\.csv: a file exported from a node, which/],
  [
    'gzip that breaks off',
    gzipSync(`source,target\n${'a,b\n'.repeat(99)}`).subarray(0, 30),
    /^f\.csv: compressed data/,
  ],
];

for (const [what, text, says] of badFiles)
  test(`edges: a file with ${what} is refused`, async () => {
    await assert.rejects(read(text), ({ message }: Error) => says.test(message) || assert.fail(message));
  });

test('the order of ids is by value, then by letters with the numbers in them by value; any order gives the same', () => {
  const sorted = ['0', '2', '07', '7', '10', 'A', 'X5', 'X9', 'X14', 'X14a', 'Y', 'a1b2', 'a1b10', 'á'];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      const { ids, place } = inOrder(shuffled);
      assert.deepEqual(ids, sorted);
      shuffled.forEach((id, at) => assert.equal(ids[place[at]!], id));
    }),
  );
  const numbered = fc.tuple(fc.constantFrom('', 'X', 'Xa', 'X-', 'é', ' '), fc.nat(20)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(numbered), (ids) => assert.deepEqual(inOrder(ids).ids, ids.toSorted(compareIds))),
  );
  const id = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', '-', 'é'), maxLength: 5 });
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      assert.equal(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a)), 0);
      assert.equal(compareIds(a, b) === 0, a === b);
      if (compareIds(a, b) < 0 && compareIds(b, c) < 0) assert.ok(compareIds(a, c) < 0);
    }),
  );
});

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', 'ñ', ' ', '\t', '-', '.'), maxLength: 4 }),
  fc.constantFrom('"a,b"', '"say ""x"""', '"two\nlines"', '"open', 'in"side', '\0', '\u001a'),
);
const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')) },
);

test('the quick way and the general reader agree on any file, however its bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 200 }),
      async (lines, end, size) => {
        const text = ['source,target,weight', ...lines].join(end);
        const told = async (fast: boolean): Promise<unknown> => {
          const { header, rows } = await open(text, size, fast);
          const records: unknown[] = [];
          const rejects: string[] = [];
          for await (const block of rows) {
            records.push(...block.records.map((one) => [one.line, ...one.cells.map((text) => text.trim())]));
            rejects.push(...block.rejects.map((one) => JSON.stringify(one)));
          }
          return { header, records, rejects: rejects.sort() };
        };
        assert.deepEqual(await told(true), await told(false));
      },
    ),
  );
});

test('the order of lines changes nothing', async () => {
  const id = fc.constantFrom('1', '2', '10', 'x9', 'x10', 'b,1', '');
  const row = fc.tuple(id, id).map((ids) => ids.map((one) => `"${one}"`).join(','));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.func(fc.nat()), async (rows, place) => {
      const all = ['"1","2"', ...rows];
      const shuffled = all.toSorted((a, b) => place(a) - place(b));
      const { rows: one, ids } = await read(`source,target\n${all.join('\n')}`);
      const { rows: other, ids: otherIds } = await read(`source,target\n${shuffled.join('\n')}`);
      assert.deepEqual([other, otherIds], [one, ids]);
    }),
  );
});

test('arcs keep directions, each once with its last weight', async () => {
  const { arcs, rows } = await read('source,target,weight\n2,1,1\n1,2,3\n2,1,4\n3,1,5\n3,3,9\n', { directed: true });
  assert.deepEqual([...arcs!.offsets], [0, 1, 2, 3]);
  assert.deepEqual([...arcs!.targets], [1, 0, 0]);
  assert.deepEqual([...arcs!.weights], [3, 4, 5]);
  assert.deepEqual([...rows.targets], [1, 2, 0, 0]);
});
