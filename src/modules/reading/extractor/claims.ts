import type { EntityWord, Figure, TextDate, TextEntity, TextEvent, TextLink } from '#methods/text/reading/types.ts';
import { readLinks } from '#vocabulary/kinds/reader.ts';
import { joining } from '#vocabulary/places.ts';
import { entityKind } from '../drafts.ts';
import { figuresIn, readAmount, readIdentifier, type Amount } from './amounts.ts';
import { drop, inFurniture, meets, type Gathering } from './gathering.ts';
import { pageOf, placesOf, type Page, type Span } from './literal.ts';
import type { Item } from './prompt.ts';
import type { Drop } from './says.ts';

/** One answer being checked: its page and what its own ids stand for. */
export interface Answered {
  all: Gathering;
  page: Page;
  named: ReadonlyMap<string, TextEntity>;
}

const longestQuote = 1200;
const longestWords = 160;

/** Where a quotation stands; or why it cannot be one. */
function quoted({ all, page }: Answered, quote: string): Span | Drop {
  if (quote.length > longestQuote || !/\p{L}/u.test(quote)) return 'words';
  const [span] = placesOf(page, quote, 1);
  if (!span) return 'words';
  return inFurniture(all.known, span) ? 'furniture' : span;
}

/** Words of the text within a span, where they stand there. */
function within({ all }: Answered, span: Span, words: string | null): Span | null {
  if (words === null || words.length > longestWords) return null;
  return placesOf(pageOf(all.text, ...span), words, 1)[0] ?? null;
}

const named = (entity: TextEntity, span: Span): boolean =>
  entity.mentions.some(({ start, end }) => meets(span, start, end));

/** Who says it: undefined where somebody is named whom the text does not have. Then nothing may be taken for the text's own word. */
function speakerOf({ all, page, named: ids }: Answered, words: string | null): string | null | undefined {
  if (words === null || words.trim() === '') return null;
  const entity = ids.get(words);
  if (entity) return entity.id;
  const [span] = words.length > longestWords ? [] : placesOf(page, words, 1);
  if (!span) return undefined;
  const said = all.text.slice(...span);
  const known = [...ids.values()].find(({ name, aliases }) => name === said || aliases.includes(said));
  return known?.id ?? said;
}

/** Whether a link may join these kinds at all: no person meets a place. */
export const mayJoin = (kind: TextLink['kind'], from: EntityWord, to: EntityWord): boolean =>
  joining(readLinks[kind]?.kind ?? kind, entityKind(from), entityKind(to)) === 'allowed';

/** Takes a link whose quotation stands in the text and names one of its ends at least. */
export function takeLink(answered: Answered, item: Item<'links'>): TextLink | Drop {
  const span = quoted(answered, item.quote);
  if (typeof span === 'string') return span;
  const [from, to] = [answered.named.get(item.from), answered.named.get(item.to)];
  if (!from || !to || from === to || !(named(from, span) || named(to, span))) return 'ends';
  if (!mayJoin(item.kind, from.kind, to.kind)) return 'place';
  const speaker = speakerOf(answered, item.speaker);
  if (speaker === undefined) return 'words';
  const role = within(answered, span, item.role);
  const { kind, former, modality, denied } = item;
  return {
    kind,
    from: from.id,
    to: to.id,
    role: role && answered.all.text.slice(...role),
    former,
    ...{ modality, denied, speaker },
    ...cited(answered, span),
  };
}

const cited = ({ all }: Answered, [start, end]: Span): Pick<TextLink, 'quote' | 'start' | 'end'> => ({
  quote: all.text.slice(start, end),
  start,
  end,
});

/** Kinds that do something or have it done to them. A place does not, so that none stands beside a person. */
const taking: ReadonlySet<EntityWord> = new Set([
  'Person',
  'Organization',
  'PublicBody',
  'Company',
  'Vehicle',
  'Vessel',
  'Airplane',
  'MilitaryUnit',
]);

/**
 * Takes an event whose quotation stands in the text. Ends that are not of a fit kind, and a place or substance that its
 * quotation does not name, are left out of it; its place beside a person falls away where the reader's does (drafts.ts).
 */
export function takeEvent(answered: Answered, item: Item<'events'>): TextEvent | Drop {
  const span = quoted(answered, item.quote);
  if (typeof span === 'string') return span;
  const speaker = speakerOf(answered, item.speaker);
  if (speaker === undefined) return 'words';
  const all = (ids: readonly string[]): TextEntity[] =>
    ids
      .slice(0, 60)
      .flatMap((id) => answered.named.get(id) ?? [])
      .filter(({ kind }) => taking.has(kind));
  const [doers, patients] = [all(item.actors), all(item.patients)];
  const taken = [...new Set([...doers, ...patients])];
  if (item.actors.length + item.patients.length > 0 && !taken.some((one) => named(one, span))) return 'ends';
  const one = (id: string | null, kinds: readonly EntityWord[]): string | null => {
    const entity = id === null ? undefined : answered.named.get(id);
    return entity && kinds.includes(entity.kind) && named(entity, span) ? entity.id : null;
  };
  const date = dateOf(answered, span, item.date);
  const amount = amountOf(answered, span, item.amount);
  const money = amountOf(answered, span, item.money);
  const { kind, modality, denied } = item;
  return {
    kind,
    date: date?.date ?? null,
    datePrecision: date?.precision ?? null,
    dateBasis: date?.basis ?? null,
    place: one(item.place, ['Place', 'Facility']),
    actors: taken.map(({ id }) => id),
    patients: [...new Set(patients)].map(({ id }) => id),
    quantity: amount?.value ?? null,
    unit: amount?.unit ?? null,
    substance: one(item.substance, ['Substance']),
    valueUsd: money?.unit === 'USD' ? money.value : null,
    qualifier: amount?.qualifier ?? null,
    ...{ modality, denied, speaker },
    ...cited(answered, span),
  };
}

/** The reader's own reading of a date the answer points to: in the quotation, else the nearest place of its words. */
function dateOf(answered: Answered, [start, end]: Span, words: string | null): TextDate | null {
  if (words === null || words.length > longestWords) return null;
  const far = (span: Span): number => Math.max(0, span[0] - end, start - span[1]);
  const [nearest] = placesOf(answered.page, words).toSorted((a, b) => far(a) - far(b));
  if (!nearest) return null;
  return answered.all.known.dates.find((one) => one.date !== null && meets(nearest, one.start, one.end)) ?? null;
}

/** The number that words in the quotation say, as the reader has it from the whole text, else from these words. */
function amountOf(answered: Answered, span: Span, words: string | null): Amount | null {
  const place = within(answered, span, words);
  if (!place) return null;
  const { text, known } = answered.all;
  return (
    known.figures.find(({ number }) => meets(place, ...number)) ?? readAmount(text.slice(...place), known.language)
  );
}

/** Takes a figure whose number stands in its quotation; what it comes to is read here. */
export function takeFigure(answered: Answered, item: Item<'figures'>): Figure | Drop {
  const span = quoted(answered, item.quote);
  if (typeof span === 'string') return span;
  const number = within(answered, span, item.number);
  const speaker = speakerOf(answered, item.speaker);
  if (!number || speaker === undefined) return 'words';
  const { text, known } = answered.all;
  const own = known.figures.find((one) => meets(number, ...one.number));
  if (own) return own;
  const [from] = span;
  const read = figuresIn(text.slice(...span), known.language).find((one) =>
    meets(number, one.number[0] + from, one.number[1] + from),
  );
  const amount = read ?? readAmount(text.slice(...number), known.language);
  const what = within(answered, span, item.what);
  const words = what ? text.slice(...what) : read?.what;
  if (!amount || !words) return 'words';
  const { value, unit, qualifier } = amount;
  return {
    what: words,
    value,
    unit,
    date: null,
    qualifier,
    number,
    refuted: read?.refuted ?? false,
    speaker,
    ...cited(answered, span),
  };
}

/** Takes an identifier whose words stand in the text and are one of its type by the reader's own rules. */
export function takeIdentifier({ all, page }: Answered, item: Item<'identifiers'>): void {
  const places = item.text.length > longestWords ? [] : placesOf(page, item.text, 1);
  const [span] = places.filter((one) => !inFurniture(all.known, one));
  const text = span && all.text.slice(...span);
  const read = text && readIdentifier(item.type, text, all.known.language);
  if (!read) return drop(all, 'words');
  all.identifiers.push({ type: item.type, text, start: span[0], end: span[1], ...read });
}
