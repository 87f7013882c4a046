import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useLanguage, useText } from '../text/language.tsx';
import type { Catalogue } from '../text/translate.ts';
import { ErrorState } from './States.tsx';
import css from './state.module.css';

interface RefusedProps {
  problem: Problem;
  /** Where `why-` and the name of a rule is a key, it says why in the words of the module. */
  messages: Catalogue;
}

/** Why an act was not taken: in the words of its rule, else as any problem. */
export function Refused({ problem, messages }: RefusedProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const key = `why-${problem.rule ?? ''}`;
  if (!(key in messages.en)) return <ErrorState error={problem} />;
  // The node gives its reason in English, with the value it is about.
  const said = language === 'en' && problem.message !== '' ? problem.message : text(key);
  return (
    <p className={css['refused']} role="alert">
      <CircleAlert size={14} aria-hidden />
      <span>{said}</span>
    </p>
  );
}
