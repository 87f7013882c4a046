import type { DatePrecision, SumCheck, TextDate } from '#methods/text/reading/types.ts';
import { kindOf } from '#vocabulary/kinds.ts';
import { isPlace } from '#vocabulary/places.ts';
import type { Modality } from '#vocabulary/statement.ts';
import { formatDate, isExpected, parseDate } from '#vocabulary/time.ts';
import { messages as kit } from '#ui/messages.ts';
import { fill, type KeyOf, type Language, type Values } from '#ui/text/translate.ts';
import type { EventSuggestion, FigureSuggestion, IdentifierSuggestion, LinkSuggestion, Suggestion } from '../shapes.ts';
import { messages } from './messages.ts';
import { amountText, calendarYear, isMeasure, kilogramsText } from './units.view.ts';

export type Key = KeyOf<typeof messages>;

/** The words of this module outside React: key and values to the text. */
export const say = (language: Language, key: Key, values?: Values): string =>
  fill(messages[language][key], language, values);

/** One line of the card. */
export interface CardRow {
  term: Key;
  value: string;
  /** Said more quietly after it: precision and basis of a date, kilograms. */
  note?: string;
  tone?: 'ok' | 'bad' | 'warn';
}

/** What a card is made with: the suggestions by id and the language of the screen. */
export interface CardWords {
  language: Language;
  named: ReadonlyMap<string, Suggestion>;
}

const modalityKeys = {
  asserted: 'modAsserted',
  alleged: 'modAlleged',
  believed: 'modBelieved',
  proposed: 'modProposed',
  planned: 'modPlanned',
  promised: 'modPromised',
  threatened: 'modThreatened',
  opinion: 'modOpinion',
  inferred: 'modInferred',
} as const satisfies Record<Modality, keyof typeof kit.en>;

export const modalityText = (modality: Modality, language: Language): string =>
  fill(kit[language][modalityKeys[modality]], language);

const nameOf = (id: string, { named }: CardWords): string => {
  const one = named.get(id);
  return one?.what === 'entity' ? one.name : id;
};

/** A kind in words: of the vocabulary, or a type of identifier. */
export function kindText(kind: string, language: Language): string {
  const found = kindOf(kind)?.label[language];
  const key = `id-${kind}`;
  return found ?? (key in messages.en ? say(language, key as Key) : kind);
}

/** How a link reads from one end to the other. A thing in a place has no link of its own. */
function linkWord({ kind }: LinkSuggestion, language: Language): string {
  if (isPlace(kind)) return say(language, 'within');
  return kindOf(kind)?.link?.label[language] ?? kindText(kind, language).toLowerCase();
}

/** An imprecise date or interval in words; text that is no date as it is. */
export function dateText(date: string, language: Language): string {
  return date
    .split('/')
    .map((part) => {
      const parsed = parseDate(part);
      return isExpected(parsed) ? part : formatDate(parsed, language);
    })
    .join(' – ');
}

const precisionKeys = {
  year: 'precisionYear',
  month: 'precisionMonth',
  day: 'precisionDay',
  hour: 'precisionHour',
  interval: 'precisionInterval',
} as const satisfies Record<DatePrecision, Key>;

/** Words of the dates' reader (methods/text/dates). */
const basisKeys: Readonly<Record<string, Key>> = {
  stated: 'basisStated',
  'US order': 'basisUsOrder',
  'day first': 'basisDayFirst',
  decade: 'basisDecade',
  vague: 'basisVague',
  'no year': 'basisNoYear',
  'no date to count from': 'basisNoDate',
  'year of the document': 'basisYear',
  'year before that of the document': 'basisYearBefore',
  'year after that of the document': 'basisYearAfter',
  'year of a date close by': 'basisYearNear',
  'year that ended then': 'basisYearEnded',
  "relative to the document's date": 'basisRelative',
};

const orderTold = /^order told by (.+)$/;

function basisText(basis: string, language: Language): string {
  const key = basisKeys[basis];
  const told = orderTold.exec(basis)?.[1];
  return key ? say(language, key) : told === undefined ? basis : say(language, 'basisOrder', { by: told });
}

/** How exact a date is and what it rests on. A basis without words of ours stays as the reader gave it. */
export function groundText(precision: DatePrecision | null, basis: string | null, language: Language): string {
  return [precision ? say(language, precisionKeys[precision]) : '', basis === null ? '' : basisText(basis, language)]
    .filter(Boolean)
    .join(', ');
}

/** The name of a suggestion in one line. */
export function headingOf(one: Suggestion, words: CardWords): string {
  switch (one.what) {
    case 'entity':
      return one.name;
    case 'link':
      return linkHeading(one, words);
    case 'event':
      return eventHeading(one, words);
    case 'figure':
      return figureHeading(one, words);
    case 'identifier':
      return one.body.text;
  }
}

function linkHeading(one: LinkSuggestion, words: CardWords): string {
  const said = `${nameOf(one.from, words)} ${linkWord(one, words.language)} ${nameOf(one.to, words)}`;
  const whole = one.body.role === null ? said : `${said} (${one.body.role})`;
  return one.body.denied ? `${say(words.language, 'denied')}: ${whole}` : whole;
}

/** "1,240 lb of methamphetamine", "114,000 overdose deaths": a counted noun is said by what it counts. */
function figureHeading({ body }: FigureSuggestion, { language }: CardWords): string {
  const { value, unit, qualifier, what } = body;
  if (unit === calendarYear && what !== '') return `${what}: ${value}`;
  if (!isMeasure(unit) && what !== '') return amountText(value, what, qualifier, language);
  const amount = amountText(value, unit, qualifier, language);
  return what === '' ? amount : say(language, 'amountOf', { amount, what });
}

function eventHeading(one: EventSuggestion, words: CardWords): string {
  const { quantity, unit, substance, qualifier, patients, actors, place } = one.body;
  const what = substance === null ? '' : nameOf(substance, words);
  if (quantity !== null) {
    const amount = amountText(quantity, unit ?? '', qualifier, words.language);
    return what === '' ? amount : say(words.language, 'amountOf', { amount, what });
  }
  const about = [...patients, ...actors.filter((id) => !patients.includes(id))]
    .slice(0, 2)
    .map((id) => nameOf(id, words));
  const told = about.length > 0 ? about : [what, place === null ? '' : nameOf(place, words)].filter(Boolean);
  return told.length > 0 ? told.join(', ') : shortened(one.body.quote);
}

/** The beginning of a quotation, whole words. */
export const shortened = (quote: string, most = 90): string => {
  const plain = quote.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.lastIndexOf(' ', most);
  return `${plain.slice(0, cut > most / 2 ? cut : most)}…`;
};

/** The lines of the card: only what the reader found. */
export function rowsOf(one: Suggestion, words: CardWords): CardRow[] {
  switch (one.what) {
    case 'entity':
      return rows([
        ['aliases', one.aliases.join(', ')],
        ['mentions', one.spans.length > 1 ? String(one.spans.length) : ''],
      ]);
    case 'link':
      return linkRows(one, words);
    case 'event':
      return eventRows(one, words);
    case 'figure':
      return figureRows(one, words);
    case 'identifier':
      return identifierRows(one, words);
  }
}

const rows = (given: readonly (readonly [Key, string, string?, CardRow['tone']?])[]): CardRow[] =>
  given
    .filter(([, value]) => value !== '')
    .map(([term, value, note, tone]) => ({ term, value, ...(note ? { note } : {}), ...(tone ? { tone } : {}) }));

function stanceRow(body: { modality: Modality; denied: boolean }, { language }: CardWords): CardRow {
  const modality = modalityText(body.modality, language);
  return body.denied
    ? { term: 'modality', value: `${modality} · ${say(language, 'denied')}`, tone: 'bad' }
    : { term: 'modality', value: modality, ...(body.modality === 'asserted' ? {} : { tone: 'warn' as const }) };
}

function linkRows(one: LinkSuggestion, words: CardWords): CardRow[] {
  const { role, former, speaker } = one.body;
  return [
    ...rows([
      ['from', nameOf(one.from, words)],
      ['to', nameOf(one.to, words)],
      ['role', role ?? '', former ? say(words.language, 'former') : ''],
      ['when', role === null && former ? say(words.language, 'former') : ''],
    ]),
    stanceRow(one.body, words),
    ...rows([['speaker', speaker === null ? '' : nameOf(speaker, words)]]),
  ];
}

function eventRows(one: EventSuggestion, words: CardWords): CardRow[] {
  const { body } = one;
  const { language } = words;
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf(id, words)).join(', ');
  const amount = body.quantity === null ? '' : amountText(body.quantity, body.unit ?? '', body.qualifier, language);
  return [
    ...rows([
      [
        'date',
        body.date === null ? '' : dateText(body.date, language),
        groundText(body.datePrecision, body.dateBasis, language),
      ],
      ['place', body.place === null ? '' : nameOf(body.place, words), placeNote(body.place, words)],
      ['patients', names(body.patients)],
      ['actors', names(body.actors.filter((id) => !body.patients.includes(id)))],
      ['substance', body.substance === null ? '' : nameOf(body.substance, words)],
      ['quantity', amount, body.quantity === null ? '' : kilogramsText(body.quantity, body.unit ?? '', language)],
      [
        'worth',
        body.valueUsd === null ? '' : amountText(body.valueUsd, 'USD', null, language),
        say(language, 'estimate'),
      ],
    ]),
    stanceRow(body, words),
    ...rows([['speaker', body.speaker === null ? '' : nameOf(body.speaker, words)]]),
  ];
}

const placeNote = (place: string | null, { named, language }: CardWords): string => {
  const one = place === null ? undefined : named.get(place);
  return one?.what === 'entity' && (one.made !== null || one.candidates.length > 0) ? say(language, 'known') : '';
};

function figureRows(one: FigureSuggestion, words: CardWords): CardRow[] {
  const { what, value, unit, date, qualifier, refuted, speaker } = one.body;
  const { language } = words;
  return rows([
    ['counts', what],
    ['quantity', amountText(value, unit, qualifier, language), kilogramsText(value, unit, language)],
    ['date', date === null ? '' : dateText(date, language)],
    ['standsAs', refuted ? say(language, 'refuted') : '', '', 'bad'],
    ['speaker', speaker === null ? '' : nameOf(speaker, words)],
  ]);
}

function identifierRows(one: IdentifierSuggestion, words: CardWords): CardRow[] {
  const { type, value, valid, fault } = one.body;
  const { language } = words;
  const check = valid ? say(language, 'idValid') : (fault?.[language] ?? say(language, 'idInvalid'));
  return rows([
    ['sort', say(language, `id-${type}`)],
    ['value', value],
    ['check', check, '', valid ? 'ok' : 'bad'],
    ['of', one.of === null ? '' : nameOf(one.of, words)],
  ]);
}

/** Word of the chip: what sort of thing is suggested, denied and planned first. */
export function chipOf(one: Suggestion, language: Language): string {
  if (one.what === 'figure') return say(language, 'what-figure');
  if (one.what === 'identifier') return say(language, `id-${one.body.type}`);
  const kind = kindText(one.kind, language).toLowerCase();
  if (one.what === 'entity') return kind;
  if (one.what === 'link') return stanceChip(isPlace(one.kind) ? say(language, 'what-link') : kind, one.body, language);
  return stanceChip(kind, one.body, language);
}

function stanceChip(kind: string, body: { modality: Modality; denied: boolean }, language: Language): string {
  if (body.denied) return `${kind} · ${say(language, 'denied')}`;
  return body.modality === 'asserted' ? kind : `${kind} · ${modalityText(body.modality, language)}`;
}

const touches = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** Checks of sums that stand in the words of this suggestion. */
export const sumsOf = (one: Suggestion, sums: readonly SumCheck[]): SumCheck[] =>
  one.what === 'event' || one.what === 'figure'
    ? sums.filter((sum) => one.spans.some((span) => touches(span, [sum.start, sum.end])))
    : [];

/** Dates the text gives without a year, each once, with where it first stands. */
export function datesWithoutYear(dates: readonly TextDate[]): (TextDate & { times: number })[] {
  const found = new Map<string, TextDate & { times: number }>();
  for (const date of dates) {
    if (/\d{4}/.test(date.text)) continue;
    const key = `${date.text.toLowerCase()}\n${date.date ?? ''}`;
    const before = found.get(key);
    if (before) before.times += 1;
    else found.set(key, { ...date, times: 1 });
  }
  return [...found.values()];
}
