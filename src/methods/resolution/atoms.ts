import type { DomainData } from './domain.ts';
import type { FieldData, TableData } from './table.ts';

/** Something two records may share, from one field: `keys` by record, 0 for none. */
export interface Atom {
  name: string;
  /** The fields it is made of. */
  fields: readonly number[];
  /** Whether it forgives a misprint. */
  coarse: boolean;
  keys: Int32Array;
  /** The same for any one record, those that came later included; of several words, some of the rarest. */
  keysOf(record: number): number[];
}

/** Mixes two numbers into one that is never 0 (the finaliser of MurmurHash3, Appleby, public domain). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}

type KeyOf = (domain: DomainData, value: number) => number;
type Kind = readonly [name: string, coarse: boolean, key: KeyOf];

const same: Kind = ['same', false, (_, value) => value];

/** What is tried to find pairs, by comparator. Which of it is used is decided by the data (`blocking.ts`). */
const kinds: Readonly<Record<FieldData['comparator'], readonly Kind[]>> = {
  name: [same, ['sound', true, (domain, value) => domain.sounds[value] ?? 0], ['first three', true, letters(0, 3)]],
  words: [same, ['rare word', true, (domain, value) => value], ['first four', true, letters(0, 4)]],
  date: [
    same,
    ['year and month', true, ({ main }, value) => Math.floor((main[value] ?? 0) / 100)],
    ['month and day', true, ({ main }, value) => 1 + ((main[value] ?? 0) % 10000)],
    ['year and day', true, ({ main }, value) => yearAndDay(main[value] ?? 0)],
    ['turned', true, ({ main }, value) => turned(main[value] ?? 0)],
  ],
  email: [same, ['user', true, ({ main }, value) => main[value] ?? 0], ['first five', true, letters(0, 5)]],
  code: [same, ['first half', true, half(0)], ['second half', true, half(1)], ['same letters', true, sameLetters]],
  category: [same],
};

const yearAndDay = (digits: number): number => Math.floor(digits / 10000) * 100 + (digits % 100);

/** The same for 3 December and 12 March. */
function turned(digits: number): number {
  const [month, day] = [Math.floor(digits / 100) % 100, digits % 100];
  return mix(Math.floor(digits / 10000), Math.min(month, day) * 100 + Math.max(month, day));
}

function letters(from: number, count: number): KeyOf {
  return ({ codes, starts }, value) => {
    const begin = starts[value] ?? 0;
    const end = Math.min(starts[value + 1] ?? 0, begin + count);
    let key = 7;
    for (let i = begin + from; i < end; i += 1) key = mix(key, codes[i] ?? 0);
    return key;
  };
}

function half(which: 0 | 1): KeyOf {
  return ({ codes, starts }, value) => {
    const begin = starts[value] ?? 0;
    const end = starts[value + 1] ?? 0;
    if (end - begin < 4) return 0;
    const middle = begin + ((end - begin) >> 1);
    let key = 11 + which;
    for (let i = which === 0 ? begin : middle; i < (which === 0 ? middle : end); i += 1) key = mix(key, codes[i] ?? 0);
    return key;
  };
}

/** The same for codes whose letters stand in another order. */
function sameLetters({ codes, starts }: DomainData, value: number): number {
  let [sum, product] = [0, 1];
  for (let i = starts[value] ?? 0; i < (starts[value + 1] ?? 0); i += 1) {
    const letter = mix(codes[i] ?? 0, 3);
    sum = (sum + letter) | 0;
    product = Math.imul(product, letter | 1);
  }
  return mix(sum, product);
}

/** Everything two of these records may share. */
export function atomsOf(table: TableData): Atom[] {
  const atoms: Atom[] = [];
  table.fields.forEach((field, at) => {
    if (field.role === 'alias') return;
    const domain = table.domains[field.domain] as DomainData;
    for (const [name, coarse, keyOf] of kinds[field.comparator]) {
      if (name === 'rare word') {
        const counts = wordCounts(table, field, domain);
        if (counts !== null) atoms.push(rareWord(table, field, at, counts));
        continue;
      }
      const byValue = new Int32Array(domain.size);
      for (let value = 1; value < domain.size; value += 1) byValue[value] = keyOf(domain, value);
      const keysOf = (record: number): number[] => found(keyOf(domain, field.ids[record] ?? 0), field, record);
      atoms.push({
        name,
        fields: [at],
        coarse,
        keys: keysBy(table, (record) => byValue[field.ids[record] ?? 0]),
        keysOf,
      });
    }
    if (field.partner > at) atoms.push(eitherOrder(table, field, at));
  });
  return atoms;
}

const found = (key: number, field: FieldData, record: number): number[] =>
  key === 0 || (field.ids[record] ?? 0) === 0 ? [] : [key];

function keysBy({ records }: TableData, keyOf: (record: number) => number | undefined): Int32Array {
  const keys = new Int32Array(records);
  for (let record = 0; record < records; record += 1) keys[record] = keyOf(record) ?? 0;
  return keys;
}

/** Two fields in either order: given name and surname, by sound where they have one. */
function eitherOrder(table: TableData, field: FieldData, at: number): Atom {
  const other = table.fields[field.partner] as FieldData;
  const domain = table.domains[field.domain] as DomainData;
  const sound = (value: number): number => domain.sounds[value] || value;
  const keyOf = (record: number): number => {
    const [one, two] = [field.ids[record] ?? 0, other.ids[record] ?? 0];
    if (one === 0 || two === 0) return 0;
    const [a, b] = [sound(one), sound(two)];
    return mix(Math.min(a, b), Math.max(a, b));
  };
  const keysOf = (record: number): number[] => found(keyOf(record), field, record);
  return { name: 'either order', fields: [at, field.partner], coarse: true, keys: keysBy(table, keyOf), keysOf };
}

const fewWords = 3;

/** Of values of several words, the rarest word that more than one record has. */
function rareWord(table: TableData, field: FieldData, at: number, counts: Int32Array): Atom {
  const domain = table.domains[field.domain] as DomainData;
  const wordsOf = (record: number): number[] => {
    const value = field.ids[record] ?? 0;
    const words = domain.words.subarray(domain.wordStarts[value] ?? 0, domain.wordStarts[value + 1] ?? 0);
    // Ties by the letters: which of two equally rare words was read first must not matter.
    return [...words].sort(
      (a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || lettersOf(domain, a) - lettersOf(domain, b),
    );
  };
  const rarest = new Int32Array(domain.size);
  const keyOf = (record: number): number => {
    const value = field.ids[record] ?? 0;
    if (value !== 0) rarest[value] ||= wordsOf(record).find((word) => (counts[word] ?? 0) > 1) ?? 0;
    return rarest[value] ?? 0;
  };
  const keysOf = (record: number): number[] => wordsOf(record).slice(0, fewWords);
  return { name: 'rare word', fields: [at], coarse: true, keys: keysBy(table, keyOf), keysOf };
}

const lettersOf = letters(0, 240);

/** How many records have each word; null when no value has several. */
function wordCounts(table: TableData, field: FieldData, { size, words, wordStarts }: DomainData): Int32Array | null {
  const counts = new Int32Array(size);
  let several = false;
  for (let record = 0; record < table.records; record += 1) {
    const value = field.ids[record] ?? 0;
    const [from, end] = [wordStarts[value] ?? 0, wordStarts[value + 1] ?? 0];
    if (end - from > 1) several = true;
    for (let i = from; i < end; i += 1) counts[words[i] ?? 0] = (counts[words[i] ?? 0] ?? 0) + 1;
  }
  return several ? counts : null;
}
