import { useId, type PointerEvent, type ReactNode } from 'react';
import type { Bands, Outcome } from '#methods/disruption/shapes.ts';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { curveOf } from './bands.view.ts';
import { useNumbers } from './use-numbers.ts';
import css from './what-if.module.css';

const shown = ['largest', 'efficiency', 'visibility'] as const;
type Shown = (typeof shown)[number];

interface CurvesProps {
  outcome: Outcome;
  week: number;
  onWeek: (week: number) => void;
}

/** What is measured, week by week, as bands over one slider. */
export function Curves({ outcome, week, onWeek }: CurvesProps): ReactNode {
  const text = useText(messages);
  const slider = useId();
  const last = outcome.after.length - 1;
  return (
    <Section title={text('curves')} note={text('curvesHelp')}>
      <div className={css['curves']}>
        {shown.map((name) => (
          <Curve key={name} name={name} outcome={outcome} week={week} onWeek={onWeek} />
        ))}
      </div>
      <div className={css['slider']}>
        <label htmlFor={slider}>{text('weekOf', { week, weeks: last })}</label>
        <input
          id={slider}
          type="range"
          min={0}
          max={last}
          value={week}
          onChange={(event) => onWeek(Number(event.target.value))}
        />
      </div>
    </Section>
  );
}

function Curve({ name, outcome, week, onWeek }: CurvesProps & { name: Shown }): ReactNode {
  const text = useText(messages);
  const numbers = useNumbers();
  const { after, beforeBands } = outcome;
  const last = after.length - 1;
  const curve = curveOf(after, name, beforeBands[name]);
  const words = (bands: Bands): string => numbers.bands(name, bands);
  const never = name === 'visibility' && after.every((one) => one.refilled.p90 === 0);
  const follow = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / Math.max(1, box.width);
    onWeek(Math.round(Math.min(1, Math.max(0, share)) * last));
  };
  return (
    <figure className={css['curve']}>
      <figcaption>
        <b>{text(name)}</b>
        <span>{text(`${name}Unit`)}</span>
        <output>{words(after[week]?.[name] ?? { p10: 0, p50: 0, p90: 0 })}</output>
        <small>{never ? text('noReplacement') : text('before', { value: words(beforeBands[name]) })}</small>
      </figcaption>
      <div className={css['plot']}>
        <span aria-hidden>{numbers.axis(curve.top)}</span>
        <span aria-hidden>0</span>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={text('curveLabel', {
            name: text(name),
            first: words(after[0]![name]),
            last: words(after[last]![name]),
            weeks: last,
            before: words(beforeBands[name]),
          })}
          onPointerDown={follow}
          onPointerMove={(event) => (event.buttons > 0 ? follow(event) : undefined)}
        >
          <path className={css['grid']} d="M0 0H100M0 50H100M0 100H100" />
          <path className={css['band']} d={curve.band} />
          <path className={css['beforeBand']} d={curve.beforeBand} />
          <path className={css['beforeLine']} d={`M0 ${curve.before}H100`} />
          <path className={css['median']} d={curve.median} />
          <path className={css['now']} d={`M${(week / Math.max(1, last)) * 100} 0V100`} />
        </svg>
      </div>
      <div className={css['axis']} aria-hidden>
        <span>0</span>
        <span>{text('week')}</span>
        <span>{last}</span>
      </div>
    </figure>
  );
}
