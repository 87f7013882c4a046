import { Waypoints } from 'lucide-react';
import { useCallback, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useCommand } from '#ui/commands/registry.tsx';
import { Empty, ErrorState } from '#ui/state/States.tsx';
import css from './chart.module.css';
import { ChartCanvas } from './ChartCanvas.tsx';
import type { Mode } from './canvas/gestures.ts';
import type { Stage } from './canvas/stage.ts';
import { AddBox } from './panels/AddBox.tsx';
import { Cards, noHover, OpenMenu } from './panels/Floating.tsx';
import { Legend, type Asked } from './panels/Legend.tsx';
import { ReportsPanel } from './panels/ReportsPanel.tsx';
import { Tools } from './panels/Tools.tsx';
import { useChartText, type ChartText } from './text.ts';
import { chartKey } from './use-chart-keys.ts';
import type { Desk } from './use-desk.ts';
import { gesturesOn, useFitOnce, useHighlight, useSpoken } from './use-pointing.ts';
import { useRun, type Run } from './use-run.ts';
import { useSelectionMenu } from './use-selection-menu.ts';
import { picked } from './view.ts';

/** Where the camera stands, kept while another tab is open. */
export interface CameraKeeper {
  current: { x: number; y: number; ratio: number } | null;
}

interface ChartPaneProps {
  desk: Desk;
  camera: CameraKeeper;
  onStage: (stage: Stage | null) => void;
}

/** The picture with its tools, cards, menus and legend. */
export function ChartPane({ desk, camera, onStage }: ChartPaneProps): ReactNode {
  const text = useChartText();
  const [stage, setStage] = useState<Stage | null>(null);
  const [hover, setHover] = useState(noHover);
  const [focused, setFocused] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>('point');
  const [menu, setMenu] = useState<string | null>(null);
  const [seen] = useState(() => camera.current !== null);
  const help = useId();
  const run = useRun({ desk, stage, focused, menu, setMenu });
  useFitOnce(stage, desk, seen);
  const made = useCallback(
    (next: Stage | null) => {
      onStage(next);
      setStage(next);
    },
    [onStage],
  );
  const keys = (event: KeyboardEvent): void => {
    if (!stage || event.target !== event.currentTarget) return;
    if (!chartKey(event, stage, focused, keysOf(desk, run, setFocused, setMenu, setMode))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  useChartCommands(keysOf(desk, run, setFocused, setMenu, setMode), stage);
  return (
    <div className={css['pane']}>
      <div className={css['area']}>
        <ChartCanvas
          scene={desk.picture.scene}
          highlight={useHighlight(desk, hover, focused)}
          gestures={gesturesOn({ desk, mode, setHover, setFocused, setMenu, expand: run.expand })}
          label={text('canvasLabel', { n: desk.picture.model.scene.nodes.length })}
          describedBy={help}
          camera={camera}
          onStage={made}
          onKeyDown={keys}
        >
          <Cards desk={desk} hover={hover} stage={stage} />
        </ChartCanvas>
        <Spoken id={help} desk={desk} focused={focused} />
        <ChartTools desk={desk} run={run} mode={mode} onMode={setMode} stage={stage} />
        <Over desk={desk} busy={run.busy} />
        <OpenMenu desk={desk} id={menu} stage={stage} run={run} onClose={() => setMenu(null)} />
      </div>
      <Legend
        state={desk.draft.state}
        news={desk.news.words}
        changed={desk.news.changed}
        grouped={groupedWords(desk, text)}
        asked={askedOf(desk)}
        onSize={desk.actions.sizeBy}
        onColour={desk.actions.colourBy}
      />
    </div>
  );
}

/** For the screen reader: how the keyboard works here, and where it stands. */
function Spoken({ id, desk, focused }: { id: string; desk: Desk; focused: string | null }): ReactNode {
  const text = useChartText();
  return (
    <>
      <p id={id} className="visually-hidden">
        {text('canvasHelp')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {useSpoken(desk, focused)}
      </p>
    </>
  );
}

/** The keys of the picture, so that the list of keys names them and they work beside it too. */
function useChartCommands(act: Parameters<typeof chartKey>[3], stage: Stage | null): void {
  const text = useChartText();
  useCommand({ id: 'chart.expand', title: text('expand'), key: 'e', run: act.expand });
  useCommand({ id: 'chart.pin', title: text('pin'), key: 'p', run: act.pin });
  useCommand({ id: 'chart.point', title: text('modePoint'), key: 'v', run: () => act.mode('point') });
  useCommand({ id: 'chart.box', title: text('modeBox'), key: 'b', run: () => act.mode('box') });
  useCommand({ id: 'chart.lasso', title: text('modeLasso'), key: 'l', run: () => act.mode('lasso') });
  useCommand({ id: 'chart.fit', title: text('fit'), key: 'f', run: () => stage?.fit() });
}

function keysOf(
  desk: Desk,
  run: Run,
  focus: (id: string | null) => void,
  menu: (id: string | null) => void,
  mode: (mode: Mode) => void,
): Parameters<typeof chartKey>[3] {
  const { selection, select, picture } = desk;
  return {
    focus,
    menu,
    mode,
    select: (id, more) => select({ nodes: picked(selection.nodes, id, more), link: null }),
    remove: run.remove,
    expand: run.expandChosen,
    clear: () => select({ nodes: new Set(), link: null }),
    all: () => select({ nodes: new Set(picture.model.scene.nodes.map((node) => node.id)), link: null }),
    pin: run.pinChosen,
  };
}

interface ChartToolsProps {
  desk: Desk;
  run: Run;
  mode: Mode;
  onMode: (mode: Mode) => void;
  stage: Stage | null;
}

function ChartTools({ desk, run, mode, onMode, stage }: ChartToolsProps): ReactNode {
  const text = useChartText();
  const [adding, setAdding] = useState(false);
  const selection = useSelectionMenu(desk);
  const { draft, actions, world, times } = desk;
  const { without, hiddenLinks, nodes } = draft.state;
  return (
    <Tools
      mode={mode}
      selected={desk.selection.nodes.size}
      hidden={hiddenLinks.length}
      undoReason={draft.draft.past.length === 0 ? text('nothingToUndo') : undefined}
      redoReason={draft.draft.future.length === 0 ? text('nothingToRedo') : undefined}
      addOpen={adding}
      addBox={<AddBox there={(id) => nodes.some((node) => node.id === id)} times={times} onAdd={run.add} />}
      reports={
        <ReportsPanel
          reports={world.base.reports}
          without={without}
          news={desk.news.words}
          onChange={actions.leaveOut}
        />
      }
      leftOut={without.length > 0}
      selection={selection}
      onMode={onMode}
      onAddOpen={setAdding}
      onLayout={run.layout}
      onExpand={run.expandChosen}
      onRemove={run.remove}
      onShowLinks={actions.showLinks}
      onUndo={run.undo}
      onRedo={run.redo}
      onFit={() => stage?.fit()}
      onZoom={(factor) => stage?.zoom(factor)}
    />
  );
}

/** What stands over the picture: work in progress, a failure, or that there is nothing yet. */
function Over({ desk, busy }: { desk: Desk; busy: boolean }): ReactNode {
  const text = useChartText();
  const { world, settling, picture } = desk;
  const nothing = picture.model.scene.nodes.length === 0 && !world.fetching && !world.error;
  return (
    <>
      {settling || busy ? (
        <p className={css['working']} role="status">
          {text('layingOut')}
        </p>
      ) : null}
      {world.error ? (
        <div className={css['over']}>
          <ErrorState error={world.error} retry={world.retry} />
        </div>
      ) : null}
      {nothing ? (
        <div className={css['over']}>
          <Empty icon={Waypoints} title={text('emptyTitle')}>
            {text('emptyHelp')}
          </Empty>
        </div>
      ) : null}
    </>
  );
}

const askedOf = ({ overlay }: Desk): Asked => ({
  size: Boolean(overlay?.scores),
  colour: Boolean(overlay?.groups),
  links: overlay?.links?.of ?? null,
});

function groupedWords({ picture }: Desk, text: ChartText): string | null {
  if (!picture.grouped) return null;
  const { entities, groups } = picture.grouped;
  return groups === 0 ? text('grouping') : text('grouped', { n: entities, groups });
}
