import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { openOriginals, type Originals } from './originals.ts';

const root = mkdtempSync(join(tmpdir(), 'enlace-originals-'));
after(() => rmSync(root, { recursive: true, force: true }));

const id = '01900000-0000-7000-8000-000000000001';
const key = new Uint8Array(32).fill(7);
let folder = '';
let kept: Originals;
let count = 0;
beforeEach(() => {
  folder = join(root, `folder-${count++}`);
  kept = openOriginals(folder, key, randomBytes);
});

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
const all = async (from: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of from) parts.push(part);
  return Buffer.concat(parts);
};

describe('originals', () => {
  for (const [says, bytes] of [
    ['of no byte', Buffer.alloc(0)],
    ['of one byte', Buffer.from('x')],
    ['of several megabytes', randomBytes(3_000_001)],
  ] as const) {
    it(`${says} come back as they were, with size and hash`, async () => {
      const { bytes: size, sha256 } = await kept.keep(id, pieces(bytes.subarray(0, 7), bytes.subarray(7)));
      assert.equal(size, bytes.length);
      assert.equal(Buffer.from(sha256).toString('hex'), createHash('sha256').update(bytes).digest('hex'));
      assert.ok((await all(kept.open(id))).equals(bytes));
    });
  }

  it('stand encrypted on the disk, readable by the owner alone', async () => {
    const secret = 'MIMBRE duerme en el rancho. '.repeat(50);
    await kept.keep(id, pieces(secret));
    const stored = readFileSync(join(folder, id));
    assert.ok(!stored.includes('MIMBRE') && !stored.includes('rancho'));
    assert.equal(statSync(join(folder, id)).mode & 0o077, 0);
    assert.equal(statSync(folder).mode & 0o077, 0);
  });

  it('of the same bytes look different each time: nobody learns that two reports hold the same file', async () => {
    const other = id.replace(/1$/, '2');
    await kept.keep(id, pieces('same'));
    await kept.keep(other, pieces('same'));
    assert.ok(!readFileSync(join(folder, id)).equals(readFileSync(join(folder, other))));
  });

  it('show it when any byte was altered', async () => {
    await kept.keep(id, pieces('some bytes of an original'));
    const path = join(folder, id);
    const good = readFileSync(path);
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(path, bad);
      await assert.rejects(all(kept.open(id)), `byte ${at}`);
    }
    writeFileSync(path, good);
    assert.equal((await all(kept.open(id))).toString(), 'some bytes of an original');
  });

  it('show it when they were cut short, to whatever length', async () => {
    await kept.keep(id, pieces('some bytes of an original'));
    const path = join(folder, id);
    for (let length = statSync(path).size - 1; length >= 0; length--) {
      truncateSync(path, length);
      await assert.rejects(all(kept.open(id)), `${length} bytes`);
    }
  });

  it('do not open under another name or another owner’s key', async () => {
    const other = id.replace(/1$/, '2');
    await kept.keep(id, pieces('mine'));
    writeFileSync(join(folder, other), readFileSync(join(folder, id)));
    await assert.rejects(all(kept.open(other)));
    await assert.rejects(all(openOriginals(folder, new Uint8Array(32).fill(8), randomBytes).open(id)));
  });

  it('that break off leave nothing behind, and what was there before', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('first half');
      await Promise.resolve();
      throw new Error('connection lost');
    }
    await assert.rejects(kept.keep(id, breaking()), /connection lost/);
    assert.deepEqual(readdirSync(folder), []);
    await kept.keep(id, pieces('the one before'));
    await assert.rejects(kept.keep(id, breaking()), /connection lost/);
    assert.equal((await all(kept.open(id))).toString(), 'the one before');
  });

  it('that were being written when the process died are under no name', async () => {
    let stop = (): void => undefined;
    const never = new Promise<void>((done) => (stop = done));
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(200_000, 1);
      await never;
    }
    const writing = kept.keep(id, slow());
    await new Promise((done) => setTimeout(done, 30));
    // What a crash here would leave: whatever is in the folder now.
    assert.ok(!readdirSync(folder).includes(id));
    await assert.rejects(all(kept.open(id)));
    stop();
    await writing;
  });

  it('are named by ids alone', async () => {
    for (const name of ['../key', 'a', `${id}/x`, `${id}.x`, '', `${id}\0`])
      await assert.rejects(kept.keep(name, pieces('x')), /named by its id/, name);
    await kept.keep(`${id}.0`, pieces('x'));
    await kept.remove(`${id}.0`);
    await kept.remove(`${id}.0`);
    assert.deepEqual(readdirSync(folder), []);
  });
});
