import { fitsRange, isA, kindNames, kindOf, propertyOf, type Property } from '#vocabulary/kinds.ts';
import type { EntityMapping, Mapping, ValueSource } from '../readers/mapping.ts';

/** One property of an entity and where its value comes from; null until that is chosen. */
export interface RowDraft {
  property: string;
  value: ValueSource | null;
}

export interface EntityDraft {
  /** Its name inside the mapping, by which links name their ends. */
  name: string;
  kind: string;
  keys: EntityMapping['keys'];
  rows: RowDraft[];
  /** What holds for all its statements, and what only a mapping file can set: kept as it was loaded. */
  rest: Omit<EntityMapping, 'kind' | 'keys' | 'properties'>;
}

/** A mapping while it is made; unlike `Mapping`, things may still be open in it. */
export interface MappingDraft {
  delimiter?: Mapping['delimiter'];
  decimal?: Mapping['decimal'];
  entities: EntityDraft[];
}

export const emptyMapping: MappingDraft = { entities: [] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping file as a draft; undefined when it has not the form of one. What is wrong inside, the node's preview tells. */
export function draftOf(given: unknown): MappingDraft | undefined {
  if (!isRecord(given) || !isRecord(given['entities'])) return undefined;
  const entities: EntityDraft[] = [];
  for (const [name, entity] of Object.entries(given['entities'])) {
    if (!isRecord(entity) || typeof entity['kind'] !== 'string' || !isRecord(entity['properties'])) return undefined;
    const { kind, keys, properties: said, ...rest } = entity;
    const rows = Object.entries(said).flatMap(([property, values]) =>
      [values].flat().map((value) => ({ property, value })),
    );
    if (rows.some(({ value }) => !isRecord(value))) return undefined;
    if (keys !== 'row' && keys !== 'ends' && !(Array.isArray(keys) && keys.every((one) => typeof one === 'string')))
      return undefined;
    entities.push({
      name,
      kind,
      keys: keys as EntityDraft['keys'],
      rows: rows as RowDraft[],
      rest: rest as EntityDraft['rest'],
    });
  }
  const { delimiter, decimal } = given as Pick<Mapping, 'delimiter' | 'decimal'>;
  return { ...(delimiter === undefined ? {} : { delimiter }), ...(decimal === undefined ? {} : { decimal }), entities };
}

/** The draft as the node takes it; rows still open are left out. */
export function mappingOf(draft: MappingDraft): Mapping {
  const entities: Record<string, EntityMapping> = {};
  for (const { name, kind, keys, rows, rest } of draft.entities) {
    const properties: EntityMapping['properties'] = {};
    for (const [property, of] of Map.groupBy(rows, (row) => row.property)) {
      const values = of.flatMap((row) => (row.value ? [row.value] : []));
      const [first] = values;
      if (property !== '' && first) properties[property] = values.length > 1 ? values : first;
    }
    entities[name] = { kind, keys, properties, ...rest };
  }
  const { delimiter, decimal } = draft;
  return { ...(delimiter === undefined ? {} : { delimiter }), ...(decimal === undefined ? {} : { decimal }), entities };
}

/** What an entity of the mapping is called on the screen: its kind, with the number of a second one. */
export function titleOf(entity: EntityDraft, language: 'en' | 'es'): string {
  const label = kindOf(entity.kind)?.label[language] ?? entity.kind;
  const base = entity.kind.slice(0, 1).toLowerCase() + entity.kind.slice(1);
  if (!entity.name.startsWith(base)) return `${label} · ${entity.name}`;
  const rest = entity.name.slice(base.length);
  return rest === '' ? label : `${label} ${rest}`;
}

/** Names of the properties that hold the ends of a link; empty for what is no link. */
export function endsOf(kind: string): string[] {
  const link = kindOf(kind)?.link;
  return link ? [link.source, link.target] : [];
}

/** The name of the entity at one end of a link, or empty. */
export const endAt = (entity: EntityDraft, end: string): string =>
  entity.rows.find((row) => row.property === end && row.value?.entity !== undefined)?.value?.entity ?? '';

export function withEnd(entity: EntityDraft, end: string, name: string): EntityDraft {
  const others = entity.rows.filter((row) => row.property !== end);
  return { ...entity, rows: [{ property: end, value: { entity: name } }, ...others] };
}

/** Whether something is still open: a kind, an end, a row without property or origin. */
export function isOpen(entity: EntityDraft): boolean {
  const ends = endsOf(entity.kind);
  return (
    kindOf(entity.kind) === undefined ||
    ends.some((end) => endAt(entity, end) === '') ||
    entity.rows.some((row) => row.property === '' || row.value === null || row.value.literal === '') ||
    (ends.length === 0 && entity.rows.length === 0)
  );
}

export const isComplete = (draft: MappingDraft): boolean => draft.entities.length > 0 && !draft.entities.some(isOpen);

/** The other entities of the mapping that may stand as value of a property. */
export function entitiesFor(draft: MappingDraft, self: string, property: Property): EntityDraft[] {
  return draft.entities.filter((one) => one.name !== self && fitsRange(property, one.kind));
}

/** Properties a mapping may fill: described ones first. A person is offered no place; the ends of a link have their own fields. */
export function propertiesFor(kind: string, language: 'en' | 'es'): Property[] {
  const known = kindOf(kind);
  if (!known) return [];
  const person = isA(kind, 'Person');
  const ends = endsOf(kind);
  const first = [...known.caption, ...known.featured];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : 999);
  return [...known.properties.values()]
    .filter((one) => !one.hidden && !(person && one.place) && !ends.includes(one.name))
    .toSorted((a, b) => place(a.name) - place(b.name) || a.label[language].localeCompare(b.label[language], language));
}

/** Kinds one may map to, by their words: things, or links. */
export function kindsFor(links: boolean, language: 'en' | 'es'): { value: string; label: string }[] {
  return kindNames
    .flatMap((name) => {
      const kind = kindOf(name);
      return kind && !kind.abstract && (kind.link !== undefined) === links
        ? [{ value: name, label: kind.label[language] }]
        : [];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Rows for columns that are called as a property is, in either language. */
export function rowsByName(kind: string, columns: readonly string[]): RowDraft[] {
  const taken = new Set<string>();
  return propertiesFor(kind, 'en').flatMap((property) => {
    if (property.type === 'entity') return [];
    const names = [property.name, property.label.en, property.label.es].map(plain);
    const column = columns.find((one) => !taken.has(one) && names.includes(plain(one)));
    if (column === undefined) return [];
    taken.add(column);
    return [{ property: property.name, value: { column } }];
  });
}

/** The draft with one more entity or link of a kind: named after it, its rows and ends filled where only one thing fits. */
export function withEntity(draft: MappingDraft, kind: string, columns: readonly string[]): MappingDraft {
  const base = kind.slice(0, 1).toLowerCase() + kind.slice(1);
  const names = new Set(draft.entities.map((one) => one.name));
  let name = base;
  for (let at = 2; names.has(name); at += 1) name = `${base}${at}`;
  const ends = endsOf(kind).flatMap((end): RowDraft[] => {
    const property = propertyOf(kind, end);
    const fitting = property ? entitiesFor(draft, name, property) : [];
    return fitting.length === 1 && fitting[0] ? [{ property: end, value: { entity: fitting[0].name } }] : [];
  });
  const isLink = endsOf(kind).length > 0;
  const rows = isLink ? ends : rowsByName(kind, columns);
  const first = { property: kindOf(kind)?.caption[0] ?? '', value: null };
  const made: EntityDraft = {
    name,
    kind,
    keys: isLink ? 'ends' : 'row',
    rows: isLink || rows.length > 0 ? rows : [first],
    rest: {},
  };
  return { ...draft, entities: [...draft.entities, made] };
}

/** The draft without an entity; what pointed to it is open again. */
export function withoutEntity(draft: MappingDraft, name: string): MappingDraft {
  const entities = draft.entities
    .filter((one) => one.name !== name)
    .map((one) => ({ ...one, rows: one.rows.filter((row) => row.value?.entity !== name) }));
  return { ...draft, entities };
}

/** Every column a mapping names, so that one loaded before its file still shows them. */
export function columnsNamed(draft: MappingDraft): string[] {
  const sources = draft.entities.flatMap(({ rows, rest }) => [
    ...rows.flatMap((row) => row.value ?? []),
    ...[rest.grade, rest.modality, rest.speaker, rest.validFrom, rest.validTo].flatMap((one) => one ?? []),
  ]);
  const keys = draft.entities.flatMap((one) => (Array.isArray(one.keys) ? one.keys : []));
  return [
    ...new Set([...keys, ...sources.flatMap((one) => [...(one.columns ?? []), ...(one.column ? [one.column] : [])])]),
  ];
}
