import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Job } from './job.ts';
import { pdf, write } from './samples.testing.ts';
import { parsingThread } from './thread.ts';

const pages = (count: number): Uint8Array =>
  new Uint8Array(pdf(Array.from({ length: count }, (_, at) => write(`Page ${at}`, 70, 700))));
const good = (): Job => ({ format: 'html', bytes: new TextEncoder().encode('<p>Text.</p>'), ocr: false });

test('a document that needs too much memory ends its thread, and the next is read', async () => {
  const thread = parsingThread({ heapMb: 24 });
  try {
    const bytes = Buffer.alloc(100 * 1024 * 1024, '<p>a');
    const one = await thread.read({ format: 'html', bytes, ocr: false });
    assert.ok('says' in one);
    assert.match(one.says.en, /more memory than is allowed/);
    const next = await thread.read(good());
    assert.ok(!('says' in next));
    assert.equal(next.text, 'Text.');
  } finally {
    await thread.close();
  }
});

test('a document whose buffers take too much memory is given up', async () => {
  const thread = parsingThread({ buffersMb: 48 });
  try {
    const bytes = Buffer.alloc(100 * 1024 * 1024, '<p>a');
    const one = await thread.read({ format: 'html', bytes, ocr: false });
    assert.ok('says' in one);
    assert.match(one.says.en, /more memory than is allowed/);
    assert.ok(!('says' in (await thread.read(good()))));
  } finally {
    await thread.close();
  }
});

for (const bounds of [{ stepMs: 1 }, { totalMs: 1 }])
  test(`a document that takes longer than ${JSON.stringify(bounds)} is given up`, async () => {
    const thread = parsingThread(bounds);
    try {
      const one = await thread.read({ format: 'pdf', bytes: pages(50), ocr: false });
      assert.ok('says' in one);
      assert.match(one.says.en, /took too long/);
    } finally {
      await thread.close();
    }
  });

test('a document is given up when its reader goes away', async () => {
  const thread = parsingThread();
  try {
    const stop = new AbortController();
    const reading = thread.read(
      { format: 'pdf', bytes: pages(200), ocr: false },
      { signal: stop.signal, onPage: () => stop.abort(new Error('enough')) },
    );
    await assert.rejects(reading, /enough/);
    assert.ok(!('says' in (await thread.read(good()))));
  } finally {
    await thread.close();
  }
});

test('the bytes of a document are handed over whole', async () => {
  const thread = parsingThread();
  try {
    // A piece of a larger buffer: what lies beside it stays.
    const around = new TextEncoder().encode('xx<p>Text.</p>xx');
    const one = await thread.read({ ...good(), bytes: around.subarray(2, -2) });
    assert.ok(!('says' in one));
    assert.deepEqual([one.text, around.length], ['Text.', 16]);
  } finally {
    await thread.close();
  }
});
