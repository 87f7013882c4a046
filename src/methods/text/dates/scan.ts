/** A word, number or mark as the finders of dates and figures read it. Offsets are UTF-16, end exclusive. */
export interface Piece {
  /** Lower case without accents, apostrophes and dashes made plain; a number as it stands. */
  word: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  capital: boolean;
  /** Blank before it: none, a space, a line's end, an empty line. */
  gap: 0 | 1 | 2 | 3;
}

const space = 1;
const line = 2;
const letter = 3;
const digit = 4;
const fraction = 5;
const mark = 6;

/** Class of every UTF-16 unit met so far; 0 is not yet asked. */
const classes = new Uint8Array(65_536);
for (let code = 48; code < 58; code += 1) classes[code] = digit;

const marks: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
};

function classOf(code: number): number {
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const text = String.fromCharCode(code);
  let found = mark;
  if (text === '\n' || text === '\r' || text === '\u2028' || text === '\u2029') found = line;
  else if (/[\s\u00ad\u200b-\u200d\ufeff]/u.test(text)) found = space;
  else if (/[\p{L}\p{M}]/u.test(text)) found = letter;
  else if (/[\u00bc-\u00be\u2150-\u215e]/u.test(text)) found = fraction;
  return (classes[code] = found);
}

// oxlint-disable-next-line no-control-regex -- plain ASCII needs no folding
const ascii = /^[\x00-\x7f]*$/;

/** Lower case without accents and with a plain apostrophe. */
export function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

/** True at a blank that stands between thousands: "18 000" with a thin or unbreakable space. */
function groups(text: string, at: number, run: number): boolean {
  const code = text.charCodeAt(at);
  if (run > 3 || (code !== 0xa0 && code !== 0x2009 && code !== 0x202f)) return false;
  for (let step = 1; step <= 3; step += 1) if (classOf(text.charCodeAt(at + step)) !== digit) return false;
  return at + 4 >= text.length || classOf(text.charCodeAt(at + 4)) !== digit;
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  let run = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === digit) run += 1;
    else if ((code === 44 || code === 46) && classOf(text.charCodeAt(at + 1)) === digit) run = 0;
    else if (kind === space && groups(text, at, run)) run = 0;
    else return kind === fraction ? at + 1 : at;
  }
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (classOf(code) === letter) continue;
    const apostrophe = code === 39 || code === 0x2019;
    if (!apostrophe || classOf(text.charCodeAt(at + 1)) !== letter) break;
  }
  return at;
}

const endsAddress = /[\s)\]>"”»]/;

/** Where a web address that begins at a place ends, or the place itself. */
function endOfAddress(text: string, start: number): number {
  const secure = text.charCodeAt(start + 4) === 115 ? 1 : 0;
  if (!text.startsWith('http', start) || !text.startsWith('://', start + 4 + secure)) return start;
  let at = start + 7;
  while (at < text.length && !endsAddress.test(text.charAt(at))) at += 1;
  return at;
}

/** Cuts a text into words, numbers and marks, in one pass; a web address is one mark, so nothing is read in it. */
export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  const folded = new Map<string, string>();
  let gap: Piece['gap'] = 2;
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === space || kind === line) {
      if (kind === space) gap = gap === 0 ? 1 : gap;
      else if (text.charCodeAt(at) === 10 || text.charCodeAt(at + 1) !== 10) gap = gap >= 2 ? 3 : 2;
      at += 1;
      continue;
    }
    const start = at;
    const address = kind === letter && text.charCodeAt(at) === 104 ? endOfAddress(text, at) : at;
    if (address > start) {
      pieces.push({ word: '://', start, end: address, kind: 'mark', capital: false, gap });
      at = address;
      gap = 0;
      continue;
    }
    at =
      kind === letter
        ? endOfWord(text, start)
        : kind >= digit && kind <= fraction
          ? endOfNumber(text, start)
          : start + 1;
    if (at === start) at += 1;
    const raw = text.slice(start, at);
    let word = raw;
    let capital = false;
    if (kind === letter) {
      word = folded.get(raw) ?? '';
      if (word === '') folded.set(raw, (word = plain(raw)));
      const code = raw.charCodeAt(0);
      capital = code < 128 ? code < 91 : raw.slice(0, 1) !== raw.slice(0, 1).toLowerCase();
    } else if (kind === mark) word = marks[raw] ?? raw;
    pieces.push({
      word,
      start,
      end: at,
      kind: kind === letter ? 'word' : kind === mark ? 'mark' : 'number',
      capital,
      gap,
    });
    gap = 0;
  }
  return pieces;
}
