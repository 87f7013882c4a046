import type { Reading, TextEntity } from '#methods/text/reading/types.ts';
import type { Span } from './literal.ts';
import type { Drop } from './says.ts';

/** What the reader itself made of the text; against it the extractor's answer is read. */
export type Known = Pick<Reading, 'language' | 'dates' | 'figures' | 'furniture'>;

/** What the extractor gave so far, checked. */
export interface Gathering extends Pick<Reading, 'links' | 'events' | 'figures' | 'identifiers'> {
  text: string;
  known: Known;
  /** By kind and name: a thing named in several pieces is one. */
  entities: Map<string, TextEntity>;
  dropped: Map<Drop, number>;
}

export const gathering = (text: string, known: Known): Gathering => ({
  text,
  known,
  entities: new Map(),
  links: [],
  events: [],
  figures: [],
  identifiers: [],
  dropped: new Map(),
});

export function drop(all: Gathering, why: Drop, count = 1): void {
  if (count > 0) all.dropped.set(why, (all.dropped.get(why) ?? 0) + count);
}

export const meets = (span: Span, start: number, end: number): boolean => span[0] < end && start < span[1];

export const inFurniture = ({ furniture }: Known, span: Span): boolean =>
  furniture.some(([start, end]) => meets(span, start, end));

/** What was gathered as a reading, every list in the order of the text. What a reading needs besides is the reader's. */
export function readingOf(all: Gathering): Pick<Reading, 'entities' | 'links' | 'events' | 'figures' | 'identifiers'> {
  const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  return {
    entities: inOrder([...all.entities.values()]),
    links: all.links.toSorted(byStart),
    events: all.events.toSorted(byStart),
    figures: all.figures.toSorted((a, b) => a.number[0] - b.number[0]),
    identifiers: all.identifiers.toSorted(byStart),
  };
}

/** Entities by their first mention. */
export const inOrder = (entities: readonly TextEntity[]): TextEntity[] =>
  entities.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
