import { countOrigins, type StatementRow } from '#modules/statements/index.ts';
import { compareDates } from '#vocabulary/time.ts';
import { toCome, type Modality } from '#vocabulary/statement.ts';
import type { CaseRelation } from './shapes.ts';

/** Kinds of links the model knows, with their ends. */
export const linkKinds: Readonly<Record<string, { kind: CaseRelation['kind']; source: string; target: string }>> = {
  Alliance: { kind: 'ally', source: 'party', target: 'ally' },
  Rivalry: { kind: 'rival', source: 'party', target: 'rival' },
};

const softly: ReadonlySet<Modality> = new Set(['alleged', 'believed', 'opinion']);

interface World {
  headOf: (id: string) => string;
  isGroup: (id: string) => boolean;
  origins: Parameters<typeof countOrigins>[1];
}

interface Said {
  kind: CaseRelation['kind'];
  pair: [string, string];
  rows: StatementRow[];
  /** Statements from which its dates are taken. */
  dating: StatementRow[];
  denied: boolean;
  since: string | null;
  until: string | null;
}

/** In: visible statements of alliances and rivalries. Out: each pair of groups once for each kind, and the rows it rests on. */
export function relationsFrom(
  rows: readonly StatementRow[],
  world: World,
): { relations: CaseRelation[]; used: StatementRow[] } {
  const said = [...Map.groupBy(rows, (row) => row.entity).values()].flatMap((of) => saidBy(of, world));
  const byPair = Map.groupBy(said, ({ kind, pair }) => `${kind}.${pair.join('.')}`);
  const relations = [...byPair].flatMap(([id, of]): CaseRelation[] => {
    const stated = of.filter(({ denied }) => !denied);
    const affirming = stated.flatMap(({ rows: made }) => made);
    const [first] = of;
    if (!first || affirming.length === 0) return [];
    const reports = affirming.map((row) => row.report);
    return [
      {
        id,
        kind: first.kind,
        source: first.pair[0],
        target: first.pair[1],
        origins: countOrigins(reports, world.origins),
        denied: of.some(({ denied }) => denied),
        soft: affirming.every((row) => softly.has(row.modality)),
        since: boundOf(
          stated.map(({ since }) => since),
          -1,
        ),
        until: boundOf(
          stated.map(({ until }) => until),
          1,
        ),
      },
    ];
  });
  const kept = new Set(relations.map(({ id }) => id));
  return {
    relations: relations.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    used: [...byPair].flatMap(([id, of]) =>
      kept.has(id) ? of.flatMap(({ rows: made, dating }) => [...made, ...dating]) : [],
    ),
  };
}

/** The widest of some spans: open where one of them is. */
const boundOf = (dates: readonly (string | null)[], way: 1 | -1): string | null => {
  const said = dates.filter((date) => date !== null);
  return said.length < dates.length ? null : bound(said, way);
};

/** The first (-1) or last (1) of some dates. */
const bound = (dates: readonly string[], way: 1 | -1): string | null =>
  dates.toSorted((a, b) => way * (compareDates(b, a) || (a < b ? 1 : -1)))[0] ?? null;

/** One link: all pairs of its two ends that are groups, each with the rows that say so. */
function saidBy(rows: readonly StatementRow[], { headOf, isGroup }: World): Said[] {
  const ends = linkKinds[rows[0]?.kind ?? ''];
  if (!ends) return [];
  const standing = rows.filter((row) => !toCome.has(row.modality));
  const at = (property: string): StatementRow[] =>
    standing.filter((row) => row.property === property && isGroup(row.value));
  const dating = standing.filter((row) => ['startDate', 'endDate'].includes(row.property) && !row.denied);
  const dates = (property: string): string[] =>
    dating.filter((row) => row.property === property).map((row) => row.value);
  return at(ends.source).flatMap((source) =>
    at(ends.target).flatMap((target): Said[] => {
      const [a, b] = [headOf(source.value), headOf(target.value)];
      if (a === b || source.report !== target.report || source.denied !== target.denied) return [];
      const begins = [...dates('startDate'), ...(source.validFrom ? [source.validFrom] : [])];
      const ended = [...dates('endDate'), ...(source.validTo ? [source.validTo] : [])];
      return [
        {
          kind: ends.kind,
          pair: a < b ? [a, b] : [b, a],
          rows: [source, target],
          dating,
          denied: source.denied,
          since: bound(begins, -1),
          until: bound(ended, 1),
        },
      ];
    }),
  );
}
