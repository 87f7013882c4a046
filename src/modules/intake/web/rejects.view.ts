/** A row, or part of one, that could not be taken. */
export interface RejectRow {
  id: number;
  file: string;
  line: number;
  field: string;
  found: string;
  expected: string;
}

/** Cells of CSV (RFC 4180): quotation marks doubled inside quoted ones, CRLF or LF between lines. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"|([^,\r\n]*)/y;
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    row.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at = cell.lastIndex;
    if (text[at] === ',') at += 1;
    else {
      at += text[at] === '\r' ? 2 : 1;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The node's file of rejects (file, line, field, found, expected) as rows; the apostrophe that keeps spreadsheets from calculating goes. */
export function rejectsFrom(csv: string): RejectRow[] {
  const plain = (cell: string | undefined): string => (cell ?? '').replace(/^'(?=[=+\-@\t\r])/, '');
  return csvCells(csv)
    .slice(1)
    .map(([file, line, field, found, expected], id) => ({
      id,
      file: plain(file),
      line: Number(line),
      field: plain(field),
      found: plain(found),
      expected: plain(expected),
    }));
}
