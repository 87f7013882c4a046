import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { Button } from '../controls/Button.tsx';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import { useProblemText } from './problem-text.ts';
import css from './state.module.css';

interface EmptyProps {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing here yet: why, and what one may do. */
export function Empty({ icon: Icon, title, children, actions }: EmptyProps): ReactNode {
  return (
    <div className={css['empty']}>
      {Icon ? <Icon size={28} strokeWidth={1.5} aria-hidden /> : null}
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div className={css['actions']}>{actions}</div> : null}
    </div>
  );
}

/** The place of what is coming, so that nothing jumps. */
export function Loading({ rows = 6 }: { rows?: number }): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['skeleton']} role="status" aria-label={text('loading')}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={css['bone']} />
      ))}
    </div>
  );
}

/** A refusal or failure in words, with the way out. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const text = useText(messages);
  const words = useProblemText();
  const problem =
    error instanceof Problem ? error : new Problem({ status: 500, title: error instanceof Error ? error.message : '' });
  const { title, way, said } = words(problem);
  return (
    <div className={css['error']} role="alert">
      <CircleAlert size={18} aria-hidden />
      <div>
        <h2>{title}</h2>
        {said && said !== title ? <p>{said}</p> : null}
        <p>{way}</p>
        {problem.fields.length > 0 ? (
          <ul>
            {problem.fields.map((field) => (
              <li key={`${field.field}${field.found}`}>
                <b>{field.field}</b>: {text('foundExpected', { found: field.found, expected: field.expected })}
              </li>
            ))}
          </ul>
        ) : null}
        {problem.rule && problem.rule !== 'unreachable' ? (
          <p className={css['rule']}>{text('rule', { rule: problem.rule })}</p>
        ) : null}
        {retry ? (
          <div className={css['actions']}>
            <Button onClick={retry}>{text('tryAgain')}</Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

interface ProgressProps {
  /** What is being done. */
  what: string;
  /** 0 to 1; undefined while it can't be known. */
  share: number | undefined;
  /** How much and how long, in words. */
  detail: string;
  actions?: ReactNode;
}

/** Long work: what, how much, how long, and a way to stop. */
export function ProgressBar({ what, share, detail, actions }: ProgressProps): ReactNode {
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={css['progress']}>
      <div className={css['line']}>
        <b>{what}</b>
        <span>{detail}</span>
        {actions}
      </div>
      <div
        className={css['track']}
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <div className={css['bar']} style={{ width: `${percent ?? 100}%` }} />
      </div>
    </div>
  );
}
