import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chordOf, follow, printed } from './chord.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('Ctrl and Command are the same; shift counts only where it does not already change the sign', () => {
  assert.equal(press('k', { ctrlKey: true }), 'mod+k');
  assert.equal(press('K', { metaKey: true }), 'mod+k');
  assert.equal(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z');
  assert.equal(press('?', { shiftKey: true }), '?');
  assert.equal(press('A', { shiftKey: true }), 'shift+a');
  assert.equal(press('A'), 'a');
  assert.equal(press('ArrowUp', { shiftKey: true }), 'shift+ArrowUp');
});

test('two presses make one key, and a wrong second press counts for itself', () => {
  const keys = ['g c', 'g f', 'n', '?'];
  assert.deepEqual(follow(keys, '', 'g'), { run: null, waiting: 'g' });
  assert.deepEqual(follow(keys, 'g', 'c'), { run: 'g c', waiting: '' });
  assert.deepEqual(follow(keys, 'g', 'n'), { run: 'n', waiting: '' });
  assert.deepEqual(follow(keys, 'g', 'x'), { run: null, waiting: '' });
});

test('keys are printed as they stand on the keyboard', () => {
  assert.deepEqual(printed('mod+shift+z', 'Linux'), ['Ctrl', 'Shift', 'Z']);
  assert.deepEqual(printed('mod+k', 'MacIntel'), ['⌘', 'K']);
  assert.deepEqual(printed('g c', 'Linux'), ['G', 'C']);
});
