import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportView } from '../shapes.ts';
import { filesInWords, lengthOf, shareOf, timeLeft, waysOf } from './progress.view.ts';

const view = (parts: Partial<ImportView>): ImportView => ({
  id: 'i',
  format: 'ftm',
  files: ['a.json'],
  state: 'running',
  phase: 'reading',
  bytes: 1000,
  bytesRead: 250,
  rows: 0,
  statements: 0,
  rejects: 0,
  opened: 0,
  repeated: 0,
  closed: 0,
  startedAt: 1000,
  endedAt: null,
  error: null,
  report: null,
  by: 'ana',
  documents: null,
  ...parts,
});

test('the share follows the bytes and is unknown while a list is compared', () => {
  assert.equal(shareOf(view({})), 0.25);
  assert.equal(shareOf(view({ state: 'queued', phase: '' })), 0);
  assert.equal(shareOf(view({ bytesRead: 1800 })), 0.99);
  assert.equal(shareOf(view({ phase: 'comparing', bytesRead: 1000 })), undefined);
  assert.equal(shareOf(view({ bytes: 0 })), undefined);
});

test('time left comes from the speed seen, not from a guess', () => {
  assert.equal(timeLeft({ at: 0, share: 0.2 }, { at: 10_000, share: 0.6 }), 10_000);
  assert.equal(timeLeft({ at: 0, share: 0.2 }, { at: 500, share: 0.6 }), undefined);
  assert.equal(timeLeft({ at: 0, share: 0.2 }, { at: 9000, share: 0.2 }), undefined);
  assert.equal(timeLeft(undefined, { at: 9000, share: 0.2 }), undefined);
});

test('how long it took ends with its end and never runs backwards', () => {
  assert.equal(lengthOf(view({}), 4000), 3000);
  assert.equal(lengthOf(view({ endedAt: 2500 }), 90_000), 1500);
  assert.equal(lengthOf(view({ startedAt: null }), 4000), undefined);
  assert.equal(lengthOf(view({}), 0), 0);
});

test('only what the node would accept is offered', () => {
  assert.deepEqual(waysOf(view({})), { stop: true, resume: false, undo: false });
  assert.deepEqual(waysOf(view({ state: 'stopped' })), { stop: false, resume: true, undo: true });
  assert.deepEqual(waysOf(view({ state: 'failed' })), { stop: false, resume: true, undo: true });
  assert.deepEqual(waysOf(view({ state: 'done' })), { stop: false, resume: false, undo: true });
  assert.deepEqual(waysOf(view({ state: 'undone' })), { stop: false, resume: false, undo: false });
});

test('many files are counted', () => {
  assert.equal(filesInWords(['a', 'b']), 'a, b');
  assert.equal(filesInWords(['a', 'b', 'c', 'd', 'e']), 'a, b, c + 2');
});
