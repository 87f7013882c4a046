import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { api, query } from '#ui/api/client.ts';
import { Button } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { LedgerPage } from '../shapes.ts';
import { useColumns } from './columns.tsx';
import { fitting, outcomes, type ActionCount, type LedgerFilter, type Outcome } from './ledger.view.ts';
import css from './oversight.module.css';
import { useActionWord } from './words.ts';

interface EventsProps {
  filter: LedgerFilter;
  onChange: (filter: LedgerFilter) => void;
  actions: readonly ActionCount[];
}

/** Every event, newest first; older ones are fetched when asked for, since that is an event too. */
export function Events({ filter, onChange, actions }: EventsProps): ReactNode {
  const text = useText(messages);
  const columns = useColumns();
  const { action } = filter;
  const pages = useInfiniteQuery({
    queryKey: ['ledger', action],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<LedgerPage>(`ledger${query({ before: pageParam, action })}`, { signal }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const events = useMemo(() => pages.data?.pages.flatMap((page) => page.events) ?? [], [pages.data]);
  const shown = useMemo(() => fitting(events, filter), [events, filter]);
  const filtered = filter.action !== undefined || filter.outcome !== undefined;
  if (pages.isPending) return <Loading rows={10} />;
  if (pages.isError) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  if (events.length === 0 && !filtered && !pages.hasNextPage)
    return (
      <Empty icon={ScrollText} title={text('empty')}>
        {text('emptyHelp')}
      </Empty>
    );
  return (
    <div className={css['events']}>
      <Table
        label={text('title')}
        rows={shown}
        columns={columns}
        idOf={(row) => row.id}
        maxHeight={640}
        tools={<Filters filter={filter} onChange={onChange} actions={actions} />}
      />
      <div className={css['more']}>
        {shown.length === 0 && pages.hasNextPage ? <p>{text('filteredEmpty')}</p> : null}
        {shown.length === 0 && filtered ? <Button onClick={() => onChange({})}>{text('showAll')}</Button> : null}
        {pages.hasNextPage ? (
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {text(pages.isFetchingNextPage ? 'loadingMore' : 'loadMore')}
          </Button>
        ) : (
          <span>{text('allLoaded')}</span>
        )}
      </div>
    </div>
  );
}

function Filters({ filter, onChange, actions }: EventsProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const word = useActionWord();
  const choose = (parts: { action?: string; outcome?: Outcome }, name: 'action' | 'outcome'): void => {
    const { [name]: _, ...others } = filter;
    onChange({ ...others, ...parts });
  };
  return (
    <div className={css['filters']} role="group" aria-label={text('filter')}>
      <Select
        bare
        label={text('action')}
        value={filter.action ?? 'all'}
        options={[
          { value: 'all', label: text('anyAction') },
          ...actions.map((one) => ({
            value: one.action,
            label: word(one.action),
            note: `${one.action} · ${format.number(one.count)}`,
          })),
        ]}
        onChange={(action) => choose(action === 'all' ? {} : { action }, 'action')}
      />
      <Select<Outcome | 'all'>
        bare
        label={text('outcome')}
        value={filter.outcome ?? 'all'}
        options={[
          { value: 'all', label: text('anyOutcome') },
          ...outcomes.map((one) => ({ value: one, label: text(`outcome-${one}`) })),
        ]}
        onChange={(outcome) => choose(outcome === 'all' ? {} : { outcome }, 'outcome')}
      />
    </div>
  );
}
