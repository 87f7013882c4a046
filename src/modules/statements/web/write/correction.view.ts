import type { StatementView } from '#modules/statements/shapes.ts';
import type { CitationForm } from './form.view.ts';

export type CorrectionForm = Omit<CitationForm, 'report'> & { value: string; reason: string };

export const correctionStart = (one: StatementView): CorrectionForm => ({
  value: one.value,
  speaker: one.speaker ?? '',
  grade: one.grade,
  modality: one.modality,
  denied: one.denied,
  basis: one.basis,
  qualifier: one.qualifier ?? '',
  validFrom: one.validFrom ?? '',
  validTo: one.validTo ?? '',
  reason: '',
});

/** What differs from the statement: only that is sent. An emptied field becomes null. */
export function correctionOf(one: StatementView, form: CorrectionForm): Record<string, unknown> {
  const before = correctionStart(one);
  const change: Record<string, unknown> = {};
  for (const name of [
    'value',
    'speaker',
    'grade',
    'modality',
    'denied',
    'basis',
    'qualifier',
    'validFrom',
    'validTo',
  ] as const) {
    const value = typeof form[name] === 'string' ? form[name].trim() : form[name];
    if (value === before[name]) continue;
    if (value === '' && (name === 'grade' || name === 'value')) continue;
    change[name] = value === '' ? null : value;
  }
  return change;
}
