import type { ListHead, ListedName } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry, countryOrWords } from './countries.ts';
import { addBirthDate, isoDate, listedDate } from './dates.ts';
import { addAddress, addIdentifier, addName, addOnce, addRemark, type EntryDraft, startEntry } from './draft.ts';
import { identifierType } from './identifier-types.ts';
import { Gathered, type ListReader } from './reading.ts';
import { child, children, childText, type XmlNode, xmlRecords } from './xml.ts';

const head: Omit<ListHead, 'asOf'> = {
  list: 'un-sc',
  title: 'United Nations Security Council Consolidated List',
  publisher: 'United Nations Security Council',
  official: true,
};

/** The consolidated list of the Security Council (CONSOLIDATED_LIST). An entry's number is its reference, such as QDi.001. */
export function unXml(): ListReader {
  const gathered = new Gathered();
  let asOf: string | null = null;
  return {
    open: (file) =>
      xmlRecords(file, {
        root: (_name, attributes) => void (asOf = isoDate(attributes['dateGenerated'])),
        records: new Set(['INDIVIDUAL', 'ENTITY']),
        record: (node) => gathered.take(entryOf(node, file, gathered), file, node.line),
      }),
    finish: () => ({
      head: { ...head, asOf },
      entries: gathered.entries,
      rejects: gathered.rejects,
      delisted: gathered.delisted,
    }),
  };
}

function entryOf(node: XmlNode, file: string, gathered: Gathered): EntryDraft {
  const number = childText(node, 'REFERENCE_NUMBER') || childText(node, 'DATAID');
  const entry = startEntry(head.list, number, node.name === 'INDIVIDUAL' ? 'person' : 'organization');
  addName(
    entry,
    ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) => childText(node, part)).join(' '),
    'primary',
  );
  addName(entry, childText(node, 'NAME_ORIGINAL_SCRIPT'), 'alias');
  for (const one of children(node, `${node.name}_ALIAS`)) takeAlias(entry, one);
  addOnce(entry.programmes, childText(node, 'UN_LIST_TYPE'));
  for (const one of children(node, 'INDIVIDUAL_DATE_OF_BIRTH'))
    takeBirth(entry, one, (found, expected) => gathered.reject(file, one.line, found, expected));
  for (const one of children(node, 'INDIVIDUAL_PLACE_OF_BIRTH')) addOnce(entry.birthPlaces, place(one));
  for (const one of children(child(node, 'NATIONALITY'), 'VALUE')) addOnce(entry.countries, countryOrWords(one.text));
  for (const one of children(node, 'INDIVIDUAL_DOCUMENT')) takeDocument(entry, one);
  for (const one of children(node, `${node.name}_ADDRESS`)) {
    const code = codeOfCountry(childText(one, 'COUNTRY'));
    addAddress(entry, [place(one)], code);
    if (code && node.name === 'ENTITY') addOnce(entry.countries, code);
  }
  const titles = [...children(child(node, 'TITLE'), 'VALUE'), ...children(child(node, 'DESIGNATION'), 'VALUE')];
  entry.title =
    titles
      .map((one) => one.text)
      .filter((text) => text !== '')
      .join('; ') || null;
  entry.gender = childText(node, 'GENDER').toLowerCase() || null;
  entry.listedOn = isoDate(childText(node, 'LISTED_ON'));
  addRemark(entry, childText(node, 'COMMENTS1'));
  return entry;
}

const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'];
const place = (node: XmlNode): string =>
  parts
    .map((part) => childText(node, part))
    .filter((text) => text !== '')
    .join(', ');

/** An alias of low quality is a weak one; several may stand in one element, parted by semicolons. */
function takeAlias(entry: EntryDraft, node: XmlNode): void {
  const quality = childText(node, 'QUALITY');
  const former = /f\.?k\.?a|formerly|previously/i.test(`${quality} ${childText(node, 'NOTE')}`);
  const type: ListedName['type'] = former ? 'former' : 'alias';
  for (const name of childText(node, 'ALIAS_NAME').split(';')) addName(entry, name, type, /^low$/i.test(quality));
  const birth = listedDate(childText(node, 'DATE_OF_BIRTH'));
  if (!('expected' in birth)) addBirthDate(entry.birthDates, birth);
  const born = ['CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH'].map((name) => childText(node, name)).filter((text) => text !== '');
  addOnce(entry.birthPlaces, born.join(', '));
}

function takeBirth(entry: EntryDraft, node: XmlNode, reject: (found: string, expected: string) => void): void {
  const about = /approx|circa/i.test(childText(node, 'TYPE_OF_DATE'));
  const [from, to] = [childText(node, 'FROM_YEAR'), childText(node, 'TO_YEAR')];
  const text = childText(node, 'DATE') || childText(node, 'YEAR') || from;
  if (text === '') return;
  const date = listedDate(from !== '' && to !== '' && from !== to ? `${from} to ${to}` : text);
  if ('expected' in date) reject(clip(text), date.expected);
  else addBirthDate(entry.birthDates, { ...date, about: date.about || about });
}

function takeDocument(entry: EntryDraft, node: XmlNode): void {
  const type = identifierType(childText(node, 'TYPE_OF_DOCUMENT') || childText(node, 'TYPE_OF_DOCUMENT2')) ?? 'other';
  const country =
    codeOfCountry(childText(node, 'ISSUING_COUNTRY')) ?? codeOfCountry(childText(node, 'COUNTRY_OF_ISSUE'));
  addIdentifier(entry, type, childText(node, 'NUMBER'), country);
}
