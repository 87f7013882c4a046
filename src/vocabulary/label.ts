import type { FieldProblem } from './refusal.ts';
import { clip } from './refusal.ts';

/** TLP 2.0 (FIRST, August 2022), least to most restrictive. It restricts; it never grants. */
export const tlps = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type Tlp = (typeof tlps)[number];

export const uses = ['lead', 'evidence', 'prevention', 'strategic'] as const;
export type Use = (typeof uses)[number];

/**
 * The complete set of handling conditions of a statement, report or product.
 * Where a set may be null, null means "no condition of this kind" and [] means "nobody".
 * Every array is sorted and without repeats: equal labels have equal JSON.
 */
export interface Label {
  tlp: Tlp;
  /** Parties to which it may go. */
  parties: string[] | null;
  /** Units or accounts named as the only readers. TLP:RED demands them. */
  recipients: string[] | null;
  /** Classifications by law, as `LAW:level`; a reader needs every one. */
  classifications: string[];
  /** Compartments; a reader needs every one. */
  compartments: string[];
  /** Purposes for which it may be seen. */
  purposes: string[] | null;
  /** Parties whose consent is needed before it goes further. */
  originators: string[];
  /** How many more times it may be passed on. */
  hops: number | null;
  uses: Use[] | null;
  /** Milliseconds since 1970 UTC from which nobody sees it. */
  expires: number | null;
  /** Caveats that only people can apply, such as H3 texts or "not for use of force". */
  caveats: string[];
}

/** The neutral element of `join`: no condition at all. */
export const openLabel: Label = {
  tlp: 'CLEAR',
  parties: null,
  recipients: null,
  classifications: [],
  compartments: [],
  purposes: null,
  originators: [],
  hops: null,
  uses: null,
  expires: null,
  caveats: [],
};

/** The most restrictive of each part (S-10): idempotent, commutative, associative; never lets anyone see more. */
export function joinLabels(a: Label, b: Label): Label {
  return {
    tlp: tlps[Math.max(tlps.indexOf(a.tlp), tlps.indexOf(b.tlp))] ?? 'RED',
    parties: both(a.parties, b.parties),
    recipients: both(a.recipients, b.recipients),
    classifications: union(a.classifications, b.classifications),
    compartments: union(a.compartments, b.compartments),
    purposes: both(a.purposes, b.purposes),
    originators: union(a.originators, b.originators),
    hops: least(a.hops, b.hops),
    uses: both(a.uses, b.uses),
    expires: least(a.expires, b.expires),
    caveats: union(a.caveats, b.caveats),
  };
}

export function union<T extends string>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])].sort();
}

function both<T extends string>(a: readonly T[] | null, b: readonly T[] | null): T[] | null {
  if (a === null) return b === null ? null : [...b];
  if (b === null) return [...a];
  return a.filter((one) => b.includes(one)).sort();
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));

/** What a node knows, against which a label's words are checked. */
export interface KnownWords {
  parties: ReadonlySet<string>;
  classifications: ReadonlySet<string>;
  compartments: ReadonlySet<string>;
  purposes: ReadonlySet<string>;
}

const fields = Object.keys(openLabel) as (keyof Label)[];

/** In: any JSON. Out: a label in its one canonical form, or what is wrong with each field. */
export function parseLabel(input: unknown, known: KnownWords): Label | FieldProblem[] {
  const problems: FieldProblem[] = [];
  const bad = (field: string, found: unknown, expected: string): void => {
    problems.push({ field: `label.${field}`, found: clip(found), expected });
  };
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return [{ field: 'label', found: clip(input), expected: 'an object with the parts of a label' }];
  }
  const given = input as Record<string, unknown>;
  for (const key of Object.keys(given)) {
    if (!fields.includes(key as keyof Label)) bad(key, given[key], `one of ${fields.join(', ')}`);
  }
  const words = <T extends string>(field: keyof Label, of?: ReadonlySet<string> | readonly string[]): T[] => {
    const value = given[field] ?? [];
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || one.trim() === '')) {
      bad(field, value, 'a list of words');
      return [];
    }
    const allowed = of === undefined ? undefined : new Set(of);
    for (const one of value as string[]) {
      if (allowed && !allowed.has(one)) bad(field, one, `one of ${[...allowed].sort().join(', ')}`);
    }
    return union(value as T[], []);
  };
  const wordsOrNull = <T extends string>(
    field: keyof Label,
    of?: ReadonlySet<string> | readonly string[],
  ): T[] | null => (given[field] === null || given[field] === undefined ? null : words<T>(field, of));
  const wholeOrNull = (field: 'hops' | 'expires'): number | null => {
    const value = given[field];
    if (value === null || value === undefined) return null;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    bad(field, value, 'a whole number, zero or more');
    return null;
  };

  const tlp = given['tlp'] === 'WHITE' ? 'CLEAR' : (given['tlp'] ?? 'AMBER');
  if (!tlps.includes(tlp as Tlp)) bad('tlp', tlp, `one of ${tlps.join(', ')}`);
  const label: Label = {
    tlp: tlp as Tlp,
    parties: wordsOrNull('parties', known.parties),
    recipients: wordsOrNull('recipients'),
    classifications: words('classifications', known.classifications),
    compartments: words('compartments', known.compartments),
    purposes: wordsOrNull('purposes', known.purposes),
    originators: words('originators', known.parties),
    hops: wholeOrNull('hops'),
    uses: wordsOrNull<Use>('uses', uses),
    expires: wholeOrNull('expires'),
    caveats: words('caveats'),
  };
  if (label.tlp === 'RED' && label.recipients === null)
    bad('recipients', null, 'the units or people who may read TLP:RED');
  if (label.tlp === 'AMBER+STRICT' && label.parties === null)
    bad('parties', null, 'the parties who may read TLP:AMBER+STRICT');
  return problems.length > 0 ? problems : label;
}

/** The one line that stands over a page: TLP, classifications, REL, compartments, uses. */
export function banner(label: Label): string {
  const parts = [`TLP:${label.tlp}`, ...label.classifications];
  if (label.compartments.length > 0) parts.push(label.compartments.join('/'));
  if (label.parties !== null) parts.push(label.parties.length > 0 ? `REL ${label.parties.join(', ')}` : 'REL —');
  if (label.originators.length > 0) parts.push(`ORCON ${label.originators.join(', ')}`);
  if (label.uses !== null) parts.push(label.uses.join(' + '));
  return parts.join(' · ');
}
