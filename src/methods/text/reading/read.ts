import { clausesOf } from '../clauses/clauses.ts';
import { quotedIn } from '../clauses/quoted.ts';
import { sceneOf } from '../clauses/scene.ts';
import { findDates } from '../dates/find.ts';
import { cutText } from '../document/document.ts';
import { findEntities } from '../entities/find.ts';
import { findEvents } from '../events/find.ts';
import { distinctFigures } from '../figures/distinct.ts';
import { findFigures } from '../figures/find.ts';
import { checkSums } from '../figures/sums.ts';
import { findIdentifiers } from '../identifiers/find.ts';
import { findLinks } from '../links/find.ts';
import type { Reading } from './types.ts';

export interface ReadOptions {
  /** Date of the document from elsewhere (a mail's header, the form of an import); wins over what the text says. */
  dated?: string | null;
  language?: 'en' | 'es';
}

/**
 * Reads a text: who and what it names, how they are joined, what happened, its figures, identifiers, dates and sums, each
 * with its place (UTF-16) in the text as given. Rules and tables only, English and Spanish; the same text always gives
 * the same. Any string may be given; the work is linear in its length.
 */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const document = cutText(text, options.language);
  const { language } = document;
  const open = outside(document.furniture);
  const identifiers = findIdentifiers(text, language).filter(open);
  const { dates: allDates, dated } = findDates(text, { language, dated: options.dated ?? null });
  const dates = allDates.filter(open);
  const ranges = dates.map(({ start, end }) => [start, end] as const);
  const taken = [...ranges, ...identifiers.map(({ start, end }) => [start, end] as [number, number])];
  const entities = findEntities(document, { identifiers, ranges });
  const figures = findFigures(document, dates, taken as [number, number][]).filter(open);
  const scene = sceneOf(document, entities, dates, figures, identifiers);
  const clauses = clausesOf(scene);
  return {
    language,
    dated,
    entities,
    links: findLinks(scene, clauses),
    events: findEvents(scene, clauses),
    figures: distinctFigures(figures),
    identifiers: firstOfEach(identifiers, (one) => `${one.type} ${one.value}`),
    dates,
    sums: checkSums(text, figures),
    furniture: document.furniture,
    quoted: quotedIn(scene, clauses),
  };
}

/** Whether a range lies outside given ones, asked in the order of the text or not. */
function outside(ranges: readonly (readonly [number, number])[]): (one: { start: number; end: number }) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.[0] ?? Infinity) >= end;
  };
}

function firstOfEach<T>(list: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const own = key(one);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}
