import { Link, useNavigate } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { GradeMark, LabelBanner } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ReportSummary } from '../shapes.ts';
import { useReports } from './sources.query.ts';
import css from './sources.module.css';

/** The reports of the case. */
export function ReportListPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const navigate = useNavigate();
  const reports = useReports();
  const columns = useColumns();
  useCrumbs([{ label: text('reports') }]);
  const actions = me.may.includes('content.write') ? (
    <>
      <Link to="/imports" className={buttonClass('quiet')}>
        {text('imports')}
      </Link>
      <Link to="/imports/new" className={buttonClass()}>
        {text('importFiles')}
      </Link>
      <Link to="/reports/new" className={buttonClass('main')}>
        {text('newReport')}
      </Link>
    </>
  ) : null;
  return (
    <Page title={text('reports')} help={text('reportsHelp')} actions={actions} wide>
      {me.looking === null ? <Empty icon={FileText} title={text('choosePurpose')} /> : null}
      {me.looking !== null && reports.isPending ? <Loading rows={9} /> : null}
      {reports.isError ? <ErrorState error={reports.error} retry={() => void reports.refetch()} /> : null}
      {reports.data?.length === 0 ? (
        <Empty icon={FileText} title={text('noReports')} actions={actions}>
          {text('noReportsHelp')}
        </Empty>
      ) : null}
      {reports.data && reports.data.length > 0 ? (
        <Table
          label={text('reports')}
          rows={reports.data}
          columns={columns}
          idOf={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/reports/$id', params: { id: row.id } })}
          maxHeight="screen"
        />
      ) : null}
    </Page>
  );
}

function useColumns(): Column<ReportSummary>[] {
  const text = useText(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        title: text('title'),
        value: (row) => row.title,
        show: (row) => (
          <Link
            to="/reports/$id"
            params={{ id: row.id }}
            className={row.withdrawn ? css['gone'] : css['listed']}
            onClick={(event) => event.stopPropagation()}
          >
            {row.title}
          </Link>
        ),
        width: 260,
        grow: 3,
      },
      {
        id: 'date',
        title: text('date'),
        value: (row) => row.date ?? '',
        show: (row) => (row.date ? <DateText date={row.date} /> : ''),
        width: 130,
      },
      { id: 'source', title: text('source'), value: (row) => row.source.name, width: 170, grow: 1 },
      { id: 'discipline', title: text('discipline'), value: (row) => text(`disc-${row.discipline}`), width: 120 },
      {
        id: 'grade',
        title: text('grade'),
        value: (row) => row.grade,
        show: (row) => <GradeMark grade={row.grade} />,
        width: 90,
      },
      {
        id: 'facts',
        title: text('facts'),
        value: (row) => row.statements,
        show: (row) => format.number(row.statements),
        width: 80,
        number: true,
      },
      {
        id: 'label',
        title: text('label'),
        value: (row) => row.banner,
        show: (row) => <LabelBanner banner={row.banner} small />,
        width: 190,
        grow: 1,
      },
      {
        id: 'received',
        title: text('received'),
        value: (row) => row.receivedAt,
        show: (row) => format.day(row.receivedAt),
        width: 110,
        hidden: true,
      },
      {
        id: 'state',
        title: text('state'),
        value: (row) => text(row.withdrawn ? 'withdrawn' : 'open'),
        width: 90,
        hidden: true,
      },
    ],
    [text, format],
  );
}
