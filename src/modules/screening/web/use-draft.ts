import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '#ui/api/problem.ts';
import type { DraftView, DraftWords } from '../draft-shapes.ts';
import { draftActs, draftKey, draftsKey } from './drafts.query.ts';

/** A pause of so many milliseconds in typing saves. */
const pause = 1200;

export interface Writing {
  words: DraftWords;
  change: (next: (before: DraftWords) => DraftWords) => void;
  /** Why it was not saved. */
  problem: Problem | undefined;
  state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'changed';
  /** Saves at once; and as finished, or as a draft again, where said. Gives whether it is kept. */
  save: (as?: 'draft' | 'finished') => Promise<boolean>;
}

/** What a person writes, saved by itself in his pauses; one save at a time, so that none overtakes another. */
export function useWriting(view: DraftView): Writing {
  const client = useQueryClient();
  const [words, setWords] = useState(view.words);
  const [state, setState] = useState<Writing['state']>('saved');
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef(view.words);
  const kept = useRef(view.words);
  const changedAt = useRef(view.changedAt);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = useCallback(
    async (as?: 'draft' | 'finished'): Promise<boolean> => {
      const sent = latest.current;
      if (as === undefined && sent === kept.current) return true;
      setState('saving');
      try {
        const answer = await draftActs.write(view.id, {
          words: sent,
          state: as ?? 'draft',
          changedAt: changedAt.current,
        });
        changedAt.current = answer.changedAt;
        kept.current = sent;
        client.setQueryData(draftKey(view.id), answer);
        await client.invalidateQueries({ queryKey: draftsKey, exact: true });
        setState(latest.current === sent ? 'saved' : 'unsaved');
        return true;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        setProblem(error);
        setState(error.rule === 'draft-changed' ? 'changed' : 'failed');
        return false;
      }
    },
    [client, view.id],
  );
  const save = useCallback(
    (as?: 'draft' | 'finished'): Promise<boolean> => {
      clearTimeout(timer.current);
      running.current = running.current.then(
        () => put(as),
        () => put(as),
      );
      return running.current;
    },
    [put],
  );
  const change = useCallback(
    (next: (before: DraftWords) => DraftWords): void => {
      latest.current = next(latest.current);
      setWords(latest.current);
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );
  useLastWord(save, () => latest.current !== kept.current);
  return { words, change, problem, state, save };
}

/** Leaving the page saves; closing the window asks first. */
function useLastWord(save: () => Promise<boolean>, isOpen: () => boolean): void {
  const open = useRef(isOpen);
  useEffect(() => {
    open.current = isOpen;
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (open.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (open.current()) void save();
    };
  }, [save]);
}
