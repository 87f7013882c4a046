import type { Document } from './documents.view.ts';

/** Files of a drop, folders walked to their end; each with its name relative to what was dropped. */
export async function droppedDocuments(items: DataTransferItemList): Promise<Document[]> {
  // Entries must be taken before the first wait: the list is emptied after the event.
  const entries = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  const found: Document[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Document[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((done) => (entry as FileSystemFileEntry).file(done, () => done(null)));
    if (file) found.push({ file, path: entry.fullPath.replace(/^\/+/, '') });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A browser gives a folder by the hundred, and an empty list at its end.
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}

/** Files of an input, those of a chosen folder with their relative names. */
export const chosenDocuments = (files: Iterable<File>): Document[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
