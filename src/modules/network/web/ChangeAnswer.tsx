import { CalendarRange, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Period } from '#methods/graph/standing/change.ts';
import { overlapping, type Step } from '#methods/graph/standing/periods.ts';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { Empty } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { affirmed, isDated, neighboursBy, periodName, spanOf, startsBefore, type Charted } from './analyse.view.ts';
import type { Overlay } from './overlay.ts';
import { Relations } from './Relations.tsx';
import { Series } from './Series.tsx';
import { Movers, Turns } from './Turns.tsx';
import type { Answer } from './use-work.ts';

interface ChangeAnswerProps {
  answer: Answer;
  charted: Charted;
  step: Step;
  onOverlay: (overlay: Overlay | null) => void;
  onSelect: (ids: readonly string[]) => void;
}

/** The network period by period: a slider that shows each on the picture, its shape, who moved, and what groups became. */
export function ChangeAnswer({ answer, charted, step, onOverlay, onSelect }: ChangeAnswerProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const { periods } = answer;
  const undated = affirmed(charted.links).filter((link) => !isDated(link)).length;
  const last = (periods?.length ?? 0) - 1;
  const [at, setAt] = useState<number | 'all' | null>(null);
  const now = at === 'all' ? null : Math.min(at ?? last, last);
  const keep = answer.ask.what === 'change' && answer.ask.input.undated === 'always';
  useShownPeriod(now === null ? null : (periods?.[now] ?? null), charted, keep, onOverlay);
  const cut = periods && startsBefore(charted, periods);
  if (!periods) return null;
  if (periods.length === 0)
    return (
      <Empty icon={CalendarRange} title={text('noTime')}>
        {text('noTimeHelp', { n: undated })}
      </Empty>
    );
  const shown = now ?? last;
  const period = periods[shown]!;
  const names = periods.map((one) => periodName(one.since, step, language));
  return (
    <section className={css['change']}>
      <Slider names={names} at={shown} all={now === null} onAt={setAt} />
      {cut ? <p className={css['moved']}>{text('cutOff', { n: periods.length })}</p> : null}
      {undated > 0 && !keep ? <p>{text('undatedCount', { n: undated })}</p> : null}
      <Shape period={period} name={names[shown] ?? ''} />
      <Series periods={periods} names={names} at={shown} onAt={setAt} />
      <Movers period={period} charted={charted} onSelect={onSelect} />
      <Turns before={periods[shown - 1]} period={period} charted={charted} onSelect={onSelect} />
      <Relations periods={periods} names={names} at={shown} charted={charted} onSelect={onSelect} />
    </section>
  );
}

/** Only what stands in the period is drawn; without one, everything. */
function useShownPeriod(
  period: Period | null,
  charted: Charted,
  keep: boolean,
  onOverlay: (overlay: Overlay | null) => void,
): void {
  useEffect(() => {
    if (!period) return onOverlay(null);
    const standing = affirmed(charted.links).filter((link) =>
      isDated(link) ? overlapping(spanOf(link), period) : keep,
    );
    const ids = new Set(standing.map((link) => link.id));
    onOverlay({ scores: neighboursBy(standing), groups: null, links: { of: 'period', ids } });
  }, [period, charted, keep, onOverlay]);
}

interface SliderProps {
  names: readonly string[];
  at: number;
  all: boolean;
  onAt: (at: number | 'all') => void;
}

function Slider({ names, at, all, onAt }: SliderProps): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['slider']}>
      <IconButton
        label={text('earlier')}
        icon={<ChevronLeft size={16} />}
        disabled={at === 0}
        onClick={() => onAt(at - 1)}
      />
      <input
        type="range"
        min={0}
        max={names.length - 1}
        value={at}
        aria-label={text('slider')}
        aria-valuetext={names[at]}
        onChange={(event) => onAt(Number(event.target.value))}
      />
      <IconButton
        label={text('later')}
        icon={<ChevronRight size={16} />}
        disabled={at === names.length - 1}
        onClick={() => onAt(at + 1)}
      />
      <b aria-live="polite">{all ? text('allPeriods') : names[at]}</b>
      <Button look="quiet" disabled={all} onClick={() => onAt('all')}>
        {text('allTime')}
      </Button>
    </div>
  );
}

function Shape({ period, name }: { period: Period; name: string }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const figures = [
    [text('largest'), percent(period.largest)],
    [text('centralDegree'), percent(period.centralisation.degree)],
    [text('centralBetween'), percent(period.centralisation.betweenness)],
  ] as const;
  return (
    <>
      <p>{text('tiesIn', { period: name, nodes: format.number(period.nodes), ties: format.number(period.ties) })}</p>
      <dl className={css['shape']}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
