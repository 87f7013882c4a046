import type { ListedKind, ListedName } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry, countryOrWords } from './countries.ts';
import { addBirthDate, isoDate, listedDate } from './dates.ts';
import { addAddress, addName, addOnce, type EntryDraft, longestName, settle, startEntry } from './draft.ts';
import { jsonArray, jsonLines } from './json.ts';
import { programmesOf } from './ofac/csv.ts';
import { resolveLinks } from './ofac/links.ts';
import { takeRemarks } from './ofac/remarks.ts';
import { Gathered, type ListReader } from './reading.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const none: readonly string[] = [];

const texts = (value: unknown): readonly string[] => {
  if (value === undefined || value === null) return none;
  if (Array.isArray(value)) return value.length === 0 ? none : value.map(text).filter((one) => one !== '');
  const one = text(value);
  return one === '' ? none : [one];
};

function first(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const found = text(fields[name]);
    if (found !== '') return found;
  }
  return '';
}

/** What stands under a field: the items of a list, or the one thing. */
function items(fields: Fields, names: readonly string[]): readonly unknown[] {
  let found: readonly unknown[] = none;
  for (const name of names) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    const here: readonly unknown[] = Array.isArray(value) ? value : [value];
    found = found.length === 0 ? here : [...found, ...here];
  }
  return found;
}

/** Whose list a derived file was made from, by the words it uses of itself. */
const origins: readonly (readonly [pattern: RegExp, list: string])[] = [
  [/non-?sdn|consolidated non/i, 'ofac-non-sdn'],
  [/ofac|\bsdn\b|sdn[_-]/i, 'ofac-sdn'],
  [/\beu\b|european|fsf/i, 'eu-fsf'],
  [/\buk\b|fcdo|ofsi|united kingdom/i, 'uk-sl'],
  [/united nations|\bun\b|security council|unsc/i, 'un-sc'],
];

/**
 * JSON of `{id|uid|ent_num, name|full_name, aliases: [string | {name, type}], type, programs|program…}`, as lines, as an
 * array, or as an array in an object. Such files are made by somebody from an official list: they are never official,
 * and the id of their list says so.
 */
export function jsonRecords(form: 'lines' | 'array'): ListReader {
  const gathered = new Gathered();
  let name = '';
  let source = '';
  let around: Fields = {};
  const take = (file: string, value: unknown, line: number): void => {
    if (!isFields(value)) return gathered.reject(file, line, clip(value), 'a JSON object');
    if (source === '') source = first(value, ['source', 'list']);
    if (isDelisted(value)) return void (gathered.delisted += 1);
    const entry = entryOf(value, (found, expected) => gathered.reject(file, line, found, expected));
    if (entry) gathered.take(settle(entry), file, line);
  };
  return {
    open: (file) => {
      name = file;
      const handlers = {
        record: (value: unknown, line: number) => take(file, value, line),
        bad: (line: number, found: string, expected: string) => gathered.reject(file, line, found, expected),
        around: (fields: Fields) => void (around = fields),
      };
      return form === 'lines' ? jsonLines(file, handlers) : jsonArray(file, handlers);
    },
    finish: () => {
      const said = first(around, ['source', 'title', 'list', 'name']) || source;
      const list = derivedId(`${said} ${said === '' ? name : ''}`, name);
      for (const entry of gathered.entries) entry.list = list;
      resolveLinks(gathered.entries);
      const dated = first(around, ['downloaded_at', 'as_of', 'published', 'date', 'generated_at']);
      return {
        head: {
          list,
          title: `${said || baseName(name)} (derived file, not the publisher's own)`,
          publisher: said === '' ? 'unknown' : `derived from: ${said}`,
          asOf: isoDate(dated),
          official: false,
        },
        entries: gathered.entries,
        rejects: gathered.rejects,
        delisted: gathered.delisted,
      };
    },
  };
}

const isDelisted = (fields: Fields): boolean =>
  fields['delisted'] === true ||
  /^(delisted|inactive|removed|revoked)$/i.test(first(fields, ['status'])) ||
  first(fields, ['delisted_on', 'removed_on', 'delisting_date']) !== '';

const baseName = (file: string): string =>
  file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.(gz|jsonl?|nd?json)\b/gi, '') ?? file;

function derivedId(words: string, file: string): string {
  const origin = origins.find(([pattern]) => pattern.test(words.replaceAll('_', ' ')))?.[1];
  const own = baseName(file)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${origin ?? (own || 'list')}-derived`;
}

const kinds: readonly (readonly [RegExp, ListedKind])[] = [
  [/individual|person|natural/i, 'person'],
  [/vessel|ship/i, 'vessel'],
  [/aircraft|airplane/i, 'aircraft'],
  [/entity|organi[sz]ation|company|group|legal/i, 'organization'],
];

const aliasFields = ['aliases', 'aka', 'alt_names'];
const addressFields = ['addresses', 'address'];
const linkFields = ['linked_to'];
const programmeFields = ['programs', 'programmes', 'program', 'programme'];
const countryFields = ['country', 'countries', 'nationality', 'nationalities', 'citizenship'];
const birthFields = ['dob', 'birth_date', 'birthDate', 'dates_of_birth'];

function entryOf(fields: Fields, reject: (found: string, expected: string) => void): EntryDraft | undefined {
  const number = first(fields, ['ent_num', 'uid', 'id', 'entry', 'entity_number', 'reference']);
  const name = first(fields, ['name', 'full_name', 'caption', 'primary_name']);
  if (number === '') return void reject(clip(fields), 'a record with id, uid or ent_num');
  const type = first(fields, ['type', 'sdnType', 'entity_type', 'schema', 'kind']);
  const entry = startEntry('', number, kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'unknown');
  if (!addName(entry, name, 'primary')) return void reject(clip(name), `a name of at most ${longestName} characters`);
  const remarks = first(fields, ['remarks', 'comments', 'notes']);
  if (remarks !== '') takeRemarks(entry, remarks, reject);
  for (const alias of items(fields, aliasFields)) takeAlias(entry, alias, reject);
  for (const weak of texts(fields['weak_aliases'])) addName(entry, weak, 'alias', true);
  for (const field of programmeFields)
    for (const code of texts(fields[field]).flatMap(programmesOf)) addOnce(entry.programmes, code);
  for (const date of birthFields.flatMap((field) => texts(fields[field]))) {
    const read = listedDate(date);
    if ('expected' in read) reject(date, read.expected);
    else addBirthDate(entry.birthDates, read);
  }
  for (const field of countryFields)
    for (const country of texts(fields[field])) addOnce(entry.countries, countryOrWords(country));
  for (const address of items(fields, addressFields)) takeAddress(entry, address);
  for (const link of items(fields, linkFields)) takeLink(entry, link);
  entry.title ??= first(fields, ['title', 'position']) || null;
  entry.listedOn = isoDate(first(fields, ['listed_on', 'listedOn', 'listing_date']));
  return entry;
}

const types: Readonly<Record<string, ListedName['type']>> = { fka: 'former', former: 'former', nickname: 'nickname' };

function takeAlias(entry: EntryDraft, alias: unknown, reject: (found: string, expected: string) => void): void {
  const fields = isFields(alias) ? alias : {};
  const name = isFields(alias) ? first(alias, ['name', 'full_name', 'alias']) : text(alias);
  // Derived files drop the publisher's flag: what the remarks quote stays weak.
  if (entry.names.some((one) => one.weak && one.name === name.trim())) return;
  const type = types[first(fields, ['type']).toLowerCase().replaceAll('.', '')] ?? 'alias';
  const weak = fields['weak'] === true || /weak|low/i.test(first(fields, ['quality', 'strength', 'category']));
  if (!addName(entry, name, type, weak)) reject(clip(name), `a name of at most ${longestName} characters`);
}

function takeAddress(entry: EntryDraft, address: unknown): void {
  if (typeof address === 'string') return addAddress(entry, [address], null);
  if (!isFields(address)) return;
  const country = first(address, ['country']);
  const code = codeOfCountry(country);
  addAddress(
    entry,
    [first(address, ['address', 'street', 'address1']), first(address, ['city']), first(address, ['state']), country],
    code,
  );
  if (code) addOnce(entry.countries, code);
}

function takeLink(entry: EntryDraft, link: unknown): void {
  const name = isFields(link) ? first(link, ['name', 'to', 'full_name']) : text(link);
  const number = isFields(link) ? first(link, ['ent_num', 'uid', 'id']) : '';
  if (name === '' || entry.links.some((one) => one.name === name)) return;
  entry.links.push({ entry: number === '' ? null : number, name, how: 'Linked To' });
}
