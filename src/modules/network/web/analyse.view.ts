import type { DatedTie } from '#methods/graph/standing/change.ts';
import type { Firmness } from '#methods/graph/standing/firmness.ts';
import type { Step } from '#methods/graph/standing/periods.ts';
import type { Relation } from '#methods/graph/standing/relations.ts';
import { roleOf, type RoleId } from '#methods/disruption/roles.ts';
import type { GraphLink, GraphNode } from '#modules/workspace/shapes.ts';
import { isFirm, parseGrade } from '#vocabulary/grade.ts';
import { isA } from '#vocabulary/kinds.ts';
import { toCome, type Modality } from '#vocabulary/statement.ts';
import { earliest, latest } from '#vocabulary/time.ts';
import type { Drawn } from './work.ts';

/** What a chart hands to its analysis: what is shown on it, all links with both ends on it. */
export interface Charted {
  nodes: readonly GraphNode[];
  links: readonly GraphLink[];
  /** Titles of the reports behind the links. */
  reports: ReadonlyMap<string, string>;
}

/** Links that are said to be, neither denied nor only intended. */
export const affirmed = (links: readonly GraphLink[]): GraphLink[] =>
  links.filter((link) => !link.denied && !toCome.has(link.modality as Modality));

/** What a link lacks of a second origin, a grade of C3 or better on its own scale, and plain assertion: 0 to 3. */
export function doubtsOf({ origins, grades, modality }: Pick<GraphLink, 'origins' | 'grades' | 'modality'>): number {
  const graded = grades.some((text) => {
    const grade = parseGrade(text);
    return grade !== undefined && isFirm(grade);
  });
  return Number(origins < 2) + Number(!graded) + Number(modality !== 'asserted');
}

export function drawnOf({ nodes, links }: Pick<Charted, 'nodes' | 'links'>): Drawn {
  const pairs = new Map<string, { from: string; to: string; doubts: number }>();
  for (const link of affirmed(links)) {
    const [from, to] = link.from < link.to ? [link.from, link.to] : [link.to, link.from];
    const held = pairs.get(`${from} ${to}`);
    if (held) held.doubts = Math.min(held.doubts, doubtsOf(link));
    else pairs.set(`${from} ${to}`, { from, to, doubts: doubtsOf(link) });
  }
  return { nodes: nodes.map((node) => node.id), ties: [...pairs.values()] };
}

/** How many draws a network of a size allows while somebody waits. */
export const drawsFor = (nodes: number): number => (nodes <= 300 ? 200 : nodes <= 1500 ? 60 : 20);

const moment = (date: string | null, of: (date: string) => number): number | null => (date === null ? null : of(date));

export const datedTies = ({ links }: Pick<Charted, 'links'>): DatedTie[] =>
  affirmed(links).map((link) => ({ from: link.from, to: link.to, ...spanOf(link) }));

export const spanOf = (link: Pick<GraphLink, 'since' | 'until'>): { since: number | null; until: number | null } => ({
  since: moment(link.since, earliest),
  until: moment(link.until, latest),
});

export const isDated = (link: GraphLink): boolean => link.since !== null || link.until !== null;

export const relationsOf = ({ links }: Pick<Charted, 'links'>): Relation[] =>
  affirmed(links).flatMap((link): Relation[] => {
    const kind = isA(link.kind, 'Alliance') ? 'ally' : isA(link.kind, 'Rivalry') ? 'rival' : null;
    return kind === null ? [] : [{ from: link.from, to: link.to, kind, ...spanOf(link) }];
  });

/** Documented roles of those who belong to, lead or work for something: what a link says of it, or which link it is. */
export function rolesOf({ links }: Pick<Charted, 'links'>): Record<string, RoleId[]> {
  const roles = new Map<string, Set<RoleId>>();
  for (const link of affirmed(links)) {
    const held = (['Leadership', 'Membership', 'Employment', 'Directorship'] as const).find((one) =>
      isA(link.kind, one),
    );
    const said = link.caption.trim();
    const role = held === 'Leadership' ? 'leader' : said === '' ? null : roleOf(said);
    if (!held || role === null || role === 'other') continue;
    if (!roles.has(link.from)) roles.set(link.from, new Set());
    roles.get(link.from)!.add(role);
  }
  return Object.fromEntries([...roles].map(([id, names]) => [id, [...names].sort()]));
}

export interface RankedRow {
  id: string;
  name: string;
  kind: string;
  value: number;
  place: number;
  firm: number | null;
  low: number | null;
  high: number | null;
  reports: number;
}

/** How many reports stand behind the ties of each node. */
export function reportsBehind({ links }: Pick<Charted, 'links'>): Map<string, number> {
  const behind = new Map<string, Set<string>>();
  for (const link of affirmed(links))
    for (const end of [link.from, link.to]) {
      if (!behind.has(end)) behind.set(end, new Set());
      for (const report of link.reports) behind.get(end)!.add(report);
    }
  return new Map([...behind].map(([id, reports]) => [id, reports.size]));
}

/** The ranking as rows, first places first, without those that score nothing. `behind`: reports by node. */
export function rankedRows(
  nodes: ReadonlyMap<string, GraphNode>,
  behind: ReadonlyMap<string, number>,
  ids: readonly string[],
  scores: ArrayLike<number>,
  place: ArrayLike<number>,
  firmness: Firmness | null,
): RankedRow[] {
  return ids
    .map((id, at): RankedRow => ({
      id,
      name: nodes.get(id)?.caption ?? '',
      kind: nodes.get(id)?.kind ?? 'Thing',
      value: scores[at] ?? 0,
      place: place[at] ?? 0,
      firm: firmness?.firm[at] ?? null,
      low: firmness?.low[at] ?? null,
      high: firmness?.high[at] ?? null,
      reports: behind.get(id) ?? 0,
    }))
    .filter((row) => row.value > 0)
    .sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** "2026", "Q1 2026", "Mar 2026": a period in the words of a language. */
export function periodName(since: number, step: Step, language: 'en' | 'es'): string {
  const date = new Date(since);
  const year = String(date.getUTCFullYear());
  if (step === 'year') return year;
  if (step === 'quarter') return `${language === 'en' ? 'Q' : 'T'}${Math.floor(date.getUTCMonth() / 3) + 1} ${year}`;
  const month = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-MX', { month: 'short', timeZone: 'UTC' });
  return `${month.format(date).replace('.', '')} ${year}`;
}

/** How many others each end of some links is joined to. */
export function neighboursBy(links: readonly GraphLink[]): Map<string, number> {
  const near = new Map<string, Set<string>>();
  for (const { from, to } of links)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      if (!near.has(a)) near.set(a, new Set());
      near.get(a)!.add(b);
    }
  return new Map([...near].map(([id, others]) => [id, others.size]));
}

/** Whether links are dated before the first of some periods: of many periods only the last are gone through. */
export const startsBefore = ({ links }: Pick<Charted, 'links'>, periods: readonly { since: number }[]): boolean =>
  affirmed(links).some((link) => {
    const { since, until } = spanOf(link);
    return (since ?? until ?? Infinity) < (periods[0]?.since ?? -Infinity);
  });

/** A group by its best known member: the one with most facts on the chart, ties by name. */
export function namedAfter(members: readonly string[], nodes: ReadonlyMap<string, GraphNode>): string {
  const known = members.flatMap((id) => nodes.get(id) ?? []);
  const groups = known.filter((node) => isA(node.kind, 'Organization'));
  const among = groups.length > 0 ? groups : known;
  return among.toSorted((a, b) => b.facts - a.facts || (a.caption < b.caption ? -1 : 1))[0]?.caption ?? '';
}

/** One tie of a position: with whom, by which links, and on which reports these rest. */
export interface TieRow {
  other: GraphNode;
  links: readonly GraphLink[];
  origins: number;
  reports: readonly { id: string; title: string }[];
}

/** The ties of one position, those of most origins first, with the reports behind each. */
export function tiesOf({ nodes, links, reports }: Charted, id: string): TieRow[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const by = Map.groupBy(
    affirmed(links).filter((link) => link.from === id || link.to === id),
    (link) => (link.from === id ? link.to : link.from),
  );
  return [...by]
    .flatMap(([other, between]): TieRow[] => {
      const node = known.get(other);
      if (!node) return [];
      const behind = [...new Set(between.flatMap((link) => link.reports))].map((report) => ({
        id: report,
        title: reports.get(report) ?? '',
      }));
      return [
        {
          other: node,
          links: between,
          origins: Math.max(...between.map((link) => link.origins)),
          reports: behind.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)),
        },
      ];
    })
    .sort((a, b) => b.origins - a.origins || (a.other.caption < b.other.caption ? -1 : 1));
}
