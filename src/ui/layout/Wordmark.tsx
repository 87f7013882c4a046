import type { ReactNode } from 'react';
import css from './look.module.css';

export function Wordmark(): ReactNode {
  return (
    <span className={css['wordmark']}>
      <svg viewBox="-12 -8 24 16" width="24" height="16" aria-hidden>
        <circle cx="-4" r="6" />
        <circle cx="4" r="6" />
      </svg>
      enlace
    </span>
  );
}
