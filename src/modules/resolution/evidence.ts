import { compareParsed, type NameComparison } from '#methods/names/compare.ts';
import { parseName, type ParsedName } from '#methods/names/parse.ts';
import { wordTokens } from '#methods/names/tokens.ts';
import { reasonText } from '#modules/search/index.ts';
import { soundOf } from './blocks.ts';
import type { Features } from './features.ts';
import type { MergeBand, MergeReason, ReasonKey, Weight } from './shapes.ts';

/** How many of the entities this viewer sees have a word, and how many entities those are. */
export interface Frequencies {
  entities: number;
  countOf(sound: string): number;
}

export interface Weighing {
  bits: number;
  band: MergeBand | null;
  reasons: MergeReason[];
}

/*
 * Bits of evidence, the logarithm of how much more often something is found between two records of one thing than between two
 * of two things (Fellegi and Sunter, Journal of the American Statistical Association 64, 1969). They are set, not learned:
 * a node's own statements are too few and too differently labelled to learn from, and what is set is the same for every viewer.
 * How rare a name is comes from what this viewer sees.
 */
const bitsOf = {
  'name-exact': 3,
  'name-strong': 1,
  'name-possible': -2,
  'name-weak': -5,
  identifier: 20,
  'identifier-differs': -4,
  date: 8,
  'date-partly': 3,
  'date-near': 2,
  'date-differs': -9,
  country: 0.5,
  'country-differs': -2,
  'gender-differs': -12,
  linked: -3,
  'same-report': -3,
} as const satisfies Partial<Record<ReasonKey, number>>;
const mostRarity = 6;
/** Where only one name or an alias agrees and nothing else does, a pair is never more than weak. */
const oneName = -1;
const mostNeighbours = 6;

/** Numbers of which a thing has one for life; other papers are renewed. */
const lasting = new Set([
  'taxNumber',
  'idNumber',
  'registrationNumber',
  'imoNumber',
  'leiCode',
  'mmsi',
  'vin',
  'innCode',
]);

/** The least bits of a pair worth showing: one in twenty. */
export const leastBits = Math.log2(0.05 / 0.95);
const strongBits = Math.log2(0.95 / 0.05);

/** What speaks for and against two entities being one, and how much in all. A band of null: nothing worth showing. */
export function weigh(a: Features, b: Features, of: Frequencies): Weighing {
  const name = bestName(a, b, of);
  if (!name) return { bits: -Infinity, band: null, reasons: [] };
  const others = [...identifiers(a, b), ...dates(a, b), ...attributes(a, b), ...around(a, b)];
  const reasons = [...name.reasons, ...others];
  const sum = total(reasons);
  const carried = others.some(({ key }) => key === 'identifier' || key === 'date' || key === 'neighbours');
  if (name.thin && !carried && sum > oneName) reasons.push(reason('one-name', oneName - sum));
  const bits = total(reasons);
  return { bits, band: bandOf(bits, reasons), reasons: reasons.filter((one) => one.bits !== 0).sort(byBits) };
}

const total = (reasons: readonly MergeReason[]): number =>
  Math.round(reasons.reduce((sum, { bits }) => sum + bits, 0) * 10) / 10;
const byBits = (a: MergeReason, b: MergeReason): number => b.bits - a.bits || (a.key < b.key ? -1 : 1);

function bandOf(bits: number, reasons: readonly MergeReason[]): MergeBand | null {
  if (bits < leastBits) return null;
  if (bits < 0) return 'weak';
  if (bits < strongBits) return 'possible';
  const settled = reasons.some(({ key }) => key === 'identifier' || key === 'date');
  const sameName = reasons.some(({ key }) => key === 'name-exact');
  const against = reasons.some((one) => one.bits < 0 && one.key !== 'common');
  return settled && sameName && !against ? 'exact' : 'strong';
}

const weightOf = (bits: number): Weight => {
  const size = Math.abs(bits);
  return size >= 8 ? 'decisive' : size >= 4 ? 'strong' : size >= 2 ? 'clear' : 'slight';
};

const reason = (key: ReasonKey, bits: number, more: Partial<MergeReason> = {}): MergeReason => {
  const rounded = Math.round(bits * 10) / 10;
  return {
    key,
    bits: rounded,
    weight: weightOf(rounded),
    a: null,
    b: null,
    property: null,
    n: null,
    says: [],
    ...more,
  };
};

interface Named {
  reasons: MergeReason[];
  /** Rests on a single word, or on an alias on either side. */
  thin: boolean;
}

const parsed = new Map<string, ParsedName>();
function parsedName(name: string, kind: string): ParsedName {
  const key = `${kind} ${name}`;
  let known = parsed.get(key);
  if (!known) {
    if (parsed.size > 5000) parsed.clear();
    known = parseName(name, kind);
    parsed.set(key, known);
  }
  return known;
}

/** Names are compared as asked for and as listed; here neither is, so the better way counts. */
function eitherWay(one: ParsedName, two: ParsedName): NameComparison {
  const there = compareParsed(one, two);
  if (there.band === 'exact') return there;
  const back = compareParsed(two, one);
  return back.score > there.score ? back : there;
}

/** The two names that agree best: of the bands, then of what their common words say. */
function bestName(a: Features, b: Features, of: Frequencies): Named | null {
  const kind = a.kinds[0] ?? 'Thing';
  let best: { how: NameComparison; chance: number; one: string; two: string; thin: boolean; rank: number } | undefined;
  for (const one of a.names)
    for (const two of b.names) {
      const how = eitherWay(parsedName(one.value, kind), parsedName(two.value, kind));
      if (how.band === 'none') continue;
      const { chance, words } = coincidence(one.value, two.value, kind, of);
      const rank = bitsOf[`name-${how.band}`] + rarity(chance);
      const thin = words < 2 || one.alias || two.alias;
      if (best && (best.rank > rank || (best.rank === rank && !best.thin))) continue;
      best = { how, chance, one: one.value, two: two.value, thin, rank };
    }
  if (!best) return null;
  const key = `name-${best.how.band as Exclude<NameComparison['band'], 'none'>}` as const;
  const says = best.how.reasons.slice(0, 4).map(reasonText);
  const rare = rarity(best.chance);
  return {
    thin: best.thin,
    reasons: [
      reason(key, bitsOf[key], { a: best.one, b: best.two, says }),
      reason(rare < 0 ? 'common' : 'rare', rare, { n: Math.max(1, Math.round(best.chance)) }),
    ],
  };
}

const rarity = (chance: number): number => Math.max(-mostRarity, Math.min(mostRarity, -Math.log2(chance)));

/** How many entities by these common words one would expect if words fell together by chance. */
function coincidence(one: string, two: string, kind: string, of: Frequencies): { chance: number; words: number } {
  const here = soundsOf(one, kind);
  const common = soundsOf(two, kind).filter((sound) => here.includes(sound));
  const chance = common.reduce((so, sound) => so * (Math.max(2, of.countOf(sound)) / of.entities), of.entities);
  return { chance: common.length === 0 ? of.entities : Math.max(chance, 1e-6), words: common.length };
}

const soundsOf = (name: string, kind: string): string[] => [...new Set(wordTokens(name, kind).words.map(soundOf))];

function identifiers(a: Features, b: Features): MergeReason[] {
  const shared = a.identifiers.find(({ word }) => b.identifiers.some((other) => other.word === word));
  if (shared) return [reason('identifier', bitsOf.identifier, { a: shared.value, property: shared.property })];
  for (const one of a.identifiers) {
    const two = b.identifiers.find(({ property }) => property === one.property);
    if (!two) continue;
    const factor = lasting.has(one.property) ? 2 : 1;
    const found = { a: one.value, b: two.value, property: one.property };
    return [reason('identifier-differs', bitsOf['identifier-differs'] * factor, found)];
  }
  return [];
}

/** The pair of dates that agrees best decides: sources differ about one person's birth. */
function dates(a: Features, b: Features): MergeReason[] {
  const ranks = ['date', 'date-partly', 'date-near', 'date-differs'] as const;
  let best: { key: (typeof ranks)[number]; found: Partial<MergeReason> } | undefined;
  for (const one of a.dates)
    for (const two of b.dates) {
      if (one.property !== two.property) continue;
      const key = agreeing(one.value, two.value);
      if (best && ranks.indexOf(best.key) <= ranks.indexOf(key)) continue;
      best = { key, found: { a: one.value, b: two.value === one.value ? null : two.value, property: one.property } };
    }
  return best ? [reason(best.key, bitsOf[best.key], best.found)] : [];
}

/** Dates agree as far as both go; a slip is two figures exchanged, one wrong, or day and month the other way round. */
function agreeing(one: string, two: string): 'date' | 'date-partly' | 'date-near' | 'date-differs' {
  if (one === two) return one.length >= 10 ? 'date' : 'date-partly';
  if (one.startsWith(two) || two.startsWith(one)) return 'date-partly';
  if (one.length !== two.length || one.length < 10) return 'date-differs';
  const [year, month, day] = one.split('-');
  if (two === `${year}-${day}-${month}`) return 'date-near';
  const wrong = [...one].filter((letter, at) => letter !== two[at]).length;
  const exchanged = wrong === 2 && [...one].sort().join('') === [...two].sort().join('');
  return wrong === 1 || exchanged ? 'date-near' : 'date-differs';
}

function attributes(a: Features, b: Features): MergeReason[] {
  const reasons: MergeReason[] = [];
  const both = (of: 'countries' | 'genders'): boolean => a[of].length > 0 && b[of].length > 0;
  const shared = (of: 'countries' | 'genders'): string | undefined => a[of].find((value) => b[of].includes(value));
  if (both('genders') && shared('genders') === undefined)
    reasons.push(reason('gender-differs', bitsOf['gender-differs'], { a: a.genders[0]!, b: b.genders[0]! }));
  if (!both('countries')) return reasons;
  const country = shared('countries');
  if (country !== undefined) reasons.push(reason('country', bitsOf.country, { a: country }));
  else reasons.push(reason('country-differs', bitsOf['country-differs'], { a: a.countries[0]!, b: b.countries[0]! }));
  return reasons;
}

function around(a: Features, b: Features): MergeReason[] {
  const reasons: MergeReason[] = [];
  const n = [...a.others].filter((id) => b.others.has(id)).length;
  if (n > 0) reasons.push(reason('neighbours', Math.min(mostNeighbours, 2 * Math.log2(1 + n)), { n }));
  if (a.ids.some((id) => b.others.has(id)) || b.ids.some((id) => a.others.has(id)))
    reasons.push(reason('linked', bitsOf.linked));
  if ([...a.reports].some((report) => b.reports.has(report)))
    reasons.push(reason('same-report', bitsOf['same-report']));
  return reasons;
}
