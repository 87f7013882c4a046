import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, Undo2 } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { ReasonDialog, Working } from '#modules/statements/web/index.ts';
import { useSession } from '#ui/api/session.tsx';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { useBanner, useCrumbs } from '#ui/layout/place.tsx';
import { useWindowTitle } from '#ui/layout/Page.tsx';
import { Split } from '#ui/layout/Split.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ReportView } from '../shapes.ts';
import { MarkedBar } from './MarkedBar.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { ReportTabs } from './ReportTabs.tsx';
import { ReportText } from './ReportText.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useReport } from './sources.query.ts';
import css from './sources.module.css';
import { spanFrom } from './spans.view.ts';

interface ReportPageProps {
  id: string;
  /** Span to show first, "120-164". */
  at?: string | undefined;
}

/** A report: its text with what is cited from it, and the facts beside it. */
export function ReportPage({ id, at }: ReportPageProps): ReactNode {
  const text = useText(messages);
  const report = useReport(id);
  useBanner(report.data?.banner);
  useWindowTitle(report.data?.title ?? '');
  useCrumbs([{ label: text('reports'), to: '/reports' }, ...(report.data ? [{ label: report.data.title }] : [])]);
  if (report.isPending) return <Loading rows={12} />;
  if (report.isError) return <ErrorState error={report.error} retry={() => void report.refetch()} />;
  return (
    <Working view={report.data}>
      <Reading report={report.data} at={at} />
    </Working>
  );
}

function Reading({ report, at }: { report: ReportView; at?: string | undefined }): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const navigate = useNavigate();
  const { sel } = useSearch({ strict: false }) as { sel?: string };
  const now = useMemo(() => spanFrom(at), [at]);
  const [marked, setMarked] = useState<[number, number] | null>(null);
  const writes = me.may.includes('content.write') && !report.withdrawn;
  const choose = useCallback(
    (fact: string, span: [number, number] | null) =>
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, sel: fact, at: span ? span.join('-') : undefined }),
        replace: true,
      }),
    [navigate],
  );
  const show = (id: string): void => choose(id, report.facts.find((fact) => fact.id === id)?.span ?? null);
  return (
    <Split side={<ReportFacts report={report} chosen={sel} onChoose={choose} />} sideLabel={text('facts')}>
      <Bar report={report} writes={writes} />
      <div className={css['doc']} tabIndex={0} role="region" aria-label={report.title}>
        <article className={css['article']}>
          <SourceLine report={report} />
          <h1>{report.title}</h1>
          {report.withdrawn ? <p className={css['warning']}>{text('isWithdrawn')}</p> : null}
          {report.text === '' ? (
            <p>{text('noText')}</p>
          ) : (
            <ReportText report={report} now={now} onFact={show} onMark={writes ? setMarked : null} />
          )}
          {writes && report.text !== '' ? <p className={css['hint']}>{text('mark')}</p> : null}
        </article>
        {marked && writes ? <MarkedBar report={report} span={marked} onClose={() => setMarked(null)} /> : null}
      </div>
    </Split>
  );
}

function Bar({ report, writes }: { report: ReportView; writes: boolean }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const navigate = useNavigate();
  const me = useSession();
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <ReportTabs id={report.id}>
      <span className={css['barNote']}>{text('factsOf', { n: report.statements })}</span>
      {report.original && me.may.includes('content.export') ? (
        <a
          href={`/api/reports/${report.id}/original`}
          download
          className={buttonClass('quiet')}
          title={`SHA-256 ${report.original.sha256}`}
        >
          <Download size={14} aria-hidden />
          {text('downloadOriginal', { name: report.original.name, size: format.bytes(report.original.bytes) })}
        </a>
      ) : null}
      {report.withdrawn ? null : (
        <Button
          look="quiet"
          icon={<Undo2 size={14} />}
          disabled={writes ? undefined : text('noWrite')}
          onClick={() => setWithdrawing(true)}
        >
          {text('withdraw')}
        </Button>
      )}
      {withdrawing ? (
        <ReasonDialog
          title={text('withdraw')}
          help={text('withdrawHelp')}
          action={text('withdraw')}
          path={`reports/${report.id}/withdraw`}
          onClose={() => setWithdrawing(false)}
          onDone={() => void navigate({ to: '/reports' })}
        />
      ) : null}
    </ReportTabs>
  );
}
