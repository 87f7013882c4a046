import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { entityIdOf } from '#modules/intake/index.ts';
import type { FileToSend } from '#tests/faults/served.ts';

// The list itself is never part of the project; it stands beside it where the tests of the figures run.
const folder = new URL('../../../shared/data/ofac/', import.meta.url);
const names = ['sdn_2024-05-03.csv.gz', 'alt_2025-12-24.csv', 'add_2025-12-24.csv', 'sdn_comments_2025-12-24.csv'];

export const noList = names.every((name) => existsSync(new URL(name, folder)))
  ? false
  : 'the OFAC files are not beside the repository';

const read = (name: string): string => {
  const bytes = readFileSync(new URL(name, folder));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

/** A version of the list, by rows. */
export interface List {
  sdn: string[];
  alt: string[];
  add: string[];
  comments: string[];
}

export function realList(): List {
  const [sdn = [], alt = [], add = [], comments = []] = names.map((name) =>
    read(name)
      .split(/\r?\n/)
      .filter((line) => line !== '' && line !== '\u001a'),
  );
  return { sdn, alt, add, comments };
}

export const filesOf = ({ sdn, alt, add, comments }: List): FileToSend[] =>
  Object.entries({ sdn, alt, add, sdn_comments: comments }).map(([name, rows]) => ({
    name: `${name}.csv`,
    content: `${rows.join('\r\n')}\r\n`,
  }));

export const numberOf = (row: string): string => row.slice(0, row.indexOf(','));

/** Cells of a row of these files. */
export const cellsOf = (row: string): string[] =>
  [...row.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map((one) => (one[1] ?? one[2] ?? '').trim());

/** The id under which a source's entry stands in a store. */
export const entryId = (source: string, number: string): string => entityIdOf(source, `ofac-${number}`);

export interface Edited {
  list: List;
  dropped: string[];
  renamed: { number: string; to: string };
  added: string;
  aliasAdded: string;
  aliasRemoved: { number: string; name: string };
  redated: string;
}

/** The next version: three entries dropped, one renamed, one new, an alias more, an alias less, a date of birth changed. */
export function editedList(list: List): Edited {
  const linked = new Set(
    list.sdn.flatMap((row) =>
      [...row.matchAll(/Linked To: ([^;"]+)/g)].map((one) => (one[1] ?? '').replace(/[. ]+$/, '').toUpperCase()),
    ),
  );
  const nameOf = (row: string): string => (cellsOf(row)[1] ?? '').toUpperCase();
  const alone = list.sdn.filter(
    (row) =>
      !linked.has(nameOf(row)) &&
      row.includes('individual') &&
      /DOB \d\d \w+ \d{4};/.test(row) &&
      !row.includes('Linked To'),
  );
  const aliased = new Set(list.alt.map(numberOf));
  const dropped = alone
    .filter((row) => aliased.has(numberOf(row)))
    .slice(100, 103)
    .map(numberOf);
  const company =
    list.sdn.find((row) => /,-0- ,"SDNTK",/.test(row) && !linked.has(nameOf(row)) && !aliased.has(numberOf(row))) ?? '';
  const renamed = { number: numberOf(company), to: 'COMERCIALIZADORA RENOMBRADA DE PRUEBA' };
  const redated = numberOf(list.sdn.find((row) => row.includes('DOB 20 Aug 1958')) ?? '');
  const less =
    list.alt.find(
      (row) =>
        /,"aka",/.test(row) &&
        !dropped.includes(numberOf(row)) &&
        numberOf(row) === numberOf(alone.findLast((one) => aliased.has(numberOf(one))) ?? ''),
    ) ?? '';
  const aliasRemoved = { number: numberOf(less), name: cellsOf(less)[3] ?? '' };
  const sdn = list.sdn
    .filter((row) => !dropped.includes(numberOf(row)))
    .map((row) => {
      if (row === company) return row.replace(/"[^"]+"/, `"${renamed.to}"`);
      return numberOf(row) === redated ? row.replace('DOB 20 Aug 1958', 'DOB 21 Aug 1958') : row;
    });
  const blanks = Array.from({ length: 7 }, () => '-0- ').join(',');
  sdn.push(
    `999901,"PRUEBA VERSION, Segunda","individual","SDNTK",${blanks},"DOB 01 Jan 1970; Linked To: CARTEL DE JALISCO NUEVA GENERACION."`,
  );
  const alt = [...list.alt.filter((row) => row !== less), '17671,999902,"aka","CARTEL DE LA PRUEBA SEGUNDA",-0- '];
  return {
    list: { ...list, sdn, alt },
    dropped,
    renamed,
    added: '999901',
    aliasAdded: 'CARTEL DE LA PRUEBA SEGUNDA',
    aliasRemoved,
    redated,
  };
}
