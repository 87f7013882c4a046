import type { Token } from '../reading/types.ts';
import { givenNames } from './lexicon/people.ts';
import { isCapital, type Span } from './span.ts';

const plural = new Set(
  'brothers sisters siblings twins sons daughters cousins hermanos hermanas hijos hijas'.split(' '),
);

/** "The brothers Ivo and Max Lee", "sons Ivo and Max": first names that their kin alone makes persons. */
export function siblingsIn(tokens: readonly Token[], from: number, to: number, taken: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let at = from; at + 3 < to; at += 1) {
    if (!plural.has(tokens[at]!.folded)) continue;
    // "By his sons, Ivo and Max"
    let first = tokens[at + 1]!.folded === ',' ? at + 2 : at + 1;
    for (let step = 0; step < 6 && first + 1 < to && isFirstName(tokens, first, taken, step > 0); step += 1) {
      const mark = tokens[first + 1]!.folded;
      const joined = mark === 'and' || mark === 'y' || mark === 'e' || mark === ',';
      if (step === 0 && !joined) break;
      spans.push({ first, last: first + 1, kind: 'Person', key: null, strength: 2 });
      if (!joined) break;
      first += mark === ',' && /^(?:and|y|e)$/.test(tokens[first + 2]?.folded ?? '') ? 3 : 2;
    }
  }
  return spans;
}

/** A first name alone is one with the only full name in the text that begins with it. */
export function joinSiblings(tokens: readonly Token[], spans: readonly Span[], firstTokens: ReadonlySet<number>): void {
  if (firstTokens.size === 0) return;
  const full = new Map<string, Span | null>();
  for (const span of spans) {
    if (span.kind !== 'Person' || span.last - span.first < 2 || span.key !== null) continue;
    const given = tokens[span.first]!.folded;
    const known = full.get(given);
    if (known === undefined) full.set(given, span);
    else if (known !== null && tokens[known.first + 1]!.folded !== tokens[span.first + 1]!.folded)
      full.set(given, null);
  }
  for (const span of spans) {
    const own =
      firstTokens.has(span.first) && span.last - span.first === 1 ? full.get(tokens[span.first]!.folded) : null;
    if (own) own.key = span.key = `sibling:${own.first}`;
  }
}

/** A given name alone; beside one that is known any single word in a capital is another. */
function isFirstName(tokens: readonly Token[], at: number, taken: (at: number) => boolean, beside: boolean): boolean {
  const token = tokens[at];
  if (!isCapital(token) || taken(at) || isCapital(tokens[at + 1])) return false;
  return givenNames.has(token!.folded) || (beside && /^[,.;)]?$/.test(tokens[at + 1]?.text ?? ''));
}
