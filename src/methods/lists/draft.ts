import type {
  ListedAddress,
  ListedDate,
  ListedEntry,
  ListedIdentifier,
  ListedIdentifierType,
  ListedKind,
  ListedLink,
  ListedName,
} from '#vocabulary/listed.ts';

/** A ListedEntry while it is being read. */
export interface EntryDraft extends ListedEntry {
  kind: ListedKind;
  names: ListedName[];
  programmes: string[];
  birthDates: ListedDate[];
  birthPlaces: string[];
  countries: string[];
  identifiers: ListedIdentifier[];
  addresses: ListedAddress[];
  links: ListedLink[];
}

export const startEntry = (list: string, entry: string, kind: ListedKind): EntryDraft => ({
  list,
  entry,
  kind,
  names: [],
  programmes: [],
  birthDates: [],
  birthPlaces: [],
  countries: [],
  identifiers: [],
  addresses: [],
  links: [],
  title: null,
  gender: null,
  remarks: null,
  listedOn: null,
});

const none: readonly never[] = [];
const settled = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? none : list.slice());

/** The entry as it stays: arrays without the room for more that they grew. */
export const settle = (entry: EntryDraft): ListedEntry => ({
  list: entry.list,
  entry: entry.entry,
  kind: entry.kind,
  names: settled(entry.names),
  programmes: settled(entry.programmes),
  birthDates: settled(entry.birthDates),
  birthPlaces: settled(entry.birthPlaces),
  countries: settled(entry.countries),
  identifiers: settled(entry.identifiers),
  addresses: settled(entry.addresses),
  links: settled(entry.links),
  title: entry.title,
  gender: entry.gender,
  remarks: entry.remarks,
  listedOn: entry.listedOn,
});

/** OFAC allows 350 characters, others less; what is longer is no name. */
export const longestName = 2000;

export const oneLine = (text: string): string =>
  (/\s\s|[\t\n\r\u00a0]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Adds a name unless it stands there already; one that is anywhere strong is strong. False where it is too long. */
export function addName(entry: EntryDraft, text: string, type: ListedName['type'], weak = false): boolean {
  const name = oneLine(text);
  if (name === '') return true;
  if (name.length > longestName) return false;
  const at = entry.names.findIndex((one) => one.name === name);
  const before = entry.names[at];
  if (before === undefined) entry.names.push({ name, type: entry.names.length === 0 ? 'primary' : type, weak });
  else if (before.weak && !weak) entry.names[at] = { ...before, weak: false };
  return true;
}

export function addOnce(list: string[], text: string | undefined): void {
  const value = oneLine(text ?? '');
  if (value !== '' && !list.includes(value)) list.push(value);
}

export function addIdentifier(
  entry: EntryDraft,
  type: ListedIdentifierType,
  text: string,
  country: string | null = null,
): void {
  const value = oneLine(text);
  if (value === '') return;
  if (!entry.identifiers.some((one) => one.type === type && one.value === value && one.country === country))
    entry.identifiers.push({ type, value, country });
}

/** Parts of an address in the publisher's order; what has no words at all is left out. */
export function addAddress(entry: EntryDraft, parts: readonly (string | undefined)[], country: string | null): void {
  const text = parts
    .map((part) => oneLine(part ?? ''))
    .filter((part) => part !== '')
    .join(', ');
  if (text !== '' && !entry.addresses.some((one) => one.text === text)) entry.addresses.push({ text, country });
}

export function addRemark(entry: EntryDraft, text: string | undefined): void {
  const said = oneLine(text ?? '');
  if (said !== '') entry.remarks = entry.remarks === null ? said : `${entry.remarks}; ${said}`;
}
