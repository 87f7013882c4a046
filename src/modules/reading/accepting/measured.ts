import type { Figure } from '#methods/text/reading/types.ts';
import { measures, type EventBody } from '../drafts.ts';
import type { SuggestionRow } from '../queries.ts';

/** Which figures are the quantity or the value of which events of one text. */
export interface Measured {
  /** The first event, not rejected, that a figure measures. */
  eventOf(figure: string): SuggestionRow | undefined;
  figuresOf(event: string): readonly SuggestionRow[];
}

/** Characters of text a bucket holds: about a sentence. */
const width = 500;

/** Looks only where figure and event stand together, so that a text of a thousand pages takes no longer than its length. */
export function measuredIn(rows: ReadonlyMap<string, SuggestionRow>): Measured {
  const buckets = new Map<number, SuggestionRow[]>();
  for (const row of rows.values()) {
    if (row.what !== 'event') continue;
    const { start, end } = row.body as EventBody;
    for (let at = Math.floor(start / width); at <= Math.floor(end / width); at += 1) {
      const bucket = buckets.get(at);
      if (bucket) bucket.push(row);
      else buckets.set(at, [row]);
    }
  }
  const events = new Map<string, SuggestionRow>();
  const figures = new Map<string, SuggestionRow[]>();
  for (const row of rows.values()) {
    if (row.what !== 'figure') continue;
    const figure = row.body as Figure;
    for (const event of buckets.get(Math.floor(figure.number[0] / width)) ?? []) {
      if (!measures(figure, event.body as EventBody)) continue;
      if (event.state !== 'rejected' && !events.has(row.id)) events.set(row.id, event);
      const of = figures.get(event.id);
      if (of) of.push(row);
      else figures.set(event.id, [row]);
    }
  }
  return { eventOf: (figure) => events.get(figure), figuresOf: (event) => figures.get(event) ?? [] };
}
