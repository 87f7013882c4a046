import type { Property } from '#vocabulary/kinds.ts';
import { isExpected, formatDate, parseDate } from '#vocabulary/time.ts';
import { formatNumber, locale, type Language } from '../text/translate.ts';

/** A value as it is read in this language: dates to their precision, countries by name, numbers grouped. */
export function valueText(value: string, property: Property | undefined, language: Language): string {
  if (property?.name === 'percentage' && /^\d+(\.\d+)?$/.test(value))
    return `${formatNumber(Number(value), language)} %`;
  switch (property?.type) {
    case 'date': {
      const date = parseDate(value);
      return isExpected(date) ? value : formatDate(date, language);
    }
    case 'country':
      return countryName(value, language);
    case 'language':
      return named(() => new Intl.DisplayNames([locale(language)], { type: 'language' }).of(value), value);
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), language) : value;
    case 'money':
    case 'quantity':
      return value.replace(/\d+(\.\d+)?/, (digits) =>
        formatNumber(Number(digits), language, { maximumFractionDigits: 6 }),
      );
    default:
      return value;
  }
}

const countryName = (code: string, language: Language): string =>
  /^[a-z]{2}$/i.test(code)
    ? named(() => new Intl.DisplayNames([locale(language)], { type: 'region' }).of(code.toUpperCase()), code)
    : code;

function named(name: () => string | undefined, otherwise: string): string {
  try {
    return name() ?? otherwise;
  } catch {
    return otherwise;
  }
}
