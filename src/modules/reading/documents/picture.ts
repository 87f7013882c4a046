import { limits } from './limits.ts';
import { faults } from './says.ts';
import type { Fault } from './types.ts';

/**
 * Width and height of a picture as its header states them, so that one that would unpack to gigabytes is refused
 * before anything decodes it; null where the header does not say.
 */
export function sizeOf(bytes: Buffer): [width: number, height: number] | null {
  const start = bytes.toString('latin1', 0, 16);
  try {
    if (start.startsWith('\x89PNG')) return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    if (start.startsWith('GIF8')) return [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
    if (start.startsWith('BM')) return [Math.abs(bytes.readInt32LE(18)), Math.abs(bytes.readInt32LE(22))];
    if (start.startsWith('\xff\xd8')) return jpegSize(bytes);
    if (start.startsWith('RIFF')) return webpSize(bytes);
  } catch {
    // A header that ends too early says nothing.
  }
  return null;
}

export function tooManyPixels(size: [number, number] | null): Fault | null {
  const pixels = size === null ? 0 : size[0] * size[1];
  return pixels > limits.pixels ? faults.tooManyPixels(pixels, limits.pixels) : null;
}

/** From marker to marker, to the one that starts a frame. */
function jpegSize(bytes: Buffer): [number, number] | null {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(bytes: Buffer): [number, number] | null {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  const bits = kind === 'VP8L' ? bytes.readUInt32LE(21) : 0;
  return kind === 'VP8L' ? [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1] : null;
}

/** How a camera was held, by the Exif part of a JPEG: 1 upright, 3, 6 and 8 turned. */
export function turnOf(bytes: Buffer): number {
  const at = bytes.subarray(0, 4096).indexOf('Exif\0\0', 0, 'latin1') + 6;
  if (at < 6 || bytes[0] !== 0xff) return 1;
  const little = bytes.toString('latin1', at, at + 2) === 'II';
  const short = (where: number): number =>
    where + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(where) : bytes.readUInt16BE(where);
  const ifd = at + (little ? short(at + 4) : short(at + 6));
  for (let n = 0; n < Math.min(short(ifd), 100); n += 1) {
    const entry = ifd + 2 + n * 12;
    if (short(entry) === 0x0112) return short(entry + 8) || 1;
  }
  return 1;
}

const isTiff = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'II*\0' || bytes.toString('latin1', 0, 4) === 'MM\0*';

/** Where the pages of a picture stand: the directories of a TIFF; any other picture is one page at 0. */
export function pagesOf(bytes: Buffer): number[] | Fault {
  if (!isTiff(bytes)) return tooManyPixels(sizeOf(bytes)) ?? [0];
  const little = bytes[0] === 0x49;
  const short = (at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const pages = new Set<number>();
  try {
    for (let at = long(4); at !== 0 && !pages.has(at) && pages.size < limits.scannedPages;) {
      const count = short(at);
      const size: [number, number] = [0, 0];
      for (let n = 0; n < count; n += 1) {
        const entry = at + 2 + n * 12;
        const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
        if (short(entry) === 256) size[0] = value;
        if (short(entry) === 257) size[1] = value;
      }
      const fault = tooManyPixels(size);
      if (fault) return fault;
      pages.add(at);
      at = long(at + 2 + count * 12);
    }
  } catch {
    // A last page that breaks off is left out.
  }
  return pages.size > 0 ? [...pages] : faults.broken('TIFF', 'its directory breaks off');
}

/** Makes a page of a TIFF its first one, by the place of the first directory in its header. Writes into `bytes`. */
export function turnTo(bytes: Buffer, page: number): Buffer {
  if (page === 0) return bytes;
  if (bytes[0] === 0x49) bytes.writeUInt32LE(page, 4);
  else bytes.writeUInt32BE(page, 4);
  return bytes;
}
