import { checkValue, kindOf, type Property, propertyOf } from '#vocabulary/kinds.ts';
import { clip } from '#vocabulary/refusal.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import type { DraftRow, DraftStatement, InputFile, Reader } from '../draft.ts';
import { lineBlocks } from './lines.ts';

/** Entities within entities ("targets.nested.json") deeper than this are a mistake. */
const deepest = 4;
/** Longest key of an entity within a source. */
export const longestKey = 255;

/** FollowTheMoney entities, one JSON object a line: {id, schema, properties}. A bad field is rejected alone. */
export const readFtm: Reader = async function* (files: InputFile[]) {
  for (const file of files)
    for await (const block of lineBlocks(file)) {
      for (const reject of block.rejects)
        yield { file: file.name, line: reject.line, statements: [], rejects: [reject] };
      for (const [at, text] of block.lines.entries()) {
        if (text.trim() === '') continue;
        const row: DraftRow = { file: file.name, line: block.first + at, statements: [], rejects: [] };
        readLine(text, row);
        yield row;
      }
    }
};

export function reject(row: DraftRow, field: string, found: unknown, expected: string): void {
  row.rejects.push({
    file: row.file,
    line: row.line,
    field: withoutNul(field),
    found: withoutNul(clip(found)),
    expected,
  });
}

/** JSON may write NUL as an escape; no text of the store can hold it. */
const withoutNul = (text: string): string => text.replaceAll('\0', '␀');

/** Where a row stood, as kept with its statements: "alt.csv:123". */
export const locatorOf = (row: DraftRow): string => `${row.file.split(/[\\/]/).at(-1)}:${row.line}`;

export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestKey && !/\p{Cc}/u.test(value);

function readLine(text: string, row: DraftRow): void {
  let entity: unknown;
  try {
    entity = JSON.parse(text);
  } catch {
    reject(row, 'line', text, 'one JSON object with id, schema and properties');
    return;
  }
  readEntity(entity, row, '', 0);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one entity into the row; gives its key, or nothing if it could not be taken. */
function readEntity(entity: unknown, row: DraftRow, path: string, depth: number): string | undefined {
  if (!isObject(entity)) return void reject(row, path || 'line', entity, 'an object with id, schema and properties');
  const { id, schema, properties } = entity;
  if (!isKey(id)) return void reject(row, `${path}id`, id, `text of 1 to ${longestKey} characters`);
  const kind = typeof schema === 'string' ? kindOf(schema) : undefined;
  if (!kind || kind.abstract) {
    const expected = kind
      ? 'a kind entities can have; this one only groups others'
      : 'a FollowTheMoney schema or a kind of ours';
    return void reject(row, `${path}schema`, schema, expected);
  }
  if (!isObject(properties)) return void reject(row, `${path}properties`, properties, 'an object of lists of values');
  const base = { key: id, kind: kind.name, locator: locatorOf(row), ...seenDates(entity, row, path) };
  const seen = new Set<string>();
  for (const [name, values] of Object.entries(properties))
    for (const value of Array.isArray(values) ? values : [values]) {
      const statement = readValue({ base, name, row, path: `${path}${name}`, depth }, value);
      if (!statement || seen.has(`${name}\n${statement.value}`)) continue;
      seen.add(`${name}\n${statement.value}`);
      row.statements.push(statement);
    }
  return id;
}

type Base = Pick<DraftStatement, 'key' | 'kind' | 'locator' | 'firstSeen' | 'lastSeen'>;

interface Place {
  base: Base;
  name: string;
  row: DraftRow;
  path: string;
  depth: number;
}

function readValue(place: Place, value: unknown): DraftStatement | undefined {
  const { base, name, row, path, depth } = place;
  let given = value;
  if (isObject(value)) {
    if (depth >= deepest) return void reject(row, path, value, `at most ${deepest} entities within each other`);
    given = readEntity(value, row, `${path}.`, depth + 1);
    // A nested entity under the reverse name of a property points back by itself.
    if (given === undefined || propertyOf(base.kind, name) === undefined) return undefined;
  }
  if (typeof given === 'number' || typeof given === 'boolean') given = String(given);
  if (typeof given !== 'string') return void reject(row, path, given, 'text');
  const checked = checkField(base.kind, name, given);
  if (typeof checked !== 'string') return void reject(row, path, given, checked.expected);
  return { ...base, property: name, value: checked, ...(checked === given ? {} : { original: given }) };
}

/** The canonical value of a property of a kind, an entity's key included, or what is expected. */
export function checkField(kind: string, name: string, value: string): string | { expected: string } {
  const property = propertyOf(kind, name);
  if (!property) return { expected: `a property of ${kind}; it has none named ${withoutNul(clip(name))}` };
  if (value.includes('\0')) return { expected: 'text without NUL characters' };
  if (property.type !== 'entity') return checkText(property, value);
  return isKey(value) ? value : { expected: `the id of an entity, of 1 to ${longestKey} characters` };
}

const longTypes: readonly string[] = ['text', 'html', 'json', 'string'];
/** Longest value of a property that is no free text. */
const longestValue = 2000;

/** The vocabulary's check, which patterns make slow on texts far longer than any such value. */
export const checkText = (property: Property, value: string): string | { expected: string } =>
  value.length > longestValue && !longTypes.includes(property.type)
    ? { expected: `at most ${longestValue} characters` }
    : checkValue(property, value);

function seenDates(entity: Record<string, unknown>, row: DraftRow, path: string): Pick<Base, 'firstSeen' | 'lastSeen'> {
  const firstSeen = readSeen(entity.first_seen, row, `${path}first_seen`);
  const lastSeen = readSeen(entity.last_seen, row, `${path}last_seen`);
  return { ...(firstSeen ? { firstSeen } : {}), ...(lastSeen ? { lastSeen } : {}) };
}

/** An imprecise date when something was seen; nothing, with its reject, when it is none. */
export function readSeen(value: unknown, row: DraftRow, field: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const read = typeof value === 'string' ? parseDate(value) : { expected: 'a date as 2026-03-14' };
  if (!isExpected(read)) return read;
  reject(row, field, value, read.expected);
  return undefined;
}
