import type { EntityWord, Token } from '../reading/types.ts';
import type { SentencePart } from './short-forms.ts';
import { isCapital, type Span } from './span.ts';

/** What a name is for in one place it is for wherever it stands; persons by more than one word alone. */
const again: ReadonlySet<EntityWord> = new Set(['Person', 'Organization', 'Company', 'Place', 'MilitaryUnit']);
const alone: ReadonlySet<EntityWord> = new Set(['Place', 'Organization', 'Company']);
const longestName = 6;
/** Names that begin with the same word. */
const mostAlike = 12;

/**
 * A name that its surroundings give away in one place ("the gang Los Pardos") and not in another ("LOS PARDOS (CHILE)"),
 * written the same, in capitals, and no piece of a longer name.
 */
export function repeatsIn(
  tokens: readonly Token[],
  spans: readonly Span[],
  sentences: readonly SentencePart[],
  common: (folded: string) => boolean,
): Span[] {
  const taken = new Set<number>();
  for (const span of spans) for (let at = span.first; at < span.last; at += 1) taken.add(at);
  const names = new Map<string, Span[]>();
  for (const span of spans) {
    const length = span.last - span.first;
    const first = tokens[span.first]!;
    if (span.aliasOf !== undefined || span.common || !again.has(span.kind) || length > longestName) continue;
    if (length === 1 && (!alone.has(span.kind) || common(first.folded) || first.folded.length < 4)) continue;
    const list = names.get(first.folded);
    if (list === undefined) names.set(first.folded, [span]);
    else if (list.length < mostAlike && !list.some((own) => sameWords(tokens, own, span.first))) list.push(span);
  }
  const found: Span[] = [];
  for (const sentence of sentences) {
    if (sentence.skip) continue;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (taken.has(at)) continue;
      const span = names.get(tokens[at]!.folded)?.find((one) => standsAt(tokens, one, at, sentence, taken));
      if (span === undefined) continue;
      const last = at + span.last - span.first;
      found.push({ ...span, first: at, last, strength: 1 });
      at = last - 1;
    }
  }
  return found;
}

function sameWords(tokens: readonly Token[], span: Span, at: number): boolean {
  for (let step = 0; step < span.last - span.first; step += 1)
    if (tokens[at + step]?.folded !== tokens[span.first + step]!.folded) return false;
  return true;
}

function standsAt(
  tokens: readonly Token[],
  span: Span,
  at: number,
  { first, last }: SentencePart,
  taken: ReadonlySet<number>,
): boolean {
  const end = at + span.last - span.first;
  if (end > last || !isCapital(tokens[at]) || !sameWords(tokens, span, at)) return false;
  for (let to = at; to < end; to += 1)
    if (taken.has(to) || isCapital(tokens[span.first + to - at]) !== isCapital(tokens[to])) return false;
  const piece = (near: number): boolean => near >= first && near < last && isCapital(tokens[near]);
  return !piece(end) && (at === first || !piece(at - 1));
}
