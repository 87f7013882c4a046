import { inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { faults } from './says.ts';
import type { Fault } from './types.ts';

export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  size: number;
  /** Where its local header stands. */
  at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

const broken = (why: string): Fault => faults.broken('docx', why);

/** The table of contents of a zip. Nothing is unpacked; one that says it unpacks beyond the limits is a fault. */
export function zipEntries(bytes: Buffer): Map<string, ZipEntry> | Fault {
  const end = endOf(bytes);
  if (end < 0) return broken('no table of contents');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) return broken('zip64');
  if (count > limits.packedFiles) return faults.bomb(`${count} packed files`);
  const entries = new Map<string, ZipEntry>();
  let size = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark)
      return broken('a table of contents that breaks off');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return faults.password;
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    size += entry.size;
    if (!entries.has(name)) entries.set(name, entry);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return tooMuch(size, bytes.length) ?? entries;
}

function tooMuch(size: number, packed: number): Fault | null {
  if (size > limits.unpacked) return faults.bomb(`${size} bytes unpacked from ${packed}`);
  // A short text repeats itself a lot and does no harm.
  if (size > 10 * 1024 * 1024 && size > packed * limits.packing)
    return faults.bomb(`packed ${Math.round(size / packed)}:1`);
  return null;
}

/** The end record stands last, with a comment of at most 64 KB after it. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  return -1;
}

/** One file of a zip; one larger than the table of contents says is a fault, found before it is unpacked. */
export function unpack(bytes: Buffer, entry: ZipEntry): Buffer | Fault {
  const { at, packed, size } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) return broken(`no file at ${entry.name}`);
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  if (entry.method === 0) return data.length === size ? data : broken(`the size of ${entry.name}`);
  if (entry.method !== 8) return broken(`packing method ${entry.method}`);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? faults.bomb(`${entry.name} is larger than it says`) : broken(message);
  }
}
