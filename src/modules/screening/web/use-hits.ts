import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { HitSummary } from '../shapes.ts';
import { useHit, useHits } from './screening.query.ts';

export const queueStates = ['open', 'escalated', 'second', 'overdue', 'sample', 'decided', 'all'] as const;
export type QueueStateName = (typeof queueStates)[number];

const stateFrom = (given: string | undefined): QueueStateName => queueStates.find((one) => one === given) ?? 'open';

export interface HitsAt {
  state: QueueStateName;
  /** The hits of one customer or payment alone: whose hit is at hand. */
  alone: boolean;
  list: ReturnType<typeof useHits>;
  hits: readonly HitSummary[];
  /** Id of the hit at hand; undefined where nothing is. */
  at: string | undefined;
  hit: ReturnType<typeof useHit>;
  offset: number;
  page: (offset: number) => void;
  choose: (id: string | undefined) => void;
  step: (by: 1 | -1) => void;
  /** Chosen with others, to be decided with one reason. */
  chosen: ReadonlySet<string>;
  setChosen: (chosen: ReadonlySet<string>) => void;
  toggle: (id: string) => void;
}

const none: ReadonlySet<string> = new Set();

/** Where one is among the hits; what is shown stands in the address (`state`, `sel`, `tab=alone`). */
export function useHitsAt(): HitsAt {
  const search = useSearch({ strict: false }) as { state?: string; sel?: string; tab?: string };
  const navigate = useNavigate();
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const alone = search.tab === 'alone' && search.sel !== undefined;
  const named = useHit(search.sel);
  const subject = alone ? named.data?.subject.id : undefined;
  const state = stateFrom(search.state);
  const list = useHits(alone ? 'all' : state, subject, alone ? 0 : offset, !alone || subject !== undefined);
  const hits = useMemo(() => list.data?.hits ?? [], [list.data]);
  const at = search.sel ?? hits[0]?.id;
  const hit = useHit(at);
  const choose = useCallback(
    (sel: string | undefined) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, sel }), replace: true }),
    [navigate],
  );
  return {
    state,
    alone,
    list,
    hits,
    at,
    hit,
    offset,
    page: (next) => {
      setOffset(next);
      setChosen(none);
      choose(undefined);
    },
    choose,
    step: (by) => {
      const next = hits[hits.findIndex((one) => one.id === at) + by];
      if (next) choose(next.id);
    },
    chosen,
    setChosen,
    toggle: (id) =>
      setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id])),
  };
}
