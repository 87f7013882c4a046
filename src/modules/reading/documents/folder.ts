import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DocumentFile } from './types.ts';

/**
 * The file at a path, or every file in the folder there and in the folders below it, in the order of their names.
 * Names are relative to the folder. What begins with a dot is left out, and so are symbolic links below the path:
 * they lead out of the folder, or to what is in it anyway.
 */
export async function* filesUnder(path: string): AsyncGenerator<DocumentFile> {
  const at = await stat(path);
  if (at.isDirectory()) yield* filesIn(path, '');
  else yield { name: basename(path), bytes: at.size, open: () => createReadStream(path) };
}

async function* filesIn(folder: string, below: string): AsyncGenerator<DocumentFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = `${below}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(path, `${name}/`);
    else if (entry.isFile()) yield { name, bytes: (await stat(path)).size, open: () => createReadStream(path) };
  }
}
