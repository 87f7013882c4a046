import type { ReadingView, Suggestion } from '../shapes.ts';
import { colourOf, isWide } from './colour.view.ts';
import type { Mark, Paragraph } from './text.view.ts';

/** Where a suggestion is marked: a figure at its number alone, though it cites the whole piece that says so. */
const markedSpans = (one: Suggestion): readonly (readonly [number, number])[] =>
  one.what === 'figure' && one.body.number[1] > one.body.number[0] ? [one.body.number] : one.spans;

/** Everything in a reading that is marked in its text. */
export const marksOf = (view: ReadingView): Mark[] => [
  ...view.suggestions.flatMap((one) =>
    markedSpans(one).map(([start, end]): Mark => ({ id: one.id, start, end, what: 'suggestion' })),
  ),
  ...view.dates.map(({ start, end }): Mark => ({ id: '', start, end, what: 'date' })),
  ...view.furniture.map(([start, end]): Mark => ({ id: '', start, end, what: 'furniture' })),
  ...view.unsure.map(([start, end]): Mark => ({ id: '', start, end, what: 'unsure' })),
];

/** How the words of a suggestion are drawn. */
export interface Look {
  colour: string;
  wide: boolean;
  state: Suggestion['state'];
}

export const looksOf = (suggestions: readonly Suggestion[]): Map<string, Look> =>
  new Map(suggestions.map((one) => [one.id, { colour: colourOf(one), wide: isWide(one), state: one.state }]));

/** The suggestion whose look a piece has: the narrowest that was not rejected, else the narrowest. */
export const lookOf = (ids: readonly string[], looks: ReadonlyMap<string, Look>): Look | undefined => {
  const found = ids.find((id) => looks.get(id)?.state !== 'rejected') ?? ids[0];
  return found === undefined ? undefined : looks.get(found);
};

/** A text that changes whenever a paragraph has to be drawn anew. */
export function drawnAs(
  paragraph: Paragraph,
  looks: ReadonlyMap<string, Look>,
  chosen: string | undefined,
  span: readonly [number, number] | null,
): string {
  let key = '';
  for (const piece of paragraph.pieces) {
    if (piece.ids.length === 0) continue;
    const look = lookOf(piece.ids, looks);
    key += `${look?.colour ?? ''}${look?.state[0] ?? ''}${chosen !== undefined && piece.ids.includes(chosen) ? '!' : ''} `;
  }
  if (span && span[0] < paragraph.end && span[1] > paragraph.start) key += span.join('-');
  return key;
}
