import { notes } from './says.ts';
import type { Words } from './types.ts';

export interface Decoded {
  text: string;
  encoding: string;
  notes: Words[];
}

/** Upper half of IBM code page 850, the one of DOS in western Europe and Latin America. */
const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

type Single = 'windows-1252' | 'cp850' | 'macintosh';
const singles: Readonly<Record<Single, (bytes: Uint8Array) => string>> = {
  'windows-1252': (bytes) => new TextDecoder('windows-1252').decode(bytes),
  cp850: (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\xff]/g, (one) => dos[one.charCodeAt(0) - 128] ?? ''),
  macintosh: (bytes) => new TextDecoder('macintosh').decode(bytes),
};
const western = /^(?:windows-1252|utf-8)$/;
const common = new Set('áéíóúñüÁÉÍÓÚÑÜçàèâêôãõöä’');
const sample = 1024 * 1024;

/**
 * Bytes to text: the byte order mark counts first, then what the bytes themselves show, then the charset declared.
 * Bytes that are mostly UTF-8 and partly not are read each as what they are, and a note says so.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const wide = wideOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, notes: [] };
  const said = declared === null ? null : labelOf(declared);
  const whole = strictly(bytes);
  const unknown = declared !== null && said === null ? [notes.unknownCharset(declared.slice(0, 40))] : [];
  const named = said !== null && !western.test(said);
  // Pure ASCII under a declared ISO-2022 is not what it seems; other charsets lose to bytes that are valid UTF-8.
  if (whole !== null && !(named && said.startsWith('iso-2022')))
    return { text: whole, encoding: 'utf-8', notes: unknown };
  if (named) return { text: new TextDecoder(said).decode(bytes), encoding: said, notes: [] };
  const { good, bad } = countUtf8(bytes);
  const cut = good > 2 && bad <= 3 ? cutOff(bytes) : null;
  if (cut !== null) return { text: cut, encoding: 'utf-8', notes: unknown };
  const single = said === 'windows-1252' ? said : singleOf(bytes);
  if (good > bad * 0.05) {
    return { text: mixture(bytes, singles[single]), encoding: 'mixed', notes: [...unknown, notes.mixed(single)] };
  }
  const text = singles[single](bytes);
  return { text, encoding: single, notes: said === single ? [] : [...unknown, notes.encoding(single)] };
}

/** The name by which a decoder knows a charset, or null. */
function labelOf(declared: string): string | null {
  try {
    return new TextDecoder(declared.trim()).encoding;
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that ends within a character. */
function cutOff(bytes: Uint8Array): string | null {
  for (const less of [1, 2, 3]) {
    const text = strictly(bytes.subarray(0, -less));
    if (text !== null) return text;
  }
  return null;
}

/** UTF-16 by its mark, or by every other byte being NUL as in any text of western letters. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (head.length < 8) return null;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** Length of the UTF-8 sequence of more than one byte that starts here, or 0. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) at += 1;
    else {
      const length = sequenceAt(bytes, at);
      if (length > 0) good += 1;
      else bad += 1;
      at += length || 1;
    }
  }
  return { good, bad };
}

/** UTF-8 where it is valid, the other encoding for the bytes between. */
function mixture(bytes: Uint8Array, other: (bytes: Uint8Array) => string): string {
  const pieces: string[] = [];
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceAt(bytes, at);
    if (length === 0) {
      pieces.push(utf8.decode(bytes.subarray(from, at)), other(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += length || 1;
  }
  pieces.push(utf8.decode(bytes.subarray(from)));
  return pieces.join('');
}

/** The single-byte encoding under which most high bytes become letters within words. */
function singleOf(bytes: Uint8Array): Single {
  const some = bytes.subarray(0, sample);
  let best: Single = 'windows-1252';
  let most = scoreOf(some, best) * 2;
  for (const name of ['cp850', 'macintosh'] as const) {
    const score = scoreOf(some, name);
    if (score > most && score > 2) [best, most] = [name, score];
  }
  return best;
}

const isAscii = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

function scoreOf(bytes: Uint8Array, name: Single): number {
  const letters = singles[name](Uint8Array.from({ length: 128 }, (_, at) => at + 128));
  let score = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !(isAscii(bytes[at - 1]) || isAscii(bytes[at + 1]))) continue;
    if (common.has(letters[byte - 128] ?? '')) score += 1;
  }
  return score;
}
