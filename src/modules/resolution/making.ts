import { setImmediate as turn } from 'node:timers/promises';
import { mask } from '#access/masking.ts';
import type { NodeContext } from '#access/context.ts';
import { someStatementsOf } from '#modules/statements/index.ts';
import type { Reader, Sight } from '#storage/store.ts';
import { candidatePairs, NameCollector, soundOf, type NamedEntities } from './blocks.ts';
import { weigh, type Frequencies, type Weighing } from './evidence.ts';
import { comparedProperties, featuresOf, isComparable, mayBeOne, type Features } from './features.ts';
import { countsOf, endsOfLinks, linksOf, standOf, wordsAfter, type WordRow } from './queries.ts';

export interface SuggestedPair {
  a: string;
  b: string;
  weighing: Weighing;
}

/** What one sight gives: pairs worth a look and what is known of their entities, without anybody's judgement. */
export interface Suggested {
  pairs: SuggestedPair[];
  features: Map<string, Features>;
  of: Frequencies;
}

export interface Making {
  stand: string;
  progress: { done: number; of: number };
  ready: Promise<Suggested>;
}

/** Pairs looked at in full, of all that share rare words. */
const mostPairs = 4000;
const wordsAtOnce = 5000;
const entitiesAtOnce = 400;
/** Milliseconds of work before others get their turn. */
const longestTurn = 25;
/** Sights kept at once; each is some megabytes. */
const mostKept = 8;

const kept = new WeakMap<NodeContext, Map<string, Making>>();

/**
 * The suggestions for a sight, made from what it sees and nothing else; kept until something visible in it changes. Whoever
 * sees the same shares them.
 */
export async function suggestedFor(node: NodeContext, sight: Sight): Promise<Making> {
  const known = kept.get(node) ?? new Map<string, Making>();
  kept.set(node, known);
  const key = sight.handlings.join(' ');
  const stand = await node.store.read(sight, standOf);
  const before = known.get(key);
  if (before?.stand === stand) {
    known.delete(key);
    known.set(key, before);
    return before;
  }
  const progress = { done: 0, of: 1 };
  const making: Making = { stand, progress, ready: node.store.read(sight, (db) => make(db, progress)) };
  known.delete(key);
  known.set(key, making);
  making.ready.catch(() => {
    if (known.get(key) === making) known.delete(key);
  });
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostKept))) known.delete(oldest);
  return making;
}

async function make(db: Reader, progress: Making['progress']): Promise<Suggested> {
  const named = await namedEntities(db);
  const pairs = await inTurns(candidatePairs(named, mostPairs));
  const ids = [...new Set(pairs.flatMap(([a, b]) => [named.ids[a]!, named.ids[b]!]))].sort();
  progress.of = ids.length + pairs.length;
  const features = new Map<string, Features>();
  for (let at = 0; at < ids.length; at += entitiesAtOnce) {
    for (const one of await featuresFor(db, ids.slice(at, at + entitiesAtOnce))) features.set(one.ids[0]!, one);
    progress.done = features.size;
    await turn();
  }
  const of = frequencies(named);
  const found: Suggested['pairs'] = [];
  const others = turns();
  for (const [left, right] of pairs) {
    progress.done += 1;
    const [a, b] = [features.get(named.ids[left]!), features.get(named.ids[right]!)];
    if (!a || !b || !comparable(a, b)) continue;
    const weighing = weigh(a, b, of);
    if (weighing.band !== null) found.push({ a: a.ids[0]!, b: b.ids[0]!, weighing });
    await others();
  }
  return { pairs: found, features, of };
}

export const comparable = (a: Features, b: Features): boolean =>
  isComparable(a.kinds) && isComparable(b.kinds) && mayBeOne(a.kinds, b.kinds);

/** Only what the pairs need is kept of the whole vocabulary. */
function frequencies({ ids, counts, numberOf }: NamedEntities): Frequencies {
  return { entities: ids.length, countOf: (sound) => counts[numberOf.get(soundOf(sound)) ?? -1] ?? 0 };
}

async function namedEntities(db: Reader): Promise<NamedEntities> {
  const collector = new NameCollector();
  let last: WordRow | null = null;
  for (;;) {
    const rows: WordRow[] = await wordsAfter(db, last, wordsAtOnce);
    for (const { word, entity } of rows) collector.add(word, entity);
    last = rows.at(-1) ?? null;
    if (rows.length < wordsAtOnce) return collector.done();
    await turn();
  }
}

async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  const others = turns();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await others();
  }
}

/** To be awaited between pieces of a long work: lets others have their turn when this one has lasted. */
export function turns(): () => Promise<void> | void {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longestTurn) return undefined;
    return turn().then(() => void (began = performance.now()));
  };
}

/** What is compared of some entities; those nobody says anything of are left out. */
export async function featuresFor(db: Reader, ids: readonly string[]): Promise<Features[]> {
  if (ids.length === 0) return [];
  const { rows, counts, links } = await db.together({
    rows: someStatementsOf(db, ids, comparedProperties, null),
    counts: countsOf(db, ids),
    links: linksOf(db, ids),
  });
  const joining = [...new Set(links.map(({ link }) => link))].sort();
  const ends = joining.length === 0 ? [] : await db.rows(endsOfLinks(db, joining));
  const endsBy = Map.groupBy(ends, ({ link }) => link);
  const rowsBy = Map.groupBy(mask(rows, []), ({ entity }) => entity);
  const linksBy = Map.groupBy(links, ({ entity }) => entity);
  return counts.map(({ entity, statements, reports, handlings }) => {
    const own = linksBy.get(entity) ?? [];
    const others = new Set(own.flatMap(({ link }) => (endsBy.get(link) ?? []).map((end) => end.entity)));
    others.delete(entity);
    const around = { others, reports: new Set(reports), handlings, statements, links: own[0]?.links ?? 0 };
    return featuresOf(entity, rowsBy.get(entity) ?? [], around);
  });
}
