import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { hash } from '#methods/graph/hash.ts';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { AsOf } from '#ui/layout/as-of.ts';
import type { ChartState, GraphLink, GraphView } from '../shapes.ts';
import { worldOf, type World } from './world.ts';

export interface WorldWork {
  /** Everything about the entities of the chart, no report left out. */
  base: World;
  /** The same without the reports left out. */
  shown: World;
  ready: boolean;
  fetching: boolean;
  error: Problem | null;
  retry: () => void;
  /** Puts an answer that brought new entities beside what is known, until it is asked for as a whole. */
  learn: (view: GraphView) => void;
}

const nothing: GraphView = { nodes: [], links: [], banner: '', reports: [] };

/** Whether a link still stands when some reports are left out. */
const stands = (link: GraphLink, without: ReadonlySet<string>): boolean =>
  without.size === 0 || link.reports.length === 0 || link.reports.some((report) => !without.has(report));

/** Asks the node about the entities of a chart, again only when one is there that it was not asked about. */
export function useWorld(state: ChartState, times: AsOf): WorldWork {
  const ids = useMemo(() => state.nodes.map((node) => node.id), [state.nodes]);
  const [asked, setAsked] = useState<readonly string[]>(ids);
  const [extras, setExtras] = useState<readonly GraphView[]>([]);
  const known = useMemo(() => new Set(asked), [asked]);
  const covered = ids.every((id) => known.has(id));
  useEffect(() => {
    if (covered) return undefined;
    // A big chart is asked for as a whole only when one has stopped expanding for a while.
    const timer = setTimeout(() => setAsked(ids), ids.length > 2000 ? 2500 : 250);
    return () => clearTimeout(timer);
  }, [covered, ids]);

  const base = useGraph(asked, [], times, asked.length > 0);
  const shown = useGraph(asked, state.without, times, asked.length > 0 && state.without.length > 0);
  const settled = base.data !== undefined && !base.isPlaceholderData && covered;
  useEffect(() => {
    if (settled && extras.length > 0) setExtras([]);
  }, [settled, extras.length]);

  const whole = useMemo(() => worldOf([...extras, base.data ?? nothing]), [extras, base.data]);
  const part = useMemo(() => {
    const without = new Set(state.without);
    if (without.size === 0) return whole;
    const fresh = shown.data !== undefined && !shown.isPlaceholderData;
    const mine = fresh ? worldOf([...extras, shown.data]) : whole;
    // Nodes stay as they are known in full when only links were left out.
    return {
      ...mine,
      nodes: new Map([...whole.nodes, ...mine.nodes]),
      links: mine.links.filter((link) => stands(link, without)),
    };
  }, [whole, extras, shown.data, shown.isPlaceholderData, state.without]);

  return {
    base: whole,
    shown: part,
    ready: asked.length === 0 || base.data !== undefined,
    fetching: base.isFetching || shown.isFetching,
    error: base.error ?? (state.without.length > 0 ? shown.error : null),
    retry: () => void base.refetch(),
    learn: useCallback((view) => setExtras((before) => [...before, view]), []),
  };
}

function useGraph(ids: readonly string[], without: readonly string[], times: AsOf, enabled: boolean) {
  const key = useMemo(() => {
    const text = ids.join(' ');
    return `${ids.length}-${hash(text, 1)}-${hash(text, 2)}`;
  }, [ids]);
  return useQuery<GraphView, Problem>({
    queryKey: ['graph', key, without, times],
    queryFn: ({ signal }) => api.post<GraphView>('graph', { entities: ids, without, ...times }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
    // Two answers of the same graph are the same picture: only a write brings another.
    staleTime: 60_000,
    structuralSharing: ids.length < 2000,
  });
}
