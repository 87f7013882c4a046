import type { ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ActionCount, LedgerFilter } from './ledger.view.ts';
import css from './oversight.module.css';
import { useActionWord } from './words.ts';

interface ActionBarsProps {
  actions: readonly ActionCount[];
  filter: LedgerFilter;
  onChange: (filter: LedgerFilter) => void;
}

/** How often each thing was done, as bars that filter the events. What was refused is the dark part. */
export function ActionBars({ actions, filter, onChange }: ActionBarsProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const word = useActionWord();
  const most = Math.max(1, ...actions.map((one) => one.count));
  return (
    <Section title={text('counts')} note={text('countsHelp')}>
      <ul className={css['bars']}>
        {actions.map(({ action, count, refused }) => {
          const on = filter.action === action;
          const { action: _, ...others } = filter;
          return (
            <li key={action}>
              <button
                type="button"
                aria-pressed={on}
                title={action}
                onClick={() => onChange(on ? others : { ...filter, action })}
              >
                <span>{word(action)}</span>
                <b>{format.number(count)}</b>
                <i aria-hidden>
                  <i style={{ width: `${((count - refused) / most) * 100}%` }} />
                  <i data-refused style={{ width: `${(refused / most) * 100}%` }} />
                </i>
                {refused > 0 ? <small>{text('refusedCount', { n: refused })}</small> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
