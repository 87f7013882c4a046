import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useUndo, useWrite } from '#ui/api/write.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { MergePair } from '../shapes.ts';
import { messages } from './messages.ts';
import { resolutionActs, type Judging } from './queue.query.ts';
import { nextAfter, pairKey, reasonFor } from './queue.view.ts';

export interface QueueState {
  pairs: readonly MergePair[];
  /** The pair at hand. */
  pair: MergePair | undefined;
  at: number;
  choose: (key: string) => void;
  step: (by: 1 | -1) => void;
  /** What one wrote instead of the reason made of what agrees; null where one wrote nothing. */
  reason: string | null;
  setReason: (reason: string | null) => void;
  judge: (verdict: Judging['verdict']) => void;
  undo: () => void;
  problem: Problem | null;
}

/** Where one is in the queue, and what one decides there: shown at once, taken back when the node refuses. */
export function useQueue(given: readonly MergePair[], mayWrite: boolean): QueueState {
  const text = useText(messages);
  const { language } = useLanguage();
  const search = useSearch({ strict: false }) as { sel?: string };
  const navigate = useNavigate();
  const write = useWrite();
  const { undo } = useUndo();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [written, setWritten] = useState<{ key: string; reason: string } | null>(null);
  const pairs = useMemo(() => given.filter((pair) => !gone.has(pairKey(pair))), [given, gone]);
  const keys = useMemo(() => pairs.map(pairKey), [pairs]);
  const at = Math.max(0, keys.indexOf(search.sel ?? ''));
  const pair = pairs[at];
  const key = keys[at] ?? '';
  const choose = useCallback(
    (sel: string | undefined) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, sel }), replace: true }),
    [navigate],
  );
  const reason = written?.key === key ? written.reason : null;
  const judge = async (verdict: Judging['verdict']): Promise<void> => {
    if (!pair || !mayWrite) return;
    const words = (reason ?? reasonFor(verdict, pair, text, language)).trim();
    if (words === '') return;
    setProblem(null);
    setGone((before) => new Set([...before, key]));
    choose(nextAfter(keys, key, new Set([key])));
    const answer = await write(() => resolutionActs.judge({ a: pair.a.id, b: pair.b.id, verdict, reason: words }), {
      quiet: true,
    });
    // From here on the node says what is left: an undo brings the pair back.
    setGone((before) => new Set([...before].filter((one) => one !== key)));
    if (!(answer instanceof Problem)) return setWritten((now) => (now?.key === key ? null : now));
    setProblem(answer);
    choose(key);
  };
  return {
    pairs,
    pair,
    at,
    choose,
    step: (by) => {
      const next = keys[at + by];
      if (next !== undefined) choose(next);
    },
    reason,
    setReason: (given) => setWritten(given === null ? null : { key, reason: given }),
    judge: (verdict) => void judge(verdict),
    undo: () => void undo(),
    problem,
  };
}
