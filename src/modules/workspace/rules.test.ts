import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  act,
  apply,
  draftOf,
  emptyState,
  inverse,
  mergeSaved,
  parseDraft,
  parseState,
  redo,
  seenDraft,
  seenState,
  stepLimit,
  tidy,
  undo,
} from './rules.ts';
import type { ChartDraft, ChartPatch, ChartState } from './shapes.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const node = fc.record(
  { id, x: fc.integer({ min: -999, max: 999 }), y: fc.integer({ min: -999, max: 999 }), pinned: fc.boolean() },
  { noNullPrototype: true },
);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 5 });
const settings = {
  layout: fc.constantFrom('force' as const, 'hierarchical' as const, 'radial' as const),
  sizeBy: fc.constantFrom('constant' as const, 'links' as const, 'brokerage' as const),
  colourBy: fc.constantFrom('kind' as const, 'origins' as const),
};
const state: fc.Arbitrary<ChartState> = fc
  .record({ nodes: some(node), hiddenLinks: some(id), without: some(id), ...settings }, { noNullPrototype: true })
  .map(tidy);
const patch = fc.record(
  {
    add: some(node),
    remove: some(id),
    move: some(node),
    hideLinks: some(id),
    showLinks: some(id),
    set: fc.record(
      { without: some(id).map((all) => [...new Set(all)].sort()), ...settings },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<ChartPatch>;
const play = (start: ChartState, patches: readonly ChartPatch[]): ChartDraft =>
  patches.reduce((draft, one) => act(draft, 'moved', 1, one), draftOf(start));

test('the inverse of a patch leads back', () => {
  fc.assert(
    fc.property(state, patch, (before, one) =>
      assert.deepEqual(apply(apply(before, one), inverse(before, one)), before),
    ),
  );
});

test('any sequence of steps undone returns the start, and redone the end', () => {
  fc.assert(
    fc.property(state, fc.array(patch, { maxLength: 20 }), (start, patches) => {
      const end = play(start, patches);
      let draft = end;
      for (let i = 0; i < patches.length; i++) draft = undo(draft);
      assert.deepEqual(draft.state, start);
      assert.equal(draft.past.length, 0);
      for (let i = 0; i < patches.length; i++) draft = redo(draft);
      assert.deepEqual(draft, end);
    }),
  );
});

test('a draft survives JSON and the check of what a client sends', () => {
  fc.assert(
    fc.property(state, fc.array(patch, { maxLength: 6 }), fc.nat(3), (start, patches, back) => {
      let draft = play(start, patches);
      for (let i = 0; i < back; i++) draft = undo(draft);
      assert.deepEqual(parseDraft(JSON.parse(JSON.stringify(draft))), draft);
    }),
  );
});

test('no more than a hundred steps are kept, the latest ones', () => {
  const moves = Array.from({ length: 130 }, (_, i): ChartPatch => ({
    add: [{ id: `n${i}`, x: i, y: 0, pinned: false }],
  }));
  const draft = play(emptyState, moves);
  assert.equal(draft.past.length, stepLimit);
  assert.equal(draft.past[0]?.forward.add?.[0]?.id, 'n30');
  assert.equal(draft.state.nodes.length, 130);
});

test('a new step drops what could be redone; one that changes nothing is no step', () => {
  const one = play(emptyState, [{ hideLinks: ['x'] }, { hideLinks: ['y'] }]);
  assert.equal(act(undo(one), 'linksHidden', 1, { hideLinks: ['z'] }).future.length, 0);
  assert.equal(act(one, 'linksHidden', 1, { hideLinks: ['x'] }), one);
});

test('who does not see every node gets no coordinates', () => {
  const saved: ChartState = {
    ...emptyState,
    nodes: [
      { id: 'a', x: 5, y: 6, pinned: true },
      { id: 'b', x: 7, y: 8, pinned: false },
    ],
    hiddenLinks: ['l', 'm'],
    without: ['r'],
  };
  const part = { entities: new Set(['a']), links: new Set(['l']), reports: new Set<string>() };
  assert.deepEqual(seenState(saved, part), {
    state: { ...emptyState, nodes: [{ id: 'a', x: 0, y: 0, pinned: false }], hiddenLinks: ['l'], without: [] },
    placed: false,
  });
  const all = { entities: new Set(['a', 'b']), links: new Set(['l', 'm']), reports: new Set(['r']) };
  assert.deepEqual(seenState(saved, all), { state: saved, placed: true });
  const merged = mergeSaved(saved, { ...emptyState, nodes: [{ id: 'a', x: 1, y: 1, pinned: false }] }, part);
  assert.deepEqual(merged.nodes, [{ id: 'a', x: 1, y: 1, pinned: false }, saved.nodes[1]]);
  assert.deepEqual(merged.hiddenLinks, ['m']);
});

test('a draft names nothing its owner may not see any more', () => {
  fc.assert(
    fc.property(state, fc.array(patch, { maxLength: 6 }), (start, patches) => {
      const sees = new Set(['a', 'b', 'c']);
      const text = JSON.stringify(seenDraft(play(start, patches), { entities: sees, links: sees, reports: sees }));
      assert.doesNotMatch(text, /"[d-g]"/);
    }),
  );
});

test('bad drafts are refused with field, found and expected', () => {
  const wrong = {
    state: { ...emptyState, nodes: [{ id: 'a', x: Number.NaN, y: 1, pinned: false }] },
    past: [],
    future: [],
  };
  assert.deepEqual(parseDraft(JSON.parse(JSON.stringify(wrong))), [
    { field: 'draft.state.nodes[0].x', found: 'null', expected: 'a number between −1000000 and 1000000' },
  ]);
  const fields = (input: unknown): string[] => (parseDraft(input) as { field: string }[]).map((one) => one.field);
  assert.deepEqual(fields(7).slice(0, 1), ['draft']);
  assert.ok(
    fields({ state: emptyState, past: Array.from({ length: 101 }, () => ({})), future: [] }).includes('draft.past'),
  );
  const step = { what: '<script>', count: 1, forward: {}, backward: {} };
  assert.ok(fields({ state: emptyState, past: [step], future: [] }).includes('draft.past[0].what'));
  assert.ok(Array.isArray(parseState({ ...emptyState, extra: 1 })));
  assert.ok(Array.isArray(parseState({ ...emptyState, nodes: [{ id: '../etc', x: 0, y: 0, pinned: false }] })));
});
