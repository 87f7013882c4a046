import { useCallback, useMemo, useState } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import type { Done } from '#modules/statements/shapes.ts';
import type { ReadingView, Suggestion, SuggestionEdit } from '../shapes.ts';
import { withDecided } from './list.view.ts';
import { readingActs, type Accepted } from './reading.query.ts';

/** What is to be said about the last decision, beside what the toast says. */
export interface Notice {
  /** Suggestions accepted along with it. */
  taken: number;
  notes: { en: string; es: string }[];
  /** Left open out of several. */
  refused: { en: string; es: string }[];
}

export interface Deciding {
  /** With what was decided and the node is still recording. */
  suggestions: Suggestion[];
  notice: Notice | null;
  /** Why the last decision was not taken, and of which suggestion. */
  problem: { id: string; problem: Problem } | null;
  accept: (ids: readonly string[], edits?: Record<string, SuggestionEdit>) => Promise<boolean>;
  reject: (ids: readonly string[]) => Promise<boolean>;
  reopen: (ids: readonly string[]) => Promise<boolean>;
  quiet: () => void;
}

/** Decisions on suggestions: shown at once, taken back when the node refuses. */
export function useDeciding(view: ReadingView): Deciding {
  const write = useWrite();
  const [pending, setPending] = useState<ReadonlyMap<string, Suggestion['state']>>(new Map());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [problem, setProblem] = useState<Deciding['problem']>(null);
  const run = useCallback(
    async (
      ids: readonly string[],
      state: Suggestion['state'],
      act: () => Promise<Done | Accepted>,
    ): Promise<boolean> => {
      setNotice(null);
      setProblem(null);
      setPending((before) => new Map([...before, ...ids.map((id) => [id, state] as const)]));
      const answer = await write(act, { quiet: true });
      setPending((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
      if (answer instanceof Problem) {
        setProblem({ id: ids[0] ?? '', problem: answer });
        return false;
      }
      if ('taken' in answer) setNotice(noticeOf(answer));
      return true;
    },
    [write],
  );
  const { report } = view;
  const suggestions = useMemo(() => withDecided(view.suggestions, pending), [view.suggestions, pending]);
  return useMemo(
    () => ({
      suggestions,
      notice,
      problem,
      accept: (ids, edits) => run(ids, 'accepted', () => readingActs.accept(report, ids, edits)),
      reject: (ids) => run(ids, 'rejected', () => readingActs.reject(report, ids)),
      reopen: (ids) => run(ids, 'open', () => readingActs.reopen(report, ids)),
      quiet: () => {
        setNotice(null);
        setProblem(null);
      },
    }),
    [suggestions, notice, problem, run, report],
  );
}

function noticeOf(answer: Accepted): Notice | null {
  const notice = {
    taken: answer.taken.length,
    notes: answer.notes.map((one) => one.says),
    refused: answer.refused.map((one) => one.says),
  };
  return notice.taken + notice.notes.length + notice.refused.length > 0 ? notice : null;
}
