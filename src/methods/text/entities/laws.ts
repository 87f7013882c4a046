import type { Token } from '../reading/types.ts';
import { isCapital, type Span } from './span.ts';

/** Nouns of instruments that are told by their number, folded. */
const nouns = new Set(
  'resolution resolucion order orden ley law act decreto decree acuerdo articulo article section seccion regulation reglamento'.split(
    ' ',
  ),
);
const between = /^(?:no|num|numero|number|n|[.()º]|e\.o\.|eo|ejecutiva|executive)$/;

/** "resolution 2146 (2014)", "Executive Order (E.O.) 14059", "Ley 906 de 2004", "Section 702". */
export function numberedLaws(tokens: readonly Token[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || !nouns.has(token.folded)) continue;
    const resolution = token.folded.startsWith('resol');
    if (!isCapital(token) && !resolution) continue;
    let next = at + 1;
    while (next < to && next - at < 5 && between.test(tokens[next]?.folded ?? '')) next += 1;
    if (tokens[next]?.shape !== 'number' || next >= to || !/^\d{2,6}$/.test(tokens[next]?.text ?? '')) continue;
    const year =
      tokens[next + 1]?.text === '(' &&
      /^(?:19|20)\d\d$/.test(tokens[next + 2]?.text ?? '') &&
      tokens[next + 3]?.text === ')';
    const first = /^(?:executive|orden)$/.test(tokens[at - 1]?.folded ?? '') && at > from ? at - 1 : at;
    spans.push({
      first,
      last: next + (year ? 4 : 1),
      kind: 'LegalInstrument',
      key: `law:${token.folded}:${tokens[next]?.text}`,
      strength: 3,
    });
  }
  return spans;
}
