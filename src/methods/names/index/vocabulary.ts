import { edits, pattern } from '../distance.ts';
import { hashOf, powers } from '../hash.ts';
import { shortestJoinedSlip } from '../pairing.ts';
import {
  agreements,
  editsAllowed,
  joinedSlip,
  leastAgreement,
  mostByBeginning,
  mostEdits,
  scoreSpelling,
  sureEnd,
} from '../word-pair.ts';
import { longForms, numberWords, particles, shortForms } from '../word-tables.ts';
import { LookUps } from './buckets.ts';
import { deletionDepth, deletionKeys, seeds, soundKeys } from './keys.ts';
import type { VocabularyState } from './vocabulary-build.ts';
import { signatureOf } from './vocabulary-build.ts';
import { WordStore } from './word-store.ts';

/** Words of the vocabulary that agree with one that is looked up, and how far at the most. */
export interface SimilarWords {
  ids: readonly number[];
  scores: readonly number[];
}

/** From this length a word may be several written as one. */
const shortestSplit = 6;
const shortestBeginning = 3;
const shortestPart = 3;
const shortestSlipped = 4;
const longestParticle = 4;
const particleHashes: ReadonlySet<number> = new Set([...particles].map(hashOf));
const noWords: readonly string[] = [];
const noNumbers: readonly NumberWord[] = [];
const numbersByLength = byLength();
const mostParts = 5;
const mostWays = 12;
const digit = /\d/;
const noWays: readonly SimilarWords[][] = [];
/** What was looked up is kept: names repeat their words. */
const mostKept = 40_000;
const mostFound = 8192;

/** A vocabulary to look words up in. It keeps what it found, so it belongs to one thread. */
export class Vocabulary {
  readonly size: number;
  private readonly words: WordStore;
  private readonly lookUps: LookUps;
  private readonly found = new Uint32Array(mostFound);
  private readonly apart = new Uint8Array(mostFound);
  private readonly kept = new Map<string, SimilarWords>();
  private readonly keptWays = new Map<string, readonly SimilarWords[][]>();
  private readonly text = new Uint8Array(64);
  private readonly heads = new Int32Array(64);
  private spanish = 0;
  private english = 0;

  constructor(state: VocabularyState) {
    this.words = new WordStore(state);
    this.size = this.words.size;
    this.lookUps = new LookUps(state.keys);
  }

  keyAt(id: number): string {
    return this.words.keyAt(id);
  }

  /** The hash of a word of the vocabulary. */
  hashAt(id: number): number {
    return this.words.hashAt(id);
  }

  /** The number of a word, or -1. */
  idOf(key: string): number {
    return this.words.idOf(key);
  }

  /** Every word that may be the one asked for, by spelling, sound, short form or beginning. */
  similar(key: string): SimilarWords {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const made = this.lookAround(key);
    this.kept.set(key, made);
    return made;
  }

  /** The word that is `joined`, and with a slip those one edit from it. */
  asOne(joined: string, withSlip: boolean): SimilarWords {
    const made = new Gathered();
    if (!withSlip) {
      made.add(this.idOf(joined), agreements.joined);
      return made.done();
    }
    const end = this.near(joined, Math.min(1, deletionDepth(joined.length)), false);
    pattern.set(joined);
    for (let at = 0; at < end; at += 1) {
      const id = this.found[at] ?? 0;
      const distance = this.words.editsTo(id, 1);
      if (distance === 0) made.add(id, agreements.joined);
      else if (distance === 1 && joined.length >= shortestJoinedSlip)
        made.add(
          id,
          joinedSlip(Math.max(this.words.lengthAt(id), joined.length), this.words.headAt(id) === joined.charCodeAt(0)),
        );
    }
    pattern.free(joined);
    return made.done();
  }

  /**
   * The words that a longer one may be, written as one: each way as the words that carry it, particles left out; one of
   * them may have a letter wrong.
   */
  within(key: string): readonly SimilarWords[][] {
    if (key.length < shortestSplit || digit.test(key)) return noWays;
    const known = this.keptWays.get(key);
    if (known !== undefined) return known;
    const ways: SimilarWords[][] = [];
    this.hashHeads(key);
    this.part(key, 0, [], ways);
    if (this.keptWays.size >= mostKept) this.keptWays.clear();
    this.keptWays.set(key, ways);
    return ways;
  }

  /** Hashes of all beginnings of a word. */
  private hashHeads(key: string): void {
    for (let at = 0; at < key.length; at += 1)
      this.heads[at + 1] = (Math.imul(this.heads[at] ?? 0, powers[1] ?? 0) + key.charCodeAt(at)) | 0;
  }

  private part(key: string, from: number, before: readonly SimilarWords[], ways: SimilarWords[][]): void {
    if (ways.length >= mostWays) return;
    for (let at = from + 1; at < key.length; at += 1) {
      const isParticle = at - from <= longestParticle && this.isParticle(key, from, at);
      const head = isParticle || at - from < shortestPart ? -1 : this.idOfPart(from, at);
      const tail = key.length - at < shortestPart ? -1 : this.idOfPart(at, key.length);
      if (isParticle || head >= 0) {
        const carried = isParticle ? before : [...before, asJoined(head)];
        const last = tail >= 0 ? asJoined(tail) : this.slipped(key.slice(at), at - from);
        if (last !== null) ways.push([...carried, last]);
        else if (carried.length < mostParts && key.length - at > shortestPart) this.part(key, at, carried, ways);
      } else if (tail >= 0) {
        const near = this.slipped(key.slice(from, at), key.length - at);
        if (near !== null) ways.push([...before, near, asJoined(tail)]);
      }
    }
  }

  /** A part with a letter wrong, where both parts are long enough to be told. */
  private slipped(part: string, other: number): SimilarWords | null {
    if (part.length < shortestSlipped || other < shortestSlipped) return null;
    const near = this.asOne(part, true);
    return near.ids.length === 0 ? null : near;
  }

  private idOfPart(from: number, to: number): number {
    return this.words.idOfHash(this.hashOfPart(from, to), to - from);
  }

  private isParticle(key: string, from: number, to: number): boolean {
    return particleHashes.has(this.hashOfPart(from, to)) && particles.has(key.slice(from, to));
  }

  private hashOfPart(from: number, to: number): number {
    return ((this.heads[to] ?? 0) - Math.imul(this.heads[from] ?? 0, powers[to - from] ?? 0)) | 0;
  }

  /** Words that go on from a beginning. */
  goingOn(start: string): SimilarWords {
    const made = new Gathered();
    if (start.length >= shortestBeginning) {
      this.spell(start);
      this.words.fromBeginning(this.text, start.length, (id) => made.add(id, agreements.cut));
    }
    return made.done();
  }

  private lookAround(key: string): SimilarWords {
    const made = new Gathered();
    this.gatherNear(key, made);
    for (const other of shortForms.get(key) ?? noWords) made.add(this.idOf(other), agreements.short);
    for (const other of longForms.get(key) ?? noWords) made.add(this.idOf(other), agreements.short);
    this.gatherNumbers(key, made);
    this.hashHeads(key);
    for (let length = Math.max(shortestBeginning, Math.ceil(key.length / 4)); length < key.length; length += 1)
      made.add(this.words.idOfHash(this.heads[length] ?? 0, length), mostByBeginning);
    if (key.length >= shortestBeginning) {
      this.spell(key);
      this.words.fromBeginning(this.text, key.length, (id, length) => {
        if (length > key.length && key.length * 4 >= length) made.add(id, mostByBeginning);
      });
    }
    return made.done();
  }

  /** The numbers of which it may be the word misspelt. */
  private gatherNumbers(key: string, made: Gathered): void {
    const head = key.charCodeAt(0);
    const tail = key.charCodeAt(key.length - 1);
    for (let length = key.length - 1; length <= key.length + 1; length += 1)
      for (const number of numbersByLength[length] ?? noNumbers)
        // One slip leaves the first letter or the last.
        if ((number.head === head || number.tail === tail) && edits(number.word, key, 1) === 1)
          made.add(this.idOf(number.digits), 1);
  }

  /** Words that agree by their letters and sounds. */
  private gatherNear(key: string, made: Gathered): void {
    const { words } = this;
    this.spanish = 0;
    this.english = 0;
    const end = this.near(key, deletionDepth(key.length), true);
    const hasDigit = digit.test(key);
    pattern.set(key);
    for (let at = 0; at < end; at += 1) {
      const id = this.found[at] ?? 0;
      const length = this.words.lengthAt(id);
      const longer = Math.max(length, key.length);
      const sameSound = this.spanish !== 0 && this.spanish === words.spanishAt(id);
      const sameSkeleton = this.english !== 0 && this.english === words.englishAt(id);
      const most = editsAllowed(longer, sameSound, sameSkeleton);
      if (Math.abs(length - key.length) > most || (this.apart[at] ?? 0) > most) continue;
      const distance = this.words.editsTo(id, most);
      if (distance === 0) made.add(id, 1);
      else if (distance <= most && !hasDigit && length > 1 && !words.hasDigit(id)) {
        const shorter = Math.min(length, key.length);
        const sameHead = this.words.headAt(id) === key.charCodeAt(0);
        const sameEnd = distance < mostEdits || this.endsAlike(id, key);
        const of = { distance, shorter, longer, sameSound, sameSkeleton, sameHead, sameEnd, genders: false };
        made.add(id, scoreSpelling(of, 'organisation').score);
      }
    }
    pattern.free(key);
  }

  private endsAlike(id: number, key: string): boolean {
    const other = this.keyAt(id);
    return other.startsWith(key.slice(0, sureEnd)) || other.endsWith(key.slice(-sureEnd));
  }

  /** Puts words that share a key with this one and have nearly the same letters into `found`, each once; their number. */
  private near(key: string, depth: number, bySound: boolean): number {
    const { text, found, lookUps } = this;
    this.spell(key);
    lookUps.clear();
    deletionKeys(text, 0, key.length, depth, this.ask);
    if (bySound) soundKeys(text, 0, key.length, this.ask);
    const count = lookUps.into(found);
    return this.words.sift(found, count, signatureOf(text, 0, key.length), bySound ? mostEdits : 1, this.apart);
  }

  private readonly ask = (hash: number, seed: number): void => {
    this.lookUps.add(hash, seed);
    if (seed === seeds.spanish) this.spanish = hash;
    else if (seed === seeds.english) this.english = hash;
  };

  private spell(key: string): void {
    for (let at = 0; at < key.length; at += 1) this.text[at] = key.charCodeAt(at);
  }
}

const none: SimilarWords = { ids: [], scores: [] };

function asJoined(id: number): SimilarWords {
  return { ids: [id], scores: [agreements.joined] };
}

class Gathered {
  private readonly ids: number[] = [];
  private readonly scores: number[] = [];

  add(id: number, score: number): void {
    if (id < 0 || score < leastAgreement) return;
    this.ids.push(id);
    this.scores.push(score);
  }

  done(): SimilarWords {
    return this.ids.length === 0 ? none : { ids: this.ids, scores: this.scores };
  }
}

/** A number written as a word, with the codes of its first and last letters. */
interface NumberWord {
  word: string;
  head: number;
  tail: number;
  digits: string;
}

function byLength(): NumberWord[][] {
  const found: NumberWord[][] = [];
  for (const [word, value] of numberWords)
    (found[word.length] ??= []).push({
      word,
      head: word.charCodeAt(0),
      tail: word.charCodeAt(word.length - 1),
      digits: String(value),
    });
  return found;
}
