import { fold } from '#methods/names/fold.ts';
import { isIdName, roleOfName, comparatorOf } from './roles.ts';
import type { FieldPlan, Role } from './shapes.ts';
import { standardise } from './standardise.ts';
import { roleOfValues, isMonthFirst } from './values.ts';

/** The head of a table: its columns, and some of its rows as cells in the order of the columns. */
export interface Sample {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a person says of a column: its role and, where files are linked, its column in the second file. */
export type ColumnMap = Readonly<Record<string, Told>>;

interface Told {
  role: Role;
  with?: string;
}

interface Column {
  name: string;
  role: Role;
  values: string[];
  told: boolean;
  with?: string;
}

/**
 * Decides what is compared: the role of each column by `map`, else by its name, else by its values; then which columns
 * of the second table stand for which of the first, whatever their names and order. Columns that name records or only
 * repeat others are left out; one that is empty or never varies is kept and comes to weigh nothing. With one table, it
 * is held against itself.
 */
export function planFields(left: Sample, right: Sample | null, map: ColumnMap = {}): FieldPlan[] {
  const lefts = columnsOf(left, map);
  const rights = right === null ? lefts : columnsOf(right, map);
  const fields: Field[] = right === null ? lefts.map((column) => alone(column)) : matched(lefts, rights);
  const kept = fields.filter((field) => !isRepeated(field, fields));
  const plan = kept.map(({ role, lefts: from, rights: to }): FieldPlan => {
    const values = [...from, ...to].flatMap((column) => column.values);
    const isDate = comparatorOf[role] === 'date';
    return {
      name: from.map((column) => column.name).join(' + '),
      role,
      left: from.map((column) => column.name),
      right: to.map((column) => column.name),
      ...(isDate && isMonthFirst(values) ? { monthFirst: true } : {}),
    };
  });
  joinPartners(plan);
  return plan;
}

interface Field {
  role: Exclude<Role, 'ignore'>;
  lefts: Column[];
  rights: Column[];
}

const alone = (column: Column): Field => fieldOf(column.role, [column], [column]);
const fieldOf = (role: Role, lefts: Column[], rights: Column[]): Field => ({
  role: role === 'ignore' ? 'text' : role,
  lefts,
  rights,
});

function columnsOf({ columns, rows }: Sample, map: ColumnMap): Column[] {
  const known = new Map<string, Told>(Object.entries(map).flatMap(([name, one]) => [[name, one], ...renamed(one)]));
  return columns
    .map((name, at): Column => {
      const values = rows.map((row) => row[at] ?? '');
      const told = known.get(name);
      const role = told?.role ?? guessed(name, values);
      return { name, role, values, told: told !== undefined, ...(told?.with === undefined ? {} : { with: told.with }) };
    })
    .filter((column) => column.role !== 'ignore');
}

/** A column of the second file is told by the one that it stands for. */
const renamed = (one: Told): [string, Told][] => (one.with === undefined ? [] : [[one.with, { role: one.role }]]);

function guessed(name: string, values: readonly string[]): Role {
  const byName = isIdName(name) ? 'ignore' : roleOfName(name);
  return roleOfValues(values, byName);
}

/** The columns of two tables that stand for each other: as told, by name, by role, then by what they hold. */
function matched(lefts: readonly Column[], rights: readonly Column[]): Field[] {
  const [left, right] = [new Set(lefts), new Set(rights)];
  const fields: Field[] = [];
  const take = (from: Column[], to: Column[], role: Role): void => {
    for (const one of from) left.delete(one);
    for (const one of to) right.delete(one);
    fields.push(fieldOf(role, from, to));
  };
  for (const one of lefts) {
    const other = [...right].find((column) => column.name === one.with);
    if (other) take([one], [other], one.role);
  }
  for (const one of left) {
    const other = [...right].find((column) => fold(column.name) === fold(one.name));
    if (other) take([one], [other], one.told || !other.told ? one.role : other.role);
  }
  for (const one of left) {
    const of = (columns: ReadonlySet<Column>): Column[] => [...columns].filter(({ role }) => role === one.role);
    const other = of(right)[0];
    if (one.role !== 'text' && other && of(left).length === 1 && of(right).length === 1) take([one], [other], one.role);
  }
  for (const [whole, parts] of wholes) joinParts(whole, parts, left, right, take);
  for (const [one, other] of byContent(left, right)) take([one], [other], one.role);
  return fields.toSorted((a, b) => placeOf(lefts, a) - placeOf(lefts, b));
}

const placeOf = (columns: readonly Column[], { lefts }: Field): number => columns.indexOf(lefts[0] as Column);

type Take = (from: Column[], to: Column[], role: Role) => void;

/** What one table writes in one column and another in several. */
const wholes: readonly (readonly [Role, readonly Role[]])[] = [
  ['full-name', ['given', 'surname', 'second-surname']],
  ['address', ['street-number', 'address']],
  ['surname', ['surname', 'second-surname']],
];

function joinParts(whole: Role, parts: readonly Role[], left: Set<Column>, right: Set<Column>, take: Take): void {
  const partsIn = (columns: ReadonlySet<Column>): Column[] =>
    parts.flatMap((role) => [...columns].find((column) => column.role === role) ?? []);
  const one = (columns: ReadonlySet<Column>): Column | undefined => [...columns].find(({ role }) => role === whole);
  const [here, there] = [one(left), one(right)];
  if (here && partsIn(right).length > 1) take([here], partsIn(right), whole);
  else if (there && partsIn(left).length > 1) take(partsIn(left), [there], whole);
}

/** The least likeness of what two columns hold, for them to be held against each other. */
const leastAlike = 0.05;

/** Of the columns that are left, those that hold most of the same values, best first. */
function byContent(left: ReadonlySet<Column>, right: ReadonlySet<Column>): [Column, Column][] {
  const offers = [...left].flatMap((one) =>
    [...right]
      .filter((other) => comparatorOf[roleWith(one)] === comparatorOf[roleWith(other)])
      .map((other) => ({ one, other, alike: shareOfCommon(one, other) })),
  );
  const taken = new Set<Column>();
  const found: [Column, Column][] = [];
  for (const { one, other, alike } of offers.toSorted((a, b) => b.alike - a.alike)) {
    if (alike < leastAlike || taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    found.push([one, other]);
  }
  return found;
}

const roleWith = ({ role }: Column): Exclude<Role, 'ignore'> => (role === 'ignore' ? 'text' : role);

function shareOfCommon(one: Column, other: Column): number {
  const [here, there] = [standardOf(one), standardOf(other)];
  const common = [...here].filter((value) => there.has(value)).length;
  return common / Math.max(1, Math.min(here.size, there.size));
}

const standardOf = (column: Column): Set<string> => {
  const role = roleWith(column);
  const values = new Set(column.values.map((value) => standardise(role, comparatorOf[role], value)));
  values.delete('');
  return values;
};

/** Most rows of this field are made of the words of others: counting it again would count their evidence twice. */
function isRepeated(field: Field, fields: readonly Field[]): boolean {
  const comparator = comparatorOf[field.role];
  if (field.lefts.some(({ told }) => told) || (comparator !== 'words' && comparator !== 'name')) return false;
  const own = field.lefts[0];
  if (own === undefined) return false;
  const at = fields.indexOf(field);
  const twin = fields.some(
    (other, place) => place < at && other.lefts[0] !== undefined && agreeing(own, [other.lefts[0]], sameWords) > 0.95,
  );
  const names = fields.filter(({ role }) => role === 'given' || role === 'surname' || role === 'second-surname');
  if (field.role !== 'full-name' && field.role !== 'text' && field.role !== 'alias') return twin;
  const parts = names.flatMap(({ lefts }) => lefts.slice(0, 1));
  return twin || (parts.length > 1 && agreeing(own, parts, holdsAll) > 0.7);
}

type Test = (whole: readonly string[], parts: readonly string[]) => boolean;
const holdsAll: Test = (whole, parts) => parts.every((word) => whole.includes(word));
const sameWords: Test = (whole, parts) => whole.join(' ') === parts.join(' ');

/** Share of the rows with both in which the test holds. */
function agreeing(own: Column, others: readonly Column[], test: Test): number {
  let [both, held] = [0, 0];
  own.values.slice(0, 500).forEach((value, row) => {
    const whole = fold(value).split(' ');
    const parts = others.flatMap((column) => fold(column.values[row] ?? '').split(' ')).filter((word) => word !== '');
    if (value === '' || parts.length < others.length) return;
    both += 1;
    if (test(whole, parts)) held += 1;
  });
  return both < 20 ? 0 : held / both;
}

/** Given name and surname are written in each other's place, and so are two lines of an address. */
function joinPartners(plan: FieldPlan[]): void {
  const couple = (one: number, other: number): void => {
    const [left, right] = [plan[one], plan[other]];
    if (left === undefined || right === undefined) return;
    left.partner = other;
    right.partner = one;
  };
  const places = (role: Role): number[] => plan.flatMap((field, at) => (field.role === role ? [at] : []));
  const [given, surname] = [places('given'), places('surname')];
  if (given.length === 1 && surname.length === 1) couple(given[0] ?? -1, surname[0] ?? -1);
  const address = places('address');
  if (address.length === 2) couple(address[0] ?? -1, address[1] ?? -1);
}
