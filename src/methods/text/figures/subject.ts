import { wordAt } from '../dates/parts.ts';
import type { Draft } from './drafted.ts';
import { numeralWords } from './numerals.ts';
import { slice } from './place.ts';
import type { Made, Place } from './place.ts';
import { measuredWhat, sayWorth } from './what.ts';

/** What a figure is of where the text says no more. */
const generic: Readonly<Partial<Record<Draft['kind'], { en: string; es: string }>>> = {
  money: { en: 'money', es: 'dinero' },
  measure: { en: 'quantity', es: 'cantidad' },
  percent: { en: 'share', es: 'proporción' },
};

/** What a figure is of, in words of the text. */
export function whatOf(place: Place, draft: Draft, next: Draft | undefined, previous: Made | undefined): string {
  if (draft.phrase !== null) return slice(place, draft.phrase.first, draft.phrase.last);
  const { pieces } = place;
  const restated =
    previous !== undefined &&
    draft.first - previous.draft.last <= 3 &&
    /^[(-]$/.test(wordAt(pieces, previous.draft.last));
  if (restated && previous.draft.kind === draft.kind) return previous.figure.what;
  const from = place.stretch.first;
  const found = measuredWhat(pieces, draft, next, from, Math.max(from, previous?.draft.last ?? 0));
  if (found !== null) return slice(place, found[0], found[1]);
  const lead = pieces[from];
  const worth =
    previous !== undefined && draft.first - previous.draft.last < 60 && sayWorth(pieces, draft, from, false);
  const carries =
    previous !== undefined && (worth || previous.draft.numeral >= from || numeralWords.has(lead?.word ?? ''));
  return carries ? previous.figure.what : (generic[draft.kind]?.[place.spanish ? 'es' : 'en'] ?? draft.unit ?? '');
}
