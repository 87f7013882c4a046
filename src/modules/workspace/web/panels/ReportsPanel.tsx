import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import type { GraphView } from '#modules/workspace/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';

interface ReportsPanelProps {
  reports: GraphView['reports'];
  without: readonly string[];
  /** What leaving out does to the first positions, in a sentence. */
  news: string;
  onChange: (without: string[]) => void;
}

/** The reports behind the links, those of one origin together; what is not ticked does not count. */
export function ReportsPanel({ reports, without, news, onChange }: ReportsPanelProps): ReactNode {
  const text = useChartText();
  const left = new Set(without);
  const origins = new Map<string, GraphView['reports'][number][]>();
  for (const report of [...reports].sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1))) {
    const held = origins.get(report.origin);
    if (held) held.push(report);
    else origins.set(report.origin, [report]);
  }
  // What several reports took from one origin comes first: there the count misleads most.
  const groups = [...origins].sort((a, b) => Number(b[1].length > 1) - Number(a[1].length > 1));
  const set = (ids: readonly string[], out: boolean): void => {
    const next = new Set(left);
    for (const id of ids) {
      if (out) next.add(id);
      else next.delete(id);
    }
    onChange([...next]);
  };
  return (
    <div className={css['reports']}>
      <h2>{text('leaveOutTitle')}</h2>
      <p>{text('leaveOutHelp')}</p>
      <div className={css['reportList']}>
        {groups.map(([origin, group]) => (
          <Origin key={origin} reports={group} left={left} set={set} />
        ))}
        {reports.length === 0 ? <p>{text('noReports')}</p> : null}
      </div>
      <p className={css['news']} aria-live="polite">
        {news}
      </p>
      {without.length > 0 ? (
        <Button look="quiet" onClick={() => onChange([])}>
          {text('countAllReports')}
        </Button>
      ) : null}
    </div>
  );
}

interface OriginProps {
  reports: GraphView['reports'];
  left: ReadonlySet<string>;
  set: (ids: readonly string[], out: boolean) => void;
}

/** The reports of one origin; several of them can be left out at once. */
function Origin({ reports, left, set }: OriginProps): ReactNode {
  const text = useChartText();
  const several = reports.length > 1;
  const counted = reports.some((one) => !left.has(one.id));
  return (
    <fieldset {...(several ? { 'data-group': '' } : {})}>
      {several ? (
        <legend>
          {text('oneOrigin', { n: reports.length })}
          <button
            type="button"
            onClick={() =>
              set(
                reports.map((one) => one.id),
                counted,
              )
            }
          >
            {counted ? text('leaveAllOut') : text('countAll')}
          </button>
        </legend>
      ) : null}
      {reports.map((report) => (
        <label key={report.id}>
          <input
            type="checkbox"
            checked={!left.has(report.id)}
            onChange={(event) => set([report.id], !event.target.checked)}
          />
          <span>{report.title}</span>
          <b>{text('linksCount', { n: report.links })}</b>
        </label>
      ))}
    </fieldset>
  );
}
