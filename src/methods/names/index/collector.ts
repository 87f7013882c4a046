import { limits } from '../anchors.ts';
import { joinable, mostJoined } from '../pairing.ts';
import { ceilingOf, leastAgainst, missing } from '../scoring.ts';
import type { Side } from '../sides.ts';
import { classCode, firstWeak, lastContent, shapeNames } from '../sides.ts';
import type { NamesState } from './build.ts';
import type { SimilarWords, Vocabulary } from './vocabulary.ts';

/** What the bound may be wrong by: pairs are chosen one by one, and small marks are left out. */
const slack = 0.04;
/** Fewer bearers than this are quickly touched. */
const manyBearers = 48;
/** Numbers kept of each name while a query is looked up. */
const fields = 8;
/** An initial may pair with any word, however rare. */
const mostWeight = 1.15;

/**
 * Collects the names of the list that have a word of the query, or one like it, and with them the most they may score.
 * Arrays by name, used again for every query; only names that were touched are looked at.
 */
export class Collector {
  private readonly state: NamesState;
  private readonly vocabulary: Vocabulary;
  /** What each bearer's word weighs in its name, beside `bearers`. */
  private readonly bearerWeights: Float64Array;
  /** For each word of the vocabulary the words of the query that may agree with it, as bits; and which were set. */
  private readonly alike: Int32Array;
  private readonly alikeSet: number[] = [];
  /** Of each name whether this query touched it (`tag`), and its shape and initials: small, since many are asked. */
  private readonly seen: Uint8Array;
  private readonly forms: Uint8Array;
  private tag = 0;
  /**
   * Of each name side by side, since they are read together: the unit of the query that touched it last, the words of the
   * query as bits; then as fractions (`sums`) what its words weigh that tell bearers apart, initials and repeats aside,
   * weight touched, weight agreed, and of these what the last unit brought.
   */
  private readonly marks: Int32Array;
  private readonly sums: Float32Array;
  private readonly touched: Uint32Array;
  /** The turn in which each name was last found to have the words of one way to take a word apart; and turns so far. */
  private readonly held: Uint32Array;
  private turn = 0;
  /** What is like each word of the query. */
  private readonly around: SimilarWords[] = [];
  private readonly parts = new Map<number, PartOfQuery>();
  private count = 0;
  private unit = 0;
  /** Whether the query is single letters and weak words: "J & E, S.A.". */
  private lettersOnly = false;

  constructor(state: NamesState, vocabulary: Vocabulary) {
    const size = state.entries.length;
    this.state = state;
    this.vocabulary = vocabulary;
    this.bearerWeights = new Float64Array(state.places.length);
    for (let at = 0; at < state.places.length; at += 1)
      this.bearerWeights[at] = state.weights[state.places[at] ?? 0] ?? 0;
    this.alike = new Int32Array(vocabulary.size);
    const room = new ArrayBuffer(4 * fields * size);
    this.marks = new Int32Array(room);
    this.sums = new Float32Array(room);
    this.seen = new Uint8Array(size);
    this.forms = new Uint8Array(size);
    for (let name = 0; name < size; name += 1) {
      this.sums[name * fields + 2] = wholeOf(state, name);
      this.forms[name] = (initialsOf(state, name) << 2) | (state.shapes[name] ?? 0);
    }
    this.touched = new Uint32Array(size);
    this.held = new Uint32Array(size);
  }

  /**
   * Looks up every word of the query, neighbours written as one, and the parts of long words. `side` gives the query as
   * read under a shape; names that cannot score `least` may be left out.
   */
  collect(query: Side, side: (shape: number) => Side, least: number): void {
    this.tag = (this.tag + 1) & 0xff;
    if (this.tag === 0) this.clearSeen();
    this.count = 0;
    this.lettersOnly = true;
    for (const id of this.alikeSet) this.alike[id] = 0;
    this.alikeSet.length = 0;
    this.around.length = 0;
    const last = this.mostBorne(query, least);
    for (let at = 0; at < query.count; at += 1) {
      const key = query.keys[at] ?? '';
      const bit = 1 << (query.places[at] ?? 0);
      if (isLooseOf(query, at)) {
        this.touch(this.itself(key), query.lengths[at] === 1 ? bit : bit | anchored);
        continue;
      }
      if ((query.classes[at] ?? 0) < firstWeak) this.lettersOnly = false;
      const similar = this.similar(query, at);
      this.note(similar.ids, bit);
      if (at !== last) this.touch(similar, bit | anchored);
      if (query.cutWord === at) this.touch(this.vocabulary.goingOn(key), bit | anchored);
      for (const way of this.vocabulary.within(key)) this.touchAll(way, bit | anchored);
    }
    this.collectRuns(query);
    if (last >= 0) this.touchKnown(this.similar(query, last), (1 << (query.places[last] ?? 0)) | anchored, side);
  }

  /** The word of the query that most names bear, where it may be that a name with this word alone cannot score `least`; else -1. */
  private mostBorne(query: Side, least: number): number {
    if (query.cutWord >= 0 || least <= limits.thin) return -1;
    const { bearerStarts } = this.state;
    let found = -1;
    let most = manyBearers;
    for (let at = 0; at < query.count; at += 1) {
      if (isLooseOf(query, at)) continue;
      let borne = 0;
      for (const id of this.similar(query, at).ids) borne += (bearerStarts[id + 1] ?? 0) - (bearerStarts[id] ?? 0);
      if (borne > most) [found, most] = [at, borne];
    }
    return found;
  }

  private similar(query: Side, at: number): SimilarWords {
    this.around[at] ??= this.vocabulary.similar(query.keys[at] ?? '');
    return this.around[at];
  }

  private note(ids: readonly number[], bit: number): void {
    for (const id of ids) {
      if (this.alike[id] === 0) this.alikeSet.push(id);
      this.alike[id] = (this.alike[id] ?? 0) | bit;
    }
  }

  /** The words of the query, as bits, that may agree with a word of the vocabulary. */
  alikeTo(id: number): number {
    return this.alike[id] ?? 0;
  }

  private readonly one = { ids: [0], scores: [1] };
  private readonly none: SimilarWords = { ids: [], scores: [] };

  private itself(key: string): SimilarWords {
    const id = this.vocabulary.idOf(key);
    if (id < 0) return this.none;
    this.one.ids[0] = id;
    return this.one;
  }

  private collectRuns(query: Side): void {
    for (let from = 0; from < query.count - 1; from += 1) {
      let joined = query.keys[from] ?? '';
      let mask = 1 << (query.places[from] ?? 0);
      for (let count = 2; count <= mostJoined && from + count <= query.count; count += 1) {
        joined += query.keys[from + count - 1] ?? '';
        mask |= 1 << (query.places[from + count - 1] ?? 0);
        if (joinable(query, from, count, joined.length))
          this.touch(this.vocabulary.asOne(joined, count === 2), mask | anchored);
      }
    }
  }

  /** One unit of the query touches a name once, with the word that agrees best; of a turn those alone that it held. */
  private touch({ ids, scores }: SimilarWords, mask: number, turn = 0): void {
    const { bearerStarts, bearers } = this.state;
    const { bearerWeights, held } = this;
    this.unit += 1;
    for (let word = 0; word < ids.length; word += 1) {
      const id = ids[word] ?? 0;
      const score = scores[word] ?? 0;
      const end = bearerStarts[id + 1] ?? 0;
      for (let at = bearerStarts[id] ?? 0; at < end; at += 1) {
        const name = bearers[at] ?? 0;
        if (turn !== 0 && held[name] !== turn) continue;
        const weight = bearerWeights[at] ?? 0;
        this.touchName(name, mask, weight, weight * score);
      }
    }
  }

  /**
   * The last unit of a query: it brings in names with initials, and those beside which the query has no other word; the
   * others must have been touched before.
   */
  private touchKnown({ ids, scores }: SimilarWords, mask: number, side: (shape: number) => Side): void {
    const { bearerStarts, bearers } = this.state;
    const { bearerWeights, seen, forms, tag } = this;
    /** By shape, whether the query read so has a word besides; known once it is asked. */
    const leaves: (boolean | undefined)[] = [];
    this.unit += 1;
    for (let word = 0; word < ids.length; word += 1) {
      const id = ids[word] ?? 0;
      const score = scores[word] ?? 0;
      const end = bearerStarts[id + 1] ?? 0;
      for (let at = bearerStarts[id] ?? 0; at < end; at += 1) {
        const name = bearers[at] ?? 0;
        const form = forms[name] ?? 0;
        if (seen[name] !== tag && form >>> 2 === 0) {
          leaves[form & 3] ??= leavesWords(side(form & 3), mask);
          if (leaves[form & 3] === true) continue;
        }
        const weight = bearerWeights[at] ?? 0;
        this.touchName(name, mask, weight, weight * score);
      }
    }
  }

  /** Names that have all the words of one way to take a word apart. */
  private touchAll(way: readonly SimilarWords[], mask: number): void {
    const [first] = way;
    if (first === undefined) return;
    if (way.length === 1) {
      this.touch(first, mask);
      return;
    }
    const before = this.turn;
    this.turn += way.length;
    let count = 0;
    for (let step = 0; step < way.length; step += 1)
      count = this.hold(way[step] as SimilarWords, before + step, step === 0);
    if (count > 0) for (const words of way) this.touch(words, mask, this.turn);
  }

  /** Notes which names have one of these words, of those alone that were noted the turn before; gives their number. */
  private hold({ ids }: SimilarWords, turn: number, isFirst: boolean): number {
    const { bearerStarts, bearers } = this.state;
    const { held } = this;
    let count = 0;
    for (const id of ids) {
      const end = bearerStarts[id + 1] ?? 0;
      for (let at = bearerStarts[id] ?? 0; at < end; at += 1) {
        const name = bearers[at] ?? 0;
        if (!isFirst && held[name] !== turn) continue;
        held[name] = turn + 1;
        count += 1;
      }
    }
    return count;
  }

  private touchName(name: number, mask: number, weight: number, agreed: number): void {
    const { marks, sums } = this;
    const at = name * fields;
    if (this.seen[name] !== this.tag) {
      this.seen[name] = this.tag;
      marks[at] = this.unit;
      marks[at + 1] = mask;
      sums[at + 3] = weight;
      sums[at + 4] = agreed;
      sums[at + 5] = weight;
      sums[at + 6] = agreed;
      this.touched[this.count] = name;
      this.count += 1;
      return;
    }
    let weightBefore = sums[at + 3] ?? 0;
    let agreedBefore = sums[at + 4] ?? 0;
    if (marks[at] === this.unit) {
      if (agreed <= (sums[at + 6] ?? 0)) return;
      weightBefore -= sums[at + 5] ?? 0;
      agreedBefore -= sums[at + 6] ?? 0;
    }
    marks[at] = this.unit;
    marks[at + 1] = (marks[at + 1] ?? 0) | mask;
    sums[at + 3] = weightBefore + weight;
    sums[at + 4] = agreedBefore + agreed;
    sums[at + 5] = weight;
    sums[at + 6] = agreed;
  }

  private clearSeen(): void {
    this.seen.fill(0);
    this.tag = 1;
  }

  /** Names that may score `least` at all. `side` gives the query as read under the shape of that number. */
  promising(side: (shape: number) => Side, least: number, take: (name: number) => void): void {
    const { marks, sums, forms } = this;
    const needed = this.lettersOnly ? 0 : anchored;
    this.parts.clear();
    let part: PartOfQuery | null = null;
    let [lastMask, lastShape] = [0, 0];
    for (let turn = 0; turn < this.count; turn += 1) {
      const name = this.touched[turn] ?? 0;
      const at = name * fields;
      const mask = marks[at + 1] ?? 0;
      if ((mask & needed) !== needed) continue;
      const form = forms[name] ?? 0;
      const shape = form & 3;
      const initials = form >>> 2;
      if (part === null || mask !== lastMask || shape !== lastShape) part = this.partOf(mask, shape, side);
      [lastMask, lastShape] = [mask, shape];
      if (part.most < least && initials === 0) continue;
      const there = sums[at + 3] ?? 0;
      const agreedThere = sums[at + 4] ?? 0;
      const left = part.byInitial ? Math.max(0, part.rest - initials * mostWeight) : part.rest;
      const restThere = Math.max(0, (sums[at + 2] ?? 0) - there - part.initials * mostWeight);
      const agreed = (part.here * (agreedThere / there) + agreedThere) / 2;
      const against = leastAgainst(left, part.isCut ? 0 : restThere, part.missed);
      const share = agreed / ((part.here + there) / 2 + against);
      if (share >= least - slack && share * ceilingOf(agreed + part.initials) >= least - slack) take(name);
    }
  }

  /** What the words of a mask weigh in the query, and what is left of it; the same for many names. */
  private partOf(mask: number, shape: number, side: (shape: number) => Side): PartOfQuery {
    const key = (mask & ~anchored) * 4 + shape;
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const query = side(shape);
    const byInitial = query.shape === 'person' || query.shape === 'unknown';
    const isCut = query.cutWord >= 0;
    let here = 0;
    let rest = 0;
    let initials = 0;
    for (let at = 0; at < query.count; at += 1) {
      if (((query.legalLike >> at) & 1) === 1) continue;
      if (query.cutWord === at && ((mask >> (query.places[at] ?? 0)) & 1) === 0) continue;
      if (((mask >> (query.places[at] ?? 0)) & 1) === 1) here += query.weights[at] ?? 0;
      else if (byInitial && query.classes[at] === classCode.initial) initials += 1;
      else if ((query.classes[at] ?? 0) <= lastContent && !repeats(query, at)) rest += query.weights[at] ?? 0;
    }
    const isThin = !isCut && isOneBit(mask & ~anchored) && leavesWords(query, mask);
    const most = isThin ? limits.thin : 1;
    const part = { here, rest, initials, byInitial, isCut, missed: missingOf[shape] ?? 0, most };
    this.parts.set(key, part);
    return part;
  }
}

/** A single letter, or a particle where the field did not end: itself or nothing. */
function isLooseOf(query: Side, at: number): boolean {
  return query.lengths[at] === 1 || (query.classes[at] === classCode.particle && query.cutWord !== at);
}

/** A part of the query: its weight, the weight and the initials left over, and how what is missing counts. */
interface PartOfQuery {
  here: number;
  rest: number;
  initials: number;
  byInitial: boolean;
  isCut: boolean;
  missed: number;
  /** The most that a name without initials may score that has nothing else of the query (the anchor rule). */
  most: number;
}

/** Set where a name has more of the query than initials: these never bring one in by themselves. */
const anchored = 1 << 30;

const missingOf = shapeNames.map((shape) => missing[shape]);

function initialsOf(state: NamesState, name: number): number {
  let count = 0;
  for (let at = state.wordStarts[name] ?? 0; at < (state.wordStarts[name + 1] ?? 0); at += 1)
    if (state.classes[at] === classCode.initial) count += 1;
  return count;
}

function wholeOf(state: NamesState, name: number): number {
  const from = state.wordStarts[name] ?? 0;
  const to = state.wordStarts[name + 1] ?? 0;
  const shape = shapeNames[state.shapes[name] ?? 0];
  const byInitial = shape === 'person' || shape === 'unknown';
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const of = state.classes[at] ?? 0;
    if (of > lastContent || (byInitial && of === classCode.initial)) continue;
    let isRepeated = false;
    for (let other = from; other < to; other += 1)
      if ((other < at || (state.classes[other] ?? 0) > lastContent) && state.words[other] === state.words[at])
        isRepeated = true;
    if (!isRepeated) sum += state.weights[at] ?? 0;
  }
  return sum;
}

const isOneBit = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

/** Whether the query has a word of its own besides one: neither a word of many organisations nor one that may be left aside. */
function leavesWords(query: Side, mask: number): boolean {
  for (let at = 0; at < query.count; at += 1) {
    const of = query.classes[at] ?? 0;
    const isOwn = of === classCode.plain || of === classCode.number;
    if (!isOwn || (query.lengths[at] ?? 0) < 2 || ((query.legalLike >> at) & 1) === 1) continue;
    if (((mask >> (query.places[at] ?? 0)) & 1) === 1) continue;
    let isRepeated = false;
    for (let other = 0; other < query.count; other += 1)
      if (other !== at && query.hashes[other] === query.hashes[at]) isRepeated = true;
    if (!isRepeated) return true;
  }
  return false;
}

/** Whether a word stands before this one too, or as one that is never left over: "S.A. Ma. S.A." */
function repeats(side: Side, at: number): boolean {
  for (let other = 0; other < side.count; other += 1)
    if ((other < at || (side.classes[other] ?? 0) > lastContent) && side.hashes[other] === side.hashes[at]) return true;
  return false;
}
