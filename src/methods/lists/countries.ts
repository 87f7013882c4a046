import { countryCode } from './ofac/countries.ts';

const known = new Map<string, string | undefined>();

/** ISO 3166-1 alpha-2 in lower case of a country as lists write it: a name, or a code where `codes` says so. */
export function codeOfCountry(text: string): string | null {
  const name = text.trim();
  if (name === '') return null;
  if (!known.has(name) && known.size < 5000) known.set(name, read(name));
  return (known.has(name) ? known.get(name) : read(name)) ?? null;
}

function read(name: string): string | undefined {
  if (/^[A-Za-z]{2}$/.test(name)) return name.toLowerCase() === 'uk' ? 'gb' : name.toLowerCase();
  return countryCode(name) ?? countryCode(name.replace(/^the /i, '')) ?? countryCode(name.replace(/ \(.*\)$/, ''));
}

/** The code, or what the publisher wrote where it is no country we know; nothing for nothing. */
export const countryOrWords = (text: string): string => codeOfCountry(text) ?? text.trim();
