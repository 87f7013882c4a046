import { spans } from '../dates/lexicon.ts';
import { isGlued, wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import { beforeNoun, countedNouns, idleNouns, namesPeople, notPlurals, oddPlurals, stops } from './nouns.ts';

/** A counted noun with the words that go with it: positions of the first piece and of the one after the last. */
export interface Phrase {
  first: number;
  last: number;
  head: string;
  /** Code of a known counted thing, or null. */
  code: string | null;
}

const mostWords = 8;

/** The words from a place to the end of their noun phrase, as positions; initials and hyphens are passed over. */
export function phraseWords(pieces: readonly Piece[], from: number): number[] {
  const at: number[] = [];
  for (let next = from; at.length < mostWords; next += 1) {
    const piece = pieces[next];
    if (piece === undefined || piece.gap === 3 || piece.kind === 'number') break;
    if (piece.kind === 'word') {
      const joins =
        (piece.word === 'and' || piece.word === 'or') && pieces[next - 1]?.capital && pieces[next + 1]?.capital;
      if (joins === true && next > from) continue;
      if (stops.has(piece.word) && !(piece.capital && wordAt(pieces, next + 1) === '.')) break;
      at.push(next);
      continue;
    }
    const initial = piece.word === '.' && piece.gap === 0 && pieces[next - 1]?.word.length === 1 && next > from;
    const hyphen = piece.word === '-' && piece.gap === 0 && isGlued(pieces, next + 1) && next > from;
    if (!initial && !hyphen && !((piece.word === '"' || piece.word === '*') && at.length < 2)) break;
  }
  return at;
}

export const looksPlural = (word: string): boolean =>
  oddPlurals.has(word) ||
  (word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith("'s") &&
    !/(?:ss|us|is)$/.test(word) &&
    !notPlurals.has(word));

/** Whether a noun names persons, who may be "arrested" or "killed". */
const namesAny = (word: string): boolean =>
  /^(?:people|troops|officers)$/.test(countedNouns.get(word) ?? '') || namesPeople(word);

const isNoun = (word: string): boolean => countedNouns.has(word) || looksPlural(word);

const phrase = (pieces: readonly Piece[], first: number, at: number): Phrase => ({
  first,
  last: at + 1,
  head: wordAt(pieces, at),
  code: countedNouns.get(wordAt(pieces, at)) ?? (namesPeople(wordAt(pieces, at)) ? 'people' : null),
});

const guns: ReadonlySet<string> = new Set('ak ar r m g sks fal uzi'.split(' '));

/** "AK-47s", "AR-15": weapons by their model. */
function gunAt(pieces: readonly Piece[], at: number): Phrase | null {
  if (pieces[at]?.capital !== true || !guns.has(wordAt(pieces, at)) || wordAt(pieces, at + 1) !== '-') return null;
  if (pieces[at + 2]?.kind !== 'number' || !isGlued(pieces, at + 2)) return null;
  const plural = wordAt(pieces, at + 3) === 's' && isGlued(pieces, at + 3) ? 1 : 0;
  return { first: at, last: at + 3 + plural, head: wordAt(pieces, at), code: 'firearms' };
}

/** The counted noun after a number: "cartel figures", "Mexican National Guard troops", "armas largas". Null where none is. */
export function countedAt(pieces: readonly Piece[], from: number, spanish: boolean): Phrase | null {
  const partitive =
    wordAt(pieces, from) === 'of' && /^(?:dozen|hundred|thousand|million)$/.test(wordAt(pieces, from - 1));
  const of = wordAt(pieces, from) === 'de' || partitive ? 1 : 0;
  const article = spanish && (wordAt(pieces, from) === 'los' || wordAt(pieces, from) === 'las') ? 1 : 0;
  if (article === 1 && !countedNouns.has(wordAt(pieces, from + 1))) return null;
  const gun = gunAt(pieces, from + of);
  if (gun !== null) return gun;
  const words = phraseWords(pieces, from + of + article);
  const first = words[0];
  if (first === undefined) return null;
  const begin = words.findIndex((at) => isNoun(wordAt(pieces, at)) && !(spanish && beforeNoun.has(wordAt(pieces, at))));
  if (begin < 0 || spans.has(wordAt(pieces, first)) || idleNouns.has(wordAt(pieces, first))) return null;
  if (spanish) return spanishPhrase(pieces, words, begin);
  let head = begin;
  for (let next = begin + 1; next < words.length && next <= head + 2; next += 1) {
    const word = wordAt(pieces, words[next] ?? 0);
    if (/(?:ing|ed)$/.test(word) && (!countedNouns.has(word) || !namesAny(wordAt(pieces, words[head] ?? 0)))) break;
    const capitalHead = pieces[words[head] ?? 0]?.capital === true;
    const close = next === head + 1 || capitalHead;
    if (
      close &&
      (countedNouns.has(word) ||
        namesPeople(word) ||
        (capitalHead && looksPlural(word) && pieces[words[next] ?? 0]?.capital === false))
    )
      head = next;
  }
  const at = words[head] ?? first;
  return idleNouns.has(wordAt(pieces, at)) ? null : phrase(pieces, first, at);
}

function spanishPhrase(pieces: readonly Piece[], words: readonly number[], begin: number): Phrase | null {
  const at = words[begin] ?? 0;
  if (begin > 2 || idleNouns.has(wordAt(pieces, at))) return null;
  const found = phrase(pieces, at, at);
  const adjective = words[begin + 1];
  if (adjective !== undefined && adjective === at + 1 && looksPlural(wordAt(pieces, adjective)))
    found.last = adjective + 1;
  return found;
}

const passing: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'el',
  'la',
  'los',
  'las',
  'un',
  'una',
  'its',
  'su',
  'sus',
  'their',
  'said',
  'this',
]);

/** The noun phrase after "of", "in", "de", "en": a substance, "cash", "fines". Null where there is none. */
export function complementAt(pieces: readonly Piece[], from: number): Phrase | null {
  let at = from;
  while (passing.has(wordAt(pieces, at)) && at < from + 2) at += 1;
  const words = phraseWords(pieces, at).slice(0, 5);
  const first = words[0];
  if (first === undefined || pieces[first]?.gap === 3) return null;
  const verb = words.findIndex((word, index) => index > 0 && /(?:ed|ing|aba|aron|ieron)$/.test(wordAt(pieces, word)));
  let last = words[verb > 0 ? verb - 1 : words.length - 1] ?? first;
  const believed = last + 1;
  if (
    /^(?:believed|suspected|thought|alleged)$/.test(wordAt(pieces, believed)) &&
    wordAt(pieces, believed + 2) === 'be'
  ) {
    const what = phraseWords(pieces, believed + 3)[0];
    if (what !== undefined) last = what;
  }
  return { first, last: last + 1, head: wordAt(pieces, last), code: null };
}
