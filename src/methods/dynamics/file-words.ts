import type { Words } from '#methods/graph/method.ts';
import { clip } from '#vocabulary/refusal.ts';

type Say = (what: string, more?: string) => Words;

const same =
  (en: (what: string, more: string) => string, es: (what: string, more: string) => string): Say =>
  (what, more = '') => ({ en: en(clip(what), more), es: es(clip(what), more) });

/** What can be found in a file of groups or relations that cannot be taken. */
export const found = {
  empty: same(
    () => 'an empty file',
    () => 'un archivo vacío',
  ),
  noGroups: same(
    () => 'no groups',
    () => 'ningún grupo',
  ),
  noGroup: same(
    () => 'no group',
    () => 'sin grupo',
  ),
  twice: same(
    (group) => `the group ${group} a second time`,
    (group) => `el grupo ${group} por segunda vez`,
  ),
  tooMany: same(
    (number) => `more than ${number} groups`,
    (number) => `más de ${number} grupos`,
  ),
  cells: same(
    (number) => `${number} cells`,
    (number) => `${number} celdas`,
  ),
  noColumn: same(
    (column) => `no column ${column}`,
    (column) => `falta la columna ${column}`,
  ),
  twoColumns: same(
    (column) => `two columns ${column}`,
    (column) => `dos columnas ${column}`,
  ),
  noEnd: same(
    (column) => `no ${column}`,
    (column) => `sin ${column}`,
  ),
  stranger: same(
    (group, column) => `${column} ${group}`,
    (group, column) => `${column} ${group}`,
  ),
  itself: same(
    (group) => `${group} with itself`,
    (group) => `${group} consigo mismo`,
  ),
  noKind: same(
    () => 'no kind',
    () => 'sin kind',
  ),
  kind: same(
    (kind) => `kind ${kind}`,
    (kind) => `kind ${kind}`,
  ),
  size: same(
    (size) => `size ${size}`,
    (size) => `size ${size}`,
  ),
  weight: same(
    (weight) => `weight ${weight}`,
    (weight) => `weight ${weight}`,
  ),
  openQuote: same(
    () => 'a quotation mark that is never closed',
    () => 'unas comillas que nunca se cierran',
  ),
  labelled: same(
    () => 'a file exported from a node, which carries its label',
    () => 'un archivo exportado de un nodo, con sus condiciones de difusión',
  ),
} as const;

/** What is expected instead. */
export const expected = {
  columns: (names: string): Words => ({ en: `the columns ${names}`, es: `las columnas ${names}` }),
  csv: (names: string): Words => ({ en: `a CSV with the columns ${names}`, es: `un CSV con las columnas ${names}` }),
  one: { en: 'one', es: 'una sola' },
  header: (cells: number): Words => ({ en: `${cells} as in the header`, es: `${cells}, como en el encabezado` }),
  aRow: { en: 'a row for each group below the header', es: 'una fila por grupo debajo del encabezado' },
  name: { en: 'a name in the column group', es: 'un nombre en la columna group' },
  once: { en: 'each group once', es: 'cada grupo una sola vez' },
  most: (groups: number): Words => ({ en: `at most ${groups}`, es: `a lo más ${groups}` }),
  known: { en: 'a group of the groups file', es: 'un grupo del archivo de grupos' },
  two: { en: 'two groups', es: 'dos grupos distintos' },
  kinds: { en: 'ally or rival', es: 'ally (aliado) o rival' },
  size: { en: 'a number above 0, at most 1,000,000,000', es: 'un número mayor que 0, a lo más 1,000,000,000' },
  weight: { en: 'a number above 0, at most 1,000,000', es: 'un número mayor que 0, a lo más 1,000,000' },
  whole: { en: 'a whole file; this one is cut off or broken', es: 'un archivo completo; éste está cortado o dañado' },
  public: { en: 'public data', es: 'datos públicos' },
} as const;
