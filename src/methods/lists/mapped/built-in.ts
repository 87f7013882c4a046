import { isHeader, type ListMapping } from './mapping.ts';
import { mexicanLists } from './mexico.ts';
import { ukLists } from './uk.ts';

/**
 * Findings and orders of the Financial Crimes Enforcement Network under section 2313a of the FEND Off Fentanyl Act (21
 * U.S.C. 2313a), which are published as orders, not as a table: this is the form in which a house may keep them.
 */
const fincen: ListMapping = {
  list: 'fincen-2313a',
  title: 'Orders under section 2313a of the FEND Off Fentanyl Act, kept by this house',
  publisher: 'Financial Crimes Enforcement Network, United States Department of the Treasury (table kept by the house)',
  official: false,
  header: ['name', ['finding', 'order'], ['citation', 'federal_register']],
  entry: { column: ['id', 'citation', 'federal_register'] },
  kind: { otherwise: 'organization' },
  names: [
    { column: 'name', type: 'primary' },
    { column: 'aliases', split: ';', type: 'alias' },
    { column: 'former_names', split: ';', type: 'former' },
  ],
  programmes: [{ literal: 'FINCEN-2313A' }],
  delisted: { column: 'status', values: ['revoked', 'withdrawn', 'expired'] },
  countries: [{ column: 'country' }],
  identifiers: [
    { column: ['bic', 'swift'], type: 'bic' },
    { column: 'rfc', type: 'rfc' },
  ],
  remarks: [{ column: ['finding', 'order'] }, { column: ['citation', 'federal_register'] }],
  listedOn: { column: ['date', 'issued', 'effective'] },
};

/** Lists that are tables of a known form. A node or a command may use one of its own beside them. */
export const mappings: readonly ListMapping[] = [...ukLists, ...mexicanLists, fincen];

/** Of the mapping whose columns these are. */
export const mappingOfHeader = (cells: readonly string[]): string | undefined =>
  mappings.find((one) => isHeader(one, cells))?.list;

export const builtIn = (list: string): ListMapping | undefined => mappings.find((one) => one.list === list);
