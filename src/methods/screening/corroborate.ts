import type { ListedEntry, ListedKind } from '#vocabulary/listed.ts';
import { fold } from '#methods/names/fold.ts';
import type { DateAgreement } from './dates.ts';
import { compareDates } from './dates.ts';
import { forceOf, identifierKey, sameIdentifier, tellsOne } from './identifiers.ts';
import { nameCode, sameBirth, sameInitials } from './mexican-ids.ts';
import { mostLift } from './score.ts';
import type { Evidence, HitReasonKey, IdentifierEvidence, Subject, SubjectIdentifier } from './shapes.ts';

const dates: Readonly<Record<DateAgreement, { key: HitReasonKey; weight: number; lifts: boolean } | null>> = {
  same: { key: 'birth-date', weight: 0.6, lifts: true },
  partly: { key: 'birth-year', weight: 0.3, lifts: true },
  swapped: { key: 'birth-swapped', weight: 0.4, lifts: true },
  slip: { key: 'birth-near', weight: 0.2, lifts: false },
  near: { key: 'birth-near', weight: -0.02, lifts: false },
  differs: { key: 'birth-differs', weight: -0.2, lifts: false },
  unknown: null,
};
/** Two dates of which one is known by its year alone. */
const yearDiffers = -0.15;
const country = { same: 0.12, differs: -0.03 } as const;
const codes = { same: 0.6, letters: 0.15, differs: -0.15 } as const;
const address = 0.25;

/** A person is no ship; a company may bear the name of its owner or of its ship, or be filed wrongly. */
const kinds: readonly (readonly [ListedKind, ListedKind, number])[] = [
  ['person', 'vessel', -0.25],
  ['person', 'aircraft', -0.25],
  ['person', 'organization', -0.15],
  ['organization', 'vessel', -0.12],
  ['organization', 'aircraft', -0.12],
  ['vessel', 'aircraft', -0.2],
];

/** All that is known on both sides beside names and equal identifiers. What one side does not know says nothing. */
export function evidenceOf(subject: Subject, entry: ListedEntry): Evidence[] {
  return [
    birthEvidence(subject, entry),
    codeEvidence(subject, entry),
    countryEvidence(subject, entry),
    addressEvidence(subject, entry),
    ...kindEvidence(subject, entry.kind),
  ].filter((one) => one !== null);
}

/** Whether more is known of a subject than its name and kind. */
export const knowsMore = ({ birthDate, identifiers, countries, addresses }: Subject): boolean =>
  (birthDate ?? identifiers?.[0] ?? countries?.[0] ?? addresses?.[0]) !== undefined;

/** The least that a name must score by itself, so that what else is known can lift it to `least`; equal identifiers aside. */
export function leastOfName({ birthDate, identifiers, countries, addresses }: Subject, least: number): number {
  let doubt = 1;
  if (birthDate !== undefined) doubt *= 1 - (dates.same?.weight ?? 0);
  if (identifiers?.some(({ value }) => nameCode(value) !== null)) doubt *= 1 - codes.same;
  if ((countries?.length ?? 0) > 0) doubt *= 1 - country.same;
  if ((addresses?.length ?? 0) > 0) doubt *= 1 - address;
  return doubt === 1 ? least : Math.max(least - mostLift, 1 - (1 - least) / doubt);
}

function birthEvidence(subject: Subject, entry: ListedEntry): Evidence | null {
  const { agreement, listed } = compareDates(subject.birthDate, entry.birthDates);
  const found = dates[agreement];
  if (found === null) return null;
  const asked = subject.birthDate ?? '';
  const byYear = agreement === 'differs' && (asked.length < 10 || listed.length < 10);
  return { ...found, weight: byYear ? yearDiffers : found.weight, value: `${asked} / ${listed}` };
}

function codeEvidence(subject: Subject, entry: ListedEntry): Evidence | null {
  if (entry.kind !== 'person' && entry.kind !== 'unknown') return null;
  const isCode = ({ type }: { type: SubjectIdentifier['type'] }): boolean => type === 'rfc' || type === 'curp';
  const asked = subject.identifiers?.filter((one) => isCode(one) || one.type === 'unknown') ?? [];
  const listed = entry.identifiers.filter(isCode);
  for (const { value } of asked) {
    const mine = nameCode(value);
    if (mine === null) continue;
    const against = against10(mine.letters + mine.date, value, listed);
    if (against !== null) return against;
    const days = entry.birthDates.map(({ date }) => sameBirth(mine, date)).filter((one) => one !== null);
    if (days.includes(true)) return { key: 'rfc-agrees', value, weight: codes.same, lifts: true };
    if (days.length > 0) return { key: 'rfc-differs', value, weight: codes.differs, lifts: false };
    const initials = sameInitials(mine, entry.names[0]?.name ?? '');
    if (initials !== null)
      return {
        key: initials ? 'rfc-agrees' : 'rfc-differs',
        value,
        weight: initials ? codes.letters : codes.differs,
        lifts: false,
      };
  }
  if (asked.some(({ value }) => nameCode(value) !== null) || subject.birthDate === undefined) return null;
  if (entry.birthDates.length > 0) return null;
  // The entry has no date of birth, but a code that holds one.
  for (const { value } of listed) {
    const theirs = nameCode(value);
    const same = theirs && sameBirth(theirs, subject.birthDate);
    if (same === true) return { key: 'rfc-agrees', value, weight: codes.same, lifts: true };
    if (same === false) return { key: 'rfc-differs', value, weight: codes.differs, lifts: false };
  }
  return null;
}

/** The first ten characters of RFC and CURP are the same for one person, whichever of the two each side has. */
function against10(mine: string, value: string, listed: readonly { value: string }[]): Evidence | null {
  const theirs = listed.flatMap((one) => {
    const code = nameCode(one.value);
    return code === null ? [] : [{ code: code.letters + code.date, value: one.value }];
  });
  const [first] = theirs;
  if (first === undefined) return null;
  const same = theirs.find(({ code }) => code === mine);
  return same
    ? { key: 'rfc-agrees', value: `${value} / ${same.value}`, weight: codes.same, lifts: true }
    : { key: 'rfc-differs', value: `${value} / ${first.value}`, weight: codes.differs, lifts: false };
}

function countryEvidence(subject: Subject, entry: ListedEntry): Evidence | null {
  const asked = (subject.countries ?? []).map((one) => one.trim().toLowerCase()).filter(Boolean);
  const listed = new Set(
    [...entry.countries, ...entry.addresses.map((one) => one.country ?? '')]
      .map((one) => one.toLowerCase())
      .filter(Boolean),
  );
  if (asked.length === 0 || listed.size === 0) return null;
  const common = asked.find((one) => listed.has(one));
  if (common !== undefined) return { key: 'country', value: common, weight: country.same, lifts: false };
  const value = `${asked.join(', ')} / ${[...listed].join(', ')}`;
  return { key: 'country-differs', value, weight: country.differs, lifts: false };
}

/** Half the words of an address and a number of it: a street without its number is a town's. */
function addressEvidence(subject: Subject, entry: ListedEntry): Evidence | null {
  const wordsOf = (text: string): string[] =>
    fold(text)
      .split(' ')
      .filter((word) => word.length > 2 || /\d/.test(word));
  for (const asked of subject.addresses ?? []) {
    const mine = new Set(wordsOf(asked));
    if (mine.size < 3) continue;
    for (const { text } of entry.addresses) {
      const theirs = new Set(wordsOf(text));
      const common = [...mine].filter((word) => theirs.has(word));
      const half = common.length * 2 >= Math.min(mine.size, theirs.size);
      if (half && common.length >= 3 && common.some((word) => /\d/.test(word)))
        return { key: 'address', value: `${asked} / ${text}`, weight: address, lifts: true };
    }
  }
  return null;
}

export function kindEvidence({ kind: asked }: Subject, listed: ListedKind): Evidence[] {
  const found = kinds.find(([a, b]) => (a === asked && b === listed) || (b === asked && a === listed));
  return found ? [{ key: 'kind-differs', value: `${asked} / ${listed}`, weight: found[2], lifts: false }] : [];
}

/** The equal identifier that is worth most, or null. */
export function identifierEvidence(subject: Subject, entry: ListedEntry): IdentifierEvidence | null {
  let best: IdentifierEvidence | null = null;
  for (const asked of subject.identifiers ?? []) {
    for (const listed of entry.identifiers) {
      const key = identifierKey(listed.type, listed.value);
      if (key === '' || key !== identifierKey(asked.type === 'unknown' ? listed.type : asked.type, asked.value))
        continue;
      if (!sameIdentifier(asked, listed)) continue;
      const alone = worth(asked, listed.type, key, Boolean(asked.country && listed.country));
      if (best === null || alone > best.alone)
        best = { value: `${listed.type} ${asked.value} / ${listed.value}`, alone };
    }
  }
  return best;
}

/** What an equal identifier scores when the name differs. Numbers of passports and cards repeat from country to country. */
function worth(
  asked: SubjectIdentifier,
  listed: ListedEntry['identifiers'][number]['type'],
  key: string,
  inCountry: boolean,
): number {
  if (forceOf(listed) === 'shared' || !tellsOne(key)) return 0.72;
  if (asked.type === 'unknown' || listed === 'other') return key.length >= 8 ? 0.86 : 0.75;
  if (listed === 'passport' || listed === 'national-id') return inCountry ? 0.92 : key.length >= 8 ? 0.88 : 0.8;
  return 0.93;
}
