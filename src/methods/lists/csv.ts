import { ListFault, type TextSink } from './reading.ts';

/** Longest row: one whose quotation mark is never closed must not swallow the file. */
const longestRow = 1 << 20;

/**
 * Rows of a CSV file (RFC 4180, any line ends, quoted line breaks), as text comes in. `row` gets the cells, trimmed where
 * they are not quoted, and the 1-based line on which the row begins. An open quotation mark at the end means that the file was cut off.
 */
export function csvRows(
  file: string,
  delimiter: string,
  row: (cells: string[], line: number, whole: boolean) => void,
): TextSink {
  let rest = '';
  let line = 1;
  const take = (last: boolean): void => {
    let at = 0;
    for (;;) {
      const end = rowEnd(rest, at, last);
      if (end < 0) break;
      const text = rest.slice(at, rest.charCodeAt(end - 1) === 13 ? end - 1 : end);
      // DOS files may end with the character 26.
      if (text.trim() !== '' && text.trim() !== '\u001a') row(cellsOf(text, delimiter), line, end < rest.length);
      line += text.includes('\n') ? text.split('\n').length : 1;
      at = end + 1;
      if (at >= rest.length) break;
    }
    rest = rest.slice(at);
    if (rest.length > longestRow || (last && rest.trim() !== ''))
      throw new ListFault({
        file,
        line,
        found: 'a quotation mark that is never closed',
        expected: 'a whole file; this one is cut off or broken',
      });
  };
  let first = true;
  return {
    write: (text) => {
      rest += first && text.startsWith('\ufeff') ? text.slice(1) : text;
      if (text !== '') first = false;
      take(false);
    },
    end: () => take(true),
  };
}

/** Where the row that begins at `from` ends: its line break outside quotation marks, or -1 where it is not there yet. */
function rowEnd(text: string, from: number, last: boolean): number {
  let at = from;
  if (at >= text.length) return -1;
  for (;;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    let quote = text.indexOf('"', at);
    if (quote < 0 || quote >= stop) return end < 0 ? (last ? stop : -1) : end;
    let open = false;
    while (quote >= 0 && quote < stop) {
      open = !open;
      quote = text.indexOf('"', quote + 1);
    }
    if (!open) return end < 0 ? (last ? stop : -1) : end;
    // The mark is still open at the end of the line: the row goes on behind the mark that closes it.
    if (quote < 0) return -1;
    at = quote + 1;
  }
}

function cellsOf(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    while (text.charCodeAt(at) === 32 && delimiter !== ' ') at += 1;
    let quoted = '';
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) close = text.length;
      quoted = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    let end = text.indexOf(delimiter, at);
    if (end < 0) end = text.length;
    cells.push(quoted + text.slice(at, end).trim());
    at = end + 1;
  }
  return cells;
}
