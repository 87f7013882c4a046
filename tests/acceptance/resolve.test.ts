import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { PairSuggestion } from '#methods/resolution/shapes.ts';
import { sharedPath } from './seeds.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'enlace-resolve-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => sharedPath(`data/er/${name}.csv`);
const skip = existsSync(file('fake_1000')) ? false : 'the labelled records (shared/data/er) are not here';

type Row = Record<string, string>;
type Line = Partial<PairSuggestion> & { members?: string[] };
type Pair = readonly [left: string, right: string];

const rowsOf = (path: string): Row[] => parse<Row>(readFileSync(path, 'utf8'), { columns: true, trim: true });

async function resolve(...args: string[]): Promise<Line[]> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'resolve', ...args, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  const code = await new Promise((done) => child.once('close', done));
  assert.equal(code, 0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

const pairsIn = (lines: readonly Line[]): Pair[] =>
  lines.flatMap(({ left, right }) => (left === undefined || right === undefined ? [] : [[left, right] as const]));

/** The harmonic mean of precision and recall over pairs. */
function f1(found: readonly Pair[], isRight: (pair: Pair) => boolean, truth: number): number {
  return (2 * found.filter(isRight).length) / (found.length + truth);
}

const couples = (members: readonly string[]): Pair[] =>
  members.flatMap((one, at) => members.slice(at + 1).map((other): Pair => [one, other]));

/** Of the FEBRL files: the number of the person in rec-123-org, rec-123-dup-0. */
const numberOf = (id: string): string => id.split('-')[1] ?? '';
const isSamePerson = ([left, right]: Pair): boolean => numberOf(left) === numberOf(right);

describe('resolving labelled records', { skip }, () => {
  it('finds who is who in fake_1000, pairs and groups: F1 .95 at least', async (t) => {
    const entity = new Map(rowsOf(file('fake_1000')).map((row) => [row['unique_id'] ?? '', row['cluster'] ?? '']));
    const byEntity = Map.groupBy(entity.keys(), (id) => entity.get(id));
    const truth = [...byEntity.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    const isRight = ([left, right]: Pair): boolean => entity.get(left) === entity.get(right);
    const lines = await resolve('--in', file('fake_1000'), '--id', 'unique_id', '--clusters');
    const pairs = f1(pairsIn(lines), isRight, truth);
    const groups = f1(
      lines.flatMap(({ members }) => couples(members ?? [])),
      isRight,
      truth,
    );
    t.diagnostic(`F1 ${pairs.toFixed(4)} of pairs, ${groups.toFixed(4)} of groups`);
    assert.ok(pairs >= 0.95 && groups >= 0.95);
  });

  it('the order of the rows changes nothing', async () => {
    const [head = '', ...rows] = readFileSync(file('fake_1000'), 'utf8').trim().split('\n');
    const turned = join(folder, 'turned.csv');
    writeFileSync(turned, [head, ...rows.toReversed()].join('\n'));
    assert.deepEqual(await resolve('--in', turned), await resolve('--in', file('fake_1000')));
  });

  it('links the two FEBRL files: F1 .997 at least', async (t) => {
    const found = pairsIn(
      await resolve('--in', file('febrl_dataset4a'), '--with', file('febrl_dataset4b'), '--id', 'rec_id'),
    );
    const score = f1(found, isSamePerson, 5000);
    t.diagnostic(`F1 ${score.toFixed(4)}`);
    assert.ok(score >= 0.997);
  });

  it('links them as well when one has Spanish headers, other dates and another order of columns', async (t) => {
    const spanish: Row = {
      soc_sec_id: 'nss',
      state: 'estado',
      given_name: 'nombre',
      date_of_birth: 'fecha_nacimiento',
      address_2: 'colonia',
      surname: 'apellido',
      postcode: 'codigo_postal',
      address_1: 'calle',
      rec_id: 'clave',
      suburb: 'municipio',
      street_number: 'numero',
    };
    const dated = (value: string): string => value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1');
    const rows = rowsOf(file('febrl_dataset4b')).map((row) =>
      Object.keys(spanish).map((name) => (name === 'date_of_birth' ? dated(row[name] ?? '') : (row[name] ?? ''))),
    );
    const other = join(folder, 'spanish.csv');
    writeFileSync(other, [Object.values(spanish), ...rows].map((cells) => cells.join(',')).join('\n'));
    const score = f1(pairsIn(await resolve('--in', file('febrl_dataset4a'), '--with', other)), isSamePerson, 5000);
    t.diagnostic(`F1 ${score.toFixed(4)}`);
    assert.ok(score >= 0.997);
  });

  it('dedupes a FEBRL file: F1 .99 at least', async (t) => {
    const score = f1(pairsIn(await resolve('--in', file('febrl_dataset1'))), isSamePerson, 500);
    t.diagnostic(`F1 ${score.toFixed(4)}`);
    assert.ok(score >= 0.99);
  });
});
