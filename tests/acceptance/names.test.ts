import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'enlace-names-'));
after(() => rmSync(folder, { recursive: true, force: true }));

// The lists and labelled names are never part of the project; they stand beside it where these tests run.
const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const sdn = join(data, 'ofac', 'sdn_merged_2026-07.jsonl.gz');
const negatives = join(data, 'names', 'negatives_us.csv');
const cases = join(data, 'names', 'nk_cases_dev.csv');
const skip = [sdn, negatives, cases].every((file) => existsSync(file))
  ? false
  : 'the lists and labelled names are not beside the repository';

interface Reason {
  key: string;
  value: string;
  points: number;
}

interface Hit {
  list: string;
  entry: string;
  listedName: string;
  matchedName: string;
  programmes: string[];
  score: number;
  band: string;
  reasons: Reason[];
}

interface Screened {
  id: string;
  name: string;
  hits: Hit[];
}

interface Compared {
  query: string;
  listed: string;
  score: number;
  band: string;
  reasons: Reason[];
}

interface Ran<Line> {
  code: number;
  lines: Line[];
  err: string;
}

function names<Line>(args: readonly string[], input?: string | Buffer): Promise<Ran<Line>> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'names', ...args, '--json'], { env, cwd: folder });
  const out: Buffer[] = [];
  let err = '';
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((done) => {
    child.once('close', (code) => {
      const lines = Buffer.concat(out).toString('utf8').split('\n').filter(Boolean);
      done({ code: code ?? 1, lines: lines.map((line) => JSON.parse(line) as Line), err });
    });
  });
}

let made = 0;
function file(content: string | Buffer, ending = 'csv'): string {
  made += 1;
  const path = join(folder, `${made}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (header: string, rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.map(cell).join(','))].join('\r\n')}\r\n`;

const addsUp = ({ score, reasons }: { score: number; reasons: readonly Reason[] }): boolean =>
  Math.abs(reasons.reduce((sum, { points }) => sum + points, 0) - score) < 1e-6;

const bands = ['exact', 'strong', 'possible', 'weak', 'none'];

const list = [
  {
    id: '30',
    name: 'OLMEDO QUIÑONES, Baltazar',
    aliases: ['OLMEDO, Baltasar'],
    type: 'individual',
    programs: ['SDNTK'],
    dob: '1971-03-08',
  },
  {
    id: '4',
    name: 'TRANSPORTES XILITLA, S.A. DE C.V.',
    aliases: [{ name: 'XILITLA CARGO' }],
    type: 'entity',
    programs: ['SDGT', 'FTO'],
  },
  { id: '200', name: 'ARRIAGA, Tadeo', aliases: [], type: 'individual', programs: [] },
  { id: '31', name: 'ARRIAGA, Tadeo', aliases: [], type: 'individual', programs: [] },
];
const house = (): string => file(JSON.stringify(list), 'json');

describe('enlace names compare', () => {
  it('prints a line for each pair, with a score, a band and reasons that add up', async () => {
    const pairs = file(
      table('query,listed', [
        ['Baltasar Olmedo', 'OLMEDO QUIÑONES, Baltazar'],
        ['Baltazar Olmedo Quiñones', 'OLMEDO QUIÑONES, Baltazar'],
        ['Transportes Xilitla Sociedad Anónima de Capital Variable', 'TRANSPORTES XILITLA, S.A. DE C.V.'],
        ['Norma Salcedo', 'OLMEDO QUIÑONES, Baltazar'],
        ['SA de CV', 'TRANSPORTES XILITLA, S.A. DE C.V.'],
      ]),
    );
    const { code, lines } = await names<Compared>(['compare', '--pairs', pairs]);
    assert.equal(code, 0);
    assert.equal(lines.length, 5);
    for (const one of lines) {
      assert.ok(one.score >= 0 && one.score < 1 && bands.includes(one.band) && addsUp(one), JSON.stringify(one));
      assert.ok(one.reasons.every(({ key, value }) => key !== '' && typeof value === 'string'));
    }
    const [short, whole, company, stranger, form] = lines.map(({ band }) => band);
    assert.ok(short !== 'weak' && short !== 'none', short ?? 'no line');
    assert.deepEqual([whole, company, stranger, form], ['exact', 'exact', 'none', 'none']);
    assert.ok((lines[1]?.score ?? 0) > (lines[0]?.score ?? 1), 'more that agrees scores more');
  });

  it('reads stdin, gzipped or not, with a BOM, and takes --kind', async () => {
    const text = `\ufeff${table('listed,query', [['OLMEDO, Baltasar', 'Baltasar Olmedo']])}`;
    const plain = await names<Compared>(['compare', '--pairs', '-', '--kind', 'person'], text);
    const packed = await names<Compared>(['compare', '--pairs', '-', '--kind', 'person'], gzipSync(text));
    assert.equal(plain.lines[0]?.query, 'Baltasar Olmedo');
    assert.deepEqual(packed.lines, plain.lines);
  });

  it('wrong usage is exit 2, wrong input exit 1, one line each', async () => {
    const pairs = file(table('query,other', [['a', 'b']]));
    const faults: [string[], number][] = [
      [['compare'], 2],
      [['compare', '--pairs', pairs, '--kind', 'planet'], 2],
      [['compare', '--pairs', pairs], 1],
      [['compare', '--pairs', 'nowhere.csv'], 1],
      [['compare', '--pairs', file('')], 1],
    ];
    for (const [args, exit] of faults) {
      const { code, lines, err } = await names(args);
      assert.equal(code, exit, `${args.join(' ')}: ${err}`);
      assert.deepEqual(lines, []);
      assert.match(err, /^enlace: [^\n]+; expected [^\n]+\n$/);
    }
  });
});

describe('enlace names screen', () => {
  it('prints a line for each name: hits best first, ties by the number of the entry', async () => {
    const file1 = file(
      table('id,name,kind,birthDate,country,idNumber', [
        ['c1', 'Baltasar Olmedo Quinones', 'person', '1971-03-08', 'Mexico', ''],
        ['c2', 'Xilitla Cargo', 'company', '', '', ''],
        ['c3', 'Norma Salcedo', '', '', '', ''],
        ['c4', 'Tadeo Arriaga', '', '', '', ''],
      ]),
    );
    const { code, lines } = await names<Screened>(['screen', '--list', house(), '--names', file1]);
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map(({ id, hits }) => [id, hits.map(({ entry }) => entry)]),
      [
        ['c1', ['30']],
        ['c2', ['4']],
        ['c3', []],
        ['c4', ['31', '200']],
      ],
    );
    const [, company] = lines;
    assert.deepEqual(company?.hits[0]?.programmes, ['SDGT', 'FTO']);
    assert.equal(company?.hits[0]?.listedName, 'TRANSPORTES XILITLA, S.A. DE C.V.');
    assert.equal(company?.hits[0]?.matchedName, 'XILITLA CARGO');
    assert.ok(lines[0]?.hits[0]?.reasons.some(({ key }) => key === 'birth-date'));
    for (const hit of lines.flatMap(({ hits }) => hits)) assert.ok(addsUp(hit) && hit.score < 1);
  });

  it('--threshold and --limit keep hits back', async () => {
    const asked = file('name\nTadeo Arriaga\nBaltazar Olmo\n');
    const all = await names<Screened>(['screen', '--list', house(), '--names', asked, '--threshold', '0.5']);
    const few = await names<Screened>(['screen', '--list', house(), '--names', asked, '--threshold', '0.99']);
    const one = await names<Screened>(['screen', '--list', house(), '--names', asked, '--limit', '1']);
    assert.equal(all.lines[0]?.hits.length, 2);
    assert.deepEqual(
      few.lines.flatMap(({ hits }) => hits),
      [],
    );
    assert.deepEqual(
      one.lines[0]?.hits.map(({ entry }) => entry),
      ['31'],
    );
  });

  it('bad rows go to the rejects with their reasons, the good ones are screened, none is shown as clear', async () => {
    const rows = [
      'name',
      'Tadeo Arriaga',
      '""',
      'x',
      '🙂🙂',
      `"${'A'.repeat(10_000_000)}"`,
      'SA de CV',
      '"Norma',
      'Salcedo"',
      'Ok Name,more',
    ];
    const asked = file(`${rows.join('\n')}\n`);
    const rejects = join(folder, 'rejects.csv');
    const { code, lines, err } = await names<Screened>([
      'screen',
      '--list',
      house(),
      '--names',
      asked,
      '--rejects',
      rejects,
    ]);
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map(({ name }) => name.replaceAll(/\s+/g, ' ')),
      ['Tadeo Arriaga', 'Norma Salcedo'],
    );
    assert.match(err, /warning/);
    const kept = readFileSync(rejects, 'utf8').trim().split(/\r?\n/);
    assert.equal(kept[0], 'file,line,field,found,expected');
    assert.deepEqual(
      kept.slice(1).map((row) => row.split(',')[1]),
      ['3', '4', '5', '6', '7', '10'],
    );
  });

  it('nothing good is exit 1', async () => {
    const { code, lines } = await names(['screen', '--list', house(), '--names', file('name\nx\n')]);
    assert.equal(code, 1);
    assert.deepEqual(lines, []);
  });

  it('a list that is cut off or no list is refused before any name is cleared', async () => {
    const asked = file('name\nTadeo Arriaga\n');
    for (const broken of [JSON.stringify(list).slice(0, -30), '<sdnList><sdnEntry>', 'nothing of a list', '']) {
      const { code, lines, err } = await names(['screen', '--list', file(broken, 'json'), '--names', asked]);
      assert.equal(code, 1, `${broken.slice(0, 20)}: ${err}`);
      assert.deepEqual(lines, []);
      assert.match(err, /^enlace: .+; expected .+\n$/);
    }
  });

  it('two entries with one number: either is found, or the second is a named reject', async () => {
    const twice = file(JSON.stringify([list[2], { ...list[0], id: '200' }]), 'json');
    const rejects = `${twice}.rejects.csv`;
    const { lines } = await names<Screened>([
      'screen',
      '--list',
      twice,
      '--names',
      file('name\nBaltazar Olmedo Quiñones\n'),
    ]);
    const found = lines[0]?.hits.length === 1;
    assert.ok(found || (existsSync(rejects) && readFileSync(rejects, 'utf8').includes('200')));
  });
});

describe('on the full SDN list', { skip }, () => {
  const entries: { number: string; names: string[]; rfc: string[] }[] = [];
  const run = (csv: string, ...more: string[]): Promise<Ran<Screened>> =>
    names<Screened>(['screen', '--list', sdn, '--names', file(csv), '--limit', '1000', ...more]);

  before(async () => {
    interface Row {
      ent_num: number;
      name: string;
      aliases: { name: string }[];
      remarks: string | null;
    }
    for await (const line of createInterface({ input: createReadStream(sdn).pipe(createGunzip()) })) {
      const row = JSON.parse(line) as Row;
      entries.push({
        number: String(row.ent_num),
        names: [row.name, ...row.aliases.map(({ name }) => name)],
        rfc: [...(row.remarks ?? '').matchAll(/(?:R\.F\.C\.|C\.U\.R\.P\.) ([A-Z\d]{12,18})\b/g)].map(
          ([, value]) => value ?? '',
        ),
      });
    }
  });

  it('finds every name and alias as it stands', { timeout: 400_000 }, async () => {
    const asked = entries.flatMap(({ number, names: all }) => all.map((name) => [number, name]));
    const { code, lines } = await run(table('id,name', asked));
    assert.equal(code, 0);
    assert.equal(lines.length, asked.length);
    const lost = lines.filter(({ id, hits }) => !hits.some(({ entry }) => entry === id));
    assert.deepEqual(
      lost.map(({ name }) => name),
      [],
    );
  });

  it('finds every RFC and CURP under any name', { timeout: 200_000 }, async () => {
    const asked = entries.flatMap(({ number, rfc }) => rfc.map((value) => [number, 'Norma Salcedo', value]));
    assert.ok(asked.length > 500);
    const { lines } = await run(table('id,name,idNumber', asked));
    const lost = lines.filter(({ id, hits }) => !hits.some(({ entry }) => entry === id));
    assert.deepEqual(
      lost.map(({ id }) => id),
      [],
    );
  });

  it('leaves people who are on no list alone: 0.2 % at most are strong', { timeout: 300_000 }, async () => {
    const people = readFileSync(negatives, 'utf8')
      .split('\n')
      .slice(1)
      .filter((_, at) => at % 5 === 0)
      .map((line) => line.split(',')[0] ?? '')
      .filter(Boolean);
    const { lines } = await run(
      table(
        'name',
        people.map((name) => [name]),
      ),
      '--threshold',
      '0.85',
    );
    const hit = lines.filter(({ hits }) => hits.length > 0).length;
    console.log(`${hit} of ${lines.length} people on no list are strong`);
    assert.ok(hit / lines.length <= 0.002, `${hit} of ${lines.length}`);
  });

  it('reads the same list from stdin, unpacked', { timeout: 120_000 }, async () => {
    const asked = file('name\nJoaquin Guzman Loera\n');
    const packed = await names<Screened>(['screen', '--list', sdn, '--names', asked]);
    const plain = await names<Screened>(['screen', '--list', '-', '--names', asked], gunzipSync(readFileSync(sdn)));
    const short = ({ lines }: Ran<Screened>): unknown =>
      lines.map(({ hits }) => hits.map(({ entry, score }) => [entry, score]));
    assert.ok((packed.lines[0]?.hits.length ?? 0) > 0);
    assert.deepEqual(short(plain), short(packed));
  });
});

describe('on labelled pairs', { skip }, () => {
  it('parts people and companies that are the same from others: F1 .85 at the best threshold', async () => {
    const rows = readFileSync(cases, 'utf8').trim().split(/\r?\n/).slice(1);
    const read = rows.map((row) =>
      [...row.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map((one) =>
        (one[1] ?? one[2] ?? '').replaceAll('""', '"'),
      ),
    );
    const kinds = { Person: 'person', Company: 'company', Organization: 'company', Vessel: 'vessel' } as const;
    const scored: { score: number; isSame: boolean }[] = [];
    for (const schema of new Set(read.map((row) => row[1] ?? ''))) {
      const of = read.filter((row) => row[1] === schema);
      const kind = kinds[schema as keyof typeof kinds];
      const pairs = file(
        table(
          'query,listed',
          of.map((row) => [row[2] ?? '', row[3] ?? '']),
        ),
      );
      const { lines } = await names<Compared>(['compare', '--pairs', pairs, ...(kind ? ['--kind', kind] : [])]);
      assert.equal(lines.length, of.length);
      lines.forEach(({ score }, at) => scored.push({ score, isSame: of[at]?.[4] === 'true' }));
    }
    const same = scored.filter(({ isSame }) => isSame).length;
    const best = Math.max(
      ...scored.map(({ score: least }) => {
        const taken = scored.filter(({ score }) => score >= least);
        const right = taken.filter(({ isSame }) => isSame).length;
        return (2 * right) / (taken.length + same);
      }),
    );
    console.log(`F1 ${best.toFixed(3)} on ${scored.length} pairs`);
    assert.ok(best >= 0.85, String(best));
  });
});
