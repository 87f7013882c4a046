import { measureIds, recoveries, type MeasureId, type Recovery } from '#methods/disruption/shapes.ts';
import { limits } from '../limits.ts';
import { roleIds } from '#methods/disruption/roles.ts';
import type { Question } from '../shapes.ts';

export type Removal = Question['removal'];
export type What = Removal['what'];
export const whats: readonly What[] = ['role', 'position', 'unit', 'brokers', 'random'];

/** What stands in the form, as it is typed; the measure must be chosen. */
export interface Draft {
  removal: Removal;
  percent: string;
  measure: MeasureId | '';
  recovery: Recovery;
  weeks: string;
  replicates: string;
  seed: string;
}

/** The form of a question that was asked, or a first one that takes `removal` away. */
export const draftOf = (asked: Question | null, removal: Removal): Draft => ({
  removal: asked?.removal ?? removal,
  percent: asked && 'share' in asked.removal ? String(Math.round(asked.removal.share * 100)) : '20',
  measure: asked?.measure ?? '',
  recovery: asked?.recovery ?? 'role',
  weeks: String(asked?.weeks ?? 52),
  replicates: String(asked?.replicates ?? 1000),
  seed: String(asked?.seed ?? 1),
});

/** The question of a form that is filled rightly; else null. */
export function questionOf(draft: Draft): Question | null {
  const { measure, recovery } = draft;
  const [weeks, replicates, seed] = [
    wholeIn(draft.weeks, limits.weeks),
    wholeIn(draft.replicates, limits.replicates),
    wholeIn(draft.seed, limits.seed),
  ];
  const percent = wholeIn(draft.percent, percents);
  if (measure === '' || weeks === null || replicates === null || seed === null) return null;
  if (!('share' in draft.removal)) return { removal: draft.removal, measure, recovery, weeks, replicates, seed };
  if (percent === null) return null;
  const removal = { ...draft.removal, share: percent / 100 };
  return { removal, measure, recovery, weeks, replicates, seed };
}

/** The form of a question in an address, such as "role.leader,arrest-and-trial,role,52,1000,1": keys and numbers only. */
export function formatAsk({ removal, measure, recovery, weeks, replicates, seed }: Question): string {
  return [partsOf(removal).join('.'), measure, recovery, weeks, replicates, seed].join(',');
}

function partsOf(removal: Removal): (string | number)[] {
  switch (removal.what) {
    case 'role':
      return [removal.what, removal.role];
    case 'position':
      return [removal.what, removal.role, removal.unit];
    case 'unit':
      return [removal.what, removal.unit];
    default:
      return [removal.what, Math.round(removal.share * 100)];
  }
}

/** The question of an address, or null: what does not fit is not guessed. */
export function parseAsk(text: string | undefined): Question | null {
  const [taken = '', measure, recovery, ...numbers] = (text ?? '').split(',');
  const removal = removalFrom(taken.split('.'));
  const [weeks, replicates, seed] = [limits.weeks, limits.replicates, limits.seed].map((range, at) =>
    wholeIn(numbers[at], range),
  );
  const [known, mode] = [oneOf(measureIds, measure), oneOf(recoveries, recovery)];
  if (!removal || !known || !mode || numbers.length !== 3) return null;
  if (weeks === null || replicates === null || seed === null) return null;
  return { removal, measure: known, recovery: mode, weeks: weeks!, replicates: replicates!, seed: seed! };
}

function removalFrom([what, first, second, ...rest]: string[]): Removal | null {
  if (rest.length > 0) return null;
  if (what === 'role' || what === 'position') {
    const role = oneOf(roleIds, first);
    if (!role) return null;
    if (what === 'role') return second === undefined ? { what, role } : null;
    return isKey(second) ? { what, role, unit: second } : null;
  }
  if (second !== undefined) return null;
  if (what === 'unit') return isKey(first) ? { what, unit: first } : null;
  if (what !== 'brokers' && what !== 'random') return null;
  const percent = wholeIn(first, percents);
  return percent === null ? null : { what, share: percent / 100 };
}

export const percents = {
  least: Math.round(limits.share.least * 100),
  most: Math.round(limits.share.most * 100),
} as const;

const isKey = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{8}$/.test(text);

const oneOf = <T extends string>(all: readonly T[], given: string | undefined): T | undefined =>
  all.find((one) => one === given);

/** A number typed whole, within its bounds; else null. */
export function wholeIn(text: string | undefined, { least, most }: { least: number; most: number }): number | null {
  if (text === undefined || !/^\d{1,10}$/.test(text.trim())) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
