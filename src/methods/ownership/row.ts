import { clip } from '#vocabulary/refusal.ts';
import { compare, one, parseShare, type Fraction } from './fraction.ts';

/** What is wrong with one field of a row. */
export interface RowFault {
  field: string;
  found: string;
  expected: string;
}

export interface ReadRow {
  owner: string;
  owned: string;
  share: Fraction;
}

const longestId = 1000;

/**
 * Three cells as a holding, or the first thing wrong with them. Ids are compared in NFC without spaces around them.
 * `shareOf` reads a percentage: `parseShare`, or the same with a memory.
 */
export function readRow(
  cells: { owner: string; owned: string; percent: string },
  shareOf: (text: string) => Fraction | null = parseShare,
): ReadRow | RowFault {
  const owner = idOf(cells.owner);
  const owned = idOf(cells.owned);
  for (const [field, id] of [
    ['owner', owner],
    ['owned', owned],
  ] as const)
    if (id === '' || id.length > longestId)
      return { field, found: id === '' ? 'nothing' : clip(id), expected: `an id of 1 to ${longestId} characters` };
  const share = shareOf(cells.percent);
  const bad = (expected: string): RowFault => ({
    field: 'percent',
    found: cells.percent.trim() === '' ? 'nothing' : clip(cells.percent),
    expected,
  });
  if (!share) return bad('a percentage from 0 to 100 such as 33.3 or 33 1/3, or a share of the whole such as 1/3');
  if (compare(share, one) > 0) return bad('at most 100 percent');
  if (owner === owned && compare(share, one) === 0) return bad('less than the whole: it would own all of itself');
  return { owner, owned, share };
}

export const idOf = (text: string): string => text.normalize('NFC').trim();
