import { foldWithOffsets } from '#methods/names/fold.ts';

/** A word of a running text as it is searched for (folded, stemmed), and where it stands (UTF-16, end exclusive). */
export interface TextWord {
  word: string;
  start: number;
  end: number;
}

/** Where a query matches a text: the densest piece, and the matched words in it. */
export interface TextMatch {
  /** Offset of the first match in the text. */
  at: number;
  /** The piece of the text, as it stands there, and its range. */
  snippet: string;
  range: [from: number, to: number];
  /** The matched words, as ranges in the snippet. */
  marks: [start: number, end: number][];
  /** 0 to 1: how many of the query's words are there, then how close together, then how often. */
  score: number;
}

/** Words too frequent to search for, English and Spanish, folded. */
const stopWords = new Set(
  `a about after all also an and any are as at be been before being but by can could did do does for from had has have
  he her his how if in into is it its more most no not of on or other our out over she should so some such than that
  the their them then there these they this those through to under up was we were what when where which while who
  will with would you your
  al ante aqui asi aun cada como con cual cuando de del desde donde dos durante e el ella ellas ellos en entre era eran
  es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha habia han hasta hay la las le les
  lo los mas me mi mientras muy ni nos o otra otras otro otros para pero por porque que quien se segun ser si sin
  sobre son su sus tal tambien tan tanto te tiene tienen toda todas todo todos tras un una unas uno unos y ya`.split(
    /\s+/,
  ),
);

/**
 * Endings taken off, longest first, where at least `leastStem` letters are left: plurals and the commonest verb and
 * noun endings of both languages in one table, for a text does not say in which it is. Light stemming in the manner of
 * Savoy (2006): a word and its inflections meet, derived words mostly do not.
 */
const endings = (
  'amientos imientos amiento imiento aciones iciones acion icion ations ation ' +
  'ieron iendo aremos aron ando aban aban adas ados idas idos ada ado ida ido aba ara ira ' +
  'ings ing ied ies ed ar er ir es s'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length);
const leastStem = 4;
const lastVowel = /[aeioy]$/;

const snippetLength = 240;

/** The stem of a folded word, the same for a query and a text: seized, seizing and seize meet, as do carteles and cártel. */
export function stem(word: string): string {
  if (word.length <= leastStem || /\d/.test(word)) return word;
  const ending = endings.find((tail) => word.length - tail.length >= leastStem && word.endsWith(tail));
  const bare = ending === undefined ? word : word.slice(0, -ending.length);
  const open = bare.length > leastStem && lastVowel.test(bare) ? bare.slice(0, -1) : bare;
  return open.endsWith('c') ? `${open.slice(0, -1)}z` : open;
}

/** The searchable words of a text in order: two letters or more, no stop words, folded and stemmed. */
export function textWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const { word, start, end } of foldWithOffsets(text)) {
    if (word.length < 2 || stopWords.has(word)) continue;
    words.push({ word: stem(word), start, end });
  }
  return words;
}

/** The distinct searchable words of a text, as stored for search and as looked up for a query. */
export function textKeys(text: string): Set<string> {
  return new Set(textWords(text).map((found) => found.word));
}

/**
 * Finds the words of a query (from `textKeys`) in a text: the densest window of about 240 characters, cut between words,
 * with the matches in it. Null when the text has none of them.
 */
export function matchText(text: string, queryWords: Iterable<string>): TextMatch | null {
  const wanted = new Set(queryWords);
  const hits = textWords(text).filter((found) => wanted.has(found.word));
  const first = hits[0];
  if (first === undefined) return null;
  const inWindow = densest(hits);
  const range = widen(text, inWindow);
  const found = new Set(hits.map((hit) => hit.word)).size / wanted.size;
  const close = new Set(inWindow.map((hit) => hit.word)).size / wanted.size;
  const often = hits.length / (hits.length + 4);
  return {
    at: first.start,
    snippet: text.slice(...range),
    range,
    marks: hits
      .filter((hit) => hit.start >= range[0] && hit.end <= range[1])
      .map((hit) => [hit.start - range[0], hit.end - range[0]]),
    score: 0.7 * found + 0.2 * close + 0.1 * often,
  };
}

/** The run of hits within one snippet that holds most different words, then most words; the earliest of equals. */
function densest(hits: readonly TextWord[]): TextWord[] {
  let best: TextWord[] = [];
  let bestValue = -1;
  let from = 0;
  const held = new Map<string, number>();
  hits.forEach((hit, to) => {
    held.set(hit.word, (held.get(hit.word) ?? 0) + 1);
    while (from < to && hit.end - (hits[from]?.start ?? 0) > snippetLength) {
      const word = hits[from]?.word ?? '';
      const left = (held.get(word) ?? 0) - 1;
      if (left > 0) held.set(word, left);
      else held.delete(word);
      from += 1;
    }
    const value = held.size * hits.length + (to - from + 1);
    if (value <= bestValue) return;
    bestValue = value;
    best = hits.slice(from, to + 1);
  });
  return best;
}

/** Room on both sides of the hits, cut at spaces, never inside a word or a surrogate pair. */
function widen(text: string, hits: readonly TextWord[]): [number, number] {
  const start = hits[0]?.start ?? 0;
  const end = hits.at(-1)?.end ?? start;
  const room = Math.max(0, snippetLength - (end - start));
  let from = Math.max(0, start - Math.floor(room / 2));
  let to = Math.min(text.length, end + Math.ceil(room / 2));
  const spaceBefore = text.slice(from, start).search(/\s/u);
  if (from > 0) from = spaceBefore < 0 ? start : from + spaceBefore + 1;
  if (to < text.length) {
    const lastSpace = text.slice(end, to).search(/\s\S*$/u);
    to = lastSpace < 0 ? end : end + lastSpace;
  }
  return [from, to];
}
