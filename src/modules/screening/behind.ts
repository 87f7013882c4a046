import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { assess, type Assessed } from '#methods/ownership/assess.ts';
import { behind } from '#methods/ownership/behind.ts';
import type { Fraction } from '#methods/ownership/fraction.ts';
import { holdings, type Holdings } from '#methods/ownership/holdings.ts';
import { percentText } from '#methods/ownership/text.ts';
import { sql, type Reader } from '#storage/store.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { hitsOfSubjects, summaryOf, type HitRow } from './queries.ts';
import type { Behind, CompanySummary } from './shapes.ts';

/** Holdings above one company that are counted at most; more would be no paper's, and are said. */
const mostHoldings = 20_000;
const mostShown = 500;

const rule: Behind['rule'] = {
  says: {
    en: 'Owned half or more, in the aggregate and directly or indirectly, by blocked persons: treated as blocked itself under the law of the United States. It is that law’s reading, with no effect assumed elsewhere.',
    es: 'Propiedad, en la mitad o más, en conjunto y directa o indirectamente, de personas bloqueadas: la ley de Estados Unidos la trata como bloqueada. Es la lectura de esa ley; no se supone efecto en otra parte.',
  },
  citation:
    'OFAC, Revised Guidance on Entities Owned by Persons Whose Property Is Blocked, 13 August 2014; FAQ 398–402',
};

interface Party {
  id: string;
  ref: string;
  name: string;
}

/** Who is behind a company: owners tier by tier, the rule summed over all listed owners, and the ways that make it so. */
export async function behindCompany(node: NodeContext, caller: Caller, company: string): Promise<Behind | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const now = node.store.clock();
  return node.store.read(
    caller.sight,
    async (db) => {
      const rows = await holdingsAbove(db, company);
      if (rows.length === 0) return { refused: 'not-found' } as const;
      const counted = rows.slice(0, mostHoldings);
      const net = holdings(counted.map(({ owner, owned, share }) => ({ owner, owned, share: shareOf(share) })));
      const parties = await partiesOf(db, [...net.ids]);
      const hits = await hitsOfSubjects(
        db,
        parties.map((party) => party.id),
      );
      return viewOf(company, net, counted, rows.length - counted.length, parties, hits, now);
    },
    { action: 'screening.look', outcome: 'done', payload: { company } },
  );
}

interface HoldingRow {
  owner: string;
  owned: string;
  /** "1/3" of the whole. */
  share: string;
  source: string;
  asOf: string | null;
}

function shareOf(text: string): Fraction {
  const [n = '0', d = '1'] = text.split('/');
  return { n: BigInt(n), d: BigInt(d) };
}

function viewOf(
  company: string,
  net: Holdings,
  rows: readonly HoldingRow[],
  left: number,
  parties: readonly Party[],
  hits: readonly HitRow[],
  now: number,
): Behind | Refusal {
  const tree = behind(company, net);
  if (tree === null) return { refused: 'not-found' };
  const refs = new Map(parties.map((party) => [party.id, party.ref]));
  const refOf = (hit: HitRow): string => refs.get(hit.subject) ?? '';
  const confirmed = new Set(hits.filter((hit) => hit.state === 'confirmed').map(refOf));
  const undecided = new Set(hits.filter(mayBe).map(refOf));
  return {
    company,
    names: Object.fromEntries(parties.map((party) => [party.ref, party.name])),
    owners: tree.owners,
    moreOwners: tree.more,
    ultimate: tree.ultimate,
    unaccounted: tree.unaccounted,
    confirmed: assessed(net, company, confirmed),
    undecided: undecided.size === 0 ? null : assessed(net, company, confirmed.union(undecided)),
    hits: Object.fromEntries(
      [...Map.groupBy(hits, refOf)].map(([ref, of]) => [ref, of.slice(0, 10).map((hit) => summaryOf(hit, now))]),
    ),
    holdings: rows.slice(0, mostShown).map(({ share, ...row }) => ({ ...row, percent: percentText(shareOf(share)) })),
    moreHoldings: Math.max(0, rows.length - mostShown) + left,
    rule,
  };
}

const mayBe = (hit: HitRow): boolean =>
  (hit.state === 'open' || hit.state === 'escalated') && (hit.band === 'exact' || hit.band === 'strong');

function assessed(net: Holdings, company: string, listed: ReadonlySet<string>): Assessed | null {
  for (const one of assess(net, listed)) if (one.entity === company) return one;
  return null;
}

/** The holdings of everybody above a company, nearest tiers first. */
const holdingsAbove = (db: Reader, company: string): Promise<HoldingRow[]> =>
  db.rows<HoldingRow>(sql`
    with recursive above(ref) as (
      select ${company}::text
      union
      select h.owner from screening_holding h join above a on h.owned = a.ref
      where h.ended_at is null and h.handling = any(${db.sight.handlings}::int[]))
    select h.owner, h.owned, h.share, h.source, h.as_of as "asOf" from screening_holding h join above a on h.owned = a.ref
    where h.ended_at is null and h.handling = any(${db.sight.handlings}::int[])
    order by h.owned = ${company} desc, h.owned, h.owner, h.id limit ${mostHoldings + 1}`);

const partiesOf = (db: Reader, refs: readonly string[]): Promise<Party[]> =>
  db.rows<Party>(sql`
    select id, ref, name from screening_customer
    where ref = any(${refs}::text[]) and ended_at is null and handling = any(${db.sight.handlings}::int[])`);

const page = 100;

/** Companies of which owners are known. */
export async function companyList(
  node: NodeContext,
  caller: Caller,
  words: string,
): Promise<{ companies: CompanySummary[] } | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const pattern = `%${words.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const companies = await node.store.read(caller.sight, (db) =>
    db.rows<CompanySummary>(sql`
      select o.owned as ref, c.name, o.owners, coalesce(h.open, 0)::int as "openHits"
      from (select owned, count(distinct owner)::int as owners from screening_holding
        where ended_at is null and handling = any(${db.sight.handlings}::int[]) group by owned) o
      join screening_customer c on c.ref = o.owned and c.ended_at is null and c.handling = any(${db.sight.handlings}::int[])
      left join lateral (select count(*) as open from screening_hit where subject = c.id and state in ('open', 'escalated')
        and handling = any(${db.sight.handlings}::int[])) h on true
      where c.name ilike ${pattern} or c.ref ilike ${pattern}
      order by c.name, o.owned limit ${page}`),
  );
  return { companies };
}
