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
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '#ui/controls/Button.tsx';
import { Menu, Popover, type MenuEntry } from '#ui/overlay/Menu.tsx';
import type { ChartState } from '#modules/workspace/shapes.ts';
import type { Mode } from '../canvas/gestures.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';

interface ToolsProps {
  mode: Mode;
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
  return (
    <div className={css['tools']} role="toolbar" aria-label={text('tools')} aria-orientation="vertical">
      <Modes {...props} />
      <hr />
      <Content {...props} />
      <hr />
      <Arranging {...props} />
      <hr />
      <Steps {...props} />
    </div>
  );
}

/** A button that opens something: its words are its name and its title. */
function opener(label: string, icon: ReactNode, on = false): ReactElement {
  return (
    <button
      type="button"
      className={css['toolMenu']}
      aria-label={label}
      title={label}
      {...(on ? { 'data-on': '' } : {})}
    >
      {icon}
    </button>
  );
}

function Modes({ mode, onMode, selection }: ToolsProps): ReactNode {
  const text = useChartText();
  const modes = [
    { mode: 'point' as const, label: text('modePoint'), icon: <MousePointer2 size={16} />, keys: 'v' },
    { mode: 'box' as const, label: text('modeBox'), icon: <BoxSelect size={16} />, keys: 'b' },
    { mode: 'lasso' as const, label: text('modeLasso'), icon: <Lasso size={16} />, keys: 'l' },
  ];
  return (
    <>
      {modes.map((one) => (
        <IconButton
          key={one.mode}
          label={one.label}
          icon={one.icon}
          keys={one.keys}
          pressed={mode === one.mode}
          onClick={() => onMode(one.mode)}
        />
      ))}
      <Menu trigger={opener(text('selectMenu'), <ChevronDown size={14} />)} entries={selection} />
    </>
  );
}

function Content(props: ToolsProps): ReactNode {
  const text = useChartText();
  const none = props.selected === 0 ? text('nothingSelected') : undefined;
  return (
    <>
      <Popover
        trigger={opener(text('addTool'), <Plus size={16} />)}
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
    </>
  );
}

function Arranging({ onLayout, reports, leftOut }: ToolsProps): ReactNode {
  const text = useChartText();
  const layouts = (['force', 'hierarchical', 'radial'] as const).map((one): MenuEntry => ({
    label: text(`layout_${one}`),
    run: () => onLayout(one),
  }));
  return (
    <>
      <Menu trigger={opener(text('layout'), <LayoutGrid size={16} />)} heading={text('layout')} entries={layouts} />
      <Popover trigger={opener(text('leaveOutTitle'), <FileMinus2 size={16} />, leftOut)} title={text('leaveOutTitle')}>
        {reports}
      </Popover>
    </>
  );
}

function Steps(props: ToolsProps): ReactNode {
  const text = useChartText();
  const buttons = [
    { label: text('undo'), icon: <Undo2 size={16} />, keys: 'mod+z', disabled: props.undoReason, run: props.onUndo },
    {
      label: text('redo'),
      icon: <Redo2 size={16} />,
      keys: 'mod+shift+z',
      disabled: props.redoReason,
      run: props.onRedo,
    },
    { label: text('zoomIn'), icon: <ZoomIn size={16} />, keys: '+', run: () => props.onZoom(1.4) },
    { label: text('zoomOut'), icon: <ZoomOut size={16} />, keys: '-', run: () => props.onZoom(1 / 1.4) },
    { label: text('fit'), icon: <Maximize size={16} />, keys: 'f', run: props.onFit },
  ];
  return buttons.map(({ label, icon, keys, disabled, run }) => (
    <IconButton key={keys} label={label} icon={icon} keys={keys} disabled={disabled} onClick={run} />
  ));
}
