import { assumptions } from '#methods/dynamics/assumptions.ts';
import type { Asked } from '#methods/dynamics/compare.ts';
import { membersOf } from '#methods/dynamics/course.ts';
import type { Calibrated } from '#methods/dynamics/calibrate.ts';
import { factorNames } from '#methods/dynamics/model.ts';
import { chosen } from '#methods/dynamics/parameters.ts';
import type { Band, Ranges, Sampling } from '#methods/dynamics/ranges.ts';
import type { GroupsRead } from '#methods/dynamics/read.ts';
import type { Factors } from '#methods/dynamics/scenario.ts';
import type { Simulated } from '#methods/dynamics/simulate.ts';
import { idlePillars } from '#methods/dynamics/strategies.ts';
import type { Words } from '#methods/graph/method.ts';
import { columns } from './terminal.ts';

interface Answered {
  /** What the numbers may not be read as: before all of them. */
  cautions: readonly Words[];
  asked: Asked;
  factors: Factors;
  simulated: Simulated;
  ranges: Ranges | null;
  sampling: Sampling;
  read: GroupsRead;
  scaled: Calibrated['scaled'];
}

/** What `enlace dynamics` prints as JSON. */
export function answerOf(answered: Answered): object {
  const { asked, cautions, factors, simulated, ranges, sampling, read, scaled } = answered;
  return settled({
    cautions,
    ...simulated,
    scenario: Object.fromEntries(factorNames.map((name) => [name, factors[name] ?? 1])),
    ranges: ranges && rangesSaid(ranges, simulated, sampling, membersOf(asked.sizes)),
    parameters: { ...asked.rates, members: membersOf(asked.sizes), scaled },
    read: { groups: read.population.groups.length, ...read.symmetrised, rejected: read.rejects.length },
    idlePillars: idlePillars(factors).map(({ id }) => id),
    assumptions: assumedFor(scaled),
  });
}

/** Rates that stand as published were not scaled to anything. */
const assumedFor = (scaled: Calibrated['scaled']): typeof assumptions =>
  scaled === null ? assumptions.filter(({ id }) => id !== 'calibrated') : assumptions;

/** Numbers to ten digits: the last ones depend on the order in which groups are added up. */
const settled = (answer: object): object =>
  JSON.parse(
    JSON.stringify(answer, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)),
  ) as object;

function rangesSaid(
  ranges: Ranges,
  { change, againstStatusQuo }: Simulated,
  sampling: Sampling,
  members: number,
): object {
  const [scenario] = ranges.scenarios;
  const { bands } = scenario!;
  const last = ranges.weeks.length - 1;
  return {
    draws: ranges.draws,
    leftOut: ranges.leftOut,
    seed: sampling.seed,
    sampled: chosen.map(({ id, unit, why, central: stated }) => {
      const central = id === 'members' ? members : stated;
      const [low, high] = sampling.bounds[id];
      return { parameter: id, central, low: low * central, high: high * central, unit: unit.en, why: why.en };
    }),
    members: bands.members[last] ?? null,
    weeklyDeaths: bands.weeklyDeaths[last] ?? null,
    weeklyRecruits: bands.weeklyRecruits[last] ?? null,
    deathsSinceReference: bands.deathsSince[last] ?? null,
    change: { ...scenario!.change, against: change.against },
    againstStatusQuo: { ...scenario!.againstStatusQuo, against: againstStatusQuo.against },
    series: ranges.weeks.map((week, at) => ({
      week,
      members: bands.members[at] ?? null,
      weeklyDeaths: bands.weeklyDeaths[at] ?? null,
      weeklyRecruits: bands.weeklyRecruits[at] ?? null,
    })),
  };
}

const round = (number: number): string => number.toLocaleString('en', { maximumFractionDigits: number < 1000 ? 1 : 0 });
const percent = (share: number): string => `${share > 0 ? '+' : ''}${(100 * share).toFixed(1)} %`;
const band = (of: Band | null | undefined, say: (number: number) => string): string =>
  of ? `${say(of.p10)} to ${say(of.p90)}` : '';

/** What a person at a terminal wants to see. */
export function summaryOf(
  answered: Pick<Answered, 'cautions' | 'factors' | 'simulated' | 'ranges' | 'scaled'>,
): string {
  const { cautions, factors, simulated, ranges, scaled } = answered;
  const { reference, series, change, againstStatusQuo } = simulated;
  const end = series.at(-1)!;
  const scenario = ranges?.scenarios[0];
  const at = (name: 'members' | 'weeklyDeaths' | 'weeklyRecruits'): Band | undefined => scenario?.bands[name].at(-1);
  const names = { members: 'members', weeklyRecruits: 'recruits a week', weeklyDeaths: 'deaths a week' } as const;
  const rows = (['members', 'weeklyRecruits', 'weeklyDeaths'] as const).map((name) => [
    names[name],
    round(reference[name]),
    round(end[name]),
    band(at(name), round),
    change[name] === null ? '' : percent(change[name]),
    band(scenario?.change[name], percent),
    againstStatusQuo[name] === null ? '' : percent(againstStatusQuo[name]),
    band(scenario?.againstStatusQuo[name], percent),
  ]);
  const said = factorNames.flatMap((name) => (factors[name] === undefined ? [] : [`${name} × ${factors[name]}`]));
  const head = [
    '',
    `week ${reference.week}`,
    `week ${end.week}`,
    '10–90 %',
    'change',
    '10–90 %',
    'to status quo',
    '10–90 %',
  ];
  return [
    ...cautions.map(({ en }) => `CAUTION: ${en}`),
    `${said.length === 0 ? 'status quo' : said.join(', ')} from week ${reference.week}`,
    columns([head, ...rows]),
    'central run; 10–90 %: p10 to p90 of the draws',
    `change: against ${change.against}; to status quo: against ${againstStatusQuo.against}`,
    ...(simulated.ended === null ? [] : [`fewer than one member is left from week ${round(simulated.ended)} on`]),
    ...assumedFor(scaled).map(({ en }) => `- ${en}`),
  ].join('\n');
}
