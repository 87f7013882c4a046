import type { Reading, TextEntity } from '#methods/text/reading/types.ts';
import type { Mark } from './queries.ts';
import type { TextRead } from './text-read.ts';

/** A part of what was taken from a text, small enough to cross from thread to thread in a moment. */
export type Piece =
  | { is: 'rest'; read: TextRead }
  | { is: 'list'; name: keyof Reading; items: unknown[] }
  | { is: 'mentions'; mentions: [entity: number, mention: TextEntity['mentions'][number]][] }
  | { is: 'marks'; marks: Mark[] };

/** Items in one piece. */
const most = 2000;

/** What was taken from a text, piece by piece; the first tells everything that is no list. */
export function* inPieces({ reading, heading, marks }: TextRead, size = most): Generator<Piece, undefined> {
  const lists = Object.entries(reading).filter(([, value]) => Array.isArray(value)) as [keyof Reading, unknown[]][];
  const rest = { ...reading, ...Object.fromEntries(lists.map(([name]) => [name, []])) };
  yield { is: 'rest', read: { reading: rest, heading, marks: [] } };
  for (const [name, list] of lists)
    for (const items of slices(name === 'entities' ? reading.entities.map(begun(size)) : list, size))
      yield { is: 'list', name, items };
  // A name on every page of a book has tens of thousands of mentions.
  const more = reading.entities.flatMap(({ mentions }, entity) =>
    mentions.slice(few(size)).map((one): [number, (typeof mentions)[number]] => [entity, one]),
  );
  for (const some of slices(more, size)) yield { is: 'mentions', mentions: some };
  for (const some of slices(marks, size)) yield { is: 'marks', marks: some };
}

function* slices<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** So many mentions go with an entity itself. */
const few = (size: number): number => Math.ceil(size / 400);
const begun =
  (size: number) =>
  (one: TextEntity): TextEntity => ({ ...one, mentions: one.mentions.slice(0, few(size)) });

/** Puts pieces together again, in their order. */
export function joining(): (piece: Piece) => TextRead {
  let whole: TextRead | null = null;
  return (piece) => {
    if (piece.is === 'rest') whole = piece.read;
    if (whole === null) throw new Error('a piece came before the first');
    if (piece.is === 'list') (whole.reading[piece.name] as unknown[]).push(...piece.items);
    if (piece.is === 'mentions')
      for (const [entity, mention] of piece.mentions) whole.reading.entities[entity]?.mentions.push(mention);
    if (piece.is === 'marks') whole.marks.push(...piece.marks);
    return whole;
  };
}
