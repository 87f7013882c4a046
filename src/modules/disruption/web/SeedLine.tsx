import type { ReactNode } from 'react';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Finished } from './use-run.ts';

/** By what the same numbers come out again. */
export function SeedLine({ finished: { question, done } }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  return text('seedLine', {
    seed: String(question.seed),
    replicates: text('replicatesCount', { n: done }),
    weeks: text('weeksCount', { n: question.weeks }),
  });
}
