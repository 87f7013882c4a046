import type { ReactNode } from 'react';
import { LookSwitches } from '#ui/layout/LookSwitches.tsx';
import { Wordmark } from '#ui/layout/Wordmark.tsx';
import css from './people.module.css';

/** The page before one is inside: wordmark, language and theme, and one thing in the middle. */
export function Front({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className={css['front']}>
      <header className={css['bar']}>
        <Wordmark />
        <LookSwitches />
      </header>
      <main className={css['center']}>{children}</main>
    </div>
  );
}
