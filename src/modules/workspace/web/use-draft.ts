import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import { act, draftOf, redo, tidy, undo, type StepWord } from '../rules.ts';
import type { ChartDraft, ChartPatch, ChartState, ChartStep, ChartSummary, ChartView } from '../shapes.ts';

export type Kept = 'clean' | 'waiting' | 'kept' | 'failed';

export interface DraftWork {
  draft: ChartDraft;
  state: ChartState;
  /** Whether the chart differs from what was saved. */
  dirty: boolean;
  /** What became of the draft that survives a reload. */
  kept: Kept;
  savedAt: number;
  saved: ChartState;
  do: (what: StepWord, count: number, patch: ChartPatch) => void;
  /** Replaces the state without a step: the first layout of a chart that came without places. */
  settle: (state: ChartState) => void;
  undo: () => ChartStep | null;
  redo: () => ChartStep | null;
  save: (title?: string) => Promise<ChartSummary | Problem>;
}

const delay = 800;

/** One person's work on a chart: steps both ways, kept at the node a moment after each change. */
export function useChartDraft(chart: ChartView): DraftWork {
  const [draft, setDraft] = useState<ChartDraft>(() => chart.draft ?? draftOf(chart.state));
  const [saved, setSaved] = useState<{ state: ChartState; at: number }>(() => ({
    state: tidy(chart.state),
    at: chart.savedAt,
  }));
  const [kept, setKept] = useState<Kept>('clean');
  const now = useRef(draft);
  const sent = useRef(draft);
  now.current = draft;
  const send = useCallback(async () => {
    const what = now.current;
    if (what === sent.current) return;
    sent.current = what;
    try {
      await api.put(`charts/${chart.id}/draft`, what);
      if (now.current === what) setKept('kept');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sent.current = draftOf(what.state);
      setKept('failed');
    }
  }, [chart.id]);
  useEffect(() => {
    if (draft === sent.current) return undefined;
    setKept('waiting');
    const timer = setTimeout(() => void send(), delay);
    return () => clearTimeout(timer);
  }, [draft, send]);
  useEffect(() => {
    const flush = (): void => void send();
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [send]);

  const step = useCallback((next: ChartDraft) => {
    now.current = next;
    setDraft(next);
  }, []);
  return {
    draft,
    state: draft.state,
    dirty: draft.state !== saved.state && JSON.stringify(draft.state) !== JSON.stringify(saved.state),
    kept,
    savedAt: saved.at,
    saved: saved.state,
    do: useCallback((what, count, patch) => step(act(now.current, what, count, patch)), [step]),
    settle: useCallback(
      (state) => {
        const first = draftOf(state);
        sent.current = first;
        step(first);
      },
      [step],
    ),
    undo: useCallback(() => {
      const last = now.current.past.at(-1) ?? null;
      step(undo(now.current));
      return last;
    }, [step]),
    redo: useCallback(() => {
      const next = now.current.future.at(-1) ?? null;
      step(redo(now.current));
      return next;
    }, [step]),
    save: useCallback(
      async (title) => {
        try {
          const state = now.current.state;
          const answer = await api.post<ChartSummary>(`charts/${chart.id}/save`, {
            state,
            ...(title === undefined ? {} : { title }),
          });
          setSaved({ state, at: answer.savedAt });
          return answer;
        } catch (error) {
          if (error instanceof Problem) return error;
          throw error;
        }
      },
      [chart.id],
    ),
  };
}
