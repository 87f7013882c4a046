import { formatGrade, parseGrade } from '#vocabulary/grade.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { modalities, type Modality } from '#vocabulary/statement.ts';
import { type Expected, isExpected } from '#vocabulary/time.ts';
import type { DraftRow, DraftStatement, InputFile, Reader, ReaderOptions, Reject } from '../draft.ts';
import { type ReadDate, readDates, readOneDate } from './dates.ts';
import { checkText, locatorOf, longestKey, reject } from './ftm.ts';
import { type EntityMapping, type Mapping, readMapping, type ValueSource } from './mapping.ts';
import { csvRecords } from './records.ts';

/** How many lines one row may stretch over: long texts in quotation marks, but not the rest of the file. */
const span = 500;

/** CSV with a header and a mapping (mapping.ts). A bad value is rejected alone; a bad grade or modality takes its entity along. */
export const readCsv: Reader = async function* (files: InputFile[], options: ReaderOptions) {
  const mapping = readMapping(options.mapping);
  if (Array.isArray(mapping)) {
    yield { file: 'mapping', line: 1, statements: [], rejects: mapping };
    return;
  }
  for (const file of files) yield* readFile(file, mapping);
};

async function* readFile(file: InputFile, mapping: Mapping): AsyncGenerator<DraftRow> {
  let header: Header | undefined;
  for await (const block of csvRecords(file, { span, delimiter: mapping.delimiter })) {
    for (const one of block.rejects) yield { file: file.name, line: one.line, statements: [], rejects: [one] };
    for (const { line, cells } of block.records) {
      const row: DraftRow = { file: file.name, line, statements: [], rejects: [] };
      if (header) readRow({ mapping, row, cell: (name) => cells[header?.places.get(name) ?? -1] ?? '' });
      else {
        header = readHeader(cells, row, mapping);
        if (row.rejects.length > 0) yield row;
        if (header.missingKeys) return;
        continue;
      }
      yield row;
    }
  }
}

interface Header {
  places: Map<string, number>;
  missingKeys: boolean;
}

function readHeader(cells: string[], row: DraftRow, mapping: Mapping): Header {
  const names = cells.map((cell) => cell.normalize('NFC').trim());
  const places = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (name === '') continue;
    if (!names.includes(name, at + 1) || names.indexOf(name) < at) {
      if (names.indexOf(name) === at) places.set(name, at);
      continue;
    }
    const twice = names.flatMap((one, place) => (one === name ? [place + 1] : []));
    reject(row, name, `columns ${twice.join(' and ')} of this name`, 'each column once; none of them is read');
  }
  let missingKeys = false;
  const told = new Set<string>();
  for (const { column, key } of Object.values(mapping.entities).flatMap(columnsOf)) {
    if (places.has(column)) continue;
    missingKeys ||= key;
    if (told.has(column)) continue;
    told.add(column);
    if (!names.includes(column)) reject(row, column, 'no such column', `one of ${names.join(', ').slice(0, 300)}`);
  }
  if (missingKeys) reject(row, 'keys', 'a key column that cannot be read', 'every column of "keys"; the file was left');
  return { places, missingKeys };
}

function columnsOf(entity: EntityMapping): { column: string; key: boolean }[] {
  const { keys, properties, grade, modality, speaker, validFrom, validTo } = entity;
  const sources = [...Object.values(properties).flat(), grade, modality, speaker, validFrom, validTo];
  return [
    ...(Array.isArray(keys) ? keys : []).map((column) => ({ column, key: true })),
    ...sources
      .flatMap((one) => [...(one?.columns ?? []), ...(one?.column ? [one.column] : [])])
      .map((column) => ({ column, key: false })),
  ];
}

interface Place {
  mapping: Mapping;
  row: DraftRow;
  cell: (column: string) => string;
}

function readRow(place: Place): void {
  const entities = Object.entries(place.mapping.entities);
  const keys = new Map<string, string>();
  for (const pass of ['own', 'ends'] as const)
    for (const [name, entity] of entities) {
      if ((entity.keys === 'ends') !== (pass === 'ends')) continue;
      const key = keyOf(place, name, entity, keys);
      if (key !== undefined && key.length > longestKey)
        reject(place.row, `${name} keys`, key, `at most ${longestKey} characters`);
      else if (key !== undefined) keys.set(name, key);
    }
  for (const [name, entity] of entities) {
    const key = keys.get(name);
    const link = kindOf(entity.kind)?.link;
    // A link of which this row has only one end says nothing.
    if (key === undefined || (link && [link.source, link.target].some((end) => endOf(entity, end, keys) === null)))
      continue;
    const marks = marksOf(place, name, entity);
    if (marks) readEntity(place, key, entity, keys, marks);
  }
}

/** Key of what an end of a link is bound to in this row; null when that is absent; undefined when the end is not bound. */
function endOf(entity: EntityMapping, end: string, keys: Map<string, string>): string | null | undefined {
  const bound = [entity.properties[end]].flat().find((one) => one?.entity !== undefined)?.entity;
  return bound === undefined ? undefined : (keys.get(bound) ?? null);
}

function keyOf(place: Place, name: string, entity: EntityMapping, keys: Map<string, string>): string | undefined {
  const { kind, space } = entity;
  const sources = Object.values(entity.properties).flat();
  const speaks = sources.some(
    (one) => one.literal === undefined && one.entity === undefined && textOf(place, one) !== '',
  );
  if (entity.keys === 'row') {
    const bound = sources.some((one) => one.entity !== undefined && keys.has(one.entity));
    return speaks || bound || kindOf(kind)?.link ? `${space ?? name}:${locatorOf(place.row)}` : undefined;
  }
  if (entity.keys === 'ends') {
    const link = kindOf(kind)?.link;
    const ends = link ? [endOf(entity, link.source, keys), endOf(entity, link.target, keys)] : [];
    return ends.every((end) => typeof end === 'string') ? `${space ?? kind}:${ends.join('>')}` : undefined;
  }
  const values = entity.keys.map((column) => place.cell(column).normalize('NFC').replace(/\s+/g, ' ').trim());
  if (values.some((value) => value !== ''))
    return `${space ?? kind}:${values.map((one) => one.replaceAll('|', '||')).join('|')}`;
  if (speaks)
    reject(place.row, entity.keys.join(', '), 'nothing', `a value that names the ${name}; its other values were left`);
  return undefined;
}

function textOf(place: Place, source: ValueSource): string {
  if (source.literal !== undefined) return source.literal;
  if (source.column !== undefined) return place.cell(source.column).trim();
  const cells = (source.columns ?? []).map((column) => place.cell(column).trim());
  return cells.filter((cell) => cell !== '').join(source.join ?? ' ');
}

type Marks = Pick<DraftStatement, 'grade' | 'modality' | 'speaker' | 'validFrom' | 'validTo'>;

/** What holds for every statement of an entity in this row; nothing when the grade or modality cannot be read. */
function marksOf(place: Place, name: string, entity: EntityMapping): Marks | undefined {
  const marks: Marks = {};
  const text = (source: ValueSource | undefined): string => (source ? textOf(place, source) : '');
  const refuse = (field: string, found: string, expected: string): undefined =>
    void reject(place.row, `${name} ${field}`, found, `${expected}; nothing of the ${name} in this row was taken`);
  const gradeText = text(entity.grade);
  const grade = gradeText === '' ? undefined : parseGrade(gradeText);
  if (gradeText !== '' && !grade) return refuse('grade', gradeText, 'a grade such as B2 or europol:B2');
  if (grade) marks.grade = formatGrade(grade);
  const modalityText = text(entity.modality).toLowerCase();
  const modality = modalities.find((one): one is Modality => one === modalityText);
  if (modalityText !== '' && !modality) return refuse('modality', modalityText, modalities.join(', '));
  if (modality) marks.modality = modality;
  if (text(entity.speaker) !== '') marks.speaker = text(entity.speaker);
  for (const end of ['validFrom', 'validTo'] as const) {
    const found = text(entity[end]);
    if (found === '') continue;
    const date = readOneDate(found, entity[end]?.date);
    if (isExpected(date)) reject(place.row, entity[end]?.column ?? end, found, date.expected);
    else marks[end] = date;
  }
  return marks;
}

function readEntity(place: Place, key: string, entity: EntityMapping, keys: Map<string, string>, marks: Marks): void {
  const { kind } = entity;
  const seen = new Set<string>();
  const say = (property: string, value: string, extra: Partial<DraftStatement> = {}): void => {
    if (seen.has(`${property}\n${value}`)) return;
    seen.add(`${property}\n${value}`);
    place.row.statements.push({ key, kind, property, value, locator: locatorOf(place.row), ...marks, ...extra });
  };
  for (const [name, sources] of Object.entries(entity.properties))
    for (const source of [sources].flat()) {
      const other = source.entity === undefined ? undefined : keys.get(source.entity);
      if (source.entity !== undefined) {
        if (other !== undefined) say(name, other);
        continue;
      }
      const text = textOf(place, source);
      for (const part of source.split ? text.split(source.split) : [text]) {
        const given = part.trim();
        if (given === '') continue;
        const read = valuesOf(kind, name, given, source, place.mapping);
        if (isExpected(read))
          reject(place.row, source.column ?? source.columns?.join(', ') ?? name, given, read.expected);
        else
          for (const { value, ...extra } of read)
            say(name, value, { ...originalOf(value, given), ...extra, ...languageOf(source) });
      }
    }
}

const originalOf = (value: string, given: string): { original?: string } =>
  value === given ? {} : { original: given };

const languageOf = (source: ValueSource): { language?: string } =>
  source.language ? { language: source.language } : {};

const grouped = {
  point: /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/,
  comma: /^[+-]?(\d+|\d{1,3}([. ]\d{3})+)(,\d+)?$/,
};

function valuesOf(
  kind: string,
  name: string,
  given: string,
  source: ValueSource,
  mapping: Mapping,
): ReadDate[] | Expected {
  const property = propertyOf(kind, name);
  if (!property) return { expected: `a property of ${kind}` };
  if (property.type === 'date' && given.length < 100) return readDates(given, source.date);
  let value: string = given;
  if (property.type === 'number') {
    const decimal = mapping.decimal ?? 'point';
    const example = decimal === 'comma' ? '1.234,56' : '1,234.56, or "decimal": "comma" in the mapping';
    if (!grouped[decimal].test(given)) return { expected: `a number as ${example}` };
    value = decimal === 'comma' ? given.replace(/[. ]/g, '').replace(',', '.') : given.replaceAll(',', '');
  }
  const checked = checkText(property, value);
  return isExpected(checked) ? checked : [{ value: checked }];
}

/** The columns of a CSV file with up to three samples each, for making a mapping; reads no more than it needs. */
export async function columns(
  file: InputFile,
): Promise<{ columns: { name: string; samples: string[] }[]; rejects: Reject[] }> {
  const found: { name: string; samples: string[] }[] = [];
  const rejects: Reject[] = [];
  let rows = 0;
  for await (const block of csvRecords(file, { span })) {
    rejects.push(...block.rejects.slice(0, 10));
    for (const { cells } of block.records) {
      if (rows++ === 0) found.push(...cells.map((cell) => ({ name: cell.normalize('NFC').trim(), samples: [] })));
      else
        for (const [at, column] of found.entries()) {
          const cell = cells[at] ?? '';
          if (cell !== '' && column.samples.length < 3 && !column.samples.includes(cell)) column.samples.push(cell);
        }
    }
    if (rows > 200) break;
  }
  return { columns: found, rejects };
}
