import { useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useBanner } from '#ui/layout/place.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { EntityView, StatementView } from '../shapes.ts';
import { useEntity } from './entity.query.ts';
import { EntityActions } from './EntityActions.tsx';
import { EntityFacts, EntityHead } from './show/EntityBody.tsx';
import { GroundProvider, type Ground } from './show/ground.tsx';
import css from './statements.module.css';
import { CorrectDialog } from './write/CorrectDialog.tsx';
import { HistoryDialog } from './write/HistoryDialog.tsx';
import { ReasonDialog } from './write/ReasonDialog.tsx';

interface EntityProps {
  id: string;
  asOf?: string | undefined;
  on?: string | undefined;
  compact: boolean;
  onTitle?: (view: EntityView) => void;
}

/** An entity with all its facts, as a page or as the inspector of another page. */
export function Entity({ id, asOf, on, compact }: EntityProps): ReactNode {
  const entity = useEntity(id, asOf, on);
  useBanner(compact ? undefined : entity.data?.banner);
  if (entity.isPending) return <Loading rows={compact ? 8 : 12} />;
  if (entity.isError && entity.error.status === 404 && (asOf || on)) return <NotThen />;
  if (entity.isError) return <ErrorState error={entity.error} retry={() => void entity.refetch()} />;
  const view = entity.data;
  return (
    <div className={`${css['entity']} ${compact ? '' : css['full']}`}>
      <Working view={view}>
        <EntityHead view={view} compact={compact} />
        <EntityActions view={view} compact={compact} />
        <Times asOf={asOf} on={on} />
        <EntityFacts view={view} compact={compact} />
      </Working>
    </div>
  );
}

/** Another date may show it: the way back is one click. */
function NotThen(): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const today = (): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, asOf: undefined, on: undefined }),
      replace: true,
    });
  return (
    <Empty icon={History} title={text('notThen')} actions={<Button onClick={today}>{text('backToday')}</Button>}>
      {text('notThenHelp')}
    </Empty>
  );
}

function Times({ asOf, on }: { asOf?: string | undefined; on?: string | undefined }): ReactNode {
  const text = useText(messages);
  if (!asOf && !on) return null;
  const mark = '\u0000';
  const around = (key: 'asOfWarning' | 'onWarning', date: string): ReactNode => {
    const [before, after] = text(key, { date: mark }).split(mark);
    return (
      <span>
        {before}
        <DateText date={date} />
        {after}{' '}
      </span>
    );
  };
  return (
    <p className={css['warning']} role="status">
      {asOf ? around('asOfWarning', asOf) : null}
      {on ? around('onWarning', on) : null}
    </p>
  );
}

/** Gives the statements below what they point to, and the dialogs that work on one of them. */
export function Working({
  view,
  children,
}: {
  view: Pick<EntityView, 'reports' | 'handlings'>;
  children: ReactNode;
}): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const [work, setWork] = useState<{ on: StatementView; what: 'correct' | 'withdraw' | 'history' } | null>(null);
  const writes = me.may.includes('content.write');
  const ground = useMemo<Ground>(
    () => ({
      reports: view.reports,
      handlings: view.handlings,
      act: writes
        ? { correct: (on) => setWork({ on, what: 'correct' }), withdraw: (on) => setWork({ on, what: 'withdraw' }) }
        : null,
      history: (on) => setWork({ on, what: 'history' }),
    }),
    [view.reports, view.handlings, writes],
  );
  const close = (): void => setWork(null);
  return (
    <GroundProvider ground={ground}>
      {children}
      {work?.what === 'correct' ? <CorrectDialog statement={work.on} onClose={close} /> : null}
      {work?.what === 'withdraw' ? (
        <ReasonDialog
          title={text('withdrawTitle')}
          help={text('withdrawHelp')}
          action={text('withdraw')}
          path={`statements/${work.on.id}/withdraw`}
          onClose={close}
        />
      ) : null}
      {work?.what === 'history' ? <HistoryDialog claim={work.on.claim} onClose={close} /> : null}
    </GroundProvider>
  );
}
