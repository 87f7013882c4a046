import { oneLine } from '../clean.ts';
import { datedOf } from '../dated.ts';
import { append } from '../image.ts';
import { limits } from '../limits.ts';
import { recognise, type Scanned } from '../ocr.ts';
import { faults, notes } from '../says.ts';
import { type Fault, plain, type ReadDocument } from '../types.ts';
import { openPdf, type PdfDocument } from './library.ts';
import { between, goesOn, leadingsOf, type Line } from './lines.ts';
import { type PageText, textOf } from './page.ts';
import { pictureOf } from './pictures.ts';
import { withoutRunningLines } from './running.ts';

export interface PdfOptions {
  /** Read scanned pages. */
  ocr: boolean;
  onPage(page: number, pages: number): void;
}

/** A page with fewer letters may be a scan with a stamp on it. */
const fewLetters = 100;
/** The name of a file or a program is no title. */
const noTitle =
  /\.(?:docx?|odt|rtf|pdf|indd|qxd|xlsx?|pptx?|tmp|te?xt|html?)$|^(?:microsoft word|untitled|sin t[ií]tulo|document\d*$|documento\d*$)/i;

interface Pages {
  texts: PageText[];
  scans: Map<number, Scanned>;
  notRead: number[];
}

/** The words of a PDF in reading order, paragraphs divided by blank lines; scanned pages through the reader of pictures. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<ReadDocument | Fault> {
  let opened;
  try {
    opened = await openPdf(bytes);
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'PasswordException' ? faults.password : faults.broken('PDF', message);
  }
  const { document, library, close } = opened;
  try {
    if (document.numPages > limits.pdfPages) return faults.tooManyPages(document.numPages, limits.pdfPages);
    const pages = await readPages(document, library.OPS, options);
    return 'says' in pages ? pages : { ...assembled(pages), ...(await headOf(document)) };
  } catch (error) {
    return faults.broken('PDF', (error as Error).message);
  } finally {
    await close();
  }
}

async function readPages(
  document: PdfDocument,
  ops: Record<string, number>,
  options: PdfOptions,
): Promise<Pages | Fault> {
  const pages: Pages = { texts: [], scans: new Map(), notRead: [] };
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const text = await textOf(page);
    letters += text.letters;
    if (letters > limits.text) return faults.tooLarge(limits.text);
    pages.texts.push(text);
    const picture = text.letters < fewLetters ? await pictureOf(page, ops) : null;
    if (picture && (!options.ocr || pages.scans.size >= limits.scannedPages)) pages.notRead.push(number);
    else if (picture) {
      const scanned = await recognise(picture.file, 1, picture.dpi);
      if (scanned === null) pages.notRead.push(number);
      else if (scanned.text !== '') pages.scans.set(number, scanned);
    }
    page.cleanup();
    options.onPage(number, document.numPages);
  }
  return pages;
}

/** Pages to one text, with a word on each kind of page that is not plain text. */
function assembled({ texts, scans, notRead }: Pages): ReadDocument {
  const read = plain('', { pages: texts.length });
  const running = withoutRunningLines(texts);
  const leading = leadingsOf(texts.map(({ lines }) => lines));
  let before: Line | undefined;
  for (const [at, { lines }] of texts.entries()) {
    for (const [n, line] of lines.entries()) {
      const gap = !before ? '\n\n' : n > 0 ? between(before, line, leading) : overPage(before, line);
      append(read, line.text, [], gap);
      before = line;
    }
    const scanned = scans.get(at + 1);
    if (!scanned) continue;
    append(read, scanned.text, scanned.unsure);
    // What follows a scan begins a paragraph.
    before = undefined;
  }
  const numbers = texts.map((_, at) => at + 1);
  const empty = numbers.filter((n) => texts[n - 1]?.letters === 0 && !scans.has(n) && !notRead.includes(n));
  const garbled = numbers.filter((n) => (texts[n - 1]?.garbled ?? 0) > 0.2);
  if (running) read.notes.push(notes.running);
  if (scans.size > 0) read.notes.push(notes.scanned([...scans.keys()]));
  if (notRead.length > 0) read.notes.push(notes.pageNotRead(notRead));
  if (empty.length > 0) read.notes.push(notes.pageWithoutText(empty));
  if (garbled.length > 0) read.notes.push(notes.garbled(garbled));
  return read;
}

const overPage = (before: Line, line: Line): '\n' | '\n\n' =>
  !before.apart && !line.apart && goesOn(before.text, line.text) ? '\n' : '\n\n';

async function headOf(document: PdfDocument): Promise<{ title: string | null; dated: string | null }> {
  try {
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    const title = oneLine(typeof info['Title'] === 'string' ? info['Title'] : '');
    const date = info['CreationDate'] ?? info['ModDate'];
    return { title: title && noTitle.test(title) ? null : title, dated: datedOf(typeof date === 'string' ? date : '') };
  } catch {
    return { title: null, dated: null };
  }
}
