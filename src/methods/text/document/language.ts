import type { TextLanguage } from '../reading/types.ts';
import type { BareToken } from './tokens.ts';
import { table } from '../table.ts';

/** The commonest words of each language that the others lack, folded. */
const marksOf: Readonly<Record<Exclude<TextLanguage, 'other'>, ReadonlySet<string>>> = {
  en: table(
    'the of and to that was were is are with by from this which have has been will would they their for on as at it',
  ),
  es: table(
    'el los las del y que una por con para se su fue fueron al es como mas este esta segun entre sobre sin han ha',
  ),
};
/** Common words of other languages, so that a third one is not taken for Spanish or English. */
const others = table(
  'der die und das nicht ist von mit den eine les des est dans pour qui sur avec une pas plus il della che gli per non ' +
    'di sono nao uma os ao dos mais com foi het een van niet voor',
);

const sample = 4000;

/** The language of a text by its small words. */
export function languageOf(tokens: readonly BareToken[]): TextLanguage {
  const counts = { en: 0, es: 0, other: 0 };
  const most = Math.min(tokens.length, sample);
  for (let at = 0; at < most; at += 1) {
    const folded = tokens[at]?.folded ?? '';
    if (marksOf.en.has(folded)) counts.en += 1;
    if (marksOf.es.has(folded)) counts.es += 1;
    if (others.has(folded)) counts.other += 1;
  }
  const best = counts.en >= counts.es ? 'en' : 'es';
  if (counts.other > counts[best] * 1.2 && counts.other > 10) return 'other';
  if (counts[best] > 0) return best;
  return tokens.some((token) => /\p{Script=Latin}/u.test(token.text)) ? 'en' : 'other';
}
