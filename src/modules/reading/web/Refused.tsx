import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '#ui/api/problem.ts';
import { ErrorState } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import css from './card.module.css';
import { messages } from './messages.ts';

/** Why a decision was not taken: in the words of its rule, else as any problem. */
export function Refused({ problem }: { problem: Problem }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const key = `why-${problem.rule ?? ''}`;
  if (!(key in messages.en)) return <ErrorState error={problem} />;
  // The node gives its reason in English, with the value it is about.
  const said = language === 'en' && problem.message !== '' ? problem.message : text(key as 'why-end-rejected');
  return (
    <p className={css['refused']} role="alert">
      <CircleAlert size={14} aria-hidden />
      <span>{said}</span>
    </p>
  );
}
