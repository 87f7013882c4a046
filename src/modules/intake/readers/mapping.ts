import { z } from 'zod';
import { parseGrade } from '#vocabulary/grade.ts';
import { fitsRange, kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { clip } from '#vocabulary/refusal.ts';
import { modalities } from '#vocabulary/statement.ts';
import type { Reject } from '../draft.ts';

const origins = ['column', 'columns', 'literal', 'entity'] as const;

/** Where a value comes from: one column, several joined, the same text for every row, or another entity of the row. */
const valueSchema = z
  .strictObject({
    column: z.string().min(1).optional(),
    columns: z.array(z.string().min(1)).min(1).optional(),
    /** Between joined columns; a blank by default. Empty cells are left out. */
    join: z.string().optional(),
    literal: z.string().min(1).optional(),
    /** Name of an entity of this mapping. */
    entity: z.string().min(1).optional(),
    /** Parts one cell into several values. */
    split: z.string().min(1).optional(),
    /** The order of figures in dates such as 03/04/2024. */
    date: z.enum(['dmy', 'mdy']).optional(),
    language: z.string().min(2).max(8).optional(),
  })
  .refine((value) => origins.filter((name) => value[name] !== undefined).length === 1, {
    error: 'exactly one of column, columns, literal, entity',
  });
export type ValueSource = z.infer<typeof valueSchema>;

const entitySchema = z.strictObject({
  kind: z.string(),
  /** Columns that together name the entity; "row": one for each row; "ends": a link, one for each pair of ends. */
  keys: z.union([z.literal('row'), z.literal('ends'), z.array(z.string().min(1)).min(1)]),
  /** Entities with equal keys are one if their spaces are equal; by default the kind. */
  space: z.string().min(1).optional(),
  properties: z.record(z.string(), z.union([valueSchema, z.array(valueSchema).min(1)])),
  /** About every statement of this entity in the row. */
  grade: valueSchema.optional(),
  modality: valueSchema.optional(),
  speaker: valueSchema.optional(),
  validFrom: valueSchema.optional(),
  validTo: valueSchema.optional(),
});
export type EntityMapping = z.infer<typeof entitySchema>;

const mappingSchema = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  entities: z.record(z.string().min(1), entitySchema),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The mapping of a CSV import, or everything that is wrong with it: the JSON path stands as field, the file is "mapping". */
export function readMapping(given: unknown): Mapping | Reject[] {
  const parsed = mappingSchema.safeParse(given);
  if (!parsed.success)
    return parsed.error.issues.flatMap(innermost).map(({ path, message }) => fault(path, at(given, path), message));
  const faults = Object.entries(parsed.data.entities).flatMap(([name, entity]) =>
    entityFaults(parsed.data, name, entity),
  );
  if (Object.keys(parsed.data.entities).length === 0) faults.push(fault(['entities'], {}, 'at least one entity'));
  return faults.length > 0 ? faults : parsed.data;
}

type Path = readonly PropertyKey[];

const fault = (path: Path, found: unknown, expected: string): Reject => ({
  file: 'mapping',
  line: 1,
  field: path.map(String).join('.') || 'mapping',
  found: found === undefined ? 'nothing' : clip(found),
  expected,
});

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

/** Of a choice between shapes, the problems of the one that came nearest. */
function innermost(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  if (issue.code !== 'invalid_union') return [issue];
  const deep = issue.errors
    .map((branch) => branch.flatMap(innermost))
    .filter((branch) => branch.some((one) => one.path.length > 0));
  return (deep[0] ?? [{ path: [], message: issue.message }]).map((one) => ({
    ...one,
    path: [...issue.path, ...one.path],
  }));
}

function entityFaults(mapping: Mapping, name: string, entity: EntityMapping): Reject[] {
  const path = ['entities', name];
  const kind = kindOf(entity.kind);
  if (!kind || kind.abstract) {
    const near = kindNames.filter((one) => one.toLowerCase().startsWith(entity.kind.slice(0, 3).toLowerCase()));
    return [
      fault(
        [...path, 'kind'],
        entity.kind,
        `a kind that entities can have${near.length ? `, such as ${near.join(', ')}` : ''}`,
      ),
    ];
  }
  const faults: Reject[] = [];
  const ends = kind.link ? [kind.link.source, kind.link.target] : [];
  if (entity.keys === 'ends') {
    const bound = ends.every((end) => [entity.properties[end]].flat().some((one) => one?.entity !== undefined));
    if (ends.length === 0) faults.push(fault([...path, 'keys'], 'ends', `columns or "row": ${entity.kind} is no link`));
    else if (!bound) faults.push(fault([...path, 'keys'], 'ends', `${ends.join(' and ')} each with {"entity": …}`));
  }
  for (const [property, sources] of Object.entries(entity.properties))
    for (const source of [sources].flat()) {
      const expected = valueFault(mapping, name, entity.kind, property, source);
      if (expected) faults.push(fault([...path, 'properties', property], source.entity ?? property, expected));
    }
  return [...faults, ...markFaults(path, entity)];
}

function valueFault(
  mapping: Mapping,
  self: string,
  kind: string,
  name: string,
  source: ValueSource,
): string | undefined {
  const property = propertyOf(kind, name);
  if (!property) return `a property of ${kind}`;
  if (property.type !== 'entity')
    return source.entity === undefined ? undefined : `a column or literal: ${name} holds no entity`;
  const other = source.entity === undefined ? undefined : mapping.entities[source.entity];
  const names = Object.keys(mapping.entities).filter((one) => one !== self);
  if (!other || source.entity === self)
    return `{"entity": …} with one of ${names.join(', ') || 'the other entities, of which there is none'}`;
  return fitsRange(property, other.kind)
    ? undefined
    : `an entity that is a ${property.range ?? 'Thing'}, not a ${other.kind}`;
}

function markFaults(path: Path, entity: EntityMapping): Reject[] {
  const faults: Reject[] = [];
  const { grade, modality } = entity;
  for (const mark of ['grade', 'modality', 'speaker', 'validFrom', 'validTo'] as const)
    if (entity[mark]?.entity !== undefined || entity[mark]?.split !== undefined)
      faults.push(fault([...path, mark], entity[mark], 'one column, columns or literal'));
  if (grade?.literal !== undefined && !parseGrade(grade.literal))
    faults.push(fault([...path, 'grade', 'literal'], grade.literal, 'a grade such as B2 or europol:B2'));
  if (modality?.literal !== undefined && !modalities.some((one) => one === modality.literal))
    faults.push(fault([...path, 'modality', 'literal'], modality.literal, modalities.join(', ')));
  return faults;
}
