import type { Fault, Words } from './types.ts';

const fault = (found: string, expected: string, en: string, es: string): Fault => ({
  found,
  expected,
  says: { en, es },
});

const mega = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

export const unpackIt: Words = {
  en: 'Unpack it and read the files in it.',
  es: 'Descomprímalo y lea los archivos que contiene.',
};

/** Every reason a document may be refused for. */
export const faults = {
  tooLarge: (most: number): Fault =>
    fault(
      `more than ${mega(most)} MB`,
      `at most ${mega(most)} MB`,
      `The document is larger than ${mega(most)} MB. Divide it and read the parts.`,
      `El documento supera los ${mega(most)} MB. Divídalo y lea las partes.`,
    ),
  noText: fault(
    'no text',
    'a document with words in it',
    'There is no text in the document.',
    'El documento no contiene texto.',
  ),
  noOcr: fault(
    'a picture, and the reading of pictures switched off',
    'a document with text',
    'The document is a picture, and the reading of pictures is switched off.',
    'El documento es una imagen y la lectura de imágenes está desactivada.',
  ),
  notOpened: (why: string): Fault =>
    fault(
      why,
      'a file that can be read',
      `The file cannot be opened: ${why}.`,
      `El archivo no se puede abrir: ${why}.`,
    ),
  cutOff: (why: string): Fault =>
    fault(
      `compressed data that breaks off (${why})`,
      'a whole gzip file',
      'The compressed file is damaged or incomplete.',
      'El archivo comprimido está dañado o incompleto.',
    ),
  notText: fault(
    'bytes that are no text and no known format',
    'text, Markdown, HTML, PDF, docx, eml or a picture',
    'The file is neither text nor any format that can be read here.',
    'El archivo no es texto ni tiene un formato que se pueda leer aquí.',
  ),
  kind: (found: string, what: Words, remedy: Words): Fault =>
    fault(
      found,
      'text, Markdown, HTML, PDF, docx, eml or a picture',
      `The file is ${what.en}. ${remedy.en}`,
      `El archivo es ${what.es}. ${remedy.es}`,
    ),
  zip: fault(
    'a zip archive',
    'text, Markdown, HTML, PDF, docx, eml or a picture',
    `The file is a zip archive. ${unpackIt.en}`,
    `El archivo es un archivo zip. ${unpackIt.es}`,
  ),
  password: fault(
    'an encrypted document',
    'a document that opens without a password',
    'The document is encrypted: a password is needed. Save it without one and read it again.',
    'El documento está cifrado: se necesita una contraseña. Guárdelo sin ella y vuelva a leerlo.',
  ),
  broken: (what: string, why: string): Fault =>
    fault(
      `a damaged ${what} (${why})`,
      `a whole ${what}`,
      `The ${what} file is damaged and cannot be read.`,
      `El archivo ${what} está dañado y no se puede leer.`,
    ),
  bomb: (found: string): Fault =>
    fault(
      found,
      'a document that unpacks to an ordinary size',
      'The file unpacks to far more than a document holds. It was not opened.',
      'El archivo se descomprime en mucho más de lo que ocupa un documento. No se abrió.',
    ),
  tooManyPages: (pages: number, most: number): Fault =>
    fault(
      `${pages} pages`,
      `at most ${most} pages`,
      `The document has ${pages} pages; at most ${most} are read. Divide it.`,
      `El documento tiene ${pages} páginas; se leen ${most} como máximo. Divídalo.`,
    ),
  tooManyPixels: (pixels: number, most: number): Fault =>
    fault(
      `${Math.round(pixels / 1e6)} million pixels`,
      `at most ${Math.round(most / 1e6)} million`,
      'The picture is too large to be read.',
      'La imagen es demasiado grande para leerla.',
    ),
  tooSlow: (seconds: number): Fault =>
    fault(
      `not finished after ${seconds} s`,
      'a document that is read in reasonable time',
      'Reading the document took too long and was stopped.',
      'La lectura del documento tardaba demasiado y se detuvo.',
    ),
  tooMuchMemory: (found: string): Fault =>
    fault(
      found,
      'a document that is read within the memory allowed',
      'Reading the document needed more memory than is allowed and was stopped.',
      'La lectura del documento necesitaba más memoria de la permitida y se detuvo.',
    ),
  failed: (why: string): Fault =>
    fault(
      why,
      'a document that can be read to its end',
      'The document could not be read: its format is damaged or made to do harm.',
      'No se pudo leer el documento: su formato está dañado o hecho para causar daño.',
    ),
  tooDeep: fault(
    'a mail within a mail within a mail',
    'attachments that are not mails of mails',
    'The mail lies too deep within other mails.',
    'El correo está anidado demasiado profundo dentro de otros correos.',
  ),
  labelled: fault(
    'an export of a node, which carries its label',
    'a document; work on what was exported through a node, as a signed-in user',
    'This is an export of a node and carries its label. Import it into a node instead.',
    'Es la exportación de un nodo y lleva sus condiciones de difusión. Impórtela en un nodo.',
  ),
  badLine: (why: string): Fault =>
    fault(
      why,
      'a line of JSON with a text: {"text": "…"}',
      'The line is not JSON with a text in it.',
      'La línea no es JSON con un texto.',
    ),
};

/** Every remark that may stand beside a text that was read. */
export const notes = {
  encoding: (name: string): Words => ({
    en: `The text does not say its encoding; it was read as ${name}. Check the accents.`,
    es: `El texto no indica su codificación; se leyó como ${name}. Compruebe los acentos.`,
  }),
  mixed: (name: string): Words => ({
    en: `Encodings are mixed in the text: what is not UTF-8 was read as ${name}. Check the accents.`,
    es: `El texto mezcla codificaciones: lo que no es UTF-8 se leyó como ${name}. Compruebe los acentos.`,
  }),
  unknownCharset: (name: string): Words => ({
    en: `The document names an encoding that is not known (${name}).`,
    es: `El documento indica una codificación desconocida (${name}).`,
  }),
  otherLanguage: {
    en: 'The text seems to be neither English nor Spanish; little will be found in it.',
    es: 'El texto no parece estar en español ni en inglés; se encontrará poco en él.',
  },
  wholePage: {
    en: 'The page has no text but in its menus and asides; these were read.',
    es: 'La página no tiene más texto que el de sus menús y márgenes; se leyó ese.',
  },
  hidden: {
    en: 'Hidden text was left out.',
    es: 'Se omitió el texto oculto.',
  },
  running: {
    en: 'Lines repeated at the head or foot of the pages are given once, page numbers are left out.',
    es: 'Las líneas repetidas al principio o al final de las páginas figuran una vez; los números de página se omiten.',
  },
  pageWithoutText: (pages: number[]): Words => ({
    en: `No text on ${pages.length === 1 ? 'page' : 'pages'} ${list(pages)}.`,
    es: `Sin texto en ${pages.length === 1 ? 'la página' : 'las páginas'} ${list(pages)}.`,
  }),
  pageNotRead: (pages: number[]): Words => ({
    en: `Scanned and not read: ${pages.length === 1 ? 'page' : 'pages'} ${list(pages)}.`,
    es: `Escaneado y sin leer: ${pages.length === 1 ? 'página' : 'páginas'} ${list(pages)}.`,
  }),
  scanned: (pages: number[]): Words => ({
    en: `Read from a scan, check the words: ${pages.length === 1 ? 'page' : 'pages'} ${list(pages)}.`,
    es: `Leído de un escaneo, compruebe las palabras: ${pages.length === 1 ? 'página' : 'páginas'} ${list(pages)}.`,
  }),
  garbled: (pages: number[]): Words => ({
    en: `The letters of ${pages.length === 1 ? 'page' : 'pages'} ${list(pages)} are not told by the file and may be wrong.`,
    es: `El archivo no declara las letras de ${pages.length === 1 ? 'la página' : 'las páginas'} ${list(pages)}; pueden ser erróneas.`,
  }),
  picture: {
    en: 'Read from a picture, check the words.',
    es: 'Leído de una imagen, compruebe las palabras.',
  },
  attachmentsLeft: (count: number): Words => ({
    en: `${count} ${count === 1 ? 'attachment was' : 'attachments were'} not read.`,
    es: count === 1 ? 'No se leyó 1 archivo adjunto.' : `No se leyeron ${count} archivos adjuntos.`,
  }),
  smallPictures: (count: number): Words => ({
    en: `${count} small ${count === 1 ? 'picture or signature' : 'pictures or signatures'} of the mail left out.`,
    es:
      count === 1
        ? 'Se omitió 1 imagen pequeña o firma del correo.'
        : `Se omitieron ${count} imágenes pequeñas o firmas del correo.`,
  }),
};

/** Pages as people write them: 1–3, 7. At most ten pieces. */
function list(pages: number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const written = runs.slice(0, 10).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return written.join(', ') + (runs.length > 10 ? '…' : '');
}
