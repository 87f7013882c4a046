import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { DraftStatement, InputFile } from '../draft.ts';
import { readOfac } from './ofac.ts';

// The list itself is never part of the project; it stands beside it where the tests of the figures run.
const folder = new URL('../../../../../shared/data/ofac/', import.meta.url);
const names = ['sdn_2024-05-03.csv.gz', 'alt_2025-12-24.csv', 'add_2025-12-24.csv', 'sdn_comments_2025-12-24.csv'];
const skip = names.every((name) => existsSync(new URL(name, folder)))
  ? false
  : 'the OFAC files are not beside the repository';

const files = (): InputFile[] => names.map((name) => ({ name, bytes: () => createReadStream(new URL(name, folder)) }));

test(
  'the real list: every entry, every link, rejects for orphans and unreadable ends only',
  { skip },
  async (context) => {
    const sdn = gunzipSync(readFileSync(new URL(names[0] ?? '', folder))).toString();
    const count = (pattern: RegExp): number => sdn.match(pattern)?.length ?? 0;
    const by = new Map<string, number>();
    const holders = new Map<string, Set<string>>();
    const mark = (name: string, one: DraftStatement): void => {
      by.set(name, (by.get(name) ?? 0) + 1);
      holders.set(name, (holders.get(name) ?? new Set()).add(one.key));
    };
    const rejected = new Map<string, number>();
    let statements = 0;
    const start = performance.now();
    for await (const row of readOfac(files(), {})) {
      statements += row.statements.length;
      for (const one of row.rejects)
        rejected.set(`${one.file} ${one.field}`, (rejected.get(`${one.file} ${one.field}`) ?? 0) + 1);
      for (const one of row.statements) {
        mark(one.property, one);
        if (one.original?.includes('R.F.C.')) mark('R.F.C.', one);
        if (one.original?.includes('C.U.R.P.')) mark('C.U.R.P.', one);
        if (one.property === 'object') mark('link', one);
        if (one.value.includes('Linked To: ')) mark('unresolved', one);
      }
    }
    const ms = performance.now() - start;
    const number = (name: string): number => by.get(name) ?? 0;
    context.diagnostic(`${statements} statements in ${Math.round(ms)} ms`);
    context.diagnostic(
      `R.F.C. ${number('R.F.C.')} of ${holders.get('R.F.C.')?.size} parties, C.U.R.P. ${number('C.U.R.P.')} of ${holders.get('C.U.R.P.')?.size}`,
    );
    context.diagnostic(
      `links ${number('link')}, left as notes ${number('unresolved')}, "Linked To: " in SDN ${count(/Linked To: /g)}`,
    );
    context.diagnostic(`rejects ${JSON.stringify(Object.fromEntries(rejected))}`);

    assert.equal(number('name'), 14_965);
    assert.equal(number('topics'), 14_965);
    assert.equal(rejected.get('alt_2025-12-24.csv ent_num'), 2460);
    assert.equal(rejected.get('add_2025-12-24.csv ent_num'), 4893);
    assert.equal(rejected.get('sdn_comments_2025-12-24.csv ent_num'), 6);
    // Comments of another date than the list they continue, a remark cut without continuation, three unusable dates.
    assert.equal(
      [...rejected].filter(([name]) => name.endsWith('Remarks')).reduce((sum, [, one]) => sum + one, 0),
      9,
    );
    assert.equal(rejected.size, 5);
    // "1962 to 1964" makes two statements of one DOB, and comments may add some.
    assert.ok(number('birthDate') >= count(/\bDOB /g), `${number('birthDate')} of ${count(/\bDOB /g)}`);
    assert.ok((holders.get('R.F.C.')?.size ?? 0) >= 300);
    assert.ok((holders.get('C.U.R.P.')?.size ?? 0) >= 410);
    const linked = number('link') + number('unresolved');
    assert.ok(linked >= count(/Linked To: /g) - 5 && linked <= count(/Linked To: /g) + 10, `${linked}`);
    assert.ok(number('unresolved') <= 15);
  },
);
