import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Overlay } from '#modules/network/web/index.ts';
import { useAsOf, type AsOf } from '#ui/layout/as-of.ts';
import { useBanner } from '#ui/layout/place.tsx';
import { useLanguage } from '#ui/text/language.tsx';
import type { ChartState, ChartView, GraphLink } from '../shapes.ts';
import { useChartText, type ChartText } from './text.ts';
import { actionsOn, placesOf, type Actions } from './actions.ts';
import { useBrokerage, type BrokerageWork } from './use-brokerage.ts';
import { useChartDraft, type DraftWork } from './use-draft.ts';
import { usePicture, type Picture } from './use-picture.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { useWorld, type WorldWork } from './use-world.ts';
import { brokerNews, type BrokerNews } from './view.ts';
import { shownLinks } from './world.ts';

/** Everything one works with on a chart, put together once for canvas, table and inspector. */
export interface Desk {
  chart: ChartView;
  draft: DraftWork;
  world: WorldWork;
  links: readonly GraphLink[];
  picture: Picture;
  brokerage: BrokerageWork;
  /** What a question asked of the chart puts on the picture. */
  overlay: Overlay | null;
  news: { words: string; changed: boolean };
  selection: Selection;
  select: (next: Selection) => void;
  actions: Actions;
  times: AsOf;
  /** The first layout of a chart that came without places is being made. */
  settling: boolean;
  /** What was last done, for the screen reader and the line under the picture. */
  said: string;
  say: (words: string) => void;
}

export function useDesk(chart: ChartView, overlay: Overlay | null): Desk {
  const times = useAsOf();
  const { language } = useLanguage();
  const draft = useChartDraft(chart);
  const { state } = draft;
  const world = useWorld(state, times);
  const [selection, select] = useSelection();
  const [said, say] = useState('');
  useBanner(world.shown.banner || undefined);
  const { ids, links, allLinks } = useShown(state, world);
  const leftOut = state.without.length > 0;
  const counted = ids.length > 0 && (ids.length <= 2500 || state.sizeBy === 'brokerage');
  const brokerage = useBrokerage(ids, links, allLinks, leftOut, counted);
  const actions = actionsOn({ draft, world, links, times });
  const settling = useFirstLayout(chart, draft, world, links);
  const { shown } = world;
  const { scores } = brokerage;
  const picture = usePicture({ world: shown, state, links, scores, overlay, saved: draft.saved, language, settling });
  const news = useNews(brokerage, world, leftOut || state.sizeBy === 'brokerage');
  return {
    chart,
    draft,
    world,
    links,
    picture,
    brokerage,
    overlay,
    news,
    selection,
    select,
    actions,
    times,
    settling,
    said,
    say,
  };
}

/** What of the chart is shown: lists that stay the same ones while nodes only move. */
function useShown(state: ChartState, world: WorldWork) {
  const { nodes: spots, hiddenLinks } = state;
  const shape = useMemo(() => ({ nodes: spots, hiddenLinks }), [spots, hiddenLinks]);
  const known = world.shown.nodes;
  return {
    ids: useStable(useMemo(() => spots.map((node) => node.id).filter((id) => known.has(id)), [spots, known])),
    links: useStable(useMemo(() => shownLinks(world.shown, shape), [world.shown, shape])),
    allLinks: useStable(useMemo(() => shownLinks(world.base, shape), [world.base, shape])),
  };
}

function useNews(brokerage: BrokerageWork, world: WorldWork, wanted: boolean): Desk['news'] {
  const text = useChartText();
  const news = brokerNews(brokerage.top, brokerage.before, (id) => world.base.nodes.get(id)?.caption ?? '');
  const changed = news.key === 'brokersChanged' || news.key === 'brokersOrder';
  return { words: wanted ? newsWords(news, brokerage.busy, text) : '', changed };
}

/** The last list with the same things in it, so that what follows from it is not worked out again. */
function useStable<T>(list: readonly T[]): readonly T[] {
  const [held, setHeld] = useState(list);
  const same = held === list || (held.length === list.length && held.every((one, i) => one === list[i]));
  if (same) return held;
  setHeld(list);
  return list;
}

/** A chart that came without coordinates is laid out once, as soon as its links are known. */
function useFirstLayout(chart: ChartView, draft: DraftWork, world: WorldWork, links: readonly GraphLink[]): boolean {
  const [done, setDone] = useState(chart.draft !== null || chart.placed || chart.state.nodes.length === 0);
  const begin = useEffectEvent(async () => {
    const nodes = await placesOf(draft.state, { world, links }, draft.state.layout);
    if (nodes === null) return;
    draft.settle({ ...draft.state, nodes });
    setDone(true);
  });
  const { ready } = world;
  useEffect(() => {
    if (!done && ready) void begin();
  }, [done, ready]);
  return !done;
}

function newsWords(news: BrokerNews, busy: boolean, text: ChartText): string {
  if (busy && news.top.length === 0) return text('brokersCounting');
  return text(news.key, { names: news.top.join(', '), before: news.before, now: news.now });
}
