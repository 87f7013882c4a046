import { isA, propertyOf, type PropertyType } from '#vocabulary/kinds.ts';
import type { EntityView } from '#modules/statements/shapes.ts';

export interface CompareRow {
  property: string;
  a: string[];
  b: string[];
  /** Any shared value agrees; none shared on both sides differs; else one side only. */
  state: 'agrees' | 'differs' | 'one-side';
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const closed = (text: string): string => plain(text).replaceAll(' ', '');
const sorted = (text: string): string => plain(text).split(' ').sort().join(' ');

/** Dates agree as far as both go: 1971 and 1971-03-12 do. Names in any order of words, numbers whatever parts them. */
function alike(a: string, b: string, type: PropertyType | undefined): boolean {
  if (type === 'date') return a.startsWith(b) || b.startsWith(a);
  if (type === 'name') return closed(a) === closed(b) || sorted(a) === sorted(b);
  return type === 'identifier' ? closed(a) === closed(b) : plain(a) === plain(b);
}

/** The affirmed values of two entities side by side: identifiers and dates first, since they settle most. */
export function compare(a: EntityView, b: EntityView): CompareRow[] {
  const person = isA(a.kind, 'Person') || isA(b.kind, 'Person');
  const values = (view: EntityView, property: string): string[] =>
    view.facts
      .filter((fact) => fact.property === property)
      .flatMap((fact) =>
        fact.values.filter((value) => !value.denied).map((value) => value.entity?.caption ?? value.value),
      );
  const kindOfProperty = (name: string): ReturnType<typeof propertyOf> =>
    propertyOf(a.kind, name) ?? propertyOf(b.kind, name);
  const weight = (name: string): number =>
    ({ identifier: 0, date: 1, name: 2, country: 3 })[kindOfProperty(name)?.type as 'date'] ?? 4;
  const names = [...new Set([...a.facts, ...b.facts].map((fact) => fact.property))].filter((name) => {
    const property = kindOfProperty(name);
    return !property?.hidden && !(person && property?.place) && property?.type !== 'text';
  });
  return names
    .map((property): CompareRow => {
      const [left, right] = [values(a, property), values(b, property)];
      const type = kindOfProperty(property)?.type;
      const shared = left.some((one) => right.some((two) => alike(one, two, type)));
      return {
        property,
        a: left,
        b: right,
        state: shared ? 'agrees' : left.length > 0 && right.length > 0 ? 'differs' : 'one-side',
      };
    })
    .filter((row) => row.a.length + row.b.length > 0)
    .toSorted((x, y) => weight(x.property) - weight(y.property) || (x.property < y.property ? -1 : 1));
}
