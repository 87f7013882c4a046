import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '#ui/text/language.tsx';
import type { HitSummary } from '../shapes.ts';
import { HitMarks, Score } from './HitMarks.tsx';
import css from './payment.module.css';
import { messages } from './payments.messages.ts';

/** Hits of a party or a text; each opens side by side, and leads back here. */
export function PaymentHits({ hits }: { hits: readonly HitSummary[] }): ReactNode {
  const text = useText(messages);
  if (hits.length === 0) return <small className={css['note']}>{text('noHits')}</small>;
  return (
    <ul className={css['hits']}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <Link to="/screening/hits" search={{ state: 'all', sel: hit.id, tab: 'alone' }}>
            {hit.listedName}
          </Link>
          <span>
            <Score hit={hit} />
            <HitMarks hit={hit} plain />
          </span>
        </li>
      ))}
    </ul>
  );
}
