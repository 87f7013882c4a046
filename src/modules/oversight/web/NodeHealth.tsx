import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Examination } from '../shapes.ts';
import { findingOf } from './ledger.view.ts';
import css from './oversight.module.css';

/** What the node found when it examined itself, and how to mend what is not well. */
export function NodeHealth(): ReactNode {
  const text = useText(messages);
  const found = useQuery<Examination, Problem>({
    queryKey: ['doctor'],
    queryFn: ({ signal }) => api.get<Examination>('doctor', { signal }),
  });
  const wrong = found.data?.checks.filter((one) => !one.ok).length ?? 0;
  return (
    <Section
      title={text('doctor')}
      note={text('doctorHelp')}
      actions={
        <Button
          look="quiet"
          icon={<RefreshCw size={14} />}
          disabled={found.isFetching}
          onClick={() => void found.refetch()}
        >
          {text('examine')}
        </Button>
      }
    >
      {found.isPending ? <Loading rows={4} /> : null}
      {found.isError ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <>
          <p className={css['verdict']}>
            <Badge tone={wrong > 0 ? 'bad' : 'ok'}>
              {wrong > 0 ? text('someWrong', { n: wrong }) : text('allWell', { n: found.data.checks.length })}
            </Badge>
          </p>
          <ul className={css['checks']}>
            {found.data.checks
              .toSorted((a, b) => Number(a.ok) - Number(b.ok))
              .map((check) => (
                <Check key={check.name} check={check} />
              ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Check({ check }: { check: Examination['checks'][number] }): ReactNode {
  const text = useText(messages);
  const said = (part: 'check' | 'mend', otherwise: string): string => {
    const key = `${part}-${check.name}`;
    return key in messages.en ? text(key as 'check-jobs') : otherwise;
  };
  const finding = findingOf(check.found);
  const Icon = check.ok ? CircleCheck : CircleAlert;
  return (
    <li data-ok={check.ok}>
      <Icon size={15} role="img" aria-label={text(check.ok ? 'well' : 'wrong')} />
      <div>
        <span>{said('check', check.name)}</span>
        {check.ok ? null : <p>{said('mend', check.mend)}</p>}
      </div>
      <small {...(finding ? {} : { lang: 'en' })}>{finding ? text(finding.key, finding.values) : check.found}</small>
    </li>
  );
}
