import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
  const [saved, setSaved] = useState(() => ({ state: tidy(chart.state), at: chart.savedAt }));
  /** The draft as it stands between two renderings: steps may follow each other quicker than the screen. */
  const now = useRef(draft);
  const step = useCallback((next: ChartDraft) => {
    now.current = next;
    setDraft(next);
  }, []);
  const { kept, leave } = useKeeping(chart.id, draft);
  const steps = useMemo(
    () => ({
      do: (what: StepWord, count: number, patch: ChartPatch) => step(act(now.current, what, count, patch)),
      undo() {
        const last = now.current.past.at(-1) ?? null;
        step(undo(now.current));
        return last;
      },
      redo() {
        const next = now.current.future.at(-1) ?? null;
        step(redo(now.current));
        return next;
      },
      settle(state: ChartState) {
        const first = draftOf(state);
        setSaved((before) => ({ ...before, state }));
        leave(first);
        step(first);
      },
      async save(title?: string) {
        try {
          const { state } = now.current;
          const body = { state, ...(title === undefined ? {} : { title }) };
          const answer = await api.post<ChartSummary>(`charts/${chart.id}/save`, body);
          setSaved({ state, at: answer.savedAt });
          return answer;
        } catch (error) {
          if (error instanceof Problem) return error;
          throw error;
        }
      },
    }),
    [step, leave, chart.id],
  );
  const dirty = useMemo(
    () => draft.state !== saved.state && JSON.stringify(draft.state) !== JSON.stringify(saved.state),
    [draft.state, saved.state],
  );
  return { draft, state: draft.state, dirty, kept, savedAt: saved.at, saved: saved.state, ...steps };
}

/** Sends the draft when it has stood for a moment, and when the page goes. `leave` marks one that need not be sent. */
function useKeeping(id: string, draft: ChartDraft): { kept: Kept; leave: (draft: ChartDraft) => void } {
  const [kept, setKept] = useState<Kept>('clean');
  const latest = useRef(draft);
  const sent = useRef<ChartDraft | null>(draft);
  const sending = useRef(false);
  useLayoutEffect(() => {
    latest.current = draft;
  });
  const send = useCallback(
    async (leaving = false) => {
      // One at a time, that an older draft may not arrive after a newer one; a page that goes has no time to wait.
      if (sending.current && !leaving) return;
      sending.current = true;
      try {
        for (let what = latest.current; what !== sent.current; what = latest.current) {
          sent.current = what;
          await api.put(`charts/${id}/draft`, what);
        }
        setKept('kept');
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        sent.current = null;
        setKept('failed');
      } finally {
        sending.current = false;
      }
    },
    [id],
  );
  useEffect(() => {
    if (draft === sent.current) return undefined;
    setKept('waiting');
    const timer = setTimeout(() => void send(), delay);
    return () => clearTimeout(timer);
  }, [draft, send]);
  useEffect(() => {
    const flush = (): void => void send(true);
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [send]);
  const leave = useCallback((one: ChartDraft) => {
    sent.current = one;
  }, []);
  return { kept, leave };
}
