import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { RunView } from '../shapes.ts';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';

export const runTones: Readonly<Record<RunView['state'], Tone>> = {
  queued: 'plain',
  running: 'accent',
  stopped: 'warn',
  done: 'ok',
  failed: 'bad',
};

/** Runs, the latest first, each a click from its report. */
export function RunList({ runs }: { runs: readonly RunView[] }): ReactNode {
  const text = useText(messages);
  const words = useText(shared);
  const format = useFormat();
  if (runs.length === 0) return <p className={css['dim']}>{text('noRuns')}</p>;
  return (
    <ul className={css['plain']}>
      {runs.map((run) => (
        <li key={run.id}>
          <div className={css['line']}>
            <Link to="/screening/runs/$id" params={{ id: run.id }}>
              {words(`kind-${run.kind}`)}
              {run.files[0] ? `: ${run.files[0]}` : ''}
              {run.files.length > 1 ? ` + ${format.number(run.files.length - 1)}` : ''}
            </Link>
            <Badge tone={runTones[run.state]}>{words(`run-${run.state}`)}</Badge>
          </div>
          <small>
            {[
              format.instant(run.startedAt),
              text('by', { name: run.startedBy }),
              text('runDone', { done: format.number(run.done) }),
              run.review > 0 ? text('runReview', { n: format.number(run.review) }) : '',
              run.rejects > 0 ? text('runRejects', { n: run.rejects }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
