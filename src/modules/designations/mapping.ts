import { z } from 'zod';
import type { ListMapping } from '#methods/lists/mapped/mapping.ts';
import { publications } from '#methods/lists/publishers.ts';
import { clip, type FieldProblem } from '#vocabulary/refusal.ts';

const columns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const sourceFields = {
  column: columns.optional(),
  columns: z.array(columns).min(1).optional(),
  join: z.string().optional(),
  literal: z.string().min(1).optional(),
  split: z.string().min(1).optional(),
  values: z.record(z.string(), z.string()).optional(),
};
const oneOrigin = (value: { column?: unknown; columns?: unknown; literal?: unknown }): boolean =>
  [value.column, value.columns, value.literal].filter((one) => one !== undefined).length === 1;
const origin = { error: 'exactly one of column, columns, literal' };
const source = z.strictObject(sourceFields).refine(oneOrigin, origin);
const nameType = z.enum(['primary', 'alias', 'former', 'nickname']);
const kind = z.enum(['person', 'organization', 'vessel', 'aircraft', 'unknown']);
const identifier = z.enum([
  'passport',
  'national-id',
  'tax-id',
  'rfc',
  'curp',
  'registration',
  'bic',
  'imo',
  'mmsi',
  'call-sign',
  'tail-number',
  'crypto',
  'account',
  'phone',
  'email',
  'website',
  'other',
]);
const marked = z.strictObject({ column: columns, values: z.array(z.string()).min(1) });

const mappingSchema = z.strictObject({
  list: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, { error: 'a short id of small letters, figures and hyphens' }),
  title: z.string().min(1),
  publisher: z.string().min(1),
  official: z.literal(false).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  header: z.array(columns).min(1),
  asOf: z
    .strictObject({
      after: z.string().min(1).optional(),
      column: columns.optional(),
      date: z.string().optional(),
      language: z.enum(['en', 'es']).optional(),
    })
    .optional(),
  entry: source,
  kind: z
    .strictObject({
      column: columns.optional(),
      values: z.record(z.string(), kind).optional(),
      rfc: columns.optional(),
      otherwise: kind.optional(),
    })
    .optional(),
  names: z
    .array(
      z
        .strictObject({
          ...sourceFields,
          type: nameType.optional(),
          types: z.strictObject({ column: columns, values: z.record(z.string(), nameType) }).optional(),
          weak: marked.optional(),
        })
        .refine(oneOrigin, origin),
    )
    .min(1),
  programmes: z.array(source).optional(),
  delisted: marked.optional(),
  birthDates: z.array(source).optional(),
  birthPlaces: z.array(source).optional(),
  countries: z.array(source).optional(),
  identifiers: z.array(z.strictObject({ ...sourceFields, type: identifier }).refine(oneOrigin, origin)).optional(),
  addresses: z
    .array(z.strictObject({ ...sourceFields, country: columns.optional() }).refine(oneOrigin, origin))
    .optional(),
  links: z.array(z.strictObject({ ...sourceFields, how: z.string().min(1) }).refine(oneOrigin, origin)).optional(),
  titles: z.array(source).optional(),
  gender: source.optional(),
  remarks: z.array(source).optional(),
  listedOn: source.optional(),
  dates: z.enum(['dmy', 'mdy']).optional(),
});

/**
 * The mapping of a further list, or what is wrong with it, by JSON path. A list read by somebody's own mapping is never
 * official: only the layouts of the program know a publisher's own files.
 */
export function readListMapping(given: unknown): ListMapping | FieldProblem[] {
  const parsed = mappingSchema.safeParse(given);
  if (parsed.success && publications.some(({ list, official }) => official && list === parsed.data.list))
    return [{ field: 'list', found: parsed.data.list, expected: 'another id: this one is of an official list' }];
  if (parsed.success) return { ...parsed.data, official: false };
  return parsed.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.') || 'mapping',
    found: clip(path.reduce<unknown>(inside, given) ?? 'nothing'),
    expected: message,
  }));
}

const inside = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
