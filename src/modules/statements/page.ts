import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { placeOfPerson } from '#vocabulary/places.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { modalities } from '#vocabulary/statement.ts';
import { identityFrom } from './identity.ts';
import {
  adjacencyOf,
  judgementsOf,
  preferredClaims,
  reportsBehind,
  statementColumns,
  statementsOf,
  type JudgementRow,
  type StatementRow,
} from './queries.ts';
import {
  answerGround,
  captionOf,
  countOrigins,
  factsOf,
  firm,
  mostSpecific,
  statementView,
  strongest,
  type Ground,
} from './rules.ts';
import type { EntityRef, EntityView, FactView, HandlingView, LinkView, ReportRef, StatementView } from './shapes.ts';
import { bannerOf, groundFrom, groundOf, now, reportIds, showStatements, type Times } from './world.ts';

/** More links than this are counted, not listed; a chart expands them. */
export const linksOnPage = 400;

/** Everything one viewer may know of an entity. Not found is the answer for what he may not see, too. */
export async function entityPage(
  node: NodeContext,
  caller: Caller,
  id: string,
  times: Times,
): Promise<EntityView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read(caller.sight, (db) => buildPage(node, db, id, times), {
    action: 'entity.open',
    outcome: 'done',
    payload: { entity: id, asOf: times.asOf, on: times.on },
  });
}

async function buildPage(node: NodeContext, db: Reader, id: string, times: Times): Promise<EntityView | Refusal> {
  const first = await db.together({
    judgements: judgementsOf(db, [id], times.asOf),
    own: statementsOf(db, [id], times.asOf),
    pointing: adjacencyOf(db, [id], times.asOf),
  });
  const identity = await identityFrom(db, [id], first.judgements, times.asOf);
  const members = identity.membersOf(id);
  const judged = identity.judgements.filter((one) => members.includes(one.entity));
  const { own, pointing } =
    members.length === 1
      ? first
      : await db.together({
          own: statementsOf(db, members, times.asOf),
          pointing: adjacencyOf(db, members, times.asOf),
        });
  if (own.length === 0) return { refused: 'not-found' };
  const joining = [...new Set(pointing.map((row) => row.link))].filter((link) => !members.includes(link)).sort();
  const around = joining.length === 0 ? [] : await db.rows(statementsOf(db, joining, times.asOf));
  const shown = await showStatements(db, [...own, ...around], [...joining, ...judged.map((one) => one.other)], times);
  const about = shown.rows.filter((row) => members.includes(row.entity));
  const byLink = Map.groupBy(
    shown.rows.filter((row) => !members.includes(row.entity)),
    (row) => row.entity,
  );
  const last = await db.together({
    reports: reportsBehind(db, reportIds(shown.rows)),
    preferred: preferredClaims(db, [...members, ...byLink.keys()], times.asOf),
  });
  const ground = await groundFrom(node, last.reports);
  const preferred = new Set(last.preferred.map((row) => row.claim));
  const at = answerGround(ground);
  const kind = mostSpecific(about.map((row) => row.kind));
  const facts = withRefs(factsOf(about, ground, at, preferred), kind, shown.refs);
  const links = [...byLink]
    .flatMap(([link, rows]) => linkView(link, rows, new Set(members), shown.refs, ground, at, preferred) ?? [])
    .sort(
      (a, b) =>
        compare(a.kind, b.kind) || b.origins - a.origins || compare(caption(a), caption(b)) || compare(a.id, b.id),
    );
  return {
    id,
    kind,
    caption: captionOf(about, preferred),
    members: [id, ...members.filter((one) => one !== id)],
    aliases: aliasesOf(about),
    facts,
    links: links.slice(0, linksOnPage),
    judgements: await judgementViews(db, judged, shown.refs),
    counts: {
      facts: new Set(about.map((row) => `${row.property} ${row.value}`)).size,
      origins: countOrigins(
        shown.rows.map((row) => row.report),
        ground.reports,
      ),
      contradictions:
        facts.filter((fact) => fact.contradicted).length +
        links.filter((link) => link.facts.some((fact) => fact.contradicted)).length,
      links: links.length,
    },
    screeningOnly: own.filter((row) => placeOfPerson(row.kind, row.property)).length,
    reports: at.reports,
    handlings: at.handlings,
    banner: bannerOf(ground, [...shown.rows, ...judged]),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const caption = (link: LinkView): string => link.others[0]?.caption ?? '';

function linkView(
  id: string,
  rows: StatementRow[],
  members: ReadonlySet<string>,
  refs: ReadonlyMap<string, EntityRef>,
  ground: Ground,
  at: { reportAt(id: string): number; handlingAt(id: number): number },
  preferred: ReadonlySet<string>,
): LinkView | undefined {
  const kind = mostSpecific(rows.map((row) => row.kind));
  const link = kindOf(kind)?.link;
  const pointing = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity');
  const here = pointing.filter((row) => members.has(row.value));
  const role = here[0]?.property;
  if (role === undefined) return undefined;
  const away = link
    ? pointing.filter(
        (row) => !members.has(row.value) && (row.property === link.source || row.property === link.target),
      )
    : [];
  const others = link
    ? [...new Map(away.map((row) => [`${row.property} ${row.value}`, row])).values()].flatMap((row) => {
        const ref = refs.get(row.value);
        return ref ? [{ ...ref, role: row.property }] : [];
      })
    : [refs.get(id)].flatMap((ref) => (ref ? [{ ...ref, role: '' }] : []));
  if (others.length === 0) return undefined;
  const carrying = link ? [...here, ...away] : here;
  const affirming = carrying.filter((row) => !row.denied);
  const origins = countOrigins(
    affirming.map((row) => row.report),
    ground.reports,
  );
  const dates = (property: string): string | null =>
    rows.find((row) => row.property === property && !row.denied)?.value ?? null;
  const facts = factsOf(rows, ground, at, preferred).map((fact) => ({
    ...fact,
    values: fact.values.map((value) => entityValue(value, kind, fact.property, refs)),
  }));
  return {
    id,
    kind,
    role,
    others,
    facts,
    origins,
    modality: strongest(
      modalities,
      (affirming.length > 0 ? affirming : carrying).map((row) => row.modality),
    ),
    denied: affirming.length === 0,
    firm: firm(
      affirming.map((row) => row.grade),
      origins,
    ),
    validFrom: dates('startDate') ?? carrying[0]?.validFrom ?? null,
    validTo: dates('endDate') ?? carrying[0]?.validTo ?? null,
  };
}

const withRefs = (facts: FactView[], kind: string, refs: ReadonlyMap<string, EntityRef>): FactView[] =>
  facts.map((fact) => ({ ...fact, values: fact.values.map((value) => entityValue(value, kind, fact.property, refs)) }));

function entityValue<V extends { value: string }>(
  value: V,
  kind: string,
  property: string,
  refs: ReadonlyMap<string, EntityRef>,
): V & { entity?: EntityRef } {
  const ref = propertyOf(kind, property)?.type === 'entity' ? refs.get(value.value) : undefined;
  return ref ? { ...value, entity: ref } : value;
}

function aliasesOf(rows: readonly StatementRow[]): string[] {
  const names = rows
    .filter((row) => propertyOf(row.kind, row.property)?.type === 'name' && !row.denied)
    .map((row) => row.value);
  return [...new Set(names)].filter((name) => name !== captionOf(rows)).sort();
}

async function judgementViews(
  db: Reader,
  judgements: readonly JudgementRow[],
  refs: ReadonlyMap<string, EntityRef>,
): Promise<EntityView['judgements']> {
  if (judgements.length === 0) return [];
  const once = [...new Map(judgements.map((one) => [one.id, one])).values()];
  const people = await db.rows<{ id: string; display: string }>(
    sql`select id, display from account where id = any(${once.map((one) => one.byAccount)}::uuid[])`,
  );
  const display = new Map(people.map((row) => [row.id, row.display]));
  return once.flatMap((one) => {
    const other = refs.get(one.other);
    return other
      ? [
          {
            id: one.id,
            other,
            verdict: one.verdict,
            reason: one.reason,
            by: display.get(one.byAccount) ?? '',
            at: one.decidedAt,
          },
        ]
      : [];
  });
}

export interface ClaimVersions {
  versions: (StatementView & { withdrawnAt: number | null; endReason: string | null })[];
  reports: ReportRef[];
  handlings: HandlingView[];
}

/** Every version of a claim that this viewer may see, first to last: corrections, regradings, withdrawal. */
export async function claimVersions(
  node: NodeContext,
  caller: Caller,
  claim: string,
): Promise<ClaimVersions | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(claim)) return { refused: 'not-found' };
  return node.store.read(caller.sight, async (db) => {
    const rows = await db.rows<StatementRow>(sql`
      select ${statementColumns} from statement where claim = ${claim} and handling = any(${db.sight.handlings}::int[]) order by recorded_at, id`);
    // A place is held back for whom the thing names today, and for whom this claim ever named.
    const about = await db.rows<StatementRow>(
      statementsOf(db, [...new Set(rows.map((row) => row.entity))].sort(), null),
    );
    const open = new Set(about.map((row) => row.id));
    const apart = await showStatements(db, [...about, ...rows.filter((row) => !open.has(row.id))], [], now);
    const byId = new Map(apart.rows.map((row) => [row.id, row]));
    const shown = rows.flatMap((row) => byId.get(row.id) ?? []);
    if (shown.length === 0) return { refused: 'not-found' };
    const ground = await groundOf(node, db, shown);
    const at = answerGround(ground);
    const versions = shown.map((row) => ({
      ...statementView(row, at),
      withdrawnAt: row.withdrawnAt,
      endReason: row.endReason,
    }));
    return { versions, reports: at.reports, handlings: at.handlings };
  });
}
