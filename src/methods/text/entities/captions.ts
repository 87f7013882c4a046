import type { Token } from '../reading/types.ts';
import { loudPerson } from './person-shape.ts';
import { givenNames } from './lexicon/people.ts';
import type { Span } from './span.ts';

const parties = new Set(
  'defendant defendants petitioner respondent appellant appellee plaintiff acusado acusada imputado imputada quejoso quejosa demandado demandada'.split(
    ' ',
  ),
);
const longestName = 6;

/** "RAUL MENA LIRA (1), Defendant.": the head of a court paper names the parties in capitals, where no other name in capitals is taken for one. */
export function partiesIn(tokens: readonly Token[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from + 2; at < to; at += 1) {
    if (!parties.has(tokens[at]!.folded) || tokens[at - 1]!.text !== ',') continue;
    let last = at - 1;
    // The number the charges give him.
    if (tokens[last - 1]?.text === ')' && tokens[last - 3]?.text === '(') last -= 3;
    let first = last;
    while (first > from && last - first < longestName && tokens[first - 1]!.shape === 'upper') first -= 1;
    if (first < last && givenNames.has(tokens[first]!.folded) && loudPerson(tokens, { first, last }))
      spans.push({ first, last, kind: 'Person', key: null, strength: 3 });
  }
  return spans;
}
