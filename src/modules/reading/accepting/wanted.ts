import { standsOn, type EntityBody, type EventBody, type IdentifierBody, type LinkBody } from '../drafts.ts';
import type { SuggestionRow } from '../queries.ts';
import type { SuggestionEdit } from '../shapes.ts';
import { refusedBy, type Refused } from './ground.ts';
import type { Measured } from './measured.ts';

export interface Wanted {
  /** Suggestions to accept, in the order of the reading: those asked for, and open ones on which they stand. */
  rows: SuggestionRow[];
  /** Of those the entities that nobody asked for by themselves. */
  along: string[];
  /** Figures that are an event's own quantity, with that event. */
  figures: Map<string, string>;
  refused: Map<string, Refused>;
}

/** What accepting these suggestions takes along, and which of them cannot be accepted. */
export function wantedFrom(
  ids: readonly string[],
  all: ReadonlyMap<string, SuggestionRow>,
  edits: Readonly<Record<string, SuggestionEdit>>,
  { eventOf, figuresOf }: Measured,
): Wanted {
  const refused = new Map<string, Refused>();
  const chosen = new Set<string>();
  const figures = new Map<string, string>();

  const choose = (row: SuggestionRow): void => {
    if (chosen.has(row.id)) return;
    if (row.what === 'figure') {
      const event = eventOf(row.id);
      if (event) {
        if (event.state === 'open') choose(event);
        if (!refused.has(event.id)) figures.set(row.id, event.id);
        return;
      }
    }
    const ends = endsOf(row, edits[row.id] ?? {}, all);
    // An event does without one of those who took part; a link or a number is nothing without its end.
    const rejected = row.what === 'event' ? undefined : ends.find((end) => end.state === 'rejected');
    if (rejected) {
      refused.set(row.id, refusedBy('end-rejected', (rejected.body as EntityBody).name));
      return;
    }
    for (const end of ends) if (end.state === 'open') chosen.add(end.id);
    chosen.add(row.id);
    if (row.what !== 'event') return;
    for (const figure of figuresOf(row.id))
      if (figure.state === 'open' && eventOf(figure.id)?.id === row.id) figures.set(figure.id, row.id);
  };
  for (const id of ids) {
    const row = all.get(id);
    if (!row || row.state !== 'open') refused.set(id, refusedBy('decided-already'));
    else choose(row);
  }
  const rows = [...all.values()].filter((row) => chosen.has(row.id));
  const asked = new Set(ids);
  const along = rows.filter((row) => row.what === 'entity' && !asked.has(row.id)).map((row) => row.id);
  return { rows, along, figures, refused };
}

/** The entity suggestions a suggestion stands on once it was edited; an end that an edit puts elsewhere is not among them. */
export function endsOf(
  row: SuggestionRow,
  edit: SuggestionEdit,
  all: ReadonlyMap<string, SuggestionRow>,
): SuggestionRow[] {
  let ids = standsOn(row.what, row.body);
  if (row.what === 'link') {
    const link = row.body as LinkBody;
    ids = [edit.from ?? link.from, edit.to ?? link.to];
  }
  if (row.what === 'event' && edit.place !== undefined) {
    const { place } = row.body as EventBody;
    ids = [...ids.filter((id) => id !== place), ...(edit.place === null ? [] : [edit.place])];
  }
  if (row.what === 'identifier') {
    const of = edit.from ?? (row.body as IdentifierBody).of;
    ids = edit.is || of === null ? [] : [of];
  }
  return ids.flatMap((id) => all.get(id) ?? []);
}
