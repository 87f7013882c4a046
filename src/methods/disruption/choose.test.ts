import assert from 'node:assert/strict';
import { test } from 'node:test';
import { successor } from './choose.ts';
import { ofPairs } from './networks.testing.ts';
import { groundOf, stateOf } from './state.ts';

test('who moves up is found among more neighbours than a call takes arguments', () => {
  const leaves = 130_000;
  const star = ofPairs(
    leaves + 1,
    Array.from({ length: leaves }, (_, at) => [0, at + 1]),
  );
  const ground = groundOf(star);
  const state = stateOf(ground, 0, () => 0);
  state.present[0] = 0;
  const distance = new Int32Array(leaves + 1).fill(-1);
  assert.equal(successor({ ground, state, random: () => 0.5, distance }, 0, 'distance'), 65_001);
  assert.ok(distance.every((one) => one === -1));
});
