import { z } from 'zod';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { latest, parseDate } from '#vocabulary/time.ts';
import type { Times } from './world.ts';

/** Query of every route that can look back: `asOf` is what was known at the end of that day, `on` what was true on it. */
export const timesQuery = z.object({ asOf: z.string().max(30).optional(), on: z.string().max(30).optional() });

export function timesOf(query: z.infer<typeof timesQuery>): Times | Refusal {
  const asOf = query.asOf === undefined ? undefined : parseDate(query.asOf);
  if (asOf !== undefined && typeof asOf !== 'string') return invalid('asOf', query.asOf, asOf.expected);
  const on = query.on === undefined ? undefined : parseDate(query.on);
  if (on !== undefined && typeof on !== 'string') return invalid('on', query.on, on.expected);
  return { asOf: asOf === undefined ? null : latest(asOf), on: on ?? null };
}
