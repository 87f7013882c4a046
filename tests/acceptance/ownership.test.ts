import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'enlace-ownership-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  entity: string;
  blockedPercent: number;
  blocked: boolean;
  economicPercent: number | null;
  paths: { owner: string; through: string[]; percent: number }[];
}

interface Ran {
  code: number | null;
  lines: Line[];
  err: string;
}

let made = 0;
function file(content: string | Buffer, ending = 'csv'): string {
  made += 1;
  const path = join(folder, `${made}.${ending}`);
  writeFileSync(path, content);
  return path;
}

function ownership(edges: string, listed: string, ...more: string[]): Ran {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = [main, 'ownership', '--edges', edges, '--listed', listed, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { code: status, lines: lines.map((line) => JSON.parse(line) as Line), err: stderr };
}

const short = ({ lines }: Ran): Record<string, [number, boolean]> =>
  Object.fromEntries(lines.map((line) => [line.entity, [line.blockedPercent, line.blocked] as const]));

describe('enlace ownership', () => {
  const edges = [
    'owner,owned,percent',
    'Ana,Minera,25',
    'Beto,Minera,25',
    'Minera,Naviera,50',
    'Carla,Naviera,50',
    'Naviera,Hotel,49.99',
    'Hotel,Bar,100',
    'Bar,Hotel,20',
  ].join('\r\n');

  it('prints a line for each entity of which listed persons own anything', () => {
    const ran = ownership(file(edges), file('Ana\nBeto\n', 'txt'));
    assert.equal(ran.code, 0);
    assert.deepEqual(short(ran), {
      Minera: [50, true],
      Naviera: [50, true],
      Hotel: [49.99, false],
      Bar: [0, false],
    });
    const [minera] = ran.lines;
    assert.deepEqual(
      minera?.paths.map(({ owner, through, percent }) => ({ owner, through, percent })),
      [
        { owner: 'Ana', through: [], percent: 25 },
        { owner: 'Beto', through: [], percent: 25 },
      ],
    );
    // A quarter comes through the Naviera, and the Bar's fifth of the Hotel comes round: .25 × .4999 / .8.
    assert.equal(ran.lines.find(({ entity }) => entity === 'Hotel')?.economicPercent, 15.621875);
  });

  it('reads gzip, a byte order mark, quotes, columns in any order, and the listed as CSV or JSON', () => {
    const text = '\ufeffpercent,note,owned,owner\n50,"a ""note"", two\nlines","Minera, S.A.",Ana\n';
    for (const listed of [
      file('id,name\nAna,Ana López\n'),
      file('[{"id":"Ana"}]', 'json'),
      file('{"uid":"Ana"}\n{"uid":"Zoe"}\n', 'jsonl'),
    ]) {
      const ran = ownership(file(gzipSync(text), 'csv.gz'), listed);
      assert.deepEqual(short(ran), { 'Minera, S.A.': [50, true] });
    }
  });

  it('keeps good rows, and writes the bad ones with their reason', () => {
    const path = file('owner,owned,percent\nAna,A,60\nAna,B,101\nAna,C,-3\nAna,D,many\n,E,5\nF,F,100\nAna,G\n');
    const ran = ownership(path, file('Ana\n', 'txt'));
    assert.equal(ran.code, 0);
    assert.deepEqual(short(ran), { A: [60, true] });
    assert.match(ran.err, /6 rows rejected/);
    const rejects = readFileSync(`${path}.rejects.csv`, 'utf8').trim().split('\r\n');
    assert.equal(rejects.length, 7);
    assert.match(rejects[1] ?? '', /,"3","percent","101","at most 100 percent"$/);
    const elsewhere = join(folder, 'elsewhere.csv');
    ownership(path, file('Ana\n', 'txt'), '--rejects', elsewhere);
    assert.ok(existsSync(elsewhere));
  });

  it('says what is doubtful and computes it as written', () => {
    const ran = ownership(
      file('owner,owned,percent\nAna,A,60\nAna,A,60\nBeto,A,60\nA,A,10\nAna,B,30\nAna,B,20\n'),
      file('Ana\n', 'txt'),
    );
    assert.match(ran.err, /1 row repeated word for word, counted once \(line 3\)/);
    assert.match(ran.err, /A: 130 percent held in all \(lines 2, 4, 5\)/);
    assert.match(ran.err, /A: 10 percent held by itself/);
    assert.deepEqual(short(ran)['B'], [50, true]);
  });

  const refusals: [what: string, edges: string | Buffer, listed: string, expected: RegExp][] = [
    ['no good row', 'owner,owned,percent\nAna,A,200\n', 'Ana', /no good row; expected owner,owned,percent/],
    ['a column that is not there', 'from,owned,percent\nAna,A,2\n', 'Ana', /:1: no column owner; expected the columns/],
    ['a column twice', 'owner,owner,owned,percent\nAna,A,2\n', 'Ana', /two columns owner; expected one/],
    ['an empty file', '', 'Ana', /no header; expected a CSV/],
    ['nobody listed', 'owner,owned,percent\nAna,A,2\n', '\n', /no ids; expected ids of listed persons/],
    ['a text that is not UTF-8', Buffer.from([0x6f, 0xff, 0xfe]), 'Ana', /not UTF-8; expected a text in UTF-8/],
    ['a damaged gzip file', Buffer.from([0x1f, 0x8b, 1, 2]), 'Ana', /damaged gzip file; expected a whole/],
  ];
  for (const [what, bad, listed, expected] of refusals)
    it(`refuses ${what}`, () => {
      const ran = ownership(file(bad), file(listed, 'txt'));
      assert.equal(ran.code, 1);
      assert.deepEqual(ran.lines, []);
      assert.match(ran.err, expected);
      assert.match(ran.err.trim().split('\n').at(-1) ?? '', /^enlace: .+; expected .+$/);
    });

  it('knows wrong usage from wrong input', () => {
    const [one, two] = [file(edges), file('Ana\n', 'txt')];
    assert.equal(ownership(one, two, '--threshold', '0').code, 2);
    assert.equal(ownership(one, two, '--reading', 'other').code, 2);
    assert.equal(ownership('-', '-').code, 2);
    assert.equal(ownership(join(folder, 'none.csv'), two).code, 1);
  });
});
