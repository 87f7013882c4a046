import { useEffect, useRef, type ReactNode } from 'react';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { useText } from '#ui/text/language.tsx';
import type { MergeBand, MergePair } from '../shapes.ts';
import { messages } from './messages.ts';
import { pairKey } from './queue.view.ts';
import css from './queue.module.css';
import type { QueueState } from './use-queue.ts';

export const bandTones: Readonly<Record<MergeBand, Tone>> = {
  exact: 'accent',
  strong: 'accent',
  possible: 'warn',
  weak: 'plain',
};

/** The pairs, strongest first; the one at hand is marked and kept in sight. */
export function PairList({ state }: { state: QueueState }): ReactNode {
  const text = useText(messages);
  const list = useRef<HTMLUListElement>(null);
  const key = state.pair ? pairKey(state.pair) : '';
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return (
    <ul ref={list} className={css['list']} aria-label={text('queue')}>
      {state.pairs.map((pair) => (
        <li key={pairKey(pair)}>
          <button
            type="button"
            {...(pairKey(pair) === key ? { 'aria-current': 'true' as const } : {})}
            onClick={() => state.choose(pairKey(pair))}
          >
            <PairLine pair={pair} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function PairLine({ pair }: { pair: MergePair }): ReactNode {
  const text = useText(messages);
  const joins = [pair.a, pair.b].toSorted((x, y) => x.statements + x.links - y.statements - y.links)[0] ?? pair.b;
  return (
    <>
      <span className={css['names']}>
        {[pair.a, pair.b].map((one) => (
          <span key={one.id}>
            <KindGlyph kind={one.kind} size="small" />
            <span>{one.caption}</span>
          </span>
        ))}
      </span>
      <span className={css['line']}>
        <Badge tone={bandTones[pair.band]}>{text(`band-${pair.band}`)}</Badge>
        {text('statements', { n: joins.statements })} · {text('links', { n: joins.links })}
      </span>
    </>
  );
}
