import type { ListedIdentifierType } from '#vocabulary/listed.ts';
import { generic } from './mexican-ids.ts';
import type { SubjectIdentifier } from './shapes.ts';

type AnyType = SubjectIdentifier['type'];

/** What an equal identifier shows: `unique` names one bearer; `shared` is used by several people at one place. */
export type IdentifierForce = 'unique' | 'shared';

/** Types that one office's papers call now one, now the other: numbers of these are held against each other. */
const papers: ReadonlySet<AnyType> = new Set([
  'national-id',
  'tax-id',
  'rfc',
  'curp',
  'registration',
  'lei',
  'other',
  'unknown',
]);
const documents: ReadonlySet<AnyType> = new Set(['passport', 'national-id', 'other', 'unknown']);
const ships: ReadonlySet<AnyType> = new Set([
  'imo',
  'mmsi',
  'call-sign',
  'tail-number',
  'registration',
  'other',
  'unknown',
]);
const money: ReadonlySet<AnyType> = new Set(['crypto', 'account', 'iban', 'bic', 'other', 'unknown']);
const families = [papers, documents, ships, money];
const shared: ReadonlySet<AnyType> = new Set(['phone', 'email', 'website', 'account']);

/** The least characters of an identifier; of one that nobody names; of a bank's code. */
const shortest: Partial<Record<AnyType, number>> = { unknown: 4, bic: 8 };
const ordinary = 2;
const longest = 256;

/**
 * The form under which an identifier is held: capitals and digits alone, a bank's code without its branch, an IMO number
 * without its word. '' when it is too short to say anything.
 */
export function identifierKey(type: AnyType, value: string): string {
  if (type === 'email' || type === 'website')
    return value
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?|\/$/g, '');
  let bare = value.toUpperCase().replace(/[^\p{L}\p{N}&]/gu, '');
  if (type === 'bic') bare = bare.slice(0, 8);
  if (type === 'imo') bare = bare.replace(/^(IMO|OMI)/, '');
  if (type === 'phone') bare = bare.replace(/\D/g, '').slice(-10);
  if (bare.length < (shortest[type] ?? ordinary) || bare.length > longest || generic.has(bare)) return '';
  return type === 'unknown' && !/\d/.test(bare) ? '' : bare;
}

/** What a key is worth by its form: a short number or a filler ("0000000", "123456789") is one that strangers share. */
export const tellsOne = (key: string): boolean =>
  key.length >= 6 && !/^(.)\1*$/u.test(key) && !'1234567890123456789'.includes(key);

/** A bank's code, all letters or not, and a site: what nobody names is known by its form alone. */
export const bankCode = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/i;
const site = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i;

/** All keys under which an identifier may be held; several when nobody says what it is. */
export function keysOf({ type, value }: Pick<SubjectIdentifier, 'type' | 'value'>): string[] {
  return [...new Set(typesOf(type, value).map((one) => identifierKey(one, value)))].filter((key) => key !== '');
}

/** The types an identifier may have: its own, and for an unknown one those that its form allows. */
function typesOf(type: AnyType, value: string): AnyType[] {
  if (type !== 'unknown') return [type];
  const bare = value.trim();
  if (bare.includes('@')) return ['email'];
  const types: AnyType[] = ['unknown'];
  if (bankCode.test(bare)) types.push('bic');
  if (site.test(bare)) types.push('website');
  if (/\d/.test(bare)) types.push('other', 'imo', 'phone');
  return types;
}

/** Whether an equal number of these two types, and of these countries where both are known, is the same identifier. */
export function sameIdentifier(
  asked: Pick<SubjectIdentifier, 'type' | 'country'>,
  listed: { type: ListedIdentifierType; country: string | null },
): boolean {
  const countries = [asked.country?.toLowerCase(), listed.country?.toLowerCase()];
  const national = papers.has(listed.type) || documents.has(listed.type);
  if (national && countries[0] && countries[1] && countries[0] !== countries[1]) return false;
  if (asked.type === listed.type) return true;
  if (asked.type === 'unknown') return true;
  return families.some((family) => family.has(asked.type) && family.has(listed.type));
}

export const forceOf = (listed: ListedIdentifierType): IdentifierForce => (shared.has(listed) ? 'shared' : 'unique');
