import { Link } from '@tanstack/react-router';
import { CircleAlert, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading, ProgressBar } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { RunView } from '../shapes.ts';
import { AsOf } from './AsOf.tsx';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';
import { LookBackReport } from './LookBackReport.tsx';
import { Rejects } from './Rejects.tsx';
import { runTones } from './RunList.tsx';
import { isAtWork, screeningActs, useRun } from './screening.query.ts';

/** A run: its bar while it is at work, what came of it, and for a look-back the report with dates. */
export function RunPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const words = useText(shared);
  const run = useRun(id);
  const view = run.data;
  const title = view ? words(`kind-${view.kind}`) : words('run');
  useCrumbs([{ label: text('title'), to: '/screening' }, { label: title }]);
  return (
    <Page
      title={title}
      mark={view ? <Badge tone={runTones[view.state]}>{words(`run-${view.state}`)}</Badge> : null}
      wide
      actions={
        view && view.hits > 0 && view.kind !== 'payments' ? (
          <Link to="/screening/hits" search={{ state: 'open' }} className={buttonClass('main')}>
            <ListChecks size={14} aria-hidden />
            {text('reviewNow')}
          </Link>
        ) : view && view.kind === 'payments' && view.review > 0 ? (
          <Link to="/screening/payments" className={buttonClass('main')}>
            <ListChecks size={14} aria-hidden />
            {text('reviewNow')}
          </Link>
        ) : null
      }
    >
      {run.isPending ? <Loading /> : null}
      {run.isError ? <ErrorState error={run.error} retry={() => void run.refetch()} /> : null}
      {view ? <Run view={view} /> : null}
    </Page>
  );
}

function Run({ view }: { view: RunView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const report = view.kind === 'look-back' || view.kind === 'rescreen';
  return (
    <>
      <p className={css['dim']}>
        {[...view.files.slice(0, 5), format.instant(view.startedAt), text('by', { name: view.startedBy })].join(' · ')}
      </p>
      <AtWork view={view} />
      <Figures view={view} />
      {view.rejects > 0 ? <Rejects view={view} /> : null}
      {report && view.state === 'done' ? <LookBackReport id={view.id} /> : null}
      <Section title={text('screenedWith')}>
        <ul className={css['plain']}>
          {view.lists.map((list) => (
            <li key={list.list}>
              <b>{list.title}</b>
              <small>
                <AsOf date={list.asOf} /> · {format.number(list.entries)} {text('entries').toLowerCase()}
              </small>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Its bar, or why it ended early, and the way on. */
function AtWork({ view }: { view: RunView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const me = useSession();
  const write = useWrite();
  const decides = me.may.includes('screening.decide');
  const steer = (way: 'stop' | 'resume'): void => void write(() => screeningActs.steer(view.id, way));
  if (isAtWork(view))
    return (
      <ProgressBar
        what={text(view.kind === 'look-back' ? 'progressLooking' : 'progress')}
        share={undefined}
        detail={text('runDone', { done: format.number(view.done) })}
        actions={decides ? <Button onClick={() => steer('stop')}>{text('stop')}</Button> : null}
      />
    );
  if (view.state !== 'failed' && view.state !== 'stopped') return null;
  return (
    <div className={css['state']} data-tone="bad" role="alert">
      <CircleAlert size={18} aria-hidden />
      <div>
        <p>{text(view.state)}</p>
        {view.error ? <p>{view.error}</p> : null}
        {decides ? <Button onClick={() => steer('resume')}>{text('resume')}</Button> : null}
      </div>
    </div>
  );
}

function Figures({ view }: { view: RunView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const figures = [
    ['clear', view.clear],
    ['toReview', view.review],
    ['newHits', view.hits],
    ['stayDismissed', view.stayDismissed],
  ] as const;
  return (
    <p className={css['figures']}>
      {isAtWork(view) ? null : <span>{text('runDone', { done: format.number(view.done) })}</span>}
      {figures
        .filter(([what, count]) => count > 0 || what === 'clear' || what === 'toReview')
        .map(([what, count]) => (
          <span key={what}>
            <b>{format.number(count)}</b> {text(what, { n: count })}
          </span>
        ))}
    </p>
  );
}
