import type { ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { useRows, yearsOf, type Finished } from './finished.ts';
import { sentenceOf } from './words.view.ts';
import css from './strategies.module.css';

/** What changes, each change with what it is against. */
export function Sentences({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const { rows, nameOf } = useRows(finished);
  const years = yearsOf(finished);
  return (
    <Section title={text('changes')}>
      <ul className={css['sentences']}>
        {rows.map((row) => (
          <li key={row.strategy}>{sentenceOf(row, nameOf(row), years, text)}</li>
        ))}
      </ul>
    </Section>
  );
}
