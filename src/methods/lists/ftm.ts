import type { ListedEntry, ListedKind } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { countryOrWords, codeOfCountry } from './countries.ts';
import { addBirthDate, isoDate, listedDate } from './dates.ts';
import { addAddress, addIdentifier, addName, addOnce, addRemark, type EntryDraft, startEntry } from './draft.ts';
import { identifierProperties, links, nameProperties, partyKinds } from './ftm-tables.ts';
import { identifierType } from './identifier-types.ts';
import { jsonArray, jsonLines } from './json.ts';
import { Gathered, type ListReader, type ReadList } from './reading.ts';

/** An entity of FollowTheMoney; a value may be an entity itself (targets.nested.json). */
interface Entity {
  id: string;
  schema: string;
  caption?: string;
  target?: boolean;
  datasets?: string[];
  first_seen?: string;
  last_seen?: string;
  last_change?: string;
  properties: Readonly<Record<string, readonly unknown[]>>;
}

const isEntity = (value: unknown): value is Entity => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, schema, properties } = value as Partial<Entity>;
  return typeof id === 'string' && typeof schema === 'string' && typeof properties === 'object' && properties !== null;
};

interface State {
  gathered: Gathered;
  /** Parties with a topic, a sanction or the mark of a target, and where the others stand. */
  marked: Set<string>;
  places: Map<string, { file: string; line: number }>;
  /** Entities that say something about others: sanctions, documents, addresses, links, wallets. */
  about: { entity: Entity; holder: string | null }[];
  datasets: Set<string> | null;
  /** The latest day the file speaks of itself; what ended before it has ended. */
  asOf: string | null;
  /** Parties with a sanction that has ended. */
  ended: Set<string>;
}

const strings = (entity: Entity, property: string): string[] => {
  const values = entity.properties[property];
  return Array.isArray(values) ? values.filter((one): one is string => typeof one === 'string') : [];
};

/** Ids of entities under a property, whether named or nested. */
const ids = (entity: Entity, property: string): string[] => {
  const values = entity.properties[property];
  return Array.isArray(values)
    ? values.flatMap((one) => (typeof one === 'string' ? one : isEntity(one) ? one.id : []))
    : [];
};

/**
 * FollowTheMoney entities, as OpenSanctions publishes them, flat (entities.ftm.json) or nested (targets.nested.json).
 * A collection made from official lists, hence never official itself.
 */
export function ftm(form: 'lines' | 'array'): ListReader {
  const state: State = {
    gathered: new Gathered(),
    marked: new Set(),
    places: new Map(),
    about: [],
    datasets: null,
    asOf: null,
    ended: new Set(),
  };
  return {
    open: (file) => {
      const handlers = {
        record: (value: unknown, line: number) => {
          if (isEntity(value)) take(state, value, file, line);
          else state.gathered.reject(file, line, clip(value), 'an entity with id, schema and properties');
        },
        bad: (line: number, found: string, expected: string) => state.gathered.reject(file, line, found, expected),
      };
      return form === 'lines' ? jsonLines(file, handlers) : jsonArray(file, handlers);
    },
    finish: () => finish(state),
  };
}

function take(state: State, entity: Entity, file: string, line: number): void {
  const common = new Set(entity.datasets ?? []);
  state.datasets = state.datasets === null ? common : new Set([...state.datasets].filter((one) => common.has(one)));
  for (const said of [entity.last_seen, entity.last_change]) {
    const day = isoDate(said);
    if (day !== null && day > (state.asOf ?? '')) state.asOf = day;
  }
  const kind = partyKinds[entity.schema];
  if (kind === undefined) return void state.about.push({ entity, holder: null });
  const entry = partyOf(entity, kind, (found, expected) => state.gathered.reject(file, line, found, expected));
  if (entity.target === true || strings(entity, 'topics').length > 0) state.marked.add(entity.id);
  state.places.set(entity.id, { file, line });
  for (const value of Object.values(entity.properties).flat())
    if (isEntity(value) && partyKinds[value.schema] === undefined)
      state.about.push({ entity: value, holder: entity.id });
  state.gathered.take(entry, file, line);
}

function partyOf(entity: Entity, kind: ListedKind, reject: (found: string, expected: string) => void): EntryDraft {
  const entry = startEntry('', entity.id, kind);
  const names = strings(entity, 'name');
  if (entity.caption && names.includes(entity.caption)) addName(entry, entity.caption, 'primary');
  for (const [property, type, weak] of nameProperties)
    for (const name of strings(entity, property)) addName(entry, name, type, weak);
  for (const property of ['programId', 'program'])
    for (const code of strings(entity, property)) addOnce(entry.programmes, code);
  for (const text of strings(entity, 'birthDate')) {
    const date = listedDate(text);
    if ('expected' in date) reject(text, date.expected);
    else addBirthDate(entry.birthDates, date);
  }
  for (const place of strings(entity, 'birthPlace')) addOnce(entry.birthPlaces, place);
  for (const property of ['country', 'nationality', 'citizenship', 'jurisdiction', 'flag', 'mainCountry'])
    for (const code of strings(entity, property)) addOnce(entry.countries, countryOrWords(code));
  for (const [property, type] of identifierProperties)
    for (const value of strings(entity, property)) addIdentifier(entry, type, value);
  for (const text of strings(entity, 'address')) addAddress(entry, [text], null);
  entry.title = strings(entity, 'position').join('; ') || strings(entity, 'title')[0] || null;
  entry.gender = strings(entity, 'gender')[0] ?? null;
  for (const note of strings(entity, 'notes')) addRemark(entry, note);
  // Where nothing else says under what a party is listed, its topics stand for it.
  if (entry.programmes.length === 0)
    entry.programmes.push(...strings(entity, 'topics').map((topic) => `topic:${topic}`));
  return entry;
}

function finish(state: State): ReadList {
  const { gathered, marked } = state;
  for (const { entity, holder } of state.about) takeAbout(state, entity, holder);
  const gone = new Set([...state.ended].filter((one) => !marked.has(one)));
  const still = gathered.entries.filter((one) => !gone.has(one.entry));
  const kept = marked.size === 0 ? still : still.filter((one) => marked.has(one.entry));
  const left = still.find((one) => marked.size > 0 && !marked.has(one.entry));
  const place = left && state.places.get(left.entry);
  if (place)
    gathered.reject(
      place.file,
      place.line,
      `${still.length - kept.length} parties from here on that are no target`,
      'a topic, a sanction or the mark of a target; left out',
    );
  const dataset = [...(state.datasets ?? [])].toSorted()[0] ?? 'collection';
  const list = `opensanctions-${dataset}`;
  for (const entry of kept) entry.list = list;
  return {
    head: {
      list,
      title: `OpenSanctions: ${dataset}`,
      publisher: 'OpenSanctions (derived from official lists)',
      asOf: state.asOf,
      official: false,
    },
    entries: kept,
    rejects: gathered.rejects,
    delisted: gone.size,
  };
}

const found = (state: State, id: string): EntryDraft | undefined => state.gathered.find(id) as EntryDraft | undefined;

function takeAbout(state: State, entity: Entity, holder: string | null): void {
  const of = (property: string): EntryDraft[] =>
    [...ids(entity, property), ...(holder === null ? [] : [holder])].flatMap((id) => found(state, id) ?? []);
  const country = codeOfCountry(strings(entity, 'country')[0] ?? '');
  if (entity.schema === 'Sanction') return of('entity').forEach((entry) => takeSanction(state, entry, entity));
  if (entity.schema === 'CryptoWallet') return takeWallet(state, entity, of('holder'));
  if (entity.schema === 'Address') {
    const text = strings(entity, 'full')[0] ?? strings(entity, 'street').concat(strings(entity, 'city')).join(', ');
    return of('holder').forEach((entry) => addAddress(entry, [text], country));
  }
  if (entity.schema === 'Passport' || entity.schema === 'Identification') {
    const type =
      entity.schema === 'Passport' ? 'passport' : (identifierType(strings(entity, 'type')[0] ?? '') ?? 'other');
    for (const entry of of('holder'))
      for (const value of strings(entity, 'number')) addIdentifier(entry, type, value, country);
    return;
  }
  const ends = links[entity.schema];
  if (ends) takeLink(state, entity, ends, holder);
}

function takeSanction(state: State, entry: EntryDraft, sanction: Entity): void {
  const [end] = strings(sanction, 'endDate')
    .map((date) => isoDate(date))
    .toSorted();
  if (end && end <= (state.asOf ?? '')) return void state.ended.add(entry.entry);
  state.marked.add(entry.entry);
  if (entry.programmes.every((one) => one.startsWith('topic:'))) entry.programmes.length = 0;
  const codes = [...strings(sanction, 'programId'), ...strings(sanction, 'program')];
  for (const code of codes.length > 0 ? codes : strings(sanction, 'authority')) addOnce(entry.programmes, code);
  const listed = [...strings(sanction, 'listingDate'), ...strings(sanction, 'startDate')].map((date) => isoDate(date));
  entry.listedOn ??= listed.find((date) => date !== null) ?? null;
}

/** A wallet is a number of who holds it; one of nobody is an entry itself. */
function takeWallet(state: State, wallet: Entity, holders: readonly EntryDraft[]): void {
  const keys = strings(wallet, 'publicKey');
  for (const holder of holders) for (const key of keys) addIdentifier(holder, 'crypto', key);
  const place = { file: wallet.id, line: 1 };
  if (holders.length > 0 || keys.length === 0) return;
  const entry = startEntry('', wallet.id, 'unknown');
  addName(entry, strings(wallet, 'name')[0] ?? keys[0] ?? '', 'primary');
  for (const key of keys) addIdentifier(entry, 'crypto', key);
  if (strings(wallet, 'topics').length > 0) state.marked.add(wallet.id);
  state.gathered.take(entry, place.file, place.line);
}

function takeLink(
  state: State,
  entity: Entity,
  ends: readonly [from: string, to: string],
  holder: string | null,
): void {
  const how = strings(entity, 'role')[0] ?? strings(entity, 'relationship')[0] ?? entity.schema;
  const share = strings(entity, 'percentage')[0];
  const at = (property: string): (string | ListedEntry)[] => {
    const named = ids(entity, property);
    return named.length > 0 || holder === null
      ? named.map((id) => found(state, id) ?? id)
      : [found(state, holder) ?? holder];
  };
  for (const from of at(ends[0]))
    for (const to of at(ends[1])) {
      if (typeof from === 'string') continue;
      const other =
        typeof to === 'string'
          ? { entry: null, name: nestedName(entity, ends[1], to) }
          : { entry: to.entry, name: to.names[0]?.name ?? to.entry };
      (from as EntryDraft).links.push({ ...other, how: share === undefined ? how : `${how} ${share}%` });
    }
}

const nestedName = (entity: Entity, property: string, id: string): string => {
  const nested = entity.properties[property]?.find((one) => isEntity(one) && one.id === id);
  return isEntity(nested) ? (nested.caption ?? strings(nested, 'name')[0] ?? id) : id;
};
