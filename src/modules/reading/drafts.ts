import type {
  Figure,
  Identifier,
  Reading,
  Stance,
  TextEntity,
  TextEvent,
  TextLink,
} from '#methods/text/reading/types.ts';
import { isA } from '#vocabulary/kinds.ts';
import { readEntities } from '#vocabulary/kinds/reader.ts';
import { isPlace, joining } from '#vocabulary/places.ts';
import { linkFor } from './mapping.ts';
import { ownersAmong } from './owners.ts';
import type { SuggestionWhat } from './shapes.ts';

export type Span = [start: number, end: number];

/** What a suggestion holds besides its kind and spans, as it is stored. References are ids of entity suggestions. */
export type EntityBody = Pick<TextEntity, 'name' | 'aliases'>;
export type LinkBody = Omit<TextLink, 'kind'>;
export type EventBody = Omit<TextEvent, 'kind'> & { placeLeftOut?: true };
export type IdentifierBody = Identifier & { of: string | null };
export type Body = EntityBody | LinkBody | EventBody | Figure | IdentifierBody;

/** A suggestion before it has an id; references are still the reader's own ("e1"). */
export interface Draft {
  /** The reader's id of an entity, else null. */
  local: string | null;
  by: 'reader' | 'extractor';
  what: SuggestionWhat;
  kind: string;
  readKind: string;
  body: Body;
  spans: Span[];
}

export const entityKind = (word: string): string => readEntities[word] ?? word;

/**
 * Everything a reading proposes, in its order: entities first, since the others stand on them. `extra` are the items of the
 * reading that only the extractor found.
 */
export function* draftsOf(reading: Reading, text: string, extra: ReadonlySet<object> = new Set()): Generator<Draft> {
  const kinds = new Map(reading.entities.map((one) => [one.id, entityKind(one.kind)]));
  function* each<T extends object>(list: readonly T[], draft: (one: T) => Draft[]): Generator<Draft> {
    for (const one of list)
      for (const given of draft(one)) yield extra.has(one) ? { ...given, by: 'extractor' } : given;
  }
  yield* each(reading.entities, (one) => [entityDraft(one)]);
  yield* each(reading.links, (one) => linkDraft(one, kinds));
  yield* each(reading.events, (one) => [eventDraft(one, kinds)]);
  yield* each(reading.figures, (one) => [made('figure', 'Figure', 'Figure', one, [[one.start, one.end]])]);
  if (reading.identifiers.length === 0) return;
  const ownerOf = ownersAmong(reading.entities, text);
  yield* each(reading.identifiers, (one) => [
    made('identifier', one.type, one.type, { ...one, of: ownerOf(one) }, [[one.start, one.end]]),
  ]);
}

const made = (what: SuggestionWhat, kind: string, readKind: string, body: Body, spans: Span[]): Draft => ({
  local: null,
  by: 'reader',
  what,
  kind,
  readKind,
  body,
  spans,
});

const entityDraft = ({ id, kind, name, aliases, mentions }: TextEntity): Draft => ({
  local: id,
  by: 'reader',
  what: 'entity',
  kind: entityKind(kind),
  readKind: kind,
  body: { name, aliases },
  spans: mentions.map(({ start, end }): Span => [start, end]),
});

/** A link as the vocabulary has it. What would join a person to a place is no suggestion at all. */
function linkDraft(link: TextLink, kinds: ReadonlyMap<string, string>): Draft[] {
  const [from, to] = [kinds.get(link.from), kinds.get(link.to)];
  if (from === undefined || to === undefined) return [];
  const read = linkFor(link.kind, from, to);
  if (!read || joining(read.kind, from, to) !== 'allowed') return [];
  const { kind: readKind, ...body } = link;
  // A facility in a place says so by a value of its own.
  const kind = readKind === 'Location' && isPlace(from) && isA(to, 'Area') ? from : read.kind;
  return [made('link', kind, readKind, body, [[link.start, link.end]])];
}

/** An event that names a person carries no place: the sentence stays in the report (DESIGN 1.2). */
function eventDraft(event: TextEvent, kinds: ReadonlyMap<string, string>): Draft {
  const { kind, ...body } = event;
  const person = event.actors.some((id) => isA(kinds.get(id) ?? '', 'Person'));
  const apart: EventBody = person && event.place !== null ? { ...body, place: null, placeLeftOut: true } : body;
  return made('event', kind, kind, apart, [[event.start, event.end]]);
}

/** The body with every reference turned by `turn`; an id it does not know is left out. */
export function turned(what: SuggestionWhat, body: Body, turn: (id: string) => string | null): Body {
  const one = (id: string | null): string | null => (id === null ? null : turn(id));
  const speaker = ({ speaker: said }: Pick<Stance, 'speaker'>): string | null =>
    said === null ? null : (turn(said) ?? said);
  switch (what) {
    case 'entity':
      return body;
    case 'link': {
      const link = body as LinkBody;
      return { ...link, from: turn(link.from) ?? link.from, to: turn(link.to) ?? link.to, speaker: speaker(link) };
    }
    case 'event': {
      const event = body as EventBody;
      const all = (ids: readonly string[]): string[] => ids.flatMap((id) => turn(id) ?? []);
      return {
        ...event,
        place: one(event.place),
        substance: one(event.substance),
        actors: all(event.actors),
        patients: all(event.patients),
        speaker: speaker(event),
      };
    }
    case 'figure': {
      const figure = body as Figure;
      return { ...figure, speaker: speaker(figure) };
    }
    case 'identifier': {
      const identifier = body as IdentifierBody;
      return { ...identifier, of: one(identifier.of) };
    }
  }
}

/** Ids of the entity suggestions a suggestion stands on. */
export function standsOn(what: SuggestionWhat, body: Body): string[] {
  switch (what) {
    case 'link':
      return [(body as LinkBody).from, (body as LinkBody).to];
    case 'event': {
      const { place, substance, actors, patients } = body as EventBody;
      return [...new Set([place, substance, ...actors, ...patients].flatMap((id) => id ?? []))];
    }
    case 'identifier':
      return [(body as IdentifierBody).of].flatMap((id) => id ?? []);
    default:
      return [];
  }
}

/** Who is said to have spoken: the id of an entity suggestion, or words. */
export const speakerOf = ({ body }: { body: Body }): string[] =>
  'speaker' in body && body.speaker !== null ? [body.speaker] : [];

/** Whether a figure is the quantity or the value of an event: the same number in the same piece of text. */
export function measures(figure: Figure, event: EventBody): boolean {
  const [start, end] = figure.number;
  if (start < event.start || end > event.end) return false;
  return (
    (event.quantity === figure.value && event.unit === figure.unit) ||
    (event.valueUsd === figure.value && figure.unit === 'USD')
  );
}
