import { useEffect, useMemo, useState } from 'react';
import { top, type Ranked } from '#methods/graph/brokerage.ts';
import type { GraphLink } from '../shapes.ts';
import { compute } from './compute.ts';
import { standing } from './world.ts';

export interface BrokerageWork {
  scores: ReadonlyMap<string, number> | null;
  top: readonly Ranked[];
  /** First positions with no report left out; null when none is left out. */
  before: readonly Ranked[] | null;
  busy: boolean;
}

const none: BrokerageWork = { scores: null, top: [], before: null, busy: false };

interface Answer {
  scores: ReadonlyMap<string, number>;
  top: readonly Ranked[];
}

/** Brokerage over what is visible, and the same with no report left out so that one sees what changed. */
export function useBrokerage(
  nodes: readonly string[],
  links: readonly GraphLink[],
  allLinks: readonly GraphLink[],
  leftOut: boolean,
  wanted: boolean,
): BrokerageWork {
  const now = useScores(nodes, links, wanted, 'brokerage.now');
  const before = useScores(nodes, allLinks, wanted && leftOut, 'brokerage.before');
  return useMemo(() => {
    if (!wanted) return none;
    return {
      scores: now.answer?.scores ?? null,
      top: now.answer?.top ?? [],
      before: leftOut ? (before.answer?.top ?? null) : null,
      busy: now.busy || (leftOut && before.busy),
    };
  }, [wanted, leftOut, now.answer, now.busy, before.answer, before.busy]);
}

function useScores(nodes: readonly string[], links: readonly GraphLink[], wanted: boolean, slot: string) {
  const [state, setState] = useState<{ answer: Answer | null; busy: boolean }>({ answer: null, busy: false });
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    setState((before) => ({ ...before, busy: true }));
    const ties = standing(links).map(({ from, to }) => ({ from, to }));
    compute('brokerage', { nodes, ties }, nodes.length, slot)
      .then(({ ids, scores }) => {
        if (!current) return;
        const answer = { scores: new Map(ids.map((id, i) => [id, scores[i] ?? 0])), top: top(ids, scores, 3) };
        setState({ answer, busy: false });
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [nodes, links, wanted, slot]);
  return state;
}
