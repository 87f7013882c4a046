import { nameRoles, personRoles } from './roles.ts';
import type { TableData } from './table.ts';

/** Which fields tell a person from his relatives; none where no column is known to hold names, as then too little is known. */
export function personFields({ fields }: TableData): boolean[] {
  const hasNames = fields.some(({ role }) => personRoles.has(role) && nameRoles.has(role));
  return fields.map(({ role }) => hasNames && personRoles.has(role));
}

/** So many bits of given name, birth date and marks against a pair are more than a doubt. */
export const personDiffers = -2;
