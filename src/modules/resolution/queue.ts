import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { joined, type Handlings } from '#access/sight.ts';
import { identityOf, now, refsOf, type Identity } from '#modules/statements/index.ts';
import type { Reader } from '#storage/store.ts';
import { banner } from '#vocabulary/label.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { weigh, type Weighing } from './evidence.ts';
import { joinFeatures, type Features } from './features.ts';
import { comparable, featuresFor, suggestedFor, turns, type Suggested } from './making.ts';
import { accountNames, changedAt } from './queries.ts';
import type { Consequence, MergeBand, MergePair, MergeQueue, Part } from './shapes.ts';

/** How long an answer waits for suggestions that are being made. */
const patience = 6000;

const noBands = (): Record<MergeBand, number> => ({ exact: 0, strong: 0, possible: 0, weak: 0 });

/** Entities of this node that may be one, for a person to judge. Made of what he may see alone. */
export async function mergeQueue(node: NodeContext, caller: Caller, part: Part): Promise<MergeQueue | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const making = await suggestedFor(node, caller.sight);
  const waiting = Promise.withResolvers<null>();
  const timer = setTimeout(() => waiting.resolve(null), patience);
  const suggested = await Promise.race([making.ready, waiting.promise]);
  clearTimeout(timer);
  if (!suggested)
    return { pairs: [], total: 0, bands: noBands(), aside: 0, compared: 0, banner: '', making: { ...making.progress } };
  const handlings = await node.handlings();
  return node.store.read(caller.sight, (db) => standing(db, suggested, { account: caller.account, handlings }, part), {
    action: 'identity.queue',
    outcome: 'done',
    payload: { offset: part.offset },
  });
}

/** A pair of groups: entities judged to be one stand for each other. */
interface Open {
  a: Features;
  b: Features;
  weighing: Weighing;
  unsure: Opinion | null;
}

interface Opinion {
  byAccount: string;
  reason: string;
  at: number;
}

async function standing(
  db: Reader,
  suggested: Suggested,
  { account, handlings }: { account: string; handlings: Handlings },
  part: Part,
): Promise<MergeQueue> {
  const { pairs, features, of } = suggested;
  const identity = await identityOf(db, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(), null);
  const groups = await groupsOf(db, pairs, features, identity);
  const { apart, unsure } = opinions(identity);
  const found = new Map<string, Open>();
  const others = turns();
  for (const pair of pairs) {
    await others();
    const [low, high] = [identity.headOf(pair.a), identity.headOf(pair.b)].sort();
    if (low === undefined || high === undefined || low === high) continue;
    const key = `${low} ${high}`;
    if (apart.has(key) || found.has(key)) continue;
    const [a, b] = [groups.get(low), groups.get(high)];
    if (!a || !b || !comparable(a, b)) continue;
    const asMade = features.get(low) === a && features.get(high) === b;
    const weighing = asMade ? pair.weighing : weigh(a, b, of);
    if (weighing.band !== null) found.set(key, { a, b, weighing, unsure: unsure.get(key) ?? null });
  }
  const aside = await keptAside(db, [...found.values()], account);
  const open = [...found.values()].filter((one) => !aside.has(one)).sort(order);
  const bands = noBands();
  for (const { weighing } of open) if (weighing.band) bands[weighing.band] += 1;
  const shown = open.slice(part.offset, part.offset + part.limit);
  return {
    pairs: await views(db, shown),
    total: open.length,
    bands,
    aside: aside.size,
    compared: of.entities,
    banner: banner(
      joined(
        handlings,
        shown.flatMap(({ a, b }) => [...a.handlings, ...b.handlings]),
      ).label,
    ),
    making: null,
  };
}

const ranks: Record<MergeBand, number> = { exact: 0, strong: 1, possible: 2, weak: 3 };

/** What a judgement would bring to the other: the smaller side is what moves. */
const moved = ({ a, b }: Open): number => Math.min(a.statements + a.links, b.statements + b.links);

/** Strongest band first; within it what would join most, then the more bits, then by the ids. */
const order = (x: Open, y: Open): number =>
  ranks[x.weighing.band ?? 'weak'] - ranks[y.weighing.band ?? 'weak'] ||
  moved(y) - moved(x) ||
  y.weighing.bits - x.weighing.bits ||
  (keyOf(x) < keyOf(y) ? -1 : 1);
const keyOf = ({ a, b }: Open): string => `${a.ids[0]} ${b.ids[0]}`;

/** By the first id of each group, everything known of all of it. */
async function groupsOf(
  db: Reader,
  pairs: Suggested['pairs'],
  features: ReadonlyMap<string, Features>,
  identity: Identity,
): Promise<Map<string, Features>> {
  const heads = [...new Set(pairs.flatMap(({ a, b }) => [identity.headOf(a), identity.headOf(b)]))];
  const members = heads.flatMap((head) => identity.membersOf(head));
  const missing = members.filter((id) => !features.has(id)).sort();
  const more = new Map((await featuresFor(db, missing)).map((one) => [one.ids[0]!, one]));
  return new Map(
    heads.flatMap((head) => {
      const all = identity.membersOf(head).flatMap((id) => features.get(id) ?? more.get(id) ?? []);
      return all.length === 0 ? [] : [[head, withHeads(joinFeatures(all), identity)] as const];
    }),
  );
}

/** Two that are linked to entities judged to be one are linked to the same. */
function withHeads(of: Features, identity: Identity): Features {
  for (const id of of.others)
    if (identity.headOf(id) !== id)
      return { ...of, others: new Set([...of.others].map((one) => identity.headOf(one))) };
  return of;
}

/** What the latest word on each pair of entities keeps apart, or leaves unsure, by the heads of their groups. */
function opinions(identity: Identity): { apart: Set<string>; unsure: Map<string, Opinion> } {
  const decided = new Set<string>();
  const apart = new Set<string>();
  const unsure = new Map<string, Opinion>();
  for (const { entity, other, verdict, byAccount, reason, decidedAt } of identity.judgements) {
    const pair = entity < other ? `${entity} ${other}` : `${other} ${entity}`;
    if (decided.has(pair)) continue;
    decided.add(pair);
    const key = [identity.headOf(entity), identity.headOf(other)].sort().join(' ');
    if (verdict === 'different') apart.add(key);
    if (verdict === 'unsure' && !unsure.has(key)) unsure.set(key, { byAccount, reason, at: decidedAt });
  }
  return { apart, unsure };
}

/** Pairs this person was unsure of, of which nothing has changed since. */
async function keptAside(db: Reader, open: readonly Open[], account: string): Promise<Set<Open>> {
  const own = open.filter(({ unsure }) => unsure?.byAccount === account);
  if (own.length === 0) return new Set();
  const ids = [...new Set(own.flatMap(({ a, b }) => [...a.ids, ...b.ids]))].sort();
  const changed = new Map((await changedAt(db, ids)).map(({ entity, at }) => [entity, at]));
  return new Set(
    own.filter(({ a, b, unsure }) => [...a.ids, ...b.ids].every((id) => (changed.get(id) ?? 0) <= (unsure?.at ?? 0))),
  );
}

const consequence = ({ statements, links }: Features): Consequence => ({ statements, links });

async function views(db: Reader, open: readonly Open[]): Promise<MergePair[]> {
  const { refs } = await refsOf(db, [...new Set(open.flatMap(({ a, b }) => [a.ids[0]!, b.ids[0]!]))].sort(), now);
  const accounts = [...new Set(open.flatMap(({ unsure }) => unsure?.byAccount ?? []))];
  const names = new Map(
    (accounts.length === 0 ? [] : await accountNames(db, accounts)).map((row) => [row.id, row.name]),
  );
  return open.flatMap(({ a, b, weighing, unsure }) => {
    const [one, two] = [refs.get(a.ids[0]!), refs.get(b.ids[0]!)];
    if (!one || !two || !weighing.band) return [];
    return [
      {
        a: { ...one, ...consequence(a) },
        b: { ...two, ...consequence(b) },
        bits: weighing.bits,
        band: weighing.band,
        reasons: weighing.reasons,
        unsure: unsure && { by: names.get(unsure.byAccount) ?? '', reason: unsure.reason, at: unsure.at },
      },
    ];
  });
}
