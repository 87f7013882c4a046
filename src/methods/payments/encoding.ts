/**
 * Text of a file of payments from its bytes, cut anywhere. UTF-8, UTF-16 and the Latin encodings of XML are read as what
 * they are; a byte that is no UTF-8 becomes a letter of its own (`isForeign`), so that its reader can say where it stands.
 */
export interface PaymentDecoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Bytes that show the encoding: the order mark or the XML declaration. */
const enough = 200;
/** Foreign bytes 80 to FF stand as U+F780 to U+F7FF, of the private use area. */
const foreignBase = 0xf700;
const foreignLetters = /[\uf780-\uf7ff]/g;
/** Windows-1252 from 80 to 9F (Unicode's table of it); from A0 on it is Unicode. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Where ISO 8859-15 differs from Windows-1252. */
const latin9: ReadonlyMap<number, number> = new Map(
  [...'¤€¦Š¨š´Ž¸ž¼Œ½œ¾Ÿ'].flatMap((letter, at, all): [number, number][] =>
    at % 2 === 0 ? [[letter.charCodeAt(0), all[at + 1]?.charCodeAt(0) ?? 0]] : [],
  ),
);

/** Whether a text has letters that stand for bytes which are no text, or that a decoder put in place of such. */
export const isForeign = (text: string): boolean => /[\ufffd\uf780-\uf7ff]/.test(text);

/** The text with its foreign letters read as Windows-1252, letter for letter. */
export const asWindows = (text: string): string =>
  text.replace(foreignLetters, (letter) => windowsLetter(letter.charCodeAt(0) - foreignBase));

const windowsLetter = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? (windows[byte - 0x80] ?? '') : String.fromCharCode(byte);

/** Decodes what is whole of the bytes. Out: the text, and how many bytes at the end have to wait. */
type Decode = (bytes: Uint8Array, isEnd: boolean) => { text: string; left: number };

export function paymentDecoder(): PaymentDecoder {
  let held = new Uint8Array(0);
  let decode: Decode | null = null;
  const take = (bytes: Uint8Array, isEnd: boolean): string => {
    const all = held.length === 0 ? bytes : joined(held, bytes);
    if (decode === null) {
      if (all.length < enough && !isEnd) {
        held = Uint8Array.from(all);
        return '';
      }
      decode = decoderOf(all);
    }
    const { text, left } = decode(all, isEnd);
    held = Uint8Array.from(all.subarray(all.length - left));
    return text;
  };
  return { write: (bytes) => take(bytes, false), end: () => take(new Uint8Array(0), true) };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

const latinNames = /^(?:iso-?8859-1|iso_8859-1|latin-?1|l1|windows-1252|cp-?1252|iso-?8859-15|latin-?9)$/i;

function decoderOf(bytes: Uint8Array): Decode {
  const [first = 1, second = 1] = bytes;
  if (first === 0xff && second === 0xfe) return wide(0);
  if (first === 0xfe && second === 0xff) return wide(1);
  if (first !== 0 && second === 0) return wide(0);
  if (first === 0 && second !== 0) return wide(1);
  const head = String.fromCharCode(...bytes.subarray(0, enough));
  const declared = /<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? '';
  return latinNames.test(declared) ? latin(/15$|9$/.test(declared)) : utf8;
}

/** UTF-16; `high` is the place of the high byte in each pair. The order mark is left in: readers pass over it. */
const wide =
  (high: 0 | 1): Decode =>
  (bytes, isEnd) => {
    const codes: number[] = [];
    const whole = bytes.length - (bytes.length % 2);
    for (let at = 0; at < whole; at += 2)
      codes.push(
        high === 1 ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0),
      );
    const left = bytes.length - whole;
    if (isEnd && left > 0) codes.push(0xfffd);
    return { text: textOf(codes), left: isEnd ? 0 : left };
  };

const latin =
  (isNinth: boolean): Decode =>
  (bytes) => {
    const codes = Array.from(bytes, (byte) =>
      isNinth && latin9.has(byte) ? (latin9.get(byte) ?? byte) : windowsLetter(byte).charCodeAt(0),
    );
    return { text: textOf(codes), left: 0 };
  };

const utf8: Decode = (bytes, isEnd) => {
  const codes: number[] = [];
  let at = 0;
  for (; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      codes.push(byte);
      at += 1;
      continue;
    }
    const { code, length } = letterAt(bytes, at);
    if (code === null && length === 0 && !isEnd) break;
    if (code === null) codes.push(foreignBase + byte);
    else if (code < 0x10000) codes.push(code);
    else codes.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    at += Math.max(1, length);
  }
  return { text: textOf(codes), left: bytes.length - at };
};

/** The letter of more than one byte at a place: `length` 1 where it is none, 0 where more bytes are needed to tell. */
function letterAt(bytes: Uint8Array, at: number): { code: number | null; length: number } {
  const first = bytes[at] ?? 0;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 1;
  if (length === 1) return { code: null, length: 1 };
  let code = first & (0xff >> (length + 1));
  for (let step = 1; step < length; step += 1) {
    const next = bytes[at + step];
    if (next === undefined) return { code: null, length: 0 };
    if ((next & 0xc0) !== 0x80) return { code: null, length: 1 };
    code = (code << 6) | (next & 0x3f);
  }
  const isLetter =
    (length !== 3 || (code >= 0x800 && (code < 0xd800 || code > 0xdfff))) &&
    (length !== 4 || (code >= 0x10000 && code <= 0x10ffff));
  return isLetter ? { code, length } : { code: null, length: 1 };
}

/** In pieces, since a call takes so many arguments only. */
function textOf(codes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.slice(at, at + 8192));
  return text;
}
