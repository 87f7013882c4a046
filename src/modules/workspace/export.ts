import { z } from 'zod';
import { stringify } from 'csv-stringify/sync';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import {
  adjacencyOf,
  bannerOf,
  groundOf,
  now,
  refsOf,
  shownStatements,
  timesOf,
  timesQuery,
  type Ground,
  type StatementRow,
  type Times,
} from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import type { Handlings } from '#access/sight.ts';
import { isId } from '#vocabulary/ids.ts';
import { kindOf } from '#vocabulary/kinds.ts';
import { banner, openLabel } from '#vocabulary/label.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { graphOf, mostEntities } from './graph.ts';
import { graphml } from './graphml.ts';
import { chartById } from './queries.ts';
import type { GraphView } from './shapes.ts';

export const exportQuery = timesQuery.extend({
  chart: z.string().optional(),
  case: z.string().optional(),
  entity: z.string().optional(),
});

interface Exported {
  rows: StatementRow[];
  ground: Ground & Handlings;
  /** Drawn only for the formats that hold a picture. */
  graph: GraphView | null;
  banner: string;
  made: string;
}

interface Format {
  type: string;
  extension: string;
  picture: boolean;
  write(exported: Exported): string;
}

/** Every format writes what shownStatements gave: no person's place leaves the node. */
const formats: Record<string, Format> = {
  ftm: { type: 'application/x-ndjson', extension: 'ftm.jsonl', picture: false, write: ftmLines },
  csv: { type: 'text/csv', extension: 'csv', picture: false, write: statementsCsv },
  graphml: {
    type: 'application/graphml+xml',
    extension: 'graphml',
    picture: true,
    write: ({ graph, banner: label, made }) => (graph ? graphml(graph, label, made) : ''),
  },
};

/** Exports a chart, a case or one entity. The label travels in the file and in a header. */
export async function exportAs(
  node: NodeContext,
  caller: Caller,
  format: string,
  asked: z.infer<typeof exportQuery>,
): Promise<Response | Refusal> {
  const no = refuse(caller, 'content.export');
  if (no) return no;
  const writer = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!writer) return invalid('format', format, `one of ${Object.keys(formats).join(', ')}`);
  const times = timesOf(asked);
  if (isRefusal(times)) return times;
  const exported = await node.store.read(caller.sight, (db) => gather(node, db, caller, asked, times, writer.picture), {
    action: 'export',
    outcome: 'done',
    payload: { format, ...asked },
  });
  if (isRefusal(exported)) return exported;
  return new Response(writer.write(exported), {
    headers: {
      'content-type': `${writer.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="enlace.${writer.extension}"`,
      'x-enlace-label': encodeURI(exported.banner),
    },
  });
}

async function gather(
  node: NodeContext,
  db: Reader,
  caller: Caller,
  asked: z.infer<typeof exportQuery>,
  times: Times,
  picture: boolean,
): Promise<Exported | Refusal> {
  const ids = await entitiesAsked(db, caller, asked, times);
  if (isRefusal(ids)) return ids;
  if (ids.length > mostEntities)
    return invalid('case', `${ids.length} entities`, `at most ${mostEntities} in one file; export charts or entities`);
  const pointing = await db.rows(adjacencyOf(db, ids, times.asOf));
  const links = [...new Set(pointing.filter((row) => kindOf(row.linkKind)?.link).map((row) => row.link))];
  const { rows } = await shownStatements(db, [...new Set([...ids, ...links])].sort(), times);
  const kept = closed(rows, new Set(ids));
  const ground = await groundOf(node, db, kept);
  const { refs } = await refsOf(db, ids, times);
  const nodes = ids.filter((id) => refs.has(id) && !kindOf(refs.get(id)?.kind ?? '')?.link);
  const graph = picture ? await graphOf(node, db, { entities: nodes }, times) : null;
  return {
    rows: kept,
    ground,
    graph,
    banner: bannerOf(ground, kept),
    made: new Date(node.store.clock()).toISOString(),
  };
}

/** Links whose ends are all in the export; a link to what was not asked for stays out. */
function closed(rows: StatementRow[], ids: ReadonlySet<string>): StatementRow[] {
  return [...Map.groupBy(rows, (row) => row.entity)].flatMap(([entity, of]) => {
    const link = kindOf(of[0]?.kind ?? '')?.link;
    if (!link || ids.has(entity)) return of;
    const ends = of.filter((row) => row.property === link.source || row.property === link.target);
    return ends.every((row) => ids.has(row.value)) ? of : [];
  });
}

async function entitiesAsked(
  db: Reader,
  caller: Caller,
  asked: z.infer<typeof exportQuery>,
  times: Times,
): Promise<string[] | Refusal> {
  if (asked.entity !== undefined) {
    if (!isId(asked.entity)) return { refused: 'not-found' };
    const { refs, identity } = await refsOf(db, [asked.entity], times);
    return refs.has(asked.entity) ? identity.membersOf(asked.entity) : { refused: 'not-found' };
  }
  if (asked.chart !== undefined) {
    const chart = isId(asked.chart) ? await chartById(db, asked.chart, caller.looking?.case ?? '') : undefined;
    if (!chart) return { refused: 'not-found' };
    const { refs } = await refsOf(
      db,
      chart.state.nodes.map((one) => one.id),
      now,
    );
    return [...refs.keys()].sort();
  }
  if (asked.case === undefined || asked.case !== caller.looking?.case)
    return invalid('case', asked.case ?? '', 'a chart, an entity, or the case you are working on');
  const rows = await db.rows<{ entity: string }>(sql`
    select distinct s.entity from statement s join report_case r on r.report = s.report
    where r.case_id = ${asked.case} and r.handling = any(${db.sight.handlings}::int[])
      and s.handling = any(${db.sight.handlings}::int[]) and s.withdrawn_at is null order by s.entity`);
  return rows.map((row) => row.entity);
}

/** FollowTheMoney JSON lines; a denied statement is no value of an entity and stays out. Label and grade stand beside the properties. */
function ftmLines({ rows, banner: label, ground }: Exported): string {
  return [
    ...Map.groupBy(
      rows.filter((row) => !row.denied),
      (row) => row.entity,
    ),
  ]
    .map(([id, of]) => {
      const properties: Record<string, string[]> = {};
      for (const row of of)
        properties[row.property] = [...new Set([...(properties[row.property] ?? []), row.value])].sort();
      const labels = [
        ...new Set(of.map((row) => banner(ground.handlings.get(row.handling)?.label ?? openLabel))),
      ].sort();
      return JSON.stringify({
        id,
        schema: of[0]?.kind,
        properties,
        enlace: { label, labels, grades: [...new Set(of.map((row) => row.grade))].sort() },
      });
    })
    .map((line) => `${line}\n`)
    .join('');
}

const csvColumns = [
  'label',
  'entity',
  'kind',
  'property',
  'value',
  'denied',
  'modality',
  'basis',
  'grade',
  'qualifier',
  'validFrom',
  'validTo',
  'source',
  'report',
  'speaker',
  'claim',
];

function statementsCsv({ rows, ground }: Exported): string {
  return stringify(
    rows.map((row) => {
      const report = ground.reports.get(row.report);
      return [
        bannerOf(ground, [row]),
        row.entity,
        row.kind,
        row.property,
        row.value,
        row.denied,
        row.modality,
        row.basis,
        row.grade,
        row.qualifier,
        row.validFrom,
        row.validTo,
        report?.sourceName,
        report?.title,
        row.speaker,
        row.claim,
      ];
    }),
    // A cell that begins like a formula is one to a spreadsheet.
    { header: true, columns: csvColumns, escape_formulas: true, cast: { boolean: (value) => String(value) } },
  );
}
