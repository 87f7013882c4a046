import type { Identifier, IdentifierType, TextLanguage } from '../reading/types.ts';
import { loneBic, loneClabe, loneIban } from './banking.ts';
import { loneCoordinates } from './coordinates.ts';
import { loneCrypto } from './crypto.ts';
import { announced } from './cues.ts';
import { loneEmail } from './email.ts';
import { loneContainer, loneVin } from './freight.ts';
import { loneNational, lonePhone, loneShortLine } from './phone.ts';
import { plainSeparators } from './plain.ts';
import { loneCurp, loneRfc } from './registry.ts';
import type { Found, LoneRule, Page } from './shape.ts';

const loneRules: readonly LoneRule[] = [
  loneEmail,
  loneCrypto,
  loneIban,
  loneCurp,
  loneVin,
  loneContainer,
  loneRfc,
  loneClabe,
  ...loneCoordinates,
  loneBic,
  lonePhone,
  loneNational,
  loneShortLine,
];

/** Where two lie on one piece of text the one of the more telling form stands. */
const telling: readonly IdentifierType[] = [
  'email',
  'crypto',
  'iban',
  'curp',
  'coordinates',
  'container',
  'vin',
  'rfc',
  'clabe',
  'imo',
  'bic',
  'passport',
  'plate',
  'account',
  'phone',
];
const rank = ({ type, fault }: Found): number => telling.indexOf(type) + (fault === null ? 0 : telling.length);

function lone({ shape, read }: LoneRule, page: Page): Found[] {
  const all: Found[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(page.text); match !== null; match = shape.exec(page.text)) {
    const value = read(match, page);
    if (value !== null) all.push(value);
    shape.lastIndex = value?.end ?? match.index + 1;
  }
  return all;
}

/** Of those that overlap the best stays. */
function withoutOverlaps(all: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= next.start) kept.push(next);
    else if (rank(next) < rank(last)) kept[kept.length - 1] = next;
  }
  return kept;
}

/**
 * In: a text and its language, which decides the country of a national phone number. Out: the identifiers in it, in text
 * order and without overlaps; one with a broken check digit is there with its fault.
 */
export function findIdentifiers(text: string, language: TextLanguage): Identifier[] {
  const page: Page = { text: plainSeparators(text), language };
  const all = [...loneRules.flatMap((rule) => lone(rule, page)), ...announced(page)];
  return withoutOverlaps(all).map(({ type, start, end, value, fault }) => ({
    type,
    text: text.slice(start, end),
    start,
    end,
    value,
    valid: fault === null,
    fault,
  }));
}
