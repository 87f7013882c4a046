import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countActions, shortened } from './ledger.view.ts';

test('actions are summed over their outcomes, and what was not done is counted', () => {
  const counts = [
    { action: 'search', outcome: 'done', count: 4 },
    { action: 'search', outcome: 'refused', count: 2 },
    { action: 'entity.open', outcome: 'done', count: 9 },
  ];
  assert.deepEqual(countActions({ size: 15, counts }), {
    actions: [
      { action: 'entity.open', count: 9 },
      { action: 'search', count: 6 },
    ],
    refused: 2,
  });
  assert.equal(shortened('7f2c0d8e91b2a91e'), '7f2c0d…a91e');
  assert.equal(shortened('short'), 'short');
});
