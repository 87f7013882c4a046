import { Menu as Base } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  ChevronRight,
  ChevronsDownUp,
  ExternalLink,
  Pin,
  PinOff,
  Share2,
  Target,
  Trash2,
  Waypoints,
} from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { AsOf } from '#ui/layout/as-of.ts';
import { useKindLabel } from '#ui/marks/KindGlyph.tsx';
import type { NeighbourCounts } from '#modules/workspace/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';

interface NodeMenuProps {
  id: string;
  caption: string;
  /** Where the node stands on the screen. */
  at: { x: number; y: number };
  times: AsOf;
  pinned: boolean;
  /** How many nodes collapsing takes away. */
  brought: number;
  onExpand: (kinds?: readonly string[]) => void;
  onCollapse: () => void;
  onPin: () => void;
  onCentre: () => void;
  onNeighbours: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** What one can do with a node, with the kinds of link it can be expanded by and how many neighbours each brings. */
export function NodeMenu(props: NodeMenuProps): ReactNode {
  const { id, caption, at, times, pinned, brought, onClose } = props;
  const text = useChartText();
  const navigate = useNavigate();
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at.x, at.y]);
  const items = [
    {
      label: text('collapse'),
      note: brought > 0 ? String(brought) : '',
      icon: <ChevronsDownUp size={15} />,
      run: props.onCollapse,
      off: brought === 0,
    },
    {
      label: pinned ? text('unpin') : text('pin'),
      icon: pinned ? <PinOff size={15} /> : <Pin size={15} />,
      run: props.onPin,
    },
    { label: text('centreRadial'), icon: <Target size={15} />, run: props.onCentre },
    { label: text('selectNeighbours'), icon: <Waypoints size={15} />, run: props.onNeighbours },
    {
      label: text('openEntity'),
      icon: <ExternalLink size={15} />,
      run: () => void navigate({ to: '/entities/$id', params: { id }, search: true }),
    },
    { label: text('remove'), icon: <Trash2 size={15} />, run: props.onRemove },
  ];
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={8} align="start" className={css['positioner']}>
          <Base.Popup className={css['menu']} aria-label={caption}>
            <div className={css['menuHead']}>{caption}</div>
            <ExpandItems id={id} times={times} onExpand={props.onExpand} />
            <Base.Separator className={css['rule']} />
            {items.map((item) => (
              <Base.Item key={item.label} className={css['menuItem']} disabled={item.off ?? false} onClick={item.run}>
                {item.icon}
                <span>{item.label}</span>
                {item.note ? <b>{item.note}</b> : null}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function ExpandItems({
  id,
  times,
  onExpand,
}: {
  id: string;
  times: AsOf;
  onExpand: (kinds?: readonly string[]) => void;
}): ReactNode {
  const text = useChartText();
  const kindLabel = useKindLabel();
  const counts = useQuery<NeighbourCounts, Problem>({
    queryKey: ['neighbours', id, times],
    queryFn: ({ signal }) => api.post<NeighbourCounts>('graph/neighbours', { entity: id, ...times }, { signal }),
  });
  if (counts.isPending) return <div className={css['menuNote']}>{text('counting')}</div>;
  if (counts.isError) return <div className={css['menuNote']}>{text('countFailed')}</div>;
  const { kinds } = counts.data;
  if (kinds.length === 0) return <div className={css['menuNote']}>{text('noNeighbours')}</div>;
  const whole = kinds.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <Base.Item className={css['menuItem']} onClick={() => onExpand()}>
        <Share2 size={15} />
        <span>{text('expandAll')}</span>
        <b>{whole}</b>
      </Base.Item>
      {kinds.map(({ kind, count }) => (
        <Base.Item key={kind} className={css['menuItem']} onClick={() => onExpand([kind])}>
          <ChevronRight size={15} />
          <span>{kindLabel(kind, 'plural')}</span>
          <b>{count}</b>
        </Base.Item>
      ))}
    </>
  );
}
