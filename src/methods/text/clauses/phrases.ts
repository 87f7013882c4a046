import type { Argument } from './clause.ts';
import type { Tagged } from './tags.ts';
import { carriers, tag } from './words.ts';

/** No phrase is read further than this many tokens, so that the whole stays linear. */
const longest = 40;

const inItem = (code: number | undefined): boolean =>
  code === tag.nominal ||
  code === tag.mention ||
  code === tag.det ||
  code === tag.num ||
  code === tag.poss ||
  code === tag.quote ||
  code === tag.dash;

interface Item {
  first: number;
  last: number;
  mentions: number[];
  head: string | null;
  /** The item is a bare name or a name after a title. */
  named: boolean;
}

/**
 * Reads the phrase that begins at a token: one thing or several joined. Null when no phrase begins there. What is joined
 * last may be the subject of the next verb and is then left out, unless the phrase is known to be whole ("between A and B").
 */
export function readPhrase(tagged: Tagged, from: number, end: number, whole = false): Argument | null {
  const { tags } = tagged;
  const limit = Math.min(end, from + longest);
  const first = readItem(tagged, from, limit);
  if (first === null) return null;
  const mentions = [...first.mentions];
  let { last } = first;
  let item = first;
  for (;;) {
    let next = skipAside(tagged, last + 1, limit);
    const comma = tags[next] === tag.comma;
    if (comma) next += 1;
    const joined = tags[next] === tag.conj;
    if (joined) next += 1;
    if (joined && tags[next] === tag.adv && tags[next + 1] === tag.num) next += 1;
    if (!comma && !joined) break;
    const more = readItem(tagged, next, limit);
    if (more === null || !joins(tagged, item, more, joined)) break;
    const follows = skipAside(tagged, more.last + 1, limit);
    const after = whole ? -1 : tags[follows];
    if (after === tag.verb || after === tag.aux || after === tag.modal || after === tag.form) break;
    mentions.push(...more.mentions);
    item = more;
    last = more.last;
  }
  return argument(tagged, first.first, last, mentions, first.head);
}

export function argument(
  tagged: Tagged,
  first: number,
  last: number,
  mentions: number[],
  head: string | null,
): Argument {
  return { start: tagged.tokens[first]?.start ?? 0, end: tagged.tokens[last]?.end ?? 0, first, last, mentions, head };
}

/** After a comma alone only like joins like: names with names, amounts with amounts, so that "X, a leader of Y" is one person. */
function joins({ tags }: Tagged, item: Item, more: Item, joined: boolean): boolean {
  if (joined) return true;
  if (tags[more.first] === tag.num) return true;
  if (item.named) return more.named && tags[more.first] === tag.mention;
  return true;
}

/** Past a bracket, and "alias …" is left to the finder of entities. */
function skipAside({ tags }: Tagged, at: number, end: number): number {
  if (tags[at] !== tag.open) return at;
  for (let pos = at + 1; pos < end && pos <= at + 20; pos += 1) if (tags[pos] === tag.close) return pos + 1;
  return at;
}

function readItem(tagged: Tagged, from: number, end: number): Item | null {
  const { tags, tokens, scene } = tagged;
  const mentions: number[] = [];
  let pos = tags[from] === tag.quote ? from + 1 : from;
  const start = pos;
  let last = -1;
  let headAt = -1;
  let carrier = false;
  let content = false;
  while (pos < end) {
    const code = tags[pos];
    if (code === tag.mention) {
      const at = scene.mentionAt[pos] ?? -1;
      const mention = scene.mentions[at];
      if (mention === undefined) break;
      // A name after a name begins another phrase, unless it belongs to it: "Colonel", "Low 's".
      last = mention.last;
      pos = mention.last + 1;
      content = true;
      if (tags[pos] === tag.poss) {
        pos += 1;
        headAt = -1;
        continue;
      }
      headAt = mention.last;
      mentions.push(at);
      continue;
    }
    if (code === tag.open) {
      const after = skipAside(tagged, pos, end);
      if (after === pos || !inItem(tags[after])) break;
      pos = after;
      continue;
    }
    if (!inItem(code) && !(code === tag.loose && modifies(tagged, pos))) break;
    // "pidió al Ejército 300 soldados": the amount begins another phrase.
    if (code === tag.num && tagged.language === 'es' && pos > start && tags[pos - 1] === tag.mention) break;
    if (code === tag.quote && !content && last >= start) break;
    if (code === tag.loose && modifies(tagged, pos)) {
      pos += 1;
      continue;
    }
    if (code === tag.nominal || code === tag.num || code === tag.pron) {
      if (tagged.language === 'en' || headAt < 0 || tags[headAt] === tag.num) headAt = pos;
      content = true;
      last = pos;
    } else if (code === tag.det && content && tags[pos - 1] !== tag.poss && (tagged.language === 'en' || headAt >= 0))
      break;
    pos += 1;
  }
  if (last < 0) {
    if (tags[from] !== tag.pron && tags[from] !== tag.det) return null;
    return { first: from, last: from, mentions, head: tokens[from]?.folded ?? null, named: false };
  }
  const head = headAt >= 0 && tags[headAt] !== tag.mention ? (tokens[headAt]?.folded ?? null) : null;
  carrier = head !== null && (carriers.has(head) || tags[headAt] === tag.num);
  const tail = headAt >= 0 && tags[headAt] === tag.mention ? null : ofPhrase(tagged, last + 1, end, carrier);
  if (tail !== null) {
    last = tail.last;
    mentions.push(...tail.mentions);
    // "Secretary of State Dale Hutton": the office runs on into the name.
    const at = scene.mentionAt[last] ?? -1;
    const office = headAt >= 0 && tokens[headAt]?.shape === 'title';
    if (office && !mentions.includes(at) && scene.entities[scene.mentions[at]?.entity ?? -1]?.kind === 'Person')
      mentions.push(at);
  }
  return { first: start, last, mentions, head, named: head === null };
}

/** "the guided missile", "punishing tariffs": a participle that only describes. */
function modifies({ tags, tokens, language }: Tagged, at: number): boolean {
  if (language !== 'en' || (tags[at + 1] !== tag.nominal && tags[at + 1] !== tag.mention)) return false;
  const before = tags[at - 1];
  const passive = tokens[at]?.folded.endsWith('ed') === true;
  return (
    before === tag.det ||
    before === tag.poss ||
    before === tag.num ||
    (passive && (before === tag.nominal || before === tag.mention))
  );
}

const ofWords = new Set(['of', 'de', 'del']);

/** The "of"-phrase of a noun belongs to its extent; its names count where the noun only carries them ("officers of …"). */
function ofPhrase(
  tagged: Tagged,
  at: number,
  end: number,
  carrier: boolean,
): { last: number; mentions: number[] } | null {
  if (tagged.tags[at] !== tag.prep || !ofWords.has(tagged.tokens[at]?.folded ?? '')) return null;
  const item = readItem(tagged, at + 1, end);
  if (item === null) return null;
  // "elementos del Ejército y de la Guardia Nacional"
  const more = tagged.tags[item.last + 1] === tag.conj ? ofPhrase(tagged, item.last + 2, end, carrier) : null;
  return { last: more?.last ?? item.last, mentions: carrier ? [...item.mentions, ...(more?.mentions ?? [])] : [] };
}

/**
 * Reads the phrase that ends before a verb: its subject. Goes back to where the doing begins, past asides between
 * commas, and takes the first phrase there that hangs on no preposition. `bound` is the token after the last verb before.
 */
export function readSubject(tagged: Tagged, verb: number, bound: number, start: number): Argument | null {
  const { tags } = tagged;
  const near = Math.max(start, verb - longest);
  let pos = verb - 1;
  while (pos > near && (tags[pos] === tag.adv || tags[pos] === tag.neg)) pos -= 1;
  if (tags[pos] === tag.rel) return antecedent(tagged, pos, start);
  const beside = adjacent(tagged, beforeBracket(tags, pos, near), near);
  if (beside !== null) return beside;
  let aside: number | null = null;
  let from = Math.max(near, bound);
  // An aside before the verb may hold verbs of its own: "X, who sponsored the amendment, said".
  if (tags[pos] === tag.comma) {
    const open = asideStart(tagged, pos, near);
    if (open >= near) {
      aside = nameAlone(tagged, open + 1, pos);
      pos = open - 1;
      from = clauseStart(tagged, pos, near);
    }
  } else from = Math.max(from, clauseStart(tagged, pos, near));
  const found = firstFree(tagged, afterObject(tagged, from, verb), verb);
  if (found !== null && aside !== null && !found.mentions.includes(aside)) found.mentions.push(aside);
  return found;
}

/** Before a bracket that closes here: "the Attorney General's Office (FGR) said". */
function beforeBracket(tags: Uint8Array, at: number, near: number): number {
  if (tags[at] !== tag.close) return at;
  for (let pos = at - 1; pos >= near && pos >= at - 12; pos -= 1) if (tags[pos] === tag.open) return pos - 1;
  return at;
}

/** The name that an aside consists of: "the director, Ann Low, told". */
function nameAlone({ scene }: Tagged, first: number, comma: number): number | null {
  const at = scene.mentionAt[first] ?? -1;
  const mention = scene.mentions[at];
  return mention !== undefined && mention.last === comma - 1 && scene.entities[mention.entity]?.kind === 'Person'
    ? at
    : null;
}

/** The phrase right before the verb when nothing governs it: after a comma, a date or where the sentence begins. */
function adjacent(tagged: Tagged, last: number, near: number): Argument | null {
  const { tags } = tagged;
  if (tags[last] !== tag.mention && tags[last] !== tag.nominal) return null;
  let first = last;
  while (first > near) {
    const code = tags[first - 1];
    if (code !== tag.nominal && code !== tag.mention && code !== tag.det && code !== tag.num && code !== tag.poss)
      break;
    first -= 1;
  }
  const before = tags[first - 1];
  if (
    first - 1 >= near &&
    before !== tag.comma &&
    before !== tag.stop &&
    before !== tag.sub &&
    before !== tag.adv &&
    before !== tag.verb
  )
    return null;
  // "A, B and C said": a list goes on before the comma; a date after a preposition does not.
  if (
    before === tag.comma &&
    tags[first] === tag.mention &&
    tags[first - 2] === tag.mention &&
    !hangs(tags, first - 2, near)
  )
    return null;
  return readPhrase(tagged, first, last + 1, true);
}

/** After an earlier verb the stretch begins with what that one governs; a new subject follows the joining word. */
function afterObject({ tags }: Tagged, from: number, verb: number): number {
  if (from === 0 || tags[from - 1] !== tag.verb) return from;
  for (let at = from; at < verb - 1; at += 1) if (tags[at] === tag.conj || tags[at] === tag.comma) return at + 1;
  return from;
}

/** The phrase that ends here is governed by a preposition: "according to the agency". */
function hangs(tags: Uint8Array, last: number, near: number): boolean {
  for (let at = last; at >= near; at -= 1) {
    const code = tags[at];
    if (code === tag.prep || code === tag.to) return true;
    if (code !== tag.mention && code !== tag.nominal && code !== tag.det && code !== tag.num) return false;
  }
  return false;
}

/** Where the aside that closes with this comma begins: its opening comma, or -1. */
function asideStart({ tags, tokens }: Tagged, comma: number, near: number): number {
  let found = -1;
  for (let at = comma - 1; at >= near; at -= 1) {
    const code = tags[at];
    if (code === tag.stop) break;
    if (code !== tag.comma) continue;
    found = at;
    const next = tags[at + 1];
    const opens =
      next === tag.rel ||
      next === tag.loose ||
      next === tag.det ||
      next === tag.adv ||
      next === tag.prep ||
      next === tag.nominal ||
      next === tag.num;
    const alias = tokens[at + 1]?.folded === 'alias' || tokens[at + 1]?.folded === 'aka';
    if (opens && !alias && (tags[at - 1] === tag.mention || tags[at - 1] === tag.close || next === tag.rel)) return at;
  }
  return found;
}

/** Back to the first token of a doing: after a full stop, a joining word of clauses or another finite verb. */
function clauseStart({ tags, tokens }: Tagged, from: number, near: number): number {
  for (let at = from; at >= near; at -= 1) {
    const code = tags[at];
    if (code === tag.stop && tokens[at]?.folded !== ':') return at + 1;
    if (code === tag.sub || code === tag.rel) return at + 1;
    if (code === tag.verb || code === tag.aux || code === tag.modal) return at + 1;
    if (tokens[at]?.folded === ':') return at + 1;
    if (code === tag.quote && bordersSpeech(tags, at, near)) return at + 1;
    if (code === tag.dash && at - near <= dateline && tokens[at]?.sentence !== tokens[near - 1]?.sentence)
      return at + 1;
  }
  return Math.max(near, 0);
}

/** A dash so near the beginning of a sentence closes its dateline: "WASHINGTON – Today". */
const dateline = 8;

/** A quotation mark where speech begins or ends, not one around a nickname. */
function bordersSpeech(tags: Uint8Array, at: number, near: number): boolean {
  const code = tags[at - 1];
  // “El Gato,” with the comma inside.
  if (code === tag.comma)
    for (let back = at - 2; back >= near && back >= at - 6; back -= 1) if (tags[back] === tag.quote) return false;
  return (
    code === undefined ||
    code === tag.comma ||
    code === tag.stop ||
    code === tag.verb ||
    code === tag.rel ||
    code === tag.sub
  );
}

/** The first phrase in a stretch that hangs on no preposition, an opening adverbial ("On March 10, …") passed over. */
function firstFree(tagged: Tagged, from: number, verb: number): Argument | null {
  const { tags } = tagged;
  let at = from;
  let hanging = false;
  while (at < verb) {
    const code = tags[at];
    if (code === tag.prep || code === tag.to || code === tag.loose) hanging = true;
    else if (hanging && returns.has(tagged.tokens[at]?.folded ?? '')) hanging = false;
    else if (code === tag.adv && tags[at - 1] === tag.prep) {
      while (at + 1 < verb && tags[at + 1] === tag.adv) at += 1;
      hanging = false;
    } else if (code === tag.comma || code === tag.conj || code === tag.rel || code === tag.sub) {
      if (code !== tag.conj) hanging = false;
    } else if (inItem(code) || code === tag.pron) {
      const phrase = readPhrase(tagged, at, hanging ? commaAfter(tags, at, verb) : verb, true);
      if (phrase === null) {
        at += 1;
        continue;
      }
      if (!hanging) return phrase;
      at = phrase.last;
      hanging = false;
      // What follows a hanging phrase without a comma ends it, or is the subject when the stretch began with "On March 10".
      if (tags[at + 1] === tag.det || tags[at + 1] === tag.nominal) hanging = false;
    }
    at += 1;
  }
  return null;
}

/** "In return X paid": what follows is the subject without a comma. */
const returns = new Set(['return', 'exchange', 'turn', 'response', 'total', 'cambio', 'respuesta']);

function commaAfter(tags: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && tags[at] !== tag.comma) at += 1;
  return at;
}

/** Who or what "who", "which", "que" stands for: the phrase that ends here. */
function antecedent(tagged: Tagged, rel: number, start: number): Argument | null {
  const { tags, scene, tokens } = tagged;
  let pos = rel - 1;
  while (
    pos >= start &&
    (tags[pos] === tag.comma || tags[pos] === tag.close || tags[pos] === tag.prep || tags[pos] === tag.quote)
  )
    pos -= 1;
  if (pos < start) return null;
  const aged = ages(tagged, pos, rel, start);
  if (aged !== null) return aged;
  const last = pos;
  let first = pos;
  while (first > start && last - first < 12 && inItem(tags[first - 1]) && tags[first - 1] !== tag.quote) first -= 1;
  const code = tags[pos];
  if (code === tag.mention) {
    const word = tokens[rel]?.folded ?? '';
    const human = word === 'who' || word === 'whom' || word === 'quien' || word === 'quienes';
    const near = scene.mentionAt[pos] ?? -1;
    const mention = human
      ? (personBefore(tagged, near, Math.max(start, pos - 25)) ?? (isPlace(tagged, near) ? -1 : near))
      : near;
    if (mention < 0) return null;
    pos = scene.mentions[mention]?.last ?? pos;
    return argument(tagged, scene.mentions[mention]?.first ?? pos, pos, mention < 0 ? [] : [mention], null);
  }
  if (!inItem(code)) return null;
  return readPhrase(tagged, first, last + 1, true);
}

const agesAfter = new Set(['who', 'whom', 'quien', 'quienes']);

/** "Ann Low, 39, who", "Ana Sol, de 44 años, quien": the person before the age. */
function ages(tagged: Tagged, pos: number, rel: number, start: number): Argument | null {
  const { tags, tokens, scene } = tagged;
  if (!agesAfter.has(tokens[rel]?.folded ?? '')) return null;
  const number =
    tags[pos] === tag.num ? pos : tags[pos - 1] === tag.num && tokens[pos]?.folded === 'anos' ? pos - 1 : -1;
  if (number < 0) return null;
  const comma = tags[number - 1] === tag.prep ? number - 2 : number - 1;
  if (comma <= start || tags[comma] !== tag.comma) return null;
  const at = scene.mentionAt[comma - 1] ?? -1;
  const mention = scene.mentions[at];
  return mention === undefined ? null : argument(tagged, mention.first, mention.last, [at], null);
}

function isPlace({ scene }: Tagged, mention: number): boolean {
  const kind = scene.entities[scene.mentions[mention]?.entity ?? -1]?.kind;
  return kind === 'Place' || kind === 'Facility' || kind === 'Substance';
}

/** "X, of the Y group in China, who": the nearest person before "who" in the sentence. */
function personBefore({ scene }: Tagged, from: number, start: number): number | null {
  for (let at = from; at >= 0 && (scene.mentions[at]?.first ?? -1) >= start; at -= 1)
    if (scene.entities[scene.mentions[at]?.entity ?? -1]?.kind === 'Person') return at;
  return null;
}
