import { sql, type Reader } from '#storage/store.ts';

export interface KnownLink {
  link: string;
  kind: string;
  from: string;
  to: string;
  /** The property in which `from` stands. */
  property: string;
  toProperty: string;
}

/** Links and events on which both ends of a pair stand, as this viewer sees them; for many pairs in one query. */
export async function linksBetween(db: Reader, pairs: readonly { from: string; to: string }[]): Promise<KnownLink[]> {
  const once = [...new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair])).values()];
  if (once.length === 0) return [];
  return db.rows<KnownLink>(sql`
    select distinct a.link, a.link_kind as kind, p.source as "from", p.target as "to", a.property, b.property as "toProperty"
    from unnest(${once.map((one) => one.from)}::uuid[], ${once.map((one) => one.to)}::uuid[]) p(source, target)
    join adjacency a on a.entity = p.source and a.withdrawn_at is null and a.handling = any(${db.sight.handlings}::int[])
    join adjacency b on b.link = a.link and b.entity = p.target and b.statement <> a.statement
      and b.withdrawn_at is null and b.handling = any(${db.sight.handlings}::int[])
    order by "from", "to", kind, link, a.property, b.property limit 5000`);
}
