import type { DecisionFacts, HitFacts, PaymentFacts } from './draft-held.ts';

/** How the facts of a report are said. */
export interface FactWords {
  payment(of: PaymentFacts, names: { from: string; to: string }): string;
  several(of: PaymentFacts, n: number): string;
  paid(of: PaymentFacts, made: DecisionFacts): string;
  resembles(of: HitFacts): string;
  listed(of: HitFacts): string;
  decided(of: HitFacts, made: DecisionFacts): string;
  /** What a fact rests on. */
  messageRecord(of: PaymentFacts): string;
  subjectRecord(of: HitFacts): string;
  listRecord(of: HitFacts): string;
  decisionRecord(of: DecisionFacts): string;
}

const score = ({ score: points }: HitFacts): string => points.toFixed(2);
const sum = ({ amount, currency }: PaymentFacts): string => [amount, currency].filter(Boolean).join(' ');
/** What a person wrote ends as he ended it. */
const because = (reason: string): string => reason.trim().replace(/[.\s]+$/, '');

const states = {
  en: { clear: 'let through', held: 'held', released: 'released', rejected: 'rejected' },
  es: { clear: 'sin retener', held: 'retenido', released: 'liberado', rejected: 'rechazado' },
} as const;

const verdicts: Readonly<Record<string, { en: string; es: string }>> = {
  dismiss: { en: 'dismissed', es: 'descartada' },
  confirm: { en: 'confirmed', es: 'confirmada' },
  escalate: { en: 'escalated', es: 'escalada' },
  reopen: { en: 'reopened', es: 'reabierta' },
  agree: { en: 'looked at again, with the same end', es: 'revisada de nuevo, con el mismo resultado' },
  disagree: { en: 'looked at again, with another end', es: 'revisada de nuevo, con otro resultado' },
  release: { en: 'released', es: 'liberado' },
  reject: { en: 'rejected', es: 'rechazado' },
};
const verdict = (of: string, language: 'en' | 'es'): string => verdicts[of]?.[language] ?? of;

const en: FactWords = {
  payment: (of, { from, to }) =>
    `Payment ${of.messageId} of ${sum(of) || 'an amount not stated'}, value ${of.valueDate ?? 'not stated'}, received ${of.received}, from ${from || 'nobody named'} to ${to || 'nobody named'}; ${states.en[of.state]}.`,
  several: (of, n) => `Message ${of.messageId} holds ${n} transactions; the first is given here.`,
  paid: (of, made) =>
    `Payment ${of.messageId} was ${verdict(made.verdict, 'en')} on ${made.day}: ${because(made.reason)}.`,
  resembles: (of) =>
    `${of.subject.name} (${of.subject.what === 'customer' ? `customer ${of.subject.ref}` : `payment ${of.subject.ref}`}) resembles ${of.listedName}, entry ${of.entry} of ${of.listTitle}${of.asOf ? ` as of ${of.asOf}` : ''}: score ${score(of)}.`,
  listed: (of) =>
    `${of.listedName} is listed${of.programmes.length > 0 ? ` under ${of.programmes.join(', ')}` : ''}${of.listedOn ? ` since ${of.listedOn}` : ''}.`,
  decided: (of, made) =>
    `The hit of ${of.subject.name} was ${verdict(made.verdict, 'en')} on ${made.day}: ${because(made.reason)}.`,
  messageRecord: ({ messageId, digest }) => `message ${messageId || '?'}, sha256 ${digest}`,
  subjectRecord: ({ subject }) => `${subject.what === 'customer' ? 'customer' : 'message'} ${subject.ref || '?'}`,
  listRecord: ({ list, entry, version, asOf }) =>
    `list ${list} entry ${entry}, version ${version}${asOf === null ? '' : ` of ${asOf}`}`,
  decisionRecord: ({ id, day }) => `decision ${id}, ${day}`,
};

const es: FactWords = {
  payment: (of, { from, to }) =>
    `Pago ${of.messageId} por ${sum(of) || 'un importe no indicado'}, fecha valor ${of.valueDate ?? 'no indicada'}, recibido el ${of.received}, de ${from || 'nadie nombrado'} a ${to || 'nadie nombrado'}; ${states.es[of.state]}.`,
  several: (of, n) => `El mensaje ${of.messageId} contiene ${n} operaciones; aquí figura la primera.`,
  paid: (of, made) =>
    `El pago ${of.messageId} fue ${verdict(made.verdict, 'es')} el ${made.day}: ${because(made.reason)}.`,
  resembles: (of) =>
    `${of.subject.name} (${of.subject.what === 'customer' ? `cliente ${of.subject.ref}` : `pago ${of.subject.ref}`}) se parece a ${of.listedName}, renglón ${of.entry} de ${of.listTitle}${of.asOf ? ` con fecha ${of.asOf}` : ''}: puntaje ${score(of)}.`,
  listed: (of) =>
    `${of.listedName} figura en la lista${of.programmes.length > 0 ? ` por ${of.programmes.join(', ')}` : ''}${of.listedOn ? ` desde ${of.listedOn}` : ''}.`,
  decided: (of, made) =>
    `La coincidencia de ${of.subject.name} fue ${verdict(made.verdict, 'es')} el ${made.day}: ${because(made.reason)}.`,
  messageRecord: ({ messageId, digest }) => `mensaje ${messageId || '?'}, sha256 ${digest}`,
  subjectRecord: ({ subject }) => `${subject.what === 'customer' ? 'cliente' : 'mensaje'} ${subject.ref || '?'}`,
  listRecord: ({ list, entry, version, asOf }) =>
    `lista ${list} renglón ${entry}, versión ${version}${asOf === null ? '' : ` de ${asOf}`}`,
  decisionRecord: ({ id, day }) => `decisión ${id}, ${day}`,
};

export const factWords = (language: 'en' | 'es'): FactWords => (language === 'en' ? en : es);
