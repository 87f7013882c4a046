import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesUnder } from './folder.ts';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  for (const name of ['b.txt', 'a/2.pdf', 'a/1.txt.gz', 'a/.hidden', '.git/config', 'C.md', 'a/deep/x.eml']) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  mkdirSync(join(folder, 'outside'));
  symlinkSync(tmpdir(), join(folder, 'a/out'));
  symlinkSync(join(folder, 'b.txt'), join(folder, 'again.txt'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const namesOf = async (path: string): Promise<string[]> =>
  (await Array.fromAsync(filesUnder(path))).map((one) => one.name);

test('the files of a folder come in the order of their names, without hidden ones and links', async () => {
  assert.deepEqual(await namesOf(folder), ['C.md', 'a/1.txt.gz', 'a/2.pdf', 'a/deep/x.eml', 'b.txt']);
});

test('a file is itself, with its size', async () => {
  const [one] = await Array.fromAsync(filesUnder(join(folder, 'a/2.pdf')));
  assert.ok(one);
  assert.deepEqual([one.name, one.bytes], ['2.pdf', 7]);
  assert.equal(Buffer.concat(await Array.fromAsync(one.open() as AsyncIterable<Buffer>)).toString(), 'a/2.pdf');
});

test('a path that is not there says so', async () => {
  await assert.rejects(namesOf(join(folder, 'none')), /ENOENT/);
});
