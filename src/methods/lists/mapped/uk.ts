import type { ListedKind, ListedName } from '#vocabulary/listed.ts';
import type { ListMapping } from './mapping.ts';

const given = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6'] as const;

const kinds: Readonly<Record<string, ListedKind>> = {
  Individual: 'person',
  Entity: 'organization',
  Ship: 'vessel',
};

const types: Readonly<Record<string, ListedName['type']>> = {
  'Primary name': 'primary',
  'Primary name variation': 'alias',
  Alias: 'alias',
  AKA: 'alias',
  FKA: 'former',
};

/** The UK Sanctions List (UK-Sanctions-List.csv): a line for each name, address or number of an entry. */
const sanctionsList: ListMapping = {
  list: 'uk-sl',
  title: 'UK Sanctions List',
  publisher: 'Foreign, Commonwealth & Development Office, United Kingdom',
  official: true,
  header: ['Unique ID', 'Name 6', 'Name 1', ['Regime Name', 'Regime']],
  asOf: { after: 'Report Date' },
  entry: { column: 'Unique ID' },
  kind: { column: ['Designation Type', 'Individual, Entity, Ship', 'Type'], values: kinds },
  names: [
    {
      columns: given,
      types: { column: 'Name type', values: types },
      weak: {
        column: 'Alias strength',
        values: ['Low quality a.k.a', 'Low quality a.k.a.', 'Low quality', 'Low', 'Weak'],
      },
    },
    { column: 'Name non-latin script', type: 'alias' },
  ],
  programmes: [{ column: ['Regime Name', 'Regime'] }],
  birthDates: [{ column: ['D.O.B', 'DOB'], split: ';' }],
  birthPlaces: [{ columns: ['Town of birth', 'Country of birth'], join: ', ' }],
  countries: [{ column: 'Nationality(/ies)', split: ';' }, { column: 'Current believed flag of ship' }],
  identifiers: [
    { column: 'Passport number', type: 'passport' },
    { column: ['National Identifier number', 'National ID number'], type: 'national-id' },
    { column: ['Business registration number (s)', 'Business registration number'], type: 'registration' },
    { column: 'IMO number', type: 'imo' },
    { column: 'Phone number', type: 'phone' },
    { column: 'Website', type: 'website' },
    { column: 'Email address', type: 'email' },
  ],
  addresses: [
    {
      columns: [
        'Address Line 1',
        'Address Line 2',
        'Address Line 3',
        'Address Line 4',
        'Address Line 5',
        'Address Line 6',
        'Address Postal Code',
        'Address Country',
      ],
      country: 'Address Country',
    },
  ],
  links: [
    { column: 'Parent company', how: 'Parent company' },
    { column: ['Current owner/operator (s)', 'Current owner/operator'], how: 'Current owner or operator' },
    { column: ['Previous owner/operator (s)', 'Previous owner/operator'], how: 'Previous owner or operator' },
  ],
  titles: [{ column: 'Position' }],
  gender: { column: 'Gender' },
  remarks: [{ column: 'Other Information' }, { column: 'UK Statement of Reasons' }],
  listedOn: { column: 'Date Designated' },
};

/** The consolidated list of asset freeze targets (ConList.csv), which ended in January 2026; older versions are still about. */
const assetFreeze: ListMapping = {
  list: 'uk-ofsi',
  title: 'Consolidated List of Financial Sanctions Targets in the United Kingdom',
  publisher: 'Office of Financial Sanctions Implementation, HM Treasury, United Kingdom',
  official: true,
  header: ['Group ID', 'Name 6', 'Name 1', 'Regime', 'Group Type'],
  asOf: { after: 'Last Updated' },
  entry: { column: 'Group ID' },
  kind: { column: 'Group Type', values: kinds },
  names: [
    {
      columns: given,
      types: { column: 'Alias Type', values: types },
      weak: { column: 'Alias Quality', values: ['Low'] },
    },
    { column: 'Name Non-Latin Script', type: 'alias' },
  ],
  programmes: [{ column: 'Regime' }],
  birthDates: [{ column: 'DOB' }],
  birthPlaces: [{ columns: ['Town of Birth', 'Country of Birth'], join: ', ' }],
  countries: [{ column: 'Nationality' }],
  identifiers: [
    { column: 'Passport Number', type: 'passport' },
    { column: 'National Identification Number', type: 'national-id' },
  ],
  addresses: [
    {
      columns: [
        'Address 1',
        'Address 2',
        'Address 3',
        'Address 4',
        'Address 5',
        'Address 6',
        'Post/Zip Code',
        'Country',
      ],
      country: 'Country',
    },
  ],
  titles: [{ column: 'Position' }],
  remarks: [{ column: 'Other Information' }],
  listedOn: { column: 'Listed On' },
};

export const ukLists: readonly ListMapping[] = [sanctionsList, assetFreeze];
