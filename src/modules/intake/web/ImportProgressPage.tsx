import { Link, Navigate } from '@tanstack/react-router';
import { CircleAlert, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportView } from '../shapes.ts';
import { ImportActions, StopButton } from './ImportActions.tsx';
import { ImportBar } from './ImportBar.tsx';
import { stateTones, useFormatWord } from './ImportListPage.tsx';
import { useImport } from './import.query.ts';
import css from './intake.module.css';
import { filesInWords, isAtWork, isList, lengthOf } from './progress.view.ts';
import { Rejects } from './Rejects.tsx';

/** One import: its bar while it is at work, then what it changed and what can be done with it. */
export function ImportProgressPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const view = useImport(id);
  const title = view.data ? filesInWords(view.data.files, 2) : text('imports');
  useCrumbs([{ label: text('imports'), to: '/imports' }, ...(view.data ? [{ label: title }] : [])]);
  if (view.data?.format === 'documents') return <Navigate to="/documents/$id" params={{ id }} replace />;
  return (
    <Page
      title={title}
      mark={view.data ? <Badge tone={stateTones[view.data.state]}>{text(`state-${view.data.state}`)}</Badge> : null}
      actions={view.data ? <Actions view={view.data} /> : null}
    >
      {view.isPending ? <Loading /> : null}
      {view.isError ? <ErrorState error={view.error} retry={() => void view.refetch()} /> : null}
      {view.data ? <Import view={view.data} /> : null}
    </Page>
  );
}

function Actions({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  return (
    <>
      {view.report && view.state !== 'undone' ? (
        <Link to="/reports/$id" params={{ id: view.report }} className={buttonClass()}>
          <FileText size={14} aria-hidden />
          {text('openReport')}
        </Link>
      ) : null}
      <ImportActions view={view} />
    </>
  );
}

function Import({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  return (
    <>
      {isAtWork(view) ? (
        <div className={css['bar']}>
          <ImportBar view={view} actions={<StopButton id={view.id} />} />
        </div>
      ) : null}
      {view.state === 'failed' ? (
        <div className={css['failed']} role="alert">
          <CircleAlert size={18} aria-hidden />
          <div>
            <h2>{text('failedTitle')}</h2>
            {view.error ? <p>{view.error}</p> : null}
            <p>{text('failedHelp')}</p>
          </div>
        </div>
      ) : null}
      {view.state === 'stopped' ? <p className={css['note']}>{text('stoppedHelp')}</p> : null}
      {view.state === 'undone' ? <p className={css['note']}>{text('undoneHelp')}</p> : null}
      {isList(view) && (view.state === 'done' || view.state === 'undone') ? <Changes view={view} /> : null}
      <Figures view={view} />
      {view.rejects > 0 || view.state === 'done' ? (
        <Section title={text('rejects')} note={view.rejects > 0 ? text('rejectsMade', { n: view.rejects }) : null}>
          <p className={css['dim']}>{text(view.rejects > 0 ? 'rejectsHelp' : 'noRejects')}</p>
          {view.rejects > 0 ? <Rejects view={view} /> : null}
        </Section>
      ) : null}
    </>
  );
}

const changes = [
  ['opened', 'openedHelp'],
  ['repeated', 'repeatedHelp'],
  ['closed', 'closedHelp'],
] as const;

/** What a list version opened, repeated and closed, each against the largest of them. */
function Changes({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const most = Math.max(1, ...changes.map(([name]) => view[name]));
  return (
    <Section title={text('listChanges')}>
      <dl className={css['changes']}>
        {changes.map(([name, help]) => (
          <div key={name}>
            <dt>
              {text(name)} <small>{text(help)}</small>
            </dt>
            <dd>
              <span className={css['measure']} aria-hidden>
                <i style={{ width: `${(view[name] / most) * 100}%` }} />
              </span>
              <b>{format.number(view[name])}</b>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Figures({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const formatWord = useFormatWord();
  const length = lengthOf(view, view.startedAt ?? 0);
  const figures: [string, ReactNode][] = [
    [text('rows'), format.number(view.rows)],
    [text('statements'), format.number(view.statements)],
    [text('rejects'), format.number(view.rejects)],
    [text('format'), formatWord(view.format)],
    [text('size'), format.bytes(view.bytes)],
    [text('started'), view.startedAt === null ? '—' : format.instant(view.startedAt)],
    ...(view.endedAt !== null && length !== undefined
      ? [[text('took'), format.duration(length)] as [string, ReactNode]]
      : []),
    [text('by'), view.by],
  ];
  return (
    <Section title={text('figures')}>
      <dl className={css['figures']}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {view.files.length > 1 ? (
          <div className={css['whole']}>
            <dt>{text('files')}</dt>
            <dd>{view.files.join(', ')}</dd>
          </div>
        ) : null}
      </dl>
    </Section>
  );
}
