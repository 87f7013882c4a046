import type { DraftRow, DraftStatement, InputFile, Reader, Reject } from '../draft.ts';

/** For tests: a file of the given text or bytes, handed over in pieces of `size` bytes. */
export const fileOf = (name: string, content: string | Uint8Array, size = 7): InputFile => ({
  name,
  bytes: async function* () {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

/** For tests: everything a reader gives. */
export async function readAll(
  reader: Reader,
  files: InputFile[],
  mapping?: unknown,
): Promise<{ rows: DraftRow[]; statements: DraftStatement[]; rejects: Reject[] }> {
  const rows: DraftRow[] = [];
  for await (const row of reader(files, mapping === undefined ? {} : { mapping })) rows.push(row);
  return { rows, statements: rows.flatMap((row) => row.statements), rejects: rows.flatMap((row) => row.rejects) };
}

/** For tests: statements as "key property=value", in their order. */
export const told = (statements: DraftStatement[]): string[] =>
  statements.map((one) => `${one.key} ${one.property}=${one.value}`);
