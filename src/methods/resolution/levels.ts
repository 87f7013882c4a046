import { editsOf, likeness } from './edits.ts';
import type { Comparator } from './shapes.ts';
import type { DomainData } from './domain.ts';
import type { FieldData, TableData } from './table.ts';

/**
 * The levels of each comparison, from agreement to difference; 0 is no evidence. The order is that in which they are
 * tried: the first that holds counts (comparison levels as in Winkler 1990 and in Splink).
 */
export const levelNames: Readonly<Record<Comparator, readonly string[]>> = {
  name: ['missing', 'exact', 'near', 'sound', 'close', 'short', 'initial', 'swapped', 'differs'],
  words: ['missing', 'exact', 'order', 'near', 'part', 'close', 'overlap', 'swapped', 'differs'],
  date: ['missing', 'exact', 'digit', 'day-month', 'day', 'month', 'year', 'weeks', 'same-year', 'differs'],
  email: ['missing', 'exact', 'near', 'user', 'user-near', 'domain', 'differs'],
  code: ['missing', 'exact', 'near', 'close', 'beginning', 'differs'],
  category: ['missing', 'exact', 'differs'],
};

const nearName = { edits: 2, longFrom: 5, least: 0.88 };

/** The level at which records a and b agree in a field. */
export function levelOf(table: TableData, field: FieldData, a: number, b: number): number {
  const x = field.ids[a] ?? 0;
  const y = field.ids[b] ?? 0;
  const domain = table.domains[field.domain] as DomainData;
  if (x === 0 || y === 0) {
    // What is missing here may stand in the neighbouring field.
    return field.partner >= 0 && x !== y && isSwapped(table, domain, field, a, b) ? swappedLevel(table, field) : 0;
  }
  if (x === y) return 1;
  switch (field.comparator) {
    case 'name':
      return nameLevel(table, domain, field, x, y, a, b);
    case 'words':
      return wordsLevel(table, domain, field, x, y, a, b);
    case 'date':
      return dateLevel(domain.main[x] ?? 0, domain.main[y] ?? 0);
    case 'email':
      return emailLevel(domain, x, y);
    case 'code':
      return codeLevel(domain, x, y);
    case 'category':
      return 2;
  }
}

const lengthOf = (domain: DomainData, value: number): number =>
  (domain.starts[value + 1] ?? 0) - (domain.starts[value] ?? 0);

function nameLevel(
  table: TableData,
  domain: DomainData,
  field: FieldData,
  x: number,
  y: number,
  a: number,
  b: number,
): number {
  const [shorter, longer] = lengthOf(domain, x) <= lengthOf(domain, y) ? [x, y] : [y, x];
  const short = lengthOf(domain, shorter);
  const long = lengthOf(domain, longer);
  const most = long >= nearName.longFrom ? nearName.edits : 1;
  const edits = short < 2 || long - short > most ? most + 1 : editsOf(domain, x, y, most);
  if (edits === 1 && short >= 2) return 2;
  if (short > 1 && (isSame(domain.sounds, x, y) || isSame(domain.main, x, y))) return 3;
  if (edits <= most || (short > 2 && likeness(domain, x, y, nearName.least) >= nearName.least)) return 4;
  if (short >= 3 && (startsWith(domain, longer, shorter) || isPart(domain, x, y))) return 5;
  if (field.partner >= 0 && isSwapped(table, domain, field, a, b)) return swappedLevel(table, field);
  return short === 1 && startsWith(domain, longer, shorter) ? 6 : 8;
}

const isSame = (sounds: Int32Array, x: number, y: number): boolean => sounds[x] === sounds[y] && sounds[x] !== 0;

function startsWith(domain: DomainData, longer: number, shorter: number): boolean {
  const { codes, starts } = domain;
  const from = starts[longer] ?? 0;
  const other = starts[shorter] ?? 0;
  const length = lengthOf(domain, shorter);
  for (let i = 0; i < length; i += 1) if (codes[from + i] !== codes[other + i]) return false;
  return true;
}

/** Every word of the one is a word of the other. */
function isPart(domain: DomainData, x: number, y: number): boolean {
  const { words, wordStarts } = domain;
  let [i, j] = [wordStarts[x] ?? 0, wordStarts[y] ?? 0];
  const [iEnd, jEnd] = [wordStarts[x + 1] ?? 0, wordStarts[y + 1] ?? 0];
  const fewer = Math.min(iEnd - i, jEnd - j);
  let same = 0;
  while (i < iEnd && j < jEnd) {
    const [one, other] = [words[i] ?? 0, words[j] ?? 0];
    if (one === other) same += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return same === fewer;
}

/** Each value stands in the other record's partner field, a letter apart at most; one of the two may be missing. */
function isSwapped(table: TableData, domain: DomainData, field: FieldData, a: number, b: number): boolean {
  const other = table.fields[field.partner];
  if (other === undefined) return false;
  const [here, there] = [field.ids[a] ?? 0, other.ids[b] ?? 0];
  const [back, forth] = [other.ids[a] ?? 0, field.ids[b] ?? 0];
  const one = isSameOrNear(domain, here, there);
  const two = isSameOrNear(domain, back, forth);
  return (one && (two || back === 0 || forth === 0)) || (two && (here === 0 || there === 0));
}

/** Two fields that changed places are one fact: it counts for the first, and the second is no evidence. */
const swappedLevel = (table: TableData, field: FieldData): number =>
  field === table.fields[Math.min(field.partner, table.fields[field.partner]?.partner ?? 0)] ? 7 : 0;

function isSameOrNear(domain: DomainData, x: number, y: number): boolean {
  if (x === 0 || y === 0) return false;
  return x === y || (lengthOf(domain, x) >= 4 && lengthOf(domain, y) >= 4 && editsOf(domain, x, y, 1) <= 1);
}

function wordsLevel(
  table: TableData,
  domain: DomainData,
  field: FieldData,
  x: number,
  y: number,
  a: number,
  b: number,
): number {
  const long = Math.max(lengthOf(domain, x), lengthOf(domain, y));
  const most = Math.max(1, Math.floor(long / 8));
  if (lengthOf(domain, x) > 2 && lengthOf(domain, y) > 2 && editsOf(domain, x, y, most) <= most)
    return isPart(domain, x, y) && sizeOf(domain, x) === sizeOf(domain, y) ? 2 : 3;
  const count = sizeOf(domain, x);
  const other = sizeOf(domain, y);
  if (count > 1 || other > 1) {
    const shared = sharedWords(domain, x, y);
    const fewer = Math.min(count, other);
    if (shared >= count && shared >= other) return 2;
    if (shared >= fewer) return 4;
    if (likeness(domain, x, y, 0.9) >= 0.9) return 5;
    if (shared / (count + other - shared) >= 0.4) return 6;
  } else if (likeness(domain, x, y, 0.85) >= 0.85) return 5;
  return field.partner >= 0 && isSwapped(table, domain, field, a, b) ? swappedLevel(table, field) : 8;
}

const sizeOf = (domain: DomainData, value: number): number =>
  (domain.wordStarts[value + 1] ?? 0) - (domain.wordStarts[value] ?? 0);

/** Of longer texts only words that are the same count as shared. */
const manyWords = 12;

/** How many words two values share, a word of five letters or more with one letter wrong included. */
function sharedWords(domain: DomainData, x: number, y: number): number {
  const { words, wordStarts } = domain;
  const isLong = Math.min(sizeOf(domain, x), sizeOf(domain, y)) > manyWords;
  let shared = 0;
  for (let i = wordStarts[x] ?? 0; i < (wordStarts[x + 1] ?? 0); i += 1) {
    const word = words[i] ?? 0;
    for (let j = wordStarts[y] ?? 0; j < (wordStarts[y + 1] ?? 0); j += 1) {
      const other = words[j] ?? 0;
      if (word !== other && (isLong || lengthOf(domain, word) < 5 || editsOf(domain, word, other, 1) > 1)) continue;
      shared += 1;
      break;
    }
  }
  return shared;
}

/** Days are counted as in months of 31: near enough to tell weeks from years. */
function dateLevel(x: number, y: number): number {
  const [year, month, day] = [Math.floor(x / 10000), Math.floor(x / 100) % 100, x % 100];
  const [otherYear, otherMonth, otherDay] = [Math.floor(y / 10000), Math.floor(y / 100) % 100, y % 100];
  if (month === 0 || otherMonth === 0) return year === otherYear ? 8 : 9;
  if (wrongDigits(x, y) <= 1) return 2;
  if (year === otherYear && month === otherDay && day === otherMonth) return 3;
  if (year === otherYear && month === otherMonth) return 4;
  if (year === otherYear && day === otherDay) return 5;
  if (month === otherMonth && day === otherDay) return 6;
  const days = (year - otherYear) * 372 + (month - otherMonth) * 31 + day - otherDay;
  if (Math.abs(days) <= 45) return 7;
  return year === otherYear ? 8 : 9;
}

/** Digits that differ; two neighbours that changed places count as one. */
function wrongDigits(x: number, y: number): number {
  let wrong = 0;
  let [left, right] = [x, y];
  while (left > 0 || right > 0) {
    if (left % 10 === right % 10) {
      left = Math.floor(left / 10);
      right = Math.floor(right / 10);
      continue;
    }
    wrong += 1;
    const turned = (right % 10) * 10 + (Math.floor(right / 10) % 10);
    const step = left % 100 === turned ? 100 : 10;
    left = Math.floor(left / step);
    right = Math.floor(right / step);
  }
  return wrong;
}

function emailLevel(domain: DomainData, x: number, y: number): number {
  const most = Math.max(1, Math.floor(Math.max(lengthOf(domain, x), lengthOf(domain, y)) / 7));
  if (editsOf(domain, x, y, most) <= most) return 2;
  const [user, otherUser] = [domain.main[x] ?? 0, domain.main[y] ?? 0];
  if (user === otherUser) return 3;
  if (lengthOf(domain, user) >= 5 && editsOf(domain, user, otherUser, 1) <= 1) return 4;
  return domain.rest[x] === domain.rest[y] && domain.rest[x] !== 0 ? 5 : 6;
}

function codeLevel(domain: DomainData, x: number, y: number): number {
  const long = Math.max(lengthOf(domain, x), lengthOf(domain, y));
  const edits = editsOf(domain, x, y, 2);
  if (edits <= 1 && long >= 2) return 2;
  if (edits <= 2 && long >= 6) return 3;
  return beginning(domain, x, y) >= Math.max(4, Math.ceil(long * 0.55)) ? 4 : 5;
}

function beginning(domain: DomainData, x: number, y: number): number {
  const { codes, starts } = domain;
  const from = starts[x] ?? 0;
  const other = starts[y] ?? 0;
  const most = Math.min(lengthOf(domain, x), lengthOf(domain, y));
  let same = 0;
  while (same < most && codes[from + same] === codes[other + same]) same += 1;
  return same;
}
