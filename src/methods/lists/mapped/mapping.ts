import type { ListedIdentifierType, ListedKind, ListedName } from '#vocabulary/listed.ts';
import type { DayOrder } from '#vocabulary/time.ts';

/** Names a column may bear, the first that the file has; case, accents and marks do not count. */
export type Columns = string | readonly string[];

/** Where a value comes from: one column, several joined, or the same text for every row. */
export interface Source {
  column?: Columns | undefined;
  columns?: readonly Columns[] | undefined;
  /** Between joined columns; a blank by default. Empty cells are left out. */
  join?: string | undefined;
  literal?: string | undefined;
  /** Parts one cell into several values. */
  split?: string | undefined;
  /** What a cell stands for; one that is not here stands for itself, and an empty text for nothing. */
  values?: Readonly<Record<string, string>> | undefined;
}

export interface NameSource extends Source {
  type?: ListedName['type'] | undefined;
  /** A column that says the type of the name: which of its values means which. */
  types?: { column: Columns; values: Readonly<Record<string, ListedName['type']>> } | undefined;
  /** A column that marks weak aliases, and the values that do. */
  weak?: { column: Columns; values: readonly string[] } | undefined;
}

/** How the columns of a table, or the fields of JSON records, make entries of a list. */
export interface ListMapping {
  list: string;
  title: string;
  publisher: string;
  /** Whether files of this form come from the publisher himself. */
  official: boolean;
  delimiter?: ',' | ';' | '\t' | '|' | undefined;
  encoding?: 'utf-8' | 'windows-1252' | undefined;
  /** Columns that must be there; the row that has them all is the header, whatever stands above it. */
  header: readonly Columns[];
  /** The date of the list: the words in the lines above the header that it follows, a column, or the date itself. */
  asOf?:
    | {
        after?: string | undefined;
        column?: Columns | undefined;
        date?: string | undefined;
        language?: 'en' | 'es' | undefined;
      }
    | undefined;
  /** What numbers an entry; rows with the same number are one entry. */
  entry: Source;
  /** `rfc`: a tax number of Mexico, 13 characters for persons and 12 for bodies. */
  kind?:
    | {
        column?: Columns | undefined;
        values?: Readonly<Record<string, ListedKind>> | undefined;
        rfc?: Columns | undefined;
        otherwise?: ListedKind | undefined;
      }
    | undefined;
  names: readonly NameSource[];
  programmes?: readonly Source[] | undefined;
  /** Rows that say their entry is no longer listed. */
  delisted?: { column: Columns; values: readonly string[] } | undefined;
  birthDates?: readonly Source[] | undefined;
  birthPlaces?: readonly Source[] | undefined;
  countries?: readonly Source[] | undefined;
  identifiers?: readonly (Source & { type: ListedIdentifierType })[] | undefined;
  addresses?: readonly (Source & { country?: Columns | undefined })[] | undefined;
  links?: readonly (Source & { how: string })[] | undefined;
  titles?: readonly Source[] | undefined;
  gender?: Source | undefined;
  remarks?: readonly Source[] | undefined;
  listedOn?: Source | undefined;
  /** The order of figures in dates such as 03/04/2024; day first by default. */
  dates?: DayOrder | undefined;
}

const marks = /[^\p{L}\p{N}]+/gu;

/** A name of a column without case, accents and marks. */
export const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(marks, ' ').trim();

export const namesOf = (columns: Columns): readonly string[] => (typeof columns === 'string' ? [columns] : columns);

/** Whether a row is the header of a mapping. */
export function isHeader(mapping: Pick<ListMapping, 'header'>, cells: readonly string[]): boolean {
  if (cells.length < mapping.header.length) return false;
  const there = new Set(cells.map(folded));
  return mapping.header.every((columns) => namesOf(columns).some((name) => there.has(folded(name))));
}
