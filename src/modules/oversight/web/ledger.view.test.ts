import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEvent } from '../shapes.ts';
import { addressOf, countActions, filterFrom, findingOf, fitting, isRequest, shortened } from './ledger.view.ts';

test('actions are summed over their outcomes, and what was not done is counted', () => {
  const counts = [
    { action: 'search', outcome: 'done', count: 4 },
    { action: 'search', outcome: 'refused', count: 2 },
    { action: 'entity.open', outcome: 'done', count: 9 },
  ];
  assert.deepEqual(countActions({ size: 15, counts }), {
    actions: [
      { action: 'entity.open', count: 9, refused: 0 },
      { action: 'search', count: 6, refused: 2 },
    ],
    refused: 2,
  });
  assert.equal(shortened('7f2c0d8e91b2a91e'), '7f2c0d…a91e');
  assert.equal(shortened('short'), 'short');
});

const actions = ['search', 'session.open', 'GET /entities/:id', 'claim.leave-open'];

test('a filter comes back from the address, whatever the action is called', () => {
  for (const action of actions)
    for (const outcome of [undefined, 'done', 'refused'] as const) {
      const filter = { action, ...(outcome ? { outcome } : {}) };
      const address = addressOf(filter);
      assert.match(address ?? '', /^[\w.,-]+$/);
      assert.deepEqual(filterFrom(address, actions), filter);
    }
  assert.equal(addressOf({}), undefined);
  assert.deepEqual(filterFrom(undefined, actions), {});
  assert.deepEqual(filterFrom('search', []), { action: 'search' });
  assert.deepEqual(filterFrom('refused', []), { outcome: 'refused' });
});

test('both halves of a filter hold', () => {
  const event = (id: string, action: string, outcome: string): LedgerEvent => ({
    id,
    action,
    outcome,
    at: '',
    actor: '',
    authority: null,
    purpose: null,
    object: '',
  });
  const events = [event('1', 'search', 'done'), event('2', 'search', 'refused'), event('3', 'session.open', 'refused')];
  assert.deepEqual(
    fitting(events, { action: 'search', outcome: 'refused' }).map((one) => one.id),
    ['2'],
  );
  assert.deepEqual(
    fitting(events, { outcome: 'refused' }).map((one) => one.id),
    ['2', '3'],
  );
  assert.equal(fitting(events, {}).length, 3);
});

test('a refused request is told from an action', () => {
  assert.ok(isRequest('GET /entities/:id'));
  assert.ok(!isRequest('entity.open'));
});

test('findings are put into words where they are known', () => {
  assert.deepEqual(findingOf('18.4 (Debian)')?.key, 'found-postgres');
  assert.deepEqual(findingOf('0 failed'), { key: 'found-failed', values: { a: '0', b: '', n: 0 } });
  assert.deepEqual(findingOf('the same for 7 people and 8 purposes')?.values, { a: '7', b: '8', n: 7 });
  assert.equal(findingOf('report, statement'), undefined);
});
