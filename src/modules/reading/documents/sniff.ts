import { wideOf } from './decode.ts';
import { faults, unpackIt } from './says.ts';
import type { Fault, Words } from './types.ts';

/** What bytes are: a format that is read, or packed or many documents in one. */
export type Kind = 'txt' | 'md' | 'html' | 'pdf' | 'docx' | 'eml' | 'image' | 'gzip' | 'jsonl';

/** As many first bytes as are needed to tell. */
export const headBytes = 4096;

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** First bytes of formats, as latin-1; `?` stands for any byte. */
const magic: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  gzip: ['\x1f\x8b'],
  pdf: ['%PDF-'],
  image: ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'BM????\0\0\0\0', 'II*\0', 'MM\0*', 'RIFF????WEBP'],
};

const begins = (start: string, mark: string): boolean => {
  for (let at = 0; at < mark.length; at += 1) if (mark[at] !== '?' && mark[at] !== start[at]) return false;
  return true;
};

interface Refused {
  marks: readonly string[];
  found: string;
  what: Words;
  remedy: Words;
}

const saveAs: Words = {
  en: 'Save it as docx or PDF and read that.',
  es: 'Guárdelo como docx o PDF y lea ese archivo.',
};
const asTable: Words = { en: 'Import tables as CSV.', es: 'Las tablas se importan como CSV.' };
const noWay: Words = { en: 'It holds no text that can be read here.', es: 'No contiene texto que se pueda leer aquí.' };

/** What is known and not read; each gets a clear word. */
const refused: readonly Refused[] = [
  {
    marks: ['7z\xbc\xaf', 'Rar!\x1a', 'BZh?1AY&SY', '\xfd7zXZ', '\x28\xb5\x2f\xfd', `${'?'.repeat(257)}ustar`],
    found: 'an archive',
    what: { en: 'an archive', es: 'un archivo comprimido' },
    remedy: unpackIt,
  },
  {
    marks: ['{\\rtf'],
    found: 'rich text (RTF)',
    what: { en: 'rich text (RTF)', es: 'texto enriquecido (RTF)' },
    remedy: saveAs,
  },
  {
    marks: ['MZ?\0', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'],
    found: 'a program',
    what: { en: 'a program', es: 'un programa' },
    remedy: noWay,
  },
  {
    marks: [
      'ID3\x02',
      'ID3\x03',
      'ID3\x04',
      '\xff\xfb',
      '\xff\xf3',
      'OggS\0',
      'fLaC\0',
      'RIFF????WAVE',
      'RIFF????AVI ',
      '\0\0\0?ftyp',
      '\x1aE\xdf\xa3',
    ],
    found: 'sound or film',
    what: { en: 'sound or film', es: 'sonido o vídeo' },
    remedy: noWay,
  },
];

const mailbox = /^From \S+@\S+ [^\n]{5,60}\d{4}\r?\n/;
const mailboxFault = faults.kind(
  'a mailbox',
  { en: 'a mailbox of many mails', es: 'un buzón con muchos correos' },
  { en: 'Save the mails one by one as .eml.', es: 'Guarde los correos uno a uno como .eml.' },
);

const zipped: readonly [part: RegExp, what: Words, remedy: Words][] = [
  [/xl\//, { en: 'a spreadsheet', es: 'una hoja de cálculo' }, asTable],
  [/ppt\//, { en: 'a presentation', es: 'una presentación' }, { en: 'Save it as PDF.', es: 'Guárdela como PDF.' }],
  [/mimetypeapplication\/vnd\.oasis/, { en: 'an OpenDocument file', es: 'un archivo OpenDocument' }, saveAs],
  [
    /mimetypeapplication\/epub/,
    { en: 'an e-book', es: 'un libro electrónico' },
    { en: 'Save it as PDF.', es: 'Guárdelo como PDF.' },
  ],
];
const oldOffice: readonly [part: RegExp, what: Words, remedy: Words][] = [
  [/W\0o\0r\0d\0D\0o\0c/, { en: 'a document of old Word (.doc)', es: 'un documento de Word antiguo (.doc)' }, saveAs],
  [/W\0o\0r\0k\0b\0o\0o\0k/, { en: 'a spreadsheet', es: 'una hoja de cálculo' }, asTable],
  [
    /_\0_\0(?:n\0a\0m\0e\0i\0d|s\0u\0b\0s\0t\0g)/,
    { en: 'a mail of Outlook (.msg)', es: 'un correo de Outlook (.msg)' },
    { en: 'Save it as .eml.', es: 'Guárdelo como .eml.' },
  ],
];

/** The names that only the header of a mail has; From, To and Date stand on letters too. */
const mailHeader =
  /^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Type|X-Mailer|DKIM-Signature):/im;
const headerLine = /^[A-Za-z][\w-]{1,60}:[ \t]?/;
const htmlStart =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|div|table|p|h1)\b/i;

const endings: Readonly<Record<string, Kind>> = {
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** What a file is, by its first bytes and, where these are text, by the ending of its name. */
export function kindOf(head: Uint8Array, name: string): Kind | Fault {
  const start = latin(head);
  for (const [kind, marks] of Object.entries(magic)) if (marks.some((mark) => begins(start, mark))) return kind as Kind;
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => start.startsWith(mark))) return zippedKind(start, name);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return oldOfficeFault(start);
  for (const { marks, found, what, remedy } of refused)
    if (marks.some((mark) => begins(start, mark))) return faults.kind(found, what, remedy);
  if (mailbox.test(start)) return mailboxFault;
  // Some programs put a line or two before the mark.
  if (start.slice(0, 1024).includes('%PDF-1.')) return 'pdf';
  if (wideOf(head) === null && isBinary(head)) return faults.notText;
  const ending = endings[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (ending) return ending;
  if (headerLine.test(start) && mailHeader.test(start.split(/\r?\n\r?\n/, 1)[0] ?? '')) return 'eml';
  if (htmlStart.test(start.replace(/^\xef\xbb\xbf/, ''))) return 'html';
  return isJsonLine(head) ? 'jsonl' : 'txt';
}

/** Word's parts have these names; the first of them need not come first. */
function zippedKind(start: string, name: string): Kind | Fault {
  const other = otherZip(start);
  if (other !== faults.zip) return other;
  return /word\/|\[Content_Types\]\.xml|_rels\/|docProps\//.test(start) || /\.docx$/i.test(name) ? 'docx' : other;
}

/** What a zip is that is no Word document, by the names of the files in it. */
export function otherZip(names: string): Fault {
  const [, what, remedy] = zipped.find(([part]) => part.test(names)) ?? [];
  return what && remedy ? faults.kind('a zip of another office format', what, remedy) : faults.zip;
}

function oldOfficeFault(start: string): Fault {
  if (/E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c/.test(start)) return faults.password;
  const [, what, remedy] = oldOffice.find(([part]) => part.test(start)) ?? [
    '',
    { en: 'a document of an old office program', es: 'un documento de un programa de oficina antiguo' },
    saveAs,
  ];
  return faults.kind('an old office document', what, remedy);
}

/** Text has few control characters; a damaged one may have some. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  return controls > 4 && controls > head.length * 0.1;
}

function isJsonLine(head: Uint8Array): boolean {
  const [line = '', ...more] = new TextDecoder().decode(head).trimStart().split('\n', 2);
  if (!line.startsWith('{') || !/"(?:text|body|content)"\s*:\s*"/.test(line)) return false;
  if (more.length === 0) return head.length >= headBytes || isJson(line);
  return isJson(line);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
