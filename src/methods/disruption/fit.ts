import { nodeCount } from '#methods/graph/rows.ts';
import { ratesOf } from './rates.ts';
import type { Plan, Positions, Range, Removal, Unfit } from './shapes.ts';

const mostWeeks = 520;
const mostReplicates = 100_000;
/** Weeks times replicates: what the numbers of a run take is 48 bytes for each. */
const mostSteps = 5_000_000;

/** The first thing that keeps a plan from being run on a network, or null. */
export function unfit(positions: Positions, plan: Plan): Unfit | null {
  const n = nodeCount(positions.rows);
  const { weeks, replicates, seed } = plan;
  if (n === 0) return { field: 'network', found: 'no positions', expected: 'one at least' };
  if (!isWhole(weeks, 1, mostWeeks)) return wrongNumber('weeks', weeks, 1, mostWeeks);
  if (!isWhole(replicates, 1, mostReplicates)) return wrongNumber('replicates', replicates, 1, mostReplicates);
  if ((weeks + 1) * replicates > mostSteps) {
    const most = Math.floor(mostSteps / (weeks + 1));
    return { field: 'replicates', found: `${replicates} of ${weeks} weeks`, expected: `at most ${most} of them` };
  }
  if (!isWhole(seed, 0, 2 ** 32 - 1)) return wrongNumber('seed', seed, 0, 2 ** 32 - 1);
  return unfitRemoval(positions, n, plan.removal) ?? unfitRates(plan);
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const wrongNumber = (field: Unfit['field'], value: number, least: number, most: number): Unfit => ({
  field,
  found: String(value),
  expected: `a whole number from ${least} to ${most}`,
});

function unfitRemoval({ roles, cells }: Positions, n: number, removal: Removal): Unfit | null {
  if (removal.what === 'positions') {
    const unknown = removal.nodes.find((node) => !isWhole(node, 0, n - 1));
    if (unknown !== undefined)
      return { field: 'nodes', found: `position ${unknown}`, expected: `one from 0 to ${n - 1}` };
    return removal.nodes.length > 0 ? null : { field: 'nodes', found: 'none to remove', expected: 'one at least' };
  }
  if (removal.what === 'role') {
    const held = roles.filter((role) => role !== '' && role === removal.role).length;
    if (held === 0) return { field: 'role', found: removal.role || 'none', expected: documented(roles) };
    return removal.count === null ? null : tooMany(removal.count, held, `held by ${held}`);
  }
  if (removal.what === 'cell') {
    const known = removal.cell !== '' && cells.includes(removal.cell);
    return known ? null : { field: 'cell', found: removal.cell || 'none', expected: documented(cells) };
  }
  if (removal.what === 'strategy') return tooMany(removal.count, n, `of ${n} positions`);
  const fits = removal.share > 0 && removal.share <= 1;
  return fits ? null : { field: 'share', found: String(removal.share), expected: 'above 0, at most 1' };
}

function tooMany(count: number, most: number, of: string): Unfit | null {
  if (isWhole(count, 1, most)) return null;
  return { field: 'count', found: `${count} removals ${of}`, expected: `a whole number from 1 to ${most}` };
}

function documented(names: readonly string[]): string {
  const all = [...new Set(names)].filter((name) => name !== '').sort();
  if (all.length === 0) return 'one that is documented; none is';
  return `one of ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`;
}

function unfitRates(plan: Plan): Unfit | null {
  const bad = Object.entries(ratesOf(plan)).find(
    ([, [least, most]]: [string, Range]) => !(least >= 0 && least <= most && most <= 1),
  );
  if (!bad) return null;
  const [name, [least, most]] = bad;
  return { field: 'rates', found: `${name} from ${least} to ${most}`, expected: 'two rising values from 0 to 1' };
}
