import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExtractorConfig } from '#access/context.ts';
import { readText } from '#methods/text/reading/read.ts';
import type { Reading } from '#methods/text/reading/types.ts';
import { extractLimits, type ExtractLimits } from './extract.ts';

/** What an endpoint was asked. */
export interface Hit {
  path: string;
  authorization: string | undefined;
  raw: string;
  body: { model: string; messages: { role: string; content: string }[]; response_format?: unknown };
}

export interface Endpoint {
  config: ExtractorConfig;
  hits: Hit[];
  close(): Promise<void>;
}

export type Reply = (hit: Hit, response: ServerResponse, count: number) => void;

/** A server on this machine that speaks the protocol; `reply` says what it answers. */
export async function endpoint(reply: Reply): Promise<Endpoint> {
  const hits: Hit[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const raw = Buffer.concat(parts).toString();
      const hit: Hit = {
        path: request.url ?? '',
        authorization: request.headers.authorization,
        raw,
        body: JSON.parse(raw) as Hit['body'],
      };
      hits.push(hit);
      reply(hit, response, hits.length);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    config: { url: `http://127.0.0.1:${port}/v1`, model: 'test-model', tlp: 'CLEAR', key: () => secret },
    hits,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export const secret = 'sk-never-to-be-seen';

/** A whole answer of the protocol whose message is `content`, or the JSON of it. */
export function says(response: ServerResponse, content: unknown, more: Record<string, unknown> = {}): void {
  const words = typeof content === 'string' ? content : JSON.stringify(content);
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: words }, ...more }] }),
  );
}

/** An answer with an error. */
export function errs(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: `no: Bearer ${secret}` } }));
}

/** Short waits, so that a test of waiting is short. */
export const brisk: ExtractLimits = { ...extractLimits, timeout: 5000, wait: 2, longestWait: 20, total: 20_000 };

/** A reading that found nothing: the reader's part of a text whose words are the extractor's to find. */
export function blank(text: string): Reading {
  const { language, dates } = readText(text);
  return {
    language,
    dated: null,
    dates,
    entities: [],
    links: [],
    events: [],
    figures: [],
    identifiers: [],
    sums: [],
    furniture: [],
  };
}

/** Parts of an item that say nothing special. */
export const plainly = { modality: 'asserted', denied: false, speaker: null } as const;
