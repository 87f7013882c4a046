import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Waypoints } from 'lucide-react';
import { Problem } from '#ui/api/problem.ts';
import { useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { useToast } from '#ui/overlay/Toast.tsx';
import { Empty, ErrorState } from '#ui/state/States.tsx';
import { useProblemText } from '#ui/state/problem-text.ts';
import css from './chart.module.css';
import { ChartCanvas } from './ChartCanvas.tsx';
import { noHighlight, type Highlight, type Stage } from './canvas/stage.ts';
import type { Gestures, Mode } from './canvas/gestures.ts';
import { AddBox } from './panels/AddBox.tsx';
import { LinkCard, NodeCard } from './panels/HoverCard.tsx';
import { Legend } from './panels/Legend.tsx';
import { NodeMenu } from './panels/NodeMenu.tsx';
import { ReportsPanel } from './panels/ReportsPanel.tsx';
import { Tools } from './panels/Tools.tsx';
import { useChartText } from './text.ts';
import { chartKey, type KeyActions } from './use-chart-keys.ts';
import type { Desk } from './use-desk.ts';
import { picked } from './view.ts';
import { broughtBy, neighbourhood } from './world.ts';
import { useSelectionMenu } from './use-selection-menu.ts';

interface ChartPaneProps {
  desk: Desk;
  camera: { current: { x: number; y: number; ratio: number } | null };
  stageRef: { current: Stage | null };
}

interface Hover {
  node: string | null;
  link: string | null;
  at: { x: number; y: number };
}

const noHover: Hover = { node: null, link: null, at: { x: 0, y: 0 } };

/** The picture with its tools, cards, menus and legend. */
export function ChartPane({ desk, camera, stageRef }: ChartPaneProps): ReactNode {
  const text = useChartText();
  const { picture, selection, draft, actions, world } = desk;
  const [stage, setStage] = useState<Stage | null>(null);
  const [hover, setHover] = useState<Hover>(noHover);
  const [focused, setFocused] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>('point');
  const [menu, setMenu] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const help = useId();
  const run = useRun(desk, stage, focused, menu, setMenu);
  const highlight = useHighlight(desk, hover, focused);
  const gestures = useGestures(desk, run, mode, setHover, setFocused, setMenu);
  const said = useSpoken(desk, focused);
  const selectionMenu = useSelectionMenu(desk);
  useFitOnce(stage, desk, camera);

  const onStage = useCallback(
    (made: Stage | null) => {
      stageRef.current = made;
      setStage(made);
    },
    [stageRef],
  );
  const keys = (event: KeyboardEvent): void => {
    if (!stage || event.target !== event.currentTarget) return;
    const act: KeyActions = {
      focus: setFocused,
      select: (id, more) => desk.select({ nodes: picked(selection.nodes, id, more), link: null }),
      menu: setMenu,
      remove: run.remove,
      expand: run.expandChosen,
      clear: () => desk.select({ nodes: new Set(), link: null }),
      all: () => desk.select({ nodes: new Set(picture.model.scene.nodes.map((node) => node.id)), link: null }),
      pin: run.pinChosen,
      mode: setMode,
    };
    if (chartKey(event, stage, focused, act)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const count = picture.model.scene.nodes.length;
  const label = text('canvasLabel', { n: count });
  return (
    <div className={css['pane']}>
      <div className={css['area']}>
        <ChartCanvas
          scene={picture.scene}
          highlight={highlight}
          gestures={gestures}
          label={label}
          describedBy={help}
          camera={camera}
          onStage={onStage}
          onKeyDown={keys}
        >
          <Cards desk={desk} hover={hover} stage={stage} />
        </ChartCanvas>
        <p id={help} className="visually-hidden">
          {text('canvasHelp')}
        </p>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
        <Tools
          mode={mode}
          layout={draft.state.layout}
          selected={selection.nodes.size}
          hidden={draft.state.hiddenLinks.length}
          undoReason={draft.draft.past.length === 0 ? text('nothingToUndo') : undefined}
          redoReason={draft.draft.future.length === 0 ? text('nothingToRedo') : undefined}
          addOpen={adding}
          addBox={
            <AddBox
              there={(id) => draft.state.nodes.some((node) => node.id === id)}
              times={desk.times}
              onAdd={run.add}
            />
          }
          reports={
            <ReportsPanel
              reports={world.base.reports}
              without={draft.state.without}
              news={desk.news.words}
              onChange={actions.leaveOut}
            />
          }
          leftOut={draft.state.without.length > 0}
          selection={selectionMenu}
          onMode={setMode}
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
        {desk.settling || run.busy ? (
          <p className={css['working']} role="status">
            {text('layingOut')}
          </p>
        ) : null}
        {world.error ? (
          <div className={css['over']}>
            <ErrorState error={world.error} retry={world.retry} />
          </div>
        ) : null}
        {count === 0 && !world.fetching && !world.error ? (
          <div className={css['over']}>
            <Empty icon={Waypoints} title={text('emptyTitle')}>
              {text('emptyHelp')}
            </Empty>
          </div>
        ) : null}
        <OpenMenu desk={desk} id={menu} stage={stage} run={run} onClose={() => setMenu(null)} />
      </div>
      <Legend
        state={draft.state}
        news={desk.news.words}
        changed={desk.news.changed}
        grouped={groupedWords(desk, text)}
        onSize={actions.sizeBy}
        onColour={actions.colourBy}
      />
    </div>
  );
}

function groupedWords({ picture }: Desk, text: ReturnType<typeof useChartText>): string | null {
  if (!picture.grouped) return null;
  return picture.grouped.groups === 0
    ? text('grouping')
    : text('grouped', { n: picture.grouped.entities, groups: picture.grouped.groups });
}

/** The camera takes in everything once there is something to see; afterwards it stays where the person put it. */
function useFitOnce(stage: Stage | null, desk: Desk, camera: ChartPaneProps['camera']): void {
  const done = useRef(camera.current !== null);
  const groups = desk.picture.grouped?.groups ?? 0;
  const lastGroups = useRef(groups);
  useEffect(() => {
    if (!stage || desk.settling || desk.picture.scene.nodes.length === 0) return;
    if (done.current && lastGroups.current === groups) return;
    lastGroups.current = groups;
    done.current = true;
    stage.fit(undefined, false);
  }, [stage, desk.settling, desk.picture.scene, groups]);
}

function useHighlight(desk: Desk, hover: Hover, focused: string | null): Highlight {
  const { selection } = desk;
  return useMemo(
    () => ({
      ...noHighlight,
      nodes: selection.nodes,
      links: selection.link === null ? new Set<string>() : new Set([selection.link]),
      hovered: hover.node,
      hoveredLink: hover.link,
      focused,
    }),
    [selection, hover.node, hover.link, focused],
  );
}

/** A sentence about the node the keyboard stands on, or about what was last done. */
function useSpoken(desk: Desk, focused: string | null): string {
  const text = useChartText();
  const kindLabel = useKindLabel();
  const node = focused === null ? undefined : desk.world.shown.nodes.get(focused);
  const [last, setLast] = useState('');
  const about = node
    ? text('spoken', {
        name: node.caption,
        kind: kindLabel(node.kind),
        links: desk.picture.model.degrees.get(node.id) ?? 0,
        origins: node.origins,
      })
    : '';
  useEffect(() => setLast(about), [about]);
  useEffect(() => setLast(desk.said), [desk.said]);
  return last;
}

function useGestures(
  desk: Desk,
  run: Run,
  mode: Mode,
  setHover: (hover: Hover) => void,
  setFocused: (id: string | null) => void,
  setMenu: (id: string | null) => void,
): Gestures {
  const { selection, select, actions, picture } = desk;
  const members = (id: string): readonly string[] => picture.grouped?.members.get(id) ?? [id];
  return {
    hover: (node, link, at) => setHover({ node, link, at }),
    pick(node, link, adding) {
      setFocused(node);
      if (node !== null)
        select({ nodes: adding ? picked(selection.nodes, node, true) : new Set(members(node)), link: null });
      else if (link !== null) select({ nodes: new Set(), link });
      else if (!adding) select({ nodes: new Set(), link: null });
    },
    region: (ids, adding) =>
      select({ nodes: new Set([...(adding ? selection.nodes : []), ...ids.flatMap(members)]), link: null }),
    moved: (spots) => {
      if (!picture.grouped) actions.move(spots);
    },
    menu: (id) => {
      if (!picture.grouped?.members.has(id)) setMenu(id);
    },
    open: (id) => run.expand(id),
    selected: () => selection.nodes,
    mode: () => mode,
  };
}

/** What buttons, keys and menus run, with what is said about it. */
interface Run {
  busy: boolean;
  add: (hits: readonly { id: string; kind: string; caption: string; facts: number; origins: number }[]) => void;
  expand: (id: string, kinds?: readonly string[]) => void;
  expandChosen: () => void;
  remove: () => void;
  pinChosen: () => void;
  layout: (kind: 'force' | 'hierarchical' | 'radial', centre?: string) => void;
  undo: () => void;
  redo: () => void;
}

function useRun(
  desk: Desk,
  stage: Stage | null,
  focused: string | null,
  menu: string | null,
  setMenu: (id: string | null) => void,
): Run {
  const text = useChartText();
  const toast = useToast();
  const words = useProblemText();
  const [busy, setBusy] = useState(false);
  const { actions, draft, selection, select, say } = desk;
  const chosen = selection.nodes.size > 0 ? [...selection.nodes] : focused === null ? [] : [focused];
  const told = (sentence: string): void => {
    say(sentence);
    toast({ title: sentence });
  };
  const expand = async (id: string, kinds?: readonly string[]): Promise<void> => {
    const answer = await actions.expand(id, kinds);
    if (answer instanceof Problem) return toast({ title: words(answer).title, detail: words(answer).way, tone: 'bad' });
    say(text('expandedSaid', { n: answer.brought }));
    if (answer.more > 0) told(text('expandMore', { n: answer.brought, more: answer.more }));
    else if (answer.brought === 0) told(text('expandNothing'));
  };
  return {
    busy,
    add(hits) {
      const view = stage?.view();
      const middle = view && stage ? stage.units(view.width / 2, view.height / 2) : { x: 0, y: 0 };
      const first = desk.picture.model.scene.nodes.length === 0;
      const n = actions.add(
        hits.map(({ id, kind, caption, facts, origins }) => ({
          id,
          kind,
          caption,
          facts,
          origins,
          contradicted: false,
        })),
        first ? { x: 0, y: 0 } : middle,
      );
      select({ nodes: new Set(hits.map((hit) => hit.id)), link: null });
      say(text('addedSaid', { n }));
    },
    expand: (id, kinds) => void expand(id, kinds),
    expandChosen: () => {
      if (chosen.length === 1) setMenu(menu === chosen[0] ? null : chosen[0]!);
      else for (const id of chosen.slice(0, 20)) void expand(id);
    },
    remove() {
      if (selection.link !== null) {
        const ids = desk.picture.model.bundles.get(selection.link)?.links.map((link) => link.id) ?? [];
        actions.hideLinks(ids);
        select({ nodes: new Set(), link: null });
        return;
      }
      if (chosen.length === 0) return;
      actions.remove(chosen);
      select({ nodes: new Set(), link: null });
      say(text('removedSaid', { n: chosen.length }));
    },
    pinChosen: () => {
      const all = chosen
        .map((id) => draft.state.nodes.find((node) => node.id === id))
        .filter((node) => node !== undefined);
      if (all.length > 0) actions.pin(chosen, !all.every((node) => node.pinned));
    },
    layout(kind, centre) {
      setBusy(true);
      const around = centre ?? (kind === 'radial' && selection.nodes.size === 1 ? chosen[0] : undefined);
      void actions.layout(kind, around).finally(() => {
        setBusy(false);
        // The scene with the new places is drawn first.
        requestAnimationFrame(() => stage?.fit());
      });
    },
    undo() {
      const step = draft.undo();
      if (step) say(text('undoneSaid', { what: text(`step_${step.what as 'moved'}`, { n: step.count }) }));
    },
    redo() {
      const step = draft.redo();
      if (step) say(text('redoneSaid', { what: text(`step_${step.what as 'moved'}`, { n: step.count }) }));
    },
  };
}

function Cards({ desk, hover, stage }: { desk: Desk; hover: Hover; stage: Stage | null }): ReactNode {
  if (!stage || (hover.node === null && hover.link === null)) return null;
  const { model } = desk.picture;
  const room = stage.view();
  const node = hover.node === null ? undefined : model.nodes.get(hover.node);
  if (node)
    return (
      <NodeCard
        node={node}
        links={model.degrees.get(node.id) ?? 0}
        at={stage.pixels(node.id) ?? hover.at}
        room={room}
      />
    );
  const bundle = hover.link === null ? undefined : model.bundles.get(hover.link);
  return bundle ? (
    <LinkCard bundle={bundle} nodes={model.nodes} reports={desk.world.base.reports} at={hover.at} room={room} />
  ) : null;
}

function OpenMenu({
  desk,
  id,
  stage,
  run,
  onClose,
}: {
  desk: Desk;
  id: string | null;
  stage: Stage | null;
  run: Run;
  onClose: () => void;
}): ReactNode {
  const node = id === null ? undefined : desk.world.shown.nodes.get(id);
  const spot = id === null ? undefined : desk.draft.state.nodes.find((one) => one.id === id);
  const at = id === null ? null : (stage?.pixels(id) ?? null);
  if (!node || !spot || !at || !stage) return null;
  const box = stage.renderer.getContainer().getBoundingClientRect();
  return (
    <NodeMenu
      id={node.id}
      caption={node.caption}
      at={{ x: box.left + at.x, y: box.top + at.y + 12 }}
      times={desk.times}
      pinned={spot.pinned}
      brought={broughtBy(node.id, desk.draft.draft, desk.links).length}
      onExpand={(kinds) => run.expand(node.id, kinds)}
      onCollapse={() => desk.actions.collapse(node.id)}
      onPin={() => desk.actions.pin([node.id], !spot.pinned)}
      onCentre={() => run.layout('radial', node.id)}
      onNeighbours={() =>
        desk.select({ nodes: new Set([node.id, ...(neighbourhood(desk.links).get(node.id) ?? [])]), link: null })
      }
      onRemove={() => desk.actions.remove([node.id])}
      onClose={onClose}
    />
  );
}
