let before = new Uint16Array(64);
let above = new Uint16Array(64);
let current = new Uint16Array(64);

/** Longer words do not fit into the bits of a number. */
const mostBits = 32;
/** For each letter of the pattern the places where it stands, as bits; all 0 between uses. */
const places = new Int32Array(128);

/**
 * Edits between two words: insert, delete, substitute, swap neighbours, each letter touched once (the optimal string
 * alignment form of Damerau 1964 and Levenshtein 1966). Gives `most + 1` as soon as it is known to be above `most`.
 */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (a.length === 0 || a.length > mostBits || !mark(a)) return editsOfLong(a, b, most);
  startColumns(a.length);
  let least = a.length;
  for (let at = 0; at < b.length; at += 1) {
    const code = b.charCodeAt(at);
    least = column(code < 128 ? (places[code] ?? 0) : 0);
    if (least - (b.length - 1 - at) > most) break;
  }
  unmark(a);
  return Math.min(least, most + 1);
}

/** The same for one word held against many, these as codes of letters in a to z and digits. Free it before another is set. */
export const pattern = {
  length: 0,
  set(word: string): void {
    this.length = word.length;
    mark(word);
  },
  free(word: string): void {
    unmark(word);
  },
  edits(text: Uint8Array, from: number, to: number, most: number): number {
    startColumns(this.length);
    let least = this.length;
    for (let at = from; at < to; at += 1) {
      least = column(places[text[at] ?? 0] ?? 0);
      if (least - (to - 1 - at) > most) return most + 1;
    }
    return Math.min(least, most + 1);
  },
};

/** Notes where the letters of a word stand; false, with nothing noted, where one is not of ASCII. */
function mark(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 127) {
      unmark(word.slice(0, at));
      return false;
    }
    places[code] = (places[code] ?? 0) | (1 << at);
  }
  return true;
}

function unmark(word: string): void {
  for (let at = 0; at < word.length; at += 1) places[word.charCodeAt(at)] = 0;
}

/** One column of the table of distances in bits (Myers 1999; with swaps Hyyrö 2003): where it rises and falls downwards. */
let rises = -1;
let falls = 0;
let equal = 0;
let matched = 0;
let bottom = 0;
let lastBit = 0;

function startColumns(length: number): void {
  rises = -1;
  falls = 0;
  equal = 0;
  matched = 0;
  bottom = length;
  lastBit = 1 << (length - 1);
}

/** The distance of the whole pattern to what was read so far. */
function column(matches: number): number {
  const swapped = ((~equal & matches) << 1) & matched;
  equal = (((matches & rises) + rises) ^ rises) | matches | falls | swapped;
  const right = falls | ~(equal | rises);
  const left = equal & rises;
  if ((right & lastBit) !== 0) bottom += 1;
  else if ((left & lastBit) !== 0) bottom -= 1;
  const down = (right << 1) | 1;
  rises = (left << 1) | ~(equal | down);
  falls = down & equal;
  matched = matches;
  return bottom;
}

function editsOfLong(a: string, b: string, most: number): number {
  const columns = b.length;
  makeRoom(columns + 1);
  for (let j = 0; j <= columns; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const best = fillRow(a, b, i);
    if (best > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[columns] ?? 0, most + 1);
}

function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const earlier = a.charCodeAt(i - 2);
  current[0] = i;
  let best = i;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = Math.min(
      (above[j] ?? 0) + 1,
      (current[j - 1] ?? 0) + 1,
      (above[j - 1] ?? 0) + (letter === other ? 0 : 1),
    );
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && earlier === other) {
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    }
    current[j] = cost;
    if (cost < best) best = cost;
  }
  return best;
}

function makeRoom(columns: number): void {
  if (columns <= above.length) return;
  before = new Uint16Array(columns * 2);
  above = new Uint16Array(columns * 2);
  current = new Uint16Array(columns * 2);
}
