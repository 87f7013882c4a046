import type { Scene } from '../clauses/scene.ts';
import type { Token } from '../reading/types.ts';
import { parties, pointing, proxies, shorts } from './proxy-nouns.ts';
import { accused, Told } from './told.ts';
import type { Sort, Unit } from './units.ts';

const adjective = /^\p{L}{3,}(?:ana|ense|esa|ina|iva|al|ica|era)$/u;
const proxyReach = 160;

/** Adds units for "the group", "la empresa", which mean the first one of that sort in the last sentence that names one. */
export function withProxies(scene: Scene, units: readonly Unit[]): Unit[] {
  const { tokens } = scene.document;
  const all: Unit[] = [];
  const told = new Told(scene);
  let next = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    for (; next < units.length && units[next]!.first <= at; next += 1) {
      all.push(units[next]!);
      told.hear(units[next]!);
    }
    const word = scene.mentionAt[at] === -1 ? tokens[at]!.folded : '';
    const proxy = told.again(at, word) ?? proxyAt(scene, told, at, word);
    if (proxy) all.push(proxy);
  }
  return [...all, ...units.slice(next)];
}

function proxyAt(scene: Scene, told: Told, at: number, word: string): Unit | undefined {
  const { tokens, sentences } = scene.document;
  const sort = proxies.get(word) ?? (parties.has(word) && told.calledSo.has(word) ? 'company' : undefined);
  if (sort === undefined || !pointing.has(tokens[at - 1]!.folded)) return undefined;
  const named = told.meant(at, word, sort);
  if (!named || (scene.mentionAt[at + 1] ?? -1) >= 0 || apposes(scene, at, sort)) return undefined;
  const { sentence } = tokens[at]!;
  const lasting = parties.has(word) || told.partOf.get(word) === named;
  const far = at - named.last > proxyReach || sentences[sentence]!.paragraph - sentences[named.sentence]!.paragraph > 1;
  if ((far && !lasting) || (sentence === named.sentence && at - named.last < 3)) return undefined;
  if ((shorts.has(word) && !told.calledSo.get(word)) || followsName(tokens, at)) return undefined;
  const proxy: Unit = { ...named, first: at, last: at, sentence, group: [], proxy: true };
  proxy.group = sort === 'person' && word !== 'persona' && !accused.test(word) ? named.group : [proxy];
  // "La sociedad texana, administrada por P": its adjective belongs to it.
  if (sort === 'company' && adjective.test(tokens[at + 1]?.folded ?? '') && tokens[at + 2]?.text === ',')
    proxy.last = at + 1;
  if (sort !== 'person' && told.lastOf.get(named.sort)?.sentence !== sentence) told.lastOf.set(named.sort, proxy);
  return proxy;
}

/** "The exporter, Hanlin Ltd": the name that follows says who it is. */
function apposes({ document: { tokens }, mentionAt, mentions, entities }: Scene, at: number, sort: Sort): boolean {
  if (tokens[at + 1]?.folded !== ',') return false;
  const mention = mentions[mentionAt[at + 2] ?? -1];
  const kind = mention && entities[mention.entity]?.kind;
  return (sort === 'company' && kind === 'Company') || (sort === 'group' && kind === 'Organization');
}

/** "the group Los Pardos", "grupo llamado": a name of its own follows; "the group of banks" is another thing. */
const followsName = (tokens: readonly Token[], at: number): boolean =>
  // "The exporter is Hanlin" says who it is.
  (parties.has(tokens[at]!.folded) &&
    /^(?:is|was|es|era|fue)$/.test(tokens[at + 1]?.folded ?? '') &&
    /^(?:title|upper)$/.test(tokens[at + 2]?.shape ?? '')) ||
  namedAt(tokens, /^(?:delictiv[oa]|criminal)$/.test(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1);

const namedAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.shape === 'title' ||
  tokens[at]?.shape === 'upper' ||
  (tokens[at]?.folded === '"' &&
    tokens[at - 1]?.shape === 'lower' &&
    /^(?:delictiv[oa]|criminal)$/.test(tokens[at - 1]?.folded ?? '')) ||
  /^(?:called|known|named|of|de|del|that|que|led|llamado|llamada|denominado|denominada|conocido)$/.test(
    tokens[at]?.folded ?? '',
  );
