import type { Metrics, NetworkFigures } from '#methods/graph/metrics.ts';
import { someIds } from './network-options.ts';
import { columns as table } from './terminal.ts';

const mostShown = 15;
const number = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(6));

/** What a person at a terminal wants to see: the figures of the network, then its first nodes. */
export function shownMetrics({ network, columns }: Metrics, ids: readonly string[]): string {
  const by = columns.has('betweenness') ? 'betweenness' : [...columns.keys()][0];
  const figures = table(figuresOf(network));
  const order = by === undefined ? undefined : columns.get(by);
  if (by === undefined || order === undefined || ids.length === 0) return figures;
  const first = Uint32Array.from(ids, (_, at) => at).sort((a, b) => order[b]! - order[a]! || a - b);
  const rows = Array.from(first.subarray(0, mostShown), (at) => [
    ids[at]!,
    ...Array.from(columns.values(), (values) => number(values[at]!)),
  ]);
  const more = ids.length > mostShown ? `\nand ${ids.length - mostShown} more; all of them with --json` : '';
  return `${figures}\n\nnodes by ${by}\n${table([['id', ...columns.keys()], ...rows])}${more}`;
}

function figuresOf(network: NetworkFigures): string[][] {
  return Object.entries(network).flatMap(([name, value]: [string, unknown]): string[][] => {
    if (typeof value === 'number') return [[name, number(value)]];
    if (Array.isArray(value)) return [[name, someIds(value.map(String))]];
    return Object.entries(value as object).map(([part, one]) => [`${name} ${part}`, said(one)]);
  });
}

const said = (value: unknown): string =>
  typeof value === 'number' ? number(value) : Array.isArray(value) ? value.join(', ') : String(value);
