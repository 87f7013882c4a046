import { handlingForWriting, knownWords, refuse, type Caller, type NodeContext } from '#access/context.ts';
import { joinHandlings, type Handling } from '#vocabulary/handling.ts';
import { parseGrade } from '#vocabulary/grade.ts';
import { isId } from '#vocabulary/ids.ts';
import { checkValue, fitsRange, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { openLabel, parseLabel, type Label } from '#vocabulary/label.ts';
import { joining, placeOfPerson } from '#vocabulary/places.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { parseDate } from '#vocabulary/time.ts';
import { sql, type Reader } from '#storage/store.ts';
import { note } from './acts.ts';
import { statementColumns, type StatementRow } from './queries.ts';
import { record, withdraw, type NewStatement } from './record.ts';
import type { Citation, Done } from './shapes.ts';
import { mostSpecific } from './rules.ts';
import { now, refsOf } from './world.ts';

interface Cited {
  report: { id: string; handling: number; body: string; grade: string };
  handling: number;
  caller: Caller;
}

/** The report a fact cites, and the handling under which it is recorded: the report's own, or narrower. */
async function cite(node: NodeContext, caller: Caller, citation: Citation): Promise<Cited | Refusal> {
  const wrong = citationProblem(citation);
  if (wrong) return wrong;
  const [report] = await node.store.read(caller.sight, (db) =>
    db.rows<Cited['report']>(sql`
      select id, handling, body, grade from report
      where id = ${citation.report} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])`),
  );
  if (!report) return invalid('citation.report', citation.report, 'a report you can see');
  const [start, end] = citation.span ?? [0, 0];
  if (citation.span && (start < 0 || end <= start || end > report.body.length)) {
    return invalid('citation.span', citation.span, `two offsets within the report’s ${report.body.length} characters`);
  }
  const own = (await node.handlings()).byId.get(report.handling);
  if (!own) return { refused: 'not-found' };
  const narrowed = await narrow(node, caller, own, citation.label);
  if (isRefusal(narrowed)) return narrowed;
  const made = await handlingForWriting(node, caller, narrowed);
  return isRefusal(made) ? made : { report, handling: made.id, caller: made.caller };
}

/** The handling with further conditions; a label can only be made narrower by hand. */
async function narrow(
  node: NodeContext,
  caller: Caller,
  handling: Handling,
  label: Partial<Label> | undefined,
): Promise<Handling | Refusal> {
  if (label === undefined) return handling;
  const parsed = parseLabel({ ...openLabel, ...label }, await knownWords(node, caller));
  if (Array.isArray(parsed)) return { refused: 'invalid', fields: parsed };
  return joinHandlings(handling, { label: parsed, authorities: [] });
}

function citationProblem(citation: Citation): Refusal | undefined {
  if (!isId(citation.report)) return invalid('citation.report', citation.report, 'the id of a report');
  if (citation.grade !== undefined && !parseGrade(citation.grade))
    return invalid('citation.grade', citation.grade, 'a grade such as B2');
  for (const field of ['validFrom', 'validTo'] as const) {
    const date = citation[field];
    const parsed = date === undefined ? '' : parseDate(date);
    if (typeof parsed !== 'string') return invalid(`citation.${field}`, date, parsed.expected);
  }
  return undefined;
}

interface Fact {
  property: string;
  value: string;
}

/** Checks a fact against the vocabulary, the range of what it points to, and the rule that persons and places stay apart. */
async function checkFact(db: Reader, entity: string | null, kind: string, fact: Fact): Promise<Fact | Refusal> {
  const property = propertyOf(kind, fact.property);
  if (!property || property.hidden) return invalid('property', fact.property, `a property of ${kind}`);
  if (placeOfPerson(kind, fact.property)) return personAndPlace;
  if (property.type !== 'entity') {
    const value = checkValue(property, fact.value);
    if (typeof value !== 'string') return invalid(fact.property, fact.value, value.expected);
    if (entity && property.place && (await namesPerson(db, entity))) return personAndPlace;
    return { property: fact.property, value };
  }
  if (!isId(fact.value)) return invalid(fact.property, fact.value, 'the id of an entity');
  const { refs, persons } = await refsOf(db, [fact.value], now);
  const end = refs.get(fact.value);
  if (!end) return invalid(fact.property, fact.value, 'an entity you can see');
  if (!fitsRange(property, end.kind)) return invalid(fact.property, end.kind, property.range ?? 'another kind');
  if (persons.has(fact.value) && entity && (await hasPlace(db, entity))) return personAndPlace;
  if (property.place && entity && (await namesPerson(db, entity))) return personAndPlace;
  return { property: fact.property, value: fact.value };
}

const personAndPlace: Refusal = {
  refused: 'not-allowed',
  rule: 'persons-and-places-apart',
  reason: 'No person is joined to a place: what names a person takes no place. Leave the sentence in the report.',
};

async function namesPerson(db: Reader, entity: string): Promise<boolean> {
  const rows = await ofEntity(db, entity);
  const ends = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity').map((row) => row.value);
  return (await refsOf(db, ends, now)).persons.size > 0;
}

const hasPlace = async (db: Reader, entity: string): Promise<boolean> =>
  (await ofEntity(db, entity)).some((row) => propertyOf(row.kind, row.property)?.place);

const ofEntity = (db: Reader, entity: string): Promise<{ kind: string; property: string; value: string }[]> =>
  db.rows<{ kind: string; property: string; value: string }>(sql`select kind, property, value from statement
    where entity = ${entity} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])`);

const fromCitation = (
  cited: Cited,
  citation: Citation,
): Omit<NewStatement, 'entity' | 'kind' | 'property' | 'value'> => ({
  report: cited.report.id,
  handling: cited.handling,
  grade: citation.grade ?? cited.report.grade,
  spanStart: citation.span?.[0] ?? null,
  spanEnd: citation.span?.[1] ?? null,
  speaker: citation.speaker?.trim() || null,
  modality: citation.modality ?? 'asserted',
  denied: citation.denied ?? false,
  basis: citation.basis ?? 'fact',
  qualifier: citation.qualifier ?? null,
  validFrom: citation.validFrom ?? null,
  validTo: citation.validTo ?? null,
});

export interface NewEntity {
  kind: string;
  facts: Fact[];
  citation: Citation;
}

/** Records an entity with its first facts. A link is an entity whose kind joins two others; both ends are then needed. */
export async function addEntity(
  node: NodeContext,
  caller: Caller,
  made: NewEntity,
  said = 'entity-added',
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const kind = kindOf(made.kind);
  if (!kind || kind.abstract) return invalid('kind', made.kind, 'a kind of the vocabulary');
  if (made.facts.length === 0) return invalid('facts', [], 'at least one fact, such as a name');
  for (const end of kind.link ? [kind.link.source, kind.link.target] : []) {
    if (!made.facts.some((fact) => fact.property === end))
      return invalid(end, '', `the entity at this end of ${made.kind}`);
  }
  const cited = await cite(node, caller, made.citation);
  if (isRefusal(cited)) return cited;
  return node.store.transact(cited.caller.sight, logged('entity.add', { case: caller.looking?.case }), async (db) => {
    const entity = db.newId();
    const rows: NewStatement[] = [];
    for (const fact of made.facts) {
      const checked = await checkFact(db, null, made.kind, fact);
      if (isRefusal(checked)) return checked;
      rows.push({ ...fromCitation(cited, made.citation), entity, kind: made.kind, ...checked });
    }
    if (await joinsPersonAndPlace(db, rows)) return personAndPlace;
    const recorded = await record(db, node.store.node, rows);
    return note(db, caller.account, said, { statements: { recorded, ended: [] } }, [
      entity,
      ...recorded.map((one) => one.id),
    ]);
  });
}

async function joinsPersonAndPlace(db: Reader, rows: readonly NewStatement[]): Promise<boolean> {
  const ends = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity').map((row) => row.value);
  const { refs, persons } = await refsOf(db, ends, now);
  if (persons.size > 0 && rows.some((row) => propertyOf(row.kind, row.property)?.place)) return true;
  const kind = rows[0]?.kind ?? '';
  if (!kindOf(kind)?.link) return false;
  const kinds = ends.map((id) => (persons.has(id) ? 'Person' : (refs.get(id)?.kind ?? '')));
  return kinds.some((one, at) => kinds.slice(at + 1).some((other) => joining(kind, one, other) === 'refused'));
}

const logged =
  (action: string, payload: Record<string, unknown>) =>
  (result: Done | Refusal): { action: string; outcome: 'done'; payload: Record<string, unknown> } | null =>
    isRefusal(result) ? null : { action, outcome: 'done', payload: { ...payload, act: result.act, ids: result.ids } };

export interface NewLink {
  kind: string;
  source: string;
  target: string;
  facts?: Fact[];
  citation: Citation;
}

/** Records a link: an entity of a kind that joins two others. */
export async function addLink(node: NodeContext, caller: Caller, made: NewLink): Promise<Done | Refusal> {
  const link = kindOf(made.kind)?.link;
  if (!link) return invalid('kind', made.kind, 'a kind of link');
  const ends = [
    { property: link.source, value: made.source },
    { property: link.target, value: made.target },
  ];
  return addEntity(
    node,
    caller,
    { kind: made.kind, facts: [...ends, ...(made.facts ?? [])], citation: made.citation },
    'link-added',
  );
}

/** Records one more fact about an entity the caller can see. */
export async function addFact(
  node: NodeContext,
  caller: Caller,
  entity: string,
  fact: Fact,
  citation: Citation,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(entity)) return { refused: 'not-found' };
  const cited = await cite(node, caller, citation);
  if (isRefusal(cited)) return cited;
  return node.store.transact(cited.caller.sight, logged('statement.add', { entity }), async (db) => {
    const known = await ofEntity(db, entity);
    if (known.length === 0) return { refused: 'not-found' };
    const kind = mostSpecific(known.map((row) => row.kind));
    const checked = await checkFact(db, entity, kind, fact);
    if (isRefusal(checked)) return checked;
    const recorded = await record(db, node.store.node, [
      { ...fromCitation(cited, citation), entity, kind, ...checked },
    ]);
    return note(
      db,
      caller.account,
      'fact-added',
      { statements: { recorded, ended: [] } },
      recorded.map((one) => one.id),
    );
  });
}

/** What a correction may change; the claim stays, the statement is a new one. */
export type Correction = Partial<
  Pick<
    StatementRow,
    'value' | 'grade' | 'modality' | 'denied' | 'basis' | 'qualifier' | 'validFrom' | 'validTo' | 'speaker'
  >
> & {
  label?: Partial<Label>;
};

const open = async (db: Reader, id: string): Promise<StatementRow | undefined> => {
  const [row] = await db.rows<StatementRow>(sql`
    select ${statementColumns} from statement
    where claim in (
        select claim from statement where claim = ${id} and handling = any(${db.sight.handlings}::int[])
        union all select claim from statement where id = ${id} and claim <> id and handling = any(${db.sight.handlings}::int[]))
      and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) order by recorded_at desc, id desc limit 1`);
  return row;
};

/**
 * Corrects, regrades or relabels: withdraws one statement and records another under the same claim. The reason stands in the
 * history, unless the label was narrowed: then it may tell those who keep seeing the old version what they may not know.
 */
export async function correct(
  node: NodeContext,
  caller: Caller,
  id: string,
  change: Correction,
  reason: string,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (reason.trim() === '') return invalid('reason', '', 'why it is corrected');
  if (change.grade !== undefined && !parseGrade(change.grade))
    return invalid('grade', change.grade, 'a grade such as B2');
  const before = await node.store.read(caller.sight, (db) => open(db, id));
  if (!before) return { refused: 'not-found' };
  const own = (await node.handlings()).byId.get(before.handling);
  const narrowed = own ? await narrow(node, caller, own, change.label) : undefined;
  if (!narrowed) return { refused: 'not-found' };
  if (isRefusal(narrowed)) return narrowed;
  const writing = await handlingForWriting(node, caller, narrowed);
  if (isRefusal(writing)) return writing;
  const { label: _label, ...fields } = change;
  return node.store.transact(
    writing.caller.sight,
    logged('statement.correct', { claim: before.claim, reason }),
    async (db) => {
      const checked = await checkFact(db, before.entity, before.kind, {
        property: before.property,
        value: fields.value ?? before.value,
      });
      if (isRefusal(checked)) return checked;
      const ended = await withdraw(db, [before], 'corrected', null, change.label === undefined ? reason.trim() : null);
      if (ended.length === 0)
        return { refused: 'conflict', rule: 'changed-meanwhile', reason: 'It was changed meanwhile. Look again.' };
      const { recordedAt: _then, ...rest } = before;
      const recorded = await record(db, node.store.node, [
        {
          ...rest,
          ...fields,
          ...checked,
          handling: writing.id,
          original: fields.value === undefined ? before.original : null,
        },
      ]);
      return note(
        db,
        caller.account,
        'fact-corrected',
        { statements: { recorded, ended } },
        recorded.map((one) => one.id),
      );
    },
  );
}

/** Withdraws a statement; it stays in the history. */
export async function withdrawStatement(
  node: NodeContext,
  caller: Caller,
  id: string,
  reason: string,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (reason.trim() === '') return invalid('reason', '', 'why it is withdrawn');
  return node.store.transact(caller.sight, logged('statement.withdraw', { statement: id, reason }), async (db) => {
    const row = await open(db, id);
    if (!row) return { refused: 'not-found' };
    const ended = await withdraw(db, [row], 'withdrawn', null, reason.trim());
    return note(db, caller.account, 'fact-withdrawn', { statements: { recorded: [], ended } }, [row.id]);
  });
}

/** Prefers one of several values, or takes the preference back. It hides nothing: the others stay beside it. */
export async function prefer(
  node: NodeContext,
  caller: Caller,
  claim: string,
  preferred: boolean,
  reason: string,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(claim)) return { refused: 'not-found' };
  return node.store.transact(
    caller.sight,
    logged(preferred ? 'claim.prefer' : 'claim.leave-open', { claim, reason }),
    async (db) => {
      const row = await open(db, claim);
      if (!row) return { refused: 'not-found' };
      const ended = await db.rows<{ entity: string; id: string }>(sql`
      update preference p set withdrawn_at = ${new Date(db.now)}
      where p.entity = ${row.entity} and p.withdrawn_at is null and p.handling = any(${db.sight.handlings}::int[])
        and p.claim in (select claim from statement where entity = ${row.entity} and property = ${row.property})
      returning p.entity, p.id`);
      const recorded = preferred
        ? await db.rows<{ entity: string; id: string }>(sql`
          insert into preference (entity, id, claim, reason, by_account, recorded_at, handling)
          values (${row.entity}, ${db.newId()}, ${row.claim}, ${reason}, ${caller.account}, ${new Date(db.now)}, ${row.handling}) returning entity, id`)
        : [];
      return note(
        db,
        caller.account,
        preferred ? 'value-preferred' : 'left-open',
        { preferences: { recorded, ended } },
        [row.claim],
      );
    },
  );
}
