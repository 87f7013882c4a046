import { useSearch } from '@tanstack/react-router';

/** The two times of the address: what was known on `asOf`, what was true on `on`. Days as YYYY-MM-DD. */
export interface AsOf {
  asOf?: string;
  on?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayOr = (value: unknown): string | undefined =>
  typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** Reads the two times from the parts of an address; anything that is no day is left out. */
export function asOfFrom(search: Record<string, unknown>): AsOf {
  const asOf = dayOr(search['asOf']);
  const on = dayOr(search['on']);
  return { ...(asOf ? { asOf } : {}), ...(on ? { on } : {}) };
}

export function useAsOf(): AsOf {
  return asOfFrom(useSearch({ strict: false }) as Record<string, unknown>);
}
