import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ListChecks, Search, Users } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { dateWords } from '#modules/designations/web/index.ts';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Split } from '#ui/layout/Split.tsx';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { CustomerSummary } from '../shapes.ts';
import css from './companies.module.css';
import { messages } from './companies.messages.ts';
import { CustomerPanel } from './CustomerPanel.tsx';
import { useCustomers } from './screening.query.ts';
import { countryName } from './words.view.ts';

const states = ['all', 'review', 'listed'] as const;
type State = (typeof states)[number];

const tones: Readonly<Record<CustomerSummary['state'], Tone>> = {
  clear: 'plain',
  review: 'warn',
  listed: 'bad',
  'not-screened': 'plain',
};
const page = 100;

/** Customers with what screening says of each, and beside them what may be told to the one chosen. */
export function CustomersPage(): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const { sel, state: asked } = useSearch({ strict: false }) as { sel?: string; state?: string };
  const state = states.find((one) => one === asked) ?? 'all';
  const [words, setWords] = useState('');
  const [from, setFrom] = useState(0);
  const sought = useDeferredValue(words.trim());
  const customers = useCustomers(state, sought, from);
  useCrumbs([{ label: text('screening'), to: '/screening' }, { label: text('customers') }]);
  const search = (next: { sel?: string | undefined; state?: State }): void =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...next }), replace: true });
  const chosen = customers.data?.customers.find((one) => one.id === sel);
  return (
    <Split
      side={
        sel ? <CustomerPanel key={sel} id={sel} summary={chosen} onClose={() => search({ sel: undefined })} /> : null
      }
      sideLabel={text('record')}
    >
      <Page title={text('customers')} help={text('customersHelp')} wide>
        <div className={css['bar']}>
          <label className={css['find']}>
            <Search size={14} aria-hidden />
            <input
              aria-label={text('find')}
              placeholder={text('find')}
              autoComplete="off"
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
                setFrom(0);
              }}
            />
          </label>
          <div className={css['state']}>
            <Select
              bare
              label={text('state')}
              value={state}
              onChange={(next) => {
                setFrom(0);
                search({ state: next });
              }}
              options={states.map((one) => ({ value: one, label: text(`state-${one}`) }))}
            />
          </div>
          {customers.data ? <span className={css['count']}>{text('countOf', { n: customers.data.total })}</span> : null}
        </div>
        {customers.isPending ? <Loading /> : null}
        {customers.isError ? <ErrorState error={customers.error} retry={() => void customers.refetch()} /> : null}
        {customers.data ? (
          <Rows
            rows={customers.data.customers}
            chosen={sel}
            onChoose={(id) => search({ sel: id })}
            none={sought === '' && state === 'all'}
          />
        ) : null}
        {customers.data && customers.data.total > page ? (
          <Turn
            from={from}
            shown={customers.data.customers.length}
            total={customers.data.total}
            next={customers.data.next}
            onTurn={setFrom}
          />
        ) : null}
      </Page>
    </Split>
  );
}

interface TurnProps {
  from: number;
  shown: number;
  total: number;
  next: number | null;
  onTurn: (from: number) => void;
}

function Turn({ from, shown, total, next, onTurn }: TurnProps): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['pages']}>
      <span>{text('shown', { from: from + 1, to: from + shown, n: total })}</span>
      <Button disabled={from === 0} onClick={() => onTurn(Math.max(0, from - page))}>
        {text('earlier')}
      </Button>
      <Button disabled={next === null} onClick={() => onTurn(next ?? 0)}>
        {text('later')}
      </Button>
    </div>
  );
}

interface RowsProps {
  rows: readonly CustomerSummary[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** Nothing was sought: there is nobody at all. */
  none: boolean;
}

function Rows({ rows, chosen, onChoose, none }: RowsProps): ReactNode {
  const text = useText(messages);
  if (rows.length === 0)
    return (
      <Empty
        icon={Users}
        title={text(none ? 'noCustomers' : 'noMatch')}
        actions={
          none ? (
            <Link to="/screening" className={buttonClass('main')}>
              {text('toDesk')}
            </Link>
          ) : null
        }
      >
        {text(none ? 'noCustomersHelp' : 'noMatchHelp')}
      </Empty>
    );
  return (
    <ul className={css['rows']}>
      {rows.map((row) => (
        <li key={row.id} className={css['row']} {...(row.id === chosen ? { 'data-chosen': '' } : {})}>
          <button
            type="button"
            className={css['who']}
            aria-pressed={row.id === chosen}
            onClick={() => onChoose(row.id)}
          >
            <b>{row.name}</b>
            <About row={row} />
          </button>
          <div className={css['ends']}>
            <Badge tone={tones[row.state]}>{text(`is-${row.state}`)}</Badge>
            {row.hit === null ? null : (
              <Link
                to="/screening/hits"
                search={{ state: 'all', tab: 'alone', sel: row.hit }}
                className={buttonClass('quiet')}
              >
                <ListChecks size={14} aria-hidden />
                {row.openHits > 0 ? text('openHits', { n: row.openHits }) : text('seeHits')}
                <span className="visually-hidden">{row.name}</span>
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function About({ row }: { row: CustomerSummary }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <small>
      {[
        row.ref,
        text(`kind-${row.kind}`),
        row.birthDate ? text('born', { date: dateWords(row.birthDate, language) }) : '',
        ...row.countries.map((one) => countryName(one, language)),
        row.screenedAt === null ? '' : text('screenedAt', { at: format.day(row.screenedAt) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </small>
  );
}
