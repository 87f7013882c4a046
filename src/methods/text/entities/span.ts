import type { EntityWord, Token } from '../reading/types.ts';

/** A run of tokens taken for a name. `last` is exclusive. */
export interface Span {
  first: number;
  last: number;
  kind: EntityWord;
  /** Equal keys are one entity; null when only its words tell what it is one with. */
  key: string | null;
  /** How sure its kind is: 3 a known name or a form with one meaning, 2 a telling word, 1 a guess from its surroundings. */
  strength: 1 | 2 | 3;
  /** Another name given to what stands at the token ("(DEA)", "alias …"). */
  aliasOf?: number;
  /** A bare common noun ("bodega", "drones"), named by itself. */
  common?: boolean;
}

/** Also of "al-Zarruqi", whose article is small. */
const capital = /^(?:\p{Lu}|(?:al|el|an|ad|ar|as|at|az|ash|bin)-\p{Lu})/u;

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.shape === 'title' || token.shape === 'upper' || (token.shape === 'mixed' && capital.test(token.text)));

export const textOf = (text: string, tokens: readonly Token[], span: { first: number; last: number }): string =>
  text.slice(tokens[span.first]?.start ?? 0, tokens[span.last - 1]?.end ?? 0);

/** Spans of which none overlaps another: a longer one takes what lies within it, then the stronger, longer, earlier wins. */
export function withoutOverlaps(spans: readonly Span[]): Span[] {
  const length = (span: Span): number => span.last - span.first;
  const byPlace = spans.toSorted((a, b) => a.first - b.first || length(b) - length(a));
  const outer: Span[] = [];
  let reach = -1;
  let widest: Span | undefined;
  for (const span of byPlace) {
    if (span.last <= reach && widest && length(span) < length(widest)) continue;
    outer.push(span);
    if (span.last > reach) [reach, widest] = [span.last, span];
  }
  const taken = new Set<number>();
  const kept: Span[] = [];
  for (const span of outer.toSorted((a, b) => b.strength - a.strength || length(b) - length(a) || a.first - b.first)) {
    let free = true;
    for (let at = span.first; at < span.last && free; at += 1) free = !taken.has(at);
    if (!free) continue;
    for (let at = span.first; at < span.last; at += 1) taken.add(at);
    kept.push(span);
  }
  return kept.toSorted((a, b) => a.first - b.first);
}
