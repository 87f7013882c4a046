import { calibrated, cautionsOf } from '#methods/dynamics/calibrate.ts';
import type { Asked } from '#methods/dynamics/compare.ts';
import { membersOf } from '#methods/dynamics/course.ts';
import type { Words } from '#methods/graph/method.ts';
import { factorNames, type Factor } from '#methods/dynamics/model.ts';
import { chosen, published, type Bounds, type Chosen } from '#methods/dynamics/parameters.ts';
import type { Sampling } from '#methods/dynamics/ranges.ts';
import { mostFactor, type Factors } from '#methods/dynamics/scenario.ts';
import { weeksAt, weeksPerYear } from '#methods/dynamics/simulate.ts';
import { sizesByRank } from '#methods/dynamics/sizes.ts';
import { strategies } from '#methods/dynamics/strategies.ts';
import type { Material } from './material.view.ts';

/** A strategy as it is typed. */
export interface Draft {
  id: string;
  /** Its own name; empty for those that have a declared one. */
  name: string;
  factors: Record<Factor, string>;
}

/** Everything that is typed or chosen on the page besides the groups. */
export interface Study {
  sizesBy: 'rank' | 'size';
  members: string;
  start: string;
  reference: string;
  end: string;
  drafts: readonly Draft[];
  bounds: Record<Chosen, { low: string; high: string }>;
  draws: string;
  seed: string;
}

export interface Job {
  asked: Asked;
  scenarios: Factors[];
  sampling: Sampling;
  /** What the numbers may not be read as. */
  cautions: Words[];
}

/** Texts of fields by the name of the field: what was found there, and which words say what is expected. */
export type Problems = Partial<
  Record<string, { expects: 'year' | 'years' | 'number' | 'factor' | 'bounds'; most?: number }>
>;

export interface First {
  members: number;
  /** Year in which strategies begin. */
  reference: number;
}

/** The published run on its own groups. */
export const publishedFirst: First = {
  members: published.members,
  reference: published.year + published.weeks / weeksPerYear,
};

const typed = (factors: Factors): Record<Factor, string> =>
  Object.fromEntries(factorNames.map((name) => [name, String(factors[name] ?? 1)])) as Record<Factor, string>;

/** Where a study begins: as long before its reference year as the published run, with five years after it. */
export const firstStudy = ({ members, reference }: First): Study => ({
  sizesBy: 'rank',
  members: String(members),
  start: String(reference - published.weeks / weeksPerYear),
  reference: String(reference),
  end: String(reference + 5),
  drafts: strategies
    .filter(({ id }) => id !== 'status-quo')
    .map(({ id, factors }) => ({ id, name: '', factors: typed(factors) })),
  bounds: Object.fromEntries(
    chosen.map(({ id, low, high }) => [id, { low: String(low), high: String(high) }]),
  ) as Study['bounds'],
  draws: '100',
  seed: '1',
});

export const newDraft = (id: string): Draft => ({ id, name: '', factors: typed({}) });

const mostYears = 60;

/** What is to be computed, or which fields are wrong. */
export function jobOf(study: Study, material: Material): Job | { problems: Problems } {
  const problems: Problems = {};
  const number = (
    field: string,
    text: string,
    [low, high]: readonly [number, number],
    expects: 'year' | 'number' | 'factor' | 'bounds' = 'number',
  ): number => {
    const found = Number(text.replaceAll(',', ''));
    if (
      text.trim() === '' ||
      !Number.isFinite(found) ||
      found < low ||
      found > high ||
      (expects !== 'factor' && expects !== 'bounds' && !Number.isInteger(found))
    )
      problems[field] = { expects, most: high };
    return found;
  };
  const documented = study.sizesBy === 'size' ? material.sizes : null;
  const members = documented ? membersOf(documented) : number('members', study.members, [1, 1e9]);
  const [start, reference, end] = [
    number('start', study.start, [1900, 2200], 'year'),
    number('reference', study.reference, [1900, 2200], 'year'),
    number('end', study.end, [1900, 2200], 'year'),
  ];
  if (!problems['reference'] && reference < start) problems['reference'] = { expects: 'years' };
  if (!problems['end'] && (end <= reference || end - start > mostYears)) problems['end'] = { expects: 'years' };
  const scenarios = study.drafts.map(({ id, factors }) =>
    Object.fromEntries(
      factorNames.map((name) => [name, number(`${id}.${name}`, factors[name], [0, mostFactor], 'factor')]),
    ),
  );
  const bounds = Object.fromEntries(
    chosen.map(({ id }) => {
      const least = id === 'members' || id === 'casualties' ? 0.01 : 0;
      const low = number(`${id}.low`, study.bounds[id].low, [least, 10], 'bounds');
      const high = number(`${id}.high`, study.bounds[id].high, [least, 10], 'bounds');
      if (low > high) problems[`${id}.high`] = { expects: 'bounds' };
      return [id, [low, high]];
    }),
  ) as unknown as Bounds;
  const [draws, seed] = [number('draws', study.draws, [2, 1000]), number('seed', study.seed, [0, 2 ** 32 - 1])];
  if (Object.keys(problems).length > 0) return { problems };
  const [from, weeks] = [(reference - start) * weeksPerYear, (end - start) * weeksPerYear];
  const sizes = documented ?? sizesByRank(material.population, members);
  const found = calibrated(material.population, sizes);
  return {
    asked: { population: material.population, sizes, rates: found.rates, from, weeks },
    scenarios,
    sampling: { draws, seed, bounds, at: weeksAt(from, weeks, weeksPerYear / 2) },
    cautions: cautionsOf(sizes.length, documented !== null, found),
  };
}
