import { identifierWord, type StatementRow } from '#modules/statements/index.ts';
import { isA, kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { placeOfPerson } from '#vocabulary/places.ts';

/** What of an entity is compared: only statements that are affirmed, and that this viewer may see. */
export interface Features {
  ids: readonly string[];
  kinds: string[];
  names: { value: string; alias: boolean }[];
  identifiers: { property: string; value: string; word: string }[];
  dates: { property: string; value: string }[];
  genders: string[];
  countries: string[];
  /** Entities joined to it by a link or an event. */
  others: ReadonlySet<string>;
  reports: ReadonlySet<string>;
  /** Of all that is compared: what names these two stands under their join. */
  handlings: readonly number[];
  statements: number;
  links: number;
}

/** Dates that belong to one thing alone. */
const births = new Set(['birthDate', 'incorporationDate', 'buildDate']);
const countries = new Set(['country', 'nationality', 'citizenship', 'jurisdiction', 'flag']);
const nameLike = new Set(['name', 'identifier']);

/** The properties read for a comparison, of any kind. */
export const comparedProperties: readonly string[] = [
  ...new Set(
    kindNames.flatMap((kind) =>
      [...(kindOf(kind)?.properties.values() ?? [])]
        .filter(({ name, type }) => nameLike.has(type) || births.has(name) || countries.has(name) || name === 'gender')
        .map(({ name }) => name),
    ),
  ),
].sort();

const mostNames = 12;

/** What is known besides statements: whom it is linked to, which reports speak of it, and how many statements and links it has. */
export type Surroundings = Pick<Features, 'others' | 'reports' | 'handlings' | 'statements' | 'links'>;

/** Statements of one entity as what is compared. */
export function featuresOf(id: string, rows: readonly StatementRow[], around: Surroundings): Features {
  const made: Features = {
    ids: [id],
    kinds: [...new Set(rows.map((row) => row.kind))].sort(),
    names: [],
    identifiers: [],
    dates: [],
    genders: [],
    countries: [],
    ...around,
  };
  const names = new Map<string, boolean>();
  for (const row of rows) {
    if (row.denied || placeOfPerson(row.kind, row.property)) continue;
    const type = propertyOf(row.kind, row.property)?.type;
    if (type === 'name') names.set(row.value, (names.get(row.value) ?? true) && row.property !== 'name');
    else if (type === 'identifier')
      made.identifiers.push({ property: row.property, value: row.value, word: identifierWord(row.value) });
    else if (births.has(row.property)) made.dates.push({ property: row.property, value: row.value });
    else if (row.property === 'gender') made.genders.push(row.value);
    else if (countries.has(row.property)) made.countries.push(row.value);
  }
  made.names = [...names]
    .map(([value, alias]) => ({ value, alias }))
    .sort((a, b) => Number(a.alias) - Number(b.alias) || (a.value < b.value ? -1 : 1))
    .slice(0, mostNames);
  return made;
}

/** Several entities judged to be one, as one. */
export function joinFeatures(all: readonly Features[]): Features {
  const [first] = all;
  if (first && all.length === 1) return first;
  return {
    ids: all.flatMap(({ ids }) => ids),
    kinds: [...new Set(all.flatMap(({ kinds }) => kinds))].sort(),
    names: all.flatMap(({ names }) => names).slice(0, mostNames * 2),
    identifiers: all.flatMap(({ identifiers }) => identifiers),
    dates: all.flatMap(({ dates }) => dates),
    genders: all.flatMap(({ genders }) => genders),
    countries: all.flatMap(({ countries: of }) => of),
    others: new Set(all.flatMap(({ others }) => [...others])),
    reports: new Set(all.flatMap(({ reports }) => [...reports])),
    handlings: [...new Set(all.flatMap(({ handlings }) => handlings))],
    statements: all.reduce((sum, { statements }) => sum + statements, 0),
    links: all.reduce((sum, { links }) => sum + links, 0),
  };
}

const apartKinds = ['Event', 'Interval', 'Document', 'Note', 'Mention'];

/** Links, events and papers are not things that go by two names. */
export const isComparable = (kinds: readonly string[]): boolean =>
  kinds.length > 0 &&
  !kinds.some((kind) => kindOf(kind)?.link !== undefined || apartKinds.some((apart) => isA(kind, apart)));

/** A person is no company; a company may be what another calls an organization. */
export const mayBeOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((one) =>
    b.every((two) => isA(one, two) || isA(two, one) || (isA(one, 'Organization') && isA(two, 'Organization'))),
  );
