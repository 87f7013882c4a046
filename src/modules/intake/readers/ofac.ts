import { propertyOf } from '#vocabulary/kinds.ts';
import { clip } from '#vocabulary/refusal.ts';
import type { DraftRow, DraftStatement, InputFile, Reader, Reject } from '../draft.ts';
import { countryCode } from '#methods/lists/ofac/countries.ts';
import { fragmentsOf } from '#methods/lists/ofac/fragments.ts';
import { kindOfParty, readName } from '#methods/lists/ofac/names.ts';
import { readRemarks } from './ofac/remarks.ts';
import { type CsvRecord, csvRecords } from './records.ts';

const roles = [
  { role: 'comments', pattern: /^sdn_comments[^/]*\.csv(\.gz)?$/i, columns: 2 },
  { role: 'sdn', pattern: /^sdn[^/]*\.csv(\.gz)?$/i, columns: 12 },
  { role: 'alt', pattern: /^alt[^/]*\.csv(\.gz)?$/i, columns: 5 },
  { role: 'add', pattern: /^add[^/]*\.csv(\.gz)?$/i, columns: 6 },
] as const;
type Role = (typeof roles)[number]['role'];

/** Where OFAC cuts a remark off; the rest stands in SDN_COMMENTS.CSV. */
const remarkLength = 1000;
/** OFAC's specification allows 350. */
const longestName = 2000;

/** What must be known of every entry before any row can be read: about 100 bytes for each of some 20,000. */
interface Index {
  sdn: InputFile;
  /** Kind of each entry, by its number. */
  kinds: Map<string, string>;
  /** Numbers of the entries that bear a listed name, and, apart, an alias. */
  listed: Map<string, string[]>;
  aliases: Map<string, string[]>;
  comments: Map<string, { text: string; line: number; file: string; used: boolean }>;
  /** Rows of the comments that could not be read. */
  rejects: Reject[];
}

/**
 * OFAC's SDN list in its official files SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV (no header, "-0-" for nothing),
 * known by their names. One DraftRow for each row: SDN with its comments, then ALT, then ADD. SDN and ALT are opened
 * twice, since "Linked To" names entries that come later.
 *
 * An entry is `ofac-<number>` and its listing the Sanction `ofac-<number>-sanction`; a wallet is an entity of its own. A
 * name after "Linked To" that one other entry bears makes an UnknownLink, `ofac-<a>-linked-ofac-<b>`; any other stays a
 * note in OFAC's words. The same entry and fact have the same key, kind, property and value in every version.
 */
export const readOfac: Reader = async function* (files: InputFile[]) {
  const { found, rejects } = sortOut(files);
  for (const reject of rejects) yield rejected(reject);
  if (!found.sdn) return;
  const index = await buildIndex(found.sdn, found);
  const seen = new Set<string>();
  yield* rowsOf(found.sdn, 12, (record, file) => sdnRow(record, file, index, seen));
  for (const reject of index.rejects) yield rejected(reject);
  for (const [number, comment] of index.comments)
    if (!comment.used) yield rejected(orphan(comment.file, comment.line, number, index));
  const countries = { number: '', codes: new Set<string>() };
  if (found.alt) yield* rowsOf(found.alt, 5, (record, file) => altRow(record, file, index));
  if (found.add) yield* rowsOf(found.add, 6, (record, file) => addRow(record, file, index, countries));
};

const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

const rejected = (reject: Reject): DraftRow => ({
  file: reject.file,
  line: reject.line,
  statements: [],
  rejects: [reject],
});

function sortOut(files: InputFile[]): { found: Partial<Record<Role, InputFile>>; rejects: Reject[] } {
  const found: Partial<Record<Role, InputFile>> = {};
  const rejects: Reject[] = [];
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const role = roles.find((one) => one.pattern.test(baseName(file.name)))?.role;
    const expected = role
      ? `one ${role} file, not two`
      : 'sdn*.csv, alt*.csv, add*.csv or sdn_comments*.csv, .gz or not';
    if (role && !found[role]) found[role] = file;
    else rejects.push({ file: file.name, line: 1, field: 'file', found: baseName(file.name), expected });
  }
  if (!found.sdn) {
    const names = files.map((file) => baseName(file.name)).join(', ') || 'no file';
    rejects.push({
      file: files[0]?.name ?? 'sdn.csv',
      line: 1,
      field: 'file',
      found: names,
      expected: 'a file sdn*.csv',
    });
  }
  return { found, rejects };
}

/** Cells of a row with OFAC's "nothing" as empty text. */
const cellsOf = (record: CsvRecord): string[] => record.cells.map((cell) => (cell === '-0-' ? '' : cell));

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);

async function* rowsOf(
  file: InputFile,
  columns: number,
  read: (record: CsvRecord, file: string) => DraftRow,
): AsyncGenerator<DraftRow> {
  for await (const block of csvRecords(file, { delimiter: ',', columns, span: 1 })) {
    for (const reject of block.rejects) yield rejected(reject);
    for (const record of block.records) if (!isHeader(record)) yield read(record, file.name);
  }
}

const isHeader = (record: CsvRecord): boolean => record.line === 1 && /^ent_num$/i.test(record.cells[0] ?? '');

async function buildIndex(sdn: InputFile, found: Partial<Record<Role, InputFile>>): Promise<Index> {
  const index: Index = {
    sdn,
    kinds: new Map(),
    listed: new Map(),
    aliases: new Map(),
    comments: new Map(),
    rejects: [],
  };
  for await (const [number = '', name = '', type, programmes = ''] of cells(sdn, 12)) {
    if (!isNumber(number) || name === '' || name.length > longestName || index.kinds.has(number)) continue;
    index.kinds.set(number, kindOfParty(type?.toLowerCase(), name, programmesOf(programmes)));
    add(index.listed, name, number);
  }
  if (found.alt)
    for await (const [number = '', , , name = ''] of cells(found.alt, 5))
      if (index.kinds.has(number) && name !== '') add(index.aliases, name, number);
  if (found.comments)
    for await (const block of csvRecords(found.comments, { delimiter: ',', columns: 2, span: 1 })) {
      index.rejects.push(...block.rejects);
      for (const {
        cells: [number = '', text = ''],
        line,
      } of block.records)
        index.comments.set(number, { text, line, file: found.comments.name, used: false });
    }
  return index;
}

async function* cells(file: InputFile, columns: number): AsyncGenerator<string[]> {
  for await (const block of csvRecords(file, { delimiter: ',', columns, span: 1 }))
    for (const record of block.records) yield cellsOf(record);
}

const nameKey = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .toUpperCase();

function add(names: Map<string, string[]>, name: string, number: string): void {
  const key = nameKey(name);
  const numbers = names.get(key);
  if (!numbers) names.set(key, [number]);
  else if (!numbers.includes(number)) numbers.push(number);
}

/** The one other entry that bears a name: as listed, or if none is listed so, as an alias. */
function bearer(index: Index, name: string, self: string): string | undefined {
  for (const names of [index.listed, index.aliases]) {
    const numbers = names.get(nameKey(name))?.filter((number) => number !== self);
    if (numbers?.length) return numbers.length === 1 ? numbers[0] : undefined;
  }
  return undefined;
}

/** "SDGT] [IFSR" is two programmes: the file parts them by the inner brackets only. */
const programmesOf = (cell: string): string[] =>
  cell
    .split(/\]\s*\[/)
    .map((one) => one.replace(/[[\]]/g, '').trim())
    .filter((one) => one !== '');

function orphan(file: string, line: number, number: string, index: Index): Reject {
  const expected = `an SDN row with this number in ${baseName(index.sdn.name)}`;
  return { file, line, field: 'ent_num', found: clip(number), expected };
}

type Extra = Partial<Omit<DraftStatement, 'key' | 'kind' | 'property' | 'value' | 'locator'>>;

/** Collects the statements of one row; what stands there twice is kept once. */
interface Row extends DraftRow {
  say: (key: string, kind: string, property: string, value: string, extra?: Extra) => void;
}

function startRow(file: string, line: number): Row {
  const locator = `${baseName(file)}:${line}`;
  const seen = new Set<string>();
  const statements: DraftStatement[] = [];
  const say: Row['say'] = (key, kind, property, value, extra = {}) => {
    const mark = `${key}\n${property}\n${value}`;
    if (value === '' || seen.has(mark)) return;
    seen.add(mark);
    statements.push({ key, kind, property, value, locator, ...extra });
  };
  return { file, line, statements, rejects: [], say };
}

const finish = ({ file, line, statements, rejects }: Row): DraftRow => ({ file, line, statements, rejects });

function sdnRow(record: CsvRecord, file: string, index: Index, seen: Set<string>): DraftRow {
  const [number = '', name = '', type = '', programmes = '', title = ''] = cellsOf(record);
  const row = startRow(file, record.line);
  const refuse = (field: string, found: string, expected: string): DraftRow =>
    rejected({ file, line: record.line, field, found, expected });
  if (!isNumber(number)) return refuse('ent_num', clip(number), 'a whole number');
  if (name === '') return refuse('SDN_Name', 'nothing', 'a name');
  if (name.length > longestName) return refuse('SDN_Name', clip(name), `a name of at most ${longestName} characters`);
  if (seen.has(number)) return refuse('ent_num', number, 'a number not used above');
  seen.add(number);
  if (!/^(|individual|entity|vessel|aircraft)$/i.test(type))
    row.rejects.push({
      file,
      line: record.line,
      field: 'SDN_Type',
      found: clip(type),
      expected: 'individual, entity, vessel, aircraft or -0-; read as an entity',
    });
  const kind = index.kinds.get(number) ?? 'LegalEntity';
  const key = `ofac-${number}`;
  sayName(row, key, kind, 'name', name);
  row.say(key, kind, 'topics', 'sanction');
  for (const position of fragmentsOf(title)) row.say(key, kind, kind === 'Person' ? 'position' : 'notes', position);
  const listing = `${key}-sanction`;
  row.say(listing, 'Sanction', 'entity', key);
  row.say(listing, 'Sanction', 'authority', 'Office of Foreign Assets Control');
  row.say(listing, 'Sanction', 'country', 'us');
  for (const programme of programmesOf(programmes)) {
    row.say(listing, 'Sanction', 'program', programme);
    row.say(key, kind, 'program', programme);
  }
  sayVessel(row, key, kind, cellsOf(record), index, number);
  sayRemarks(row, { key, kind, number, title }, wholeRemark(row, number, cellsOf(record)[11] ?? '', index), index);
  return finish(row);
}

function sayName(row: Row, key: string, kind: string, property: string, listed: string): void {
  const read = readName(listed, kind);
  row.say(key, kind, property, read.name, read.name === listed ? {} : { original: listed });
  if (property !== 'name') return;
  if (read.first) row.say(key, kind, 'firstName', read.first);
  if (read.last) row.say(key, kind, 'lastName', read.last);
  if (read.suffix) row.say(key, kind, 'nameSuffix', read.suffix);
}

const vesselColumns = [
  [5, 'callSign', 'Call sign'],
  [6, 'type', 'Vessel type'],
  [7, 'tonnage', 'Tonnage'],
  [8, 'grossRegisteredTonnage', 'Gross registered tonnage'],
  [9, 'flag', 'Vessel flag'],
  [10, 'owner', 'Vessel owner'],
] as const;

/** Columns 6 to 11. What the kind has no place for, or what is no number or country, is noted in words. */
function sayVessel(row: Row, key: string, kind: string, cells: string[], index: Index, number: string): void {
  for (const [at, name, words] of vesselColumns) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    const property = propertyOf(kind, name);
    let value: string | undefined = cell;
    if (property?.type === 'number') value = /^[\d,]+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : undefined;
    if (property?.type === 'country') value = countryCode(cell);
    if (property?.type === 'entity') value = ofacKey(bearer(index, cell, number));
    if (property && value !== undefined) row.say(key, kind, name, value, value === cell ? {} : { original: cell });
    else row.say(key, kind, 'notes', `${words}: ${cell}`);
  }
}

const ofacKey = (number: string | undefined): string | undefined =>
  number === undefined ? undefined : `ofac-${number}`;

interface Party {
  key: string;
  kind: string;
  number: string;
  title: string;
}

/**
 * The remark with its continuation. A continuation is put on only where the remark was cut; else it belongs to another
 * date of the list: its first, broken fragment is rejected and the others are taken. A cut remark without one loses its
 * last fragment, which may be half a number.
 */
function wholeRemark(row: Row, number: string, remark: string, index: Index): string {
  const comment = index.comments.get(number);
  const cut = remark.length >= remarkLength;
  if (comment) comment.used = true;
  if (comment && cut) return remark + comment.text;
  const broken = comment ? (comment.text.split(';')[0] ?? '') : (remark.split(';').at(-1) ?? '');
  if (!comment && (!cut || /\.\s*$/.test(remark))) return remark;
  row.rejects.push({
    file: comment?.file ?? row.file,
    line: comment?.line ?? row.line,
    field: 'Remarks',
    found: clip(broken.trim()),
    expected: comment
      ? `a remark of ${remarkLength} characters in ${baseName(index.sdn.name)} that this continues`
      : 'its continuation in sdn_comments.csv',
  });
  if (!comment) return remark.slice(0, remark.length - broken.length);
  return `${remark.replace(/\.\s*$/, '')}; ${comment.text.slice(broken.length + 1)}`;
}

function sayRemarks(row: Row, party: Party, text: string, index: Index): void {
  const { key, kind, number, title } = party;
  const remarks = readRemarks(text, kind, fragmentsOf(title));
  for (const { property, value, ...extra } of remarks.party) row.say(key, kind, property, value, extra);
  for (const { property, value, ...extra } of remarks.listing)
    row.say(`${key}-sanction`, 'Sanction', property, value, extra);
  for (const { property, name, fragment } of remarks.named) {
    const other = bearer(index, name, number);
    if (other === undefined) row.say(key, kind, 'notes', fragment);
    else if (property !== '') row.say(key, kind, property, `ofac-${other}`, { original: fragment });
    else sayLink(row, key, `ofac-${other}`, fragment);
  }
  for (const { currency, address, fragment } of remarks.wallets) {
    const wallet = `${key}-wallet-${address}`;
    row.say(wallet, 'CryptoWallet', 'publicKey', address, { original: fragment });
    row.say(wallet, 'CryptoWallet', 'currencySymbol', currency);
    row.say(wallet, 'CryptoWallet', 'holder', key);
  }
  for (const { found, expected } of remarks.badDates)
    row.rejects.push({ file: row.file, line: row.line, field: 'Remarks', found: clip(found), expected });
}

/** The file does not say of what sort the connection is, so neither do we. */
function sayLink(row: Row, from: string, to: string, fragment: string): void {
  const link = `${from}-linked-${to}`;
  row.say(link, 'UnknownLink', 'subject', from, { original: fragment });
  row.say(link, 'UnknownLink', 'object', to, { original: fragment });
  row.say(link, 'UnknownLink', 'role', 'linked to');
}

// "n.k.a." is what the party calls itself now; the list still leads it under its own name, so it is an alias.
const nameTypes: Readonly<Record<string, string>> = { aka: 'alias', fka: 'previousName', nka: 'alias' };

function altRow(record: CsvRecord, file: string, index: Index): DraftRow {
  const [number = '', , type = '', name = '', note = ''] = cellsOf(record);
  const row = startRow(file, record.line);
  const kind = index.kinds.get(number);
  if (kind === undefined) return rejected(orphan(file, record.line, number, index));
  const place = { file, line: record.line };
  if (name === '') return rejected({ ...place, field: 'alt_name', found: 'nothing', expected: 'a name' });
  const property = nameTypes[type.toLowerCase()];
  if (!property)
    row.rejects.push({ ...place, field: 'alt_type', found: clip(type), expected: 'aka, fka or nka; read as aka' });
  sayName(row, `ofac-${number}`, kind, property ?? 'alias', name);
  row.say(`ofac-${number}`, kind, 'notes', note);
  return finish(row);
}

/** Countries already said of the entry whose addresses are being read: many have several in one country. */
interface Countries {
  number: string;
  codes: Set<string>;
}

/** An address of a person serves screening only (DESIGN 1.2): text without date or coordinates, as for every kind here. */
function addRow(record: CsvRecord, file: string, index: Index, countries: Countries): DraftRow {
  const [number = '', , street = '', city = '', country = '', note = ''] = cellsOf(record);
  const kind = index.kinds.get(number);
  if (kind === undefined) return rejected(orphan(file, record.line, number, index));
  const row = startRow(file, record.line);
  const key = `ofac-${number}`;
  const code = countryCode(country);
  const written = [street, city, country].filter((part) => part !== '' && part !== 'undetermined').join(', ');
  if (street !== '' || city !== '' || code === undefined) row.say(key, kind, 'address', written);
  if (countries.number !== number) Object.assign(countries, { number, codes: new Set() });
  if (code && !countries.codes.has(code)) row.say(key, kind, 'country', code, { original: country });
  if (code) countries.codes.add(code);
  row.say(key, kind, 'notes', note);
  return finish(row);
}
