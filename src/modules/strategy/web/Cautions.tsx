import type { ReactNode } from 'react';
import type { Words } from '#methods/graph/method.ts';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './strategies.module.css';

/** What the numbers below may not be read as: before the first of them. */
export function Cautions({ cautions }: { cautions: readonly Words[] }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  if (cautions.length === 0) return null;
  return (
    <div className={css['caution']} role="note" aria-label={text('caution')}>
      <b>{text('caution')}</b>
      {cautions.map((one) => (
        <p key={one.en}>{one[language]}</p>
      ))}
    </div>
  );
}
