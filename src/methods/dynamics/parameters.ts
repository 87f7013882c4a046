import type { Words } from '#methods/graph/method.ts';
import type { Rates } from './model.ts';

/** The values of the published calibration for 2012 to 2022. */
export const published: Rates &
  Record<'members' | 'weeks' | 'groups' | 'year' | 'weeklyDeaths' | 'weeklySaturated', number> = {
  recruitment: 0.002527474,
  incapacitation: 110,
  conflict: 1.549231e-8,
  saturation: 4e-8,
  members: 115_000,
  weeks: 520,
  groups: 150,
  year: 2012,
  // Of week 0 of that run, in its 150 groups with sizes by rank.
  weeklyDeaths: 67.242585,
  weeklySaturated: 27.722941,
};

export const chosenNames = ['incapacitation', 'saturation', 'members', 'casualties'] as const;
export type Chosen = (typeof chosenNames)[number];

interface ChosenParameter {
  id: Chosen;
  label: Words;
  unit: Words;
  /** The value of the central run. */
  central: number;
  /** Bounds between which it is sampled, as factors of the central value. */
  low: number;
  high: number;
  /** Why it is chosen and not identified. */
  why: Words;
}

/** What the data cannot pin down. */
export const chosen: readonly ChosenParameter[] = [
  {
    id: 'incapacitation',
    label: { en: 'Incapacitation', es: 'Incapacitación' },
    unit: { en: 'members per week, all groups', es: 'integrantes por semana, todos los grupos' },
    central: published.incapacitation,
    low: 0.5,
    high: 2,
    why: {
      en: 'The published fit was searched between 110 and 120 and stopped on the lower bound; arrests did not enter its error.',
      es: 'El ajuste publicado buscó entre 110 y 120 y se detuvo en el límite inferior; las detenciones no entraron en su error.',
    },
  },
  {
    id: 'saturation',
    label: { en: 'Saturation', es: 'Saturación' },
    unit: { en: 'per member and week', es: 'por integrante y semana' },
    central: published.saturation,
    low: 0,
    high: 2.5,
    why: {
      en: 'The published fit was searched between 4e-8 and 1e-7 and stopped on the lower bound.',
      es: 'El ajuste publicado buscó entre 4e-8 y 1e-7 y se detuvo en el límite inferior.',
    },
  },
  {
    id: 'members',
    label: { en: 'Members at the start', es: 'Integrantes al inicio' },
    unit: { en: 'members', es: 'integrantes' },
    central: published.members,
    low: 0.8,
    high: 1.2,
    why: {
      en: 'The published fit was searched between 110,000 and 115,000 and stopped on the upper bound; nobody has counted them.',
      es: 'El ajuste publicado buscó entre 110,000 y 115,000 y se detuvo en el límite superior; nadie los ha contado.',
    },
  },
  {
    id: 'casualties',
    label: { en: 'Share of casualties', es: 'Proporción de víctimas' },
    unit: { en: 'of homicides and missing persons', es: 'de homicidios y personas desaparecidas' },
    central: 0.1,
    low: 0.5,
    high: 1.5,
    why: {
      en: 'That one in ten of those killed or missing was a member is an assumption of the publication.',
      es: 'Que una de cada diez personas asesinadas o desaparecidas era integrante es un supuesto de la publicación.',
    },
  },
];

/** Bounds by parameter, as factors of its central value. */
export type Bounds = Record<Chosen, readonly [low: number, high: number]>;

export const statedBounds: Bounds = Object.fromEntries(
  chosen.map(({ id, low, high }) => [id, [low, high] as const]),
) as unknown as Bounds;
