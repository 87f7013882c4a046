import { kindOf, type Group } from '#vocabulary/kinds.ts';
import type { ReportView } from '../shapes.ts';

/** A run of text under the same facts. */
export interface Segment {
  start: number;
  end: number;
  /** Ids of the facts whose span covers it, the narrowest first. */
  facts: string[];
  /** It belongs to the span asked for in the address. */
  now: boolean;
}

interface Span {
  id: string;
  span: readonly [number, number];
}

/** Cuts a text at the edges of the spans. Nothing is lost, whatever the spans; empty and outlying ones are passed over. */
export function segments(length: number, spans: readonly Span[], now: readonly [number, number] | null): Segment[] {
  const good = spans.filter(({ span: [start, end] }) => start >= 0 && end > start && end <= length);
  const asked =
    now && now[0] >= 0 && now[1] > now[0] && now[0] < length ? ([now[0], Math.min(now[1], length)] as const) : null;
  const edges = new Set([0, length, ...good.flatMap(({ span }) => [...span]), ...(asked ?? [])]);
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, at) => {
    const end = ordered[at + 1] ?? length;
    const over = good.filter(({ span }) => span[0] <= start && end <= span[1]);
    over.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || (a.id < b.id ? -1 : 1));
    return {
      start,
      end,
      facts: over.map((one) => one.id),
      now: asked !== null && asked[0] <= start && end <= asked[1],
    };
  });
}

/** "120-164" as two offsets, or null. */
export function spanFrom(text: string | undefined): [number, number] | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
  if (!match) return null;
  const span: [number, number] = [Number(match[1]), Number(match[2])];
  return span[1] > span[0] ? span : null;
}

type Fact = ReportView['facts'][number];

/** The colour of a marked run: denied and planned before the kind of the thing it is about. */
export function markClass(fact: Fact, groupOf: (kind: string) => Group): string {
  if (fact.denied) return 'neg';
  if (['planned', 'proposed', 'promised', 'threatened'].includes(fact.modality)) return 'plan';
  return `k-${groupOf(fact.kind)}`;
}

/** A link as the report says it: its two ends and what else is said of it. */
export interface LinkFacts {
  id: string;
  kind: string;
  /** The statement that names the other end. */
  target: Fact;
  others: Fact[];
}

export interface EntityFacts {
  id: string;
  kind: string;
  caption: string;
  facts: Fact[];
  /** Links that start here. */
  links: LinkFacts[];
}

/** Facts and links under the entity they are about, entities in the order in which the text first speaks of them. */
export function byEntity(report: Pick<ReportView, 'facts' | 'entities'>): EntityFacts[] {
  const groups = new Map<string, EntityFacts>();
  const group = (id: string, kind: string): EntityFacts => {
    const named = report.entities.find((one) => one.id === id);
    const found = groups.get(id) ?? {
      id,
      kind: named?.kind ?? kind,
      caption: named?.caption ?? '',
      facts: [],
      links: [],
    };
    groups.set(id, found);
    return found;
  };
  for (const [entity, facts] of Map.groupBy(report.facts, (fact) => fact.entity)) {
    const kind = facts[0]?.kind ?? '';
    const ends = kindOf(kind)?.link;
    const source = ends && facts.find((fact) => fact.property === ends.source);
    const target = ends && facts.find((fact) => fact.property === ends.target);
    if (!source || !target) group(entity, kind).facts.push(...facts);
    else {
      const others = facts.filter((fact) => fact !== source && fact !== target);
      group(source.value, 'Thing').links.push({ id: entity, kind, target, others });
    }
  }
  const start = (fact: Fact): number => fact.span?.[0] ?? Infinity;
  const first = (one: EntityFacts): number =>
    Math.min(...one.facts.map(start), ...one.links.map((link) => start(link.target)));
  return [...groups.values()].toSorted((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1));
}

/** The marked words without blanks at their ends, and where they then stand. Null for nothing but blanks. */
export function trimmed(text: string, start: number, end: number): [number, number] | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return to > from ? [from, to] : null;
}
