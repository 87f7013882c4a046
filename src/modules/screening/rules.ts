import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Hit } from '#methods/screening/shapes.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import type { HitState, HouseProfile, ScreenedSubject, Verdict } from './shapes.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of everything that says who somebody is, and nothing else: the same person in another payment has the same digest. */
export const subjectDigest = (
  subject: Pick<ScreenedSubject, 'name' | 'kind' | 'birthDate' | 'countries' | 'identifiers'>,
): string =>
  sha256(
    canonicalize({
      name: subject.name.normalize('NFC').replace(/\s+/gu, ' ').trim().toUpperCase(),
      kind: subject.kind,
      birthDate: subject.birthDate,
      countries: subject.countries.map((one) => one.toLowerCase()).toSorted(),
      identifiers: subject.identifiers.map(({ type, value }) => `${type} ${value.toUpperCase()}`).toSorted(),
    }) ?? '',
  );

/**
 * Whether an earlier dismissal of the same words speaks for this subject. The same customer is one person; anybody else is the
 * same one only by a number or a date of birth, for a bare name is borne by many; running text never.
 */
export const staysDismissed = (
  subject: Pick<ScreenedSubject, 'what' | 'id' | 'identifiers' | 'birthDate'>,
  dismissed: readonly string[],
): boolean =>
  dismissed.length > 0 &&
  ((subject.what === 'customer' && dismissed.includes(subject.id)) ||
    (subject.what !== 'text' && (subject.birthDate !== null || subject.identifiers.some(saysWho))));

/** A number that fills a field ("0", "99999") is borne by many as a bare name is. */
const saysWho = ({ value }: { value: string }): boolean => {
  const signs = value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return signs.length >= 5 && new Set(signs).size > 1;
};

/** Of what a list says of an entry, whatever version says it. */
export const entryDigest = (entry: ListedEntry): string => sha256(canonicalize(entry) ?? '');

/** Of what came, in any order: two sides that hold the same messages have the same digest. */
export const digestOf = (digests: readonly string[]): string => sha256(digests.toSorted().join('\n'));

export const hoursBetween = (from: number, to: number): number => (to - from) / 3_600_000;

/** A machine may hold and nothing more: whatever touches a list or could not be read waits for a person. */
export const stateOfMessage = (openHits: number, faults: number): 'clear' | 'held' =>
  openHits === 0 && faults === 0 ? 'clear' : 'held';

/** Whether this verdict on a hit of this band wants a second person. */
export function wantsSecond(profile: HouseProfile, band: Hit['band'], verdict: Verdict): boolean {
  if (verdict === 'escalate' || verdict === 'reopen') return false;
  if (profile.secondReviewer === 'all') return true;
  if (profile.secondReviewer === 'confirm') return verdict === 'confirm';
  if (profile.secondReviewer === 'dismiss-strong')
    return verdict === 'confirm' || band === 'exact' || band === 'strong';
  return false;
}

export interface HitStanding {
  state: HitState;
  proposed: 'dismissed' | 'confirmed' | null;
  /** Who proposed. */
  proposedBy: string | null;
  band: Hit['band'];
}

type Step = { state: HitState; proposed: 'dismissed' | 'confirmed' | null; second: boolean };

const ends = { dismiss: 'dismissed', confirm: 'confirmed' } as const;

/** What a verdict makes of a hit; a sentence where it may not be given. */
export function decided(
  profile: HouseProfile,
  hit: HitStanding,
  verdict: Verdict,
  account: string,
): Step | 'decided-already' | 'second-must-be-another' | 'nothing-to-reopen' {
  const settled = hit.state === 'dismissed' || hit.state === 'confirmed';
  if (verdict === 'reopen')
    return settled || hit.proposed !== null ? { state: 'open', proposed: null, second: false } : 'nothing-to-reopen';
  if (settled) return 'decided-already';
  if (verdict === 'escalate') return { state: 'escalated', proposed: null, second: false };
  const end = ends[verdict];
  if (!wantsSecond(profile, hit.band, verdict)) return { state: end, proposed: null, second: false };
  if (hit.proposed === null) return { state: hit.state, proposed: end, second: false };
  if (hit.proposedBy === account) return 'second-must-be-another';
  // A second person who sees it otherwise makes it the first word of a new round.
  return hit.proposed === end
    ? { state: end, proposed: null, second: true }
    : { state: 'escalated', proposed: end, second: true };
}

/** In the sample for quality: by the hit's own id, so that nobody chooses what is looked at again. */
export const inSample = (id: string, share: number): boolean =>
  Number.parseInt(sha256(id).slice(0, 8), 16) / 0x1_0000_0000 < share;
