import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { isA, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { modalities } from '#vocabulary/statement.ts';
import { adjacencyOf, statementColumns, type StatementRow } from './queries.ts';
import { answerGround, captionOf, countOrigins, factsOf, firm, mostSpecific, statementView, strongest, type Ground } from './rules.ts';
import type { EntityRef, EntityView, FactView, HandlingView, LinkView, ReportRef, StatementView } from './shapes.ts';
import { bannerOf, groundOf, preferredOf, refsOf, shownStatements, type Times } from './world.ts';

/** More links than this are counted, not listed; a chart expands them. */
export const linksOnPage = 400;

/** Everything one viewer may know of an entity. Not found is the answer for what he may not see, too. */
export async function entityPage(node: NodeContext, caller: Caller, id: string, times: Times): Promise<EntityView | Refusal> {
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
  const own = await refsOf(db, [id], times);
  const members = own.identity.membersOf(id);
  const about = await shownStatements(db, members, times);
  if (!about.anything) return { refused: 'not-found' };
  const around = await linksAround(db, members, times);
  const rows = [...about.rows, ...around.rows];
  const ground = await groundOf(node, db, rows);
  const preferred = await preferredOf(db, [...members, ...around.links], times.asOf);
  const at = answerGround(ground);
  const kind = mostSpecific(about.rows.map((row) => row.kind));
  const facts = withRefs(factsOf(about.rows, ground, at, preferred), kind, about.refs);
  const links = around.links
    .map((link) => linkView(link, around.byLink.get(link) ?? [], new Set(members), around.refs, ground, at, preferred))
    .filter((link) => link !== undefined)
    .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : b.origins - a.origins || (caption(a) < caption(b) ? -1 : caption(a) > caption(b) ? 1 : a.id < b.id ? -1 : 1)));
  return {
    id,
    kind,
    caption: captionOf(about.rows, preferred),
    members: [id, ...members.filter((one) => one !== id)],
    aliases: aliasesOf(about.rows),
    facts,
    links: links.slice(0, linksOnPage),
    judgements: await judgementViews(db, own.identity.judgements.filter((one) => members.includes(one.entity)), times),
    counts: {
      facts: new Set(about.rows.map((row) => `${row.property} ${row.value}`)).size,
      origins: countOrigins(rows.map((row) => row.report), ground.reports),
      contradictions: facts.filter((fact) => fact.contradicted).length + links.filter((link) => link.facts.some((fact) => fact.contradicted)).length,
      links: links.length,
    },
    screeningOnly: about.screeningOnly,
    reports: at.reports,
    handlings: at.handlings,
    banner: bannerOf(ground, rows),
  };
}

const caption = (link: LinkView): string => link.others[0]?.caption ?? '';

/** The entities that join these ones to others (link kinds, and things such as seizures that name them), with their statements. */
async function linksAround(
  db: Reader,
  members: readonly string[],
  times: Times,
): Promise<{ links: string[]; rows: StatementRow[]; byLink: Map<string, StatementRow[]>; refs: Map<string, EntityRef> }> {
  const pointing = await adjacencyOf(db, members, times.asOf);
  const ids = [...new Set(pointing.map((row) => row.link))].filter((link) => !members.includes(link)).sort();
  const { rows, refs } = await shownStatements(db, ids, times);
  const own = await refsOf(db, ids.filter((id) => rows.some((row) => row.entity === id)), times);
  for (const [id, ref] of own.refs) refs.set(id, ref);
  const byLink = Map.groupBy(rows, (row) => row.entity);
  return { links: ids.filter((id) => byLink.has(id)), rows, byLink, refs };
}

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
  const away = link ? pointing.filter((row) => !members.has(row.value) && (row.property === link.source || row.property === link.target)) : [];
  const others = link
    ? [...new Map(away.map((row) => [`${row.property} ${row.value}`, row])).values()].flatMap((row) => {
        const ref = refs.get(row.value);
        return ref ? [{ ...ref, role: row.property }] : [];
      })
    : [refs.get(id)].flatMap((ref) => (ref ? [{ ...ref, role: '' }] : []));
  if (others.length === 0) return undefined;
  const carrying = link ? [...here, ...away] : here;
  const affirming = carrying.filter((row) => !row.denied);
  const origins = countOrigins(affirming.map((row) => row.report), ground.reports);
  const dates = (property: string): string | null => rows.find((row) => row.property === property && !row.denied)?.value ?? null;
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
    modality: strongest(modalities, (affirming.length > 0 ? affirming : carrying).map((row) => row.modality)),
    denied: affirming.length === 0,
    firm: firm(affirming.map((row) => row.grade), origins),
    validFrom: dates('startDate') ?? carrying[0]?.validFrom ?? null,
    validTo: dates('endDate') ?? carrying[0]?.validTo ?? null,
  };
}

const withRefs = (facts: FactView[], kind: string, refs: ReadonlyMap<string, EntityRef>): FactView[] =>
  facts.map((fact) => ({ ...fact, values: fact.values.map((value) => entityValue(value, kind, fact.property, refs)) }));

function entityValue<V extends { value: string }>(value: V, kind: string, property: string, refs: ReadonlyMap<string, EntityRef>): V & { entity?: EntityRef } {
  const ref = propertyOf(kind, property)?.type === 'entity' ? refs.get(value.value) : undefined;
  return ref ? { ...value, entity: ref } : value;
}

function aliasesOf(rows: readonly StatementRow[]): string[] {
  const names = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'name' && !row.denied).map((row) => row.value);
  return [...new Set(names)].filter((name) => name !== captionOf(rows)).sort();
}

async function judgementViews(
  db: Reader,
  judgements: readonly { id: string; other: string; verdict: 'same' | 'different' | 'unsure'; reason: string; byAccount: string; recordedAt: number }[],
  times: Times,
): Promise<EntityView['judgements']> {
  const once = [...new Map(judgements.map((one) => [one.id, one])).values()];
  const { refs } = await refsOf(db, once.map((one) => one.other), times);
  const people = await db.rows<{ id: string; display: string }>(
    sql`select id, display from account where id = any(${once.map((one) => one.byAccount)}::uuid[])`,
  );
  const display = new Map(people.map((row) => [row.id, row.display]));
  return once.flatMap((one) => {
    const other = refs.get(one.other);
    return other ? [{ id: one.id, other, verdict: one.verdict, reason: one.reason, by: display.get(one.byAccount) ?? '', at: one.recordedAt }] : [];
  });
}

export interface ClaimVersions {
  versions: (StatementView & { withdrawnAt: number | null; endReason: string | null })[];
  reports: ReportRef[];
  handlings: HandlingView[];
}

/** Every version of a claim that this viewer may see, first to last: corrections, regradings, withdrawal. */
export async function claimVersions(node: NodeContext, caller: Caller, claim: string): Promise<ClaimVersions | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(claim)) return { refused: 'not-found' };
  return node.store.read(caller.sight, async (db) => {
    const rows = await db.rows<StatementRow>(sql`
      select ${statementColumns} from statement where claim = ${claim} and handling = any(${db.sight.handlings}::int[]) order by recorded_at, id`);
    const shown = rows.filter((row) => !isA(row.kind, 'Person') || !propertyOf(row.kind, row.property)?.place);
    if (shown.length === 0) return { refused: 'not-found' };
    const ground = await groundOf(node, db, shown);
    const at = answerGround(ground);
    const versions = shown.map((row) => ({ ...statementView(row, at), withdrawnAt: row.withdrawnAt, endReason: row.endReason }));
    return { versions, reports: at.reports, handlings: at.handlings };
  });
}
