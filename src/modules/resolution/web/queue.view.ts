import { valueText } from '#ui/marks/value-text.ts';
import type { Translate } from '#ui/text/language.tsx';
import type { Language } from '#ui/text/translate.ts';
import { propertyOf } from '#vocabulary/kinds.ts';
import type { MergePair, MergeReason } from '../shapes.ts';
import type { messages } from './messages.ts';

export type Words = Translate<typeof messages>;

/** Names a pair in the address, whichever side stands first. */
export const pairKey = ({ a, b }: Pick<MergePair, 'a' | 'b'>): string => [a.id, b.id].sort().join('.');

/** A label of several words as it stands in a sentence: "Tax Number" is "Tax number"; abbreviations keep their capitals. */
const inSentence = (label: string): string =>
  label.replace(/(?<= )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());

/** A reason as a sentence. */
export function sentence(reason: MergeReason, kind: string, text: Words, language: Language): string {
  const property = reason.property === null ? undefined : propertyOf(kind, reason.property);
  const value = (given: string | null): string =>
    given === null ? '' : valueText(given, valueOf(reason, kind), language);
  return text(`why-${reason.key}`, {
    a: value(reason.a),
    b: value(reason.b ?? reason.a),
    n: reason.n ?? 0,
    property: inSentence(property?.label[language] ?? reason.property ?? ''),
  });
}

const valueOf = ({ key, property }: MergeReason, kind: string): ReturnType<typeof propertyOf> =>
  property !== null
    ? propertyOf(kind, property)
    : key === 'country' || key === 'country-differs'
      ? propertyOf(kind, 'country')
      : key === 'gender-differs'
        ? propertyOf(kind, 'gender')
        : undefined;

const mostInReason = 3;

/** The reason a judgement is recorded with unless one writes another: what weighs most of what bears it out. */
export function reasonFor(
  verdict: 'same' | 'different' | 'unsure',
  pair: MergePair,
  text: Words,
  language: Language,
): string {
  const bearing = pair.reasons
    .filter(({ key }) => key !== 'rare' && key !== 'common')
    .filter(({ bits }) => (verdict === 'same' ? bits > 0 : verdict === 'different' ? bits < 0 : true))
    .toSorted((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
    .slice(0, mostInReason)
    .map((one) => lower(sentence(one, pair.a.kind, text, language)));
  return text('reasonOf', { reasons: bearing.length > 0 ? bearing.join('; ') : text('reasonNothing') });
}

/** Within a sentence; an abbreviation keeps its capitals. */
const lower = (words: string): string => words.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());

/** Where one is after deciding: the next pair that is left, or the one before at the end. */
export function nextAfter(keys: readonly string[], at: string, gone: ReadonlySet<string>): string | undefined {
  const from = keys.indexOf(at);
  return (
    keys.slice(from + 1).find((key) => !gone.has(key)) ??
    keys.slice(0, Math.max(0, from)).findLast((key) => !gone.has(key))
  );
}
