import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft, SearchCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { buttonClass } from '#ui/controls/Button.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { HitView } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import css from './hits.module.css';
import { HitPane } from './HitPane.tsx';
import { HitQueue } from './HitQueue.tsx';
import { useDesk } from './screening.query.ts';
import { StateNav } from './StateNav.tsx';
import { useDecidingHits } from './use-deciding-hits.ts';
import { useHitKeys } from './use-hit-keys.ts';
import { queueStates, useHitsAt, type QueueStateName } from './use-hits.ts';

/** Hits to be decided: the queue at the left, the one at hand side by side at the right. */
export function HitsPage(): ReactNode {
  const text = useText(messages);
  const all = useText(shared);
  const desk = useDesk();
  const search = useSearch({ strict: false }) as { state?: string; tab?: string };
  useCrumbs([{ label: all('desk'), to: '/screening' }, { label: all('hits') }]);
  const counts: Partial<Record<QueueStateName, number>> = desk.data
    ? {
        open: desk.data.open,
        escalated: desk.data.escalated,
        second: desk.data.awaitSecond,
        overdue: desk.data.overdue,
        sample: Math.max(0, desk.data.sample.wanted - desk.data.sample.looked),
      }
    : {};
  const state = queueStates.find((one) => one === search.state) ?? 'open';
  return (
    <Page title={all('hits')} help={text('help')} wide>
      {search.tab === 'alone' ? null : (
        <StateNav
          label={text('states')}
          current={state}
          to="/screening/hits"
          states={queueStates.map((one) => ({ state: one, label: text(one), count: counts[one] }))}
        />
      )}
      <Hits key={`${search.tab ?? ''} ${state}`} />
    </Page>
  );
}

function Hits(): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const may = useSession().may.includes('screening.decide');
  // A verdict asks for a reason of the house by its number: until those are here, the number would be a word.
  const mayDecide = !useDesk().isPending && may;
  const at = useHitsAt();
  const deciding = useDecidingHits(at, mayDecide, language);
  useHitKeys(at, deciding, mayDecide);
  if (at.list.isError) return <ErrorState error={at.list.error} retry={() => void at.list.refetch()} />;
  if (at.list.isPending && at.at === undefined) return <Loading rows={10} />;
  if (at.at === undefined)
    return (
      <Empty
        icon={SearchCheck}
        title={text('emptyState')}
        actions={
          at.state === 'all' ? undefined : (
            <Link to="/screening/hits" search={{ state: 'all' }} className={buttonClass()}>
              {text('seeAll')}
            </Link>
          )
        }
      >
        {text('emptyHelp')}
      </Empty>
    );
  return (
    <>
      {at.alone && at.hit.data ? <Alone hit={at.hit.data} /> : null}
      <div className={css['queue']}>
        <HitQueue at={at} mayDecide={mayDecide} />
        <HitPane at={at} deciding={deciding} mayDecide={mayDecide} />
      </div>
    </>
  );
}

/** Whose hits alone are shown, and the way back. */
function Alone({ hit }: { hit: HitView }): ReactNode {
  const text = useText(messages);
  const { what, id, ref, name } = hit.subject;
  return (
    <div className={css['alone']}>
      {what === 'customer' ? (
        <Link to="/screening/customers" search={{ sel: id }} className={buttonClass()}>
          <ArrowLeft size={14} aria-hidden />
          {text('backToCustomer')}
        </Link>
      ) : (
        <Link to="/screening/payments/$id" params={{ id }} className={buttonClass()}>
          <ArrowLeft size={14} aria-hidden />
          {text('backToPayment')}
        </Link>
      )}
      <span>{text('onlySubject', { name: what === 'customer' ? name : ref })}</span>
      <Link to="/screening/hits" search={{ state: 'all', sel: hit.id }}>
        {text('seeAll')}
      </Link>
    </div>
  );
}
