import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '#ui/text/language.tsx';
import css from './hits.module.css';

interface StateNavProps {
  label: string;
  to: '/screening/hits' | '/screening/payments';
  current: string;
  states: readonly { state: string; label: string; count?: number | undefined }[];
}

/** Which part of a queue is shown, each with how many wait there; it stands in the address. */
export function StateNav({ label, to, current, states }: StateNavProps): ReactNode {
  const format = useFormat();
  return (
    <nav className={css['states']} aria-label={label}>
      {states.map((one) => (
        <Link
          key={one.state}
          to={to}
          search={{ state: one.state }}
          {...(one.state === current ? { 'aria-current': 'page' as const } : {})}
        >
          {one.label}
          {one.count ? <b>{format.number(one.count)}</b> : null}
        </Link>
      ))}
    </nav>
  );
}
