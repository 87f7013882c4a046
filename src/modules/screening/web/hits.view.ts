import type { HitState, HitSummary, HitView, Verdict } from '../shapes.ts';

/** How a word of one side stands to the other side. */
export type Standing = 'agrees' | 'partly' | 'differs';

export interface Piece {
  text: string;
  standing: Standing | null;
  /** Key of the reason, for the words that say it. */
  how: string | null;
}

const agreeing = new Set(['same', 'accent', 'sound', 'order']);
const against = new Set(['different', 'only-asked', 'only-listed', 'second-surname']);

export const standingOf = (how: string): Standing =>
  agreeing.has(how) ? 'agrees' : against.has(how) ? 'differs' : 'partly';

const folded = (char: string): string => {
  const plain = char
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
};

interface Folded {
  text: string;
  /** For each sign of the folded text, where it stands in the name. */
  at: number[];
}

/** Letters and digits alone, each with its place: what is written apart or with points is found as one. */
function fold(name: string): Folded {
  const out: Folded = { text: '', at: [] };
  let place = 0;
  for (const char of name) {
    const plain = folded(char);
    out.text += plain;
    for (let unit = 0; unit < plain.length; unit++) out.at.push(place);
    place += char.length;
  }
  return out;
}

const endsInWord = /[\p{L}\p{N}]\p{Mn}*$/u;
const beginsInWord = /^\p{Mn}*[\p{L}\p{N}]/u;

/** Where some words stand whole in a name and no other words were found yet. */
function find(name: string, all: Folded, words: string, taken: readonly boolean[]): [number, number] | null {
  const sought = fold(words).text;
  if (sought === '') return null;
  for (let from = all.text.indexOf(sought); from !== -1; from = all.text.indexOf(sought, from + 1)) {
    const start = all.at[from] ?? 0;
    const last = all.at[from + sought.length - 1] ?? 0;
    const end = last + String.fromCodePoint(name.codePointAt(last) ?? 0).length;
    const whole = !endsInWord.test(name.slice(0, start)) && !beginsInWord.test(name.slice(end));
    if (whole && !taken.slice(start, end).some(Boolean)) return [start, end];
  }
  return null;
}

/** A name in pieces: which words of it agree with the other side, which only partly, and which speak against. */
export function marked(name: string, sides: readonly HitView['sides'][number][], side: 'asked' | 'listed'): Piece[] {
  const all = fold(name);
  const taken: boolean[] = Array.from({ length: name.length }, () => false);
  const spans: { start: number; end: number; how: string }[] = [];
  for (const one of sides) {
    const span = find(name, all, one[side], taken);
    if (!span) continue;
    taken.fill(true, ...span);
    spans.push({ start: span[0], end: span[1], how: one.how });
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, how } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: name.slice(at, start), standing: null, how: null });
    pieces.push({ text: name.slice(start, end), standing: standingOf(how), how });
    at = end;
  }
  if (at < name.length) pieces.push({ text: name.slice(at), standing: null, how: null });
  return pieces;
}

export type Term = 'birthDate' | 'identifiers' | 'countries' | 'addresses' | 'kind';

/** Reasons that speak of one line of the side by side. */
const termReasons: Readonly<Record<Term, Readonly<Record<string, Standing>>>> = {
  birthDate: {
    'birth-date': 'agrees',
    'birth-year': 'partly',
    'birth-near': 'partly',
    'birth-swapped': 'partly',
    'birth-differs': 'differs',
  },
  identifiers: {
    identifier: 'agrees',
    'identifier-only': 'agrees',
    'rfc-agrees': 'agrees',
    'rfc-differs': 'differs',
  },
  countries: { country: 'agrees', 'country-differs': 'differs' },
  addresses: { address: 'agrees' },
  kind: { 'kind-differs': 'differs' },
};

/** How the two sides stand in one line, as the reasons say; null where they say nothing of it. */
export function lineStanding(term: Term, reasons: readonly { key: string }[]): Standing | null {
  const found = reasons.map(({ key }) => termReasons[term][key]).filter((one) => one !== undefined);
  return (['differs', 'agrees', 'partly'] as const).find((one) => found.includes(one)) ?? null;
}

/** Hours until a hit is due, rounded away from nothing; negative past it. Null where it is decided. */
export function hoursLeft(hit: Pick<HitSummary, 'state' | 'dueAt'>, now: number): number | null {
  if (hit.state === 'dismissed' || hit.state === 'confirmed') return null;
  const hours = (hit.dueAt - now) / 3_600_000;
  return hours >= 0 ? Math.ceil(hours) : Math.floor(hours);
}

const settled = (state: HitState): boolean => state === 'dismissed' || state === 'confirmed';

/** Where to go after a decision: the next one, or the one before the last; where decided ones stay, the next undecided. */
export function nextAfter(
  hits: readonly Pick<HitSummary, 'id' | 'state'>[],
  gone: ReadonlySet<string>,
  stay: boolean,
): string | undefined {
  const last = hits.findLastIndex((hit) => gone.has(hit.id));
  const round = [...hits.slice(last + 1), ...hits.slice(0, Math.max(0, last)).toReversed()];
  return round.find((hit) => !gone.has(hit.id) && (!stay || !settled(hit.state)))?.id;
}

/** What several hits may be given at once: those of one kind alone. */
export function verdictsOfSeveral(hits: readonly Pick<HitSummary, 'state' | 'awaitsSecond'>[]): Verdict[] {
  if (hits.every((hit) => !settled(hit.state))) return ['dismiss', 'confirm', 'escalate'];
  return hits.every((hit) => settled(hit.state) || hit.awaitsSecond) ? ['reopen'] : [];
}

/** A number of points with its sign, two decimals: "+0.25", "−0.10". */
export const signed = (points: number, format: (value: number) => string): string =>
  `${points > 0 ? '+' : points < 0 ? '−' : ''}${format(Math.abs(points))}`;

/**
 * Points as shown, whole hundredths that add up to the score shown: where rounding each alone would miss it, those nearest
 * to the next hundredth give way.
 */
export function shownPoints(points: readonly number[], score: number): number[] {
  const exact = points.map((one) => one * 100);
  const shown = exact.map((one) => Math.round(one));
  const off = Math.round(shownScore(score) * 100) - shown.reduce((sum, one) => sum + one, 0);
  const step = Math.sign(off);
  const order = exact
    .map((one, at) => ({ at, gap: (one - (shown[at] ?? 0)) * step }))
    .toSorted((one, other) => other.gap - one.gap || one.at - other.at);
  // Further off than rounding can be, the points do not stand for the score: they are left as they are.
  if (Math.abs(off) <= order.length)
    for (const { at } of order.slice(0, Math.abs(off))) shown[at] = (shown[at] ?? 0) + step;
  return shown.map((one) => one / 100);
}

/** Share of a bar, 0–1, against the strongest reason. */
export function shares(reasons: readonly { points: number }[]): number[] {
  const most = Math.max(...reasons.map(({ points }) => Math.abs(points)), 0);
  return reasons.map(({ points }) => (most === 0 ? 0 : Math.abs(points) / most));
}

/** Whether what was written is a reason: three signs at the least, as the node asks. */
export const isReason = (reason: string): boolean => reason.trim().length >= 3;

/** A score as shown: two decimals, and never certain where it is not. */
export const shownScore = (score: number): number => (score < 1 ? Math.min(0.99, score) : score);

const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Whether a text names something already, whatever its accents and case. */
export const says = (text: string, words: string): boolean => plainly(text).includes(plainly(words));
