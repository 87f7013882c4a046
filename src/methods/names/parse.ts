import { edits } from './distance.ts';
import type { LegalForm } from './legal-forms.ts';
import { longForms } from './legal-forms.ts';
import type { NameText, WordOfText } from './name-text.ts';
import { nicknamesOf, readText } from './name-text.ts';
import { inTable } from './word-bits.ts';

/** What a name is the name of, as far as it changes how the name is read. */
export type NameShape = 'person' | 'organisation' | 'thing' | 'unknown';

/** What a word does in its name. Particles, titles and legal forms are weak: they never carry a match. */
export type WordClass =
  | 'plain'
  | 'common'
  | 'initial'
  | 'number'
  | 'nickname'
  | 'acronym'
  | 'particle'
  | 'title'
  | 'legal';

/** One word of a name and what it does. */
export interface NameWord extends WordOfText {
  class: WordClass;
  /** What it says about identity when no frequencies are given: 1 for an ordinary word. */
  weight: number;
}

export interface ParsedName {
  name: string;
  shape: NameShape;
  /** In the order given, surname, whatever the order in writing ("LUNA, José" is read as "José LUNA"). */
  words: readonly NameWord[];
  legal: readonly LegalForm[];
  /** Initials of its words, or '' when there are fewer than three. */
  acronym: string;
  /** The words that are surnames for certain, as bits: those before the comma of "LUNA PÉREZ, José". */
  surnames: number;
  /** Whether the name was so long that only its beginning was read. */
  capped: boolean;
  /** Whether a field of 35 characters (SWIFT, ISO 20022) may have cut the last word or words off. */
  cut: boolean;
}

export const classWeights: Readonly<Record<WordClass, number>> = {
  plain: 1,
  common: 0.6,
  initial: 1,
  number: 1,
  nickname: 0.35,
  acronym: 0.35,
  particle: 0.06,
  title: 0.05,
  legal: 0.06,
};

/** The shape of what a kind names; kinds of FollowTheMoney and of lists. */
const shapes: Readonly<Record<string, NameShape>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  PublicBody: 'organisation',
  LegalEntity: 'unknown',
  Vessel: 'thing',
  Airplane: 'thing',
  Vehicle: 'thing',
  Site: 'thing',
  Asset: 'thing',
  person: 'person',
  organization: 'organisation',
  company: 'organisation',
  vessel: 'thing',
  aircraft: 'thing',
};

const accented = /^[\u00c0-\u024fa-z]*[\u00c0-\u024f][\u00c0-\u024fa-z]*$/i;

/** Weak words never carry a match and may be missing on either side. */
export function isWeak(word: NameWord): boolean {
  return word.class === 'particle' || word.class === 'title' || word.class === 'legal';
}

/** Words that tell one bearer from another: two names that differ in them differ. */
export function isContent(word: NameWord): boolean {
  return word.class === 'plain' || word.class === 'common' || word.class === 'initial' || word.class === 'number';
}

/**
 * A query read for comparison with a listed name. Where nobody says what the query names and nothing in it speaks of an
 * organisation, its initials are no acronym: four names of a person would be one.
 */
export function parseQuery(query: NameText, listedKind: string | undefined, kind: string | undefined): ParsedName {
  const parsed = parseText(query, listedKind ?? kind);
  if (kind === undefined && parsed.acronym !== '' && !parsed.words.some(speaksOfOrganisation)) parsed.acronym = '';
  return parsed;
}

function speaksOfOrganisation({ tables, class: of }: NameWord): boolean {
  return (
    of === 'common' ||
    of === 'legal' ||
    of === 'number' ||
    (of === 'particle' && (tables & inTable.organisationParticle) !== 0)
  );
}

/** Reads a name into classified words. Nothing is refused; a name without letters has no words. */
export function parseName(whole: string, kind?: string): ParsedName {
  return parseText(readText(whole), kind);
}

/** Classifies the words of a name by what it is the name of. */
export function parseText(text: NameText, kind: string | undefined): ParsedName {
  const { name, words: found, legal: runs } = text;
  const shape = shapeOf(kind, text);
  const classes = found.map((item, at) => classOf(item, at, found, shape, name));
  for (const run of runs) {
    const first = found[run.from];
    // "Sá" is a surname where "SA" is a legal form.
    if (run.to - run.from === 1 && accented.test(first?.original ?? '')) continue;
    if (shape === 'person' && run.to - run.from === 1 && (first?.word ?? '').length < 3) continue;
    classes.fill('legal', run.from, run.to);
  }
  // Companies are written in quotes whole.
  const nicknames = shape === 'person' || shape === 'unknown' ? nicknamesOf(text) : [];
  for (const range of nicknames) {
    found.forEach((item, at) => {
      if (item.start >= range.start && item.end <= range.end && classes[at] !== 'legal') classes[at] = 'nickname';
    });
  }
  const words = givenFirst(
    found.map((item, at) => toWord(item, classes[at] ?? 'plain', shape)),
    name,
    shape,
  );
  markOwnAcronym(words, shape);
  raiseWhenNothingElse(words);
  return {
    name,
    shape,
    words,
    legal: runs.map((run) => run.form),
    acronym: initialsOf(words, shape),
    surnames: surnameBits(words, name, shape),
    capped: text.capped,
    cut: name.trimEnd().length === 34 || name.length === 35,
  };
}

export function shapeOfKind(kind: string | undefined): NameShape {
  return kind === undefined ? 'unknown' : (shapes[kind] ?? 'unknown');
}

function shapeOf(kind: string | undefined, { legal, tables }: NameText): NameShape {
  const shape = shapeOfKind(kind);
  if (shape !== 'unknown') return shape;
  return legal.length > 0 || (tables & inTable.commonOrganisation) !== 0 ? 'organisation' : 'unknown';
}

function classOf(item: WordOfText, at: number, all: readonly WordOfText[], shape: NameShape, name: string): WordClass {
  const { word, tables: bits } = item;
  if (isNumber(word)) return 'number';
  const organised = shape === 'organisation' || shape === 'thing';
  if (word.length === 1) {
    const inside =
      at > 0 &&
      at < all.length - 1 &&
      name[item.end] !== '.' &&
      (all[at - 1]?.word.length !== 1 || all[at + 1]?.word.length !== 1);
    if (!inside || (word !== 'y' && word !== 'e'))
      return inside && organised && (bits & inTable.organisationParticle) !== 0 ? 'particle' : 'initial';
  }
  if (word === 'ben' && at === 0 && shape === 'person' && !name.includes(',')) return 'plain';
  const asParticle = organised ? inTable.particle | inTable.organisationParticle : inTable.particle;
  if ((bits & asParticle) !== 0) return 'particle';
  if (shape === 'thing') return at === 0 && (bits & inTable.shipMark) !== 0 ? 'title' : 'plain';
  if (organised) return (bits & inTable.commonOrganisation) !== 0 ? 'common' : isLongForm(word) ? 'legal' : 'plain';
  return (bits & inTable.title) !== 0 && startsName(at, all, name) ? 'title' : 'plain';
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first < 97 || first > 122) && /^\p{N}+$/u.test(word);
}

/** A title stands before the name, after other titles, or just after the comma of "LUNA, Gral. José". */
function startsName(at: number, all: readonly WordOfText[], name: string): boolean {
  if (at === all.length - 1 || name.slice(all[at]?.end).includes(',')) return false;
  const previous = all[at - 1];
  if (previous === undefined || (previous.tables & inTable.title) !== 0) return true;
  return name.slice(previous.end, all[at]?.start).includes(',');
}

function isLongForm(word: string): boolean {
  return word.length >= 10 && longForms.some((form) => edits(word, form, 1) <= 1);
}

function toWord(item: WordOfText, kind: WordClass, shape: NameShape): NameWord {
  const { word, start, end, key, hash, original, written, place, tables } = item;
  const common = kind === 'plain' && shape !== 'organisation' && (tables & inTable.commonPerson) !== 0;
  const weight = common ? 0.75 : classWeights[kind];
  return { word, start, end, key, hash, original, written, place, tables, class: kind, weight };
}

/** "LUNA PÉREZ, José" as "José LUNA PÉREZ". Only one comma, and only where a person may be meant. */
function givenFirst(words: NameWord[], name: string, shape: NameShape): NameWord[] {
  const comma = name.indexOf(',');
  if (comma < 0 || shape === 'organisation' || shape === 'thing' || name.includes(',', comma + 1)) return words;
  const before = words.filter((word) => word.start < comma);
  const after = words.filter((word) => word.start > comma);
  return after.every(isWeak) ? words : [...after, ...before];
}

function surnameBits(words: readonly NameWord[], name: string, shape: NameShape): number {
  const comma = name.indexOf(',');
  if (shape !== 'person' || comma < 0 || name.includes(',', comma + 1)) return 0;
  let bits = 0;
  words.forEach((word, at) => {
    if (word.end <= comma && isContent(word)) bits |= 1 << at;
  });
  return bits;
}

/** "Cártel Jalisco Nueva Generación (CJNG)": the acronym repeats the name and says nothing more. */
function markOwnAcronym(words: readonly NameWord[], shape: NameShape): void {
  if (shape === 'person' || words.length < 4) return;
  for (const word of [words[0], words.at(-1)]) {
    if (word === undefined || word.class !== 'plain' || word.word.length < 3) continue;
    if (!spellsInitials(word, words)) continue;
    word.class = 'acronym';
    word.weight = classWeights.acronym;
    return;
  }
}

/** A name of weak words alone ("La Una", "Don Van", "SAIC") is still a name, letters of a legal form aside. */
function raiseWhenNothingElse(words: readonly NameWord[]): void {
  if (words.some((word) => isContent(word))) return;
  const isForm = words.every((word) => word.class === 'legal' && word.word.length >= 3);
  for (const word of words) {
    if ((word.class === 'legal' && !isForm) || (word.class === 'particle' && words.length === 1)) continue;
    word.class = 'plain';
    word.weight = classWeights.common;
  }
}

function initialsOf(words: readonly NameWord[], shape: NameShape): string {
  if (shape === 'person') return '';
  let initials = '';
  let count = 0;
  for (const word of words) {
    if (!isContent(word) || word.class === 'initial') continue;
    initials += word.class === 'number' ? word.word : word.word.slice(0, 1);
    count += 1;
  }
  return count < 3 ? '' : initials;
}

/** Whether a word is what `initialsOf` gives for the others. */
function spellsInitials(acronym: NameWord, words: readonly NameWord[]): boolean {
  const spelled = acronym.word;
  let at = 0;
  let count = 0;
  for (const word of words) {
    if (word === acronym || !isContent(word) || word.class === 'initial') continue;
    if (word.class === 'number') {
      if (!spelled.startsWith(word.word, at)) return false;
      at += word.word.length;
    } else if (spelled[at] !== word.word[0]) return false;
    else at += 1;
    count += 1;
  }
  return count >= 3 && at === spelled.length;
}
