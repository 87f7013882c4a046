import type { Clause } from '../clauses/clause.ts';
import type { Scene } from '../clauses/scene.ts';
import type { EntityWord, Sentence, Token } from '../reading/types.ts';
import { isCountry } from './nations.ts';
import { withProxies } from './proxies.ts';
import type { Sort, Unit } from './units.ts';

/** A scene prepared for finding links. */
export interface Ground {
  scene: Scene;
  clauses: readonly Clause[];
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  units: readonly Unit[];
  /** For each token the position of its unit, or -1. */
  unitAt: Int32Array;
  /** For each sentence the position of its first unit, or of the next sentence's. */
  firstUnit: Int32Array;
}

const sorts: Readonly<Record<EntityWord, Sort>> = {
  Person: 'person',
  Organization: 'group',
  PublicBody: 'body',
  MilitaryUnit: 'body',
  Company: 'company',
  Place: 'place',
  Facility: 'facility',
  Vehicle: 'vehicle',
  Vessel: 'vehicle',
  Airplane: 'vehicle',
  Substance: 'substance',
  Programme: 'programme',
  LegalInstrument: 'law',
};

const again = new Set([
  '(',
  ')',
  ',',
  '"',
  "'",
  'alias',
  'aka',
  'a',
  'k',
  'known',
  'as',
  'o',
  'also',
  'conocido',
  'conocida',
  'como',
  'el',
  'the',
  '[',
  ']',
  'or',
  'dba',
]);
const conjunctions = new Set(['and', 'y', 'e', '&', 'or', 'o', 'u', 'ni', 'nor', 'plus']);
/** Words of a coordination, kin too: "A and his brother B". */
const between = new Set([
  'the',
  'el',
  'la',
  'los',
  'las',
  'de',
  'del',
  'al',
  'a',
  'to',
  'with',
  'con',
  'of',
  'both',
  'from',
  'su',
  'sus',
  'his',
  'her',
  'its',
  'en',
  'in',
  'against',
  'contra',
  'personal',
  'elementos',
  'agentes',
  'efectivos',
  'officers',
  'agents',
  'personnel',
  'deputies',
  'marines',
  ...'half-brother half-sister stepbrother stepson brothers sisters sons brother sister wife husband son daughter cousin father mother uncle nephew partner hermano hermana esposa esposo hijo hija primo prima padre madre tio sobrino socio'.split(
    ' ',
  ),
]);
/** "as well as", "así como". */
const wordier = new Set(['as', 'well', 'asi', 'como', 'tambien', 'also']);
const listMarks = new Set([',', ';', '"']);

/** Prepares a scene: units with their coordinations, an index of them by token and by sentence. Linear in the text. */
export function groundOf(scene: Scene, clauses: readonly Clause[]): Ground {
  const { tokens, sentences } = scene.document;
  const named = unitsOf(scene);
  join(named, tokens);
  const units = withProxies(scene, named);
  const unitAt = new Int32Array(tokens.length).fill(-1);
  units.forEach((unit, at) => unitAt.fill(at, unit.first, unit.last + 1));
  const firstUnit = new Int32Array(sentences.length + 1).fill(units.length);
  for (let at = units.length - 1; at >= 0; at -= 1) firstUnit[units[at]!.sentence] = at;
  for (let at = sentences.length - 1; at >= 0; at -= 1) firstUnit[at] = Math.min(firstUnit[at]!, firstUnit[at + 1]!);
  return { scene, clauses, tokens, sentences, units, unitAt, firstUnit };
}

function unitsOf(scene: Scene): Unit[] {
  const { tokens, sentences } = scene.document;
  const sortOf = scene.entities.map((entity): Sort => {
    const sort = sorts[entity.kind];
    return sort === 'place' && isCountry(entity) ? 'country' : sort;
  });
  const units: Unit[] = [];
  for (const { entity, first, last } of scene.mentions) {
    const sentence = tokens[first]?.sentence ?? 0;
    if (sentences[sentence]?.kind === 'furniture') continue;
    const before = units.at(-1);
    if (
      before &&
      before.entity === entity &&
      before.sentence === sentence &&
      namesAgain(tokens, before.last + 1, first)
    ) {
      before.last = tokens[last + 1]?.folded === ')' ? last + 1 : last;
      continue;
    }
    // "The Bahamas Tax Office": the country is part of the name of its body.
    const ofBody = before && before.last + 1 === first && sortOf[before.entity] === 'country';
    if (ofBody && sortOf[entity] === 'body') units.pop();
    units.push({ entity, sort: sortOf[entity] ?? 'group', first, last, sentence, group: [], proxy: false });
  }
  return units;
}

function namesAgain(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 5 || to === from) return false;
  for (let at = from; at < to; at += 1) if (!again.has(tokens[at]?.folded ?? '')) return false;
  return true;
}

/** "list" for a comma, "and" for a conjunction, null for anything else between two units. */
function seam(tokens: readonly Token[], left: Unit, right: Unit): 'list' | 'and' | null {
  if (right.first - left.last > 10) return null;
  let found: 'list' | 'and' | null = null;
  for (let at = left.last + 1; at < right.first; at += 1) {
    const { folded } = tokens[at]!;
    const close = folded === '(' ? shareEnd(tokens, at, right.first) : -1;
    if (close > 0) at = close;
    else if (right.first - left.last > 6 && at === left.last + 1) return null;
    else if (conjunctions.has(folded) || folded === 'well' || folded === 'asi') found = 'and';
    else if (listMarks.has(folded)) found ??= 'list';
    else if (!between.has(folded) && !wordier.has(folded) && tokens[at]!.shape !== 'number') return null;
  }
  return found;
}

/** Where a bracket with nothing but a share or an age in it closes: "A (60 %) and B (40 %)"; -1 for any other. */
function shareEnd(tokens: readonly Token[], open: number, wall: number): number {
  for (let at = open + 1; at < wall && at < open + 6; at += 1) {
    const { folded, shape } = tokens[at]!;
    if (folded === ')') return at > open + 1 ? at : -1;
    if (shape !== 'number' && !/^(?:%|percent|per|cent|por|ciento)$/.test(folded)) return -1;
  }
  return -1;
}

const classOf: Readonly<Record<Sort, number>> = {
  person: 1,
  group: 2,
  body: 2,
  company: 2,
  country: 3,
  place: 4,
  facility: 5,
  vehicle: 6,
  substance: 7,
  programme: 8,
  law: 8,
};

/** Gives each unit its coordination: a run of one class with commas, up to its last conjunction. */
function join(units: Unit[], tokens: readonly Token[]): void {
  for (let from = 0; from < units.length;) {
    let last = from;
    let joined = from;
    for (; last + 1 < units.length; last += 1) {
      const left = units[last]!;
      const right = units[last + 1]!;
      if (right.sentence !== left.sentence || !alike(left, right)) break;
      const possessor = right.sort === 'country' && tokens[right.last + 1]?.folded === "'s";
      const how = possessor ? null : seam(tokens, left, right);
      if (how === null || (how === 'list' && left.sort === 'place')) break;
      if (how === 'and') joined = last + 1;
    }
    const group = units.slice(from, joined + 1);
    for (const unit of group) unit.group = group;
    for (let at = joined + 1; at <= last; at += 1) units[at]!.group = [units[at]!];
    from = last + 1;
  }
}

function alike(left: Unit, right: Unit): boolean {
  const a = classOf[left.sort];
  const b = classOf[right.sort];
  return a === b || (a + b === 5 && a > 1 && b > 1);
}

/** Whether a token is written just so, folded. */
export const wordAt = (ground: Ground, at: number): string => ground.tokens[at]?.folded ?? '';
export const unitOf = (ground: Ground, token: number): Unit | null => ground.units[ground.unitAt[token] ?? -1] ?? null;

/** The first token a reading back from `token` may use: where a long quotation around it begins. */
export function quoteStart(ground: Ground, token: number, first: number): number {
  const start = ground.tokens[token]?.start ?? 0;
  const { quotes } = ground.scene.document;
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]![0] <= start) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low - 1];
  if (!quote || quote[1] < start || quote[1] - quote[0] < shortQuote) return first;
  let at = token;
  while (at > first && ground.tokens[at - 1]!.start >= quote[0]) at -= 1;
  return at;
}
const shortQuote = 30;

const possession = new Set(['of', 'de', 'del', 'the', 'la', 'los']);

/** "The Treasury of Chile", "la Marina de México": the body that a country behind it belongs to, else the unit itself. */
export function wholeOf(ground: Ground, unit: Unit): Unit {
  if (unit.sort !== 'country' && unit.sort !== 'place') return unit;
  let at = unit.first - 1;
  while (at > unit.first - 4 && at >= 0 && possession.has(wordAt(ground, at))) at -= 1;
  const before = at < unit.first - 1 ? unitOf(ground, at) : null;
  return before !== null &&
    before.sentence === unit.sentence &&
    (before.sort === 'body' || before.sort === 'group' || before.sort === 'company')
    ? before
    : unit;
}

/** "A, a través de B, en coordinación con": the whole A before its part B, or null. */
export function through(ground: Ground, part: Unit): Unit | null {
  let at = part.first - 1;
  while (at > part.first - 5 && /^(?:la|el|su|sus|its|the|de|del)$/.test(wordAt(ground, at))) at -= 1;
  const word = wordAt(ground, at);
  const before = word === 'through' ? at - 1 : /^(?:traves|conducto|medio)$/.test(word) ? at - 2 : -1;
  const whole = wordAt(ground, before) === ',' ? unitOf(ground, before - 1) : null;
  return whole?.sort === 'body' && part.sort === 'body' && whole.entity !== part.entity ? whole : null;
}

const locatives = new Set(['in', 'en', 'from', 'at', 'of', 'de', 'desde', 'near', 'across', 'outside', 'into']);

/** A country that only says where something is ("in Chile", "Lima, Peru"), and so does nothing itself. */
export function onlyWhere(ground: Ground, unit: Unit): boolean {
  if (unit.sort !== 'country') return false;
  const before = wordAt(ground, unit.first - 1);
  const further = before === 'the' || before === 'los' || before === 'la' ? wordAt(ground, unit.first - 2) : before;
  return locatives.has(further) || (before === ',' && unitOf(ground, unit.first - 2)?.sort === 'place');
}

const chunkReach = 32;
const gerund = /^\p{L}{3,}(?:ing|ando|iendo)$/u;
const relative = new Set(['which', 'who', 'that', 'whose', 'que', 'quien', 'cuyo', 'cuya']);
const noChunk = new Set(['"', 'and', 'y', 'e', 'or', 'o', 'but', 'pero']);

/**
 * In "A, led by P, owns" and "A, which split from B in 2010, controls" the subject is A: the name right before a comma
 * that opens a chunk with the given name in it, closed by another comma before `from`. Null where there is none.
 */
export function aroundChunk(ground: Ground, inner: Unit, from: number, first: number): Unit | null {
  let close = inner.last + 1;
  while (close <= from && close < inner.last + 14 && wordAt(ground, close) !== ',') close += 1;
  if (wordAt(ground, close) !== ',' || close > from || relative.has(wordAt(ground, close + 1))) return null;
  for (let at = inner.first - 1; at > first && at > inner.first - chunkReach; at -= 1) {
    if (wordAt(ground, at) === ';') return null;
    if (wordAt(ground, at) !== ',') continue;
    const head = unitOf(ground, at - 1);
    const next =
      unitOf(ground, at + 1) ??
      (/^(?:the|el|la|los|las)$/.test(wordAt(ground, at + 1)) ? unitOf(ground, at + 2) : null);
    if (
      head === null ||
      head.group === inner.group ||
      head.sentence !== inner.sentence ||
      next !== null ||
      noChunk.has(wordAt(ground, at + 1))
    )
      continue;
    if (gerund.test(wordAt(ground, at + 1)) && head.first - first > 5) return null;
    return head;
  }
  return null;
}

const facets = new Set(
  'faction cell affiliate offshoot splinter wing arm gang group subgroup unit subsidiary division ally clique crew chapter branch lieutenant'.split(
    ' ',
  ),
);

/** In "A, a B faction led by" it is A that is spoken of: the name before the comma, or null. */
export function ofWhich(ground: Ground, unit: Unit): Unit | null {
  if (!facets.has(wordAt(ground, unit.last + 1))) return null;
  const article = wordAt(ground, unit.first - 1);
  if ((article !== 'a' && article !== 'an' && article !== 'the') || wordAt(ground, unit.first - 2) !== ',') return null;
  return unitOf(ground, unit.first - 3);
}

/** In "A, an ally of B that" it is A that is spoken of: the name before the comma, or null. */
export function whoseFacet(ground: Ground, unit: Unit): Unit | null {
  const before = wordAt(ground, unit.first - 1) === 'the' ? unit.first - 2 : unit.first - 1;
  if (wordAt(ground, before) !== 'of' || !facets.has(wordAt(ground, before - 1))) return null;
  if (wordAt(ground, unit.last + 1) === ',') return null;
  for (let at = before - 2; at > before - 8 && at > 0; at -= 1)
    if (wordAt(ground, at) === ',') return /^(?:an?|the)$/.test(wordAt(ground, at + 1)) ? unitOf(ground, at - 1) : null;
  return null;
}

const predicates = new Set('by is was are were be been has have had'.split(' '));

/**
 * "A met B and sold", "the deal was made with A and was paid by": what goes on after "and" is the doing of the name that
 * opens the sentence ("the Zinc Men boss P" is P), if it fits. Null where none opens it.
 */
export function opening(ground: Ground, first: number, before: Unit, fits: (unit: Unit) => boolean): Unit | null {
  let subject: Unit | null = null;
  for (let at = first; at <= before.last && at < first + (subject ? 12 : 4); at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) {
      if (subject !== null && ground.tokens[at]!.shape === 'mark') break;
      if (subject !== null && (at > subject.last + 3 || predicates.has(wordAt(ground, at)))) break;
      continue;
    }
    if (subject !== null && subject.sort !== 'person' && unit.sort === 'person') return fits(unit) ? unit : null;
    if (subject !== null) break;
    subject = unit;
    at = unit.last;
  }
  return subject !== null && fits(subject) && wordAt(ground, subject.last + 1) !== "'s" ? subject : null;
}

/** The last fitting name before a token, at most so many tokens back and in the same paragraph; null where there is none. */
export function lastBefore(ground: Ground, token: number, reach: number, fits: (unit: Unit) => boolean): Unit | null {
  const { paragraph } = ground.sentences[ground.tokens[token]!.sentence]!;
  let at = token - 1;
  while (at > 0 && at >= token - reach && ground.unitAt[at]! < 0) at -= 1;
  for (let place = ground.unitAt[at] ?? -1; place >= 0; place -= 1) {
    const unit = ground.units[place]!;
    if (token - unit.last > reach || ground.sentences[unit.sentence]!.paragraph !== paragraph) return null;
    if (fits(unit)) return unit;
  }
  return null;
}
