import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { MarkedBar, ReportTabs, SourceLine } from '#modules/sources/web/index.ts';
import type { ReportView } from '#modules/sources/shapes.ts';
import { useSession } from '#ui/api/session.tsx';
import { useNarrow } from '#ui/layout/narrow.ts';
import { Split } from '#ui/layout/Split.tsx';
import { useText } from '#ui/text/language.tsx';
import { inOrder, nextOpen, shown } from './list.view.ts';
import { messages } from './messages.ts';
import { Progress } from './Progress.tsx';
import css from './reading.module.css';
import type { More } from './reading.query.ts';
import { ReaderText } from './ReaderText.tsx';
import { Side } from './Side.tsx';
import { useAt } from './use-at.ts';
import { useDeciding } from './use-deciding.ts';
import { useReader } from './use-reader.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import type { Together } from './windows.view.ts';

interface ReaderProps {
  report: ReportView;
  view: Together;
  more: More | null;
}

/** A report's text with what was found in it, and beside it the suggestions to decide. */
export function Reader({ report, view, more }: ReaderProps): ReactNode {
  const text = useText(messages);
  const narrow = useNarrow();
  const refused = useRefused(report);
  const at = useAt();
  const deciding = useDeciding(view);
  const all = useMemo(() => inOrder(deciding.suggestions), [deciding.suggestions]);
  const found = all.find((one) => one.id === at.sel);
  const sel = found?.id ?? nextOpen(shown(all, at.filter), undefined) ?? shown(all, at.filter)[0]?.id;
  const list = useMemo(() => shown(all, at.filter, found?.id), [all, at.filter, found?.id]);
  const reader = useReader({ all, list, sel, at, deciding, refused });
  const [marked, setMarked] = useState<{ span: [number, number]; unnamed: boolean } | null>(null);
  const { choose } = at;
  const click = useCallback((id: string) => choose(id), [choose]);
  const mark = useCallback((span: [number, number] | null) => setMarked(span && { span, unnamed: false }), []);
  const markIt = (): void => {
    const { spans, what } = reader.current ?? {};
    setMarked(spans?.[0] ? { span: spans[0], unnamed: what !== 'entity' && what !== 'identifier' } : null);
  };
  useReaderKeys(reader, at, refused === undefined ? markIt : null);
  const side = <Side {...{ report, view, more, reader, at, all, list, refused }} />;
  const page = (
    <>
      <ReportTabs id={report.id}>
        <Progress view={view} all={all} refused={refused} />
      </ReportTabs>
      <div className={css['doc']} tabIndex={0} role="region" aria-label={text('textOf')} data-scroll>
        <article className={css['article']}>
          <SourceLine report={report} />
          <h1>{report.title}</h1>
          <ReaderText
            text={report.text}
            view={view}
            more={more}
            suggestions={all}
            chosen={at.span ? undefined : sel}
            span={at.span}
            onChoose={click}
            onMark={refused === undefined ? mark : null}
          />
          {refused === undefined ? <p className={css['hint']}>{text('markHint')}</p> : null}
        </article>
        {marked && refused === undefined ? (
          <MarkedBar report={report} {...marked} onClose={() => setMarked(null)} />
        ) : null}
      </div>
    </>
  );
  if (narrow)
    return (
      <div className={css['narrow']}>
        <div className={css['narrowPage']}>{page}</div>
        <aside className={css['sheet']} aria-label={text('suggestions')} tabIndex={0}>
          {side}
        </aside>
      </div>
    );
  return (
    <Split side={side} sideLabel={text('suggestions')}>
      {page}
    </Split>
  );
}

/** Why nothing may be decided here; undefined where one may. */
function useRefused(report: ReportView): string | undefined {
  const text = useText(messages);
  const me = useSession();
  if (!me.may.includes('content.write')) return text('noWrite');
  return report.withdrawn ? text('withdrawnReport') : undefined;
}
