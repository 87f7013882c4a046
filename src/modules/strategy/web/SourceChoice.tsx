import type { ReactNode } from 'react';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './strategies.module.css';

export type Source = 'case' | 'files';

interface SourceChoiceProps {
  source: Source;
  onChange: (source: Source) => void;
}

/** Where the groups come from: one of two. */
export function SourceChoice({ source, onChange }: SourceChoiceProps): ReactNode {
  const text = useText(messages);
  return (
    <fieldset className={css['either']}>
      <legend>{text('source')}</legend>
      {(['case', 'files'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="source" checked={source === one} onChange={() => onChange(one)} />
          {text(one === 'case' ? 'fromCase' : 'fromFiles')}
        </label>
      ))}
    </fieldset>
  );
}
