import { useCallback, useEffect, useRef, useState } from 'react';
import type { Firmness } from '#methods/graph/standing/firmness.ts';
import type { Stability } from '#methods/graph/standing/stability.ts';
import type { Ask, Reply } from './work.ts';

/** What is known of an answer so far. */
export interface Answer {
  ask: Ask;
  scores: Extract<Reply, { what: 'scores' }> | null;
  groups: Extract<Reply, { what: 'groups' }> | null;
  ways: Extract<Reply, { what: 'ways' }> | null;
  /** Of the two asked about: the share of draws that leave them connected. */
  connected: number | null;
  roles: Extract<Reply, { what: 'roles' }>['roles'] | null;
  periods: Extract<Reply, { what: 'periods' }>['periods'] | null;
  firmness: { firmness: Firmness; estimated: boolean } | null;
  stability: Stability | null;
  progress: { done: number; of: number } | null;
  state: 'working' | 'done' | 'stopped' | 'failed';
  reason: string;
}

export interface Work {
  answer: Answer | null;
  run: (ask: Ask) => void;
  stop: () => void;
}

const begun = (ask: Ask): Answer => ({
  ask,
  scores: null,
  groups: null,
  ways: null,
  connected: null,
  roles: null,
  periods: null,
  firmness: null,
  stability: null,
  progress: null,
  state: 'working',
  reason: '',
});

/** One question at a time, worked out beside the page: a new one ends the one before, and so does leaving. */
export function useWork(): Work {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const run = useCallback(
    (ask: Ask) => {
      end();
      setAnswer(begun(ask));
      const made = new Worker(new URL('./work.worker.ts', import.meta.url), { type: 'module' });
      worker.current = made;
      const told = (reply: Reply | { what: 'failed'; reason: string }): void => {
        if (worker.current !== made) return;
        if (reply.what === 'done' || reply.what === 'failed') end();
        setAnswer((before) => before && learned(before, reply));
      };
      made.addEventListener('message', (event: MessageEvent<Reply>) => told(event.data));
      made.addEventListener('error', (event) => told({ what: 'failed', reason: event.message }));
      made.postMessage(ask);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setAnswer((before) => (before?.state === 'working' ? { ...before, state: 'stopped', progress: null } : before));
  }, [end]);
  return { answer, run, stop };
}

function learned(before: Answer, reply: Reply | { what: 'failed'; reason: string }): Answer {
  switch (reply.what) {
    case 'scores':
      return { ...before, scores: reply };
    case 'groups':
      return { ...before, groups: reply };
    case 'ways':
      return { ...before, ways: reply };
    case 'connected':
      return { ...before, connected: reply.share, progress: null };
    case 'roles':
      return { ...before, roles: reply.roles };
    case 'periods':
      return { ...before, periods: reply.periods };
    case 'firmness':
      return { ...before, firmness: reply, progress: null };
    case 'stability':
      return { ...before, stability: reply.stability, progress: null };
    case 'progress':
      return { ...before, progress: { done: reply.done, of: reply.of } };
    case 'failed':
      return { ...before, state: 'failed', reason: reply.reason, progress: null };
    default:
      return { ...before, state: 'done', progress: null };
  }
}
