import { useCallback } from 'react';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { isRequest } from './ledger.view.ts';

/** Words for what was done; an action the texts do not know keeps its own name. */
export function useActionWord(): (action: string) => string {
  const text = useText(messages);
  return useCallback(
    (action) => {
      const key = `act-${action}`;
      if (key in messages.en) return text(key as 'act-search');
      return isRequest(action) ? `${text('actRequest')}: ${action}` : action;
    },
    [text],
  );
}
