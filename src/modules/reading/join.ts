import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { note, type OriginChange } from '#modules/statements/index.ts';
import type { Done } from '#modules/statements/shapes.ts';
import { sql, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';

interface Resting {
  id: string;
  reported: string | null;
  receivedAt: number;
  cites: string[];
  origins: string[];
}

/** Makes two reports with the same words count as one origin: the later one cites the earlier. Undone like any act. */
export async function joinOrigins(
  node: NodeContext,
  caller: Caller,
  id: string,
  other: string,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  if (!isId(other) || other === id) return invalid('report', other, 'another report you can see');
  return node.store.transact<Done | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'origin.join', outcome: 'done', payload: { report: id, other, act: result.act } },
    async (db) => {
      const rows = await db.rows<Resting>(sql`
        select id, reported, (extract(epoch from received_at) * 1000)::float8 as "receivedAt", cites, origins from report
        where id in (${id}, ${other}) and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) for update`);
      if (!rows.some((row) => row.id === id)) return { refused: 'not-found' };
      const [earlier, later] = rows.sort(byTime);
      if (!earlier || !later) return invalid('report', other, 'another report you can see');
      if (earlier.origins.some((origin) => later.origins.includes(origin)))
        return { refused: 'conflict', rule: 'joined-already', reason: 'They count as one origin already.' };
      const changes = await rest(db, earlier, later);
      return note(db, caller.account, 'origins-joined', { origins: changes }, [later.id, earlier.id]);
    },
  );
}

const dateOf = ({ reported, receivedAt }: Resting): string => reported ?? new Date(receivedAt).toISOString();

function byTime(a: Resting, b: Resting): number {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one < other ? -1 : one > other ? 1 : a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}

/** Whatever counted as the later one's own origin counts as the earlier's, in every report the caller sees. */
async function rest(db: Writer, earlier: Resting, later: Resting): Promise<OriginChange[]> {
  const own = later.origins.includes(later.id) ? later.id : later.origins.length === 1 ? later.origins[0] : undefined;
  const turned = (origins: readonly string[]): string[] =>
    [
      ...new Set(
        own === undefined
          ? [...origins, ...earlier.origins]
          : origins.flatMap((one) => (one === own ? earlier.origins : [one])),
      ),
    ].sort();
  const resting = await db.rows<Pick<Resting, 'id' | 'cites' | 'origins'>>(sql`
    select id, cites, origins from report
    where (id = ${later.id} or origins @> ${own === undefined ? [] : [own]}::uuid[]) and (id = ${later.id} or ${own !== undefined})
      and handling = any(${db.sight.handlings}::int[]) order by id for update`);
  const changes = resting.map(({ id, cites, origins }): OriginChange => ({
    report: id,
    before: { cites, origins },
    after: {
      cites: id === later.id && !cites.includes(earlier.id) ? [...cites, earlier.id] : cites,
      origins: turned(origins),
    },
  }));
  for (const { report, after } of changes) {
    await db.rows(sql`
      update report set cites = ${after.cites}::uuid[], origins = ${after.origins}::uuid[]
      where id = ${report} and handling = any(${db.sight.handlings}::int[])`);
  }
  return changes;
}
