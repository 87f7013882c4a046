import { useCallback, useMemo, useRef, useState } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useUndo, useWrite } from '#ui/api/write.tsx';
import type { Done } from '#modules/statements/shapes.ts';
import type { ReadingView, Suggestion, SuggestionEdit } from '../shapes.ts';
import { withDecided } from './list.view.ts';
import { readingActs, type Accepted } from './reading.query.ts';
import { turns } from './turns.view.ts';

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
  /** `here` is the suggestion at hand, where a refusal is told. */
  accept: (here: string, ids: readonly string[], edits?: Record<string, SuggestionEdit>) => Promise<boolean>;
  reject: (here: string) => Promise<boolean>;
  reopen: (here: string, reason?: string) => Promise<boolean>;
  /** Takes back what was decided last. Out: where one was. */
  takeBack: () => Promise<string | undefined>;
  quiet: () => void;
}

/** Decisions on suggestions: shown at once, taken back when the node refuses. */
export function useDeciding(view: ReadingView): Deciding {
  const write = useWrite();
  const { undo } = useUndo();
  const [inTurn] = useState(turns);
  const [pending, setPending] = useState<ReadonlyMap<string, Suggestion['state']>>(new Map());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [problem, setProblem] = useState<Deciding['problem']>(null);
  /** Counts what the person did: an answer is told only while nothing else was done since it was asked for. */
  const did = useRef(0);
  const quiet = useCallback(() => {
    did.current += 1;
    setNotice(null);
    setProblem(null);
  }, []);
  const run = useCallback(
    async (
      here: string,
      ids: readonly string[],
      state: Suggestion['state'],
      act: () => Promise<Done | Accepted>,
    ): Promise<boolean> => {
      quiet();
      const now = did.current;
      setPending((before) => new Map([...before, ...ids.map((id) => [id, state] as const)]));
      const answer = await write(() => inTurn.decide(here, act), { quiet: true });
      setPending((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
      if (answer instanceof Problem) {
        setProblem({ id: here, problem: answer });
        return false;
      }
      if ('taken' in answer && did.current === now) setNotice(noticeOf(answer));
      return true;
    },
    [write, inTurn, quiet],
  );
  const { report } = view;
  const suggestions = useMemo(() => withDecided(view.suggestions, pending), [view.suggestions, pending]);
  return useMemo(
    () => ({
      suggestions,
      notice,
      problem,
      accept: (here, ids, edits) => run(here, ids, 'accepted', () => readingActs.accept(report, ids, edits)),
      reject: (here) => run(here, [here], 'rejected', () => readingActs.reject(report, [here])),
      reopen: (here, reason) => run(here, [here], 'open', () => readingActs.reopen(report, [here], reason)),
      takeBack: () => {
        quiet();
        return inTurn.takeBack(undo);
      },
      quiet,
    }),
    [suggestions, notice, problem, run, report, inTurn, undo, quiet],
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
