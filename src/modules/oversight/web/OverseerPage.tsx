import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { LedgerEvent, LedgerPage, LedgerSummary } from '../shapes.ts';
import { countActions, shortened } from './ledger.view.ts';
import { NodeHealth } from './NodeHealth.tsx';
import css from './oversight.module.css';

/** The ledger for those who watch: counts, and every event. */
export function OverseerPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const { kinds: action } = useSearch({ strict: false }) as { kinds?: string };
  useCrumbs([{ label: text('title') }]);
  return (
    <Page title={text('title')} help={text('help')} wide>
      <Summary action={action} />
      <Events key={action} action={action} />
      {me.may.includes('node.examine') ? <NodeHealth /> : null}
    </Page>
  );
}

/** Words for what was done; an action the texts do not know keeps its own name. */
function useActionWord(): (action: string) => string {
  const text = useText(messages);
  return (action) => {
    const key = `act-${action}`;
    return key in messages.en ? text(key as keyof typeof messages.en) : action;
  };
}

function Summary({ action }: { action: string | undefined }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const word = useActionWord();
  const navigate = useNavigate();
  const summary = useQuery<LedgerSummary, Problem>({
    queryKey: ['oversight', 'summary'],
    queryFn: ({ signal }) => api.get<LedgerSummary>('oversight/summary', { signal }),
  });
  if (!summary.data) return summary.isError ? <ErrorState error={summary.error} /> : null;
  const { actions, refused } = countActions(summary.data);
  const choose = (next: string): void =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, kinds: next === 'all' ? undefined : next }), replace: true });
  return (
    <div className={css['summary']}>
      <div>
        <b>{format.number(summary.data.size)}</b>
        {text('whole')}
      </div>
      <div {...(refused > 0 ? { 'data-bad': '' } : {})}>
        <b>{format.number(refused)}</b>
        {text('refused')}
      </div>
      {actions.slice(0, 4).map((one) => (
        <div key={one.action}>
          <b>{format.number(one.count)}</b>
          {word(one.action)}
        </div>
      ))}
      <div>
        <Select
          label={text('filterAction')}
          value={action ?? 'all'}
          options={[
            { value: 'all', label: text('allActions') },
            ...actions.map((one) => ({ value: one.action, label: word(one.action), note: format.number(one.count) })),
          ]}
          onChange={choose}
        />
      </div>
    </div>
  );
}

function Events({ action }: { action: string | undefined }): ReactNode {
  const text = useText(messages);
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: ['ledger', action],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.get<LedgerPage>(`ledger${query({ before: pageParam, action })}`, { signal }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const events = useMemo(() => pages.data?.pages.flatMap((page) => page.events) ?? [], [pages.data]);
  if (pages.isPending) return <Loading rows={10} />;
  if (pages.isError) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  if (events.length === 0) return <Empty title={text('noEvents')} />;
  return (
    <>
      <Table label={text('title')} rows={events} columns={columns} idOf={(row) => row.id} maxHeight="screen" />
      <div className={css['more']}>
        {pages.hasNextPage ? (
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {pages.isFetchingNextPage ? text('loading') : text('earlier')}
          </Button>
        ) : (
          text('end')
        )}
      </div>
    </>
  );
}

const outcomes = { done: 'out-done', refused: 'out-refused', failed: 'out-failed' } as const;

function useColumns(): Column<LedgerEvent>[] {
  const text = useText(messages);
  const format = useFormat();
  const word = useActionWord();
  const { language } = useLanguage();
  return useMemo(() => {
    const outcome = (row: LedgerEvent): string => (row.outcome in outcomes ? text(outcomes[row.outcome as 'done']) : row.outcome);
    const at = (row: LedgerEvent): string => (Number.isNaN(Date.parse(row.at)) ? row.at : format.instant(Date.parse(row.at)));
    return [
      { id: 'at', title: text('time'), value: (row) => row.at, show: at, width: 160 },
      { id: 'actor', title: text('actor'), value: (row) => row.actor, show: (row) => <span title={row.actor}>{shortened(row.actor)}</span>, width: 130 },
      { id: 'action', title: text('action'), value: (row) => word(row.action), width: 200, grow: 1 },
      { id: 'purpose', title: text('purpose'), value: (row) => (row.purpose ? purposeWord(row.purpose, language) : ''), width: 220, grow: 1 },
      { id: 'authority', title: text('authority'), value: (row) => row.authority ?? '', width: 150 },
      {
        id: 'outcome',
        title: text('outcome'),
        value: outcome,
        show: (row) => (row.outcome === 'done' ? outcome(row) : <Badge tone="bad">{outcome(row)}</Badge>),
        width: 110,
      },
      {
        id: 'object',
        title: text('object'),
        value: (row) => row.object,
        show: (row) => (
          <span className={css['object']} title={row.object}>
            {shortened(row.object)}
          </span>
        ),
        width: 130,
      },
    ];
  }, [text, format, word, language]);
}
