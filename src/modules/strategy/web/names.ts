import { useCallback } from 'react';
import { factorNames } from '#methods/dynamics/model.ts';
import { strategies } from '#methods/dynamics/strategies.ts';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Draft } from './study.view.ts';

/** The name of a strategy: the one typed, the declared one, or its number. */
export function useStrategyName(): (draft: Draft | undefined, at: number) => string {
  const text = useText(messages);
  const { language } = useLanguage();
  return useCallback(
    (draft, at) => {
      if (draft === undefined) return text('statusQuo');
      const declared = strategies.find(({ id }) => id === draft.id);
      // "Recruitment halved" is no name for another factor.
      const same = factorNames.every((name) => Number(draft.factors[name]) === (declared?.factors[name] ?? 1));
      return draft.name.trim() || (declared && same ? declared.label[language] : text('unnamed', { n: at + 1 }));
    },
    [text, language],
  );
}
