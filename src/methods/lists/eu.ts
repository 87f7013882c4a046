import type { ListHead } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry } from './countries.ts';
import { addBirthDate, isoDate, listedDate } from './dates.ts';
import { addAddress, addIdentifier, addName, addOnce, addRemark, type EntryDraft, startEntry } from './draft.ts';
import { identifierType } from './identifier-types.ts';
import { Gathered, type ListReader } from './reading.ts';
import { child, children, type XmlNode, xmlRecords } from './xml.ts';

const head: Omit<ListHead, 'asOf'> = {
  list: 'eu-fsf',
  title: 'Consolidated list of persons, groups and entities subject to EU financial sanctions',
  publisher: 'European Commission (Financial Sanctions Files)',
  official: true,
};

/** The Financial Sanctions Files, XML 1.1 (export, sanctionEntity). An entry's number is its EU reference, such as EU.27.28. */
export function euXml(): ListReader {
  const gathered = new Gathered();
  let asOf: string | null = null;
  return {
    open: (file) =>
      xmlRecords(file, {
        root: (_name, attributes) => void (asOf = isoDate(attributes['generationDate'])),
        records: new Set(['sanctionEntity']),
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

const at = (node: XmlNode | undefined, name: string): string => node?.attributes[name] ?? '';

function entryOf(node: XmlNode, file: string, gathered: Gathered): EntryDraft {
  const subject = child(node, 'subjectType');
  const person = at(subject, 'classificationCode') === 'P' || at(subject, 'code') === 'person';
  const entry = startEntry(
    head.list,
    at(node, 'euReferenceNumber') || at(node, 'logicalId'),
    person ? 'person' : 'organization',
  );
  for (const one of children(node, 'nameAlias')) takeName(entry, one);
  for (const one of children(node, 'regulation')) addOnce(entry.programmes, at(one, 'programme'));
  for (const one of children(node, 'birthdate')) takeBirth(entry, one, file, gathered);
  for (const one of children(node, 'citizenship'))
    addOnce(entry.countries, country(one) ?? at(one, 'countryDescription'));
  for (const one of children(node, 'address')) {
    const names = ['poBox', 'street', 'place', 'city', 'region', 'zipCode', 'countryDescription'];
    addAddress(
      entry,
      names.map((name) => known(at(one, name))),
      country(one),
    );
    if (!person && country(one)) addOnce(entry.countries, country(one) ?? '');
  }
  for (const one of children(node, 'identification')) takeIdentification(entry, one);
  entry.listedOn = isoDate(at(node, 'designationDate')) ?? null;
  for (const one of children(node, 'remark')) addRemark(entry, one.text);
  return entry;
}

const known = (text: string): string => (/^unknown$/i.test(text) ? '' : text);

/** "00" stands for an unknown country. */
const country = (node: XmlNode): string | null => {
  const code = at(node, 'countryIso2Code');
  return /^[A-Z]{2}$/i.test(code) ? codeOfCountry(code) : codeOfCountry(known(at(node, 'countryDescription')));
};

/** `strong` false marks a weak alias. */
function takeName(entry: EntryDraft, node: XmlNode): void {
  const parts = ['firstName', 'middleName', 'lastName'].map((name) => at(node, name)).filter((part) => part !== '');
  addName(entry, at(node, 'wholeName') || parts.join(' '), 'alias', at(node, 'strong') === 'false');
  const title = at(node, 'function') || at(node, 'title');
  if (title !== '') entry.title ??= title;
  const gender = at(node, 'gender');
  if (gender !== '') entry.gender ??= gender === 'M' ? 'male' : gender === 'F' ? 'female' : gender.toLowerCase();
  for (const one of children(node, 'remark')) addRemark(entry, one.text);
}

function takeBirth(entry: EntryDraft, node: XmlNode, file: string, gathered: Gathered): void {
  const [from, to] = [at(node, 'yearRangeFrom'), at(node, 'yearRangeTo')];
  const month = at(node, 'monthOfYear');
  const year = at(node, 'year');
  const partial =
    year !== '' && month !== '' && at(node, 'dayOfMonth') === '' ? `${year}-${month.padStart(2, '0')}` : year;
  const text =
    at(node, 'birthdate') || (from !== '' && to !== '' && from !== to ? `${from} to ${to}` : partial || from || to);
  if (text !== '') {
    const date = listedDate(text);
    if ('expected' in date) gathered.reject(file, node.line, clip(text), date.expected);
    else addBirthDate(entry.birthDates, { ...date, about: date.about || at(node, 'circa') === 'true' });
  }
  const place = ['place', 'city', 'region', 'countryDescription']
    .map((name) => known(at(node, name)))
    .filter((part) => part !== '');
  addOnce(entry.birthPlaces, place.join(', '));
}

const identificationCodes: Readonly<Record<string, string>> = {
  id: 'national identification card',
  ssn: 'social security number',
  fiscalcode: 'fiscal code',
  regnumber: 'registration number',
  swiftbic: 'SWIFT/BIC',
  imo: 'IMO',
  electionid: 'electoral card',
};

function takeIdentification(entry: EntryDraft, node: XmlNode): void {
  const code = at(node, 'identificationTypeCode');
  const words = identificationCodes[code.toLowerCase()] ?? `${code} ${at(node, 'identificationTypeDescription')}`;
  const value = at(node, 'number') || at(node, 'latinNumber');
  addIdentifier(entry, identifierType(words) ?? 'other', value, country(node));
}
