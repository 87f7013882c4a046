import {
  BoxSelect,
  ChevronDown,
  Eye,
  FileMinus2,
  Lasso,
  LayoutGrid,
  Maximize,
  MousePointer2,
  Plus,
  Redo2,
  Share2,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#ui/controls/Button.tsx';
import { Menu, Popover, type MenuEntry } from '#ui/overlay/Menu.tsx';
import type { ChartState } from '#modules/workspace/shapes.ts';
import type { Mode } from '../canvas/gestures.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';

interface ToolsProps {
  mode: Mode;
  layout: ChartState['layout'];
  selected: number;
  hidden: number;
  undoReason: string | undefined;
  redoReason: string | undefined;
  addOpen: boolean;
  addBox: ReactNode;
  reports: ReactNode;
  leftOut: boolean;
  onMode: (mode: Mode) => void;
  onAddOpen: (open: boolean) => void;
  onLayout: (layout: ChartState['layout']) => void;
  onExpand: () => void;
  onRemove: () => void;
  onShowLinks: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onFit: () => void;
  onZoom: (factor: number) => void;
  selection: MenuEntry[];
}

/** The tools beside the picture: point, select, add, expand, lay out, leave out, undo. */
export function Tools(props: ToolsProps): ReactNode {
  const text = useChartText();
  const none = props.selected === 0 ? text('nothingSelected') : undefined;
  const modes = [
    { mode: 'point' as const, label: text('modePoint'), icon: <MousePointer2 size={16} />, keys: 'v' },
    { mode: 'box' as const, label: text('modeBox'), icon: <BoxSelect size={16} />, keys: 'b' },
    { mode: 'lasso' as const, label: text('modeLasso'), icon: <Lasso size={16} />, keys: 'l' },
  ];
  const layouts = (['force', 'hierarchical', 'radial'] as const).map((one): MenuEntry => ({
    label: text(`layout_${one}`),
    run: () => props.onLayout(one),
  }));
  return (
    <div className={css['tools']} role="toolbar" aria-label={text('tools')} aria-orientation="vertical">
      {modes.map((one) => (
        <IconButton
          key={one.mode}
          label={one.label}
          icon={one.icon}
          keys={one.keys}
          pressed={props.mode === one.mode}
          onClick={() => props.onMode(one.mode)}
        />
      ))}
      <Menu
        trigger={
          <button type="button" className={css['toolMenu']} aria-label={text('selectMenu')} title={text('selectMenu')}>
            <ChevronDown size={14} />
          </button>
        }
        entries={props.selection}
      />
      <hr />
      <Popover
        trigger={
          <button type="button" className={css['toolMenu']} aria-label={text('addTool')} title={text('addTool')}>
            <Plus size={16} />
          </button>
        }
        title={text('addTool')}
        open={props.addOpen}
        onOpenChange={props.onAddOpen}
      >
        {props.addBox}
      </Popover>
      <IconButton
        label={text('expand')}
        icon={<Share2 size={16} />}
        keys="e"
        disabled={none}
        onClick={props.onExpand}
      />
      <IconButton
        label={text('remove')}
        icon={<Trash2 size={16} />}
        keys="Delete"
        disabled={none}
        onClick={props.onRemove}
      />
      {props.hidden > 0 ? (
        <IconButton
          label={text('showLinks', { n: props.hidden })}
          icon={<Eye size={16} />}
          onClick={props.onShowLinks}
        />
      ) : null}
      <hr />
      <Menu
        trigger={
          <button type="button" className={css['toolMenu']} aria-label={text('layout')} title={text('layout')}>
            <LayoutGrid size={16} />
          </button>
        }
        heading={text('layout')}
        entries={layouts}
      />
      <Popover
        trigger={
          <button
            type="button"
            className={css['toolMenu']}
            aria-label={text('leaveOutTitle')}
            title={text('leaveOutTitle')}
            {...(props.leftOut ? { 'data-on': '' } : {})}
          >
            <FileMinus2 size={16} />
          </button>
        }
        title={text('leaveOutTitle')}
      >
        {props.reports}
      </Popover>
      <hr />
      <IconButton
        label={text('undo')}
        icon={<Undo2 size={16} />}
        keys="mod+z"
        disabled={props.undoReason}
        onClick={props.onUndo}
      />
      <IconButton
        label={text('redo')}
        icon={<Redo2 size={16} />}
        keys="mod+shift+z"
        disabled={props.redoReason}
        onClick={props.onRedo}
      />
      <hr />
      <IconButton label={text('zoomIn')} icon={<ZoomIn size={16} />} keys="+" onClick={() => props.onZoom(1.4)} />
      <IconButton label={text('zoomOut')} icon={<ZoomOut size={16} />} keys="-" onClick={() => props.onZoom(1 / 1.4)} />
      <IconButton label={text('fit')} icon={<Maximize size={16} />} keys="f" onClick={props.onFit} />
    </div>
  );
}
