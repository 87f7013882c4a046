import { Link } from '@tanstack/react-router';
import { EyeOff, FilePenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { DraftSummary } from '../draft-shapes.ts';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { useDrafts } from './drafts.query.ts';

/** Reports of suspicious activity being written, the latest change first. */
export function DraftsPage(): ReactNode {
  const text = useText(messages);
  const drafts = useDrafts();
  useCrumbs([{ label: text('screening'), to: '/screening' }, { label: text('drafts') }]);
  return (
    <Page title={text('drafts')} help={text('draftsHelp')}>
      <Secret />
      {drafts.isPending ? <Loading rows={3} /> : null}
      {drafts.isError ? <ErrorState error={drafts.error} retry={() => void drafts.refetch()} /> : null}
      {drafts.data?.drafts.length === 0 ? (
        <Empty
          icon={FilePenLine}
          title={text('noDrafts')}
          actions={
            <Link to="/screening/hits" search={{ state: 'all' }} className={buttonClass('main')}>
              {text('toHits')}
            </Link>
          }
        >
          {text('noDraftsHelp')}
        </Empty>
      ) : null}
      {drafts.data && drafts.data.drafts.length > 0 ? (
        <ul className={css['rows']}>
          {drafts.data.drafts.map((draft) => (
            <li key={draft.id}>
              <Row draft={draft} />
            </li>
          ))}
        </ul>
      ) : null}
    </Page>
  );
}

/** A report is nobody's to tell of, and nobody's but a person's to send. */
export function Secret(): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['secret']} role="note">
      <EyeOff size={16} aria-hidden />
      <p>{text('secret')}</p>
    </div>
  );
}

function Row({ draft }: { draft: DraftSummary }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  return (
    <Link to="/screening/drafts/$id" params={{ id: draft.id }}>
      <b>{draft.reference || text('draft')}</b>
      <Badge tone={draft.state === 'finished' ? 'ok' : 'plain'}>{text(`state-${draft.state}`)}</Badge>
      <small>
        {[
          text(`type-${draft.type}`),
          draft.payments > 0 ? text('onPayments', { n: draft.payments }) : '',
          draft.hits > 0 ? text('onHits', { n: draft.hits }) : '',
          text('by', { name: draft.by }),
          text('changed', { at: format.instant(draft.changedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </Link>
  );
}
