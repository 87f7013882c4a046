import { handlingForWriting, knownWords, refuse, type Caller, type NodeContext } from '#access/context.ts';
import { insertRows, type Column } from '#storage/arrays.ts';
import { pieces, portions } from '#storage/portions.ts';
import { sql, type Writer } from '#storage/store.ts';
import { textKeys } from '#methods/text/words.ts';
import { note, withdraw } from '#modules/statements/index.ts';
import type { Done } from '#modules/statements/shapes.ts';
import type { Handling } from '#vocabulary/handling.ts';
import { parseGrade } from '#vocabulary/grade.ts';
import { isId } from '#vocabulary/ids.ts';
import { parseLabel } from '#vocabulary/label.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { parseDate } from '#vocabulary/time.ts';
import { originsOf } from './rules.ts';
import type { NewReport } from './shapes.ts';

/** Label and authority as typed, checked against the node's words. */
export async function handlingFrom(
  node: NodeContext,
  caller: Caller,
  label: unknown,
  authority: string,
): Promise<Handling | Refusal> {
  const parsed = parseLabel(label, await knownWords(node, caller));
  if (Array.isArray(parsed)) return { refused: 'invalid', fields: parsed };
  if (!(await node.handlings()).authorities.has(authority))
    return invalid('authority', authority, 'an authority of this node');
  return { label: parsed, authorities: [authority] };
}

/** A report about to be kept, after all checks. */
export interface ReportToKeep {
  id: string;
  source: string;
  cases: string[];
  title: string;
  body: string;
  reported: string | null;
  discipline: string;
  language: string | null;
  grade: string;
  cites: string[];
  origins: string[];
  /** `part` says which file of the import it is. */
  original: { name: string; bytes: number; sha256: Uint8Array; part?: number } | null;
  list: boolean;
  import: string | null;
  account: string;
  handling: number;
  receivedAt?: number;
}

/** Longer runs of letters are no words but data in a text, and no index takes them. */
const longestWord = 100;

/** Writes a report and its words for full-text search. */
export async function keepReport(db: Writer, report: ReportToKeep): Promise<void> {
  const at = new Date(report.receivedAt ?? db.now);
  await db.rows(sql`
    insert into report (id, source, title, body, reported, received_at, discipline, language, grade, cites, origins,
      original_name, original_bytes, original_sha256, original_part, list, import, recorded_by, recorded_at, handling)
    values (${report.id}, ${report.source}, ${report.title}, ${report.body}, ${report.reported}, ${at}, ${report.discipline},
      ${report.language}, ${report.grade}, ${report.cites}::uuid[], ${report.origins}::uuid[], ${report.original?.name ?? null},
      ${report.original?.bytes ?? null}, ${report.original ? Buffer.from(report.original.sha256) : null}, ${report.original?.part ?? 0}, ${report.list}, ${report.import},
      ${report.account}, ${at}, ${report.handling})`);
  await db.rows(sql`
    insert into report_case (case_id, report, handling)
    select c, ${report.id}::uuid, ${report.handling}::int from unnest(${report.cases}::uuid[]) c`);
  const words = await wordsOf(`${report.title}\n${report.body}`);
  for await (const some of portions(words, 10_000))
    await db.rows(insertRows('report_word', wordColumns(report), some, 'do nothing'));
}

const wordColumns = ({ id, handling }: ReportToKeep): Column<string>[] => [
  { name: 'word', type: 'text', of: (word) => word },
  { name: 'report', type: 'uuid', of: () => id },
  { name: 'handling', type: 'int', of: () => handling },
];

/** The distinct words of a text; that of a book is gone through piece by piece, for others are at work too. */
async function wordsOf(text: string): Promise<Set<string>> {
  const words = new Set<string>();
  for await (const [piece = ''] of portions(pieces(text), 1))
    for (const word of textKeys(piece)) if (word.length <= longestWord) words.add(word);
  return words;
}

const longest = 2_000_000;

/** Keeps a report typed by hand. */
export async function addReport(node: NodeContext, caller: Caller, made: NewReport): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const wrong = problemOf(made);
  if (wrong) return wrong;
  if (caller.looking?.case !== made.case) return invalid('case', made.case, 'the case you are working on');
  const handling = await handlingFrom(node, caller, made.label, made.authority);
  if (isRefusal(handling)) return handling;
  const writing = await handlingForWriting(node, caller, handling);
  if (isRefusal(writing)) return writing;
  return node.store.transact(
    writing.caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'report.add', outcome: 'done', payload: { report: result.ids[0], case: made.case } },
    async (db) => {
      const cites = made.cites ?? [];
      const cited = await db.rows<{ id: string; origins: string[] }>(sql`
        select id, origins from report where id = any(${cites}::uuid[]) and handling = any(${db.sight.handlings}::int[])`);
      if (cited.length < new Set(cites).size) return invalid('cites', cites, 'reports you can see');
      const [source] = await db.rows(
        sql`select id from source where id = ${made.source} and handling = any(${db.sight.handlings}::int[])`,
      );
      if (!source) return invalid('source', made.source, 'a source you can see');
      const id = db.newId();
      await keepReport(db, {
        id,
        source: made.source,
        cases: [made.case],
        title: made.title.trim(),
        body: made.text,
        reported: made.date ?? null,
        discipline: made.discipline,
        language: made.language ?? null,
        grade: made.grade,
        cites,
        origins: originsOf(id, cited),
        original: null,
        list: false,
        import: null,
        account: caller.account,
        handling: writing.id,
      });
      return note(db, caller.account, 'report-added', { reports: { recorded: [id], ended: [] } }, [id]);
    },
  );
}

function problemOf(made: NewReport): Refusal | undefined {
  if (made.title.trim() === '') return invalid('title', '', 'a title');
  if (made.text.length > longest)
    return invalid(
      'text',
      `${made.text.length} characters`,
      `at most ${longest} characters; import longer ones as a file`,
    );
  if (!parseGrade(made.grade)) return invalid('grade', made.grade, 'a grade such as B2');
  if (!isId(made.source)) return invalid('source', made.source, 'a source');
  const date = made.date === undefined ? '' : parseDate(made.date);
  if (typeof date !== 'string') return invalid('date', made.date, date.expected);
  const odd = (made.cites ?? []).find((id) => !isId(id));
  return odd === undefined ? undefined : invalid('cites', odd, 'the id of a report');
}

/** Withdraws a report and every fact that cites it. */
export async function withdrawReport(
  node: NodeContext,
  caller: Caller,
  id: string,
  reason: string,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (reason.trim() === '') return invalid('reason', '', 'why it is withdrawn');
  return node.store.transact(
    caller.sight,
    (result) =>
      isRefusal(result) ? null : { action: 'report.withdraw', outcome: 'done', payload: { report: id, reason } },
    async (db) => {
      const [report] = await db.rows<{ id: string }>(sql`
        update report set withdrawn_at = ${new Date(db.now)}, end_reason = 'withdrawn'
        where id = ${id} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) returning id`);
      if (!report) return { refused: 'not-found' };
      const keys = await db.rows<{ entity: string; id: string }>(sql`
        select entity, id from statement where report = ${id} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) order by id`);
      const ended = await withdraw(db, keys, 'withdrawn');
      return note(
        db,
        caller.account,
        'report-withdrawn',
        { reports: { recorded: [], ended: [id] }, statements: { recorded: [], ended } },
        [id],
      );
    },
  );
}

export interface NewSource {
  name: string;
  kind: string;
  reliability: string | null;
  label: unknown;
  authority: string;
}

/** Adds a source under a label of its own: who a source is can be more sensitive than what it said. */
export async function addSource(node: NodeContext, caller: Caller, made: NewSource): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (made.name.trim() === '') return invalid('name', '', 'a name, or a code name for a person');
  if (made.reliability !== null && !/^[A-F]$/.test(made.reliability))
    return invalid('reliability', made.reliability, 'A to F');
  const handling = await handlingFrom(node, caller, made.label, made.authority);
  if (isRefusal(handling)) return handling;
  const writing = await handlingForWriting(node, caller, handling);
  if (isRefusal(writing)) return writing;
  return node.store.transact(
    writing.caller.sight,
    (result) =>
      isRefusal(result) ? null : { action: 'source.add', outcome: 'done', payload: { source: result.ids[0] } },
    async (db) => {
      const id = db.newId();
      await db.rows(sql`
        insert into source (id, name, kind, reliability, handling)
        values (${id}, ${made.name.trim()}, ${made.kind}, ${made.reliability}, ${writing.id})`);
      return note(db, caller.account, 'source-added', {}, [id]);
    },
  );
}
