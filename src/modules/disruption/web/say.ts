import { useMemo } from 'react';
import { useLanguage, useText, type Translate } from '#ui/text/language.tsx';
import type { Language } from '#ui/text/translate.ts';
import type { Effect, Outcome } from '#methods/disruption/shapes.ts';
import { changeOf } from './change.view.ts';
import { messages } from '../messages.ts';
import { roleWords } from '#methods/disruption/roles.ts';
import { useNumbers, type Numbers } from './use-numbers.ts';
import type { Finished } from './use-run.ts';

interface Said {
  /** What is vacant, and of how many positions. */
  question: string;
  /** The measure, which is no cause of what follows. */
  measure: string;
  /** What a reader must know first: that it was stopped, that one person holds what is asked of. */
  cautions: string[];
  /** What came of it, in whole sentences. */
  results: string[];
  splits: string[];
  /** How many ended more efficient, and why that can be. */
  moreEfficient: string[];
}

/** What sentences are made with. */
interface Speech {
  text: Translate<typeof messages>;
  numbers: Numbers;
  language: Language;
}

/** A finished run in sentences: the same on the page and on the page for a brief. */
export function useSaid(finished: Finished): Said {
  const text = useText(messages);
  const numbers = useNumbers();
  const { language } = useLanguage();
  return useMemo(() => {
    const speech = { text, numbers, language };
    const { outcome } = finished;
    return {
      question: questionSaid(speech, finished),
      measure: text('withMeasure', { measure: inSentence(outcome.measure.name[language]) }),
      cautions: cautionsSaid(speech, finished),
      results: resultsSaid(speech, finished),
      splits: splitsSaid(speech, outcome),
      moreEfficient: moreEfficientSaid(speech, finished),
    };
  }, [finished, text, numbers, language]);
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function questionSaid({ text, numbers, language }: Speech, { question, names, network, outcome }: Finished): string {
  const { removal } = question;
  const unit = 'unit' in removal ? removal.unit : null;
  const at = (all: readonly { key: string }[]): number => all.findIndex((one) => one.key === unit);
  const where = names.groups[at(network.groups)] ?? names.cells[at(network.cells)] ?? '';
  const role = 'role' in removal ? roleWords(removal.role)[language] : '';
  const share = 'share' in removal ? numbers.share(removal.share) : '';
  const { p10, p50, p90 } = outcome.removed;
  return text('removedSays', {
    what: text(`taken-${removal.what}`, { role, unit: where, share }),
    count: p10 === p90 ? text('removedEvery', { n: p50 }) : text('removedBands', { low: p10, high: p90 }),
  });
}

function cautionsSaid({ text }: Speech, { question, outcome, done }: Finished): string[] {
  const all = question.replicates;
  const isSingle = !('share' in question.removal) && outcome.removed.p50 === 1;
  return [
    ...(done < all ? [`${text('stopped', { done, all })} ${text('stoppedPart')}`] : []),
    ...(isSingle ? [text('singleHolder')] : []),
  ];
}

function resultsSaid({ text, numbers }: Speech, { network, outcome, plan }: Finished): string[] {
  const { before, beforeBands, effect, sampled } = outcome;
  const change = (name: keyof Effect, at: Effect): string => {
    const { word, bands } = changeOf(at[name]);
    return text(`change-${word}`, { bands: numbers.bands(name, bands, word === 'differs' ? 'signed' : undefined) });
  };
  const effectOf = (name: keyof Effect): string =>
    text(`effect-${name}`, {
      before: numbers.bands(name, beforeBands[name]),
      first: change(name, effect.atFirst),
      last: change(name, effect.atLast),
      weeks: plan.weeks,
    });
  const efficiency = numbers.one('efficiency', before.efficiency);
  const doubted = `${text('withinReplicate')} ${text('documented', { largest: before.largest, efficiency })}`;
  return [
    effectOf('largest'),
    effectOf('efficiency'),
    ...(network.counts.doubtful > 0 ? [doubted] : []),
    ...(sampled === null ? [] : [text('sampledFrom', { n: sampled })]),
  ];
}

function splitsSaid({ text, numbers }: Speech, { fragmentation }: Outcome): string[] {
  const { least, splitAtFirst, splitToTheEnd, partsAtFirst, partsAtLast } = fragmentation;
  return [
    splitAtFirst > 0
      ? text('splitAtFirst', { share: numbers.share(splitAtFirst), stays: numbers.share(splitToTheEnd) })
      : text('splitNever'),
    text('splitLeast', {
      n: least,
      first: numbers.bands('components', partsAtFirst),
      last: numbers.bands('components', partsAtLast),
    }),
  ];
}

/** Never without why it can be: it is no success of the organisation. */
function moreEfficientSaid({ text, numbers }: Speech, { outcome, plan }: Finished): string[] {
  if (outcome.moreEfficient === 0) return [text('neverEfficient')];
  const share = numbers.share(outcome.moreEfficient);
  return [text('efficient', { share }), text('whyRim'), ...(plan.recovery === 'none' ? [] : [text('whyTies')])];
}
