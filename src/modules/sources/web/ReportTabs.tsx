import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './sources.module.css';

/** The pages of one report, and at the right end what the open one has to say. */
export function ReportTabs({ id, children }: { id: string; children?: ReactNode }): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['bar']}>
      <nav className={css['tabs']} aria-label={text('reportPages')}>
        <Link to="/reports/$id" params={{ id }} activeOptions={{ exact: true, includeSearch: false }}>
          {text('tabReport')}
        </Link>
        <Link to="/reports/$id/reading" params={{ id }} activeOptions={{ exact: true, includeSearch: false }}>
          {text('tabReading')}
        </Link>
      </nav>
      {children}
    </div>
  );
}
