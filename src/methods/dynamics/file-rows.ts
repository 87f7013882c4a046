import type { Words } from '#methods/graph/method.ts';
import { csvRows } from '#methods/lists/csv.ts';
import { ListFault } from '#methods/lists/reading.ts';
import { expected, found } from './file-words.ts';

export interface NamedText {
  name: string;
  text: string;
}

/** A row, or a file, that cannot be taken: where, what was found and what is expected, in both languages. */
export interface FileFault {
  file: string;
  line: number;
  found: Words;
  expected: Words;
}

/** Why nothing of a file can be used. */
export class GroupsFault extends Error {
  readonly at: FileFault;

  constructor(at: FileFault) {
    super(`${at.file}:${at.line}: ${at.found.en}; expected ${at.expected.en}`);
    this.at = at;
  }
}

interface Row {
  line: number;
  cells: Record<string, string>;
}

/**
 * Rows below a header that must have `needed`; cells by the name of their column. A row of another length goes to
 * `reject`. Throws GroupsFault for a file without that header, or cut off.
 */
export function rowsOf(
  { name, text }: NamedText,
  needed: readonly string[],
  more: readonly string[],
  reject: (fault: FileFault) => void,
): Row[] {
  // What a node exports says its label in its first column.
  if (/^\uFEFF?"?(label|etiqueta)"?[,;\t]/i.test(text))
    throw new GroupsFault({ file: name, line: 1, found: found.labelled(''), expected: expected.public });
  const rows: Row[] = [];
  let columns: Map<string, number> | undefined;
  let width = 0;
  const sink = csvRows(name, delimiterOf(text), (cells, line) => {
    if (columns === undefined) {
      columns = columnsOf(name, cells, needed, more);
      width = cells.length;
    } else if (cells.length === width)
      rows.push({ line, cells: Object.fromEntries([...columns].map(([column, at]) => [column, cells[at] ?? ''])) });
    else reject({ file: name, line, found: found.cells(String(cells.length)), expected: expected.header(width) });
  });
  try {
    sink.write(text);
    sink.end();
  } catch (error) {
    if (!(error instanceof ListFault)) throw error;
    const { file, line } = error.at;
    throw new GroupsFault({ file, line, found: found.openQuote(''), expected: expected.whole });
  }
  if (columns === undefined)
    throw new GroupsFault({ file: name, line: 1, found: found.empty(''), expected: expected.csv(needed.join(',')) });
  return rows;
}

function columnsOf(
  file: string,
  head: readonly string[],
  needed: readonly string[],
  more: readonly string[],
): Map<string, number> {
  const names = head.map((cell) => cell.trim().toLowerCase());
  const columns = new Map<string, number>();
  const all = expected.columns([...needed, ...more].join(','));
  for (const column of [...needed, ...more]) {
    const at = names.indexOf(column);
    if (at < 0 && needed.includes(column))
      throw new GroupsFault({ file, line: 1, found: found.noColumn(column), expected: all });
    if (at !== names.lastIndexOf(column))
      throw new GroupsFault({ file, line: 1, found: found.twoColumns(column), expected: expected.one });
    if (at >= 0) columns.set(column, at);
  }
  return columns;
}

/** Spreadsheets write semicolons or tabs where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
}
