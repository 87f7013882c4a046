import { useCallback } from 'react';
import type { Problem } from '../api/problem.ts';
import { messages } from '../messages.ts';
import { useFormat, useText } from '../text/language.tsx';

export interface ProblemWords {
  title: string;
  /** The way out. */
  way: string;
  /** Words of the node itself, when it gave any. */
  said: string;
}

const byStatus: Record<number, 'SignedOut' | 'NotAllowed' | 'NotFound' | 'Conflict' | 'Invalid'> = {
  400: 'Invalid',
  401: 'SignedOut',
  403: 'NotAllowed',
  404: 'NotFound',
  409: 'Conflict',
  422: 'Invalid',
};

/** Puts a problem into words, with the way out. */
export function useProblemText(): (problem: Problem) => ProblemWords {
  const text = useText(messages);
  const format = useFormat();
  return useCallback(
    (problem) => {
      // The node's own words say nothing more where it may not tell why.
      const said = problem.status === 404 ? '' : problem.message;
      if (problem.rule === 'unreachable')
        return { title: text('problemUnreachable'), way: text('wayUnreachable'), said };
      if (problem.rule === 'purpose-first') return { title: text('problemPurpose'), way: text('wayPurpose'), said: '' };
      if (problem.status === 429) {
        return { title: text('problemTooMany'), way: text('wayTooMany', { n: problem.retryAfterSeconds ?? 60 }), said };
      }
      const name = byStatus[problem.status];
      if (name) return { title: text(`problem${name}`), way: text(`way${name}`), said };
      return { title: text('problemOther'), way: text('wayOther', { time: format.instant(Date.now()) }), said };
    },
    [text, format],
  );
}
