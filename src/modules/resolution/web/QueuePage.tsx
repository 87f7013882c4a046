import { useNavigate, useSearch } from '@tanstack/react-router';
import { Combine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Tabs } from '#ui/controls/Tabs.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { useBanner, useCrumbs } from '#ui/layout/place.tsx';
import { Empty, ErrorState, Loading, ProgressBar } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { MergeQueue } from '../shapes.ts';
import { JudgedList } from './JudgedList.tsx';
import { messages } from './messages.ts';
import { PairPane } from './PairPane.tsx';
import { PairList } from './PairList.tsx';
import { pageSize, useMergeQueue } from './queue.query.ts';
import css from './queue.module.css';
import { useQueue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';

/** The merge queue: entities that may be one, strongest first, to be judged by a person. */
export function QueuePage(): ReactNode {
  const text = useText(messages);
  const search = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  useCrumbs([{ label: text('title') }]);
  return (
    <Page title={text('title')} help={text('help')} wide>
      <Tabs
        value={search.tab === 'judged' ? 'judged' : 'open'}
        onChange={(tab) =>
          void navigate({
            to: '.',
            search: (before: object) => ({ ...before, tab: tab === 'judged' ? tab : undefined }),
          })
        }
        tabs={[
          { id: 'open', label: text('toJudge'), panel: <OpenPairs /> },
          { id: 'judged', label: text('judged'), panel: <JudgedList /> },
        ]}
      />
    </Page>
  );
}

function OpenPairs(): ReactNode {
  const [offset, setOffset] = useState(0);
  const queue = useMergeQueue(offset);
  useBanner(queue.data?.banner);
  if (queue.isError) return <ErrorState error={queue.error} retry={() => void queue.refetch()} />;
  if (!queue.data) return <Loading rows={10} />;
  if (queue.data.making) return <Making making={queue.data.making} />;
  return <Queue queue={queue.data} offset={offset} onOffset={setOffset} />;
}

function Making({ making }: { making: NonNullable<MergeQueue['making']> }): ReactNode {
  const text = useText(messages);
  return (
    <ProgressBar
      what={text('making')}
      share={making.of > 1 ? making.done / making.of : undefined}
      detail={making.of > 1 ? text('makingDetail', making) : ''}
    />
  );
}

interface QueueProps {
  queue: MergeQueue;
  offset: number;
  onOffset: (offset: number) => void;
}

function Queue({ queue, offset, onOffset }: QueueProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const me = useSession();
  const mayWrite = me.may.includes('content.write');
  const state = useQueue(queue.pairs, mayWrite);
  useQueueKeys(state, mayWrite);
  const left = queue.total - offset - queue.pairs.length;
  const aside = queue.aside > 0 ? text('aside', { n: queue.aside }) : '';
  if (!state.pair)
    return (
      <Empty
        icon={Combine}
        title={text('empty')}
        actions={offset > 0 ? <Button onClick={() => onOffset(0)}>{text('first')}</Button> : undefined}
      >
        {queue.aside > 0 ? text('emptyAside') : text('emptyHelp')} {text('compared', { n: queue.compared })}.
      </Empty>
    );
  return (
    <div className={css['queue']}>
      <div className={css['side']}>
        <p className={css['note']}>
          {text('count', { n: queue.total })} · {text('compared', { n: queue.compared })}
          {aside === '' ? '' : ` · ${aside}`}
        </p>
        <PairList state={state} />
        {left > 0 || offset > 0 ? (
          <div className={css['paging']}>
            {offset > 0 ? <Button onClick={() => onOffset(0)}>{text('first')}</Button> : null}
            {left > 0 ? (
              <Button onClick={() => onOffset(offset + pageSize)}>
                {text('more', { n: format.number(Math.min(left, pageSize)) })}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <PairPane state={state} pair={state.pair} mayWrite={mayWrite} />
    </div>
  );
}
