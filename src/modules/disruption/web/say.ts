import { useMemo } from 'react';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { roleWords } from '#methods/disruption/roles.ts';
import { useNumbers } from './use-numbers.ts';
import type { Finished } from './use-run.ts';

interface Said {
  /** What was taken away, and of how many positions. */
  removed: string;
  measure: string;
  /** What came of it, in whole sentences. */
  results: string[];
  splits: string[];
}

/** A finished run in sentences: the same on the page and on the page for a brief. */
export function useSaid({ question, names, network, plan, outcome }: Finished): Said {
  const text = useText(messages);
  const numbers = useNumbers();
  const { language } = useLanguage();
  return useMemo(() => {
    const { removal } = question;
    const unit = 'unit' in removal ? removal.unit : null;
    const at = (all: readonly { key: string }[]): number => all.findIndex((one) => one.key === unit);
    const where = names.groups[at(network.groups)] ?? names.cells[at(network.cells)] ?? '';
    const role = 'role' in removal ? roleWords(removal.role)[language] : '';
    const share = 'share' in removal ? numbers.share(removal.share) : '';
    const what = text(`taken-${removal.what}`, { role, unit: where, share });
    const { removed, before, after, fragmentation } = outcome;
    const count =
      removed.p10 === removed.p90
        ? text('removedEvery', { n: removed.p50 })
        : text('removedBands', { low: removed.p10, high: removed.p90 });
    const [first, last] = [after[0]!.largest, after.at(-1)!.largest];
    const bands = (of: typeof first): string => text('atWeek', numbers.bands('largest', of));
    return {
      removed: text('removedSays', { what, count }),
      measure: text('withMeasure', { measure: outcome.measure.name[language] }),
      results: [
        text('falls', { before: before.largest, first: bands(first), last: bands(last), weeks: plan.weeks }),
        outcome.moreEfficient > 0
          ? text('efficient', { share: numbers.share(outcome.moreEfficient) })
          : text('neverEfficient'),
        ...(outcome.sampled === null ? [] : [text('sampledFrom', { n: outcome.sampled })]),
      ],
      splits: [
        fragmentation.splitAtFirst > 0
          ? text('splitAtFirst', {
              share: numbers.share(fragmentation.splitAtFirst),
              stays: numbers.share(fragmentation.splitToTheEnd),
            })
          : text('splitNever'),
        text('splitLeast', {
          n: fragmentation.least,
          first: bands(fragmentation.partsAtFirst),
          last: bands(fragmentation.partsAtLast),
        }),
      ],
    };
  }, [question, names, network, plan, outcome, text, numbers, language]);
}
