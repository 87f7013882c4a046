import { parse } from 'csv-parse/sync';
import { unfit } from '#methods/disruption/fit.ts';
import { defaultRates } from '#methods/disruption/rates.ts';
import type { MeasureId, Plan, Positions, Range, Rates, Recovery, Removal } from '#methods/disruption/shapes.ts';
import { strategies, type Strategy } from '#methods/graph/removal/dismantle.ts';
import { idOf } from './edges-ids.ts';
import { usage, wrong } from './fault.ts';
import { whole } from './options.ts';

export interface PlanOptions {
  remove?: string;
  strategy?: string;
  role?: string;
  cell?: string;
  brokers?: string;
  count?: string;
  recovery?: Recovery;
  weeks: string;
  replicates: string;
  seed: string;
  measure: MeasureId;
  rate?: readonly string[];
}

/** A removal with ids instead of positions, and how many are asked for: what the options say before the files are read. */
type Asked = Omit<Plan, 'removal'> & {
  removal: Exclude<Removal, { what: 'positions' }> | { what: 'ids'; ids: readonly string[] };
};

const removals = ['remove', 'strategy', 'role', 'cell', 'brokers'] as const;
const most = Number.MAX_SAFE_INTEGER;

/** What is asked, checked as far as the options alone tell. Throws usage faults. */
export function askedOf(options: PlanOptions, recovery: Recovery): Asked {
  const rates = ratesOf(options.rate ?? []);
  return {
    removal: removalOf(options),
    recovery: options.recovery ?? recovery,
    weeks: whole('--weeks', options.weeks, 1, 520),
    replicates: whole('--replicates', options.replicates, 1, 100_000),
    seed: whole('--seed', options.seed, 0, 2 ** 32 - 1),
    measure: options.measure,
    ...(rates === undefined ? {} : { rates }),
  };
}

function removalOf(options: PlanOptions): Asked['removal'] {
  const given = removals.filter((name) => options[name] !== undefined);
  const named = removals.map((name) => `--${name}`).join(', ');
  if (given.length !== 1)
    throw usage('what to remove', given.map((name) => `--${name}`).join(' and ') || 'nothing', `one of ${named}`);
  const { remove, strategy, role, cell, brokers } = options;
  if (options.count !== undefined && strategy === undefined && role === undefined)
    throw usage('--count', `with --${given[0]}`, 'it with --strategy or --role');
  const many = options.count === undefined ? null : whole('--count', options.count, 1, most);
  if (remove !== undefined) return { what: 'ids', ids: idsOf(remove) };
  if (role !== undefined) return { what: 'role', role: role.trim(), count: many };
  if (cell !== undefined) return { what: 'cell', cell: cell.trim() };
  if (brokers !== undefined) return { what: 'brokers', share: shareOf(brokers) };
  if (!isStrategy(strategy)) throw usage('--strategy', strategy ?? 'nothing', `one of ${strategies.join(', ')}`);
  if (many === null) throw usage('--count', 'nothing', 'how many positions the strategy takes away');
  return { what: 'strategy', strategy, count: many };
}

const isStrategy = (text: string | undefined): text is Strategy => strategies.some((one) => one === text);

/** Ids as a row of CSV, so that one with a comma can be given in quotation marks. */
function idsOf(text: string): string[] {
  let cells: string[];
  try {
    cells = (parse(text, { relax_column_count: true, trim: true }) as string[][]).flat();
  } catch {
    throw usage('--remove', text, 'ids parted by commas, an id with a comma in quotation marks');
  }
  const ids = cells.map(idOf).filter((id) => id !== '');
  if (ids.length === 0) throw usage('--remove', text || 'nothing', 'one id at least');
  const again = ids.find((id, at) => ids.indexOf(id) < at);
  if (again !== undefined) throw usage('--remove', `${again} twice`, 'each id once');
  return ids;
}

function shareOf(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share > 0 && share <= 1)) throw usage('--brokers', text, 'a share above 0, at most 1');
  return share;
}

const isRate = (name: string): name is keyof Rates => Object.hasOwn(defaultRates, name);

function ratesOf(texts: readonly string[]): Partial<Rates> | undefined {
  const rates: Partial<Record<keyof Rates, Range>> = {};
  for (const text of texts) {
    const [, name = '', low = '', high = low] = /^(\w+)=([\d.]+)(?::([\d.]+))?$/.exec(text) ?? [];
    const [least, top] = [Number(low), Number(high)];
    if (!isRate(name) || low === '' || !(least >= 0 && least <= top && top <= 1))
      throw usage('--rate', text, `NAME=LEAST:MOST from 0 to 1, NAME one of ${Object.keys(defaultRates).join(', ')}`);
    rates[name] = [least, top];
  }
  return texts.length === 0 ? undefined : rates;
}

/** The plan on a network, with ids found. Throws a fault that names the file of edges or roles. */
export function planOf(
  { removal, ...asked }: Asked,
  positions: Positions,
  ids: readonly string[],
  files: { edges: string; roles: string | undefined },
): Plan {
  const plan: Plan = { ...asked, removal: removal.what === 'ids' ? found(removal.ids, ids, files.edges) : removal };
  const bad = unfit(positions, plan);
  if (bad === null) return plan;
  if (bad.field === 'replicates') throw usage('--replicates', bad.found, bad.expected);
  const lacksRoles = (bad.field === 'role' || bad.field === 'cell') && files.roles === undefined;
  if (lacksRoles) throw usage(`--${bad.field}`, 'no file of roles', '--roles FILE with id,role[,cell]');
  if (bad.field === 'role' || bad.field === 'cell')
    throw wrong(files.roles ?? files.edges, `no position of the ${bad.field} ${bad.found}`, bad.expected);
  throw wrong(files.edges, bad.found, bad.expected);
}

function found(asked: readonly string[], ids: readonly string[], file: string): Removal {
  const at = new Map(ids.map((id, node) => [id, node]));
  const strangers = asked.filter((id) => !at.has(id));
  if (strangers.length > 0) {
    const some = `${strangers.slice(0, 5).join(', ')}${strangers.length > 5 ? ', …' : ''}`;
    throw wrong(file, `no position ${some} to remove`, `ids that stand in its edges, such as ${ids[0] ?? 'none'}`);
  }
  return { what: 'positions', nodes: asked.map((id) => at.get(id)!) };
}
