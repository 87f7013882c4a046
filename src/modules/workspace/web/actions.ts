import { placeAround } from '#methods/graph/place.ts';
import { api } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import type { AsOf } from '#ui/layout/as-of.ts';
import type { ChartNode, ChartState, Expansion, GraphLink, GraphNode } from '../shapes.ts';
import { compute } from './compute.ts';
import type { DraftWork } from './use-draft.ts';
import type { WorldWork } from './use-world.ts';
import { boxesOf, boxOf } from './view.ts';
import { affirmed, broughtBy, tiesOf } from './world.ts';

/** How many neighbours one expansion brings at most; the rest is named and can be asked for by kind. */
export const expandLimit = 500;

export interface Actions {
  add: (nodes: readonly GraphNode[], near: { x: number; y: number }) => number;
  expand: (id: string, kinds?: readonly string[]) => Promise<{ brought: number; more: number } | Problem>;
  collapse: (id: string) => number;
  remove: (ids: readonly string[]) => void;
  move: (spots: ReadonlyMap<string, { x: number; y: number }>) => void;
  pin: (ids: readonly string[], pinned: boolean) => void;
  hideLinks: (ids: readonly string[]) => void;
  showLinks: () => void;
  leaveOut: (reports: readonly string[]) => void;
  layout: (kind: ChartState['layout'], centre?: string) => Promise<void>;
  sizeBy: (by: ChartState['sizeBy']) => void;
  colourBy: (by: ChartState['colourBy']) => void;
}

interface Needs {
  draft: DraftWork;
  world: WorldWork;
  links: readonly GraphLink[];
  times: AsOf;
}

/** Everything one can do to a chart, each as one step that can be undone. */
export function actionsOn(needs: Needs): Actions {
  const get = (): Needs => needs;
  return { ...contentOf(get), ...looksOf(get) };
}

const spotsOf = ({ draft }: Needs): ReadonlyMap<string, ChartNode> =>
  new Map(draft.state.nodes.map((node) => [node.id, node]));

/** Places for newcomers around a point, over nothing that stands. */
function placed(near: { x: number; y: number }, nodes: readonly GraphNode[], { draft, world }: Needs): ChartNode[] {
  const crowded = draft.state.nodes.length + nodes.length > 1500;
  const caption = (id: string): string => world.base.nodes.get(id)?.caption ?? '';
  const existing = draft.state.nodes.map((node) => ({ ...node, box: boxOf(caption(node.id), 14, crowded) }));
  const newcomers = nodes.map((node) => ({ id: node.id, box: boxOf(node.caption, 14, crowded) }));
  return placeAround(near, existing, newcomers).map(({ id, x, y }) => ({
    id,
    x: Math.round(x),
    y: Math.round(y),
    pinned: false,
  }));
}

/** What puts on the chart and takes off. */
function contentOf(
  get: () => Needs,
): Pick<Actions, 'add' | 'expand' | 'collapse' | 'remove' | 'hideLinks' | 'showLinks'> {
  return {
    add(nodes, near) {
      const there = spotsOf(get());
      const fresh = nodes.filter((node) => !there.has(node.id));
      if (fresh.length === 0) return 0;
      get().world.learn({ nodes: fresh, links: [], banner: '', reports: [] });
      get().draft.do('added', fresh.length, { add: placed(near, fresh, get()) });
      return fresh.length;
    },
    async expand(id, kinds) {
      try {
        const body = { entity: id, limit: expandLimit, ...(kinds ? { kinds } : {}), ...get().times };
        const answer = await api.post<Expansion>('graph/expand', body);
        const there = spotsOf(get());
        const wanted = new Set(answer.entities);
        const fresh = answer.graph.nodes.filter((node) => wanted.has(node.id) && !there.has(node.id));
        get().world.learn(answer.graph);
        const parent = there.get(id) ?? { x: 0, y: 0 };
        if (fresh.length > 0) get().draft.do('expanded', fresh.length, { add: placed(parent, fresh, get()) });
        return { brought: fresh.length, more: answer.more };
      } catch (error) {
        if (error instanceof Problem) return error;
        throw error;
      }
    },
    collapse(id) {
      const { draft, links } = get();
      const gone = broughtBy(id, draft.draft, links);
      if (gone.length > 0) draft.do('collapsed', gone.length, { remove: gone });
      return gone.length;
    },
    remove: (ids) => get().draft.do('removed', ids.length, { remove: [...ids] }),
    hideLinks: (ids) => get().draft.do('linksHidden', ids.length, { hideLinks: [...ids] }),
    showLinks() {
      const hidden = get().draft.state.hiddenLinks;
      get().draft.do('linksShown', hidden.length, { showLinks: [...hidden] });
    },
  };
}

/** What moves, pins, sizes, colours and counts. */
function looksOf(get: () => Needs): Omit<Actions, keyof ReturnType<typeof contentOf>> {
  const change = (ids: Iterable<string>, how: (node: ChartNode) => ChartNode): ChartNode[] => {
    const all = spotsOf(get());
    return [...ids]
      .map((id) => all.get(id))
      .filter((node) => node !== undefined)
      .map(how);
  };
  return {
    move(to) {
      const at = (node: ChartNode): { x: number; y: number } => to.get(node.id) ?? node;
      const move = change(to.keys(), (node) => ({ ...node, x: Math.round(at(node).x), y: Math.round(at(node).y) }));
      get().draft.do('moved', to.size, { move });
    },
    pin: (ids, pinned) =>
      get().draft.do(pinned ? 'pinned' : 'unpinned', ids.length, {
        move: change(ids, (node) => ({ ...node, pinned })),
      }),
    leaveOut(reports) {
      const before = get().draft.state.without.length;
      const without = [...new Set(reports)].sort();
      const what = without.length < before ? 'countedAgain' : 'leftOut';
      get().draft.do(what, Math.abs(without.length - before), { set: { without } });
    },
    async layout(kind, centre) {
      const move = await placesOf(get().draft.state, get(), kind, centre);
      if (move) get().draft.do('laidOut', move.length, { move, set: { layout: kind } });
    },
    sizeBy: (by) => get().draft.do('sized', 1, { set: { sizeBy: by } }),
    colourBy: (by) => get().draft.do('coloured', 1, { set: { colourBy: by } }),
  };
}

/** New places for all nodes of a chart; null when a newer layout took over. */
export async function placesOf(
  state: ChartState,
  { world, links }: Pick<Needs, 'world' | 'links'>,
  kind: ChartState['layout'],
  centre?: string,
): Promise<ChartNode[] | null> {
  const shown = state.nodes.filter((node) => world.shown.nodes.has(node.id));
  const pinned = new Map(shown.filter((node) => node.pinned).map((node) => [node.id, { x: node.x, y: node.y }]));
  const nodes = shown.map((node) => node.id);
  const boxes = boxesOf(
    nodes.map((id) => world.shown.nodes.get(id)!),
    nodes.length,
  );
  try {
    const layout = await compute(
      kind,
      { nodes, ties: tiesOf(affirmed(links)), boxes, fixed: pinned, centre },
      nodes.length,
      'layout',
    );
    const at = new Map(layout.ids.map((id, i) => [id, i]));
    return shown.map((node) => {
      const i = at.get(node.id) ?? 0;
      return { ...node, x: Math.round(layout.x[i] ?? 0), y: Math.round(layout.y[i] ?? 0) };
    });
  } catch (error) {
    if (error instanceof Error && error.message === 'superseded') return null;
    throw error;
  }
}
