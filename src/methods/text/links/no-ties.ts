import { wordAt, type Ground } from './ground.ts';
import type { Match } from './phrases.ts';
import type { Tie } from './ties.ts';
import { table } from '../table.ts';

/** Adverbs and auxiliaries that may stand between a subject and its verb. */
export const adverbs = table(
  'has have had is are was were been be also now still already reportedly allegedly ha han habia fue fueron era eran es son se tambien ya le les lo la los las remain remains siguen hoy ahora ademas today later luego despues',
);

/** "In consultation with A, the Secretary of State designated": the subject is a name that nobody knows. */
export function byUnknown(ground: Ground, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && ground.unitAt[at]! < 0 && adverbs.has(wordAt(ground, at))) at -= 1;
  const token = ground.tokens[at];
  return (
    token !== undefined &&
    ground.unitAt[at]! < 0 &&
    token.shape === 'title' &&
    token.sentence === ground.tokens[verb]!.sentence &&
    /^(?:of|de)$/.test(wordAt(ground, at - 1)) &&
    ground.tokens[at - 2]?.shape === 'title'
  );
}

/** "Transmittals of funds involving B", "full control of B": the words of a verb that are a noun here. */
export function notDone(ground: Ground, tie: Tie, { first, last }: Match<Tie>): boolean {
  const word = wordAt(ground, first);
  // "Nació como una célula de B" was part of it.
  if (tie.kind === 'Succession' && /^(?:naci|surgi)/.test(word) && asPart(ground, first, last)) return true;
  // "Precursores enviados por B": the goods are, nobody was supplied.
  if (
    tie.kind === 'Supply' &&
    !tie.forward &&
    /[ai]d[oa]s$/.test(word) &&
    ground.tokens[first - 1]?.shape === 'lower' &&
    !adverbs.has(wordAt(ground, first - 1)) &&
    !/^(?:sido|siendo|estan|y)$/.test(wordAt(ground, first - 1))
  )
    return true;
  if (ground.unitAt[first - 1]! >= 0) return false;
  // "El sucesor de Q sería P": nobody named before it.
  const opens = ground.tokens[first - 2]?.sentence !== ground.tokens[first]!.sentence;
  if (tie.kind === 'Succession' && opens && /^(?:el|la)$/.test(wordAt(ground, first - 1))) return true;
  // "Buena parte de su fruta"
  if (
    word === 'parte' &&
    /^(?:buena|gran|mayor|tercera|cuarta|otra|una|alguna|ninguna)$/.test(wordAt(ground, first - 1))
  )
    return true;
  // "Gunmen working for B": who works for him has no name.
  if (tie.kind === 'Alliance' && tie.noun && wished(ground, first)) return true;
  const doing = !tie.noun && /^(?:working|acting|serving|operating|fronting|answering|reporting)$/.test(word);
  if (doing && ground.tokens[first - 1]?.shape === 'lower' && /(?:[^s]s|men|people)$/.test(wordAt(ground, first - 1)))
    return !adverbs.has(wordAt(ground, first - 1));
  if (first !== last) return false;
  if (tie.kind === 'Designation' && /^(?:names?|lists?|labels?|brands?)$/.test(word))
    return /^(?:the|a|an|his|her|its|their)$/.test(wordAt(ground, first - 1));
  if (word === 'managing') return /^(?:director|partner|editor)$/.test(wordAt(ground, first + 1));
  if (word === 'head' || word === 'running') return wordAt(ground, first + 1) === 'of';
  if (word === 'control') return wordAt(ground, first + 1) === 'of';
  if (word === 'command') return wordAt(ground, first - 2) === 'second';
  return (
    tie.kind === 'Financing' &&
    /^funds?$/.test(word) &&
    !/^(?:to|and|will|would|can|could|may|which|that|who|also|helped?|not)$/.test(wordAt(ground, first - 1))
  );
}

/** "Como una célula de": between the verb and the name. */
function asPart(ground: Ground, from: number, to: number): boolean {
  let as = false;
  for (let at = from + 1; at <= to; at += 1) {
    as ||= wordAt(ground, at) === 'como';
    if (as && /^(?:celula|brazo|ala|faccion|grupo)$/.test(wordAt(ground, at))) return true;
  }
  return false;
}

/** "To seek a truce with B": an alliance somebody wishes for is none. */
function wished(ground: Ground, noun: number): boolean {
  let at = noun - 1;
  while (at > 0 && at > noun - 4 && wishLinks.has(wordAt(ground, at))) at -= 1;
  return wishes.has(wordAt(ground, at));
}

const wishLinks = table('a an the possible tactical local new formal una un la el posible');
const wishes = table(
  'seek seeks seeking sought propose proposes proposed proposing offer offers offered offering want wants wanted request requested explore explores explored exploring discuss discussed discussing busca buscan buscar buscaba propone propuso proponer ofrece ofrecio',
);

/** "Operating outside of B" is not in B. */
export function outside(ground: Ground, from: number, to: number): boolean {
  let out = false;
  for (let at = from; at < to; at += 1) {
    if (/^(?:within|inside|dentro)$/.test(wordAt(ground, at))) return false;
    out ||= /^(?:outside|beyond|fuera)$/.test(wordAt(ground, at));
  }
  return out;
}
