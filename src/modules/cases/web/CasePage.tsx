import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '#modules/people/shapes.ts';
import type { ReportSummary } from '#modules/sources/shapes.ts';
import type { ChartSummary } from '#modules/workspace/shapes.ts';
import { api, query } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { useSession } from '#ui/api/session.tsx';
import { useRunCommand } from '#ui/commands/registry.tsx';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { GradeMark, LabelBanner } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { titleOf, useCases } from './cases.query.ts';
import css from './cases.module.css';

/** A case: what it holds and on what it stands. */
export function CasePage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const run = useRunCommand();
  const { language } = useLanguage();
  const cases = useCases();
  if (cases.isPending) return <Loading />;
  if (cases.isError) return <ErrorState error={cases.error} retry={() => void cases.refetch()} />;
  const one = cases.data.find((found) => found.id === id);
  if (!one) return <Empty title={text('noCases')}>{text('noCasesHelp')}</Empty>;
  const here = me.looking?.case === id;
  const writes = me.may.includes('content.write') && here;
  return (
    <Page
      title={titleOf(one, language)}
      actions={
        <>
          {here ? null : (
            <Button look="main" onClick={() => run('looking')}>
              {text('lookHere')}
            </Button>
          )}
          {writes ? (
            <>
              <Link to="/reports/new" className={buttonClass('main')}>
                {text('newReport')}
              </Link>
              <Link to="/imports/new" className={buttonClass()}>
                {text('newImport')}
              </Link>
            </>
          ) : null}
        </>
      }
    >
      <Standing one={one} />
      {here ? (
        <div className={css['columns']}>
          <Charts id={id} />
          <Reports id={id} />
        </div>
      ) : (
        <Empty title={text('notLooking')} />
      )}
    </Page>
  );
}

function Standing({ one }: { one: CaseSummary }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <dl className={css['facts']}>
      <dt>{text('purposes')}</dt>
      <dd>{one.purposes.map((purpose) => purposeWord(purpose, language)).join(' · ')}</dd>
      <dt>{text('authorities')}</dt>
      <dd>
        {one.authorities.map((authority) => (
          <div key={authority.id}>
            {authority.title}{' '}
            <small className={authority.inForce ? '' : css['over']}>
              {authority.instrument} ·{' '}
              {authority.inForce
                ? authority.until === null
                  ? text('noEnd')
                  : text('until', { date: format.day(authority.until) })
                : text('over')}
            </small>
          </div>
        ))}
      </dd>
      <dt>{text('members')}</dt>
      <dd>{one.members.map((member) => member.display).join(', ')}</dd>
    </dl>
  );
}

function Charts({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const charts = useQuery({
    queryKey: ['charts', id, 'list'],
    queryFn: async ({ signal }) =>
      listOf<ChartSummary>(await api.get<unknown>(`charts${query({ case: id })}`, { signal }), 'charts'),
  });
  return (
    <Section title={text('chartsTitle')} actions={<Link to="/charts">{text('all')}</Link>}>
      {charts.isPending ? <Loading rows={3} /> : null}
      {charts.isError ? <ErrorState error={charts.error} /> : null}
      {charts.data?.length === 0 ? (
        <Empty icon={Waypoints} title={text('noCharts')}>
          {text('noChartsHelp')}
        </Empty>
      ) : null}
      <ul className={css['rows']}>
        {charts.data?.slice(0, 8).map((chart) => (
          <li key={chart.id}>
            <Link to="/charts/$id" params={{ id: chart.id }}>
              {chart.title}
            </Link>
            <small>{text('savedBy', { name: chart.by, date: format.day(chart.savedAt) })}</small>
            <span className={css['end']}>{text('entities', { n: chart.entities })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reports({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const reports = useQuery({
    queryKey: ['reports', id],
    queryFn: async ({ signal }) =>
      listOf<ReportSummary>(await api.get<unknown>(`reports${query({ case: id })}`, { signal }), 'reports'),
  });
  const latest = (reports.data ?? []).toSorted((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1)).slice(0, 10);
  return (
    <Section
      title={text('reportsTitle')}
      note={reports.data ? text('reports', { n: reports.data.length }) : null}
      actions={<Link to="/reports">{text('all')}</Link>}
    >
      {reports.isPending ? <Loading rows={5} /> : null}
      {reports.isError ? <ErrorState error={reports.error} /> : null}
      {reports.data?.length === 0 ? (
        <Empty icon={FileText} title={text('noReports')}>
          {text('noReportsHelp')}
        </Empty>
      ) : null}
      <ul className={css['rows']}>
        {latest.map((report) => (
          <li key={report.id}>
            <Link to="/reports/$id" params={{ id: report.id }}>
              {report.title}
            </Link>
            <small>
              {report.source.name}
              {report.date ? (
                <>
                  {' '}
                  · <DateText date={report.date} />
                </>
              ) : null}
            </small>
            <span className={css['end']}>
              <GradeMark grade={report.grade} />
              <LabelBanner banner={report.banner} small />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
