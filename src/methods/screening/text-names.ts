import { edits } from '#methods/names/distance.ts';
import { legalRuns } from '#methods/names/legal-forms.ts';
import { spanishSound } from '#methods/names/sound.ts';
import type { Opened } from './opened.ts';
import { limited } from './score.ts';
import type { TextHit } from './shapes.ts';
import type { WordIndex } from './word-index.ts';
import type { TextWord } from './words.ts';
import { textWords } from './words.ts';

/** A word of the text and the words of the lists that it may be. `at` counts the words of the text. */
interface Place extends TextWord {
  at: number;
  words: readonly number[];
}

/** A piece of the text in which enough words of a name stand. */
interface Found {
  name: number;
  start: number;
  end: number;
  /** The place of its first word. */
  first: Place;
  /** The words of the name. */
  words: Uint32Array;
}

/** Words looked at together, and how many of them also stand in the next piece: no name is cut in two. */
const piece = 400;
const overlap = 40;
/** Letters that two words written as one, or one written as two, have. */
const joinedLength = { least: 8, most: 24 } as const;
const shortestPart = 3;
/** Words of the text that may stand between two of a name, small words among them. */
const widestGap = 4;
/** The share of a person's words that must stand there before the name is compared. */
const leastShare = 0.6;
/** Up to so many words a thing's or body's name must be there whole; of more one may be missing, but never its rarest. */
const wholeUpTo = 4;
/** What ends a name of a body or thing; persons are written with commas. */
const stop = /[,;:!?()]|\p{L}{4}\.\s/u;
/** Words before which, or after which, one word alone is a ship's name. */
const shipWords = new Set(['mv', 'mt', 'vessel', 'buque', 'ship', 'motonave', 'tanker', 'nave', 'imo']);
/** The most that one word alone scores where many listed names hold it, or where it is a person's or a ship's. */
const oneWord = 0.8;
const mostHolders = 12;
/** Fewer letters are no name within a text. */
const fewestLetters = 3;
/** Letters of a number, as in "LPK-40393". */
const reference = /^[-/]\d/;
const referenceBefore = /\d[-/]$/;
/** Words in which a legal form stands. */
const widestForm = 6;

/**
 * Entries whose names stand in a text, found from its words and not by going through the lists: names most of whose
 * words are there close together are compared with that piece of the text. Time grows with the length of the text.
 */
export function namesInText(opened: Opened, text: string, least: number): TextHit[] {
  const index = opened.words;
  const all = textWords(text);
  const hits: TextHit[] = [];
  for (let from = 0; from < all.length; from += piece - overlap) {
    const places = placesOf(all.slice(from, from + piece), from, index, text);
    for (const found of candidates(opened, places, text)) {
      const most = mostOf(opened, found, all, text);
      if (most < least) continue;
      const hit = hitIn(opened, text, all, found, most);
      if (hit.score >= least) hits.push(hit);
    }
    if (from + piece >= all.length) break;
  }
  return hits;
}

function hitIn(opened: Opened, text: string, all: readonly TextWord[], found: Found, most: number): TextHit {
  const { name } = found;
  const { start, end } = widened(found, all, opened.names.nameAt(name));
  const asked = text.slice(start, end).replaceAll(/\s+/g, ' ');
  const hit = opened.hit({ name: asked }, opened.names.entryOf(name), { name, asked });
  return { ...hit, ...limited(hit, most), start, end };
}

/** With the small words, letters and legal forms of the name that stand before and after. */
function widened(found: Found, all: readonly TextWord[], name: string): { start: number; end: number } {
  const own = new Set(textWords(name).map(({ word }) => word));
  let { start, end } = found;
  for (let at = found.first.at - 1; own.has(all[at]?.word ?? ''); at -= 1) start = all[at]?.start ?? start;
  let at = all.findIndex((one) => one.start >= end);
  for (; at >= 0 && own.has(all[at]?.word ?? ''); at += 1) end = all[at]?.end ?? end;
  return { start, end };
}

/** Each word of the text, two neighbours as one (lines of a message are cut in the middle of words), and one as two. */
function placesOf(found: readonly TextWord[], from: number, index: WordIndex, text: string): Place[] {
  return found.flatMap((item, place): Place[] => {
    const at = from + place;
    const next = found[place + 1];
    const places: Place[] = [{ ...item, at, words: wordsFor(item.word, index) }];
    if (next !== undefined && mayBeOne(item, next, text)) {
      const joined = index.word(item.word + next.word);
      if (joined >= 0) places.push({ ...item, word: item.word + next.word, end: next.end, at, words: [joined] });
    }
    if (places[0]?.words.length === 0)
      places.push(...parted(item, index).map((word) => ({ ...item, at, words: [word] })));
    return places;
  });
}

function mayBeOne(a: TextWord, b: TextWord, text: string): boolean {
  const length = a.word.length + b.word.length;
  if (b.start - a.end > 3 || length > joinedLength.most || length <= shortestPart) return false;
  const between = text.slice(a.end, b.start);
  return /[\r\n]/.test(between) || (Math.min(a.word.length, b.word.length) >= shortestPart && !stop.test(between));
}

function wordsFor(word: string, index: WordIndex): number[] {
  const sound = spanishSound(word);
  return index.near(word).filter((at) => {
    const other = index.text(at);
    return edits(word, other, 1) <= 1 || (sound !== '' && spanishSound(other) === sound);
  });
}

/** Two words of the lists written as one. */
function parted({ word }: TextWord, index: WordIndex): number[] {
  if (word.length < joinedLength.least || word.length > joinedLength.most) return [];
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const [before, after] = [index.word(word.slice(0, at)), index.word(word.slice(at))];
    if (before >= 0 && after >= 0) return [before, after];
  }
  return [];
}

/** Names enough of whose words stand close together, and where. */
function candidates({ words: index, names, entries }: Opened, places: readonly Place[], text: string): Found[] {
  const where = new Map<number, Place[]>();
  for (const place of places) {
    for (const word of place.words) {
      const known = where.get(word);
      if (known === undefined) where.set(word, [place]);
      else known.push(place);
    }
  }
  const found: Found[] = [];
  index.eachHolder(where.keys(), leastShare, (name) => {
    const words = index.wordsOf(name);
    const isPerson = entries.kindOf(names.entryOf(name)) === 'person';
    const fewest =
      isPerson || words.length <= wholeUpTo ? words.length * (isPerson ? leastShare : 1) : words.length - 1;
    const held = [...words].flatMap((word) => (where.get(word) ?? []).map((place) => ({ place, word })));
    const mayStop = isPerson || stop.test(names.nameAt(name));
    for (const run of runs(held, mayStop ? null : text)) {
      const there = new Set(run.map(({ word }) => word));
      if (there.size < fewest || (!isPerson && !there.has(rarest(index, words)))) continue;
      const [first] = run;
      const end = Math.max(...run.map(({ place }) => place.end));
      if (first) found.push({ name, start: first.place.start, end, first: first.place, words });
    }
  });
  return found;
}

const rarest = (index: WordIndex, words: Uint32Array): number =>
  words.reduce((a, b) => (index.holders(b).length < index.holders(a).length ? b : a));

interface Held {
  place: Place;
  word: number;
}

/** Parts held places where the gap is wide, where `text` has a stop between, and where a word comes again: "JUAN PEREZ Y JUAN PEREZ LOPEZ" names two. */
function runs(all: readonly Held[], text: string | null): Held[][] {
  const sorted = all.toSorted((a, b) => a.place.at - b.place.at || b.place.end - a.place.end);
  const found: Held[][] = [];
  let open: Held[] = [];
  for (const one of sorted) {
    const last = open.at(-1);
    if (last !== undefined && isParted(last.place, one.place, text)) {
      found.push(open);
      open = [];
    }
    const again = open.findLastIndex(({ word }) => word === one.word);
    // "URIBE URIBE" is one bearer's name.
    if (again >= 0 && one.place.at - (open[again]?.place.at ?? 0) > 1) {
      found.push(open);
      open = open.slice(again + 1);
    }
    open.push(one);
  }
  if (open.length > 0) found.push(open);
  return found;
}

const isParted = (a: Place, b: Place, text: string | null): boolean =>
  b.at - a.at > widestGap || (text !== null && stop.test(text.slice(Math.max(a.start, a.end - 4), b.start)));

/** The most that a name of one word may score in a text; 1 for longer ones. */
function mostOf(
  { words: index, names, entries }: Opened,
  found: Found,
  all: readonly TextWord[],
  text: string,
): number {
  const { name, first, words } = found;
  if (found.end - found.start < fewestLetters) return 0;
  const [word] = words;
  if (words.length > 1 || word === undefined) return 1;
  if (
    reference.test(text.slice(found.end, found.end + 2)) ||
    referenceBefore.test(text.slice(Math.max(0, found.start - 2), found.start))
  )
    return oneWord;
  const kind = entries.kindOf(names.entryOf(name));
  const beside = [all[first.at - 1]?.word, all[first.at + 1]?.word];
  if (kind === 'vessel') return beside.some((one) => one !== undefined && shipWords.has(one)) ? 1 : oneWord;
  // The mark of an aircraft is a number; its model is a word.
  if (kind === 'aircraft') return /\d/.test(first.word) ? 1 : oneWord;
  if (kind === 'person' || index.text(word) !== first.word) return oneWord;
  // "RENTA A.S." is a company; "renta" is a word.
  if (hasForm(textWords(names.nameAt(name)))) return hasFormBeside(all, first.at) ? 1 : oneWord;
  return index.holders(word).length > mostHolders ? oneWord : 1;
}

const hasForm = (words: readonly TextWord[]): boolean => legalRuns(words.map(({ word }) => word)).length > 0;

/** Short forms count at the ends of a name only, and where the name begins and ends in the text nobody knows. */
function hasFormBeside(all: readonly TextWord[], at: number): boolean {
  const folded = (from: number, to: number): string[] => all.slice(from, to).map(({ word }) => word);
  for (let count = 1; count < widestForm; count += 1) {
    const before = at >= count ? folded(at - count, at + 1) : [];
    if (legalRuns(before).some(({ from, to }) => from === 0 && to === count)) return true;
    if (legalRuns(folded(at, at + count + 1)).some(({ from }) => from === 1)) return true;
  }
  return false;
}
