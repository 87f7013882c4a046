import { sql, type RawBuilder } from 'kysely';

type Value = string | number | boolean | null | undefined;

/** A column of a table, its type, and how a row gives it. */
export interface Column<T> {
  name: string;
  type: 'uuid' | 'text' | 'int' | 'bool' | 'timestamptz' | 'jsonb';
  of: (row: T) => Value;
}

/**
 * An insert of many rows in one statement: columns that vary go as arrays, those with one value for the whole batch as
 * that value, which halves the work of wide batches. At least one column must vary or the batch have one row.
 */
export function insertRows<T>(
  table: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  conflict: '' | 'do nothing' = '',
): RawBuilder<unknown> {
  const varying: Column<T>[] = [];
  const given = columns.map((column, at) => {
    const values = rows.map(column.of);
    if (at > 0 && values.every((value) => value === values[0])) return sql`${text(values[0])}::${sql.raw(column.type)}`;
    varying.push(column);
    return sql.ref(`v.${column.name}`);
  });
  const arrays = varying.map((column) => sql`${arrayOf(rows, column.of)}::${sql.raw(`${column.type}[]`)}`);
  return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
    select ${sql.join(given)} from unnest(${sql.join(arrays)}) v(${sql.join(varying.map((column) => sql.ref(column.name)))})
    ${sql.raw(conflict === '' ? '' : 'on conflict do nothing')}`;
}

const text = (value: Value): string | null => (value === null || value === undefined ? null : String(value));

/**
 * Values as a Postgres array literal. pg's own array writer costs more than the insert itself at tens of thousands of
 * rows a second.
 */
export function arrayOf<T>(rows: readonly T[], value: (row: T) => Value): string {
  return `{${rows.map((row) => element(value(row))).join(',')}}`;
}

const special = /["\\]/;
const plain = /^[\w.:+~^-]+$/;

function element(value: Value): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value !== 'string') return String(value);
  // "null" unquoted would be no value.
  if (value.length < 64 && plain.test(value) && value.toLowerCase() !== 'null') return value;
  return special.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`;
}
