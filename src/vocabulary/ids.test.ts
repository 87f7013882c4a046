import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isId, uuid7 } from './ids.ts';

const zeros = (length: number): Uint8Array => new Uint8Array(length);
const ones = (length: number): Uint8Array => new Uint8Array(length).fill(255);

describe('ids (UUIDv7)', () => {
  it('hold the time in their first 48 bits, then version 7 and variant 10', () => {
    const id = uuid7(() => 0x0123456789ab, ones)();
    assert.equal(id, '01234567-89ab-707f-bfff-ffffffffffff');
    assert.ok(isId(id));
    assert.equal(uuid7(() => Date.parse('2022-02-22T19:22:22Z'), zeros)(), '017f22e2-79b0-7000-8000-000000000000');
  });

  it('rise, however many one millisecond gives', () => {
    const ids = uuid7(() => 1000, zeros);
    const made = Array.from({ length: 20_000 }, ids);
    for (const [at, id] of made.entries())
      assert.ok(
        isId(id) && id[14] === '7' && (at === 0 || id > (made[at - 1] ?? '')),
        `${at}: ${made[at - 1]} then ${id}`,
      );
  });

  it('rise even when the clock goes back', () => {
    const times = [5000, 4000, 4001, 6000, 1];
    const ids = uuid7(() => times.shift() ?? 0, zeros);
    const made = Array.from({ length: 5 }, ids);
    assert.deepEqual([...made].sort(), made);
    assert.equal(new Set(made).size, 5);
  });

  it('differ by their random bits between two makers of the same moment', () => {
    assert.notEqual(uuid7(() => 1, zeros)(), uuid7(() => 1, ones)());
  });

  for (const text of [
    '',
    '017f22e2-79b0-7000-8000-00000000000',
    '017F22E2-79B0-7000-8000-000000000000',
    '017f22e2-79b0-7000-8000-000000000000 ',
    "' or 1=1 --",
    '017f22e279b070008000000000000000',
  ]) {
    it(`${text || 'nothing'} is no id`, () => assert.equal(isId(text), false));
  }
});
