import type { ReactNode } from 'react';
import { grouped } from './payment.view.ts';
import css from './payment.module.css';

/** An amount to its last digit, with its currency. */
export function Money({ amount, currency }: { amount: string | null; currency: string | null }): ReactNode {
  if (amount === null) return null;
  return (
    <span className={css['money']}>
      {grouped(amount)} {currency}
    </span>
  );
}
