import type { Words } from '#methods/graph/method.ts';
import type { Plan, Range, Rates } from './shapes.ts';

/**
 * Between these values each replicate draws its rates. No publication measured them by the week: they are wide on
 * purpose, and what they do not pin down is in the bands.
 */
export const defaultRates: Rates = {
  replace: [0.2, 1],
  rewire: [0.05, 0.3],
  refill: [0.02, 0.15],
  takeover: [0.25, 0.9],
  doubt: [0, 0.5],
};

export const rateNames: Readonly<Record<keyof Rates, Words>> = {
  replace: {
    en: 'chance that a lost tie is looked to be replaced at all',
    es: 'posibilidad de que se busque reponer un vínculo perdido',
  },
  rewire: {
    en: 'chance in a week that a position that lost a tie and looks for another makes one',
    es: 'posibilidad semanal de que una posición que perdió un vínculo y busca otro lo cree',
  },
  refill: {
    en: 'chance in a week that an empty position is filled',
    es: 'posibilidad semanal de que se ocupe una posición vacía',
  },
  takeover: {
    en: 'chance that a tie of the empty position comes back with who fills it',
    es: 'posibilidad de que un vínculo de la posición vacía vuelva con quien la ocupa',
  },
  doubt: {
    en: 'chance that a doubtful tie is not there',
    es: 'posibilidad de que un vínculo dudoso no exista',
  },
};

export const ratesOf = ({ rates }: Plan): Rates => ({ ...defaultRates, ...rates });

/** The rates of one replicate: always as many numbers from the stream, whatever the plan. */
export function drawRates(rates: Rates, random: () => number): Record<keyof Rates, number> {
  const between = ([least, most]: Range): number => least + (most - least) * random();
  return {
    replace: between(rates.replace),
    rewire: between(rates.rewire),
    refill: between(rates.refill),
    takeover: between(rates.takeover),
    doubt: between(rates.doubt),
  };
}
