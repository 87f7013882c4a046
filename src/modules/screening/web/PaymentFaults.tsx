import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import type { PaymentView } from '../shapes.ts';
import css from './payment.module.css';
import { messages } from './payments.messages.ts';

interface FaultsProps {
  faults: PaymentView['faultList'];
  /** Shows a line of the message. */
  onLine: (line: number) => void;
}

/** What could not be read, where, and what was expected there. */
export function PaymentFaults({ faults, onLine }: FaultsProps): ReactNode {
  const text = useText(messages);
  return (
    <Section title={text('faults')} note={text('faultsHelp')}>
      <ul className={css['faults']}>
        {faults.map(({ line, column, found, expected }, at) => (
          <li key={at}>
            {line === null ? (
              <span className={css['note']}>{text('wholeMessage')}</span>
            ) : (
              <Button look="quiet" onClick={() => onLine(line)}>
                {column === null ? text('lineOnly', { line }) : text('lineColumn', { line, column })}
              </Button>
            )}
            <span>{text('found', { found, expected })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
