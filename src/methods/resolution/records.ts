import type { Learned } from './learn.ts';
import { levelNames } from './levels.ts';
import type { Sample } from './plan.ts';
import { comparatorOf } from './roles.ts';
import type { FieldPlan, ResolveModel, ResolveRecord } from './shapes.ts';

/** So many records are looked at to tell what the columns hold. */
export const sampled = 3000;

/** Records by their ids, so that results do not hang on the order in which they came. */
export function recordsInOrder(records: readonly ResolveRecord[]): ResolveRecord[] {
  const text = (record: ResolveRecord): string => JSON.stringify(Object.entries(record.values).sort());
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return records.toSorted((one, other) => compare(one.id, other.id) || compare(text(one), text(other)));
}

/** The columns of records and some of their rows, spread over all of them. */
export function sampleOf(records: readonly ResolveRecord[]): Sample {
  const step = Math.max(1, Math.floor(records.length / sampled));
  const some = records.filter((_, at) => at % step === 0);
  const columns = [...new Set(some.flatMap(({ values }) => Object.keys(values)))].sort();
  return { columns, rows: some.map(({ values }) => columns.map((column) => valueOf(values, column))) };
}

const valueOf = (values: Readonly<Record<string, string>>, column: string): string =>
  Object.hasOwn(values, column) ? (values[column] ?? '') : '';

/** Reads the raw value of each field from a record of one side. */
export const readerOf =
  (plan: readonly FieldPlan[], side: 'left' | 'right') =>
  (values: Readonly<Record<string, string>>): string[] =>
    plan.map((field) =>
      field[side]
        .map((column) => valueOf(values, column))
        .filter((value) => value !== '')
        .join(' '),
    );

/** A match is as likely for a record of few as of many: hence not more than so likely for a pair. */
const highestPrior = 0.02;

/**
 * A model as the learner has it, for so many records: who has twice as many has twice as many strangers to each match.
 * Shares that do not fit the levels of a field are refused.
 */
export function fitted(model: ResolveModel, records: number): Learned {
  const { fields, pairs } = model;
  for (const { name, role, m, u } of fields) {
    const levels = levelNames[comparatorOf[role === 'ignore' ? 'text' : role]].length;
    if (m.length !== levels || u.length !== levels)
      throw new Error(`the model's field ${name} has ${m.length} and ${u.length} shares; expected ${levels}`);
  }
  const prior = (model.prior * Math.max(1, model.records)) / Math.max(1, records);
  return {
    m: fields.map(({ m }) => [...m]),
    u: fields.map(({ u }) => [...u]),
    prior: Math.min(Math.max(model.prior, highestPrior), prior),
    pairs,
    imagined: model.records,
  };
}
