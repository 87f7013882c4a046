import type { Figure, TextDate, TextDocument } from '../reading/types.ts';
import { scan } from '../dates/scan.ts';
import type { Piece } from '../dates/scan.ts';
import { bareUnit } from './bare.ts';
import { customsOf } from './customs.ts';
import { dateOf, datesNumbers } from './dated.ts';
import { draftAt } from './draft.ts';
import type { Customs, Draft } from './drafted.ts';
import { numeralWords } from './numerals.ts';
import { slice } from './place.ts';
import type { Made, Place } from './place.ts';
import { qualifierOf } from './qualifiers.ts';
import { corrects, isRefuted } from './refuted.ts';
import { addDraft } from './share.ts';
import { countsFamily, countsSpeakers } from './sources.ts';
import { stretches } from './sentences.ts';
import type { Stretch } from './sentences.ts';
import { speakerOf } from './speaker.ts';
import { whatOf } from './subject.ts';
import { beginnings } from './years.ts';

/** What a figure needs of a document: its text and language; its sentences where it has been cut. */
export type FigureSource = Pick<TextDocument, 'text' | 'language'> & Partial<Pick<TextDocument, 'sentences'>>;

/** Skips the ranges that hold no figures while pieces are passed in order. */
function barrier(ranges: readonly (readonly [number, number])[]): (piece: Piece) => boolean {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  let next = 0;
  let until = -1;
  return (piece) => {
    for (let range = sorted[next]; range !== undefined && range[0] < piece.end; range = sorted[next]) {
      until = Math.max(until, range[1]);
      next += 1;
    }
    return piece.start < until;
  };
}

/** Drafts of one sentence in order; those that share a noun or scale ("10 to 15 tons") have it. */
function draftsOf(
  pieces: readonly Piece[],
  { first, last }: Stretch,
  customs: Customs,
  closed: readonly boolean[],
): Draft[] {
  const drafts: Draft[] = [];
  let ended = -1;
  for (let at = first; at < last; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || closed[at] === true || piece.kind === 'mark') continue;
    if (piece.kind === 'word' && !numeralWords.has(piece.word)) continue;
    const { draft, after } = draftAt(pieces, at, customs, ended);
    if (draft !== null) {
      addDraft(pieces, drafts, draft);
    }
    ended = draft === null ? -1 : after;
    at = after - 1;
  }
  return drafts;
}

const longestQuote = 400;

/** The sentence, or as much of a long one as stands around the number. */
function quoteOf({ text, pieces, stretch }: Place, draft: Draft): [number, number] {
  const from = pieces[stretch.first]?.start ?? 0;
  const to = pieces[stretch.last - 1]?.end ?? text.length;
  if (to - from <= longestQuote) return [from, to];
  const at = pieces[draft.first]?.start ?? from;
  const end = pieces[draft.last - 1]?.end ?? to;
  let first = draft.first;
  let last = draft.last;
  const room = (longestQuote - (end - at)) / 2;
  while (first > stretch.first && at - (pieces[first - 1]?.start ?? 0) < room) first -= 1;
  while (last < stretch.last && (pieces[last]?.end ?? 0) - end < room) last += 1;
  return [pieces[first]?.start ?? at, pieces[last - 1]?.end ?? end];
}

function make(
  place: Place,
  draft: Draft,
  next: Draft | undefined,
  before: readonly Made[],
  dates: readonly TextDate[],
  speaker: string | null,
): Made | null {
  const { pieces, stretch, text } = place;
  const bare = draft.kind === 'bare' ? bareUnit(place, draft, before) : null;
  if (draft.kind === 'bare' && bare === null) return null;
  if (draft.value === 0.5 && draft.words && draft.kind !== 'measure') return null;
  const [start, end] = quoteOf(place, draft);
  const figure: Figure = {
    quote: text.slice(start, end),
    start,
    end,
    what: bare?.what ?? whatOf(place, draft, next, before.at(-1)),
    value: draft.value,
    unit: bare?.unit ?? draft.unit ?? '',
    date: dateOf(place, draft, dates),
    qualifier: qualifierOf(pieces, draft.first, draft.last, stretch.first),
    number: [pieces[draft.first]?.start ?? 0, pieces[numberEnd(draft) - 1]?.end ?? 0],
    refuted: isRefuted(pieces, draft.first, stretch.first) && !corrects(pieces, draft.numeral, stretch.first),
    speaker,
  };
  if (corrects(pieces, draft.numeral, stretch.first)) setAside(before, draft, figure);
  return { draft, figure };
}

/** The number and its unit; a counted noun with its adjectives is `what`, the number's range ends with the noun too. */
const numberEnd = (draft: Draft): number => draft.last;

const correctionReach = 120;

/** Marks the figure that a correction replaces: the nearest earlier one of the same unit and another value. */
function setAside(before: readonly Made[], draft: Draft, figure: Figure): void {
  const wrong = before.findLast((one) => one.figure.unit === figure.unit && one.draft.kind !== 'money');
  if (wrong !== undefined && wrong.figure.value !== figure.value && draft.first - wrong.draft.last < correctionReach)
    wrong.figure.refuted = true;
}

/**
 * In: a document, its dates, and the ranges (identifiers and dates) that hold no figures. Out: every figure that an
 * analyst would note, in the order of the text.
 */
export function findFigures(
  document: FigureSource,
  dates: readonly TextDate[],
  taken: readonly (readonly [start: number, end: number])[],
): Figure[] {
  const { text, language } = document;
  const pieces = scan(text);
  const customs = customsOf(pieces, language);
  const isClosed = barrier([...taken, ...dates.map((date): [number, number] => [date.start, date.end])]);
  const closed = pieces.map(isClosed);
  const made: Made[] = [];
  const said = new Set<string>();
  const years = beginnings(pieces, dates);
  let nextDate = 0;
  for (const stretch of stretches(pieces, document.sentences)) {
    const end = pieces[stretch.last - 1]?.end ?? 0;
    const firstDate = nextDate;
    while (nextDate < dates.length && (dates[nextDate]?.start ?? 0) < end) nextDate += 1;
    if (stretch.furniture) continue;
    const drafts = draftsOf(pieces, stretch, customs, closed);
    if (drafts.length === 0) continue;
    const place: Place = { pieces, text, stretch, spanish: language === 'es' };
    const here = dates.slice(firstDate, nextDate).filter((date) => datesNumbers(text, date));
    const told = speakerOf(pieces, stretch);
    const speaker = told === null ? null : slice(place, told[0], told[1]);
    let spoke = -1;
    drafts.forEach((draft, index) => {
      if (countsFamily(pieces, draft)) return;
      if (countsSpeakers(pieces, draft)) {
        spoke = draft.last;
        return;
      }
      const whereTheySpoke = draft.first === spoke + 1 && /^(?:in|en)$/.test(pieces[spoke]?.word ?? '');
      if (whereTheySpoke) return;
      const one = make(place, draft, drafts[index + 1], made.slice(-12), here, speaker);
      if (one === null || (draft.back && said.has(sameness(one.figure)))) return;
      said.add(sameness(one.figure));
      made.push(one);
    });
  }
  const all = made.map((one) => one.figure);
  for (const year of years) all.push(yearFigure(text, pieces, year));
  return all.toSorted((a, b) => a.number[0] - b.number[0]);
}

/** By this a count with an article is known to be one given before: "the three detainees" after "three adults". */
const sameness = (figure: Figure): string =>
  `${figure.value} ${/^(?:people|deaths|arrests|troops|officers|injured)$/.test(figure.unit) ? 'people' : figure.unit}`;

function yearFigure(text: string, pieces: readonly Piece[], year: ReturnType<typeof beginnings>[number]): Figure {
  const start = pieces[year.first]?.start ?? 0;
  const end = pieces[year.last - 1]?.end ?? start;
  return {
    quote: text.slice(start, end),
    start,
    end,
    what: text.slice(start, pieces[year.what - 1]?.end ?? end).replace(/\s+/g, ' '),
    value: year.value,
    unit: 'year',
    date: String(year.value),
    qualifier: null,
    number: year.number,
    refuted: false,
    speaker: null,
  };
}
