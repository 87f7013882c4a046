import type { FieldProblem } from '#vocabulary/refusal.ts';

/** What a node answers when it does not do what was asked (RFC 9457, application/problem+json), as an error. */
export class Problem extends Error {
  readonly status: number;
  /** Stable name of the rule that refused, or null. */
  readonly rule: string | null;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(given: {
    status: number;
    title: string;
    rule?: string | null;
    fields?: readonly FieldProblem[];
    retryAfterSeconds?: number | null;
  }) {
    super(given.title);
    this.name = 'Problem';
    this.status = given.status;
    this.rule = given.rule ?? null;
    this.fields = given.fields ?? [];
    this.retryAfterSeconds = given.retryAfterSeconds ?? null;
  }
}

/** Reads an answer's status and body (of any form) into a Problem; never throws. Status 0 is "no answer". */
export function problemFrom(status: number, body: unknown, retryAfter?: string | null): Problem {
  const given = isRecord(body) ? body : {};
  const text = (key: string): string | null => (typeof given[key] === 'string' ? given[key] : null);
  const fields = Array.isArray(given['fields']) ? given['fields'].filter(isField) : [];
  const seconds = Number(given['retryAfterSeconds'] ?? retryAfter ?? Number.NaN);
  return new Problem({
    status,
    title: text('reason') ?? text('detail') ?? text('title') ?? '',
    rule: text('rule'),
    fields,
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : null,
  });
}

/** The problem of one field, also when the server names it with a path before it ("citation.grade"). */
export function fieldProblem(problem: Problem | null, field: string): FieldProblem | undefined {
  return problem?.fields.find((one) => one.field === field || one.field.endsWith(`.${field}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isField = (value: unknown): value is FieldProblem =>
  isRecord(value) &&
  typeof value['field'] === 'string' &&
  typeof value['found'] === 'string' &&
  typeof value['expected'] === 'string';
