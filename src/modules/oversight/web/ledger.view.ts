import type { LedgerEvent, LedgerSummary } from '../shapes.ts';

export interface ActionCount {
  action: string;
  count: number;
  refused: number;
}

/** How often each thing was done, most often first, and how often any was refused. */
export function countActions(summary: LedgerSummary): { actions: ActionCount[]; refused: number } {
  const counts = new Map<string, ActionCount>();
  for (const { action, outcome, count } of summary.counts) {
    const one = counts.get(action) ?? { action, count: 0, refused: 0 };
    one.count += count;
    if (outcome !== 'done') one.refused += count;
    counts.set(action, one);
  }
  const actions = [...counts.values()].toSorted((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1));
  return { actions, refused: actions.reduce((sum, one) => sum + one.refused, 0) };
}

/** A long pseudonym or commitment by its ends; a short one as it is. */
export const shortened = (text: string): string => (text.length > 14 ? `${text.slice(0, 6)}…${text.slice(-4)}` : text);

/** Whether an action is the bare route of a request that was refused, such as "GET /entities/:id". */
export const isRequest = (action: string): boolean => /^[A-Z]+ \//.test(action);

export const outcomes = ['done', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** Which events are shown; undefined means all. */
export interface LedgerFilter {
  action?: string;
  outcome?: Outcome;
}

/** An action as it may stand in an address; `filterFrom` finds it again. */
const slug = (action: string): string => action.replace(/[^\w.-]/g, '-');

export const isOutcome = (word: string): word is Outcome => outcomes.some((one) => one === word);

/** The part of the address that keeps a filter; undefined when nothing is filtered. */
export function addressOf({ action, outcome }: LedgerFilter): string | undefined {
  const parts = [...(action === undefined ? [] : [slug(action)]), ...(outcome === undefined ? [] : [outcome])];
  return parts.length > 0 ? parts.join(',') : undefined;
}

/** The filter an address keeps. An action is one of those known, or, before they are, a plain word. */
export function filterFrom(kept: string | undefined, actions: readonly string[]): LedgerFilter {
  const parts = (kept ?? '').split(',').filter((one) => one !== '');
  const outcome = parts.find(isOutcome);
  const named = parts.find((one) => !isOutcome(one));
  const action = named === undefined ? undefined : (actions.find((one) => slug(one) === named) ?? named);
  return { ...(action === undefined ? {} : { action }), ...(outcome === undefined ? {} : { outcome }) };
}

/** The events a filter lets through. The node already chose by the beginning of the action. */
export const fitting = (events: readonly LedgerEvent[], { action, outcome }: LedgerFilter): LedgerEvent[] =>
  events.filter(
    (one) => (action === undefined || one.action === action) && (outcome === undefined || one.outcome === outcome),
  );

/** What the node's examination found, as a message and its values: the node says it in English only. */
const findings = [
  ['found-postgres', /^(\d+(?:\.\d+)*)\b.*$/],
  ['found-noBypass', /^does not bypass row security$/],
  ['found-bypass', /^bypasses row security$/],
  ['found-forced', /^forced on every labelled table$/],
  ['found-leak', /^(\d+) statements without any right$/],
  ['found-agrees', /^the same for (\d+) people and (\d+) purposes$/],
  ['found-failed', /^(\d+) failed$/],
  ['found-on', /^on$/],
  ['found-off', /^off$/],
] as const;
export type Finding = (typeof findings)[number][0];

/** Undefined for a finding without words of its own, which is then shown as the node said it. */
export function findingOf(found: string): { key: Finding; values: Record<string, number | string> } | undefined {
  for (const [key, form] of findings.toReversed()) {
    const match = form.exec(found);
    if (match) return { key, values: { a: match[1] ?? '', b: match[2] ?? '', n: Number(match[1] ?? 0) } };
  }
  return undefined;
}
