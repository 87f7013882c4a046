import { grown, openDomain, textOf, type Domain, type DomainData, type Room } from './domain.ts';
import { comparatorOf } from './roles.ts';
import type { Comparator, FieldPlan, Role } from './shapes.ts';

export interface FieldData {
  role: Role;
  comparator: Comparator;
  domain: number;
  /** The field with which this one is confused, or -1. */
  partner: number;
  /** The value of each record. */
  ids: Int32Array;
}

/** Records as numbers. Where two files are linked, the records before `split` are of the first; else `split` is 0. */
export interface TableData {
  records: number;
  split: number;
  fields: FieldData[];
  domains: DomainData[];
}

export interface Table {
  data: TableData;
  /** Adds a record given its raw values, one for each field; gives its number. */
  add(values: readonly string[], side: 'left' | 'right'): number;
  /** Puts the records in another order: the first is then `order[0]`. Sides stay together. */
  reorder(order: Uint32Array): void;
  /** The value as it is compared. */
  text(field: number, record: number): string;
}

/** An empty table for these fields. With `shared`, its arrays can be read by other threads. */
export function openTable(plan: readonly FieldPlan[], shared = false): Table {
  const room: Room = (bytes) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const names = new Map<string, number>();
  const domains: Domain[] = [];
  const fields = plan.map((field, at): FieldData => {
    const comparator = comparatorOf[field.role === 'ignore' ? 'text' : field.role];
    const key = comparator === 'name' || field.role === 'address' ? comparator : `#${at}`;
    const found = names.get(key) ?? domains.push(openDomain(comparator, room)) - 1;
    names.set(key, found);
    return {
      role: field.role,
      comparator,
      domain: found,
      partner: field.partner ?? -1,
      ids: new Int32Array(room(4096)),
    };
  });
  const data: TableData = { records: 0, split: 0, fields, domains: domains.map((domain) => domain.data) };
  return {
    data,
    add(values, side) {
      const record = data.records;
      fields.forEach((field, at) => {
        if (record >= field.ids.length) field.ids = grown(field.ids, Int32Array, room);
        const raw = values[at] ?? '';
        const domain = domains[field.domain];
        if (raw === '' || domain === undefined) return;
        const monthFirst = plan[at]?.monthFirst === true;
        field.ids[record] = domain.value(raw, field.role, monthFirst);
      });
      data.records += 1;
      if (side === 'left') data.split = data.records;
      return record;
    },
    reorder(order) {
      for (const field of fields) {
        const ids = new Int32Array(room(Math.max(4, order.length * 4)));
        order.forEach((from, to) => (ids[to] = field.ids[from] ?? 0));
        field.ids = ids;
      }
    },
    text: (field, record) => {
      const one = fields[field];
      return one === undefined ? '' : textOf(data.domains[one.domain], one.ids[record] ?? 0);
    },
  };
}
