import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from './assess.ts';
import { behind } from './behind.ts';
import { holdings, type Holding } from './holdings.ts';

const share = (percent: number): Holding['share'] => ({ n: BigInt(percent), d: 100n });

describe('networks made to be hard', () => {
  it('a chain of 100,000 neither overflows nor fills the memory with digits', () => {
    const size = 100_000;
    const net = holdings(
      Array.from({ length: size }, (_, i) => ({ owner: `e${i}`, owned: `e${i + 1}`, share: share(99) })),
    );
    let last;
    let count = 0;
    for (const one of assess(net, ['e0'])) {
      last = one;
      count += 1;
    }
    assert.equal(count, size);
    assert.equal(last?.entity, `e${size}`);
    assert.deepEqual([last.blocked, last.blockedPercent, last.economicRounded], [true, 99, true]);
    assert.ok(last.paths.every(({ held }) => held.length <= 24));
    assert.equal(behind(`e${size}`, net)?.ultimate?.[0]?.id, 'e0');
  });

  it('a ring of 20,000', () => {
    const size = 20_000;
    const ring = Array.from({ length: size }, (_, i) => ({
      owner: `e${i}`,
      owned: `e${(i + 1) % size}`,
      share: share(90),
    }));
    const found = [...assess(holdings([...ring, { owner: 'L', owned: 'e0', share: share(10) }]), ['L'])];
    assert.equal(found.length, size);
    assert.deepEqual(found[0]?.circle?.size, size);
    assert.ok(found.every(({ blocked }) => !blocked));
    assert.ok(Math.abs((found[0]?.economicPercent ?? 0) - 10) < 1e-9);
  });

  it('everybody holds of everybody: paths are cut and counted, figures stay', () => {
    const size = 120;
    const rows: Holding[] = [{ owner: 'L', owned: 'e0', share: share(1) }];
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        if (i !== j) rows.push({ owner: `e${i}`, owned: `e${j}`, share: { n: 8n, d: 1000n } });
    const found = [...assess(holdings(rows), ['L'], { reading: 'economic' })];
    assert.equal(found.length, size);
    for (const one of found) {
      assert.ok(one.paths.length <= 5);
      assert.ok(one.morePaths > 0);
      assert.ok(one.economicPercent !== null && one.economicPercent > 0 && one.economicPercent < 50);
    }
    const tree = behind('e0', holdings(rows), { limit: 50 });
    assert.ok(tree && tree.owners.length <= 50 && tree.more > 0);
  });
});
