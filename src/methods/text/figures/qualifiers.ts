import type { Qualifier } from '#vocabulary/statement.ts';
import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';

const table: Readonly<Record<Qualifier, string>> = {
  'at least':
    'at least|no less than|no fewer than|not less than|a minimum of|minimum of|al menos|por lo menos|cuando menos|no menos de|minimo de|como minimo',
  'at most':
    'at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum of|hasta|no mas de|a lo mas|a lo sumo|maximo de|como maximo',
  'more than':
    'more than|over|above|upwards of|upward of|in excess of|exceeding|exceeded|exceeds|greater than|well over|mas de|arriba de|superior a|superiores a|poco mas de',
  'less than': 'less than|fewer than|under|below|menos de|inferior a|debajo de|just under',
  nearly: 'nearly|almost|close to|casi',
  about:
    'about|approximately|around|roughly|some|an estimated|estimated|estimated at|near|closer to|circa|approx|approx .|unos|unas|alrededor de|aproximadamente|cerca de|a unos|estimado en|estimados en|a rough|an average of|average of|approximate|aproximado de|believed to be|a total estimated at|calculado en',
  reportedly: 'reportedly|allegedly|presuntamente|supuestamente|purportedly',
};
const byWords: ReadonlyMap<string, Qualifier> = new Map(
  Object.entries(table).flatMap(([qualifier, words]) =>
    words.split('|').map((word): [string, Qualifier] => [word, qualifier as Qualifier]),
  ),
);
/** With these, "over" belongs to the verb: "handed over 29". */
const overVerbs: ReadonlySet<string> = new Set(
  'handed hand hands turned turn turning handing gave give given took take taken taking signed presided carried fought'.split(
    ' ',
  ),
);
const mostWords = 4;

/** The qualifier right before a place, the longest that fits, and where it begins. */
export function qualifierBefore(pieces: readonly Piece[], at: number): { qualifier: Qualifier; first: number } | null {
  let words = '';
  let found: { qualifier: Qualifier; first: number } | null = null;
  for (let left = at - 1; left >= at - mostWords; left -= 1) {
    const piece = pieces[left];
    if (piece === undefined || (piece.kind !== 'word' && piece.word !== '.') || pieces[left + 1]?.gap === 3) break;
    words = words === '' ? piece.word : `${piece.word} ${words}`;
    const qualifier = byWords.get(words);
    const moved =
      (words === 'over' && overVerbs.has(wordAt(pieces, left - 1))) ||
      (words === 'up to' && /^add(?:s|ed|ing)?$/.test(wordAt(pieces, left - 1)));
    if (qualifier !== undefined && !moved) found = { qualifier, first: left };
  }
  return found;
}

const signs: Readonly<Record<string, Qualifier>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'more than',
  '<': 'less than',
  '≥': 'at least',
  '≤': 'at most',
};

/** The qualifier of a number from `first` up to `last`: before it, after it ("or more", "+"), or in its label ("Estimated value …"). */
export function qualifierOf(pieces: readonly Piece[], first: number, last: number, from: number): Qualifier | null {
  const before = qualifierBefore(pieces, first);
  if (before !== null) return before.qualifier;
  const sign = signs[wordAt(pieces, first - 1)];
  if (sign !== undefined) return sign;
  for (let at = first; at < last; at += 1) if (wordAt(pieces, at) === '+') return 'more than';
  const after = `${wordAt(pieces, last)} ${wordAt(pieces, last + 1)}`;
  if (after === 'or more' || after === 'o mas') return 'at least';
  if (after === 'or less' || after === 'o menos') return 'at most';
  if (after === 'or so' || /^aproximadamente|^approximately/.test(after)) return 'about';
  for (let at = Math.max(from, first - 8); at < first; at += 1)
    if (/^estimad[oa]s?$|^estimates?d?$|^reportedly$/.test(wordAt(pieces, at)))
      return wordAt(pieces, at) === 'reportedly' ? 'reportedly' : 'about';
  return null;
}
