import { Option, type Command } from 'commander';
import {
  asPublished,
  calibrated,
  cautionsOf,
  tooLittle,
  tooLittleWords,
  type Calibrated,
} from '#methods/dynamics/calibrate.ts';
import type { Asked } from '#methods/dynamics/compare.ts';
import { DynamicsFault } from '#methods/dynamics/course.ts';
import { GroupsFault } from '#methods/dynamics/file-rows.ts';
import { published, statedBounds, type Bounds } from '#methods/dynamics/parameters.ts';
import { rangesOf } from '#methods/dynamics/ranges.ts';
import { readGroups, type GroupsRead } from '#methods/dynamics/read.ts';
import { factorsOf, type Factors } from '#methods/dynamics/scenario.ts';
import { simulate, weeksAt } from '#methods/dynamics/simulate.ts';
import { sizesByRank } from '#methods/dynamics/sizes.ts';
import { strategies } from '#methods/dynamics/strategies.ts';
import { answerOf, summaryOf } from './dynamics-answer.ts';
import { boundsOf } from './dynamics-bounds.ts';
import { keepRejects } from './dynamics-rejects.ts';
import { Fault, usage, wrong } from './fault.ts';
import { whole } from './options.ts';
import { textOf } from './ownership-files.ts';
import { count, print, progressLine, warn } from './terminal.ts';

interface Options {
  groups: string;
  relations: string;
  initial: 'rank' | 'size';
  members?: string;
  scenario: string[];
  fromWeek: string;
  weeks: string;
  year?: string;
  every: string;
  draws?: string;
  seed: string;
  bounds: string[];
  rejects?: string;
  rates: 'published' | 'scaled';
  json?: boolean;
}

/** A century: beyond it even the bands say nothing. */
const mostWeeks = 5200;
const mostDraws = 10_000;
/** Draws unless asked otherwise: few where each takes long. */
const drawsFor = (groups: number): number => (groups > 1000 ? 50 : 200);
/** Weeks between the points of the bands: a quarter of a year. */
const bandWeeks = 13;

const gather = (text: string, before: string[]): string[] => [...before, text];

/** `enlace dynamics`: how a population of groups goes on under a scenario, with the bands of what cannot be known. */
export function dynamicsCommand(program: Command): void {
  program
    .command('dynamics')
    .description('members, recruits and deaths of groups with alliances and rivalries, under scenarios')
    .requiredOption('--groups <file>', 'CSV with group[,size]; - for stdin')
    .requiredOption('--relations <file>', 'CSV with source,target,kind[,weight], kind ally or rival; - for stdin')
    .addOption(
      new Option('--initial <name>', 'rank: sizes proportional to 1/rank by summed weight; size: those of the file')
        .choices(['rank', 'size'])
        .default('rank'),
    )
    .option('--members <n>', `members in all at week 0, where sizes go by rank; ${published.members} if not given`)
    .option(
      '--scenario <factors>',
      `recruitment=F, incapacitation=F, conflict=F, saturation=F, joined by | or a comma; or one of ${strategies.map(({ id }) => id).join(', ')}`,
      gather,
      [],
    )
    .option('--from-week <n>', 'week in which the scenario begins, the reference of the change', '0')
    .requiredOption('--weeks <n>', 'weeks of the whole run')
    .option('--year <n>', 'year of week 0, to name years in the answer')
    .option('--every <n>', 'weeks between the points of the series', '1')
    .option('--draws <n>', 'draws of the parameters that are chosen, for the ranges; 0 for none')
    .option('--seed <n>', 'seed of the draws', '1')
    .option(
      '--bounds <bounds>',
      'bounds of the draws as factors of the central value, such as incapacitation=0.5..2; of incapacitation, saturation, members, casualties',
      gather,
      [],
    )
    .addOption(
      new Option('--rates <name>', 'published: as they are; scaled: to these groups and members, as the page does')
        .choices(['published', 'scaled'])
        .default('published'),
    )
    .option('--rejects <file>', 'where rows that cannot be taken go; beside each input by default')
    .option('--json', 'print JSON; so it does wherever stdout is no terminal')
    .addHelpText(
      'after',
      `
Rates: those published for ${published.members} members in ${published.groups} groups. --rates scaled scales them to the
members at week 0 and sets conflict and saturation so that deaths and saturation of week 0 take the same share of the
recruits as in the published run, as the page Strategies does; for the published groups that changes nothing. It needs
at least three groups and one relation.`,
    )
    .action(dynamics);
}

async function dynamics(options: Options): Promise<void> {
  const weeks = whole('--weeks', options.weeks, 1, mostWeeks);
  const from = Number(options.fromWeek);
  if (!/^\d+$/.test(options.fromWeek) || from >= weeks)
    throw usage('--from-week', options.fromWeek, `a whole number from 0 to ${weeks - 1}, below --weeks`);
  const every = whole('--every', options.every, 1, weeks);
  const year = options.year === undefined ? undefined : whole('--year', options.year, 1000, 3000);
  const seed = whole('--seed', options.seed, 0, 2 ** 32 - 1);
  const factors = scenarioOf(options.scenario);
  const bounds: Bounds = { ...statedBounds, ...boundsOf(options.bounds) };
  const read = await readFiles(options);
  await keepRejects(read.rejects, options);
  const scaled = options.rates === 'scaled';
  const missing = tooLittle(read.population);
  if (missing !== null && scaled)
    throw wrong(options[missing], tooLittleWords[missing].found.en, tooLittleWords[missing].expected.en);
  sayDoubts(options, read);
  const sizes = sizesFor(options, read);
  const found: Calibrated = scaled ? calibrated(read.population, sizes) : asPublished();
  const asked: Asked = { population: read.population, sizes, rates: found.rates, from, weeks };
  const cautions = cautionsOf(sizes.length, options.initial === 'size', found);
  const draws = options.draws === undefined ? drawsFor(sizes.length) : whole('--draws', options.draws, 0, mostDraws);
  const simulated = computed(options, () => simulate(asked, factors, { every, year }));
  const sampling = { draws, seed, bounds, at: weeksAt(from, weeks, bandWeeks) };
  const ranges = draws === 0 ? null : drawn(asked, factors, sampling);
  if (ranges && ranges.leftOut > 0)
    warn(
      `warning: ${count(ranges.leftOut, 'draw')} of ${draws} left out: no recruitment gives the deaths of the central run`,
    );
  const json = options.json === true || !process.stdout.isTTY;
  print(json, answerOf({ asked, cautions, factors, simulated, ranges, sampling, read, scaled: found.scaled }), () =>
    summaryOf({ cautions, factors, simulated, ranges, scaled: found.scaled }),
  );
}

function drawn(asked: Asked, factors: Factors, sampling: Parameters<typeof rangesOf>[2]): ReturnType<typeof rangesOf> {
  const progress = progressLine();
  const ranges = rangesOf(asked, [factors], sampling, (done) => progress.show(`${done} of ${sampling.draws} draws`));
  progress.end();
  return ranges;
}

function computed<Answer>({ groups }: Options, compute: () => Answer): Answer {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof DynamicsFault)) throw error;
    throw wrong(groups, error.message, 'sizes, weights and factors that are less extreme');
  }
}

function scenarioOf(texts: readonly string[]): Factors {
  let factors: Factors = {};
  for (const text of texts) {
    const read = strategies.find(({ id }) => id === text.trim())?.factors ?? factorsOf(text);
    if ('found' in read) throw usage('--scenario', read.found, read.expected);
    const twice = Object.keys(read).find((name) => name in factors);
    if (twice !== undefined) throw usage('--scenario', `${twice} twice`, 'each factor once');
    factors = { ...factors, ...read };
  }
  return factors;
}

async function readFiles(options: Options): Promise<GroupsRead> {
  if (options.groups === '-' && options.relations === '-')
    throw usage('--relations', 'stdin twice', 'one of both as a file');
  const named = async (path: string): Promise<{ name: string; text: string }> => {
    const text = await textOf(path);
    // What a node exports says its label in its first column.
    if (/^\uFEFF?"?(label|etiqueta)"?[,;\t]/i.test(text))
      throw wrong(
        path,
        'a file exported from a node, which carries its label',
        'work on it through a node, as a signed-in user',
      );
    return { name: path, text };
  };
  const [groups, relations] = [await named(options.groups), await named(options.relations)];
  try {
    return readGroups(groups, relations);
  } catch (error) {
    if (error instanceof GroupsFault) throw new Fault(error.message);
    throw error;
  }
}

function sizesFor({ initial, members, groups }: Options, { population, sizes, unsized }: GroupsRead): Float64Array {
  if (initial === 'rank')
    return sizesByRank(population, members === undefined ? published.members : whole('--members', members, 1, 1e9));
  if (members !== undefined)
    throw usage('--members', members, 'only with --initial rank: sizes of the file add up by themselves');
  if (sizes === null)
    throw wrong(
      `${groups}:${unsized?.line ?? 1}`,
      `no size for ${unsized?.group ?? 'a group'}`,
      'a size for each group, or --initial rank',
    );
  return sizes;
}

/** What was taken by a rule and not as it stands. */
function sayDoubts({ groups, relations, initial }: Options, { symmetrised, sizes }: GroupsRead): void {
  const say = (number: number, what: string, taken: string): void => {
    if (number > 0) warn(`warning: ${relations}: ${count(number, what)} ${taken}`);
  };
  say(symmetrised.oneWay, 'pair', 'given in one direction only; counted in both');
  say(symmetrised.differing, 'pair', 'with two weights; the larger of the two directions counts');
  say(symmetrised.repeated, 'row', 'repeated; the largest weight counts, once');
  say(symmetrised.both, 'pair', 'allied and rivals at once; both count');
  if (initial === 'rank' && sizes !== null) warn(`warning: ${groups}: sizes are not used; --initial size takes them`);
}
