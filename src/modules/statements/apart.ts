import { isA, propertyOf } from '#vocabulary/kinds.ts';
import { separatePlaces } from '#vocabulary/places.ts';
import type { StatementRow } from './queries.ts';
import { mostSpecific } from './rules.ts';

/** What decides whether a person is named: the rows shown and more, and the entities that are persons under any of their ids. */
export interface Witnesses {
  rows: readonly StatementRow[];
  persons: ReadonlySet<string>;
  /** All that is judged to be the same as an entity, itself included. */
  sameAs(entity: string): readonly string[];
  kindOf(id: string): string | undefined;
}

/**
 * DESIGN 1.2: what names a person shows no place. Decided per entity, with all that is judged to be the same, on what this
 * viewer knows of it today or knew then, on whichever day it was true: no two answers together may tell it either.
 */
export function heldApart(rows: readonly StatementRow[], witnesses: Witnesses): StatementRow[] {
  const known = Map.groupBy(witnesses.rows, (row) => row.entity);
  return [...Map.groupBy(rows, (row) => row.entity)].flatMap(([entity, of]) =>
    apart(
      of,
      entity,
      witnesses.sameAs(entity).flatMap((id) => known.get(id) ?? []),
      witnesses,
    ),
  );
}

function apart(
  rows: StatementRow[],
  entity: string,
  group: readonly StatementRow[],
  { persons, kindOf }: Witnesses,
): StatementRow[] {
  const isPerson = group.some((row) => isA(row.kind, 'Person'));
  if (isPerson) return rows.filter((row) => !propertyOf(row.kind, row.property)?.place);
  const own = group.filter((row) => row.entity === entity);
  const naming = group.find((row) => namesPerson(row, persons));
  const statements = (naming && naming.entity !== entity ? [...own, naming] : own).map((row) => {
    const valueKind = persons.has(row.value) ? 'Person' : kindOf(row.value);
    return { id: row.id, property: row.property, value: row.value, ...(valueKind === undefined ? {} : { valueKind }) };
  });
  const separated = separatePlaces({ kind: mostSpecific(own.map((row) => row.kind)), statements }, (id) =>
    persons.has(id),
  );
  const kept = new Set(separated.kept.map((one) => one.id));
  const left = rows.filter((row) => kept.has(row.id));
  return separated.undated ? left.map((row) => ({ ...row, validFrom: null, validTo: null })) : left;
}

const namesPerson = (row: StatementRow, persons: ReadonlySet<string>): boolean =>
  row.property === 'peopleMentioned' ||
  (propertyOf(row.kind, row.property)?.type === 'entity' && persons.has(row.value));
