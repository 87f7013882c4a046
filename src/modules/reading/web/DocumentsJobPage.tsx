import { Link } from '@tanstack/react-router';
import { BookOpenText, CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  ImportActions,
  StopButton,
  isAtWork,
  lengthOf,
  shareOf,
  stateTones,
  timeLeft,
  useImport,
  useNow,
  useRejects,
  type Look,
  type RejectRow,
} from '#modules/intake/web/index.ts';
import { messages as intake } from '#modules/intake/messages.ts';
import type { ImportView } from '#modules/intake/shapes.ts';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading, ProgressBar } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import css from './documents.module.css';
import { messages } from './documents.messages.ts';
import { faultOf } from './documents.view.ts';
import { useMadeReports, type Made } from './use-made-reports.ts';

/** One reading of documents: its bar while it is at work, the reports it made, and what could not be read. */
export function DocumentsJobPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const words = useText(intake);
  const job = useImport(id);
  const view = job.data;
  const title = view ? `${view.files[0] ?? ''}${view.files.length > 1 ? ` + ${view.files.length - 1}` : ''}` : '';
  useCrumbs([{ label: text('readDocuments'), to: '/documents' }, ...(view ? [{ label: title }] : [])]);
  const first = view?.documents?.reports[0];
  return (
    <Page
      title={title || text('readDocuments')}
      mark={view ? <Badge tone={stateTones[view.state]}>{words(`state-${view.state}`)}</Badge> : null}
      actions={
        view ? (
          <>
            {first && view.state !== 'undone' ? (
              <Link to="/reports/$id/reading" params={{ id: first.id }} className={buttonClass('main')}>
                <BookOpenText size={14} aria-hidden />
                {text('reviewFirst')}
              </Link>
            ) : null}
            <ImportActions view={view} />
          </>
        ) : null
      }
    >
      {job.isPending ? <Loading /> : null}
      {job.isError ? <ErrorState error={job.error} retry={() => void job.refetch()} /> : null}
      {view ? <Job view={view} /> : null}
    </Page>
  );
}

function Job({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const words = useText(intake);
  const figures = useFigures(view);
  return (
    <>
      {isAtWork(view) ? <Bar view={view} /> : <p className={css['figures']}>{figures.join(' · ')}</p>}
      {view.state === 'failed' ? (
        <div className={css['failed']} role="alert">
          <CircleAlert size={18} aria-hidden />
          <div>
            <h2>{words('failedTitle')}</h2>
            {view.error ? <p>{view.error}</p> : null}
            <p>{words('failedHelp')}</p>
          </div>
        </div>
      ) : null}
      {view.state === 'stopped' ? <p className={css['note']}>{words('stoppedHelp')}</p> : null}
      {view.state === 'undone' ? <p className={css['note']}>{words('undoneHelp')}</p> : null}
      {view.state === 'undone' ? null : (
        <Section title={text('jobReports')}>
          <Reports view={view} />
        </Section>
      )}
      {view.rejects > 0 ? <Problems view={view} /> : null}
      <p className={css['dim']}>{text('takenBy', { name: view.by })}</p>
    </>
  );
}

function useFigures(view: ImportView): string[] {
  const text = useText(messages);
  const { documents } = view;
  return [
    text('jobFiles', { done: view.rows, all: Math.max(view.files.length, view.rows) }),
    ...(documents
      ? [
          text('jobPages', { n: documents.pages }),
          text('jobSuggestions', { n: documents.suggestions }),
          documents.failed > 0 ? text('jobFailed', { n: documents.failed }) : '',
          documents.held > 0 ? text('jobHeld', { n: documents.held }) : '',
        ]
      : []),
  ].filter(Boolean);
}

/** What is being done, how far, how long. */
function Bar({ view }: { view: ImportView }): ReactNode {
  const words = useText(intake);
  const format = useFormat();
  const figures = useFigures(view);
  const now = useNow(true);
  const share = shareOf(view);
  const [looks, setLooks] = useState<Look[]>([]);
  useEffect(() => {
    if (share === undefined) return setLooks([]);
    const last = { at: Date.now(), share };
    return setLooks(([first]) => (first && first.share <= share ? [first, last] : [last]));
  }, [share]);
  const left = timeLeft(looks[0], looks[1]);
  const length = lengthOf(view, now);
  const phase = `phase-${view.phase}`;
  return (
    <div className={css['bar']}>
      <ProgressBar
        what={phase in intake.en ? words(phase as 'phase-reading') : view.phase}
        share={share}
        detail={[
          ...figures,
          length === undefined ? '' : words('soFar', { time: format.duration(length) }),
          left === undefined ? '' : words('left', { time: format.duration(left) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={<StopButton id={view.id} />}
      />
    </div>
  );
}

/** Above so many a table, which can be filtered, serves better than a list. */
const many = 30;

/** The reports made, each a click from its review. */
function Reports({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const { reports, total, more } = useMadeReports(view);
  const columns = useMemo(
    (): Column<Made>[] => [
      { id: 'title', title: text('report'), value: (row) => row.title, show: reportLink, width: 260, grow: 3 },
      {
        id: 'open',
        title: text('toDecide'),
        value: (row) => row.open,
        show: (row) => <ToDecide made={row} />,
        width: 150,
        number: true,
      },
    ],
    [text],
  );
  if (reports.length === 0)
    return <p className={css['dim']}>{text(isAtWork(view) ? 'jobReportsSoon' : 'jobNoReports')}</p>;
  if (reports.length > many)
    return (
      <>
        <Table label={text('jobReports')} rows={reports} columns={columns} idOf={(row) => row.id} maxHeight={420} />
        {more ? (
          <div className={css['moreReports']}>
            <span>{text('jobReportsOf', { n: reports.length, all: total })}</span>
            <Button disabled={more.busy} onClick={more.fetch}>
              {text('jobReportsMore')}
            </Button>
          </div>
        ) : null}
      </>
    );
  return (
    <ul className={css['reports']}>
      {reports.map((one) => (
        <li key={one.id}>
          {reportLink(one)}
          <ToDecide made={one} />
        </li>
      ))}
    </ul>
  );
}

const reportLink = (one: Made): ReactNode => (
  <Link to="/reports/$id/reading" params={{ id: one.id }} className={css['listed'] ?? ''}>
    {one.title}
  </Link>
);

function ToDecide({ made }: { made: Made }): ReactNode {
  const text = useText(messages);
  return (
    <span className={css['open']}>{made.open === 0 ? text('jobDecided') : text('jobOpen', { n: made.open })}</span>
  );
}

/** What could not be read: why, in plain words, and what to do about it. */
function Problems({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const rejects = useRejects(view);
  const columns = useMemo(
    (): Column<RejectRow>[] => [
      { id: 'file', title: text('file'), value: (row) => row.file, width: 200, grow: 2 },
      {
        id: 'why',
        title: text('why'),
        value: (row) => text(`fault-${faultOf(row.found)}`, { found: row.found }),
        show: (row) => <span title={row.found}>{text(`fault-${faultOf(row.found)}`, { found: row.found })}</span>,
        width: 230,
        grow: 2,
      },
      {
        id: 'way',
        title: text('way'),
        value: (row) => text(`way-${faultOf(row.found)}`),
        show: (row) => <span title={text(`way-${faultOf(row.found)}`)}>{text(`way-${faultOf(row.found)}`)}</span>,
        width: 300,
        grow: 3,
      },
    ],
    [text],
  );
  return (
    <Section title={text('problems')} note={text('jobFailed', { n: view.documents?.failed ?? view.rejects })}>
      <p className={css['dim']}>{text(isAtWork(view) ? 'problemsLater' : 'problemsHelp')}</p>
      {rejects?.isPending ? <Loading rows={3} /> : null}
      {rejects?.isError ? <ErrorState error={rejects.error} retry={() => void rejects.refetch()} /> : null}
      {rejects?.data ? (
        <Table
          label={text('problems')}
          rows={rejects.data}
          columns={columns}
          idOf={(row) => String(row.id)}
          maxHeight={420}
        />
      ) : null}
    </Section>
  );
}
