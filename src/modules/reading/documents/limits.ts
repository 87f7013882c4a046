import type { DocumentFormat } from './types.ts';

const mega = 1024 * 1024;

/** The largest file of each format, unpacked where it was compressed. */
export const mostBytes: Readonly<Record<DocumentFormat, number>> = {
  txt: 50 * mega,
  md: 50 * mega,
  html: 30 * mega,
  pdf: 200 * mega,
  docx: 100 * mega,
  eml: 100 * mega,
  image: 60 * mega,
};

export const limits = {
  /** UTF-16 units of one text, whatever it came from. */
  text: 50 * mega,
  /** One line of a file of JSON lines. */
  line: 50 * mega,
  /** Text files up to this size are read at once; above it another thread does, so that nobody has to wait. */
  atOnce: mega,
  pdfPages: 3000,
  /** Scanned pages read in one document; at about a second each. */
  scannedPages: 500,
  /** Of a docx, all parts unpacked. */
  unpacked: 300 * mega,
  /** How many times its packed size; text in XML packs about 10:1, at most 50:1. */
  packing: 200,
  packedFiles: 10_000,
  /** Elements of markup within each other; parsers grow slow far below a million. */
  nestedElements: 10_000,
  attachments: 100,
  /** Mail in mail in mail. */
  nesting: 3,
  /** Of a picture, or of all pictures in one page of a PDF. */
  pixels: 100_000_000,
  /** A picture inside the body of a mail below this size is a logo. */
  inlinePicture: 20 * 1024,
  /** Per cent; below it a word of a scan counts as unsure. */
  confidence: 60,
} as const;

/** What the thread that parses may use. */
export const threadLimits = {
  heapMb: 1024,
  /** Buffers outside its heap, where what a document packs is unpacked. */
  buffersMb: 2048,
  /** Without a word from it: a page, a mail, a document. */
  stepMs: 90_000,
  /** For a whole document. */
  totalMs: 30 * 60_000,
} as const;
export type ThreadLimits = { -readonly [key in keyof typeof threadLimits]: number };
