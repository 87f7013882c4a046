import type { ListedKind, ListedName } from '#vocabulary/listed.ts';
import { addBirthDate } from '../dates.ts';
import { addAddress, addIdentifier, addName, addOnce, addRemark, type EntryDraft, startEntry } from '../draft.ts';
import { identifierType } from '../identifier-types.ts';
import { child, children, descendants, type XmlNode } from '../xml.ts';
import { datePeriod } from './advanced-dates.ts';

/** The file's own tables. */
export interface References {
  /** "AliasType 1400" → "A.K.A." */
  words: Map<string, string>;
  /** Codes of countries by the file's numbers. */
  countries: Map<string, string | null>;
  locations: Map<string, XmlNode>;
  /** PartySubType → PartyType. */
  partyTypes: Map<string, string>;
}

export interface Party {
  entry: EntryDraft;
  profiles: string[];
  identities: string[];
}

type Reject = (found: string, expected: string) => void;

const at = (node: XmlNode, name: string): string => node.attributes[name] ?? '';

/** A DistinctParty with its names and features; documents, programmes and relations stand elsewhere in the file. */
export function partyOf(node: XmlNode, references: References, reject: Reject): Party {
  const profiles = children(node, 'Profile');
  const subtype = profiles[0] ? at(profiles[0], 'PartySubTypeID') : '';
  const entry = startEntry('ofac-sdn', at(node, 'FixedRef'), kindOf(subtype, references));
  const identities = profiles.flatMap((profile) => children(profile, 'Identity'));
  const first = (one: XmlNode): number => (at(one, 'Primary') === 'true' ? 0 : 1);
  for (const identity of identities.toSorted((a, b) => first(a) - first(b))) {
    const types = partTypes(identity, references);
    for (const alias of children(identity, 'Alias').toSorted((a, b) => first(a) - first(b)))
      takeAlias(entry, alias, types, references);
  }
  for (const profile of profiles)
    for (const feature of children(profile, 'Feature')) takeFeature(entry, feature, references, reject);
  addRemark(entry, child(node, 'Comment')?.text);
  return { entry, profiles: profiles.map((one) => at(one, 'ID')), identities: identities.map((one) => at(one, 'ID')) };
}

/** Vessels and aircraft are subtypes of transport. */
function kindOf(subtype: string, { words, partyTypes }: References): ListedKind {
  const type = `${words.get(`PartySubType ${subtype}`) ?? ''} ${words.get(`PartyType ${partyTypes.get(subtype) ?? ''}`) ?? ''}`;
  if (/vessel/i.test(type)) return 'vessel';
  if (/aircraft/i.test(type)) return 'aircraft';
  if (/individual/i.test(type)) return 'person';
  return /entity/i.test(type) ? 'organization' : 'unknown';
}

/** The type of each group of name parts: "Last Name", "First Name", "Entity Name". */
const partTypes = (identity: XmlNode, { words }: References): Map<string, string> =>
  new Map(
    descendants(identity, 'NamePartGroup').map((one) => [
      at(one, 'ID'),
      words.get(`NamePartType ${at(one, 'NamePartTypeID')}`) ?? '',
    ]),
  );

function takeAlias(entry: EntryDraft, alias: XmlNode, types: ReadonlyMap<string, string>, { words }: References): void {
  const kind = words.get(`AliasType ${at(alias, 'AliasTypeID')}`) ?? '';
  for (const name of children(alias, 'DocumentedName')) {
    const parts = descendants(name, 'NamePartValue').map((one) => ({
      text: one.text,
      type: types.get(at(one, 'NamePartGroupID')) ?? '',
    }));
    const nickname = parts.length > 0 && parts.every((part) => /nickname/i.test(part.type));
    const type: ListedName['type'] = nickname ? 'nickname' : /^f\.?k\.?a/i.test(kind) ? 'former' : 'alias';
    addName(entry, written(parts), type, at(alias, 'LowQuality') === 'true');
  }
}

/** As SDN.CSV writes it: surnames, a comma, the other names. */
function written(parts: readonly { text: string; type: string }[]): string {
  const last = parts.filter((part) => /last|maiden|matronymic/i.test(part.type));
  const others = parts.filter((part) => !last.includes(part));
  const join = (some: readonly { text: string }[]): string => some.map((part) => part.text).join(' ');
  return [join(last), join(others)].filter((text) => text !== '').join(', ');
}

function takeFeature(entry: EntryDraft, feature: XmlNode, references: References, reject: Reject): void {
  const words = references.words.get(`FeatureType ${at(feature, 'FeatureTypeID')}`) ?? '';
  for (const version of children(feature, 'FeatureVersion')) {
    const period = child(version, 'DatePeriod');
    if (/birth ?date/i.test(words) && period) {
      const date = datePeriod(period);
      if (date) addBirthDate(entry.birthDates, date);
      else reject(`a birth date of entry ${entry.entry}`, 'year, month and day of a date');
      continue;
    }
    const place = children(version, 'VersionLocation').flatMap(
      (one) => references.locations.get(at(one, 'LocationID')) ?? [],
    )[0];
    takeVersion(entry, words, detailOf(version, references), place && placeOf(place, references));
  }
}

function detailOf(version: XmlNode, { words }: References): string {
  return children(version, 'VersionDetail')
    .map((one) => one.text || (words.get(`DetailReference ${at(one, 'DetailReferenceID')}`) ?? ''))
    .concat(child(version, 'Comment')?.text ?? '')
    .filter((text) => text !== '')
    .join('; ');
}

interface Place {
  parts: string[];
  country: string | null;
}

function takeVersion(entry: EntryDraft, words: string, detail: string, place: Place | undefined): void {
  if (/place of birth/i.test(words)) return addOnce(entry.birthPlaces, detail || place?.parts.join(', '));
  if (/nationality|citizenship|flag/i.test(words)) return addOnce(entry.countries, place?.country ?? detail);
  if (/^location$/i.test(words) && place) {
    addAddress(entry, place.parts, place.country);
    return place.country ? addOnce(entry.countries, place.country) : undefined;
  }
  if (/^gender$/i.test(words)) return void (entry.gender = detail.toLowerCase());
  if (/^title$/i.test(words)) return void (entry.title = entry.title === null ? detail : `${entry.title}; ${detail}`);
  if (detail === '') return;
  const type = identifierType(words);
  if (type === null || type === 'other') return addRemark(entry, `${words} ${detail}`);
  addIdentifier(entry, type, detail);
}

function placeOf(node: XmlNode, { words, countries }: References): Place {
  const id = children(node, 'LocationCountry').map((one) => at(one, 'CountryID'))[0] ?? '';
  const parts = descendants(node, 'LocationPartValue').map((one) => child(one, 'Value')?.text ?? '');
  return {
    parts: [...parts, words.get(`Country ${id}`) ?? ''].filter((part) => part !== ''),
    country: countries.get(id) ?? null,
  };
}
