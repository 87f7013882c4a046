import type { Words } from '#methods/graph/method.ts';
import type { Factor } from './model.ts';
import type { Factors } from './scenario.ts';

type PillarId = 'interdiction' | 'eradication' | 'development' | 'institutions';

/** One of the four lines that have to go together, and the one factor of the model by which it can act. */
interface Pillar {
  id: PillarId;
  label: Words;
  /** Null where the model has nothing that it could move. */
  moves: Factor | null;
  /** What the factor stands for here. */
  says: Words;
  /** What of it the model cannot express. */
  cannot: Words;
}

export const pillars: readonly Pillar[] = [
  {
    id: 'interdiction',
    label: { en: 'Interdiction', es: 'Interdicción' },
    moves: 'incapacitation',
    says: {
      en: 'Incapacitation: members whom arrest and trial take out of the groups; a fixed number a week, whoever they are.',
      es: 'Incapacitación: integrantes que la detención y el juicio sacan de los grupos; un número fijo por semana, sean quienes sean.',
    },
    cannot: {
      en: 'Seized drugs, weapons and money, and who is taken: there are no goods, money or ranks in the model.',
      es: 'Drogas, armas y dinero asegurados, y quién es detenido: en el modelo no hay bienes, dinero ni jerarquías.',
    },
  },
  {
    id: 'eradication',
    label: { en: 'Eradication and supply control', es: 'Erradicación y control de la oferta' },
    moves: null,
    says: {
      en: 'Moves nothing: crops, laboratories, precursors and income are not in the model.',
      es: 'No mueve nada: cultivos, laboratorios, precursores e ingresos no están en el modelo.',
    },
    cannot: {
      en: 'All of it. That it changes nothing here is a limit of the model, not a finding on eradication.',
      es: 'Todo. Que aquí no cambie nada es un límite del modelo, no un hallazgo sobre la erradicación.',
    },
  },
  {
    id: 'development',
    label: { en: 'Economic development', es: 'Desarrollo económico' },
    moves: 'recruitment',
    says: {
      en: 'Fewer recruits for each member: schools, work and protection of those whom the groups would recruit.',
      es: 'Menos reclutas por integrante: escuela, empleo y protección de quienes los grupos reclutarían.',
    },
    cannot: {
      en: 'Where, for whom, at what cost and how long until it works: the factor acts at once and everywhere.',
      es: 'Dónde, para quién, a qué costo y cuánto tarda en funcionar: el factor actúa de inmediato y en todas partes.',
    },
  },
  {
    id: 'institutions',
    label: { en: 'Institution building', es: 'Fortalecimiento institucional' },
    moves: 'conflict',
    says: {
      en: 'Fewer deaths where rivals meet: police who protect, prosecutors and courts that end impunity for killing.',
      es: 'Menos muertes donde se encuentran rivales: policía que protege, fiscalías y tribunales que acaban con la impunidad del homicidio.',
    },
    cannot: {
      en: 'Corruption, trust, prisons, deaths of people outside the groups. Fewer deaths alone let groups grow in this model.',
      es: 'Corrupción, confianza, prisiones, muertes de personas ajenas a los grupos. En este modelo, menos muertes por sí solas dejan crecer a los grupos.',
    },
  },
];

export interface Strategy {
  id: string;
  label: Words;
  factors: Factors;
}

/** What is compared unless somebody chooses otherwise; the sizes of the factors are examples, not estimates. */
export const strategies: readonly Strategy[] = [
  { id: 'status-quo', label: { en: 'Status quo', es: 'Sin cambios' }, factors: {} },
  {
    id: 'more-incapacitation',
    label: { en: 'Incapacitation doubled', es: 'Incapacitación al doble' },
    factors: { incapacitation: 2 },
  },
  {
    id: 'less-recruitment',
    label: { en: 'Recruitment halved', es: 'Reclutamiento a la mitad' },
    factors: { recruitment: 0.5 },
  },
  {
    id: 'four-pillars',
    label: { en: 'Mix of the pillars', es: 'Combinación de los pilares' },
    factors: { incapacitation: 1.25, recruitment: 0.75, conflict: 0.8 },
  },
];

/** The pillars a scenario leaves as they are, of those that can act in the model. */
export const idlePillars = (factors: Factors): Pillar[] =>
  pillars.filter(({ moves }) => moves !== null && (factors[moves] ?? 1) === 1);
