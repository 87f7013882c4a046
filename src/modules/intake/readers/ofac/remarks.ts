import { checkValue, propertyOf } from '#vocabulary/kinds.ts';
import type { Qualifier } from '#vocabulary/statement.ts';
import { readDates, readOneDate } from '../dates.ts';
import { countryCode } from '#methods/lists/ofac/countries.ts';
import { fragmentsOf } from '#methods/lists/ofac/fragments.ts';
import { type Label, labelsOf } from '#methods/lists/ofac/labels.ts';
import { readName } from '#methods/lists/ofac/names.ts';

/** One property of the party, or of its listing, as a fragment of the remarks says it. */
export interface Said {
  property: string;
  value: string;
  original?: string;
  qualifier?: Qualifier;
  validFrom?: string;
  validTo?: string;
}

/** A date of a fragment that cannot be one. */
export interface BadDate {
  found: string;
  expected: string;
}

/** What the remarks of one entry say. Every fragment is in here somewhere, at least as a note in its own words. */
export interface Remarks {
  party: Said[];
  listing: Said[];
  /** "Linked To: NAME" and the like: names that other entries may bear; property is empty for a link of its own. */
  named: { property: string; name: string; fragment: string }[];
  wallets: { currency: string; address: string; fragment: string }[];
  badDates: BadDate[];
}

/** OFAC's own are far shorter; what is longer is only noted, so that no hostile text can keep the patterns busy. */
const longestFragment = 2000;

/**
 * Remarks of an SDN entry, fragment by fragment (OFAC's data specification: parted by semicolons, closed by a full stop).
 * `known` holds what the row already says elsewhere, such as its title, which is not noted again.
 */
export function readRemarks(text: string, kind: string, known: readonly string[] = []): Remarks {
  const remarks: Remarks = { party: [], listing: [], named: [], wallets: [], badDates: [] };
  const seen = new Set(known);
  for (const fragment of fragmentsOf(text)) {
    if (seen.has(fragment)) continue;
    seen.add(fragment);
    const bare = fragment.replace(/^alt\. /i, '');
    const labels = fragment.length > longestFragment ? [] : labelsOf(bare);
    if (!labels.some((label) => takeLabel(label, bare, fragment, kind, remarks)))
      remarks.party.push({ property: 'notes', value: fragment });
  }
  return remarks;
}

function takeLabel(label: Label, bare: string, fragment: string, kind: string, remarks: Remarks): boolean {
  const rest = bare
    .slice(label.words.length)
    .replace(/^[\s:#,-]+/, '')
    .trim();
  if (rest === '') return false;
  const place = { label, rest, fragment, kind, remarks };
  switch (label.how) {
    case 'link':
      return remarks.named.push({ property: '', name: rest, fragment }) > 0;
    case 'party':
      return may(kind, label) !== undefined && remarks.named.push({ property: 'operator', name: rest, fragment }) > 0;
    case 'wallet':
      return takeWallet(place);
    case 'number':
      return takeNumber(place);
    case 'date':
      return takeDate(place);
    case 'weak':
      return takeWeakName(place);
    case 'birthplace':
      return takeBirthplace(place);
    case 'country':
      return put(place, countryCode(rest));
    case 'gender':
      return put(place, rest.toLowerCase());
    case 'whole':
      return put(place, bare);
    default:
      return put(place, rest);
  }
}

interface Place {
  label: Label;
  rest: string;
  fragment: string;
  kind: string;
  remarks: Remarks;
}

/** The first property of the label that the kind has. */
const may = (kind: string, label: Label): string | undefined =>
  label.properties.find((name) => name.startsWith('Sanction:') || propertyOf(kind, name) !== undefined);

/** Forms of numbers that are sure: what does not have the form of one property is kept under the next of its label. */
const forms: Readonly<Record<string, RegExp>> = {
  bikCode: /^\d{9}$/,
  dunsCode: /^\d{9}$|^\d{2}-\d{3}-\d{4}$/,
  icaoCode: /^[\dA-F]{6}$/i,
  imoNumber: /^\d{7}$/,
  innCode: /^\d{10}(\d{2})?$/,
  isinCode: /^[A-Z]{2}[\dA-Z]{9}\d$/,
  leiCode: /^[\dA-Z]{18}\d{2}$/,
  mmsi: /^\d{9}$/,
  ogrnCode: /^\d{13}(\d{2})?$/,
  okpoCode: /^\d{8}(\d{2})?$/,
  socialSecurityNumber: /^\d{3}-\d{2}-\d{4}$/,
  swiftBic: /^[A-Z]{6}[\dA-Z]{2}([\dA-Z]{3})?$/,
  uscCode: /^[\dA-Z]{18}$/,
};

/** FollowTheMoney's way of writing what the list writes otherwise. */
const written: Readonly<Record<string, (value: string) => string>> = {
  dunsCode: (value) => value.replaceAll('-', ''),
  imoNumber: (value) => `IMO${value}`,
  website: (value) => (/^https?:/i.test(value) ? value : `http://${value}`),
};

/** Keeps a value under the first property of the label that the kind has and that takes it. */
function put(place: Place, value: string | undefined, extra: Partial<Said> = {}): boolean {
  if (value === undefined) return false;
  for (const name of place.label.properties) {
    const onListing = name.startsWith('Sanction:');
    const property = propertyOf(onListing ? 'Sanction' : place.kind, name.replace('Sanction:', ''));
    if (property === undefined || forms[property.name]?.test(value) === false) continue;
    const checked = checkValue(property, written[property.name]?.(value) ?? value);
    if (typeof checked !== 'string') continue;
    const original = checked === place.fragment ? {} : { original: place.fragment };
    const said = { property: property.name, value: checked, ...original, ...extra };
    (onListing ? place.remarks.listing : place.remarks.party).push(said);
    return true;
  }
  return false;
}

const number =
  /^(?<number>.+?)(?: \((?<country>[^()]*)\))?(?: issued (?<from>.+?))?(?: expires (?<to>.+?))?(?: \((?<after>[^()]*)\))?$/;

function takeNumber(place: Place): boolean {
  const found = number.exec(place.rest)?.groups;
  const value = found?.number;
  if (value === undefined || (!/\d/.test(value) && /[a-z]/.test(value)) || / and /.test(value)) return false;
  const country = countryCode(found?.country ?? found?.after ?? '');
  if (place.label.country !== undefined && place.label.country !== country) return false;
  const span = { validFrom: validity(found?.from, place), validTo: validity(found?.to, place) };
  const valid = Object.fromEntries(Object.entries(span).filter(([, date]) => date !== undefined));
  return put(place, value, valid);
}

function validity(text: string | undefined, place: Place): string | undefined {
  // "issued under the name …", "issued in Sarajevo" are no dates, and stay in the original.
  if (text === undefined || !/\d/.test(text) || /^(under|in|by) /.test(text)) return undefined;
  const read = readOneDate(text);
  if (typeof read === 'string') return read;
  refuseDate(place, read.expected);
  return undefined;
}

function refuseDate({ remarks, fragment }: Place, expected: string): void {
  if (!remarks.badDates.some((one) => one.found === fragment)) remarks.badDates.push({ found: fragment, expected });
}

function takeDate(place: Place): boolean {
  if (may(place.kind, place.label) === undefined) return false;
  // "Effective Date (EO 14024 Directive 2): 26 Mar 2022"
  const read = readDates(place.rest.replace(/^\([^()]*\):? */, ''));
  if ('expected' in read) {
    refuseDate(place, read.expected);
    return false;
  }
  const taken = read.map((one) => put(place, one.value, one.qualifier ? { qualifier: one.qualifier } : {}));
  return taken.every(Boolean);
}

/** Quoted names in the remarks are OFAC's weak aliases (its FAQ 122 and 123): likely to give false hits, not for screening alone. */
function takeWeakName(place: Place): boolean {
  const quoted = /^'(.+)'$/.exec(place.rest)?.[1];
  return quoted !== undefined && put(place, readName(quoted, place.kind).name);
}

function takeBirthplace(place: Place): boolean {
  if (!put(place, place.rest)) return false;
  const country = countryCode(place.rest.split(',').at(-1) ?? '') ?? countryCode(place.rest);
  if (country) place.remarks.party.push({ property: 'birthCountry', value: country, original: place.fragment });
  return true;
}

function takeWallet(place: Place): boolean {
  const [, currency, address] = /^([A-Z0-9]{2,8}) (\S{8,})$/.exec(place.rest) ?? [];
  if (currency === undefined || address === undefined || propertyOf(place.kind, 'taxNumber') === undefined)
    return false;
  return place.remarks.wallets.push({ currency, address, fragment: place.fragment }) > 0;
}
