import type { ReactNode } from 'react';
import type { Period } from '#methods/graph/standing/change.ts';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';

interface SeriesProps {
  periods: readonly Period[];
  names: readonly string[];
  at: number;
  onAt: (at: number) => void;
}

const lines = [
  { key: 'centralDegree', of: (period: Period): number => period.centralisation.degree },
  { key: 'centralBetween', of: (period: Period): number => period.centralisation.betweenness },
  { key: 'largest', of: (period: Period): number => period.largest },
] as const;

const width = 300;
const height = 84;

/** How the shape of the network went through time, 0 to 100 %: a line each, the period shown marked. */
export function Series({ periods, names, at, onAt }: SeriesProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  if (periods.length < 2) return null;
  const x = (period: number): number => (period / (periods.length - 1)) * width;
  const y = (share: number): number => height - share * height;
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <figure className={css['series']}>
      <figcaption>{text('series')}</figcaption>
      <svg
        viewBox={`-2 -4 ${width + 4} ${height + 8}`}
        role="img"
        aria-label={lines
          .map(({ key, of }) => `${text(key)}: ${percent(of(periods[0]!))} → ${percent(of(periods.at(-1)!))}`)
          .join('; ')}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onAt(Math.round(((event.clientX - box.left) / box.width) * (periods.length - 1)));
        }}
      >
        {[0, 0.5, 1].map((share) => (
          <line key={share} className={css['grid']} x1={0} x2={width} y1={y(share)} y2={y(share)} />
        ))}
        {[0, 1].map((share) => (
          <text key={share} x={width} y={y(share) + (share === 1 ? 8 : -2)} textAnchor="end">
            {percent(share)}
          </text>
        ))}
        <line className={css['at']} x1={x(at)} x2={x(at)} y1={-4} y2={height + 4} />
        {lines.map(({ key, of }, line) => (
          <polyline
            key={key}
            data-line={line}
            points={periods.map((period, number) => `${x(number)},${y(of(period))}`).join(' ')}
          />
        ))}
      </svg>
      <p className={css['ends']} aria-hidden>
        <span>{names[0]}</span>
        <span>{names.at(-1)}</span>
      </p>
      <ul className={css['keys']}>
        {lines.map(({ key }, line) => (
          <li key={key} data-line={line}>
            <i aria-hidden /> {text(key)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
