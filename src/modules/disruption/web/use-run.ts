import { useEffect, useState } from 'react';
import type { Outcome, Plan, Positions } from '#methods/disruption/shapes.ts';
import { Problem } from '#ui/api/problem.ts';
import { useText, useLanguage } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { PositionNetwork, Question } from '../shapes.ts';
import { parseAsk } from './ask.view.ts';
import { methodPositions, namesOf, planOf, type Named } from './network.view.ts';
import { startRun } from './run.ts';
import { positionsFor, type Ground } from './what-if.query.ts';

/** A finished run, with all it was made from. */
export interface Finished {
  question: Question;
  network: PositionNetwork;
  names: Named;
  positions: Positions;
  plan: Plan;
  /** Replicates it was made from: fewer than were asked for where it was stopped. */
  done: number;
  outcome: Outcome;
}

export type RunState =
  | { is: 'idle' }
  | { is: 'running'; done: number; all: number }
  | { is: 'stopped'; done: number; all: number }
  | { is: 'unfit' }
  | { is: 'failed'; error: unknown }
  | { is: 'done'; finished: Finished };

/** A group that is gone, or was never seen: the node says which field of the question does not fit. */
const isUnfit = (error: unknown): boolean =>
  error instanceof Problem && error.fields.some((one) => one.field.startsWith('question'));

const idle: RunState = { is: 'idle' };

/**
 * Runs what the address asks, and again when `turn` changes. `stop` shows what is done by then; another question, or
 * leaving, ends it.
 */
export function useRun(ask: string | undefined, ground: Ground, turn: number): { state: RunState; stop: () => void } {
  const { language } = useLanguage();
  const text = useText(messages);
  const [state, setState] = useState<RunState>(idle);
  const [abort, setAbort] = useState<() => void>(() => () => undefined);
  const { chart, within, asOf, on } = ground;
  useEffect(() => {
    const question = parseAsk(ask);
    setState(question || ask === undefined ? idle : { is: 'unfit' });
    if (!question) return undefined;
    const leaving = new AbortController();
    let stopRun = (): void => undefined;
    let finishRun: (() => void) | null = null;
    let done = 0;
    const all = question.replicates;
    const tell = (next: RunState): void => {
      if (!leaving.signal.aborted) setState(next);
    };
    const go = async (): Promise<void> => {
      tell({ is: 'running', done, all });
      const network = await positionsFor({ chart, within, asOf, on }, question, leaving.signal);
      const unnamed = {
        group: (n: number) => text('unnamedGroup', { n }),
        cell: (n: number) => text('unnamedCompany', { n }),
      };
      const names = namesOf(network, unnamed);
      const plan = planOf(question, network, language);
      if (!plan) return tell({ is: 'unfit' });
      if (leaving.signal.aborted) return undefined;
      const positions = methodPositions(network, names, language);
      const running = startRun(positions, plan, (now) => {
        done = now;
        tell({ is: 'running', done, all });
      });
      stopRun = running.stop;
      finishRun = running.finish;
      const result = await running.result;
      if (!result) return tell({ is: 'stopped', done: 0, all });
      return tell({ is: 'done', finished: { question, network, names, positions, plan, ...result } });
    };
    setAbort(() => () => {
      if (finishRun) return finishRun();
      tell({ is: 'stopped', done, all });
      return leaving.abort();
    });
    go().catch((error: unknown) => tell(isUnfit(error) ? { is: 'unfit' } : { is: 'failed', error }));
    return () => {
      leaving.abort();
      stopRun();
    };
  }, [ask, chart, within, asOf, on, turn, language, text]);
  return { state, stop: abort };
}
