import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import type { PaymentView } from '../shapes.ts';
import css from './payment.module.css';
import { stretches } from './payment.view.ts';
import { PaymentHits } from './PaymentHits.tsx';
import { messages } from './payments.messages.ts';

/** Running text of the payment, with the words marked that touch a list. */
export function PaymentTexts({ texts }: { texts: PaymentView['texts'] }): ReactNode {
  const text = useText(messages);
  return (
    <Section title={text('texts')}>
      <ul className={css['parties']}>
        {texts.map((one, at) => (
          <li key={`${one.field} ${at}`} {...(one.hits.length > 0 ? { 'data-hit': '' } : {})}>
            <div className={css['role']}>
              <small title={one.field}>{one.field.split('/').at(-1)}</small>
            </div>
            <p className={css['text']}>
              {stretches(one.text, one.hits).map((piece, index) => {
                const [hit] = piece.hits;
                return hit ? (
                  <mark key={index}>
                    <Link
                      to="/screening/hits"
                      search={{ state: 'all', sel: hit.id, tab: 'alone' }}
                      title={hit.listedName}
                    >
                      {piece.text}
                    </Link>
                  </mark>
                ) : (
                  piece.text
                );
              })}
            </p>
            <PaymentHits hits={one.hits} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
