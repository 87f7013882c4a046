import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { Draft } from './draft.ts';
import { stops } from './nouns.ts';
import { slice } from './place.ts';
import type { Made, Place } from './place.ts';
import { corrects, isMeasured } from './refuted.ts';
import { countedBefore } from './what.ts';

const companies: ReadonlySet<string> = new Set(
  'crew convoy team squad gang caravan tripulacion convoy equipo comando caravana'.split(' '),
);
/** Verbs after which a bare number counts what was counted before. */
const recorded: ReadonlySet<string> = new Set(
  'registraron registro reportaron hubo contabilizaron sumaron recorded counted logged reached hit to from'.split(' '),
);

/** Position of the body that a number of people makes up: "a crew of 24". */
const companyOf = (pieces: readonly Piece[], at: number): number | null =>
  /^(?:of|de)$/.test(wordAt(pieces, at - 1)) && companies.has(wordAt(pieces, at - 2)) ? at - 2 : null;

/** A number without a noun of its own: kept where the words before make it a figure. */
export function bareUnit(place: Place, draft: Draft, before: readonly Made[]): { unit: string; what: string } | null {
  const { pieces, stretch } = place;
  const earlier = before.findLast(
    (one) => one.draft.kind === 'count' || one.draft.kind === 'measure' || one.draft.kind === 'bare',
  );
  if (
    corrects(pieces, draft.numeral, stretch.first) &&
    earlier !== undefined &&
    earlier.draft.numeral > draft.numeral - 80
  )
    return { unit: earlier.figure.unit, what: earlier.figure.what };
  const own = companyOf(pieces, draft.numeral);
  if (own !== null && !draft.words) return { unit: 'people', what: slice(place, own, own + 1) };
  const last = before.findLast((one) => one.draft.kind === 'count');
  if (
    !draft.words &&
    draft.value >= 10 &&
    last !== undefined &&
    last.draft.numeral >= stretch.first &&
    recorded.has(wordAt(pieces, draft.numeral - 1))
  )
    return { unit: last.figure.unit, what: last.figure.what };
  if (draft.words || !(draft.grouped || isMeasured(pieces, draft.numeral, stretch.first)) || draft.value < 10)
    return null;
  const after = pieces[draft.last];
  if (
    after !== undefined &&
    after.kind === 'word' &&
    (!stops.has(after.word) || wordAt(pieces, draft.last + 1) === '-') &&
    after.gap === 1
  )
    return null;
  const noun = countedBefore(pieces, draft.numeral, stretch.first);
  if (noun !== null) return { unit: noun.code, what: slice(place, noun.first, noun.at + 1) };
  return null;
}
