import { BookOpenText, FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ReportTabs, useReport } from '#modules/sources/web/index.ts';
import type { ReportView } from '#modules/sources/shapes.ts';
import { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useBanner, useCrumbs } from '#ui/layout/place.tsx';
import { useWindowTitle } from '#ui/layout/Page.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import css from './reading.module.css';
import { readingActs, useReading } from './reading.query.ts';
import { Reader } from './Reader.tsx';

/** The reader: what was found in a report, to be decided one by one. */
export function ReadingPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const report = useReport(id);
  const reading = useReading(id);
  const title = report.data?.title ?? '';
  useBanner(report.data?.banner);
  useWindowTitle(title === '' ? '' : `${title} · ${text('tabReading')}`);
  useCrumbs([
    { label: text('reports'), to: '/reports' },
    ...(report.data ? [{ label: title, to: `/reports/${id}` }, { label: text('tabReading') }] : []),
  ]);
  const failed = report.isError ? report : reading.isError ? reading : null;
  if (failed)
    return (
      <div className={css['state']}>
        <ReportTabs id={id} />
        <h1 className="visually-hidden">{title || text('tabReading')}</h1>
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      </div>
    );
  if (!report.data || !reading.data)
    return (
      <div className={css['state']}>
        <ReportTabs id={id} />
        <h1 className="visually-hidden">{title || text('tabReading')}</h1>
        <Loading rows={12} />
      </div>
    );
  if (reading.data.readAt === null) return <Unread report={report.data} />;
  return <Reader key={id} report={report.data} view={reading.data} more={reading.more} />;
}

/** Not read yet: one click does it. */
function Unread({ report }: { report: ReportView }): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refused = me.may.includes('content.write')
    ? report.withdrawn
      ? text('withdrawnReport')
      : undefined
    : text('noWrite');
  const read = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await write(() => readingActs.read(report.id), { said: text('readDone'), quiet: true });
    setBusy(false);
    if (answer instanceof Problem) setProblem(answer);
  };
  return (
    <div className={css['state']}>
      <ReportTabs id={report.id} />
      <h1 className="visually-hidden">{report.title}</h1>
      {report.text === '' ? (
        <Empty icon={FileText} title={text('noText')}>
          {text('noTextHelp')}
        </Empty>
      ) : (
        <Empty
          icon={BookOpenText}
          title={text('notRead')}
          actions={
            <Button look="main" disabled={refused ?? busy} onClick={() => void read()}>
              {text(busy ? 'reading' : 'readNow')}
            </Button>
          }
        >
          {text('notReadHelp')}
        </Empty>
      )}
      {problem ? <ErrorState error={problem} /> : null}
    </div>
  );
}
