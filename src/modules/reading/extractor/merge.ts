import type { Figure, Identifier, Reading, TextEntity, TextEvent, TextLink } from '#methods/text/reading/types.ts';
import { mayJoin } from './claims.ts';
import { inOrder } from './gathering.ts';

/** One reading of both, and which of its items the extractor alone found. */
export interface Merged {
  reading: Reading;
  extra: ReadonlySet<object>;
}

/**
 * Puts what the extractor found beside what the reader found. What both found is the reader's, unchanged; the rest is added,
 * standing on the reader's entities where it names the same things. Dates, sums and page furniture are the reader's.
 */
export function merge(reader: Reading, extra: Reading): Merged {
  const same = sameEntities(reader.entities, extra.entities);
  const added = extra.entities.filter(({ id }) => !same.has(id));
  const turn = (id: string): string => same.get(id) ?? id;
  const kinds = new Map([...reader.entities, ...added].map((one) => [one.id, one.kind]));
  const links = extra.links.map((one): TextLink => ({
    ...one,
    from: turn(one.from),
    to: turn(one.to),
    speaker: said(one.speaker, turn),
  }));
  const events = extra.events.map((one) => turnedEvent(one, turn));
  const all = [
    newOnes(
      reader.links,
      links.filter((one) => joins(one, kinds)),
      sameLink,
    ),
    newOnes(reader.events, events, sameEvent),
    newOnes(
      reader.figures,
      extra.figures.map((one) => ({ ...one, speaker: said(one.speaker, turn) })),
      sameFigure,
    ),
    newOnes(reader.identifiers, extra.identifiers, sameIdentifier),
  ] as const;
  const [newLinks, newEvents, newFigures, newIdentifiers] = all;
  const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
  return {
    reading: {
      ...reader,
      entities: inOrder([...reader.entities, ...added]),
      links: [...reader.links, ...newLinks].sort(byStart),
      events: [...reader.events, ...newEvents].sort(byStart),
      figures: [...reader.figures, ...newFigures].sort((a, b) => a.number[0] - b.number[0]),
      identifiers: [...reader.identifiers, ...newIdentifiers].sort(byStart),
    },
    extra: new Set<object>([...added, ...all.flat()]),
  };
}

const said = (speaker: string | null, turn: (id: string) => string): string | null =>
  speaker === null ? null : turn(speaker);

const turnedEvent = (one: TextEvent, turn: (id: string) => string): TextEvent => ({
  ...one,
  place: said(one.place, turn),
  substance: said(one.substance, turn),
  actors: [...new Set(one.actors.map(turn))],
  patients: [...new Set(one.patients.map(turn))],
  speaker: said(one.speaker, turn),
});

/** What is new beside the reader's and beside what was new before it. */
function newOnes<T>(reader: readonly T[], extra: readonly T[], same: (a: T, b: T) => boolean): T[] {
  const fresh: T[] = [];
  for (const one of extra) {
    if (!reader.some((other) => same(other, one)) && !fresh.some((other) => same(other, one))) fresh.push(one);
  }
  return fresh;
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');

/**
 * Which of the reader's entities an extractor's one is: that of a mention in the very same place, whatever its kind, else one of
 * its kind whose mention holds the same words or whose name is the same.
 */
function sameEntities(reader: readonly TextEntity[], extra: readonly TextEntity[]): Map<string, string> {
  const byPlace = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { id, kind, name, aliases, mentions } of reader) {
    for (const { start, end } of mentions) byPlace.set(`${start}-${end}`, id);
    for (const form of [name, ...aliases])
      if (!byName.has(`${kind} ${fold(form)}`)) byName.set(`${kind} ${fold(form)}`, id);
  }
  const same = new Map<string, string>();
  for (const one of extra) {
    const place = one.mentions.map(({ start, end }) => byPlace.get(`${start}-${end}`)).find((id) => id !== undefined);
    const name = [one.name, ...one.aliases]
      .map((form) => byName.get(`${one.kind} ${fold(form)}`))
      .find((id) => id !== undefined);
    const id = place ?? name ?? reader.find((other) => other.kind === one.kind && contains(other, one))?.id;
    if (id !== undefined) same.set(one.id, id);
  }
  return same;
}

/** A mention of one lies within a mention of the other: "General Soto" and "Soto". */
const contains = (a: TextEntity, b: TextEntity): boolean =>
  b.mentions.some((one) =>
    a.mentions.some(
      (other) =>
        (other.start <= one.start && one.end <= other.end) || (one.start <= other.start && other.end <= one.end),
    ),
  );

/** The reader may know an end as a person or a place where the extractor did not. */
function joins({ kind, from, to }: TextLink, kinds: ReadonlyMap<string, TextEntity['kind']>): boolean {
  const [a, b] = [kinds.get(from), kinds.get(to)];
  return a !== undefined && b !== undefined && from !== to && mayJoin(kind, a, b);
}

const symmetric: ReadonlySet<string> = new Set(['Family', 'Alliance', 'Rivalry', 'Cooperation']);

const sameLink = (a: TextLink, b: TextLink): boolean =>
  a.kind === b.kind &&
  a.denied === b.denied &&
  ((a.from === b.from && a.to === b.to) || (symmetric.has(a.kind) && a.from === b.to && a.to === b.from));

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** One event: of one kind, told in the same words, and nothing said of both that differs. */
function sameEvent(a: TextEvent, b: TextEvent): boolean {
  if (a.kind !== b.kind || a.denied !== b.denied || !overlap(a, b)) return false;
  const apart = (x: string | number | null, y: string | number | null): boolean => x !== null && y !== null && x !== y;
  const others = a.patients.length > 0 && b.patients.length > 0 && !a.patients.some((id) => b.patients.includes(id));
  return (
    !others && !apart(a.substance, b.substance) && !apart(a.quantity, b.quantity) && !apart(a.valueUsd, b.valueUsd)
  );
}

const sameFigure = (a: Figure, b: Figure): boolean => a.number[0] < b.number[1] && b.number[0] < a.number[1];

const sameIdentifier = (a: Identifier, b: Identifier): boolean =>
  (a.type === b.type && a.value === b.value) || overlap(a, b);
