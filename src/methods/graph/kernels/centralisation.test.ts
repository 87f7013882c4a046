import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenness } from './betweenness.ts';
import { betweennessCentralisation, closenessCentralisation, degreeCentralisation } from './centralisation.ts';
import { closeness } from './closeness.ts';
import { bare, chain, close, graph, ring, star } from './graphs.testing.ts';
import type { Rows } from '../rows.ts';

test('a star is the most central network, a ring the least; too few nodes have none', () => {
  const cases: [Rows, number, number, number][] = [
    [star(6), 1, 1, 1],
    [ring(6), 0, 0, 0],
    // Degrees 1 2 2 1; betweenness 0 2/3 2/3 0; closeness 1/2 3/4 3/4 1/2.
    [chain(4), 2 / 6, 4 / 9, (0.5 * 5) / 6],
    [graph(2, [[0, 1]]), 0, 0, 0],
    ...bare.map((rows): [Rows, number, number, number] => [rows, 0, 0, 0]),
  ];
  for (const [rows, degree, between, near] of cases) {
    assert.ok(close(degreeCentralisation(rows), degree));
    assert.ok(close(betweennessCentralisation(betweenness(rows)), between));
    assert.ok(close(closenessCentralisation(closeness(rows)), near));
  }
});
