import { fold } from '#methods/names/fold.ts';
import { legalRuns } from '#methods/names/legal-forms.ts';
import type { Comparator, Role } from './shapes.ts';

/** What people write where they know nothing; folded. Two of them the same say nothing. */
const placeholders: ReadonlySet<string> = new Set(
  `na|n a|null|none|nan|nil|unknown|desconocido|desconocida|sin dato|sin datos|s n|sn|s d|nd|n d|no aplica|no tiene|ninguno|ninguna|sin numero|sin informacion|not available|no disponible|test|xaxx010101000|xexx010101000`.split(
    '|',
  ),
);

/** Words of addresses that are written in two ways; general usage. */
const addressWords: ReadonlyMap<string, string> = new Map(
  `street st|avenue ave|avenue av|avenue avenida|avenue avda|road rd|drive dr|circuit cct|circuit crct|crescent cres|place pl|court ct|lane ln|highway hwy|boulevard blvd|boulevard bulevar|boulevard blvr|street calle|street c|neighbourhood colonia|neighbourhood col|number no|number num|number numero|number n|unit depto|unit departamento|unit flat|unit flt|unit apt|north nte|north norte|south sur|east ote|east oriente|west pte|west poniente`
    .split('|')
    .map((line) => line.split(' ').reverse() as [string, string]),
);

/** Longer values are compared by their beginning. */
const longest = 240;

/** A value in the form in which it is compared; '' for a missing one. Doing it twice changes nothing. */
export function standardise(role: Role, comparator: Comparator, raw: string, monthFirst = false): string {
  if (raw === '') return '';
  const text = raw.length > longest ? raw.slice(0, longest) : raw;
  switch (comparator) {
    case 'date':
      return dateDigits(text, monthFirst);
    case 'code':
      return code(role, text);
    case 'email':
      return email(text);
    default: {
      const folded = fold(text);
      if (placeholders.has(folded)) return '';
      if (role === 'organisation') return withoutLegalForm(folded);
      return role === 'address' ? folded.split(' ').map(longForm).join(' ') : folded;
    }
  }
}

/** The name of a body without its legal form, which is written, shortened and left out at will. */
function withoutLegalForm(folded: string): string {
  const words = folded.split(' ');
  const isLegal = new Set(legalRuns(words).flatMap(({ from, to }) => words.slice(from, to).map((_, at) => from + at)));
  const rest = words.filter((_, at) => !isLegal.has(at));
  return rest.length === 0 ? folded : rest.join(' ');
}

const longForm = (word: string): string => addressWords.get(word) ?? word;

function code(role: Role, text: string): string {
  let value = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (role === 'phone') {
    const digits = value.replaceAll(/\D/g, '');
    // The last ten digits are the number in Mexico and North America; what stands before is how it is dialled.
    value = digits.length > 10 ? digits.slice(-10) : digits;
  }
  if (placeholders.has(value) || (value.length > 3 && /^(.)\1+$/.test(value))) return '';
  return value;
}

function email(text: string): string {
  const value = text.trim().toLowerCase();
  return value.length < 3 || placeholders.has(fold(value)) ? '' : value;
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const spanishMonths = 'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic'.split('|');

/** YYYYMMDD, 00 where month or day are not given; '' when it is no date. */
export function dateDigits(text: string, monthFirst: boolean): string {
  const iso = /^\s*(\d{4})[-/.]?(\d{2})?[-/.]?(\d{2})?(?:[T ].*)?\s*$/.exec(text);
  if (iso) return joined(iso[1] ?? '', iso[2] ?? '00', iso[3] ?? '00');
  const parts = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/.exec(text);
  if (parts) {
    const [, first = '', second = '', year = ''] = parts;
    const swap = Number(second) > 12 || (monthFirst && Number(first) <= 12);
    return joined(fullYear(year), (swap ? first : second).padStart(2, '0'), (swap ? second : first).padStart(2, '0'));
  }
  const dayFirst = /^\s*(\d{1,2})\W+(?:de\W+)?([a-z]{3})[a-z]*\W+(?:del?\W+)?(\d{4})\b/i.exec(text);
  const named = /^\s*([a-z]{3})[a-z]*\W+(\d{1,2})\W+(\d{4})\b/i.exec(text);
  const [day, name, year] = dayFirst ? dayFirst.slice(1) : [named?.[2], named?.[1], named?.[3]];
  const short = (name ?? '').toLowerCase();
  const month = Math.max(monthNames.indexOf(short), spanishMonths.indexOf(short)) + 1;
  return month === 0 ? '' : joined(year ?? '', String(month).padStart(2, '0'), (day ?? '').padStart(2, '0'));
}

/** Of two digits, those up to 29 are of this century. */
const fullYear = (year: string): string => (year.length === 4 ? year : Number(year) < 30 ? `20${year}` : `19${year}`);

/** A month of 13 or a day of 40 is kept: it is a misprint that still agrees in its other digits. */
const joined = (year: string, month: string, day: string): string => (year === '0000' ? '' : year + month + day);
