import type { Refusal } from '#vocabulary/refusal.ts';
import { messages } from './messages.ts';
import type { Words } from './shapes.ts';

export type WhyNot = 'not-held' | 'hits-open' | 'hit-confirmed';
type Rule = WhyNot | 'decided-already' | 'second-must-be-another' | 'nothing-to-reopen' | 'not-in-sample' | 'not-yours';

/** Why something may not be done now, in both languages. */
export const whyWords = (rule: Rule): Words => ({ en: messages.en[`why-${rule}`], es: messages.es[`why-${rule}`] });

export const refusalOf = (rule: Rule): Refusal => ({ refused: 'conflict', rule, reason: whyWords(rule).en });
