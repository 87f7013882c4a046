import { codeOfCountry } from '#methods/lists/countries.ts';
import { listedDate } from '#methods/lists/dates.ts';
import type { ListedKind } from '#vocabulary/listed.ts';
import type { Subject, SubjectIdentifier } from './shapes.ts';
import { saysNothing } from './words.ts';

/** What is wrong with a value of a row. */
export interface Wanting {
  field: string;
  found: string;
  expected: string;
}

/** A row of a table; a column that is not there is empty. */
export interface SubjectRow {
  cell(column: string): string;
}

/** A longer name is no name, but a mistake of whoever made the file. */
const longestName = 1000;

const kinds: ReadonlyMap<string, ListedKind> = new Map([
  ['person', 'person'],
  ['individual', 'person'],
  ['company', 'organization'],
  ['organization', 'organization'],
  ['organisation', 'organization'],
  ['entity', 'organization'],
  ['legalentity', 'organization'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
  ['airplane', 'aircraft'],
  ['unknown', 'unknown'],
]);

/** Columns that hold identifiers, several parted by ; or |. */
const identifierColumns: readonly (readonly [column: string, type: SubjectIdentifier['type']])[] = [
  ['idNumber', 'unknown'],
  ['rfc', 'rfc'],
  ['curp', 'curp'],
  ['passport', 'passport'],
  ['taxId', 'tax-id'],
  ['registration', 'registration'],
  ['lei', 'lei'],
  ['bic', 'bic'],
  ['iban', 'iban'],
  ['account', 'account'],
  ['imo', 'imo'],
  ['crypto', 'crypto'],
];

/** What is wrong with a name that is to be compared with another, or null. */
export function pairFault(name: string, field: string): Wanting | null {
  if (name.length > longestName)
    return { field, found: `${name.length} characters`, expected: `at most ${longestName}` };
  return /[\p{L}\p{N}]/u.test(name) ? null : { field, found: name || 'nothing', expected: 'a name' };
}

/** What is wrong with a name that is to be screened, or null: a name that says nothing would clear in silence. */
export function nameFault(name: string, field: string): Wanting | null {
  const fault = pairFault(name, field);
  if (fault) return fault;
  if ((name.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2)
    return { field, found: name, expected: 'a name of two letters or more' };
  return null;
}

/**
 * In: a row of names. Out: the subject of screening, with what could not be read in it; or why there is none. A row without
 * a name is taken where it has an identifier. A note on the name says that no hit on it is no answer.
 */
export function subjectOf(row: SubjectRow): { subject: Subject; notes: Wanting[] } | Wanting {
  const notes: Wanting[] = [];
  const identifiers = identifierColumns.flatMap(([column, type]) =>
    parts(row.cell(column)).map((value) => ({ type, value })),
  );
  const fault = nameFault(row.cell('name'), 'name');
  if (fault && identifiers.length === 0) return fault;
  if (fault) notes.push(fault);
  else if (saysNothing(row.cell('name')))
    notes.push({ field: 'name', found: row.cell('name'), expected: 'a word that is no legal form, title or particle' });
  const note = (field: string, expected: string): void => void notes.push({ field, found: row.cell(field), expected });
  const kind = kinds.get(row.cell('kind').toLowerCase().replaceAll(/[ _-]/g, ''));
  if (kind === undefined && row.cell('kind') !== '') note('kind', [...kinds.keys()].join(', '));
  const birth = row.cell('birthDate') === '' ? null : listedDate(row.cell('birthDate'));
  if (birth !== null && 'expected' in birth) note('birthDate', birth.expected);
  const countries = parts(row.cell('country'));
  const codes = countries.map((text) => codeOfCountry(text)).filter((code) => code !== null);
  if (codes.length < countries.length) note('country', 'a country by its name or code (ISO 3166-1)');
  const address = row.cell('address');
  return {
    notes,
    subject: {
      name: fault ? '' : row.cell('name'),
      ...(kind === undefined ? {} : { kind }),
      ...(birth === null || 'expected' in birth || birth.to !== null ? {} : { birthDate: birth.date }),
      ...(codes.length === 0 ? {} : { countries: codes }),
      ...(identifiers.length === 0 ? {} : { identifiers }),
      ...(address === '' ? {} : { addresses: [address] }),
    },
  };
}

const parts = (cell: string): string[] =>
  cell
    .split(/[;|]/)
    .map((text) => text.trim())
    .filter(Boolean);
