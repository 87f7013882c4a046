import type { Words } from '#methods/graph/method.ts';
import { membersOf } from './course.ts';
import { flowAt, type Population, type Rates } from './model.ts';
import { published } from './parameters.ts';

/** Fewer groups than these are said to be few: each is then a large part of the whole. */
const fewGroups = 20;
const leastGroups = 3;

export interface Calibrated {
  rates: Rates;
  /** What the published rates for as many members were multiplied by; null where they stand as published. */
  scaled: { conflict: number; saturation: number } | null;
}

/** The published rates, unchanged. */
export const asPublished = (): Calibrated => ({
  rates: {
    recruitment: published.recruitment,
    incapacitation: published.incapacitation,
    conflict: published.conflict,
    saturation: published.saturation,
  },
  scaled: null,
});

/**
 * The rates for a population: the published ones, scaled to its members (any number of members goes the same way), with θ
 * and ω such that deaths and saturation of week 0 are the same share of recruits as in the published run. Without this a
 * few large groups would be emptied by terms that were found for 150. A population without deaths keeps the published θ.
 */
export function calibrated(population: Population, sizes: Float64Array): Calibrated {
  const scale = membersOf(sizes) / published.members;
  const plain: Rates = {
    recruitment: published.recruitment,
    incapacitation: published.incapacitation * scale,
    conflict: published.conflict / scale,
    saturation: published.saturation / scale,
  };
  const { deaths, saturated } = flowAt(population, plain, sizes).flows;
  const scaled = {
    conflict: deaths > 0 ? (published.weeklyDeaths * scale) / deaths : 1,
    saturation: saturated > 0 ? (published.weeklySaturated * scale) / saturated : 1,
  };
  return {
    rates: {
      ...plain,
      conflict: plain.conflict * scaled.conflict,
      saturation: plain.saturation * scaled.saturation,
    },
    scaled,
  };
}

type TooLittle = 'groups' | 'relations';

/** What the model cannot do without, where it is not there. */
export const tooLittle = ({ groups, allies, rivals }: Population): TooLittle | null =>
  groups.length < leastGroups ? 'groups' : [...allies, ...rivals].every((weight) => weight === 0) ? 'relations' : null;

/** Why nothing is computed, and the way out. */
export const tooLittleWords: Record<TooLittle, Record<'found' | 'expected', Words>> = {
  groups: {
    found: { en: 'fewer than three groups', es: 'menos de tres grupos' },
    expected: {
      en: 'at least three: the model is about many groups that stand against each other',
      es: 'al menos tres: el modelo trata de muchos grupos enfrentados entre sí',
    },
  },
  relations: {
    found: { en: 'no alliance and no rivalry', es: 'ninguna alianza ni rivalidad' },
    expected: {
      en: 'at least one between the groups: without any, sizes by rank and conflict would be invented',
      es: 'al menos una entre los grupos: sin ninguna, los tamaños por rango y el conflicto serían inventados',
    },
  },
};

/**
 * What the numbers of a result may not be read as; it stands before the first of them. In: how many groups, whether
 * their sizes are documented, and what the rates were multiplied by. Empty for many groups of documented sizes.
 */
export function cautionsOf(groups: number, documented: boolean, { scaled }: Calibrated): Words[] {
  const [conflict, saturation] = [scaled?.conflict ?? 1, scaled?.saturation ?? 1].map((by) => by.toPrecision(2));
  const unchanged: Words = {
    en: `With ${groups} groups this model does not behave as published: it was calibrated for ${published.groups}, and its rates stand here unchanged. Do not compare with the published findings.`,
    es: `Con ${groups} grupos este modelo no se comporta como se publicó: se calibró para ${published.groups}, y aquí sus tasas quedan sin cambio. No lo compare con los hallazgos publicados.`,
  };
  const few: Words = {
    en: `With ${groups} groups this model does not by itself behave as published: it was calibrated for ${published.groups}. Conflict (× ${conflict}) and saturation (× ${saturation}) were therefore set so that the start is like the published one. That the status quo and the direction of the strategies agree with the publication was put in this way; it is no finding about these groups and no evidence for a strategy.`,
    es: `Con ${groups} grupos este modelo no se comporta por sí mismo como se publicó: se calibró para ${published.groups}. Por eso el conflicto (× ${conflict}) y la saturación (× ${saturation}) se fijaron de modo que el inicio sea como el publicado. Que la situación sin cambios y el sentido de las estrategias coincidan con la publicación se introdujo así; no es un hallazgo sobre estos grupos ni prueba a favor de una estrategia.`,
  };
  const guessed: Words = {
    en: 'The sizes are conjectured, not documented: members, recruits and deaths below are no estimates for these groups and no forecast. Read at most which strategy does more than another, and in which direction.',
    es: 'Los tamaños son conjetura, no están documentados: los integrantes, reclutas y muertes de abajo no son estimaciones de estos grupos ni un pronóstico. Lea a lo más qué estrategia logra más que otra, y en qué sentido.',
  };
  return [...(groups < fewGroups ? [scaled === null ? unchanged : few] : []), ...(documented ? [] : [guessed])];
}
