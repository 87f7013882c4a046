/** Text from a store or a file, made harmless for a terminal: no escape sequences, no turned-around writing. */
export const clean = (text: string): string =>
  text.replace(/[\t\n\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');

/** One line on stderr, after `enlace: `. */
export const warn = (line: string): void => void process.stderr.write(`enlace: ${clean(line)}\n`);

/** The answer of a command: JSON on stdout under --json, else its short text. */
export function print(json: boolean | undefined, answer: unknown, text: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${text()}\n`);
}

/** Rows as columns of equal width; the last column is left ragged. Cells are cleaned. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const cells = rows.map((row) => row.map(clean));
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => [...(row[at] ?? '')].length)));
  return cells
    .map(
      (row) =>
        indent +
        row
          .map((cell, at) => cell + ' '.repeat(at === row.length - 1 ? 0 : (widths[at] ?? 0) - [...cell].length))
          .join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** A line on stderr that is written over on a terminal; elsewhere it is written when ten seconds have passed. */
export function progressLine(
  stream: NodeJS.WriteStream = process.stderr,
  clock: () => number = Date.now,
): { show(text: string): void; end(): void } {
  let shown = '';
  let at = clock();
  return {
    show(text) {
      if (text === shown) return;
      if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
      else if (clock() - at < 10_000) return;
      else stream.write(`${text}\n`);
      shown = text;
      at = clock();
    },
    end() {
      if (stream.isTTY && shown !== '') stream.write('\r\u001b[K');
      shown = '';
    },
  };
}
