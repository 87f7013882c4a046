import type { ReactNode } from 'react';
import { DateText } from '#ui/marks/DateText.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ReportView } from '../shapes.ts';
import css from './sources.module.css';

/** Where a report comes from and under what it stands, in one line. */
export function SourceLine({ report }: { report: ReportView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  return (
    <p className={css['src']}>
      {report.date ? (
        <>
          <DateText date={report.date} /> ·{' '}
        </>
      ) : null}
      {text('sourceLine', { source: report.source.name })}
      {report.source.reliability ? ` (${text('reliability', { r: report.source.reliability })})` : ''} ·{' '}
      {text(`disc-${report.discipline}`)} · {text('grade').toLowerCase()} {report.grade} ·{' '}
      {text('receivedOn', { date: format.day(report.receivedAt) })} · {report.banner}
      {report.handling.authorities.length > 0
        ? ` · ${report.handling.authorities.map((one) => one.title).join(', ')}`
        : ''}
    </p>
  );
}
