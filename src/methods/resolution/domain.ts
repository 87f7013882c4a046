import { englishSkeleton, spanishSound } from '#methods/names/sound.ts';
import { letterBit } from './edits.ts';
import type { Comparator, Role } from './shapes.ts';
import { standardise } from './standardise.ts';

/** The distinct values of fields that may be held against each other. Value 0 is the missing one. Plain typed arrays, so that threads share them. */
export interface DomainData {
  size: number;
  codes: Uint16Array;
  starts: Int32Array;
  /** Which letters a value has. */
  masks: Int32Array;
  /** Of names: a number for how a value sounds, the same for values that sound alike; 0 for none. */
  sounds: Int32Array;
  /** Of names and words: the words of a value as values of this domain, ascending, each once. */
  words: Int32Array;
  wordStarts: Int32Array;
  /** Of dates: the eight digits as a number. Of names: the Spanish sound, as `sounds`. Of e-mail: the part before @, as a value. */
  main: Int32Array;
  /** Of e-mail: the part behind @, as a value. */
  rest: Int32Array;
}

/** Gives room of so many bytes, which threads may share or not. */
export type Room = (bytes: number) => ArrayBufferLike;

export interface Domain {
  data: DomainData;
  /** The number of a raw value in the form in which it is compared; 0 where it is missing. */
  value(raw: string, role: Role, monthFirst: boolean): number;
}

export function openDomain(comparator: Comparator, room: Room): Domain {
  const data = emptyDomain(room);
  // Standardising twice changes nothing, so raw and standard forms may share one index.
  const index = new Map<string, number>([['', 0]]);
  const sounds = new Map<string, number>([['', 0]]);
  const sound = (key: string): number => {
    const found = sounds.get(key) ?? sounds.size;
    sounds.set(key, found);
    return found;
  };
  const hasWords = comparator === 'name' || comparator === 'words';
  const standard = (text: string): number => {
    const found = index.get(text);
    if (found !== undefined) return found;
    // Words are written before what they are part of, each once.
    const words = hasWords && text.includes(' ') ? [...new Set(text.split(' ').map(standard))] : [];
    const parts = comparator === 'email' ? emailParts(text).map(standard) : [];
    const at = write(data, text, room);
    index.set(text, at);
    const first = comparator === 'name' ? text.split(' ', 1)[0] : undefined;
    put(data, 'sounds', at, first === undefined ? 0 : sound(skeletonOf(first)), room);
    put(data, 'main', at, mainOf(text, first) ?? parts[0] ?? at, room);
    put(data, 'rest', at, parts[1] ?? 0, room);
    const list = words.length > 0 ? words.sort((a, b) => a - b) : [at];
    const from = data.wordStarts[at] ?? 0;
    list.forEach((word, place) => put(data, 'words', from + place, word, room));
    put(data, 'wordStarts', at + 1, from + list.length, room);
    return at;
  };
  /** Of a date its number, of a name the number of its Spanish sound. */
  const mainOf = (text: string, first?: string): number | undefined => {
    if (comparator === 'date') return Number(text);
    return first === undefined ? undefined : sound(spanishSound(first));
  };
  return {
    data,
    value(raw, role, monthFirst) {
      const key = comparator === 'date' && monthFirst ? `m ${raw}` : raw;
      const known = index.get(key);
      if (known !== undefined) return known;
      const text = standardise(role, comparator, raw, monthFirst);
      const at = text === '' ? 0 : standard(text);
      index.set(key, at);
      return at;
    },
  };
}

function emptyDomain(room: Room): DomainData {
  const ints = (): Int32Array => new Int32Array(room(4096));
  return {
    size: 1,
    codes: new Uint16Array(room(8192)),
    starts: ints(),
    masks: ints(),
    sounds: ints(),
    words: ints(),
    wordStarts: ints(),
    main: ints(),
    rest: ints(),
  };
}

type Column = 'starts' | 'masks' | 'sounds' | 'words' | 'wordStarts' | 'main' | 'rest';

function put(data: DomainData, column: Column, at: number, value: number, room: Room): void {
  if (at >= data[column].length) data[column] = grown(data[column], Int32Array, room);
  data[column][at] = value;
}

function write(data: DomainData, text: string, room: Room): number {
  const at = data.size;
  const from = data.starts[at] ?? 0;
  if (from + text.length > data.codes.length) data.codes = grown(data.codes, Uint16Array, room, from + text.length);
  let mask = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    data.codes[from + i] = code;
    mask |= letterBit(code);
  }
  put(data, 'masks', at, mask, room);
  data.size += 1;
  put(data, 'starts', at + 1, from + text.length, room);
  return at;
}

/** What stands before and behind the sign @; nothing where it has none. */
function emailParts(text: string): string[] {
  const sign = text.lastIndexOf('@');
  if (sign <= 0 || text.indexOf('@') !== sign) return [];
  return sign === text.length - 1 ? [text.slice(0, sign)] : [text.slice(0, sign), text.slice(sign + 1)];
}

/** A longer array with the same beginning. */
export function grown<T extends Int32Array | Uint16Array>(
  old: T,
  make: new (buffer: ArrayBufferLike) => T,
  room: Room,
  least = 0,
): T {
  const larger = new make(room(Math.max(old.length * 2, least) * old.BYTES_PER_ELEMENT));
  larger.set(old);
  return larger;
}

export function textOf(domain: DomainData | undefined, value: number): string {
  if (domain === undefined) return '';
  return String.fromCharCode(...domain.codes.subarray(domain.starts[value] ?? 0, domain.starts[value + 1] ?? 0));
}

/** The consonants of a name as English says them; where that is one alone, the whole as Spanish does. */
function skeletonOf(first: string): string {
  const english = englishSkeleton(first);
  return english.length >= 2 ? english.toUpperCase() : spanishSound(first);
}
