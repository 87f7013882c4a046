import { fold } from '#methods/names/fold.ts';

/** What an RFC of a person or a CURP says by itself: letters of the names and a date of birth without its century. */
export interface NameCode {
  /** First letter and first inner vowel of the paternal surname, first of the maternal one, first of the given name. */
  letters: string;
  /** YYMMDD. */
  date: string;
}

/** Numbers that the tax authority of Mexico gives to everybody who has none. */
export const generic: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);
const code = /^([A-ZÑ]{4})(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))/;

/** In: an RFC or CURP, with or without separators. Out: what it says; null for a company's or anything else. */
export function nameCode(value: string): NameCode | null {
  const bare = value.toUpperCase().replace(/[^A-ZÑ\d]/g, '');
  const found = generic.has(bare) ? null : code.exec(bare);
  return found === null ? null : { letters: found[1] ?? '', date: found[2] ?? '' };
}

/** Whether an ISO date may be the date of a code. Null where the date is not given to the day. */
export function sameBirth(found: NameCode, date: string): boolean | null {
  const whole = /^\d\d(\d\d)-(\d\d)-(\d\d)/.exec(date);
  return whole === null ? null : `${whole[1]}${whole[2]}${whole[3]}` === found.date;
}

/**
 * Whether the letters of a code may come from a name written "SURNAME [SURNAME], Given". Null where the name has another
 * form: then nobody can say which word is which. The rules of SAT and RENAPO have many exceptions, so that only the
 * first letters are held against each other.
 */
export function sameInitials(found: NameCode, name: string): boolean | null {
  const parts = name.split(',').map((part) =>
    fold(part)
      .split(' ')
      .filter((word) => !small.has(word)),
  );
  const [surnames, given] = parts;
  if (parts.length !== 2 || !surnames?.[0] || !given?.[0]) return null;
  const [paternal, maternal] = surnames;
  const givens = given.length > 1 && passedOver.has(given[0]) ? [given[1], given[0]] : [given[0]];
  const first = (word: string | undefined): string => (word ?? '').slice(0, 1).toUpperCase();
  if (first(paternal) !== found.letters[0]) return false;
  if (maternal !== undefined && surnames.length === 2 && first(maternal) !== found.letters[2]) return false;
  return givens.some((word) => first(word) === found.letters[3]);
}

const small: ReadonlySet<string> = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'mc', 'mac', 'van', 'von']);
/** José and María give no letter when another given name follows. */
const passedOver: ReadonlySet<string> = new Set(['jose', 'maria', 'ma', 'j', 'm']);
