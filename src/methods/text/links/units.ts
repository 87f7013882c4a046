/** Classes of entity as far as links care: person, group (no authority), authority, company, country, other place … */
export type Sort =
  | 'person'
  | 'group'
  | 'body'
  | 'company'
  | 'country'
  | 'place'
  | 'facility'
  | 'vehicle'
  | 'substance'
  | 'programme'
  | 'law';

/** A mention together with what only names the same thing again beside it: "Sinaloa Cartel (CDS)". */
export interface Unit {
  /** Position in the scene's entities. */
  entity: number;
  sort: Sort;
  /** Tokens, both inclusive. */
  first: number;
  last: number;
  sentence: number;
  /** Units coordinated with it, itself included: "A, B and C". */
  group: readonly Unit[];
  /** No name but a common noun for what was named before: "the company", "el grupo". */
  proxy: boolean;
}

/** The letters that tables of ties write sorts with. */
const letters: Readonly<Record<string, Sort>> = {
  p: 'person',
  g: 'group',
  b: 'body',
  m: 'company',
  c: 'country',
  l: 'place',
  f: 'facility',
  v: 'vehicle',
  s: 'substance',
  r: 'programme',
};

/** "pg" as a set of sorts. */
export const sortsOf = (text: string): ReadonlySet<Sort> =>
  new Set([...text].flatMap((letter) => letters[letter] ?? []));
