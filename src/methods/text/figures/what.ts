import { fullMonths } from '../dates/lexicon.ts';
import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Draft } from './drafted.ts';
import { isUnitWord } from './measures.ts';
import { countedNouns, idleNouns, looksNounLike, stops } from './nouns.ts';
import { numeralWords } from './numerals.ts';
import { complementAt, looksPlural, phraseWords } from './phrase.ts';
import { qualifierBefore } from './qualifiers.ts';

type Positions = readonly [first: number, last: number];

const linking: ReadonlySet<string> = new Set(
  (
    'bought sold transferred includes include invests invest investing proposes proposed provides itemizes requests additional staggering low above amid awarded mide miden medida measures measured long wide deep tall away largo ancho weighing weighed weighs totalling totaling totalled totaled worth valued costing costs cost reached reaching hit rose fell grew dropped ' +
    'increased decreased declined estimated reported gave give show shows showed put puts amount amounts amounted ' +
    'peso pesaba pesaron pesan equivalente equivalentes alcanzo sumaron suma totalizan ascendio asciende valuado valuada valorado show only ' +
    'just also down up paid sent made held wired moved add adds added habla hablan hablaron dice dijo decia envio enviaron recibio recibieron pago posee poseen conserva tiene tienen mueve nearly about approximately some total recorded containing contained used discovered found seized'
  ).split(' '),
);

/** Passes a restatement in brackets or dashes: "(187.2 kg)", "– 6½ tons –". */
function passAside(pieces: readonly Piece[], at: number): number {
  const open = wordAt(pieces, at);
  if (open !== '(' && open !== '-' && open !== ',' && open !== '[') return at;
  const close = open === '(' ? ')' : open === '[' ? ']' : open;
  let numbers = 0;
  for (let next = at + 1; next <= at + 9; next += 1) {
    const piece = pieces[next];
    if (piece === undefined || piece.gap === 3) return at;
    if (piece.kind === 'number') numbers += 1;
    if (piece.word === close) return numbers > 0 ? next + 1 : at;
  }
  return at;
}

/** The words of the text that say what a measure, sum or share is of, as positions; null where none do. */
export function measuredWhat(
  pieces: readonly Piece[],
  draft: Draft,
  next: Draft | undefined,
  from: number,
  floor: number,
): Positions | null {
  const own = after(pieces, draft);
  if (own !== null) return own;
  const paired =
    next !== undefined &&
    next.kind === draft.kind &&
    (next.first === draft.last || (next.first === draft.last + 1 && pairs.has(wordAt(pieces, draft.last))));
  const shared = paired ? after(pieces, next) : null;
  return (
    shared ??
    label(pieces, draft, from) ??
    (sayWorth(pieces, draft, floor, floor > from) ? null : before(pieces, draft, floor))
  );
}

const pairs: ReadonlySet<string> = new Set(['and', 'y', 'e', 'or', 'o', 'to', '-', 'a']);

/**
 * "worth", "valued at": the sum is of the last thing that a figure was of. Where no figure stands in the sentence yet
 * (`follows` is false), only "was valued at" looks back so far; "mercury, valued at" names the thing itself.
 */
export function sayWorth(pieces: readonly Piece[], draft: Draft, floor: number, follows: boolean): boolean {
  if (draft.kind !== 'money') return false;
  for (let at = draft.first - 1; at >= floor && at > draft.first - 6; at -= 1)
    if (/^(?:valued|worth|valuad[oa]s?|valorad[oa]s?)$/.test(wordAt(pieces, at)))
      return follows || /^(?:was|were|is|are|been|fue|fueron)$/.test(wordAt(pieces, at - 1));
  return false;
}

const orWords: ReadonlySet<string> = new Set(['more', 'less', 'so', 'mas', 'menos']);
const aims: ReadonlySet<string> = new Set(['for', 'toward', 'towards', 'para']);

function after(pieces: readonly Piece[], draft: Draft): Positions | null {
  const more = wordAt(pieces, draft.last) === 'or' || wordAt(pieces, draft.last) === 'o' ? 2 : 0;
  const at = passAside(pieces, draft.last + (more === 2 && orWords.has(wordAt(pieces, draft.last + 1)) ? 2 : 0));
  const link = wordAt(pieces, at);
  if (link === 'of' || link === 'de' || link === 'del') return span(complementAt(pieces, at + 1));
  if (draft.kind === 'money' && (link === 'in' || link === 'en')) {
    const found = complementAt(pieces, at + 1);
    return found !== null && pieces[found.first]?.capital === false && !/^\d/.test(found.head) ? span(found) : null;
  }
  if (draft.kind === 'money' && aims.has(link)) return span(complementAt(pieces, at + 1));
  const next = pieces[at];
  if (at !== draft.last || next === undefined || next.kind !== 'word' || next.gap > 1 || draft.kind === 'percent')
    return null;
  const words = phraseWords(pieces, at).slice(0, 3);
  const stop = words.findIndex((word) => /(?:ed|ing)$/.test(wordAt(pieces, word)) || linking.has(wordAt(pieces, word)));
  const kept = stop < 0 ? words : words.slice(0, stop);
  const last = kept.at(-1);
  return last === undefined || !looksNounLike(wordAt(pieces, last)) ? null : [kept[0] ?? last, last + 1];
}

const span = (found: { first: number; last: number } | null): Positions | null =>
  found === null ? null : [found.first, found.last];

/** "Declared cargo: …", "Estimated value of the drugs: $5.9 million": the label that opens the sentence or line. */
function label(pieces: readonly Piece[], draft: Draft, from: number): Positions | null {
  for (let colon = draft.first - 1; colon > from && colon > draft.first - 16; colon -= 1) {
    if (wordAt(pieces, colon) !== ':') continue;
    let first = colon;
    while (first > from && pieces[first - 1]?.kind === 'word' && (pieces[first]?.gap ?? 0) < 2) first -= 1;
    const opens = first === from || (pieces[first]?.gap ?? 0) >= 2 || wordAt(pieces, first - 1) === '-';
    return opens && colon - first <= 6 && colon > first && pieces[first]?.capital === true ? [first, colon] : null;
  }
  return null;
}

const idle = (word: string): boolean =>
  stops.has(word) ||
  linking.has(word) ||
  fullMonths.has(word) ||
  (numeralWords.has(word) && word !== 'media') ||
  /(?:ly|mente|[^e]ed|aron|ieron|aban)$/.test(word);

/** The nearest noun phrase before the number, over links and verbs of measure. */
function before(pieces: readonly Piece[], draft: Draft, from: number): Positions | null {
  let last = (qualifierBefore(pieces, draft.first)?.first ?? draft.first) - 1;
  for (let steps = 0; last >= from && steps < 6; last -= 1, steps += 1) {
    const piece = pieces[last];
    if (piece === undefined || piece.word === '.' || piece.word === ';') return null;
    if (piece.kind === 'word' && !idle(piece.word)) break;
  }
  if (last < from || pieces[last]?.kind !== 'word') return null;
  let first = last;
  while (first > from && last - first < 3) {
    const piece = pieces[first - 1];
    if (piece === undefined || piece.kind !== 'word' || idle(piece.word) || (pieces[first]?.gap ?? 0) > 1) break;
    first -= 1;
  }
  return [first, last + 1];
}

/** The last counted noun that the sentence names before a place: what a bare number counts on ("from 48,913 …"). */
export function countedBefore(
  pieces: readonly Piece[],
  at: number,
  from: number,
): { first: number; at: number; code: string } | null {
  let plural: { first: number; at: number; code: string } | null = null;
  for (let left = at - 1; left >= from && left > at - 40; left -= 1) {
    const word = wordAt(pieces, left);
    if (
      plural === null &&
      left > at - 8 &&
      pieces[left]?.kind === 'word' &&
      !pieces[left]?.capital &&
      looksPlural(word) &&
      !idleNouns.has(word) &&
      !isUnitWord(word)
    )
      plural = { first: left, at: left, code: word };
    const code = countedNouns.get(wordAt(pieces, left));
    if (code === undefined || pieces[left]?.kind !== 'word' || (pieces[left]?.capital === true && left > from))
      continue;
    let first = left;
    while (
      first > from &&
      left - first < 2 &&
      pieces[first - 1]?.kind === 'word' &&
      !stops.has(wordAt(pieces, first - 1))
    )
      first -= 1;
    return { first, at: left, code };
  }
  return plural;
}
