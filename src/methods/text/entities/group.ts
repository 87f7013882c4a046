import { shortForms } from '#methods/names/word-tables.ts';
import { legalRuns } from '#methods/names/legal-forms.ts';
import type { CutText } from '../document/document.ts';
import type { EntityWord, TextEntity, TextMention, Token } from '../reading/types.ts';
import { lonely } from './classify.ts';
import { givenNames } from './lexicon/people.ts';
import { textOf, type Span } from './span.ts';

interface Group {
  kind: EntityWord;
  strength: number;
  common: boolean;
  keys: Set<string>;
  /** Word lists of its names, folded, without small words. */
  names: string[][];
  spans: Span[];
}

const small = new Set('the of and for de del la las los el y e a an'.split(' '));
/** Words that do not tell one body from another of its sort. */
const generic = new Set(
  'cartel cartels gang group grupo organizacion organization clan company empresa u.s. us united states mexican american federal national nacional general state estado'.split(
    ' ',
  ),
);
const family: Readonly<Record<EntityWord, string>> = {
  Person: 'person',
  Organization: 'body',
  PublicBody: 'body',
  Company: 'body',
  MilitaryUnit: 'body',
  Programme: 'law',
  LegalInstrument: 'law',
  Place: 'place',
  Facility: 'place',
  Vehicle: 'vehicle',
  Vessel: 'vehicle',
  Airplane: 'vehicle',
  Substance: 'substance',
};

/** Spans joined to entities: equal keys, equal names, short forms, surnames, acronyms. In the order of the text. */
export function groupSpans(document: CutText, spans: readonly Span[]): TextEntity[] {
  const { tokens, text } = document;
  const groups: Group[] = [];
  const ownerAt = new Map<number, Group>();
  const index = new GroupIndex();
  const take = (group: Group, span: Span, words: string[]): void => {
    group.spans.push(span);
    if (span.key !== null) {
      index.key(span.key, group);
      group.keys.add(span.key);
    }
    if (!group.names.some((name) => name.join(' ') === words.join(' '))) group.names.push(words);
    index.name(group, words);
    for (let at = span.first; at < span.last; at += 1) ownerAt.set(at, group);
  };
  for (const span of spans) {
    const words = wordsOf(tokens, span);
    const owner = span.aliasOf === undefined ? undefined : ownerAt.get(span.aliasOf);
    const found = owner ?? index.find(span, words);
    const group: Group = found ?? {
      kind: span.kind,
      strength: span.strength,
      common: span.common ?? false,
      keys: new Set(),
      names: [],
      spans: [],
    };
    if (!found) groups.push(group);
    if (span.strength > group.strength) Object.assign(group, { strength: span.strength, kind: span.kind });
    take(group, span, words);
  }
  return groups.map((group, at) => entityOf(text, tokens, group, `e${at + 1}`));
}

/** Folded words of a span without marks, small words and the legal form. */
export function wordsOf(tokens: readonly Token[], span: Pick<Span, 'first' | 'last' | 'kind'>): string[] {
  const words = tokens
    .slice(span.first, span.last)
    .map((token) => token.folded)
    .filter((word) => /^[\p{L}\p{N}'’]/u.test(word) && word !== "'s");
  const own = words.filter((word) => !small.has(word));
  if (family[span.kind] === 'vehicle')
    return own.length > 1 && /^(?:mv|uss|ss|mt|hms|uscgc|arm|fv|usns|ms)$/.test(own[0] ?? '') ? own.slice(1) : own;
  if (span.kind !== 'Company') return own.length > 0 ? own : words;
  const last = legalRuns(own).at(-1);
  return last !== undefined && last.to === own.length && last.from > 0 ? own.slice(0, last.from) : own;
}

/** Groups by key, by exact words, and candidates by one word. */
class GroupIndex {
  private readonly byKey = new Map<string, Group>();
  private readonly byName = new Map<string, Group>();
  private readonly byWord = new Map<string, Group[]>();

  key(key: string, group: Group): void {
    if (!this.byKey.has(key)) this.byKey.set(key, group);
  }

  name(group: Group, words: readonly string[]): void {
    this.byName.set(`${family[group.kind]}|${words.join(' ')}`, group);
    for (const word of words) {
      const list = this.byWord.get(`${family[group.kind]}|${word}`) ?? [];
      if (list.at(-1) !== group && !list.includes(group)) list.push(group);
      this.byWord.set(`${family[group.kind]}|${word}`, list);
    }
  }

  find(span: Span, words: readonly string[]): Group | undefined {
    if (span.key !== null) {
      const found = this.byKey.get(span.key);
      if (found) return found;
    }
    const of = family[span.kind];
    const same = this.byName.get(`${of}|${words.join(' ')}`);
    if (same && (span.key === null || agrees(same.keys, span.key))) return same;
    if (span.key !== null && of !== 'body') return undefined;
    const candidates = new Set(words.flatMap((word) => this.byWord.get(`${of}|${word}`) ?? []));
    // The one last spoken of.
    const ordered = [...candidates].toSorted((a, b) => (b.spans.at(-1)?.first ?? 0) - (a.spans.at(-1)?.first ?? 0));
    if (of === 'person') return ordered.find((group) => fullNames(group).some((name) => samePerson(name, words)));
    // "La Hermandad" after "La Hermandad del Surco": the article and the first word of its name.
    if (span.kind === 'Organization' && words.length === 1 && span.last - span.first === 2) {
      const begun = ordered.find(({ kind, names }) => kind === span.kind && names.some((name) => name[0] === words[0]));
      if (begun) return begun;
    }
    if (of === 'body')
      return ordered.find((group) => bodiesAgree(group, span) && group.names.some((name) => sameBody(name, words)));
    return undefined;
  }
}

const agrees = (keys: ReadonlySet<string>, key: string): boolean =>
  keys.size === 0 || (keys.size === 1 && keys.has(key));

/** A surname alone stands for the name it was short for, and for nobody else. */
const fullNames = ({ names }: Group): string[][] => {
  // Two surnames alone stand for the one told, not for a brother of his.
  const full = names.filter(
    (name) =>
      name.length > 1 &&
      !names.some((longer) => longer.length > name.length && longer.slice(-name.length).join(' ') === name.join(' ')),
  );
  return full.length > 0 ? full : names;
};

const bodiesAgree = (group: Group, span: Span): boolean => (span.key === null ? !group.common : group.keys.size === 0);

const isShortOf = (short: string, long: string): boolean =>
  long === short ||
  (short.length === 1 && long.startsWith(short)) ||
  (short.length >= 3 && long.startsWith(short)) ||
  (shortForms.get(short)?.includes(long) ?? false);
const sameGiven = (a: string, b: string): boolean => isShortOf(a, b) || isShortOf(b, a);

/** Whether one of two word lists names the same person shorter: a surname alone, given name and surname, a second surname left out. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const first = short[0] ?? '';
  const withheld = (names: readonly string[]): boolean => names.at(-1) === 'n';
  if (withheld(a) !== withheld(b) || (withheld(a) && a.length !== b.length)) return false;
  if (short.length === 1) {
    const at = long.findIndex((word) => word === first || word.split('-').includes(first));
    return at > 0 || (long.length === 1 && at === 0);
  }
  const given = long[0] ?? '';
  // "Édgar Noé Partida Robles … Partida Robles": two given names before the surnames.
  if (!sameGiven(given, first) && long.length === 4 && short.length === 2 && givenNames.has(long[1] ?? '')) {
    if (long.slice(2).join(' ') === short.join(' ')) return true;
  }
  if (!sameGiven(given, first)) return long.slice(1).join(' ') === short.join(' ') && !/^(?:de|del|la)$/.test(first);
  const rest = long.slice(1).flatMap((word) => [word, ...word.split('-')]);
  const own = short.slice(1).filter((word) => word.length > 1);
  return (
    own.length > 0 && own.every((word) => rest.includes(word) || word.split('-').every((part) => rest.includes(part)))
  );
}

/** Whether one name of a body is the other's shortened, its own words kept. */
function sameBody(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 1 && lonely.has(short[0] ?? '')) return long[0] === short[0] || long.at(-1) === short[0];
  const telling = short.filter((word) => !generic.has(word));
  if (telling.length === 0 || telling.some((word) => !long.includes(word))) return false;
  if (short.length > 1 && short.every((word) => long.includes(word)))
    return long[0] === short[0] || long.at(-1) === short.at(-1);
  const both = generic.has(short.at(-1) ?? '') || generic.has(short[0] ?? '');
  return (
    both &&
    long.filter((word) => !generic.has(word)).every((word) => telling.includes(word)) &&
    long.some((word) => short.includes(word) && generic.has(word))
  );
}

function entityOf(text: string, tokens: readonly Token[], group: Group, id: string): TextEntity {
  const spans = group.spans.toSorted((a, b) => a.first - b.first);
  const mentions = spans.map((span): TextMention => ({
    text: textOf(text, tokens, span),
    start: tokens[span.first]?.start ?? 0,
    end: tokens[span.last - 1]?.end ?? 0,
  }));
  const own = group.spans.filter((span) => span.aliasOf === undefined);
  const best = (own.length > 0 ? own : group.spans)
    .map((span) => textOf(text, tokens, span))
    .reduce((a, b) => (better(b, a) ? b : a));
  const name = clean(best);
  const others = [...new Set(mentions.map((mention) => clean(mention.text)))].filter((one) => one !== name);
  return { id, kind: group.kind, name, aliases: others, mentions };
}

const clean = (name: string): string => name.replace(/-\n[ \t]*/g, '').replace(/\s+/gu, ' ');

/** A longer name tells more; one in mixed letters reads better than the same in capitals. */
function better(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return a !== a.toUpperCase() && b === b.toUpperCase();
  return a.length > b.length && a.length < 90;
}
