import type { Refusal } from '#vocabulary/refusal.ts';

/** Who works on a node. An administrator sees no content; an overseer changes none. */
export const roles = ['analyst', 'liaison', 'compliance', 'overseer', 'port', 'policy', 'administrator'] as const;
export type Role = (typeof roles)[number];

interface ActionRule {
  roles: readonly Role[];
  /** Whether case, purpose and authority are chosen first (S-13, S-21). */
  purposeFirst: boolean;
  rule: string;
  citation: string;
}

const readers: readonly Role[] = ['analyst', 'liaison', 'compliance', 'overseer', 'port', 'policy'];
const writers: readonly Role[] = ['analyst', 'liaison', 'compliance', 'port'];

/** What a person may do, as sentences. Rows are decided by labels; this table decides actions. */
export const actionRules = {
  'content.read': {
    roles: readers,
    purposeFirst: true,
    rule: 'Those who work on cases read content under a stated purpose and authority; administrators do not.',
    citation: 'S-13; DESIGN section 5',
  },
  'person.search': {
    roles: readers,
    purposeFirst: true,
    rule: 'Purpose, authority and justification come before any result on a person.',
    citation: 'S-21; 28 CFR 23.20(e)',
  },
  'content.write': {
    roles: writers,
    purposeFirst: true,
    rule: 'Those who work on cases record, correct and withdraw; an overseer changes nothing.',
    citation: 'R135',
  },
  'content.export': {
    roles: readers,
    purposeFirst: true,
    rule: 'An export carries its label and is in the ledger.',
    citation: 'DESIGN section 8',
  },
  'case.open': { roles: writers, purposeFirst: false, rule: 'Those who work on cases open one.', citation: 'R159' },
  'screening.read': {
    roles: ['compliance', 'overseer'],
    purposeFirst: true,
    rule: 'Screening is read by the compliance officer and by who watches over him.',
    citation: 'R128, R135',
  },
  'screening.decide': {
    roles: ['compliance'],
    purposeFirst: true,
    rule: 'A hit and a held payment are decided by a compliance officer, with a reason.',
    citation: 'R128; DESIGN section 1 (6)',
  },
  'lists.load': {
    roles: ['compliance', 'administrator'],
    purposeFirst: false,
    rule: 'Official lists are loaded by the compliance officer or by who runs the node.',
    citation: 'R131',
  },
  'ledger.read': {
    roles: ['overseer'],
    purposeFirst: true,
    rule: 'The ledger is read by the overseer.',
    citation: 'R135, S-62',
  },
  'people.manage': {
    roles: ['administrator'],
    purposeFirst: false,
    rule: 'The administrator manages people and sees no content.',
    citation: 'DESIGN section 5',
  },
  'node.examine': {
    roles: ['administrator', 'overseer'],
    purposeFirst: false,
    rule: 'The state of the node is shown to those who run and watch it.',
    citation: 'S-62',
  },
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof actionRules;

/** Undefined when the role may do it; else the refusal with its rule, which reveals nothing about any row. */
export function refuseAction(role: Role, action: Action, looking: boolean): Refusal | undefined {
  const rule: ActionRule = actionRules[action];
  if (!rule.roles.includes(role)) return { refused: 'not-allowed', rule: action, reason: rule.rule };
  if (rule.purposeFirst && !looking)
    return { refused: 'not-allowed', rule: 'purpose-first', reason: actionRules['person.search'].rule };
  return undefined;
}

/** The names of everything a role may do, for buttons and pages. */
export const allowedActions = (role: Role): Action[] =>
  (Object.keys(actionRules) as Action[]).filter((action) =>
    (actionRules[action].roles as readonly Role[]).includes(role),
  );
