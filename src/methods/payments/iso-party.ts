import { addFault, faultAt } from './faults.ts';
import { identifierElements, nameElements, schemeTypes } from './iso-tables.ts';
import type { PaymentFault, PaymentIdentifier, PaymentParty } from './message.ts';
import { addIdentifier, addNames } from './draft.ts';
import { withParts } from './readings.ts';
import { countryCode, identifier, isFiller, isoDay } from './values.ts';

/** A party being read. `scheme` waits for the code that comes after its number and says what it is. */
export interface OpenParty {
  party: PaymentParty;
  depth: number;
  waiting: { at: PaymentIdentifier; private: boolean } | null;
}

/** One element without children: its name, those of the elements around it, its text, and where it began. */
export interface Leaf {
  element: string;
  parent: string;
  above: string;
  text: string;
  line: number;
  column: number;
}

const longestGiven = 140;

/** Puts a leaf into its party. Out: whether the leaf was of the party. */
export function addToParty(open: OpenParty, leaf: Leaf, faults: PaymentFault[]): boolean {
  const { party } = open;
  const { element, parent, text } = leaf;
  if (parent === 'PstlAdr') return addAddress(party, element, text);
  if (nameElements.has(element)) return addName(party, leaf, faults);
  const type = identifierElements.get(element);
  if (type !== undefined) {
    if (!isFiller(text)) addIdentifier(party, identifier(type, text));
    return true;
  }
  if (element === 'Id' && (parent === 'Othr' || parent === 'PrtryId' || parent === 'PrtryAcct')) {
    if (isFiller(text)) return true;
    const at = identifier('other', text, party.country);
    addIdentifier(party, at);
    open.waiting = { at, private: party.kind === 'person' };
    return true;
  }
  if (leaf.above === 'Othr' && parent === 'SchmeNm') return addScheme(open, text);
  return addBirth(party, leaf, faults) || addResidence(party, element, text);
}

function addName(party: PaymentParty, { text, line, column }: Leaf, faults: PaymentFault[]): true {
  if (text.length > longestGiven)
    addFault(faults, faultAt(line, column, `a name of ${text.length} characters`, `at most ${longestGiven}`));
  addNames(party, withParts(text.slice(0, 1000)));
  return true;
}

function addAddress(party: PaymentParty, element: string, text: string): true {
  if (element === 'Ctry') party.country = countryCode(text) ?? party.country;
  else if (element !== 'AdrTp' && !isFiller(text) && party.address.length < 30) party.address.push(text.slice(0, 300));
  return true;
}

function addScheme(open: OpenParty, text: string): true {
  const found = schemeTypes.get(text.toUpperCase().replace(/[^A-Z]/g, ''));
  if (open.waiting !== null && found !== undefined) {
    const better = identifier(found, open.waiting.at.value, open.waiting.at.country);
    open.waiting.at.type = better.type;
    open.waiting.at.value = better.value;
  }
  open.waiting = null;
  return true;
}

function addBirth(party: PaymentParty, { element, text, line, column }: Leaf, faults: PaymentFault[]): boolean {
  if (element === 'BirthDt') {
    party.kind = 'person';
    party.birthDate = isoDay(text);
    if (party.birthDate === null) addFault(faults, faultAt(line, column, text, 'a date of birth as 1970-12-31'));
    return true;
  }
  if (element !== 'CityOfBirth' && element !== 'PrvcOfBirth' && element !== 'CtryOfBirth') return false;
  if (!isFiller(text)) party.birthPlace = [party.birthPlace, text].filter(Boolean).join(', ');
  return true;
}

function addResidence(party: PaymentParty, element: string, text: string): boolean {
  if (element !== 'CtryOfRes') return false;
  party.country ??= countryCode(text);
  return true;
}
