import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '#methods/text/reading/read.ts';
import { blank, brisk, endpoint, errs, says, type Reply } from './endpoint.testing.ts';
import { extract, type Extraction } from './extract.ts';
import { answering, good, isEmpty, text, told } from './told.testing.ts';

describe('an endpoint that fails', () => {
  const noted = ({ notes }: Extraction, says: RegExp): void => {
    assert.match(notes[0]?.en ?? '', says);
    assert.match(notes[0]?.es ?? '', /^El extractor dejó sin leer/);
    assert.ok(!notes.some(({ en, es }) => `${en}${es}`.includes('Bearer')));
  };

  it('429 and then well', async () => {
    const made = await told((_hit, response, count) =>
      count < 3 ? errs(response, 429, { 'retry-after': '0' }) : says(response, good),
    );
    assert.equal(made.hits.length, 3);
    assert.deepEqual([made.notes, made.unread, made.reading.events.length], [[], 0, 1]);
  });

  it('503 for ever: asked so often and no more', async () => {
    const made = await told((_hit, response) => errs(response, 503), { limits: { retries: 2 } });
    assert.equal(made.hits.length, 3);
    noted(made, /1 of 1 parts.*too busy \(HTTP 503\).*suggestions stand/);
  });

  it('429 that asks for a day: waits no longer than the limit', async () => {
    const made = await told((_hit, response) => errs(response, 429, { 'retry-after': '86400' }), {
      limits: { retries: 1 },
    });
    assert.equal(made.hits.length, 2);
    noted(made, /too busy/);
  });

  for (const [status, says_] of [
    [500, /answered with an error \(HTTP 500\)/],
    [404, /answered with an error \(HTTP 404\)/],
    [401, /does not accept the key \(HTTP 401\)/],
    [403, /does not accept the key \(HTTP 403\)/],
  ] as const) {
    it(`${status} is not asked again, nor for what follows`, async () => {
      const made = await told((_hit, response) => errs(response, status), { limits: { piece: 110 } });
      assert.equal(made.hits.length, 1);
      assert.equal(made.unread, made.parts);
      assert.ok(isEmpty(made) && made.parts > 1);
      assert.ok(made.sent.characters > 0 && made.sent.characters < text.length);
      noted(made, says_);
    });
  }

  it('what was given before it failed is kept', async () => {
    const made = await told((_hit, response, count) => (count === 1 ? says(response, good) : errs(response, 500)), {
      limits: { piece: 110 },
    });
    assert.equal(made.reading.events.length, 1);
    noted(made, /left 1 of 2 parts/);
  });

  it('an address that is not followed elsewhere', async () => {
    const other = await endpoint(answering(good));
    const made = await told((_hit, response) => {
      response.writeHead(307, { location: `${other.config.url}/chat/completions` });
      response.end();
    });
    await other.close();
    assert.equal(other.hits.length, 0);
    noted(made, /not followed/);
  });

  it('too slow', async () => {
    const made = await told(() => undefined, { limits: { timeout: 60 } });
    assert.equal(made.hits.length, 1);
    noted(made, /did not answer in time/);
  });

  it('slow in the middle of its answer', async () => {
    const made = await told((_hit, response) => void response.write('{"choices":['), { limits: { timeout: 60 } });
    noted(made, /did not answer in time/);
  });

  it('too slow for the whole text', async () => {
    const made = await told(() => undefined, { limits: { total: 60 } });
    noted(made, /did not answer in time/);
  });

  it('a huge answer is not held', async () => {
    let written = 0;
    const made = await told(
      (_hit, response) => {
        response.on('error', () => undefined);
        const more = (): void => {
          while (!response.destroyed && written < 50_000_000) {
            written += 65_536;
            if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
          }
        };
        more();
      },
      { limits: { answer: 200_000 } },
    );
    noted(made, /too large/);
    assert.ok(written < 50_000_000);
  });

  const unread: [why: string, reply: Reply, says: RegExp][] = [
    ['no JSON at all', (_hit, response) => void response.end('<html>'), /could not be read/],
    ['no choices', (_hit, response) => void response.end('{"choices":[]}'), /could not be read/],
    ['no content', (_hit, response) => says(response, ''), /could not be read/],
    ['broken JSON', answering('{"entities":[{"id":"a",'), /could not be read/],
    ['JSON that is no answer', answering('[1,2]'), /could not be read/],
    ['prose', answering('I found two persons.'), /could not be read/],
    ['cut short', (_hit, response) => says(response, '{"entities":[', { finish_reason: 'length' }), /cut short/],
    [
      'refused',
      (_hit, response) => says(response, '', { message: { content: null, refusal: 'I cannot.' } }),
      /declined/,
    ],
    ['filtered', (_hit, response) => says(response, '', { finish_reason: 'content_filter' }), /declined/],
  ];
  for (const [why, reply, words] of unread) {
    it(`an answer that is none (${why}) leaves its part unread, and the next is asked`, async () => {
      const made = await told(
        (hit, response, count) => (count === 1 ? reply(hit, response, count) : says(response, good)),
        {
          limits: { piece: 110 },
        },
      );
      assert.equal(made.hits.length, 2);
      assert.deepEqual([made.unread, made.parts], [1, 2]);
      assert.ok(made.reading.links.length > 0);
      noted(made, words);
    });
  }

  it('nobody there', async () => {
    const server = await endpoint(answering(good));
    await server.close();
    const made = await extract(server.config, text, blank(text), new AbortController().signal, brisk);
    assert.ok(isEmpty(made));
    noted(made, /could not be reached/);
  });

  it('stopped while it waits, and before it begins', async () => {
    const stop = new AbortController();
    const made = await told(() => stop.abort(), { signal: stop.signal });
    assert.equal(made.hits.length, 1);
    noted(made, /it was stopped/);
    const never = await told(answering(good), { signal: AbortSignal.abort() });
    assert.deepEqual([never.hits.length, never.sent.characters], [0, 0]);
    noted(never, /it was stopped/);
    const waiting = new AbortController();
    const busy = await told(
      (_hit, response) => {
        errs(response, 429);
        setTimeout(() => waiting.abort(), 20);
      },
      { signal: waiting.signal, limits: { wait: 60_000, longestWait: 60_000 } },
    );
    assert.equal(busy.hits.length, 1);
    noted(busy, /it was stopped/);
  });

  it('a text too long for it is read in its first part, and that is said', async () => {
    const made = await told(answering(good), { limits: { piece: 100, pieces: 1 } });
    assert.equal(made.hits.length, 1);
    assert.match(made.notes[0]?.en ?? '', /^The extractor was given the first \d+ of \d+ characters\.$/);
  });

  it('what the reader found by itself is in no way changed', async () => {
    const server = await endpoint((_hit, response) => errs(response, 500));
    const reader = readText(text);
    const before = JSON.stringify(reader);
    await extract(server.config, text, reader, new AbortController().signal, brisk);
    await server.close();
    assert.equal(JSON.stringify(reader), before);
  });
});
