import { convert, groupDigits, unitOf } from '#vocabulary/quantity.ts';
import type { Figure, SumCheck } from '../reading/types.ts';
import { listChecks } from './lists.ts';
import { totalChecks } from './totals.ts';

/** Which tons a bare "ton" may be. */
const tons: readonly string[] = ['short-ton', 't'];
const dimensions: ReadonlySet<string> = new Set(['mass', 'volume', 'length', 'area']);

const candidates = (unit: string): readonly string[] => (unit === 'ton' ? tons : [unit]);
const dimensionOf = (unit: string): string | undefined => unitOf(candidates(unit)[0] ?? '')?.dimension;

/** Half of the last digit told: 412.6 is right to 0.05, 6½ to 0.25, 4,500 to 50. At least two digits are taken to count. */
export function tolerance(written: string, value: number): number {
  const digits = /[\d.,]*\d/.exec(written)?.[0] ?? '';
  if (/[¼½¾⅓⅔⅛]/.test(written)) return 0.25;
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(digits)?.[1];
  const scale = digits === '' ? 1 : scaleOf(written);
  if (decimals !== undefined) return (scale * 10 ** -decimals.length) / 2;
  if (!Number.isInteger(value)) return 0.25;
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  return 10 ** Math.min(zeros, Math.max(0, String(value).length - 2)) / 2;
}

const scaleOf = (written: string): number =>
  /mil millones|billion/i.test(written)
    ? 1e9
    : /mill/i.test(written)
      ? 1e6
      : /thousand|\bmil\b/i.test(written)
        ? 1e3
        : 1;

const between =
  /^\s*(?:[([–—-]|,?\s*(?:or|o|equivalent to|equivalentes? a|es decir|that is|i\.e\.))[\s,]*(?:(?:or|o|about|approximately|approx\.?|some|nearly|almost|roughly|just over|over|more than|at least|unos|unas|casi|cerca de|más de|aproximadamente|alrededor de|al menos)\s+)*$/iu;
const farthest = 45;

/** A value as people read it: two decimals at most, four digits where it is small. */
const shown = (value: number): string => groupDigits(String(Number(value.toFixed(Math.abs(value) >= 0.1 ? 2 : 4))));

const inUnit = (value: number, from: string, to: string): number | undefined => {
  const found = convert({ value: decimal(value), unit: from, qualifier: null }, to);
  return found === undefined ? undefined : Number(found.value);
};
const decimal = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');

/** Whether a measured value and the restated one are the same within what their digits say. */
function same(first: Figure, second: Figure, text: string, from: string, to: string): boolean {
  const value = inUnit(first.value, from, to);
  const step = inUnit(1, from, to);
  if (value === undefined || step === undefined) return false;
  const slack = (figure: Figure): number =>
    tolerance(text.slice(...figure.number), figure.value) * (figure.qualifier === null ? 1 : 2);
  const allowed = slack(second) + slack(first) * step;
  const difference = value - second.value;
  if (second.qualifier === 'more than' || second.qualifier === 'at least')
    return difference >= -Math.min(allowed, second.value * 0.05) && value < second.value * 2;
  if (second.qualifier === 'nearly' || second.qualifier === 'less than')
    return difference <= allowed && value > second.value * 0.5;
  return Math.abs(difference) <= allowed * 1.0001;
}

const unitName = (unit: string, language: 'en' | 'es'): string => unitOf(unit)?.plural[language] ?? unit;

function restatement(text: string, first: Figure, second: Figure): SumCheck | null {
  const gap = text.slice(first.number[1], second.number[0]);
  if (gap.length > farthest || first.unit === second.unit || !between.test(gap)) return null;
  const dimension = dimensionOf(first.unit);
  if (dimension === undefined || !dimensions.has(dimension) || dimension !== dimensionOf(second.unit)) return null;
  const pairs = candidates(first.unit).flatMap((from) =>
    candidates(second.unit).map((to): [string, string] => [from, to]),
  );
  const agrees = pairs.some(([from, to]) => same(first, second, text, from, to));
  const start = first.number[0];
  const end = second.number[1];
  const said = text.slice(second.number[0], end);
  const words = (language: 'en' | 'es'): string => {
    const sums = pairs.map(([from, to]) => {
      const side = first.unit === 'ton' ? `${shown(first.value)} ${unitName(from, language)} = ` : '';
      return `${side}${shown(inUnit(first.value, from, to) ?? 0)} ${unitName(to, language)}`;
    });
    const left = first.unit === 'ton' ? '' : `${shown(first.value)} ${unitName(first.unit, language)} = `;
    const joined = `${left}${sums.join(first.unit === 'ton' ? '; ' : ' = ')}`;
    const verdict =
      language === 'en' ? (agrees ? 'they agree' : 'they do not agree') : agrees ? 'coinciden' : 'no coinciden';
    return language === 'en'
      ? `${joined}; the text says ${said}: ${verdict}`
      : `${joined}; el texto dice ${said}: ${verdict}`;
  };
  return { quote: text.slice(start, end), start, end, agrees, says: { en: words('en'), es: words('es') } };
}

/**
 * In: a text and its figures in order. Out: each place where it says one quantity twice (in two units), or parts and their
 * total, or a count and the list of what is counted, and whether they agree.
 */
export function checkSums(text: string, figures: readonly Figure[]): SumCheck[] {
  const checks: SumCheck[] = [];
  figures.forEach((figure, index) => {
    const next = figures[index + 1];
    const check = next === undefined ? null : restatement(text, figure, next);
    if (check !== null) checks.push(check);
  });
  return [...checks, ...totalChecks(text, figures), ...listChecks(text, figures)].toSorted((a, b) => a.start - b.start);
}
