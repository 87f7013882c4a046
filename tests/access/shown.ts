import { isA, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { isPlace } from '#vocabulary/places.ts';
import type { Answer, TestNode } from '../node.ts';

/** What is true of every entity in the store, whoever sees it: its kinds, and which ids are judged to be one. */
export interface Truth {
  kinds: ReadonlyMap<string, readonly string[]>;
  head: ReadonlyMap<string, string>;
}

export async function truthOf({ sql: owner }: TestNode): Promise<Truth> {
  const rows = await owner<{ entity: string; kinds: string[] }>(
    'select entity, array_agg(distinct kind) as kinds from statement group by entity',
  );
  const head = new Map(rows.map((row) => [row.entity, row.entity]));
  const pairs = await owner<{ entity: string; other: string }>(
    "select entity, other from judgement where verdict = 'same' and withdrawn_at is null",
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const { entity, other } of pairs) {
      const [a = entity, b = other] = [head.get(entity), head.get(other)];
      if (a === b) continue;
      head.set(a < b ? other : entity, a < b ? a : b);
      changed = true;
    }
  }
  return { kinds: new Map(rows.map((row) => [row.entity, row.kinds])), head };
}

/** Everything that answers showed of each entity, whichever route and time showed it. */
export class Shown {
  readonly #facts = new Map<string, Map<string, Set<string>>>();
  readonly #truth: Truth;

  constructor(truth: Truth) {
    this.#truth = truth;
  }

  add(entity: string, property: string, value: unknown): void {
    const head = this.#truth.head.get(entity) ?? entity;
    const facts = this.#facts.get(head) ?? new Map<string, Set<string>>();
    this.#facts.set(head, facts.set(property, (facts.get(property) ?? new Set()).add(String(value))));
  }

  /** Takes in an answer of any route. */
  take(answer: Answer): void {
    const type = answer.headers['content-type'] ?? '';
    if (answer.status !== 200) return;
    if (type.startsWith('application/x-ndjson'))
      for (const line of answer.text.split('\n').filter(Boolean)) this.#ftm(JSON.parse(line) as FtmLine);
    else if (type.startsWith('text/csv')) this.#csv(answer.text);
    else if (type.startsWith('application/graphml')) this.#graphml(answer.text);
    else this.#walk(answer.json);
  }

  #ftm({ id, properties }: FtmLine): void {
    for (const [property, values] of Object.entries(properties))
      for (const value of values) this.add(id, property, value);
  }

  #csv(text: string): void {
    const [head = '', ...lines] = text.split('\n');
    const at = (name: string): number => head.split(',').indexOf(name);
    for (const line of lines.filter(Boolean)) {
      const cells = cellsOf(line);
      const cell = (name: string): string => cells[at(name)] ?? '';
      this.add(cell('entity'), cell('property'), cell('value'));
      for (const date of ['validFrom', 'validTo']) if (cell(date) !== '') this.add(cell('entity'), date, cell(date));
    }
  }

  #graphml(text: string): void {
    for (const [, source = '', target = '', inside = ''] of text.matchAll(
      /<edge source="([^"]+)" target="([^"]+)"[^>]*>(.*?)<\/edge>/gs,
    )) {
      this.#line(`${source} ${target}`, /key="edge-kind">([^<]*)/.exec(inside)?.[1] ?? '', source, target);
    }
  }

  /** A line of a picture: of a link, or of a property of its own end. */
  #line(id: string, kind: string, from: string, to: string): void {
    if (kindOf(kind) === undefined) return this.add(from, kind, to);
    this.add(id, `${kind}:from`, from);
    this.add(id, `${kind}:to`, to);
  }

  /** Statements and lines, wherever they stand in an answer. */
  #walk(part: unknown): void {
    if (Array.isArray(part)) return part.forEach((one) => this.#walk(one));
    if (typeof part !== 'object' || part === null) return;
    const one = part as Record<string, unknown>;
    const has = (...names: string[]): boolean => names.every((name) => typeof one[name] === 'string');
    if (has('entity', 'property', 'value', 'grade')) {
      this.add(String(one['entity']), String(one['property']), one['value']);
      for (const date of ['validFrom', 'validTo'])
        if (typeof one[date] === 'string') this.add(String(one['entity']), date, one[date]);
    }
    if (has('id', 'from', 'to', 'kind')) {
      const kind = String(one['kind']);
      this.#line(String(one['id']), kind, String(one['from']), String(one['to']));
      const dated = String(kindOf(kind) === undefined ? one['from'] : one['id']);
      for (const [name, date] of [
        ['since', 'validFrom'],
        ['until', 'validTo'],
      ] as const)
        if (typeof one[name] === 'string') this.add(dated, date, one[name]);
    }
    Object.values(one).forEach((each) => this.#walk(each));
  }

  /** Where a person stands together with a place: nothing may. Ownership of a place is a fact about money, if it has no date. */
  personsAtPlaces(): string[] {
    return [...this.#facts].flatMap(([head, facts]) => {
      const own = this.#kinds(head);
      const persons = [...facts].flatMap(([property, values]) =>
        [...values].filter((value) => this.#isA(value, 'Person') || property === 'peopleMentioned'),
      );
      if (own.some((kind) => isA(kind, 'Person'))) persons.push(head);
      const kinds = [
        ...new Set([...own, ...[...facts.keys()].flatMap((property) => property.split(':')[0] ?? [])]),
      ].filter((name) => kindOf(name));
      const places = [...facts].flatMap(([property, values]) =>
        kinds.some((kind) => propertyOf(kind, property)?.place)
          ? [...values]
          : [...values].filter((value) => this.#kinds(value).some(isPlace)),
      );
      const owns = kinds.includes('Ownership');
      const dated = [...facts.keys()].some((name) => /^valid|[dD]ate$/.test(name));
      return persons.length === 0 || places.length === 0 || (owns && !dated)
        ? []
        : [`${kinds.join()} ${head} joins ${persons.join()} to ${places.join()}: ${[...facts.keys()].join()}`];
    });
  }

  #kinds(id: string): string[] {
    return [...this.#truth.head]
      .filter(([, head]) => head === (this.#truth.head.get(id) ?? id))
      .flatMap(([member]) => this.#truth.kinds.get(member) ?? []);
  }

  #isA(id: string, kind: string): boolean {
    return this.#kinds(id).some((one) => isA(one, kind));
  }
}

interface FtmLine {
  id: string;
  properties: Record<string, string[]>;
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  );
