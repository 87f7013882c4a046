import type { ListedKind, ListedName } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry, countryOrWords } from '../countries.ts';
import { addBirthDate, isoDate, listedDate } from '../dates.ts';
import { addAddress, addIdentifier, addName, addOnce, addRemark, type EntryDraft, startEntry } from '../draft.ts';
import { identifierType } from '../identifier-types.ts';
import { Gathered, type ListReader } from '../reading.ts';
import { child, children, childText, type XmlNode, xmlRecords } from '../xml.ts';
import { titlesOf } from './head.ts';
import { resolveLinks } from './links.ts';

const kinds: Readonly<Record<string, ListedKind>> = {
  individual: 'person',
  entity: 'organization',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** OFAC's SDN.XML and CONSOLIDATED.XML (element sdnEntry). Which of the two it is, its programmes tell. */
export function ofacXml(): ListReader {
  const gathered = new Gathered();
  let asOf: string | null = null;
  let announced: number | null = null;
  let source = { file: '', line: 1 };
  let records = 0;
  const record = (file: string, node: XmlNode): void => {
    if (node.name === 'sdnEntry') {
      records += 1;
      return gathered.take(entryOf(node, file, gathered), file, node.line);
    }
    asOf = isoDate(childText(node, 'Publish_Date'), 'mdy');
    announced = Number(childText(node, 'Record_Count')) || null;
    source = { file, line: node.line };
  };
  return {
    open: (file) =>
      xmlRecords(file, { records: new Set(['sdnEntry', 'publshInformation']), record: (node) => record(file, node) }),
    finish: () => {
      if (announced !== null && announced !== records)
        gathered.reject(source.file, source.line, `${records} entries`, `${announced}, as the file says of itself`);
      const list = isNonSdn(gathered.entries.flatMap((one) => one.programmes)) ? 'ofac-non-sdn' : 'ofac-sdn';
      for (const entry of gathered.entries) entry.list = list;
      resolveLinks(gathered.entries);
      return {
        head: { ...titlesOf(list), asOf, official: true },
        entries: gathered.entries,
        rejects: gathered.rejects,
        delisted: gathered.delisted,
      };
    },
  };
}

/** Programmes of which only the non-SDN lists are made. */
const nonSdn = /^(NS-|CAPTA|561-?|FSE-|SSI|CMIC|MBS|PLC|UKRAINE-EO13662$|RUSSIA-EO14024-Directive|IFCA-NonSDN)/i;

/** Whether a list is the non-SDN one: more than half of what it names are such programmes. */
export const isNonSdn = (programmes: readonly string[]): boolean =>
  programmes.filter((one) => nonSdn.test(one)).length * 2 > programmes.length;

function entryOf(node: XmlNode, file: string, gathered: Gathered): EntryDraft {
  const reject = (found: string, expected: string): void => gathered.reject(file, node.line, found, expected);
  const type = childText(node, 'sdnType');
  const entry = startEntry('ofac-sdn', childText(node, 'uid'), kinds[type.toLowerCase()] ?? 'unknown');
  if (entry.kind === 'unknown') reject(`sdnType ${type}`, 'Individual, Entity, Vessel or Aircraft; read as unknown');
  addName(entry, listed(node), 'primary');
  for (const aka of items(node, 'akaList', 'aka')) {
    const weak = /^weak$/i.test(childText(aka, 'category'));
    addName(entry, listed(aka), nameType(childText(aka, 'type')), weak);
  }
  for (const one of items(node, 'programList', 'program')) addOnce(entry.programmes, one.text);
  for (const one of items(node, 'dateOfBirthList', 'dateOfBirthItem')) {
    const date = listedDate(childText(one, 'dateOfBirth'));
    if ('expected' in date) reject(clip(childText(one, 'dateOfBirth')), date.expected);
    else addBirthDate(entry.birthDates, date);
  }
  for (const one of items(node, 'placeOfBirthList', 'placeOfBirthItem'))
    addOnce(entry.birthPlaces, childText(one, 'placeOfBirth'));
  for (const name of ['nationality', 'citizenship'])
    for (const one of items(node, `${name}List`, name))
      addOnce(entry.countries, countryOrWords(childText(one, 'country')));
  for (const one of items(node, 'idList', 'id')) takeId(entry, one);
  for (const one of items(node, 'addressList', 'address')) takeAddress(entry, one);
  const title = childText(node, 'title');
  if (title !== '') entry.title = title;
  takeVessel(entry, child(node, 'vesselInfo'));
  takeRemarks(entry, childText(node, 'remarks'));
  return entry;
}

const items = (node: XmlNode, list: string, item: string): XmlNode[] => children(child(node, list), item);

/** As SDN.CSV writes it: "GUZMAN LOERA, Joaquin". */
function listed(node: XmlNode): string {
  const [first, last] = [childText(node, 'firstName'), childText(node, 'lastName')];
  return first !== '' && last !== '' ? `${last}, ${first}` : last || first;
}

const nameType = (type: string): ListedName['type'] => (/^f\.?k\.?a/i.test(type) ? 'former' : 'alias');

function takeId(entry: EntryDraft, node: XmlNode): void {
  const words = childText(node, 'idType').replace(/[\s:-]+$/, '');
  const value = childText(node, 'idNumber');
  if (/^gender$/i.test(words)) entry.gender = value.toLowerCase();
  const type = identifierType(words);
  if (type === null) return addRemark(entry, `${words}: ${value}`);
  addIdentifier(entry, type, value, codeOfCountry(childText(node, 'idCountry')));
}

function takeAddress(entry: EntryDraft, node: XmlNode): void {
  const country = childText(node, 'country');
  const code = codeOfCountry(country);
  const names = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'];
  addAddress(entry, [...names.map((name) => childText(node, name)), country], code);
  if (code) addOnce(entry.countries, code);
}

function takeVessel(entry: EntryDraft, node: XmlNode | undefined): void {
  if (node === undefined) return;
  addIdentifier(entry, 'call-sign', childText(node, 'callSign'));
  addOnce(entry.countries, countryOrWords(childText(node, 'vesselFlag')));
  const owner = childText(node, 'vesselOwner');
  if (owner !== '') entry.links.push({ entry: null, name: owner, how: 'Vessel owner' });
  for (const [name, words] of [
    ['vesselType', 'Vessel type'],
    ['tonnage', 'Tonnage'],
    ['grossRegisteredTonnage', 'Gross registered tonnage'],
  ] as const)
    if (childText(node, name) !== '') addRemark(entry, `${words} ${childText(node, name)}`);
}

/** "(Linked To: ONE)(Linked To: OTHER)", as the remarks of this file write it. */
function takeRemarks(entry: EntryDraft, text: string): void {
  addRemark(entry, text);
  for (const [, name = ''] of text.matchAll(/\(?Linked To: ([^;)(]+(?:\([^()]*\)[^;)(]*)*)/gi))
    entry.links.push({ entry: null, name: name.trim().replace(/\.$/, ''), how: 'Linked To' });
}
