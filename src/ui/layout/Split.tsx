import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './layout.module.css';
import { useNarrow } from './narrow.ts';

interface SplitProps {
  children: ReactNode;
  /** The right pane; without it the page has the whole width. */
  side: ReactNode | null | undefined;
  /** Name of the right pane for the screen reader. */
  sideLabel: string;
  /** Pixels of the right pane until somebody drags it. */
  sideWidth?: number;
}

/** A page and its inspector. The width is in the address (`pane`, percent); below 900 px the inspector stands under. */
export function Split({ children, side, sideLabel, sideWidth = 344 }: SplitProps): ReactNode {
  const text = useText(messages);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const { pane } = useSearch({ strict: false }) as { pane?: number };
  if (!side) return <div className={css['pane']}>{children}</div>;
  const aside = (
    <aside className={css['side']} aria-label={sideLabel} tabIndex={0}>
      {side}
    </aside>
  );
  if (narrow) {
    return (
      <div className={css['stack']}>
        <div className={css['pane']}>{children}</div>
        {aside}
      </div>
    );
  }
  return (
    <Group
      className={css['split']}
      orientation="horizontal"
      onLayoutChanged={(layout, meta) => {
        const width = Math.round(layout['side'] ?? 25);
        if (!meta.isUserInteraction || width === pane) return;
        void navigate({ to: '.', search: (before: object) => ({ ...before, pane: width }), replace: true });
      }}
    >
      <Panel id="page" minSize="35%" className={css['pane']}>
        {children}
      </Panel>
      <Separator className={css['handle']} aria-label={text('resize')} />
      <Panel id="side" key={sideWidth} defaultSize={pane ? `${pane}%` : `${sideWidth}px`} minSize="240px" maxSize="60%">
        {aside}
      </Panel>
    </Group>
  );
}
