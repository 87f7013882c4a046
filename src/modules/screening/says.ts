import type { Refusal } from '#vocabulary/refusal.ts';
import type { WhyNot } from './pay.ts';
import type { Words } from './shapes.ts';

/** Why something may not be done now, in both languages. */
export const whyWords = {
  'decided-already': {
    en: 'This hit is decided already. Reopen it first.',
    es: 'Esta coincidencia ya está decidida. Reábrala primero.',
  },
  'second-must-be-another': {
    en: 'The house rule wants a second person: not the one who decided first.',
    es: 'La regla de la casa pide una segunda persona: no la que decidió primero.',
  },
  'nothing-to-reopen': { en: 'This hit is open.', es: 'Esta coincidencia está abierta.' },
  'not-in-sample': {
    en: 'This hit is not in the sample, or somebody looked at it again already.',
    es: 'Esta coincidencia no está en la muestra, o alguien ya la revisó de nuevo.',
  },
  'not-held': { en: 'This payment is not held.', es: 'Este pago no está retenido.' },
  'hits-open': { en: 'Decide every hit of this payment first.', es: 'Decida primero cada coincidencia de este pago.' },
  'hit-confirmed': {
    en: 'A hit of this payment is confirmed: it can only be rejected.',
    es: 'Una coincidencia de este pago está confirmada: solo puede rechazarse.',
  },
  'not-yours': { en: 'Only a compliance officer decides.', es: 'Solo decide una persona de cumplimiento.' },
} as const satisfies Record<string, Words>;

export const refusalOf = (
  rule: WhyNot | 'decided-already' | 'second-must-be-another' | 'nothing-to-reopen' | 'not-in-sample',
): Refusal => ({ refused: 'conflict', rule, reason: whyWords[rule].en });
