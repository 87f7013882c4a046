import { Link } from '@tanstack/react-router';
import { Building2, Search } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import type { CompanySummary } from '../shapes.ts';
import css from './companies.module.css';
import { messages } from './companies.messages.ts';
import { useCompanies } from './screening.query.ts';

/** The node gives so many at most. */
const most = 100;

/** Companies of which owners are known; each opens on who is behind it. */
export function CompaniesPage(): ReactNode {
  const text = useText(messages);
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim());
  const companies = useCompanies(sought);
  useCrumbs([{ label: text('screening'), to: '/screening' }, { label: text('companies') }]);
  return (
    <Page title={text('companies')} help={text('companiesHelp')}>
      <div className={css['bar']}>
        <label className={css['find']}>
          <Search size={14} aria-hidden />
          <input
            aria-label={text('find')}
            placeholder={text('find')}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {companies.data && companies.data.companies.length >= most ? (
          <span className={css['count']}>{text('companiesMost', { n: most })}</span>
        ) : null}
      </div>
      {companies.isPending ? <Loading /> : null}
      {companies.isError ? <ErrorState error={companies.error} retry={() => void companies.refetch()} /> : null}
      {companies.data ? <Rows rows={companies.data.companies} none={sought === ''} /> : null}
    </Page>
  );
}

function Rows({ rows, none }: { rows: readonly CompanySummary[]; none: boolean }): ReactNode {
  const text = useText(messages);
  if (rows.length === 0)
    return (
      <Empty
        icon={Building2}
        title={text(none ? 'noCompanies' : 'noMatch')}
        actions={
          none ? (
            <Link to="/screening" className={buttonClass('main')}>
              {text('toDesk')}
            </Link>
          ) : null
        }
      >
        {none ? text('noCompaniesHelp') : null}
      </Empty>
    );
  return (
    <ul className={css['rows']}>
      {rows.map((row) => (
        <li key={row.ref} className={css['row']}>
          <Link to="/screening/companies/$id" params={{ id: row.ref }} className={css['who'] ?? ''}>
            <b>{row.name}</b>
            <small>{[row.ref, text('owners', { n: row.owners })].join(' · ')}</small>
          </Link>
          <div className={css['ends']}>
            {row.openHits > 0 ? <Badge tone="warn">{text('openHits', { n: row.openHits })}</Badge> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
