import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { componentsOf } from './components.ts';
import { bare, close, graphs, relabelled, withStranger } from './graphs.testing.ts';
import { measures } from './measures.ts';

/** Whose values a node that nobody knows may change, since they are shares of all nodes. */
const ofAll = ['graph.brokerage', 'graph.closeness', 'graph.pagerank'];

for (const { id, of } of measures) {
  test(`${id}: a finite number for every node of every network, and the same under other numbers`, () => {
    for (const rows of bare) for (const value of of(rows)) assert.ok(Number.isFinite(value));
    fc.assert(
      fc.property(graphs, fc.nat(11), (rows, by) => {
        const values = of(rows);
        for (const value of values) assert.ok(Number.isFinite(value) && value >= 0);
        const { sizes } = componentsOf(rows);
        // The largest component, on which this one stands, must be one and the same.
        if (id === 'graph.eigenvector' && sizes.length > 1 && sizes[0] === sizes[1]) return;
        const other = relabelled(rows, by);
        const moved = of(other.rows);
        values.forEach((value, node) => assert.ok(close(moved[other.now(node)]!, value)));
        if (ofAll.includes(id)) return;
        const wider = of(withStranger(rows));
        values.forEach((value, node) => assert.ok(close(wider[node]!, value)));
      }),
      { numRuns: 50 },
    );
  });
}
