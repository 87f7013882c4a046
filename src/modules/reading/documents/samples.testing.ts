/** Builders of documents for the tests, good and hostile ones; everything is written here byte by byte. */
import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import { isUnreadable, openDocuments, type OpenOptions } from './open.ts';
import type { DocumentFile, OpenedDocument, Unreadable } from './types.ts';

export const file = (name: string, content: string | Uint8Array): DocumentFile => ({
  name,
  open: () => Readable.from([Buffer.from(content as string)]),
});

/** Opens files and gives all that comes of them. */
export const openAll = (files: DocumentFile[], options?: OpenOptions): Promise<(OpenedDocument | Unreadable)[]> =>
  Array.fromAsync(openDocuments(files, options));

/** The one document that a file gives. */
export async function opened(
  name: string,
  content: string | Uint8Array,
  options?: OpenOptions,
): Promise<OpenedDocument> {
  const [one, ...more] = await openAll([file(name, content)], options);
  if (!one || isUnreadable(one) || more.length > 0)
    throw new Error(`not one document: ${JSON.stringify([one, ...more])}`);
  return one;
}

/** Why a file gives none. */
export async function refused(name: string, content: string | Uint8Array, options?: OpenOptions): Promise<Unreadable> {
  const [one, ...more] = await openAll([file(name, content)], options);
  if (!one || !isUnreadable(one) || more.length > 0)
    throw new Error(`not one refusal: ${JSON.stringify([one, ...more])}`);
  return one;
}

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** What the table of contents says of its size, where that is a lie. */
  says?: number;
}

export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, says } of parts) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const whole = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name));
    local.push(whole);
    at += whole.length;
  }
  const table = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, table, end]);
}

export const contentTypes: ZipPart = {
  name: '[Content_Types].xml',
  content:
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};

/** A Word document of this body, in WordprocessingML. */
export const docx = (body: string, more: readonly ZipPart[] = []): Buffer =>
  zip([
    contentTypes,
    { name: 'word/document.xml', content: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export interface PdfOptions {
  info?: Record<string, string>;
  encrypted?: boolean;
  /** A JPEG to fill every page with. */
  jpeg?: { bytes: Buffer; width: number; height: number };
}

/** A PDF of these pages, each given as its drawing operators. */
export function pdf(pages: readonly string[], { info = {}, encrypted = false, jpeg }: PdfOptions = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer): number => {
    const parts = stream ? [text, '\nstream\n', stream, '\nendstream'] : [text];
    return objects.push(
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
    );
  };
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const image = `/Type /XObject /Subtype /Image /Width ${jpeg?.width} /Height ${jpeg?.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  if (jpeg) add(`<< ${image} /Length ${jpeg.bytes.length} >>`, jpeg.bytes);
  else add('null');
  const resources = `<< /Font << /F 3 0 R >> ${jpeg ? '/XObject << /I 4 0 R >>' : ''} >>`;
  for (const [at, content] of pages.entries()) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + at * 2} 0 R /Resources ${resources} >>`);
    const drawing = Buffer.from(content, 'latin1');
    add(`<< /Length ${drawing.length} >>`, drawing);
  }
  const infoAt = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${value})`)
      .join(' ')} >>`,
  );
  const key = `<${'4e'.repeat(32)}>`;
  const encryptAt = add(encrypted ? `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >>` : 'null');
  return written(
    objects,
    `/Root ${catalog} 0 R /Info ${infoAt} 0 R${encrypted ? ` /Encrypt ${encryptAt} 0 R /ID [${key} ${key}]` : ''}`,
  );
}

function written(objects: readonly Buffer[], trailer: string): Buffer {
  const pieces = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const [n, body] of objects.entries()) {
    places.push(at);
    const object = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    pieces.push(object);
    at += object.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table), Buffer.from(end)]);
}

/** Operators that write a line of text; x and y in points from the lower left corner. */
export const write = (text: string, x: number, y: number, size = 11): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;

/** Lines of a paragraph one under the other. */
export const writeLines = (lines: readonly string[], x: number, top: number, step = 14): string =>
  lines.map((line, at) => write(line, x, top - at * step)).join('');

/** Operators that fill the page with the picture. */
export const fillPage = 'q 595 0 0 842 0 0 cm /I Do Q\n';

export interface MailPart {
  type: string;
  name?: string;
  content: string | Uint8Array;
}

/** A mail with a text and attachments, in base64. */
export function mail(head: Record<string, string>, text: string, parts: readonly MailPart[] = []): string {
  const headers = Object.entries(head).map(([key, value]) => `${key}: ${value}\r\n`);
  const body = [
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    ...parts.map(
      ({ type, name, content }) =>
        `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n` +
        `Content-Disposition: attachment${name ? `; filename="${name}"` : ''}\r\n\r\n` +
        `${Buffer.from(content as string).toString('base64')}\r\n`,
    ),
  ];
  return `${headers.join('')}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${body.join('')}--b--\r\n`;
}
