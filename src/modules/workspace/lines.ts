import { countOrigins, firm, strongest, type AdjacencyRow } from '#modules/statements/index.ts';
import { isPlace, joining } from '#vocabulary/places.ts';
import { modalities } from '#vocabulary/statement.ts';
import { compareDates, earliest, latest } from '#vocabulary/time.ts';
import type { GraphLink } from './shapes.ts';

interface End {
  id: string;
  kind: string;
  /** Under any of the ids judged to be the same, whatever kind is shown. */
  person: boolean;
}

/** A line to be drawn, with the rows that say so. */
export interface Line {
  id: string;
  /** Kind of the link, or name of the property of its own end. */
  kind: string;
  from: End;
  to: End;
  directed: boolean;
  rows: AdjacencyRow[];
  link: string;
}

/** When something held: first and last date, null where open or not said. */
export interface Held {
  since: string | null;
  until: string | null;
  /** Nothing is to be said of when: neither this nor the dates of its ends. */
  withheld?: true;
}

/** Lines that may be drawn (no person at a place), without those that rest only on reports left out; sorted by id, then ends. */
export function linesOf(
  lines: readonly Line[],
  without: ReadonlySet<string>,
  reports: ReadonlyMap<string, { origins: string[] }>,
  captions: ReadonlyMap<string, string>,
  dates: ReadonlyMap<string, Held>,
): GraphLink[] {
  return lines
    .filter((line) => mayBeDrawn(line))
    .flatMap((line) => {
      const rows = line.rows.filter((row) => !without.has(row.report));
      if (!bothEnds(line, rows)) return [];
      const affirming = rows.filter((row) => !row.denied);
      const carrying = affirming.length > 0 ? affirming : rows;
      const origins = countOrigins(
        affirming.map((row) => row.report),
        reports,
      );
      return [
        {
          id: line.id,
          kind: line.kind,
          from: line.from.id,
          to: line.to.id,
          directed: line.directed,
          caption: captions.get(line.link) ?? '',
          origins,
          grades: [...new Set(carrying.map((row) => row.grade))].sort(),
          firm: firm(
            affirming.map((row) => row.grade),
            origins,
          ),
          modality: strongest(
            modalities,
            carrying.map((row) => row.modality),
          ),
          denied: affirming.length === 0,
          ...(isUndated(line) ? { since: null, until: null } : heldBetween(carrying, dates.get(line.link))),
          reports: [...new Set(rows.map((row) => row.report))].sort(),
        },
      ];
    })
    .sort((a, b) => compare(a.id, b.id) || compare(a.from, b.from) || compare(a.to, b.to));
}

/** The widest span that is said: by its statements, or as dates of the link itself. */
function heldBetween(rows: readonly AdjacencyRow[], own: Held | undefined): Held {
  if (own?.withheld) return { since: null, until: null };
  const starts = [own?.since, ...rows.map((row) => row.validFrom)].filter((date) => typeof date === 'string');
  const ends = [own?.until, ...rows.map((row) => row.validTo)].filter((date) => typeof date === 'string');
  return {
    since: starts.sort((a, b) => compareDates(a, b) || compare(a, b))[0] ?? null,
    until: ends.sort((a, b) => latest(b) - latest(a) || earliest(a) - earliest(b) || compare(a, b))[0] ?? null,
  };
}

/** Both ends of a link are still said by somebody; a property of a thing needs only its own statement. */
const bothEnds = (line: Line, rows: readonly AdjacencyRow[]): boolean =>
  line.link !== line.id
    ? rows.length > 0
    : new Set(rows.map((row) => row.property)).size >= new Set(line.rows.map((row) => row.property)).size;

const mayBeDrawn = ({ id, link, kind, from, to }: Line): boolean =>
  id === link ? joining(kind, standing(from), standing(to)) !== 'refused' : !(from.person && isPlace(to.kind));

/** A person who owns a place: a fact about money, never about when he was there. */
const isUndated = ({ id, link, kind, from, to }: Line): boolean =>
  id === link && joining(kind, standing(from), standing(to)) === 'undated';

const standing = (end: End): string => (end.person ? 'Person' : end.kind);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
