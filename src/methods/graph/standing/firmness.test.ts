import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, rowsOf, type Rows } from '../rows.ts';
import { firmness } from './firmness.ts';
import { foremost, places } from './ranks.ts';
import { otherWays, thinned } from './thin.ts';

const rowsFrom = (nodes: number, edges: readonly (readonly [number, number])[]): Rows =>
  rowsOf(
    nodes,
    Uint32Array.from(edges, ([a]) => a),
    Uint32Array.from(edges, ([, b]) => b),
  ).rows;
const degree = (rows: Rows): Float64Array =>
  Float64Array.from({ length: nodeCount(rows) }, (_, node) => rows.offsets[node + 1]! - rows.offsets[node]!);
const graph = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 24 }).map((edges) => rowsFrom(9, edges));
const plan = { loss: 0.2, draws: 40, seed: 7, first: 3 };
const none = (rows: Rows): Uint8Array => new Uint8Array(rows.targets.length);

test('equal scores share the better place; nobody is first with nothing', () => {
  assert.deepEqual([...places([5, 9, 5, 0])], [2, 1, 2, 4]);
  assert.deepEqual([...places([0.3, 0.1 + 0.2])], [1, 1], 'a difference in the last digit is none');
  assert.deepEqual(foremost([5, 9, 5, 0], 2), [0, 1, 2]);
  assert.deepEqual(foremost([0, 0], 2), []);
});

test('each tie is found in the other row, and leaving ties out keeps the rows whole', () => {
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.nat(1)), (rows, coins) => {
      const other = otherWays(rows);
      other.forEach((back, slot) => assert.equal(other[back], slot));
      const keeps = new Uint8Array(rows.targets.length);
      other.forEach((back, slot) => (keeps[slot] = back < slot ? keeps[back]! : coins.next().value!));
      const left = thinned(rows, keeps);
      otherWays(left).forEach((back, slot, all) => assert.equal(all[back], slot));
      assert.equal(
        left.targets.length,
        keeps.reduce((sum, one) => sum + one, 0),
      );
    }),
  );
});

test('without loss and doubt a ranking stands as it is', () => {
  fc.assert(
    fc.property(graph, (rows) => {
      const found = firmness(rows, none(rows), degree, { ...plan, loss: 0, draws: 3 });
      assert.deepEqual(found.low, found.place);
      assert.deepEqual(found.high, found.place);
      found.firm.forEach((at, node) =>
        assert.equal(at, degree(rows)[node] === 0 ? 0 : found.place[node], 'none where nothing is scored'),
      );
      assert.ok(found.staysFirm === 1 || rows.targets.length === 0);
    }),
  );
});

test('a first place that rests on doubtful ties alone falls without them', () => {
  // Node 0 has four doubtful ties; node 5 has three firm ones.
  const rows = rowsFrom(9, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [5, 6],
    [5, 7],
    [5, 8],
  ]);
  const doubtful = Uint8Array.from(rows.targets, (to, slot) => (to === 0 || slot < rows.offsets[1]! ? 1 : 0));
  const found = firmness(rows, doubtful, degree, { ...plan, first: 1 });
  assert.equal(found.doubtful, 4);
  assert.deepEqual([found.place[0], found.firm[0], found.firm[5]], [1, 0, 1]);
  assert.equal(found.staysFirm, 0);
  assert.ok(found.staysLoss! > 0.4 && found.staysLoss! < 1);
});

test('the same seed repeats, another differs; places are bounded; nothing is NaN', () => {
  fc.assert(
    fc.property(graph, fc.nat(1000), (rows, seed) => {
      const found = firmness(rows, none(rows), degree, { ...plan, seed });
      assert.deepEqual(firmness(rows, none(rows), degree, { ...plan, seed }), found);
      for (let node = 0; node < 9; node++) {
        assert.ok(found.low[node]! >= 1 && found.low[node]! <= found.high[node]! && found.high[node]! <= 9);
        assert.ok(found.among[node]! >= 0 && found.among[node]! <= 1 + 1e-9);
      }
    }),
    { numRuns: 40 },
  );
});

test('losing everything leaves no ranking', () => {
  const rows = rowsFrom(3, [
    [0, 1],
    [1, 2],
  ]);
  const found = firmness(rows, none(rows), degree, { ...plan, loss: 1 });
  assert.equal(found.staysLoss, 0);
  assert.deepEqual([...found.high], [1, 1, 1], 'all share the first place, and nobody is among the first');
  assert.deepEqual([...found.among], [0, 0, 0]);
});
