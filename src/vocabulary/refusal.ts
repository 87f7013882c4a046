/** An expected "no": a value, not an exception. `rule` is stable and may be cited; `reason` is a message key or plain text. */
export type Refusal =
  | { refused: 'not-found' }
  | { refused: 'not-allowed'; rule: string; reason: string }
  | { refused: 'conflict'; rule: string; reason: string }
  | { refused: 'invalid'; fields: FieldProblem[] }
  | { refused: 'too-many'; retryAfterSeconds: number };

/** What was found in one field and what is expected there. */
export interface FieldProblem {
  field: string;
  found: string;
  expected: string;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string';
}

export const invalid = (field: string, found: unknown, expected: string): Refusal => ({
  refused: 'invalid',
  fields: [{ field, found: clip(found), expected }],
});

/** The first 80 characters of what was found, so that an error never repeats a whole document. */
export function clip(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
