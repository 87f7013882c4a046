import { Play, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import type { Answer } from './use-work.ts';

interface WorkBarProps {
  answer: Answer | null;
  onRun: () => void;
  onStop: () => void;
}

/** What is being worked out and how far it is, with run and stop. */
export function WorkBar({ answer, onRun, onStop }: WorkBarProps): ReactNode {
  const text = useText(messages);
  const working = answer?.state === 'working';
  return (
    <div className={css['work']}>
      {working ? (
        <Button icon={<Square size={13} />} onClick={onStop}>
          {text('stop')}
        </Button>
      ) : (
        <Button icon={<Play size={13} />} onClick={onRun}>
          {text('run')}
        </Button>
      )}
      <span role="status">{useWords(answer)}</span>
      {working && answer.progress ? (
        <progress value={answer.progress.done} max={answer.progress.of} aria-label={text('howFirm')} />
      ) : null}
    </div>
  );
}

function useWords(answer: Answer | null): string {
  const text = useText(messages);
  const format = useFormat();
  if (answer?.state === 'failed') return text('failed', { reason: answer.reason });
  if (answer?.state === 'stopped') return text('stopped');
  if (answer?.state !== 'working') return '';
  if (answer.scores?.from) return text('estimated', { n: format.number(answer.scores.from) });
  if (!answer.progress) return text('working');
  return text('firmness', { done: format.number(answer.progress.done), of: format.number(answer.progress.of) });
}
