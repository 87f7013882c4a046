import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bands, Week } from '#methods/disruption/shapes.ts';
import { rowsOf } from '#methods/graph/rows.ts';
import { curveOf, roundUp } from './bands.view.ts';
import { partsWithout, takenAway } from './parts.view.ts';
import { changeOf } from './change.view.ts';
import { firstOf, partsOf } from './run.view.ts';

const bands = (p10: number, p50: number, p90: number): Bands => ({ p10, p50, p90 });
const week = (step: number, largest: Bands): Week => {
  const none = bands(0, 0, 0);
  return { step, largest, efficiency: none, density: none, visibility: none, components: none, refilled: none };
};

describe('a curve', () => {
  it('goes from left to right, zero at the bottom, band around median', () => {
    const curve = curveOf([week(0, bands(2, 4, 6)), week(1, bands(4, 6, 8))], 'largest', bands(7, 9, 10));
    assert.deepEqual(curve, {
      band: 'M0 40L100 20L100 60L0 80Z',
      median: 'M0 60L100 40',
      before: 10,
      beforeBand: 'M0 0H100V30H0Z',
      top: 10,
    });
  });

  it('of one week, or of zeros, is drawn too', () => {
    const curve = curveOf([week(0, bands(0, 0, 0))], 'largest', bands(0, 0, 0));
    assert.deepEqual(curve, {
      band: 'M0 100L0 100Z',
      median: 'M0 100',
      before: 100,
      beforeBand: 'M0 100H100V100H0Z',
      top: 1,
    });
  });

  for (const [value, top] of [
    [0, 1],
    [0.308, 0.4],
    [1, 1],
    [1.2, 1.5],
    [19, 20],
    [101, 150],
    [Number.NaN, 1],
  ] as const)
    it(`up to ${value} has ${top} at its top`, () => assert.ok(Math.abs(roundUp(value) - top) < 1e-12));
});

describe('parts of a run', () => {
  for (const many of [1, 10, 39, 1000, 4999])
    it(`${many} replicates are cut without gap or overlap`, () => {
      const parts = partsOf(many);
      assert.equal(parts[0]?.from, 0);
      assert.equal(parts.at(-1)?.to, many);
      assert.ok(parts.every((part, at) => part.to > part.from && part.from === (parts[at - 1]?.to ?? 0)));
    });
});

describe('a run that was stopped', () => {
  const part = (from: number, to: number): { from: number; to: number } => ({ from, to });
  for (const [says, parts, upTo] of [
    ['nothing', [], 0],
    ['the first, in any order', [part(25, 50), part(0, 25)], 50],
    ['nothing behind a gap', [part(0, 25), part(50, 75)], 25],
    ['nothing without the first', [part(25, 50)], 0],
  ] as const)
    it(`counts ${says}`, () => assert.equal(firstOf(parts).at(-1)?.to ?? 0, upTo));
});

describe('a difference in words', () => {
  for (const [given, word, said] of [
    [bands(-5, -3, -1), 'loses', bands(1, 3, 5)],
    [bands(-1, 0, 0), 'loses', bands(0, 0, 1)],
    [bands(0, 0, 0), 'stays', bands(0, 0, 0)],
    [bands(0, 1, 2), 'gains', bands(0, 1, 2)],
    [bands(-1, 0, 2), 'differs', bands(-1, 0, 2)],
  ] as const)
    it(`${given.p10} to ${given.p90} ${word}`, () => assert.deepEqual(changeOf(given), { word, bands: said }));
});

describe('the parts of a network', () => {
  const { rows } = rowsOf(6, Uint32Array.of(0, 1, 2, 3), Uint32Array.of(1, 2, 3, 4));
  const positions = { rows, roles: ['', '', 'x', '', '', ''], cells: Array.from({ length: 6 }, () => '') };

  it('are told apart when one that joins them goes', () => {
    assert.deepEqual(partsWithout(positions, new Set()), {
      sizes: [5],
      alone: 1,
      states: ['largest', 'largest', 'largest', 'largest', 'largest', 'other'],
    });
    assert.deepEqual(partsWithout(positions, new Set([2])), {
      sizes: [2, 2],
      alone: 1,
      states: ['largest', 'largest', 'gone', 'other', 'other', 'other'],
    });
  });

  it('a role goes whole; of a share one draw is shown, the same for a seed', () => {
    const plan = { recovery: 'none', weeks: 1, replicates: 1, measure: 'protection' } as const;
    const role = { ...plan, seed: 1, removal: { what: 'role', role: 'x', count: null } as const };
    assert.deepEqual(takenAway(positions, role), { nodes: new Set([2]), drawn: false });
    const share = { ...plan, removal: { what: 'brokers', share: 0.4 } as const };
    const draw = (seed: number): number[] => [...takenAway(positions, { ...share, seed }).nodes];
    assert.equal(takenAway(positions, { ...share, seed: 1 }).drawn, true);
    assert.deepEqual(draw(3), draw(3));
    assert.ok(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => String(draw(seed)))).size > 1);
  });
});
