import type { ReactNode } from 'react';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { lineOf, outline, ticksTo, type ResultRow, type Shown } from './result.view.ts';
import { changeWords, type Years } from './words.view.ts';
import css from './strategies.module.css';

export const panel = { width: 300, height: 180, left: 46, right: 8, top: 26, bottom: 22 };

interface BandChartsProps {
  rows: readonly ResultRow[];
  nameOf: (row: ResultRow) => string;
  weeks: readonly number[];
  years: Years & { start: number };
  measure: Shown;
}

/** A small picture for each strategy over the status quo, all on one scale. */
export function BandCharts(props: BandChartsProps): ReactNode {
  const { rows, measure } = props;
  const most = Math.max(
    ...rows.flatMap(({ bands, line }) => [...bands[measure].map(({ p90 }) => p90), ...line[measure]]),
    0,
  );
  return (
    <div className={css['charts']}>
      {rows.map((row) => (
        <BandChart key={row.strategy} {...props} row={row} most={most} />
      ))}
    </div>
  );
}

function BandChart(props: BandChartsProps & { row: ResultRow; most: number }): ReactNode {
  const { row, rows, nameOf, weeks, years, measure, most } = props;
  const text = useText(messages);
  const format = useFormat();
  const { width, height, left, right, top, bottom } = panel;
  const ticks = ticksTo(most);
  const [last, high] = [weeks.at(-1) || 1, ticks.at(-1) || 1];
  const over = (week: number): number => left + ((width - left - right) * week) / last;
  const x = (at: number): number => over(weeks[at] ?? 0);
  const y = (value: number): number => height - bottom - ((height - top - bottom) * value) / high;
  const quo = rows[0]!.bands[measure];
  const own = row.bands[measure];
  const from = (years.reference - years.start) * 52;
  const change = measure === 'members' ? row.changeBand.members : row.changeBand[measure];
  const title = `${nameOf(row)}: ${changeWords(change, text)} (${years.reference}–${years.end})`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} className={css['chart']}>
      <text x={left} y={15} fontSize={12} fontWeight={600} fill="var(--ink)">
        {short(nameOf(row))}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 5} y={y(tick) + 3.5} fontSize={10} textAnchor="end" fill="var(--dim)">
            {format.number(tick, { notation: 'compact', maximumFractionDigits: 1 })}
          </text>
        </g>
      ))}
      {row.strategy < 0 ? null : <path d={outline(quo, x, y)} fill="var(--hair)" fillOpacity={0.38} />}
      <path
        d={outline(own, x, y)}
        fill={row.strategy < 0 ? 'var(--hair)' : 'var(--accent)'}
        fillOpacity={row.strategy < 0 ? 0.55 : 0.45}
      />
      <path d={lineOf(row.line[measure], x, y)} fill="none" stroke="var(--ink)" strokeWidth={1.4} />
      <line
        x1={over(from)}
        x2={over(from)}
        y1={top - 4}
        y2={height - bottom}
        stroke="var(--dim)"
        strokeDasharray="3 2"
      />
      {[
        [0, years.start, 'start'],
        [from, years.reference, 'middle'],
        [last, years.end, 'end'],
      ].map(([week, year, anchor]) =>
        week === 0 && from === 0 && year === years.reference && anchor === 'middle' ? null : (
          <text
            key={String(anchor)}
            x={over(Number(week))}
            y={height - 7}
            fontSize={10}
            textAnchor={anchor as 'start' | 'middle' | 'end'}
            fill="var(--dim)"
          >
            {year}
          </text>
        ),
      )}
    </svg>
  );
}

const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
