import { kindOf } from '#vocabulary/kinds.ts';
import type { DraftRow, InputFile, Reader } from '../draft.ts';
import { checkField, isKey, locatorOf, longestKey, readSeen, reject } from './ftm.ts';
import { csvRecords } from './records.ts';

/** Columns without which a row says nothing; `entity_id` may be missing where `canonical_id` stands. */
const needed = ['prop', 'schema', 'value'] as const;

/**
 * FollowTheMoney statements as CSV, columns in any order: entity_id or canonical_id, prop, schema, value, and if there
 * prop_type, dataset, lang, original_value, external, first_seen, last_seen, origin, id. An entity is named by entity_id:
 * canonical_id is somebody's judgement, which an import does not make.
 */
export const readFtmStatements: Reader = async function* (files: InputFile[]) {
  for (const file of files) {
    let columns: Map<string, number> | undefined;
    for await (const block of csvRecords(file, { span: 10_000 })) {
      for (const one of block.rejects) yield { file: file.name, line: one.line, statements: [], rejects: [one] };
      for (const record of block.records) {
        const row: DraftRow = { file: file.name, line: record.line, statements: [], rejects: [] };
        if (columns) readRow((name) => record.cells[columns?.get(name) ?? -1] ?? '', row);
        else columns = readHeader(record.cells, row);
        if (row.statements.length > 0 || row.rejects.length > 0) yield row;
        if (!columns) break;
      }
      if (block.records.length > 0 && !columns) break;
    }
  }
};

function readHeader(cells: string[], row: DraftRow): Map<string, number> | undefined {
  const columns = new Map(cells.map((name, at) => [name.trim().toLowerCase(), at]));
  const missing: string[] = needed.filter((name) => !columns.has(name));
  if (!columns.has('entity_id') && !columns.has('canonical_id')) missing.push('entity_id');
  if (columns.size < cells.length)
    reject(row, 'header', cells.join(', '), 'each column once; the last of its name is read');
  if (missing.length === 0) return columns;
  reject(row, 'header', cells.join(', '), `columns ${missing.join(', ')} as in FollowTheMoney statements`);
  return undefined;
}

function readRow(cell: (name: string) => string, row: DraftRow): void {
  const prop = cell('prop');
  // The row "id" only carries the checksum of the entity.
  if (prop === 'id') return;
  const key = cell('entity_id') || cell('canonical_id');
  const kind = kindOf(cell('schema'));
  if (!isKey(key)) return reject(row, 'entity_id', key, `text of 1 to ${longestKey} characters`);
  if (!kind || kind.abstract) return reject(row, 'schema', cell('schema'), 'a FollowTheMoney schema or a kind of ours');
  if (/^(t|true|1|yes)$/i.test(cell('external')))
    return reject(
      row,
      'external',
      cell('external'),
      'statements of the dataset itself; external ones are nobody’s accepted match',
    );
  const given = cell('value');
  const value = checkField(kind.name, prop, given);
  if (typeof value !== 'string') return reject(row, prop || 'prop', given, value.expected);
  const original = cell('original_value') || (value === given ? '' : given);
  const firstSeen = readSeen(cell('first_seen'), row, 'first_seen');
  const lastSeen = readSeen(cell('last_seen'), row, 'last_seen');
  row.statements.push({
    key,
    kind: kind.name,
    property: prop,
    value,
    locator: locatorOf(row),
    ...(original ? { original } : {}),
    ...(cell('lang') ? { language: cell('lang') } : {}),
    ...(firstSeen ? { firstSeen } : {}),
    ...(lastSeen ? { lastSeen } : {}),
  });
}
