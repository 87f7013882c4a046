import type { CaseSummary, Looking } from '../shapes.ts';

/** What the purpose dialog holds while it is filled in. */
export interface LookingForm {
  case: string;
  purpose: string;
  authority: string;
  justification: string;
}

/**
 * The form after one choice: what no longer fits is let go, and where only one thing is possible it is chosen.
 * An authority is possible when it is in force and allows the purpose.
 */
export function choose(form: LookingForm, parts: Partial<LookingForm>, cases: readonly CaseSummary[]): LookingForm {
  const next = { ...form, ...parts };
  const found = cases.find((one) => one.id === next.case) ?? (cases.length === 1 ? cases[0] : undefined);
  const purposes = found?.purposes ?? [];
  const purpose = purposes.includes(next.purpose) ? next.purpose : purposes.length === 1 ? (purposes[0] ?? '') : '';
  const authorities = possibleAuthorities(found, purpose);
  const authority = authorities.some((one) => one.id === next.authority)
    ? next.authority
    : authorities.length === 1
      ? (authorities[0]?.id ?? '')
      : '';
  return { ...next, case: found?.id ?? '', purpose, authority };
}

export function possibleAuthorities(found: CaseSummary | undefined, purpose: string): CaseSummary['authorities'] {
  return (found?.authorities ?? []).filter((one) => one.inForce && (purpose === '' || one.purposes.includes(purpose)));
}

/** Names of the fields still to be filled. */
export const missing = (form: LookingForm): (keyof LookingForm)[] =>
  (['case', 'purpose', 'authority', 'justification'] as const).filter((name) => form[name].trim() === '');

export const formOf = (looking: Looking | null): LookingForm => ({
  case: looking?.case ?? '',
  purpose: looking?.purpose ?? '',
  authority: looking?.authority ?? '',
  justification: looking?.justification ?? '',
});
