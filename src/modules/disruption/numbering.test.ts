import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { orderOf } from './numbering.ts';
import type { PositionTie } from './shapes.ts';

/** Ties of a network under the numbers that `order` gives. */
function numbered(order: readonly number[], ties: readonly PositionTie[]): string[] {
  const place = new Map(order.map((node, at) => [node, at]));
  return ties
    .map(([a, b, doubtful]) => `${[place.get(a)!, place.get(b)!].sort((x, y) => x - y).join('-')} ${doubtful}`)
    .sort();
}

describe('the numbers of positions', () => {
  it('follow the keys first', () => assert.deepEqual(orderOf(['b', 'c', 'a'], []), [2, 0, 1]));

  it('then the ties: who has more stands after', () => {
    const order = orderOf(
      ['x', 'x', 'x'],
      [
        [1, 0, false],
        [1, 2, false],
      ],
    );
    assert.equal(order.at(-1), 1);
  });

  it('tell pairs apart one after the other, whoever was given first', () => {
    const pairs: PositionTie[] = [
      [0, 1, false],
      [2, 3, false],
    ];
    const crossed: PositionTie[] = [
      [0, 3, false],
      [1, 2, false],
    ];
    const keys = ['x', 'x', 'x', 'x'];
    assert.deepEqual(numbered(orderOf(keys, pairs), pairs), numbered(orderOf(keys, crossed), crossed));
  });

  it('are the same in a tree whatever order its nodes are given in', () => {
    const tree = fc.integer({ min: 1, max: 14 }).chain((n) =>
      fc.record({
        keys: fc.array(fc.constantFrom('a', 'b'), { minLength: n, maxLength: n }),
        parents: fc.tuple(...Array.from({ length: n - 1 }, (_, at) => fc.nat({ max: at }))),
        doubts: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
        shuffled: fc.shuffledSubarray(
          Array.from({ length: n }, (_, at) => at),
          { minLength: n },
        ),
      }),
    );
    fc.assert(
      fc.property(tree, ({ keys, parents, doubts, shuffled }) => {
        const ties = parents.map((parent, at): PositionTie => [parent, at + 1, doubts[at]!]);
        const moved = ties.map(([a, b, doubtful]): PositionTie => [shuffled[a]!, shuffled[b]!, doubtful]);
        const movedKeys: string[] = [];
        for (const [at, key] of keys.entries()) movedKeys[shuffled[at]!] = key;
        assert.deepEqual(numbered(orderOf(movedKeys, moved), moved), numbered(orderOf(keys, ties), ties));
      }),
      { numRuns: 80 },
    );
  });

  it('are the same for forty alike chains of fifty whatever order they are given in', () => {
    const ties: PositionTie[] = [];
    for (let node = 0; node < 2000; node++) if (node % 50 > 0) ties.push([node - 1, node, node % 50 === 20]);
    // 777 shares no divisor with 2000.
    const moved = ties.map(([a, b, doubtful]): PositionTie => [(a * 777) % 2000, (b * 777) % 2000, doubtful]);
    const keys = Array.from({ length: 2000 }, () => 'x');
    assert.deepEqual(numbered(orderOf(keys, moved), moved), numbered(orderOf(keys, ties), ties));
  });

  it('are all given where nothing can be told apart in the passes there are', () => {
    const ring = Array.from({ length: 1500 }, (_, node): PositionTie => [node, (node + 1) % 1500, false]);
    const order = orderOf(
      ring.map(() => 'x'),
      ring,
    );
    assert.equal(new Set(order).size, 1500);
  });
});
