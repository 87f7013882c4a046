import { inPlace } from './clean.ts';
import { decode } from './decode.ts';
import { limits } from './limits.ts';
import { faults } from './says.ts';
import { type DocumentFormat, type Fault, isFault, plain, type ReadDocument } from './types.ts';

/** One document to be read. */
export interface Job {
  format: DocumentFormat;
  bytes: Uint8Array;
  /** Read pictures and scans. */
  ocr: boolean;
}

type OnPage = (page: number, pages: number) => void;

/** Each format's reader; the heavy ones are loaded when first needed. */
const readers: Readonly<Record<DocumentFormat, (job: Job, onPage: OnPage) => Promise<ReadDocument | Fault>>> = {
  txt: async ({ bytes }) => {
    const decoded = decode(bytes);
    return plain(inPlace(decoded.text), { notes: decoded.notes });
  },
  md: async ({ bytes }) => {
    const decoded = decode(bytes);
    const read = (await import('./markdown.ts')).readMarkdown(decoded.text);
    return { ...read, notes: decoded.notes };
  },
  html: async ({ bytes }) => (await import('./html.ts')).readHtml(bytes),
  docx: async ({ bytes }) => (await import('./docx.ts')).readDocx(bytes),
  eml: async ({ bytes }) => (await import('./mail.ts')).readMail(bytes),
  image: async ({ bytes, ocr }, onPage) => (ocr ? (await import('./image.ts')).readImage(bytes, onPage) : faults.noOcr),
  pdf: async ({ bytes, ocr }, onPage) => (await import('./pdf/read.ts')).readPdf(bytes, { ocr, onPage }),
};

/** Reads one document, wherever it is called: in a thread of its own for all but short plain text. */
export async function read(job: Job, onPage: OnPage = () => undefined): Promise<ReadDocument | Fault> {
  const result = await readers[job.format](job, onPage);
  return !isFault(result) && result.text.length > limits.text ? faults.tooLarge(limits.text) : result;
}
