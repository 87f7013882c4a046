import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isExact, whole, type Amount } from './amount.ts';
import { assess } from './assess.ts';
import { behind } from './behind.ts';
import { economicReading } from './economic.ts';
import { add, compare, divide, multiply, one, reduced, subtract, zero, type Fraction } from './fraction.ts';
import { holdings, type Holding } from './holdings.ts';
import { percentNumber } from './text.ts';

// The same questions answered the slow way on full matrices, to compare.

type Matrix = Fraction[][];

interface Small {
  ids: string[];
  /** `of[i][j]`: what j holds of i. */
  of: Matrix;
  listed: boolean[];
  rows: Holding[];
}

/** Networks of a few companies, no more than the whole of any held, with circles and several rows of a pair. */
const small = fc
  .integer({ min: 2, max: 7 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 0, max: 60 })), { maxLength: 24 }),
      listed: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    }),
  )
  .map(({ size, edges, listed }): Small => {
    const ids = Array.from({ length: size }, (_, i) => `e${i}`);
    const of: Matrix = ids.map(() => ids.map(() => zero));
    const left = ids.map(() => 100);
    const rows = edges.flatMap(([owner, owned, wanted]) => {
      const percent = owner === owned ? 0 : Math.min(wanted, left[owned]!);
      left[owned]! -= percent;
      const share = reduced({ n: BigInt(percent), d: 100n });
      of[owned]![owner] = add(of[owned]![owner]!, share);
      return [{ owner: ids[owner]!, owned: ids[owned]!, share }];
    });
    return { ids, of, listed, rows };
  });

/** Again and again over all, until nobody is added. */
function bruteRule({ of, listed }: Small, threshold: Fraction): { blocked: boolean[]; shares: Fraction[] } {
  const blocked = [...listed];
  for (;;) {
    const shares = of.map((row) => row.reduce((sum, share, j) => (blocked[j] ? add(sum, share) : sum), zero));
    const added = shares.findIndex((share, i) => !blocked[i] && compare(share, threshold) >= 0);
    if (added < 0) return { blocked, shares };
    blocked[added] = true;
  }
}

/** Gauss and Jordan on x = start + W x. */
function solve(weights: Matrix, start: readonly Fraction[]): Fraction[] {
  const size = start.length;
  const lines = weights.map((row, i) => [...row.map((share, j) => subtract(i === j ? one : zero, share)), start[i]!]);
  for (let at = 0; at < size; at += 1) {
    const pivot = lines.findIndex((line, i) => i >= at && line[at]!.n !== 0n);
    [lines[at], lines[pivot]] = [lines[pivot]!, lines[at]!];
    const by = lines[at]!.map((cell) => reduced(positive(divide(cell, lines[at]![at]!))));
    lines[at] = by;
    for (let i = 0; i < size; i += 1)
      if (i !== at) {
        const factor = lines[i]![at]!;
        lines[i] = lines[i]!.map((cell, j) => reduced(subtract(cell, multiply(factor, by[j]!))));
      }
  }
  return lines.map((line) => line[size]!);
}
const positive = ({ n, d }: Fraction): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });

/** Circles that only own each other lead nowhere: without them the matrix can always be solved. */
function fromAbove(of: Matrix, start: readonly boolean[]): boolean[] {
  const reached = [...start];
  for (let round = 0; round < of.length; round += 1)
    for (const [i, row] of of.entries()) if (row.some((share, j) => share.n > 0n && reached[j])) reached[i] = true;
  return reached;
}

/** Listed ones are the top of their chains; of a listed one, what the others hold of it. */
function bruteInterest({ of, listed }: Small): Fraction[] {
  const reached = fromAbove(of, listed);
  const open = of.map((row, i) => row.map((share, j) => (listed[i] || !reached[i] || !reached[j] ? zero : share)));
  const x = solve(
    open,
    listed.map((is) => (is ? one : zero)),
  );
  return of.map((row, i) =>
    listed[i] ? row.reduce((sum, share, j) => add(sum, multiply(share, x[j]!)), zero) : x[i]!,
  );
}

describe('against brute force on small networks', () => {
  it('the rule and the multiplied shares are exactly the same', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 100 }), (network, percent) => {
        const threshold = { n: BigInt(percent), d: 100n };
        const net = holdings(network.rows);
        const rule = bruteRule(network, threshold);
        const interest = bruteInterest(network);
        const listedIds = network.ids.filter((_, i) => network.listed[i]);
        const found = new Map([...assess(net, listedIds, { threshold })].map((each) => [each.entity, each]));
        for (const [i, id] of network.ids.entries()) {
          const said = found.get(id);
          const any = rule.shares[i]!.n > 0n || interest[i]!.n > 0n;
          assert.equal(said !== undefined, any, id);
          if (!said) continue;
          assert.equal(said.blocked, rule.blocked[i], id);
          assert.equal(said.rulePercent, percentNumber(rule.shares[i]!), id);
          assert.equal(said.economicPercent, percentNumber(interest[i]!), id);
        }
        const flags = Uint8Array.from(net.ids, (id) => (network.listed[network.ids.indexOf(id)] ? 1 : 0));
        for (const [at, amount] of economicReading(net, flags).interests.entries()) {
          assert.ok(isExact(amount));
          assert.equal(compare(amount, interest[network.ids.indexOf(net.ids[at]!)]!), 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the ways of the rule add up to its percent', () => {
    fc.assert(
      fc.property(small, (network) => {
        const listedIds = network.ids.filter((_, i) => network.listed[i]);
        for (const said of assess(holdings(network.rows), listedIds, { paths: 100 })) {
          const sum = said.paths.reduce((so, way) => so + way.percent, 0);
          assert.ok(Math.abs(sum - said.blockedPercent) < 1e-9, said.entity);
          for (const way of said.paths) assert.ok(listedIds.includes(way.owner));
        }
      }),
    );
  });

  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(small, fc.integer(), (network, seed) => {
        const mixed = network.rows.toSorted(
          (a, b) => mixing(a.owner + a.owned, seed) - mixing(b.owner + b.owned, seed),
        );
        const listedIds = network.ids.filter((_, i) => network.listed[i]);
        const told = (rows: Holding[]): unknown[] =>
          [...assess(holdings(rows), listedIds)]
            .map(({ entity, blocked, rulePercent, economicPercent }) => [entity, blocked, rulePercent, economicPercent])
            .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        assert.deepEqual(told(mixed), told(network.rows));
      }),
    );
  });

  it('an ultimate owner has of a company what he would have were he the only one listed', () => {
    fc.assert(
      fc.property(small, (network) => {
        const net = holdings(network.rows);
        const tops = network.ids.filter((_, i) => network.of[i]!.every(({ n }) => n === 0n));
        const interests = new Map(
          tops.map((top) => [top, bruteInterest({ ...network, listed: network.ids.map((id) => id === top) })]),
        );
        for (const company of net.ids.filter((id) => !tops.includes(id))) {
          const at = network.ids.indexOf(company);
          const expected = tops
            .map((top) => [top, percentNumber(interests.get(top)![at]!)] as const)
            .filter(([, percent]) => percent > 0);
          const said = behind(company, net)?.ultimate?.map(({ id, percent }) => [id, percent] as const);
          assert.deepEqual(new Map(said), new Map(expected));
        }
      }),
    );
  });
});

const mixing = (text: string, seed: number): number =>
  [...text].reduce((so, letter) => Math.imul(so ^ letter.charCodeAt(0), 16777619), seed | 0);

describe('a circle too large to solve exactly', () => {
  // Each holds 97 % of the next, the first is held 2 % from outside: x = .02 / (1 − .97^n), times .97 at each step.
  const size = 300;
  const ring = Array.from({ length: size }, (_, i) => ({
    owner: `e${i}`,
    owned: `e${(i + 1) % size}`,
    share: { n: 97n, d: 100n },
  }));
  const net = holdings([{ owner: 'L', owned: 'e0', share: { n: 2n, d: 100n } }, ...ring]);
  const found = economicReading(
    net,
    Uint8Array.from(net.ids, (id) => (id === 'L' ? 1 : 0)),
  ).interests;

  it('is known within proven bounds that are narrower than 10⁻³⁰', () => {
    const first = divide({ n: 2n, d: 100n }, subtract(one, { n: 97n ** BigInt(size), d: 100n ** BigInt(size) }));
    let exact = first;
    for (let i = 0; i < size; i += 1) {
      const bounds = found[net.index.get(`e${i}`)!] as Exclude<Amount, Fraction | null>;
      assert.ok(compare({ n: bounds.low, d: whole }, exact) <= 0 && compare(exact, { n: bounds.high, d: whole }) <= 0);
      assert.ok(bounds.high - bounds.low < whole / 10n ** 30n);
      exact = multiply(exact, { n: 97n, d: 100n });
    }
  });
});
