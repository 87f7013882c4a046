import { useEffect, useState } from 'react';
import { computeStudy, type Computed } from './compute.ts';
import type { Job } from './study.view.ts';

export interface Computing {
  /** The last result; it stays while a newer one is computed. */
  finished: { job: Job; computed: Computed } | null;
  /** Draws done, while it is at work. */
  done: number | null;
  fault: 'extreme' | 'failed' | null;
  stopped: boolean;
  stop: () => void;
  again: () => void;
}

/** Typing goes on; it is computed when it rests. */
const pause = 350;

/** Computes a job whenever it changes, the newest only. */
export function useComputed(job: Job | null): Computing {
  const [finished, setFinished] = useState<Computing['finished']>(null);
  const [done, setDone] = useState<number | null>(null);
  const [fault, setFault] = useState<Computing['fault']>(null);
  const [stopped, setStopped] = useState<Job | null>(null);
  const [round, setRound] = useState(0);
  const halted = stopped !== null && stopped === job;
  useEffect(() => {
    if (job === null || halted) return undefined;
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      setDone(0);
      setFault(null);
      stop = computeStudy(
        job,
        (told) => {
          if ('done' in told) return setDone(told.done);
          setDone(null);
          if ('computed' in told) setFinished({ job, computed: told.computed });
          else setFault('extreme');
        },
        () => {
          setDone(null);
          setFault('failed');
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop();
      setDone(null);
    };
  }, [job, halted, round]);
  return {
    finished,
    done,
    fault,
    stopped: halted,
    stop: () => setStopped(job),
    again: () => {
      setStopped(null);
      setRound((before) => before + 1);
    },
  };
}
