import { codeOfCountry } from '../countries.ts';
import { addIdentifier, addOnce, type EntryDraft } from '../draft.ts';
import { identifierType } from '../identifier-types.ts';
import { Gathered, type ListReader, type ReadList } from '../reading.ts';
import { child, children, childText, type XmlNode, xmlRecords } from '../xml.ts';
import { dateOfParts } from './advanced-dates.ts';
import { type Party, partyOf, type References } from './advanced-party.ts';
import { titlesOf } from './head.ts';
import { isNonSdn } from './xml.ts';

const records = new Set([
  'DateOfIssue',
  'ReferenceValueSets',
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'ProfileRelationship',
  'SanctionsEntry',
]);

interface State {
  references: References;
  /** Documents by the identity they belong to. */
  documents: Map<string, XmlNode[]>;
  relations: XmlNode[];
  listings: XmlNode[];
  parties: Party[];
  asOf: string | null;
  gathered: Gathered;
}

/**
 * OFAC's SDN_ADVANCED.XML and CONS_ADVANCED.XML (document element Sanctions; data model of the Advanced Sanctions Data
 * Standard). The number of an entry is the FixedRef of its DistinctParty, the same as in SDN.CSV. Written from the
 * published schema; no real file was at hand.
 */
export function ofacAdvanced(): ListReader {
  const state: State = {
    references: { words: new Map(), countries: new Map(), locations: new Map(), partyTypes: new Map() },
    documents: new Map(),
    relations: [],
    listings: [],
    parties: [],
    asOf: null,
    gathered: new Gathered(),
  };
  return {
    open: (file) => xmlRecords(file, { records, record: (node) => take(state, node, file) }),
    finish: () => finish(state),
  };
}

function take(state: State, node: XmlNode, file: string): void {
  switch (node.name) {
    case 'DateOfIssue':
      state.asOf = dateOfParts(node)?.date ?? null;
      return;
    case 'ReferenceValueSets':
      return takeReferences(state.references, node);
    case 'Location':
      return void state.references.locations.set(node.attributes['ID'] ?? '', node);
    case 'IDRegDocument': {
      const identity = node.attributes['IdentityID'] ?? '';
      return void state.documents.set(identity, [...(state.documents.get(identity) ?? []), node]);
    }
    case 'ProfileRelationship':
      return void state.relations.push(node);
    case 'SanctionsEntry':
      return void state.listings.push(node);
    default: {
      const party = partyOf(node, state.references, (found, expected) =>
        state.gathered.reject(file, node.line, found, expected),
      );
      state.gathered.take(party.entry, file, node.line);
      state.parties.push(party);
    }
  }
}

/** Every value of every set by "set element name" and ID: "AliasType 1400" → "A.K.A.". */
function takeReferences(references: References, sets: XmlNode): void {
  for (const set of sets.children)
    for (const value of set.children) {
      const id = value.attributes['ID'] ?? '';
      references.words.set(`${value.name} ${id}`, value.text);
      if (value.name === 'Country')
        references.countries.set(id, codeOfCountry(value.attributes['ISO2'] ?? '') ?? codeOfCountry(value.text));
      if (value.name === 'PartySubType') references.partyTypes.set(id, value.attributes['PartyTypeID'] ?? '');
    }
}

function takeDocument(entry: EntryDraft, node: XmlNode, references: References): void {
  const words = references.words.get(`IDRegDocType ${node.attributes['IDRegDocTypeID'] ?? ''}`) ?? '';
  const country = references.countries.get(node.attributes['IssuedBy-CountryID'] ?? '') ?? null;
  addIdentifier(entry, identifierType(words) ?? 'other', childText(node, 'IDRegistrationNo'), country);
}

function finish(state: State): ReadList {
  const { gathered, references } = state;
  for (const { entry, identities } of state.parties)
    for (const one of identities.flatMap((identity) => state.documents.get(identity) ?? []))
      takeDocument(entry, one, references);
  const byProfile = new Map(state.parties.flatMap(({ profiles, entry }) => profiles.map((id) => [id, entry] as const)));
  const gone = new Set<EntryDraft>();
  for (const node of state.listings) {
    const entry = byProfile.get(node.attributes['ProfileID'] ?? '');
    if (entry && isRemoved(node, references)) gone.add(entry);
    takeListing(entry, node, references);
  }
  for (const node of state.relations) takeRelation(node, byProfile, references);
  const list = isNonSdn(gathered.entries.flatMap((one) => one.programmes)) ? 'ofac-non-sdn' : 'ofac-sdn';
  for (const entry of gathered.entries) entry.list = list;
  const entries = gathered.entries.filter((one) => !gone.has(one as EntryDraft));
  return {
    head: { ...titlesOf(list), asOf: state.asOf, official: true },
    entries,
    rejects: gathered.rejects,
    delisted: gone.size,
  };
}

/** Programmes are measures of the type "Program", named in the comment. */
function takeListing(entry: EntryDraft | undefined, node: XmlNode, references: References): void {
  if (entry === undefined) return;
  for (const measure of children(node, 'SanctionsMeasure')) {
    const type = references.words.get(`SanctionsType ${measure.attributes['SanctionsTypeID'] ?? ''}`) ?? '';
    if (/^program/i.test(type)) addOnce(entry.programmes, childText(measure, 'Comment'));
  }
  const dates = children(node, 'EntryEvent').flatMap((event) => dateOfParts(child(event, 'Date'))?.date ?? []);
  entry.listedOn = dates.toSorted()[0] ?? entry.listedOn;
}

/** Whether the last dated event of a listing is its removal. */
function isRemoved(node: XmlNode, { words }: References): boolean {
  const events = children(node, 'EntryEvent').map((event) => ({
    date: dateOfParts(child(event, 'Date'))?.date ?? '',
    what: words.get(`EntryEventType ${event.attributes['EntryEventTypeID'] ?? ''}`) ?? '',
  }));
  return /remov|delist|delet/i.test(events.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.what ?? '');
}

function takeRelation(node: XmlNode, entries: ReadonlyMap<string, EntryDraft>, references: References): void {
  const from = entries.get(node.attributes['From-ProfileID'] ?? '');
  const to = entries.get(node.attributes['To-ProfileID'] ?? '');
  if (from === undefined || to === undefined) return;
  const words = references.words.get(`RelationType ${node.attributes['RelationTypeID'] ?? ''}`) ?? 'Linked To';
  const how = node.attributes['Former'] === 'true' ? `${words} (former)` : words;
  from.links.push({ entry: to.entry, name: to.names[0]?.name ?? '', how });
}
