import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Empty } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import { Line } from './Lines.tsx';
import { messages } from './messages.ts';
import css from './card.module.css';
import type { ReaderState } from './use-reader.ts';

interface AllListProps {
  list: readonly Suggestion[];
  reader: ReaderState;
  onChoose: (id: string) => void;
}

/** Every suggestion the filter lets through; only those in view exist. */
export function AllList({ list, reader, onChoose }: AllListProps): ReactNode {
  const text = useText(messages);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 38,
    getItemKey: (index) => list[index]?.id ?? index,
    overscan: 8,
  });
  const here = reader.current ? list.indexOf(reader.current) : -1;
  useEffect(() => {
    if (here >= 0) virtual.scrollToIndex(here, { align: 'auto' });
  }, [virtual, here]);
  if (list.length === 0) return <Empty title={text('filterNone')} />;
  return (
    <div className={css['allList']} ref={scroller} tabIndex={0} role="region" aria-label={text('suggestions')}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const one = list[item.index];
          if (!one) return null;
          return (
            <li
              key={one.id}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={list.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Line one={one} named={reader.named} onChoose={onChoose} now={item.index === here} />
              <StateIcon one={one} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function StateIcon({ one }: { one: Suggestion }): ReactNode {
  const text = useText(messages);
  if (one.state === 'open') return null;
  const Icon = one.state === 'accepted' ? Check : X;
  return (
    <span className={css['stateIcon']} data-state={one.state} title={text(one.state)}>
      <Icon size={14} aria-hidden />
      <span className="visually-hidden">{text(one.state)}</span>
    </span>
  );
}
