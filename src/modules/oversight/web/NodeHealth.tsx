import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { Section } from '#ui/layout/Page.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Examination } from '../shapes.ts';
import css from './oversight.module.css';

/** What the node found when it examined itself. */
export function NodeHealth(): ReactNode {
  const text = useText(messages);
  const found = useQuery<Examination, Problem>({
    queryKey: ['doctor'],
    queryFn: ({ signal }) => api.get<Examination>('doctor', { signal }),
  });
  return (
    <Section title={text('health')} note={text('healthHelp')}>
      {found.isPending ? <Loading rows={3} /> : null}
      {found.isError ? <ErrorState error={found.error} /> : null}
      <ul className={css['checks']}>
        {found.data?.checks.map((check) => (
          <li key={check.name} data-ok={check.ok}>
            {check.ok ? <CircleCheck size={15} aria-label={text('good')} /> : <CircleAlert size={15} aria-label={text('bad')} />}
            <span>{check.name}</span>
            <p>
              {check.found}
              {check.ok ? '' : ` · ${check.mend}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
