import type { ListedKind, ListedName } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry, countryOrWords } from '../countries.ts';
import { csvRows } from '../csv.ts';
import { addBirthDate, isoDate, listedDate } from '../dates.ts';
import {
  addAddress,
  addIdentifier,
  addName,
  addOnce,
  addRemark,
  type EntryDraft,
  longestName,
  oneLine,
  startEntry,
} from '../draft.ts';
import { jsonArray, jsonLines } from '../json.ts';
import { resolveLinks } from '../ofac/links.ts';
import { Gathered, ListFault, type ListReader, type ReadList, type TextSink } from '../reading.ts';
import { type Columns, folded, isHeader, type ListMapping, namesOf, type NameSource, type Source } from './mapping.ts';

export type MappedForm = 'csv' | 'lines' | 'array';

/** One row of a table or one JSON record: the values of a column, none where it is not there or empty. */
interface Row {
  file: string;
  line: number;
  cells: (columns: Columns) => readonly string[];
}

/** Lines above a header. */
const mostPreface = 50;

interface State {
  mapping: ListMapping;
  gathered: Gathered;
  /** Entries in the order of the file, and the names of each before they are ordered. */
  drafts: Map<string, { entry: EntryDraft; names: ListedName[]; file: string; line: number }>;
  delisted: Set<string>;
  asOf: string | null;
}

/** A list of any publisher by its mapping: rows with the same number are one entry, whose first primary name comes first. */
export function mapped(mapping: ListMapping, form: MappedForm = 'csv'): ListReader {
  const state: State = {
    mapping,
    gathered: new Gathered(),
    drafts: new Map(),
    delisted: new Set(),
    asOf: mapping.asOf?.date ?? null,
  };
  return {
    open: (file) => (form === 'csv' ? table(state, file) : records(state, file, form)),
    finish: () => finish(state),
  };
}

function finish({ mapping, gathered, drafts, delisted, asOf }: State): ReadList {
  for (const [number, { entry, names, file, line }] of drafts) {
    if (delisted.has(number)) continue;
    const primary = names.findIndex((one) => one.type === 'primary');
    const first = names[primary] ?? names[0];
    for (const one of first ? [first, ...names.filter((other) => other !== first)] : [])
      addName(entry, one.name, one.type === 'primary' ? 'alias' : one.type, one.weak);
    gathered.take(entry, file, line);
  }
  resolveLinks(gathered.entries);
  const { list, title, publisher, official } = mapping;
  return {
    head: { list, title, publisher, asOf, official },
    entries: gathered.entries,
    rejects: gathered.rejects,
    delisted: delisted.size,
  };
}

function table(state: State, file: string): TextSink {
  const { mapping } = state;
  let header: Map<string, number> | undefined;
  let width = 0;
  const preface: string[] = [];
  const noHeader = (line: number): ListFault =>
    new ListFault({
      file,
      line,
      found: `no header: ${clip(preface[0] ?? 'an empty file')}`,
      expected: `a row with the columns ${mapping.header.map((one) => namesOf(one)[0]).join(', ')}`,
    });
  const sink = csvRows(file, mapping.delimiter ?? ',', (cells, line) => {
    if (header === undefined) {
      if (isHeader(mapping, cells)) {
        header = new Map(cells.map((name, at) => [folded(name), at] as const).toReversed());
        width = cells.length;
        state.asOf ??= prefaceDate(mapping, preface.join(' '));
        return;
      }
      preface.push(cells.join(' '));
      if (preface.length > mostPreface) throw noHeader(1);
      return;
    }
    if (cells.length !== width)
      return state.gathered.reject(file, line, `${cells.length} columns`, `${width} columns, as in the header`);
    const at = header;
    const cell = (columns: Columns): readonly string[] => {
      const place = namesOf(columns)
        .map((name) => at.get(folded(name)))
        .find((one) => one !== undefined);
      const text = place === undefined ? '' : (cells[place] ?? '');
      return text === '' ? [] : [text];
    };
    take(state, { file, line, cells: cell });
  });
  return {
    write: sink.write,
    end: () => {
      sink.end();
      if (header === undefined) throw noHeader(1);
    },
  };
}

function prefaceDate(mapping: ListMapping, preface: string): string | null {
  const words = mapping.asOf?.after;
  if (words === undefined) return null;
  const at = preface.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return null;
  const after = preface.slice(at + words.length).replace(/^[\s:,]+/, '');
  const parts = after.split(/[.;]?(?:[\s,]+|$)/);
  // As many words as make a date: "10/06/2026", "30 de junio de 2024".
  for (let count = Math.min(5, parts.length); count > 0; count -= 1) {
    const date = isoDate(parts.slice(0, count).join(' '), mapping.dates, mapping.asOf?.language);
    if (date !== null) return date;
  }
  return null;
}

function records(state: State, file: string, form: 'lines' | 'array'): TextSink {
  const handlers = {
    record: (value: unknown, line: number) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return state.gathered.reject(file, line, clip(value), 'a JSON object');
      const fields = new Map(Object.entries(value).map(([name, inner]) => [folded(name), inner] as const));
      const cells = (columns: Columns): readonly string[] => {
        const name = namesOf(columns).find((one) => fields.has(folded(one)));
        return name === undefined ? [] : textsOf(fields.get(folded(name)));
      };
      take(state, { file, line, cells });
    },
    bad: (line: number, found: string, expected: string) => state.gathered.reject(file, line, found, expected),
  };
  return form === 'lines' ? jsonLines(file, handlers) : jsonArray(file, handlers);
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .map((one) => (typeof one === 'string' ? one.trim() : typeof one === 'number' ? String(one) : ''))
    .filter((one) => one !== '');

/** The values of a source in a row. */
function valuesOf(row: Row, source: Source): string[] {
  const texts =
    source.literal !== undefined
      ? [source.literal]
      : source.columns !== undefined
        ? [source.columns.flatMap((one) => row.cells(one)).join(source.join ?? ' ')]
        : row.cells(source.column ?? '');
  const { split, values } = source;
  const parts = split === undefined ? texts : texts.flatMap((text) => text.split(split));
  const meant = values ? parts.map((part) => meaning(values, part) ?? part) : parts;
  return meant.map(oneLine).filter((part) => part !== '');
}

const meaning = <T>(values: Readonly<Record<string, T>>, text: string): T | undefined =>
  values[text] ?? Object.entries(values).find(([key]) => folded(key) === folded(text))?.[1];

const says = (row: Row, mark: { column: Columns; values: readonly string[] } | undefined): boolean =>
  mark !== undefined && row.cells(mark.column).some((cell) => mark.values.some((one) => folded(one) === folded(cell)));

/** What an authority puts in place of a number that a court has told it to hide. */
const masked = /^x{6,}$/i;

function take(state: State, row: Row): void {
  const { mapping, drafts, gathered } = state;
  const reject = (found: string, expected: string): void => gathered.reject(row.file, row.line, found, expected);
  const number = valuesOf(row, mapping.entry)[0] ?? '';
  if (number === '') return reject('a row without a number', `a value in ${described(mapping.entry)}`);
  if (masked.test(number)) return reject(`the masked number ${number}`, 'a number that tells who is meant');
  if (says(row, mapping.delisted)) return void state.delisted.add(number);
  if (mapping.asOf?.column !== undefined) {
    const dated = isoDate(row.cells(mapping.asOf.column)[0], mapping.dates, mapping.asOf.language);
    if (dated !== null && dated > (state.asOf ?? '')) state.asOf = dated;
  }
  const draft = drafts.get(number) ?? {
    entry: startEntry(mapping.list, number, kindOf(row, mapping)),
    names: [],
    file: row.file,
    line: row.line,
  };
  const names = mapping.names.flatMap((source) => namesIn(row, source));
  if (names.length === 0 && draft.names.length === 0 && !drafts.has(number)) {
    const columns = mapping.names.map(described).join(' or ');
    return reject(`entry ${number} without a name`, `a value in ${columns}`);
  }
  drafts.set(number, draft);
  for (const one of names)
    if (one.name.length > longestName) reject(clip(one.name), `a name of at most ${longestName} characters`);
    else draft.names.push(one);
  takeRest(draft.entry, row, mapping, reject);
}

const described = (source: Source): string =>
  [source.column ?? [], ...(source.columns ?? [])].flat().slice(0, 4).join(', ') || 'its column';

function namesIn(row: Row, source: NameSource): ListedName[] {
  const said = source.types && row.cells(source.types.column)[0];
  const type =
    (said !== undefined && source.types ? meaning(source.types.values, said) : undefined) ?? source.type ?? 'alias';
  const weak = says(row, source.weak);
  return valuesOf(row, source).map((name) => ({ name, type, weak }));
}

function kindOf(row: Row, { kind }: ListMapping): ListedKind {
  const said = kind?.column === undefined ? undefined : row.cells(kind.column)[0];
  const found = said === undefined ? undefined : meaning(kind?.values ?? {}, said);
  if (found) return found;
  const rfc = kind?.rfc === undefined ? '' : (row.cells(kind.rfc)[0] ?? '').replace(/[\s-]/g, '');
  if (/^\p{L}{4}\d{6}\w{3}$/u.test(rfc)) return 'person';
  if (/^[\p{L}&]{3}\d{6}\w{3}$/u.test(rfc)) return 'organization';
  return kind?.otherwise ?? 'unknown';
}

function takeRest(
  entry: EntryDraft,
  row: Row,
  mapping: ListMapping,
  reject: (found: string, expected: string) => void,
): void {
  const all = (sources: readonly Source[] | undefined): string[] =>
    (sources ?? []).flatMap((one) => valuesOf(row, one));
  for (const code of all(mapping.programmes)) addOnce(entry.programmes, code);
  for (const text of all(mapping.birthDates)) {
    const date = listedDate(text, mapping.dates);
    if ('expected' in date) reject(clip(text), date.expected);
    else addBirthDate(entry.birthDates, date);
  }
  for (const place of all(mapping.birthPlaces)) addOnce(entry.birthPlaces, place);
  for (const country of all(mapping.countries)) addOnce(entry.countries, countryOrWords(country));
  for (const source of mapping.identifiers ?? [])
    for (const value of valuesOf(row, source)) addIdentifier(entry, source.type, value);
  for (const source of mapping.addresses ?? []) {
    const code = source.country === undefined ? null : codeOfCountry(row.cells(source.country)[0] ?? '');
    for (const text of valuesOf(row, { join: ', ', ...source })) addAddress(entry, [text], code);
    if (code) addOnce(entry.countries, code);
  }
  for (const source of mapping.links ?? [])
    for (const name of valuesOf(row, source))
      if (!entry.links.some((one) => one.name === name && one.how === source.how))
        entry.links.push({ entry: null, name, how: source.how });
  entry.title ??= all(mapping.titles).join('; ') || null;
  entry.gender ??= (mapping.gender && valuesOf(row, mapping.gender)[0]?.toLowerCase()) ?? null;
  for (const text of all(mapping.remarks)) if (!entry.remarks?.includes(text)) addRemark(entry, text);
  entry.listedOn ??= isoDate(mapping.listedOn && valuesOf(row, mapping.listedOn)[0], mapping.dates);
}
