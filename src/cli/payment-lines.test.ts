import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPayments } from '#methods/payments/read.ts';
import { pacs008 } from '#methods/payments/samples.testing.ts';
import type { Screened } from '#methods/payments/screen.ts';
import type { Hit } from '#methods/screening/shapes.ts';
import { messageLines, type Tally } from './payment-lines.ts';

const hit: Hit = {
  list: 'test',
  entry: '1',
  listedName: 'QUIRARTE ZAVALZA, Fidencio',
  matchedName: 'QUIRARTE ZAVALZA, Fidencio',
  weakAlias: false,
  kind: 'person',
  programmes: ['FTO', 'SDGT'],
  score: 0.91,
  band: 'strong',
  reasons: [],
};

/** A hit on every creditor. */
function printed(text: string, json: boolean): { text: string; tally: Tally } {
  const tally: Tally = { messages: 0, review: 0, faulty: 0 };
  const lines = messageLines(json, tally);
  for (const message of readPayments(text, 'a.xml')) {
    const parties = message.parties.map((party) => ({ party, hits: party.role === 'creditor' ? [hit] : [] }));
    const decision = parties.some(({ hits }) => hits.length > 0) ? 'review' : 'clear';
    lines.add(message, { parties, freeText: [], decision } satisfies Screened, 1.5);
  }
  lines.end();
  return { text: lines.taken(), tally };
}

test('for a person: the party that hits, whom it may be, and the decision', () => {
  const { text, tally } = printed(pacs008({ creditor: 'Fidencio \u001b[31mQuirarte Zavalza' }), false);
  assert.match(
    text,
    /Cdtr {2}creditor {2}Fidencio \ufffd\[31mQuirarte Zavalza\n.*QUIRARTE ZAVALZA, Fidencio {2}FTO SDGT\n/,
  );
  assert.match(text, /^ {2}\d+:\d+: .*; expected .*\nreview {2}a\.xml {2}pacs\.008\.001\.08 {2}P-8 {2}USD 1250\.40\n/m);
  assert.deepEqual(tally, { messages: 1, review: 1, faulty: 1 });
});

test('as JSON: one line for a message, though it came in parts', () => {
  const { text, tally } = printed(pacs008({ count: 4500 }), true);
  assert.equal(text.trimEnd().split('\n').length, 1);
  const line = JSON.parse(text) as { parties: { hits: Hit[] }[]; ms: number; transactions: number; decision: string };
  assert.equal(line.parties.length, 2 + 9 * 4500);
  assert.equal(line.parties.filter(({ hits }) => hits.length > 0).length, 4500);
  assert.deepEqual([line.transactions, line.decision, line.ms], [4500, 'review', 4.5]);
  assert.deepEqual(tally, { messages: 1, review: 1, faulty: 0 });
});
