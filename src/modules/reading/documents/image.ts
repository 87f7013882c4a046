import { recognise } from './ocr.ts';
import { pagesOf, turnOf, turnTo } from './picture.ts';
import { faults, notes } from './says.ts';
import { type Fault, isFault, plain, type ReadDocument } from './types.ts';

/** The words of a picture or of every page of a TIFF. `onPage` hears of each page. */
export async function readImage(
  given: Uint8Array,
  onPage: (page: number, pages: number) => void,
): Promise<ReadDocument | Fault> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  const pages = pagesOf(bytes);
  if (isFault(pages)) return pages;
  const read = plain('', { pages: pages.length, notes: [notes.picture] });
  for (const [at, page] of pages.entries()) {
    const scanned = await recognise(turnTo(bytes, page), turnOf(bytes));
    if (scanned === null) return faults.broken('picture', 'it cannot be decoded');
    append(read, scanned.text, scanned.unsure);
    onPage(at + 1, pages.length);
  }
  return read;
}

/** Adds text after a blank line and moves its offsets. */
export function append(to: ReadDocument, text: string, unsure: [number, number][], between = '\n\n'): void {
  if (text === '') return;
  if (to.text !== '') to.text += between;
  const by = to.text.length;
  to.unsure.push(...unsure.map(([start, end]): [number, number] => [start + by, end + by]));
  to.text += text;
}
