import { factorNames, type Factor, type Rates } from './model.ts';

/** What each parameter is multiplied by from the week on in which a scenario begins; absent is 1. */
export type Factors = Partial<Record<Factor, number>>;

/** Beyond this the model would only say that the groups are gone or full. */
export const mostFactor = 100;

export const withFactors = (rates: Rates, factors: Factors): Rates =>
  Object.fromEntries(factorNames.map((name) => [name, rates[name] * (factors[name] ?? 1)])) as Rates;

interface FactorFault {
  found: string;
  expected: string;
}

/** Reads `recruitment=0.5|incapacitation=2`; parts may be joined by `|` or a comma. */
export function factorsOf(text: string): Factors | FactorFault {
  const factors: Factors = {};
  for (const part of text.split(/[|,]/)) {
    const [name = '', value = '', ...more] = part.split('=').map((piece) => piece.trim());
    const known = factorNames.find((one) => one === name);
    if (known === undefined || more.length > 0)
      return {
        found: part.trim() || 'nothing',
        expected: `a factor such as ${factorNames.map((one) => `${one}=2`).join(', ')}`,
      };
    if (known in factors) return { found: `${known} twice`, expected: 'each factor once' };
    const factor = Number(value);
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) || !(factor >= 0) || factor > mostFactor)
      return { found: part.trim(), expected: `${known} by a factor from 0 to ${mostFactor}` };
    factors[known] = factor;
  }
  return factors;
}
