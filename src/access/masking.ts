import type { Statement } from '#vocabulary/statement.ts';

/**
 * What leaves the store passes here once, after labels were applied (S-21): a rule may put another value in place of a
 * protected person's name. None is in force until a law profile brings one; every way out already goes through it.
 */
export type MaskingRule = <S extends Pick<Statement, 'entity' | 'kind' | 'property' | 'value'>>(statement: S) => S;

export function mask<S extends Pick<Statement, 'entity' | 'kind' | 'property' | 'value'>>(
  statements: S[],
  rules: readonly MaskingRule[],
): S[] {
  return rules.length === 0 ? statements : statements.map((one) => rules.reduce((made, rule) => rule(made), one));
}
